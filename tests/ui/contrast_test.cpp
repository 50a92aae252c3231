// SPDX-License-Identifier: MIT
// Whatever is written anywhere can be read: WCAG 2 wants a contrast of 4.5 for text.
#include "tests/ui/everypage.h"
#include "tests/ui/paintedtexts.h"
#include "tests/ui/palettes.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QRadioButton>
#include <QSet>
#include <QStyle>
#include <QTest>
#include <QVBoxLayout>

#include <gtest/gtest.h>

using namespace slipway;
using namespace slipway::tests;

namespace {

constexpr double enough = 4.5;

QPalette paletteCalled(const QString &look)
{
    if (look == QLatin1String("dark"))
        return darkPalette();
    if (look == QLatin1String("breeze dark"))
        return breezeDark();
    return look == QLatin1String("high contrast") ? highContrast() : QApplication::style()->standardPalette();
}

/// One sentence for each text of `front` that is hard to read.
QStringList weakTexts(QWidget &front)
{
    QStringList weak;
    for (const PaintedText &text : paintedTexts(front)) {
        const double ratio = ui::contrast(text.ink, text.ground);
        if (ratio < enough)
            weak.append(QStringLiteral("\"%1\" in \"%2\": %3 on %4 is %5")
                            .arg(text.text, text.widget, text.ink.name(), text.ground.name())
                            .arg(ratio, 0, 'f', 2));
    }
    return weak;
}

/// The greatest contrast to the window of what is painted otherwise once Tab has brought the keyboard to
/// `widget`.
double contrastOfKeyboard(QWidget &window, QWidget &widget)
{
    const QImage before = window.grab(widget.geometry()).toImage();
    QTest::keyClick(&window, Qt::Key_Tab);
    EXPECT_TRUE(widget.hasFocus()) << widget.metaObject()->className();
    const QImage after = window.grab(widget.geometry()).toImage();
    const QColor ground = window.palette().color(QPalette::Window);
    double greatest = 0;
    for (int y = 0; y < after.height(); ++y) {
        for (int x = 0; x < after.width(); ++x) {
            if (after.pixel(x, y) != before.pixel(x, y))
                greatest = qMax(greatest, ui::contrast(after.pixelColor(x, y), ground));
        }
    }
    return greatest;
}

class Contrast : public ::testing::TestWithParam<const char *>
{
protected:
    Contrast() { QApplication::setPalette(paletteCalled(QLatin1String(GetParam()))); }
    ~Contrast() override { QApplication::setPalette(m_before); }

private:
    QPalette m_before = QApplication::palette();
};

} // namespace

TEST_P(Contrast, IsEnoughForEveryText)
{
    int texts = 0;
    QSet<QString> told;
    withEverything([&](QWidget &front, const QString &where) {
        texts += int(paintedTexts(front).size());
        for (const QString &weak : weakTexts(front)) {
            if (!told.contains(weak))
                ADD_FAILURE() << qPrintable(where) << ": " << qPrintable(weak);
            told.insert(weak);
        }
    });
    EXPECT_GE(texts, 2000) << "the texts were not seen";
}

TEST_P(Contrast, OfWhatCannotBeUsedIsEnoughToReadAndLess)
{
    ui::mendContrast();
    const QPalette palette = QApplication::palette();
    for (const auto &[text, under] :
         {std::pair{QPalette::WindowText, QPalette::Window},
          std::pair{QPalette::ButtonText, QPalette::Button}, std::pair{QPalette::Text, QPalette::Base}}) {
        const QColor disabled = palette.color(QPalette::Disabled, text);
        EXPECT_GE(ui::contrast(disabled, palette.color(QPalette::Disabled, under)), 3.0)
            << qPrintable(disabled.name());
        EXPECT_GE(ui::contrast(disabled, palette.color(QPalette::Active, text)), 1.5)
            << qPrintable(disabled.name());
    }
}

TEST_P(Contrast, IsEnoughToSeeWhereTheKeyboardIs)
{
    ui::mendContrast();
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *line = new QLineEdit;
    line->setReadOnly(true); // without the blinking line
    auto *list = new QListWidget;
    list->addItem(QStringLiteral("chosen"));
    list->setCurrentRow(0);
    auto *first = new QPushButton(QStringLiteral("First"));
    column->addWidget(first);
    const QList<QWidget *> all{line,
                               list,
                               new QPushButton(QStringLiteral("Press")),
                               new QCheckBox(QStringLiteral("Tick")),
                               new QRadioButton(QStringLiteral("Choose")),
                               new QComboBox};
    for (QWidget *one : all)
        column->addWidget(one);
    window.show();
    window.activateWindow();
    first->setFocus();
    ASSERT_TRUE(QTest::qWaitForWindowActive(&window));
    for (QWidget *one : all)
        EXPECT_GE(contrastOfKeyboard(window, *one), 3) << one->metaObject()->className();
}

INSTANTIATE_TEST_SUITE_P(Looks, Contrast, ::testing::Values("light", "dark", "breeze dark", "high contrast"));

TEST(ContrastTest, WeakTextsAreSeenAndDisabledOnesAreNotCounted)
{
    QWidget box;
    auto *column = new QVBoxLayout(&box);
    QPalette faint = box.palette();
    faint.setColor(QPalette::WindowText, QColor(0x999999));
    faint.setColor(QPalette::Window, Qt::white);
    box.setPalette(faint);
    auto *weak = new QLabel(QStringLiteral("hard to read"));
    weak->setObjectName(QStringLiteral("weak"));
    column->addWidget(weak);
    auto *off = new QLabel(QStringLiteral("off"));
    off->setEnabled(false);
    column->addWidget(off);
    auto *good = new QPushButton(QStringLiteral("easy to read"));
    column->addWidget(good);
    box.show();
    const QStringList found = weakTexts(box);
    ASSERT_EQ(found.size(), 1) << qPrintable(found.join(QLatin1Char('\n')));
    EXPECT_TRUE(
        found.first().startsWith(QStringLiteral("\"hard to read\" in \"weak\": #999999 on #fefefe is 2.8")))
        << qPrintable(found.first());
}
