// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace slipway::ui {

/// Fusion draws its frames a little darker than the window: on dark grey they can hardly be seen and on black
/// not at all, and fields, boxes to tick and buttons are words on an empty ground. This draws a frame around
/// each of them, and nothing in light palettes. In all it gives the texts of buttons room at their sides.
class OutlinedStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    /// True if frames of Fusion can hardly be seen in these colours.
    static bool isNeeded(const QPalette &palette);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget = nullptr) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &contents,
                           const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
};

} // namespace slipway::ui
