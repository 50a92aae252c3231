// SPDX-License-Identifier: MIT
#include "tests/ui/fakesession.h"
#include "tests/ui/hands.h"
#include "tests/ui/helpers.h"
#include "ui/dialogs/connectiondialog.h"
#include "ui/dialogs/reportdialog.h"
#include "ui/widgets/banner.h"
#include "ui/wizard/page.h"

#include <QAccessible>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;
using namespace slipway::tests;
using base::Failure;
using domain::ConnectionStep;
using domain::ProxyChoice;

namespace {

/// A check that fails at the certificate.
domain::ConnectionReport failedReport()
{
    domain::ConnectionReport report;
    report.server = QStringLiteral("Main archive");
    report.address = QStringLiteral("https://main.example/api");
    report.at = QDateTime::currentDateTimeUtc();
    for (int kind = 0; kind <= int(ConnectionStep::Kind::Upload); ++kind) {
        ConnectionStep step{ConnectionStep::Kind(kind)};
        step.state = kind < int(ConnectionStep::Kind::Certificate) ? ConnectionStep::State::Passed
                                                                   : ConnectionStep::State::NotTried;
        step.note = QStringLiteral("Note %1.").arg(kind);
        if (step.kind == ConnectionStep::Kind::Certificate) {
            Failure failure(Failure::Kind::Tls, QStringLiteral("set up encryption"));
            step.state = ConnectionStep::State::Failed;
            step.failure = std::make_shared<const Failure>(failure.code("certificate-untrusted"));
            step.facts.append({QStringLiteral("Issued by"), QStringLiteral("Corporate inspector")});
        }
        report.steps.append(step);
    }
    return report;
}

class Connection : public ::testing::Test
{
protected:
    Connection()
    {
        FakeSession::reset();
        FakeSession::get().connection = failedReport();
        FakeSession::get().report.made = QDateTime(QDate(2026, 11, 29), QTime(8, 0));
        FakeSession::get().report.files = {{QStringLiteral("versions.txt"), "Slipway\n"},
                                           {QStringLiteral("log/slipway.log"), "line one\nline two\n"}};
        window = std::make_unique<WizardWindow>(context);
        window->show();
    }
    ConnectionDialog *open()
    {
        child<QPushButton>(window.get(), "connectionSettings")->click();
        return child<ConnectionDialog>(window.get(), "connectionDialog");
    }
    static void choose(QWidget *dialog, ProxyChoice::Way way)
    {
        auto *box = child<QComboBox>(dialog, "proxyWay");
        box->setCurrentIndex(box->findData(int(way)));
    }
    static QString titleOfBanner(QWidget *dialog) { return child<Banner>(dialog, "banner")->title(); }

    session::Session session{session::SessionOptions()};
    AnsweringAsk ask;
    PageContext context{session, ask, {}, {}, std::nullopt};
    std::unique_ptr<WizardWindow> window;
};

} // namespace

TEST_F(Connection, ShowsOnlyWhatTheChosenWayNeeds)
{
    ConnectionDialog *dialog = open();
    EXPECT_FALSE(child<QLineEdit>(dialog, "proxyHost")->isVisible());
    EXPECT_FALSE(child<QLineEdit>(dialog, "proxyPassword")->isVisible());
    choose(dialog, ProxyChoice::Way::Http);
    EXPECT_TRUE(child<QLineEdit>(dialog, "proxyHost")->isVisible());
    EXPECT_TRUE(child<QSpinBox>(dialog, "proxyPort")->isVisible());
    child<QLineEdit>(dialog, "proxyUser")->setText(QStringLiteral("ada"));
    EXPECT_TRUE(child<QLineEdit>(dialog, "proxyPassword")->isVisible());
    choose(dialog, ProxyChoice::Way::None);
    EXPECT_FALSE(child<QLineEdit>(dialog, "proxyUser")->isVisible());
}

TEST_F(Connection, AManualProxyIsUsedWithItsPassword)
{
    ConnectionDialog *dialog = open();
    choose(dialog, ProxyChoice::Way::Socks5);
    child<QPushButton>(dialog, "useProxy")->click();
    EXPECT_EQ(FakeSession::get().count(QStringLiteral("setProxy")), 0) << "without a host";
    EXPECT_EQ(dialog->focusWidget(), child<QLineEdit>(dialog, "proxyHost"));
    child<QLineEdit>(dialog, "proxyHost")->setText(QStringLiteral(" proxy.example "));
    child<QSpinBox>(dialog, "proxyPort")->setValue(1080);
    child<QLineEdit>(dialog, "proxyUser")->setText(QStringLiteral("ada"));
    child<QLineEdit>(dialog, "proxyPassword")->setText(QStringLiteral("open sesame"));
    child<QPushButton>(dialog, "useProxy")->click();
    ProxyChoice wanted;
    wanted.way = ProxyChoice::Way::Socks5;
    wanted.host = QStringLiteral("proxy.example");
    wanted.port = 1080;
    wanted.user = QStringLiteral("ada");
    EXPECT_EQ(FakeSession::get().proxy, wanted);
    EXPECT_EQ(FakeSession::get().lastProxyPassword, base::Secret(QByteArrayLiteral("open sesame")));
    ASSERT_TRUE(waitUntil([&] { return !titleOfBanner(dialog).isEmpty(); }));
    EXPECT_EQ(titleOfBanner(dialog), QStringLiteral("The settings are used"));
    EXPECT_TRUE(child<QLineEdit>(dialog, "proxyPassword")->text().isEmpty()) << "it stays on the screen";
    child<QPushButton>(dialog, "useProxy")->click();
    EXPECT_FALSE(FakeSession::get().lastProxyPassword) << "an empty field changes nothing";
}

TEST_F(Connection, ACheckSaysWhereItFailsAndWhatToDo)
{
    ConnectionDialog *dialog = open();
    auto *list = child<QListView>(dialog, "connectionSteps");
    EXPECT_EQ(list->model()->rowCount(), 7);
    EXPECT_EQ(list->model()->index(0, 0).data().toString(), QStringLiteral("Name: not tried yet"));
    EXPECT_FALSE(child<QPushButton>(dialog, "copyCheck")->isEnabled());
    child<QPushButton>(dialog, "checkConnection")->click();
    ASSERT_TRUE(waitUntil([&] { return child<QPushButton>(dialog, "copyCheck")->isEnabled(); }));
    EXPECT_EQ(FakeSession::get().lastWish.server.id, QStringLiteral("main"));
    EXPECT_EQ(titleOfBanner(dialog), QStringLiteral("Failed at: Certificate"));
    EXPECT_EQ(list->currentIndex().row(), int(ConnectionStep::Kind::Certificate));
    const QString text = child<QPlainTextEdit>(dialog, "connectionStepText")->toPlainText();
    EXPECT_TRUE(text.contains(QStringLiteral("Issued by: Corporate inspector"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QChar(0x2192))) << "no next action: " << text.toStdString();
    const QString spoken = list->currentIndex().data(Qt::AccessibleTextRole).toString();
    EXPECT_TRUE(spoken.startsWith(QStringLiteral("Certificate: failed."))) << spoken.toStdString();
    child<QPushButton>(dialog, "copyCheck")->click();
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.contains(QStringLiteral("4. Certificate: failed"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("https://main.example/api")));
}

TEST_F(Connection, ClosingStopsACheck)
{
    FakeSession::get().holdReplies = true;
    ConnectionDialog *dialog = open();
    child<QPushButton>(dialog, "checkConnection")->click();
    EXPECT_EQ(child<QPushButton>(dialog, "checkConnection")->text(), QStringLiteral("Stop chec&k"));
    dialog->reject();
    EXPECT_EQ(FakeSession::get().count(QStringLiteral("stopConnectionCheck")), 1);
}

TEST_F(Connection, AProxyThatAsksIsAnsweredFromTheFailureItself)
{
    Failure failure(Failure::Kind::Proxy, QStringLiteral("list the datasets"));
    Banner *banner = window->page(Step::Where)->banner();
    banner->showFailure(failure.code("proxy-sign-in"), QStringLiteral("Main archive"));
    auto *button = child<QToolButton>(banner, "bannerConnection");
    ASSERT_TRUE(button->isVisible());
    button->click();
    auto *dialog = child<ConnectionDialog>(window.get(), "connectionDialog");
    EXPECT_EQ(titleOfBanner(dialog), QStringLiteral("The proxy wants a sign-in"));
    EXPECT_EQ(dialog->focusWidget(), child<QLineEdit>(dialog, "proxyUser"));
}

TEST_F(Connection, OnlyFailuresOfTheWayOfferTheSettings)
{
    Banner *banner = window->page(Step::Where)->banner();
    const auto offers = [&](const char *name) { return child<QToolButton>(banner, name)->isVisible(); };
    banner->showFailure(Failure(Failure::Kind::Tls, QStringLiteral("ask")), {});
    EXPECT_TRUE(offers("bannerConnection"));
    EXPECT_TRUE(offers("bannerReport"));
    banner->showFailure(Failure(Failure::Kind::Store, QStringLiteral("ask")), {});
    EXPECT_FALSE(offers("bannerConnection"));
    EXPECT_TRUE(offers("bannerReport"));
    banner->show({Banner::Tone::Note, QStringLiteral("Saved"), {}, {}, {}, {}});
    EXPECT_FALSE(offers("bannerReport"));
}

TEST_F(Connection, AReportIsShownBeforeItIsSaved)
{
    child<QPushButton>(window.get(), "saveReport")->click();
    auto *dialog = child<ReportDialog>(window.get(), "reportDialog");
    auto *files = child<QListWidget>(dialog, "reportFiles");
    ASSERT_TRUE(waitUntil([&] { return files->count() == 2; }));
    EXPECT_EQ(FakeSession::get().count(QStringLiteral("saveReport")), 0);
    files->setCurrentRow(1);
    EXPECT_EQ(child<QPlainTextEdit>(dialog, "reportText")->toPlainText(),
              QStringLiteral("line one\nline two\n"));
    child<QPushButton>(dialog, "reportSave")->click();
    EXPECT_EQ(FakeSession::get().count(QStringLiteral("saveReport")), 0) << "nobody chose a place";
    ask.savePath = QStringLiteral("/tmp/report.zip");
    child<QPushButton>(dialog, "reportSave")->click();
    EXPECT_EQ(FakeSession::get().savedReport, ask.savePath);
    ASSERT_TRUE(waitUntil([&] { return !titleOfBanner(dialog).isEmpty(); }));
    EXPECT_EQ(titleOfBanner(dialog), QStringLiteral("The report is saved"));
}

TEST_F(Connection, EverythingHasANameAndIsInReachOfTheKeyboard)
{
    QAccessible::setActive(true);
    ConnectionDialog *dialog = open();
    choose(dialog, ProxyChoice::Way::Http);
    child<QLineEdit>(dialog, "proxyUser")->setText(QStringLiteral("ada"));
    ReportDialog report(session, ask, window.get());
    report.show();
    for (QWidget *root : {static_cast<QWidget *>(dialog), static_cast<QWidget *>(&report)}) {
        const QList<QWidget *> all = touchable(root);
        EXPECT_GE(all.size(), 4);
        for (QWidget *widget : all) {
            if (widget->objectName().startsWith(QLatin1String("qt_")))
                continue;
            QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(widget);
            EXPECT_FALSE(spoken->text(QAccessible::Name).isEmpty()) << qPrintable(widget->objectName());
            EXPECT_FALSE(widget->objectName().isEmpty()) << widget->metaObject()->className();
        }
    }
}

TEST_F(Connection, PicturesInLightAndDark)
{
    inBothLooks([&](const QString &look) {
        const QString folder = picturesOf(look);
        window = std::make_unique<WizardWindow>(context); // it takes its colours when it is made
        window->show();
        Banner *banner = window->page(Step::Where)->banner();
        Failure failure(Failure::Kind::Proxy, QStringLiteral("list the datasets"));
        banner->showFailure(failure.code("proxy-sign-in"), QStringLiteral("Main archive"), [] {});
        EXPECT_TRUE(window->grab().save(folder + QStringLiteral("/first-page.png")));
        banner->clear();
        child<QPushButton>(window.get(), "addServer")->click();
        auto *server = child<QDialog>(window.get(), "addServerDialog");
        EXPECT_TRUE(server->grab().save(folder + QStringLiteral("/add-server.png")));
        delete server;
        ConnectionDialog *dialog = open();
        choose(dialog, ProxyChoice::Way::Http);
        child<QLineEdit>(dialog, "proxyHost")->setText(QStringLiteral("proxy.example"));
        child<QLineEdit>(dialog, "proxyUser")->setText(QStringLiteral("ada"));
        child<QPushButton>(dialog, "checkConnection")->click();
        ASSERT_TRUE(waitUntil([&] { return child<QPushButton>(dialog, "copyCheck")->isEnabled(); }));
        EXPECT_TRUE(dialog->grab().save(folder + QStringLiteral("/connection.png")));
        delete dialog;
        ReportDialog report(session, ask, window.get());
        report.show();
        ASSERT_TRUE(waitUntil([&] { return child<QListWidget>(&report, "reportFiles")->count() == 2; }));
        EXPECT_TRUE(report.grab().save(folder + QStringLiteral("/report.png")));
    });
}
