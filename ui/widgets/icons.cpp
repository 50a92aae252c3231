// SPDX-License-Identifier: MIT
#include "ui/widgets/icons.h"

#include <QHash>
#include <QPainter>
#include <QSvgRenderer>

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

Tones Tones::of(const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    if (dark)
        return {QColor(0x7fd18b), QColor(0xf0c15a), QColor(0xff9a8f)};
    return {QColor(0x1f6f33), QColor(0x7a5200), QColor(0xa32015)};
}

} // namespace slipway::ui
