// SPDX-License-Identifier: MIT
#pragma once

#include <QProxyStyle>

namespace slipway::ui {

/// Fusion draws its frames a little darker than the window: on black they cannot be seen, and fields, lists
/// and buttons are words on an empty ground. This draws a frame around each of them, and changes nothing in
/// other palettes.
class OutlinedStyle final : public QProxyStyle
{
    Q_OBJECT

public:
    using QProxyStyle::QProxyStyle;

    /// True if frames of Fusion cannot be seen in these colours.
    static bool isNeeded(const QPalette &palette);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget = nullptr) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget = nullptr) const override;
};

} // namespace slipway::ui
