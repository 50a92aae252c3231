// SPDX-License-Identifier: MIT
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QPixmap>
#include <QString>

class QPainter;
class QRectF;

namespace slipway::ui {

/// Draws one of our own line icons ("check", "warning", …) in one colour, sharp at every scale.
void drawIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &colour);

/// The icon as a pixmap of `size` logical pixels in the colour of the palette's text.
QPixmap iconPixmap(const QString &name, int size, qreal ratio, const QColor &colour);

/// Logical pixels; whoever shows a rowIcon() sets it as the icon size of the view, or some styles enlarge it
/// at 200 %.
inline constexpr int rowIconSize = 16;

/// The icon for a row of a list; on a row that is selected it has the colour of the text there, or it could
/// not be seen.
QIcon rowIcon(const QString &name, const QColor &colour);

/// For a row with what is wrong, and for one to be looked at.
QIcon badIcon();
QIcon carefulIcon(const QString &name = QStringLiteral("warning"));

/// The program's own picture.
QIcon applicationIcon();

/// Colours that carry a meaning, readable on the palette's base and window, light or dark.
struct Tones
{
    QColor good;
    QColor careful;
    QColor bad;

    static Tones of(const QPalette &palette);
};

/// The contrast of two opaque colours as WCAG counts it, 1…21.
double contrast(const QColor &one, const QColor &other);

/// Between two opaque colours; `share` 1: the first alone.
QColor mixed(QColor one, const QColor &other, float share);

/// Some palettes are hard to read: dark ones with black hints in empty fields, selected rows in a bright
/// blue, buttons that cannot be used in nearly the colour of their ground, or in that of all others. Gives
/// the program colours with a contrast of at least 4.5 for these, 3 for what cannot be used, and frames that
/// can be seen on dark grounds (OutlinedStyle), and changes nothing that can be read.
void mendContrast();

} // namespace slipway::ui
