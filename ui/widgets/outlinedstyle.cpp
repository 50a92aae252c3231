// SPDX-License-Identifier: MIT
#include "ui/widgets/outlinedstyle.h"

#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace slipway::ui {

namespace {

constexpr double visible = 1.5;  // of the frames that Fusion draws, as WCAG counts
constexpr double nothing = 1.05; // cannot be seen at all: black
constexpr double seen = 3;       // of what shows where the keyboard is, as WCAG 1.4.11 wants
constexpr float pressedShare = 0.25F;
constexpr int besideText = 6; // logical pixels at each side of a button's text

double contrastOfFrames(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return contrast(window.darker(140), window);
}

/// The colour of what is selected, with as much of the text's in it as it takes to be seen.
QColor focusColour(const QPalette &palette)
{
    const QColor background = palette.color(QPalette::Window);
    QColor colour = palette.color(QPalette::Highlight);
    for (float share = 0.1F; contrast(colour, background) < seen && share <= 1; share += 0.1F)
        colour = mixed(palette.color(QPalette::WindowText), palette.color(QPalette::Highlight), share);
    return colour;
}

bool hasKeyboard(const QStyleOption &option)
{
    return (option.state & QStyle::State_Enabled) && (option.state & QStyle::State_HasFocus);
}

/// On black all of the text's colour, on dark grey less of it; of what cannot be used half as much.
QColor penFor(const QStyleOption &option)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (hasKeyboard(option))
        return focusColour(option.palette);
    const float share = contrastOfFrames(option.palette) < nothing ? 1.0F : 0.5F;
    return mixed(option.palette.color(QPalette::Active, QPalette::WindowText),
                 option.palette.color(QPalette::Window), isEnabled ? share : share / 2);
}

void drawOutline(const QStyleOption &option, QPainter &painter, const QRect &place, bool isRound = false)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, isRound);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(penFor(option));
    const int width = hasKeyboard(option) ? 2 : 1;
    for (int inside = 0; inside < width; ++inside) {
        const QRect frame = place.adjusted(inside, inside, -1 - inside, -1 - inside);
        isRound ? painter.drawEllipse(frame) : painter.drawRect(frame);
    }
    painter.restore();
}

} // namespace

bool OutlinedStyle::isNeeded(const QPalette &palette)
{
    return contrastOfFrames(palette) < visible;
}

void OutlinedStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                                  const QWidget *widget) const
{
    QProxyStyle::drawPrimitive(element, option, painter, widget);
    if (!isNeeded(option->palette))
        return;
    switch (element) {
    case PE_PanelButtonCommand:
        if (option->state & State_On) // of one that stays pressed
            painter->fillRect(option->rect.adjusted(1, 1, -1, -1),
                              mixed(option->palette.color(QPalette::ButtonText),
                                    option->palette.color(QPalette::Button), pressedShare));
        return drawOutline(*option, *painter, option->rect);
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_IndicatorCheckBox:
        return drawOutline(*option, *painter, option->rect);
    case PE_FrameGroupBox: // below its title, where Fusion draws it
        return drawOutline(*option, *painter,
                           option->rect.adjusted(0, option->fontMetrics.height() + 3, 0, 0));
    case PE_IndicatorRadioButton:
        return drawOutline(*option, *painter, option->rect, true);
    default:
        return;
    }
}

void OutlinedStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                                const QWidget *widget) const
{
    QProxyStyle::drawControl(element, option, painter, widget);
    if (!isNeeded(option->palette))
        return;
    if (element == CE_ProgressBarGroove)
        return drawOutline(*option, *painter, option->rect);
    if (element == CE_HeaderSection ||
        element == CE_HeaderEmptyArea) { // a line between a header and its rows
        painter->fillRect(QRect(option->rect.bottomLeft(), QSize(option->rect.width(), 1)), penFor(*option));
    }
}

QSize OutlinedStyle::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                                      const QWidget *widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    return type == CT_PushButton ? size.expandedTo({contents.width() + 2 * besideText, 0}) : size;
}

void OutlinedStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                       QPainter *painter, const QWidget *widget) const
{
    QProxyStyle::drawComplexControl(control, option, painter, widget);
    if (!isNeeded(option->palette))
        return;
    if (control == CC_ComboBox || control == CC_SpinBox || control == CC_ToolButton)
        drawOutline(*option, *painter, option->rect);
    if (control == CC_ScrollBar) {
        const QRect slider = subControlRect(control, option, SC_ScrollBarSlider, widget);
        drawOutline(*option, *painter, slider.adjusted(2, 2, -2, -2));
    }
}

} // namespace slipway::ui
