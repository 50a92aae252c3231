// SPDX-License-Identifier: MIT
#include "tests/ui/helpers.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/droparea.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/secretedit.h"
#include "ui/wizard/tickprobe.h"

#include <QAccessible>
#include <QDropEvent>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::ui;

namespace {

QStringList heardAlerts;

void listen(QAccessibleEvent *event)
{
    if (event->type() == QAccessible::Alert && event->object())
        heardAlerts.append(static_cast<QWidget *>(event->object())->accessibleName());
}

} // namespace

TEST(SecretEdit, DropsWhiteSpaceThatCameWithThePaste)
{
    SecretEdit edit;
    edit.field()->setText(QStringLiteral("  0123abc\u200b\n "));
    EXPECT_EQ(edit.secret().reveal(), "0123abc");
}

TEST(SecretEdit, HidesUntilAskedAndAfterClearing)
{
    SecretEdit edit;
    auto *reveal = tests::child<QAbstractButton>(&edit, "revealSecret");
    EXPECT_EQ(edit.field()->echoMode(), QLineEdit::Password);
    reveal->click();
    EXPECT_EQ(edit.field()->echoMode(), QLineEdit::Normal);
    edit.clear();
    EXPECT_EQ(edit.field()->echoMode(), QLineEdit::Password);
}

TEST(Banner, IsAnnouncedOnceAndOffersTheAction)
{
    heardAlerts.clear();
    QAccessible::setActive(true);
    const auto before = QAccessible::installUpdateHandler(listen);
    Banner banner;
    int retried = 0;
    const base::Failure failure(base::Failure::Kind::Offline, QStringLiteral("list the dandisets"));
    banner.showFailure(failure, QStringLiteral("DANDI"), [&retried] { ++retried; });
    banner.showFailure(failure, QStringLiteral("DANDI"), [&retried] { ++retried; });
    QAccessible::installUpdateHandler(before);
    ASSERT_EQ(heardAlerts.size(), 1);
    EXPECT_FALSE(heardAlerts.first().isEmpty());
    tests::child<QPushButton>(&banner, "bannerAction")->click();
    EXPECT_EQ(retried, 1);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&banner);
    ASSERT_TRUE(spoken);
    EXPECT_EQ(spoken->role(), QAccessible::AlertMessage);
}

TEST(Banner, SaysNothingAboutWhatWasCancelled)
{
    Banner banner;
    banner.showFailure(base::Failure::cancelled(), QString());
    EXPECT_TRUE(banner.isHidden());
}

TEST(Banner, ShowsTextOfServersAsItIs)
{
    Banner banner;
    banner.show({Banner::Tone::Bad, QStringLiteral("<b>bold</b>"), {}, {}, {}, {}});
    const QList<QLabel *> labels = banner.findChildren<QLabel *>();
    for (const QLabel *label : labels)
        EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST(DropArea, TakesLocalFilesOnly)
{
    DropArea area(new QWidget);
    QSignalSpy dropped(&area, &DropArea::dropped);
    QMimeData data;
    data.setUrls({QUrl(QStringLiteral("file:///data/a.nwb")), QUrl(QStringLiteral("https://example.org/b"))});
    QDropEvent event(QPointF(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&area, &event);
    ASSERT_EQ(dropped.count(), 1);
    EXPECT_EQ(dropped.first().first().toStringList(), QStringList{QStringLiteral("/data/a.nwb")});
}

TEST(SaveFile, WritesInTheBackgroundAndNamesAFileItCannotWrite)
{
    const QTemporaryDir folder;
    QObject context;
    int good = 0;
    QString bad;
    saveInBackground(folder.filePath(QStringLiteral("a.json")), "{}", &context,
                     [&good](const base::Outcome<void> &outcome) { good += bool(outcome); });
    saveInBackground(
        folder.filePath(QStringLiteral("none/b.json")), "{}", &context,
        [&bad](const base::Outcome<void> &outcome) { bad = outcome ? QString() : outcome.failure().file(); });
    EXPECT_TRUE(tests::waitUntil([&] { return good == 1 && !bad.isEmpty(); }));
    EXPECT_TRUE(bad.endsWith(QStringLiteral("none/b.json")));
    QFile file(folder.filePath(QStringLiteral("a.json")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_EQ(file.readAll(), "{}");
}

TEST(TickProbe, SeesAWindowThatWasDeaf)
{
    const QTemporaryDir folder;
    TickProbe probe(folder.filePath(QStringLiteral("ticks.json")));
    probe.start();
    ASSERT_TRUE(tests::waitUntil([] { return true; }));
    QThread::msleep(80); // the very thing to be measured
    QApplication::processEvents();
    probe.stop();
    EXPECT_GE(probe.longestGap(), 79.0);
    QFile file(folder.filePath(QStringLiteral("ticks.json")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject line = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_GE(line.value(QStringLiteral("longest_gap_ms")).toDouble(), 79.0);
    EXPECT_EQ(line.value(QStringLiteral("gaps_over_50_ms")).toInt(), 1);
}
