// SPDX-License-Identifier: MIT
#include "datasetsession.h"

#include "domain/folderform.h"

namespace slipway::tests {
namespace {

using domain::Decision;
using domain::FolderForm;
using domain::ReceiptFile;
using domain::RunState;
using domain::Stage;

/// Files for a server that lists nothing: what was handed over is known from the journal alone.
class HandOver : public DatasetSession
{
protected:
    HandOver()
    {
        write(QStringLiteral("set/data/a.csv"), "1");
        write(QStringLiteral("set/data/b.csv"), "22");
        write(QStringLiteral("single.csv"), "333");
    }
    /// The former publication is finished, and a new one begins with this.
    void again(const QString &name)
    {
        session().finish();
        restart();
        prepare(name);
    }
    QStringList archives()
    {
        QStringList all;
        for (const domain::LocalFile &file : session().files())
            all.append(file.archive);
        return all;
    }
};

TEST_F(HandOver, EndsWithAReceiptThatSaysSo)
{
    prepare(QStringLiteral("single.csv"));
    const session::CheckResult checked = check();
    ASSERT_TRUE(checked.mayStart());
    EXPECT_EQ(codes(checked.problems), QByteArrayList{"dataset-not-listed"});
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_TRUE(check().problems.isEmpty()) << "now it is known from here";
    const domain::Receipt receipt = review();
    EXPECT_TRUE(receipt.handedOver);
    EXPECT_FALSE(receipt.published);
    EXPECT_EQ(receipt.nextSteps, profile.nextSteps);
    ASSERT_EQ(receipt.files.size(), 1);
    EXPECT_EQ(receipt.files.first().state, ReceiptFile::State::Verified);
    EXPECT_EQ(receipt.files.first().how, QStringLiteral("offset"));
    EXPECT_EQ(receipt.files.first().digest.value(QStringLiteral("sha256")), QStringLiteral("abc"));
    EXPECT_TRUE(receipt.files.first().archive.isEmpty());
    reopen();
    EXPECT_TRUE(session().receipt().handedOver) << "kept in the journal";
}

TEST_F(HandOver, TheReceiptDoesNotWaitForANewToken)
{
    prepare(QStringLiteral("single.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_TRUE(review().remark.isEmpty());
    server->replaceToken(QStringLiteral("IDB-1"), QStringLiteral("token-9"));
    const domain::Receipt receipt = review();
    EXPECT_TRUE(receipt.handedOver);
    EXPECT_TRUE(receipt.remark.contains(QStringLiteral("last look"))) << receipt.remark.toStdString();
    ASSERT_EQ(receipt.files.size(), 1);
    EXPECT_EQ(receipt.files.first().state, ReceiptFile::State::Verified);
    EXPECT_EQ(receipt.files.first().how, QStringLiteral("offset"));
}

TEST_F(HandOver, TheReceiptOfWhatIsHandedOverNeedsNobodySignedIn)
{
    prepare(QStringLiteral("single.csv"));
    const auto openAlone = [this] {
        const QString id = session().publicationId();
        restart();
        return static_cast<bool>(ask<session::Unfinished>(
            [&](Reply<session::Unfinished> reply) { session().open(id, nullptr, std::move(reply)); }));
    };
    const auto isHandedOver = [this] {
        return ask<bool>([this](Reply<bool> reply) { session().isHandedOver(nullptr, std::move(reply)); })
            .value();
    };
    const auto reviewed = [this] {
        return ask<domain::Review>(
            [this](Reply<domain::Review> reply) { session().review(nullptr, std::move(reply)); });
    };
    ASSERT_TRUE(openAlone());
    EXPECT_FALSE(isHandedOver()) << "nothing is sent yet";
    EXPECT_EQ(reviewed().failure().code(), "not-signed-in");
    ASSERT_TRUE(signIn());
    ASSERT_EQ(upload(), RunState::Finished);
    ASSERT_TRUE(openAlone());
    EXPECT_TRUE(isHandedOver());
    ASSERT_TRUE(reviewed());
    const domain::Receipt receipt = session().receipt();
    EXPECT_TRUE(receipt.handedOver);
    EXPECT_EQ(receipt.account, QStringLiteral("IDB-1"));
    EXPECT_EQ(receipt.dataset, QStringLiteral("IDB-1"));
    EXPECT_EQ(receipt.nextSteps, profile.nextSteps);
    EXPECT_TRUE(receipt.remark.contains(QStringLiteral("last look"))) << receipt.remark.toStdString();
    ASSERT_EQ(receipt.files.size(), 1);
    EXPECT_EQ(receipt.files.first().state, ReceiptFile::State::Verified);
    EXPECT_EQ(receipt.files.first().how, QStringLiteral("offset"));
    write(QStringLiteral("single.csv"), "changed meanwhile");
    ASSERT_TRUE(openAlone());
    EXPECT_FALSE(isHandedOver()) << "it is no longer what was sent";
}

TEST_F(HandOver, AFolderBecomesAnArchiveOfTheChosenForm)
{
    prepare(QStringLiteral("set"));
    EXPECT_EQ(session().folderForm(), FolderForm::Zip);
    EXPECT_EQ(archives(), QStringList(2, QStringLiteral("data.zip")));
    int changes = 0;
    QObject::connect(&session(), &session::Session::filesChanged, &session(), [&changes] { ++changes; });
    session().setFolderForm(FolderForm::Tar);
    ASSERT_TRUE(waitUntil([&changes] { return changes == 1; }));
    EXPECT_EQ(archives(), QStringList(2, QStringLiteral("data.tar")));
    EXPECT_EQ(session().plan().folders, FolderForm::Tar);
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(server->registered(), QStringList{QStringLiteral("IDB-1/data.tar")});
    const domain::Receipt receipt = review();
    ASSERT_EQ(receipt.files.size(), 2);
    for (const ReceiptFile &file : receipt.files) {
        EXPECT_EQ(file.state, ReceiptFile::State::Verified);
        EXPECT_EQ(file.archive, QStringLiteral("data.tar"));
        EXPECT_FALSE(file.digest.contains(QStringLiteral("sha256"))) << "the archive's is not the file's";
        EXPECT_EQ(file.digest.value(QStringLiteral("archive:sha256")), QStringLiteral("abc"));
    }
    reopen();
    EXPECT_EQ(session().folderForm(), FolderForm::Tar);
    EXPECT_EQ(archives(), QStringList(2, QStringLiteral("data.tar")));
    EXPECT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(server->registered().size(), 1) << "nothing is sent twice";
}

TEST_F(HandOver, FilesOfAFolderMayGoOneByOne)
{
    choose();
    session().setFolderForm(FolderForm::Files);
    ASSERT_TRUE(signIn());
    add(QStringLiteral("set"));
    EXPECT_EQ(archives(), QStringList(2, QString()));
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(server->registered().size(), 2);
}

TEST_F(HandOver, TheSameAgainIsSkippedAndOtherContentRefused)
{
    prepare(QStringLiteral("single.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    again(QStringLiteral("single.csv"));
    session::CheckResult checked = check();
    EXPECT_EQ(checked.skipFiles, 1);
    EXPECT_EQ(checked.bytesToSend, 0);
    EXPECT_TRUE(checked.mayStart());
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(rows.value(0).stage, Stage::Skipped);
    EXPECT_TRUE(rows.value(0).reason.contains(QLatin1String("already")))
        << rows.value(0).reason.toStdString();
    EXPECT_EQ(review().files.first().state, ReceiptFile::State::Skipped);
    write(QStringLiteral("single.csv"), "other content");
    again(QStringLiteral("single.csv"));
    checked = check();
    EXPECT_EQ(codes(checked.problems), QByteArrayList{"name-handed-before"});
    EXPECT_FALSE(checked.mayStart());
    EXPECT_TRUE(checked.problems.first().remedy.contains(QLatin1String("two files of one name")));
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(rows.value(0).stage, Stage::Failed);
    EXPECT_EQ(server->registered().size(), 1);
    ASSERT_TRUE(signIn(QStringLiteral("IDB-2"), QStringLiteral("token-2")));
    EXPECT_TRUE(check().mayStart()) << "another dataset knows nothing of it";
}

TEST_F(HandOver, WhoHasDeletedTheEarlierOneMaySendItAgain)
{
    prepare(QStringLiteral("single.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    write(QStringLiteral("single.csv"), "other content");
    again(QStringLiteral("single.csv"));
    session().setExisting(domain::Existing::Replace);
    const session::CheckResult checked = check();
    EXPECT_EQ(codes(checked.problems), QByteArrayList{"name-handed-before"});
    EXPECT_TRUE(checked.mayStart());
    ASSERT_EQ(upload(), RunState::Finished);
    EXPECT_EQ(server->registered().size(), 2);
}

TEST_F(HandOver, AFileThatChangesAfterwardsIsNotSentASecondTimeUnderItsName)
{
    prepare(QStringLiteral("single.csv"));
    ASSERT_EQ(upload(), RunState::Finished);
    write(QStringLiteral("single.csv"), "changed meanwhile");
    for (int times = 0; times < 2; ++times) {
        const session::CheckResult checked = check();
        EXPECT_TRUE(codes(checked.problems).contains("name-handed-before"));
        EXPECT_FALSE(checked.mayStart());
    }
    upload();
    EXPECT_EQ(server->registered().size(), 1);
}

TEST_F(HandOver, AnArchiveIsTheSameOnlyWithTheSameFiles)
{
    prepare(QStringLiteral("set"));
    ASSERT_EQ(upload(), RunState::Finished);
    again(QStringLiteral("set"));
    EXPECT_EQ(check().skipFiles, 2);
    write(QStringLiteral("set/data/c.csv"), "4444");
    again(QStringLiteral("set"));
    const session::CheckResult checked = check();
    EXPECT_EQ(codes(checked.problems), QByteArrayList{"name-handed-before"}) << "once for the archive";
    EXPECT_FALSE(checked.mayStart());
}

TEST_F(HandOver, AFileAddedToAFolderThatHasGoneIsRefused)
{
    prepare(QStringLiteral("set"));
    ASSERT_EQ(upload(), RunState::Finished);
    write(QStringLiteral("set/data/c.csv"), "4444");
    add(QStringLiteral("set"));
    EXPECT_EQ(codes(check().problems), QByteArrayList{"name-handed-before"});
    upload();
    EXPECT_EQ(server->registered().size(), 1);
}

} // namespace
} // namespace slipway::tests
