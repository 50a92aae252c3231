// SPDX-License-Identifier: MIT
#include "ui/widgets/icons.h"

#include "ui/widgets/outlinedstyle.h"

#include <QApplication>
#include <QHash>
#include <QPainter>
#include <QStyle>
#include <QSvgRenderer>

#include <cmath>
#include <memory>

// Outside every namespace, as the macro wants it: a static library's resources must be asked for by name.
static void loadIconResources()
{
    Q_INIT_RESOURCE(icons);
}

namespace slipway::ui {

namespace {

QSvgRenderer *renderer(const QString &name)
{
    static QHash<QString, std::shared_ptr<QSvgRenderer>> all;
    auto &found = all[name];
    if (!found) {
        loadIconResources();
        found = std::make_shared<QSvgRenderer>(QStringLiteral(":/icons/%1.svg").arg(name));
    }
    return found.get();
}

} // namespace

QPixmap iconPixmap(const QString &name, int size, qreal ratio, const QColor &colour)
{
    QPixmap pixmap(QSize(size, size) * ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    renderer(name)->render(&painter);
    painter.setCompositionMode(QPainter::CompositionMode_SourceIn);
    painter.fillRect(pixmap.rect(), colour);
    painter.end();
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void drawIcon(QPainter &painter, const QString &name, const QRectF &place, const QColor &colour)
{
    const qreal ratio = painter.device()->devicePixelRatioF();
    painter.drawPixmap(place.topLeft(), iconPixmap(name, qRound(place.width()), ratio, colour));
}

QIcon rowIcon(const QString &name, const QColor &colour)
{
    const qreal ratio = qGuiApp->devicePixelRatio();
    const QColor onSelected = QGuiApplication::palette().color(QPalette::HighlightedText);
    QIcon icon(iconPixmap(name, rowIconSize, ratio, colour));
    icon.addPixmap(iconPixmap(name, rowIconSize, ratio, onSelected), QIcon::Selected);
    return icon;
}

QIcon applicationIcon()
{
    QIcon icon;
    for (const int size : {16, 24, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        renderer(QStringLiteral("slipway"))->render(&painter);
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon badIcon()
{
    return rowIcon(QStringLiteral("error"), Tones::of(QGuiApplication::palette()).bad);
}

QIcon carefulIcon(const QString &name)
{
    return rowIcon(name, Tones::of(QGuiApplication::palette()).careful);
}

Tones Tones::of(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    if (dark)
        return {QColor(0x7fd18b), QColor(0xf0c15a), QColor(0xff9a8f)};
    return {QColor(0x1f6f33), QColor(0x7a5200), QColor(0xa32015)};
}

namespace {

double luminance(const QColor &colour)
{
    const auto linear = [](double part) {
        return part <= 0.03928 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

QColor over(const QColor &colour, const QColor &ground)
{
    const float share = colour.alphaF();
    const auto mix = [share](float above, float below) { return above * share + below * (1 - share); };
    return QColor::fromRgbF(mix(colour.redF(), ground.redF()), mix(colour.greenF(), ground.greenF()),
                            mix(colour.blueF(), ground.blueF()));
}

} // namespace

double contrast(const QColor &one, const QColor &other)
{
    const double first = luminance(one) + 0.05;
    const double second = luminance(other) + 0.05;
    return first > second ? first / second : second / first;
}

namespace {

/// Styles paint buttons and selections up to a fifth lighter than their colour: more than 4.5 is wanted on
/// these.
constexpr double enoughOnShades = 6.0;
constexpr double enoughForText = 4.5;
constexpr double enoughForDisabled = 3.0;
constexpr double enoughForDisabledOnShades = 3.5;
constexpr double distinct = 1.5; // of what can be used and what cannot

void mendSelection(QPalette &palette, QPalette::ColorGroup group)
{
    const QColor given = palette.color(group, QPalette::Highlight);
    QColor ground = given;
    const QColor text = palette.color(group, QPalette::HighlightedText);
    if (luminance(text) < luminance(ground))
        return; // dark on bright: it would become worse
    for (int i = 0; i < 40 && contrast(text, ground) < enoughOnShades; ++i)
        ground = ground.darker(104);
    if (ground != given) // what is set here stays when the desktop's colours change
        palette.setColor(group, QPalette::Highlight, ground);
}

void mendPlaceholders(QPalette &palette)
{
    const auto ratioOn = [&palette](QPalette::ColorRole role) {
        const QColor ground = palette.color(role);
        return contrast(over(palette.color(QPalette::PlaceholderText), ground), ground);
    };
    if (ratioOn(QPalette::Base) >= enoughForText && ratioOn(QPalette::Button) >= enoughOnShades)
        return; // boxes to choose from have hints on the colour of buttons
    QColor hint = palette.color(QPalette::Text);
    hint.setAlphaF(0.7F);
    palette.setColor(QPalette::PlaceholderText, hint);
}

/// What cannot be used looks like it, and can still be read.
void mendDisabled(QPalette &palette, QPalette::ColorRole text, QPalette::ColorRole under)
{
    const QColor ground = palette.color(QPalette::Disabled, under);
    const QColor enabled = over(palette.color(QPalette::Active, text), ground);
    const QColor given = over(palette.color(QPalette::Disabled, text), ground);
    if (contrast(given, ground) >= enoughForDisabled && contrast(given, enabled) >= distinct)
        return;
    const QColor strong = palette.color(QPalette::Active, QPalette::WindowText);
    float share = 0.3F;
    while (share < 0.8F && contrast(mixed(strong, ground, share), ground) < enoughForDisabledOnShades)
        share += 0.02F;
    palette.setColor(QPalette::Disabled, text, mixed(strong, ground, share));
}

} // namespace

QColor mixed(QColor one, const QColor &other, float share)
{
    one.setAlphaF(share);
    return over(one, other);
}

void mendContrast()
{
    QPalette palette = QGuiApplication::palette();
    mendPlaceholders(palette);
    for (const QPalette::ColorGroup group : {QPalette::Active, QPalette::Inactive})
        mendSelection(palette, group);
    mendDisabled(palette, QPalette::WindowText, QPalette::Window);
    mendDisabled(palette, QPalette::ButtonText, QPalette::Button);
    mendDisabled(palette, QPalette::Text, QPalette::Base);
    mendDisabled(palette, QPalette::PlaceholderText, QPalette::Base);
    if (palette != QGuiApplication::palette())
        QGuiApplication::setPalette(palette);
    // It draws frames only while those of Fusion cannot be seen.
    const bool isFusion =
        QApplication::style()->name().compare(QLatin1String("fusion"), Qt::CaseInsensitive) == 0;
    if (isFusion && !qobject_cast<OutlinedStyle *>(QApplication::style()))
        QApplication::setStyle(new OutlinedStyle(QStringLiteral("fusion")));
}

} // namespace slipway::ui
