// SPDX-License-Identifier: MIT
#include "tests/ui/palettes.h"

namespace slipway::tests {

QPalette darkPalette()
{
    QPalette palette(QColor(0x2b2b2b));
    palette.setColor(QPalette::Base, QColor(0x1e1e1e));
    palette.setColor(QPalette::AlternateBase, QColor(0x262626));
    palette.setColor(QPalette::Highlight, QColor(0x3d6f9e));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    return palette;
}

QPalette breezeDark()
{
    QPalette palette(QColor(49, 54, 59), QColor(42, 46, 50));
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, QColor(252, 252, 252));
    palette.setColor(QPalette::Base, QColor(27, 30, 32));
    palette.setColor(QPalette::AlternateBase, QColor(35, 38, 41));
    palette.setColor(QPalette::Highlight, QColor(61, 111, 158));
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::PlaceholderText, QColor(0, 0, 0, 128)); // as some do
    return palette;
}

QPalette highContrast()
{
    QPalette palette(Qt::black);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(role, Qt::white);
    for (const QPalette::ColorRole role :
         {QPalette::Window, QPalette::Base, QPalette::AlternateBase, QPalette::Button})
        palette.setColor(role, Qt::black);
    palette.setColor(QPalette::Highlight, QColor(0x1aebff));
    palette.setColor(QPalette::HighlightedText, Qt::black);
    palette.setColor(QPalette::Mid, Qt::white);
    return palette;
}

} // namespace slipway::tests
