// SPDX-License-Identifier: MIT
// Takes a picture of every page and dialog in one look or language, and complains of what is cut off in it:
// ui_screenshots VARIANT FOLDER
#include "tests/ui/everypage.h"
#include "tests/ui/inventedlanguage.h"
#include "tests/ui/paintedtexts.h"
#include "tests/ui/palettes.h"
#include "tests/ui/spokenlanguage.h"
#include "tests/ui/visibletexts.h"
#include "ui/wizard/wizardwindow.h"

#include <QApplication>
#include <QDir>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QRegularExpression>
#include <QScrollArea>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::tests;

namespace {

constexpr int highest = 640; // a window may be so high, and still stand on a small screen
constexpr QSize usual(900, 620);
constexpr QSize smallest(720, 520);

struct Variant
{
    const char *name;
    std::function<void()> begin;
    QSize size = usual;
    const char *scale = "1";
};

void speakInvented(InventedLanguage::Kind kind)
{
    spokenLanguage().speakFrom(std::make_unique<InventedLanguage>(kind), QLocale(QLocale::English));
}

const QList<Variant> &variants()
{
    const auto speakEnglish = [] { spokenLanguage().speak(QStringLiteral("en")); };
    const auto speakGerman = [] { spokenLanguage().speak(QStringLiteral("de")); };
    static const QList<Variant> all{
        {"light", speakEnglish},
        {"dark", [=] { speakEnglish(), QApplication::setPalette(darkPalette()); }},
        {"high-contrast", [=] { speakEnglish(), QApplication::setPalette(highContrast()); }},
        {"double", speakEnglish, usual, "2"},
        {"german", speakGerman},
        {"right-to-left", [] { speakInvented(InventedLanguage::Kind::RightToLeft); }},
        {"pseudo", [] { speakInvented(InventedLanguage::Kind::Longer); }},
        {"smallest", speakGerman, smallest}};
    return all;
}

const Variant *chosen = nullptr;
QString folder;

/// A picture's name without its ending: "dandi-5-check-after-a-failure".
QString fileName(const QString &where)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    return where.toLower().replace(others, QStringLiteral("-"));
}

/// Gives the window the size of this variant; one sentence if it will not have it.
QStringList resized(QWidget &front)
{
    const bool isWindow = qobject_cast<ui::WizardWindow *>(&front);
    if (isWindow)
        front.resize(chosen->size);
    for (int i = 0; i < 3; ++i) // what is narrower wraps, and makes others lower
        QApplication::processEvents();
    const QString size = QStringLiteral("%1 x %2").arg(front.width()).arg(front.height());
    if (isWindow && front.size() != chosen->size)
        return {QStringLiteral("the window grows to ") + size};
    if (front.height() > highest || front.width() > usual.width())
        return {QStringLiteral("is too large: ") + size};
    return {};
}

/// One sentence if the page wants a wider window, or one that is too high. It can be scrolled then, which is
/// for long messages, and for pages in a window that a person has made small.
QStringList tooLarge(QWidget &front, bool mayBeHigh)
{
    for (const auto *scroll : front.findChildren<QScrollArea *>(QStringLiteral("pageScroll"))) {
        if (!scroll->isVisible())
            continue;
        const QSize room = scroll->viewport()->size();
        if (scroll->widget()->width() > room.width())
            return {QStringLiteral("the page is wider than its window, by %1")
                        .arg(scroll->widget()->width() - room.width())};
        const int wanted = scroll->widget()->heightForWidth(room.width()) + front.height() - room.height();
        if (!mayBeHigh && wanted > highest)
            return {QStringLiteral("the page wants a window of a height of %1").arg(wanted)};
    }
    return {};
}

QStringList complaintsAbout(QWidget &front, const QString &where)
{
    QStringList complaints = cutOff(&front) + elided(front);
    const bool isInvented = qstrcmp(chosen->name, "pseudo") == 0; // no language is so much longer
    const bool isMessage = where.endsWith(QLatin1String("after a failure"));
    complaints += tooLarge(front, chosen->size != usual || isInvented || isMessage);
    if (isInvented) // columns can be made wider
        complaints.removeIf([](const QString &one) { return one.startsWith(QLatin1String("QTableView")); });
    if (qstrcmp(chosen->name, "right-to-left") == 0) // is painted in pieces, of which none begins a sentence
        complaints.removeIf([](const QString &one) { return one.contains(QLatin1String(" shortens ")); });
    return complaints;
}

} // namespace

TEST(Screenshots, NothingIsCutOffOnAnyPageOrInAnyDialog)
{
    ASSERT_EQ(qApp->devicePixelRatio(), QByteArray(chosen->scale).toDouble());
    const QString pictures = folder + QLatin1Char('/') + QLatin1String(chosen->name);
    ASSERT_TRUE(QDir().mkpath(pictures));
    chosen->begin();
    int fronts = 0;
    QSet<QString> told;
    const auto look = [&](QWidget &front, const QString &where) {
        ++fronts;
        QStringList complaints = resized(front);
        const QString picture = QStringLiteral("%1/%2.png").arg(pictures, fileName(where));
        EXPECT_TRUE(front.grab().save(picture, "PNG", 80)) << qPrintable(picture);
        complaints += complaintsAbout(front, where); // as it stands in the picture
        for (const QString &one : complaints) {
            if (!told.contains(one))
                ADD_FAILURE() << qPrintable(where) << ": " << qPrintable(one);
            told.insert(one);
        }
    };
    withEverything(look, Contents::True);
    EXPECT_GE(fronts, 100) << "not everything was shown";
    qInfo("%d pictures in %s", fronts, qPrintable(pictures));
}

TEST(Screenshots, TheLookFindsWhatIsCutOff)
{
    QWidget box;
    auto *column = new QVBoxLayout(&box);
    auto *narrow = new QLabel(QStringLiteral("Publications"));
    narrow->setMaximumWidth(20);
    auto *low = new QLabel(QStringLiteral("Two lines and no room for the second of them"));
    low->setWordWrap(true);
    low->setFixedSize(120, 15);
    auto *list = new QListWidget;
    list->addItem(QStringLiteral("A long sentence that is made shorter by the list that has to show it"));
    list->setFixedWidth(150);
    list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(narrow);
    column->addWidget(low);
    column->addWidget(list);
    column->addWidget(new QPushButton(QStringLiteral("Save…")));
    box.show();
    QApplication::processEvents();
    EXPECT_EQ(cutOff(&box).size(), 2) << qPrintable(cutOff(&box).join(u'\n'));
    EXPECT_EQ(elided(box).size(), 2) << qPrintable(elided(box).join(u'\n'));
}

int main(int argc, char **argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    for (const Variant &one : variants()) {
        if (argc == 3 && qstrcmp(argv[1], one.name) == 0)
            chosen = &one;
    }
    if (!chosen) {
        fputs("usage: ui_screenshots VARIANT FOLDER\n", stderr);
        return 2;
    }
    folder = QString::fromLocal8Bit(argv[2]);
    QStandardPaths::setTestModeEnabled(true);
    qputenv("QT_SCALE_FACTOR", chosen->scale);
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("slipway-tests"));
    QApplication::installTranslator(&spokenLanguage());
    return RUN_ALL_TESTS();
}
