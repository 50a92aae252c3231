// SPDX-License-Identifier: MIT
// Files, Check and Review of a server that takes no folders and lists nothing.
#include "tests/ui/fakesession.h"
#include "tests/ui/helpers.h"
#include "ui/models/filesmodel.h"
#include "ui/models/receiptmodel.h"

#include <QComboBox>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;

namespace {

class HandedOver : public ::testing::Test
{
protected:
    HandedOver()
    {
        FakeSession::reset();
        giveDatasetSecrets();
        fake().scanned = {makeFile(QStringLiteral("readme.txt"), 100),
                          makeArchived(QStringLiteral("runs.zip"), QStringLiteral("runs/1.dat"), 2000),
                          makeArchived(QStringLiteral("runs.zip"), QStringLiteral("runs/2.dat"), 3000)};
        fake().scanned.first().remote = QStringLiteral("readme.txt");
        session.addFiles({}, &session, [](const base::Outcome<void> &) {});
    }
    void open(const domain::Profile &server, Step step)
    {
        session.chooseServer(server, &session, [](const base::Outcome<domain::Profile> &) {});
        session.signInTo(QStringLiteral("IDB-1234567"), base::Secret(QByteArray("abc")), false, &session,
                         [](const base::Outcome<session::SignedIn> &) {});
        window = std::make_unique<WizardWindow>(context);
        window->show();
        window->showStep(step);
        ASSERT_TRUE(waitUntil([&] { return !window->page(step)->isBusy(); }));
    }
    void open(Step step) { open(fake().profiles.first(), step); }
    void giveReview()
    {
        fake().review.dataset = makeDataset(QStringLiteral("IDB-1234567"), QString());
        fake().review.dataset.page = QUrl(QStringLiteral("https://example.org/datasets/IDB-1234567/edit"));
        fake().review.dataset.size = fake().review.dataset.fileCount = -1;
        for (const char *how : {"offset", "checksums", "read-back"}) {
            domain::ReceiptFile file;
            file.remote = QLatin1String(how) + QStringLiteral(".dat");
            file.how = QLatin1String(how);
            file.state = domain::ReceiptFile::State::Verified;
            fake().review.files.append(file);
        }
        fake().review.files.last().archive = QStringLiteral("runs.zip");
    }
    QString text(const char *name) { return child<QLabel>(window.get(), name)->text(); }
    bool isShown(const char *name) { return child<QWidget>(window.get(), name)->isVisible(); }
    QTableView *table(const char *name) { return child<QTableView>(window.get(), name); }
    static FakeSession &fake() { return FakeSession::get(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(HandedOver, ShowsTheArchiveAndThePathInside)
{
    open(Step::Files);
    EXPECT_TRUE(isShown("folderForm"));
    QTableView *files = table("files");
    EXPECT_FALSE(files->isColumnHidden(FilesModel::ArchiveColumn));
    EXPECT_TRUE(files->model()->index(0, FilesModel::ArchiveColumn).data().toString().isEmpty());
    EXPECT_EQ(files->model()->index(1, FilesModel::ArchiveColumn).data().toString(),
              QStringLiteral("runs.zip"));
    EXPECT_EQ(files->model()->index(1, FilesModel::RemoteColumn).data().toString(),
              QStringLiteral("runs/1.dat"));
}

TEST_F(HandedOver, ChangesWhatBecomesOfFolders)
{
    open(Step::Files);
    auto *folders = child<QComboBox>(window.get(), "folderForm");
    EXPECT_TRUE(folders->currentText().contains(QStringLiteral("ZIP")));
    folders->setCurrentIndex(folders->findData(int(domain::FolderForm::Tar)));
    Q_EMIT folders->activated(folders->currentIndex());
    EXPECT_EQ(session.folderForm(), domain::FolderForm::Tar);
    EXPECT_EQ(table("files")->model()->index(1, FilesModel::ArchiveColumn).data().toString(),
              QStringLiteral("runs.tar"));
    folders->setCurrentIndex(folders->findData(int(domain::FolderForm::Files)));
    Q_EMIT folders->activated(folders->currentIndex());
    EXPECT_TRUE(table("files")->model()->index(1, FilesModel::ArchiveColumn).data().toString().isEmpty());
}

TEST_F(HandedOver, OffersNoFoldersWhereTheServerHasThem)
{
    fake().abilities.folderArchives = false;
    open(Step::Files);
    EXPECT_FALSE(isShown("folderForm"));
    EXPECT_TRUE(table("files")->isColumnHidden(FilesModel::ArchiveColumn));
}

TEST_F(HandedOver, SaysWhichArchivesAreMadeAndLeavesOutWhatCannotBeCompared)
{
    fake().check.files.resize(3);
    fake().check.newFiles = 3;
    fake().check.bytesToSend = 5100;
    open(Step::Check);
    EXPECT_TRUE(text("factArchives").contains(QStringLiteral("runs.zip of 2 files")))
        << qPrintable(text("factArchives"));
    EXPECT_TRUE(isShown("factNew"));
    EXPECT_FALSE(isShown("factCompare"));
    EXPECT_FALSE(isShown("factReplace"));
    EXPECT_FALSE(isShown("existingPolicy"));
    EXPECT_EQ(text("factTarget"), QStringLiteral("Data Bank: IDB-1234567"));
}

TEST_F(HandedOver, SaysWhatIsThereAlready)
{
    fake().check.files.resize(3);
    fake().check.newFiles = 2;
    fake().check.skipFiles = 1;
    open(Step::Check);
    EXPECT_EQ(text("factSkip"), QStringLiteral("1"));
    EXPECT_TRUE(isShown("factSkip"));
}

TEST_F(HandedOver, SaysHowLongTheTokenLives)
{
    fake().signedIn.account.secretEnds = QDateTime::currentDateTimeUtc().addSecs(5000);
    fake().check.files.resize(3);
    open(Step::Check);
    EXPECT_TRUE(isShown("factSecretLife"));
    EXPECT_TRUE(text("factSecretLife").contains(QStringLiteral("left")))
        << qPrintable(text("factSecretLife"));
}

TEST_F(HandedOver, SaysThatATokenIsOlderThanItsLifeAndRefusesItNot)
{
    fake().signedIn.account.secretEnds = QDateTime::currentDateTimeUtc().addSecs(-5000);
    fake().check.files.resize(3);
    open(Step::Check);
    EXPECT_TRUE(text("factSecretLife").contains(QStringLiteral("may keep it longer")));
    EXPECT_TRUE(child<QPushButton>(window.get(), "startUpload")->isEnabled());
}

TEST_F(HandedOver, ReviewSaysWhatIsProvenOfEachFile)
{
    giveReview();
    open(Step::Review);
    QTableView *files = table("uploadedFiles");
    QStringList proofs;
    for (int row = 0; row < files->model()->rowCount(); ++row)
        proofs.append(files->model()->index(row, ReceiptModel::DigestColumn).data().toString());
    EXPECT_EQ(proofs,
              (QStringList{QStringLiteral("Same number of bytes"), QStringLiteral("Checksums accepted"),
                           QStringLiteral("Read back, the same")}));
    EXPECT_EQ(files->model()->index(0, ReceiptModel::StateColumn).data().toString(),
              QStringLiteral("Handed over"));
    EXPECT_EQ(files->model()->index(2, ReceiptModel::FileColumn).data().toString(),
              QStringLiteral("runs.zip \u203a read-back.dat"));
    EXPECT_TRUE(files->isColumnHidden(ReceiptModel::ServerColumn));
}

TEST_F(HandedOver, ReviewLeadsToSubmitForReviewAndCallsNothingPublished)
{
    giveReview();
    open(Step::Review);
    const QString steps = child<QPlainTextEdit>(window.get(), "nextSteps")->toPlainText();
    EXPECT_TRUE(steps.contains(QStringLiteral("4. Under Pre-Publication Review, press Submit for Review.")))
        << qPrintable(steps);
    EXPECT_TRUE(isShown("nextSteps"));
    EXPECT_TRUE(text("reviewHeadline").contains(QStringLiteral("handed to the dataset")));
    const QList<QLabel *> labels = window->page(Step::Review)->findChildren<QLabel *>();
    for (const QLabel *label : labels)
        EXPECT_FALSE(label->isVisible() && label->text().contains(QStringLiteral("published")))
            << qPrintable(label->text());
    auto *open = child<QPushButton>(window.get(), "openInBrowser");
    EXPECT_EQ(open->text().remove(QLatin1Char('&')), QStringLiteral("Open the edit page"));
    open->click();
    EXPECT_EQ(ask.opened, QList<QUrl>{fake().review.dataset.page});
}

TEST_F(HandedOver, ReviewOfAPracticeServerSaysThatNothingWasHandedToAnybody)
{
    giveReview();
    open(fake().profiles.last(), Step::Review);
    EXPECT_TRUE(text("reviewHeadline").contains(QStringLiteral("On a real server")));
}

TEST_F(HandedOver, AServerThatListsFilesHasNoStepsToDo)
{
    fake().abilities.listFiles = true;
    giveReview();
    open(Step::Review);
    EXPECT_FALSE(isShown("nextSteps"));
    EXPECT_EQ(child<QPushButton>(window.get(), "openInBrowser")->text().remove(QLatin1Char('&')),
              QStringLiteral("Open in browser"));
}
