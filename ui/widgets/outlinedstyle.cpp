// SPDX-License-Identifier: MIT
#include "ui/widgets/outlinedstyle.h"

#include "ui/widgets/icons.h"

#include <QPainter>
#include <QStyleOption>

namespace slipway::ui {

namespace {

constexpr double visible = 1.05;

void drawOutline(const QStyleOption &option, QPainter &painter, const QRect &place, bool isRound = false)
{
    const bool hasFocus = option.state & QStyle::State_HasFocus;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, isRound);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(option.palette.color(hasFocus ? QPalette::Highlight : QPalette::WindowText));
    const QRect frame = place.adjusted(0, 0, -1, -1);
    isRound ? painter.drawEllipse(frame) : painter.drawRect(frame);
    painter.restore();
}

} // namespace

bool OutlinedStyle::isNeeded(const QPalette &palette)
{
    const QColor window = palette.color(QPalette::Window);
    return contrast(window.darker(140), window) < visible;
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
    case PE_FrameGroupBox:
    case PE_PanelButtonCommand:
    case PE_IndicatorCheckBox:
        return drawOutline(*option, *painter, option->rect);
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
