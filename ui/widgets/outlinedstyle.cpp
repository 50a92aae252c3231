// SPDX-License-Identifier: MIT
#include "ui/widgets/outlinedstyle.h"

#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace slipway::ui {

namespace {

constexpr double visible = 1.5;  // of the frames that Fusion draws, as WCAG counts
constexpr double nothing = 1.05; // cannot be seen at all: black

double contrastOfFrames(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return contrast(window.darker(140), window);
}

/// Between the two colours; 1: the first alone.
QColor mixed(const QColor &one, const QColor &other, float share)
{
    return QColor::fromRgbF(one.redF() * share + other.redF() * (1 - share),
                            one.greenF() * share + other.greenF() * (1 - share),
                            one.blueF() * share + other.blueF() * (1 - share));
}

/// On black all of the text's colour, on dark grey less of it; of what cannot be used half as much.
QColor penFor(const QStyleOption &option)
{
    const bool isEnabled = option.state & QStyle::State_Enabled;
    if (isEnabled && (option.state & QStyle::State_HasFocus))
        return option.palette.color(QPalette::Highlight);
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
    const QRect frame = place.adjusted(0, 0, -1, -1);
    isRound ? painter.drawEllipse(frame) : painter.drawRect(frame);
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
    case PE_Frame:
    case PE_FrameLineEdit:
    case PE_PanelButtonCommand:
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
