// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QList>
#include <QString>
#include <QWidget>

namespace slipway::tests {

/// A piece of text as it stands on the screen.
struct PaintedText
{
    QString text;
    QRectF place; ///< in the window
    QColor ink;   ///< without transparency: as it looks on the ground
    QColor ground;
    QString widget;         ///< objectName of what painted it
    bool isClipped = false; ///< there is more of it than its place
};

/// Everything that is written in `front` now, whoever paints it: labels, buttons, rows of lists, what our own
/// widgets draw. Left out is what is disabled.
QList<PaintedText> paintedTexts(QWidget &front);

/// The same without colours, which is quicker.
QList<PaintedText> writtenTexts(QWidget &front);

} // namespace slipway::tests
