// SPDX-License-Identifier: MIT
#include "tests/ui/paintedtexts.h"

#include <QAbstractItemView>
#include <QHash>
#include <QImage>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>

#include <algorithm>

namespace slipway::tests {

namespace {

struct Heard
{
    QString text;
    QRectF place;
    QColor ink;
    bool isClipped = false;
};

/// Paints nothing and notes every piece of text that it should paint, with its colour.
class ListeningEngine final : public QPaintEngine
{
public:
    ListeningEngine()
        : QPaintEngine(AllFeatures)
    {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState &) override {}
    void drawPixmap(const QRectF &, const QPixmap &, const QRectF &) override {}
    void drawPolygon(const QPointF *, int, PolygonDrawMode) override {}
    void drawPolygon(const QPoint *, int, PolygonDrawMode) override {}
    void drawPath(const QPainterPath &) override {}
    void drawRects(const QRectF *, int) override {}
    void drawRects(const QRect *, int) override {}
    void drawLines(const QLineF *, int) override {}
    void drawLines(const QLine *, int) override {}
    void drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags) override {}
    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        QRectF place = painter()->deviceTransform().mapRect(box);
        if (painter()->hasClipping()) // a progress bar writes its text in two colours, each on its ground
            place &= painter()->deviceTransform().map(painter()->clipRegion()).boundingRect();
        const QRegion seen = systemClip();
        if (item.text().trimmed().isEmpty() || place.width() < 2 || place.height() < 2 ||
            (!seen.isEmpty() && !seen.contains(place.center().toPoint())))
            return;
        QColor ink = painter()->pen().color();
        ink.setAlphaF(float(ink.alphaF() * painter()->opacity()));
        const bool isClipped = place.width() < painter()->deviceTransform().mapRect(box).width() - 3;
        heard.append({item.text(), place, ink, isClipped});
    }
    Type type() const override { return User; }

    QList<Heard> heard;
};

class ListeningDevice final : public QPaintDevice
{
public:
    explicit ListeningDevice(const QWidget &like)
        : m_like(like)
    {}

    QPaintEngine *paintEngine() const override { return &m_engine; }
    const QList<Heard> &heard() const { return m_engine.heard; }

protected:
    int metric(PaintDeviceMetric what) const override
    {
        switch (what) {
        case PdmWidth:
            return m_like.width();
        case PdmHeight:
            return m_like.height();
        case PdmDpiX:
        case PdmPhysicalDpiX:
            return m_like.logicalDpiX();
        case PdmDpiY:
        case PdmPhysicalDpiY:
            return m_like.logicalDpiY();
        case PdmWidthMM:
            return m_like.widthMM();
        case PdmHeightMM:
            return m_like.heightMM();
        case PdmDevicePixelRatio:
            return 1;
        case PdmDevicePixelRatioScaled:
            return int(QPaintDevice::devicePixelRatioFScale());
        case PdmDepth:
            return 32;
        default:
            return 0;
        }
    }

private:
    const QWidget &m_like;
    mutable ListeningEngine m_engine;
};

/// The colour that most of the place has: the letters are the smaller part, if a little beside them is looked
/// at, too. (The underlined letter of a button is a text of its own.) Shades count as one colour: buttons
/// have many.
QColor groundOf(const QImage &picture, const QRect &place)
{
    struct Shades
    {
        qint64 count = 0;
        qint64 red = 0;
        qint64 green = 0;
        qint64 blue = 0;
    };
    QHash<QRgb, Shades> all;
    const QRect room = place.adjusted(-4, 0, 4, 0).intersected(picture.rect());
    for (int y = room.top(); y <= room.bottom(); ++y) {
        for (int x = room.left(); x <= room.right(); ++x) {
            const QRgb pixel = picture.pixel(x, y);
            Shades &shades = all[pixel & 0xf0f0f0];
            ++shades.count;
            shades.red += qRed(pixel);
            shades.green += qGreen(pixel);
            shades.blue += qBlue(pixel);
        }
    }
    const auto most = std::max_element(all.cbegin(), all.cend(), [](const Shades &one, const Shades &other) {
        return one.count < other.count;
    });
    if (most == all.cend())
        return {};
    return {int(most->red / most->count), int(most->green / most->count), int(most->blue / most->count)};
}

QColor over(const QColor &ink, const QColor &ground)
{
    const auto mix = [share = ink.alphaF()](float above, float below) {
        return above * share + below * (1 - share);
    };
    return QColor::fromRgbF(mix(ink.redF(), ground.redF()), mix(ink.greenF(), ground.greenF()),
                            mix(ink.blueF(), ground.blueF()));
}

bool isEnabled(QWidget &widget, const QPoint &at)
{
    const auto *view = qobject_cast<QAbstractItemView *>(widget.parentWidget());
    if (!widget.isEnabled() || !view || view->viewport() != &widget)
        return widget.isEnabled();
    const QModelIndex row = view->indexAt(at);
    return !row.isValid() || (row.flags() & Qt::ItemIsEnabled);
}

} // namespace

QList<PaintedText> writtenTexts(QWidget &front)
{
    ListeningDevice device(front);
    front.render(&device);
    QList<PaintedText> texts;
    for (const Heard &heard : device.heard()) {
        QWidget *widget = front.childAt(heard.place.center().toPoint());
        if (!widget)
            widget = &front;
        if (!isEnabled(*widget, widget->mapFrom(&front, heard.place.center().toPoint())))
            continue;
        const QString name = widget->objectName().startsWith(QLatin1String("qt_"))
                                 ? widget->parent()->objectName()
                                 : widget->objectName();
        texts.append({heard.text, heard.place, heard.ink, QColor(), name, heard.isClipped});
    }
    return texts;
}

QList<PaintedText> paintedTexts(QWidget &front)
{
    QList<PaintedText> texts = writtenTexts(front);
    const QImage picture = front.grab().toImage().convertToFormat(QImage::Format_RGB32);
    for (PaintedText &text : texts) {
        text.ground = groundOf(picture, text.place.toAlignedRect());
        text.ink = over(text.ink, text.ground);
    }
    texts.removeIf([](const PaintedText &text) { return !text.ground.isValid(); });
    return texts;
}

} // namespace slipway::tests
