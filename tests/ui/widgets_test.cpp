// SPDX-License-Identifier: MIT
#include "tests/ui/helpers.h"
#include "ui/widgets/announce.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/droparea.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/savefile.h"
#include "ui/widgets/secretedit.h"
#include "ui/widgets/tables.h"
#include "ui/wizard/tickprobe.h"

#include <QAccessible>
#include <QApplication>
#include <QDropEvent>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QThread>

#include <gtest/gtest.h>

#include <memory>
#include <tuple>

using namespace slipway;
using namespace slipway::ui;

namespace {

QStringList heardAlerts;

void listen(const QString &text)
{
    heardAlerts.append(text);
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
    const AnnouncementListener before = listenToAnnouncements(listen);
    Banner banner;
    int retried = 0;
    const base::Failure failure(base::Failure::Kind::Offline, QStringLiteral("list the dandisets"));
    banner.showFailure(failure, QStringLiteral("DANDI"), [&retried] { ++retried; });
    banner.showFailure(failure, QStringLiteral("DANDI"), [&retried] { ++retried; });
    listenToAnnouncements(before);
    EXPECT_EQ(heardAlerts, QStringList{banner.accessibleName()});
    EXPECT_FALSE(banner.accessibleName().isEmpty());
    tests::child<QPushButton>(&banner, "bannerAction")->click();
    EXPECT_EQ(retried, 1);
    QAccessibleInterface *spoken = QAccessible::queryAccessibleInterface(&banner);
    ASSERT_TRUE(spoken);
    EXPECT_EQ(spoken->role(), spokenAtOnce);
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
    QDragEnterEvent enter(QPoint(1, 1), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&area, &enter);
    EXPECT_TRUE(enter.isAccepted());
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

/// How often a widget was painted.
class Paintings final : public QObject
{
public:
    explicit Paintings(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::Paint;
        return false;
    }
    int count = 0;
};

TEST(Tables, RowsThatAreNotSeenPaintNothing)
{
    QStandardItemModel model(1000, 2);
    const std::unique_ptr<QTableView> table(makeTableView(QStringLiteral("many"), QStringLiteral("Many")));
    table->setModel(&model);
    table->resize(300, 200);
    table->show();
    ASSERT_TRUE(tests::waitUntil([&table] { return table->rowAt(100) > 0; }));
    QApplication::processEvents();
    Paintings paintings(table->viewport());
    const auto change = [&model](int first, int last) {
        Q_EMIT model.dataChanged(model.index(first, 0), model.index(last, 1));
        QApplication::processEvents();
    };
    change(500, 600);
    EXPECT_EQ(paintings.count, 0);
    change(0, 600);
    EXPECT_EQ(paintings.count, 1);
    table->scrollToBottom();
    QApplication::processEvents();
    paintings.count = 0;
    change(0, 600);
    EXPECT_EQ(paintings.count, 0);
    change(998, 999);
    EXPECT_EQ(paintings.count, 1);
}

TEST(TickProbe, SeesAWindowThatWasDeaf)
{
    const QTemporaryDir folder;
    TickProbe probe(folder.filePath(QStringLiteral("ticks.json")), QStringLiteral("nap"));
    probe.setPlace(QStringLiteral("bed"));
    probe.start();
    ASSERT_TRUE(tests::waitUntil([] { return true; }));
    QThread::msleep(80); // the very thing to be measured
    QApplication::processEvents();
    probe.stop();
    EXPECT_GE(probe.longestGap(), 79.0);
    EXPECT_NEAR(probe.gapOf(1.0), probe.longestGap(), 0.2);
    EXPECT_LE(probe.gapOf(0.1), probe.gapOf(0.999));
    QFile file(folder.filePath(QStringLiteral("ticks.json")));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    const QJsonObject line = QJsonDocument::fromJson(file.readAll()).object();
    EXPECT_GE(line.value(QStringLiteral("longest_gap_ms")).toDouble(), 79.0);
    EXPECT_GE(line.value(QStringLiteral("gaps_over_50_ms")).toInt(), 1) << "a busy machine adds some";
    EXPECT_EQ(line.value(QStringLiteral("what")).toString(), QStringLiteral("nap"));
    const QJsonArray late = line.value(QStringLiteral("late")).toArray();
    ASSERT_FALSE(late.isEmpty());
    const QJsonObject nap = late.last().toObject();
    EXPECT_GE(nap.value(QStringLiteral("gap_ms")).toDouble(), 79.0);
    EXPECT_EQ(nap.value(QStringLiteral("place")).toString(), QStringLiteral("bed"));
    EXPECT_LT(nap.value(QStringLiteral("work_ms")).toDouble(), 79.0) << "it slept";
}

TEST(Icons, MeaningfulColoursCanBeReadInLightAndDark)
{
    for (const QRgb ground : {0xffffffffU, 0xffefefefU, 0xff1b1e20U, 0xff2b2b2bU}) {
        QPalette palette;
        palette.setColor(QPalette::Base, QColor(ground));
        const Tones tones = Tones::of(palette);
        for (const QColor &tone : {tones.good, tones.careful, tones.bad})
            EXPECT_GE(contrast(tone, QColor(ground)), 4.5) << qPrintable(tone.name());
    }
    EXPECT_NEAR(contrast(Qt::black, Qt::white), 21.0, 0.01);
}

TEST(Icons, OnASelectedRowTheyHaveTheColourOfItsText)
{
    const auto strongest = [](const QPixmap &pixmap) {
        const QImage image = pixmap.toImage().convertToFormat(QImage::Format_ARGB32);
        QColor found(Qt::transparent);
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (const QColor here = image.pixelColor(x, y); here.alpha() > found.alpha())
                    found = here;
            }
        }
        return found.rgb();
    };
    const QIcon icon = rowIcon(QStringLiteral("error"), Qt::red);
    EXPECT_EQ(strongest(icon.pixmap(16)), QColor(Qt::red).rgb());
    EXPECT_EQ(strongest(icon.pixmap(16, QIcon::Selected)),
              QApplication::palette().color(QPalette::HighlightedText).rgb());
}

TEST(Icons, HintsInEmptyFieldsCanBeReadOnDarkDesktops)
{
    const QPalette before = QApplication::palette();
    QPalette dark(QColor(0x2b2b2b));
    dark.setColor(QPalette::Base, QColor(0x1e1e1e));
    dark.setColor(QPalette::Text, Qt::white);
    dark.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128));
    QApplication::setPalette(dark);
    mendContrast();
    EXPECT_GT(QApplication::palette().color(QPalette::PlaceholderText).lightness(), 200);
    QApplication::setPalette(before);
}

TEST(Icons, ASelectionIsDarkEnoughForItsTextAndElseStaysAsItIs)
{
    const QPalette before = QApplication::palette();
    for (const auto &[given, text, changed] :
         {std::tuple{0x308cc6, 0xffffff, true}, std::tuple{0x1f4f7a, 0xffffff, false},
          std::tuple{0x1aebff, 0x000000, false}}) {
        QPalette palette = before;
        palette.setColor(QPalette::Highlight, QColor(QRgb(given)));
        palette.setColor(QPalette::HighlightedText, QColor(QRgb(text)));
        QApplication::setPalette(palette);
        mendContrast();
        const QColor ground = QApplication::palette().color(QPalette::Highlight);
        EXPECT_EQ(ground != QColor(QRgb(given)), changed) << qPrintable(ground.name());
        EXPECT_GE(contrast(QApplication::palette().color(QPalette::HighlightedText), ground), 4.5);
    }
    QApplication::setPalette(before);
}
