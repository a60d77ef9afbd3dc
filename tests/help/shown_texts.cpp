// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/help/shown_texts.h"

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QWidget>

namespace homeward::tests {

namespace {

/// Keeps the texts that are drawn and nothing else.
class TextEngine : public QPaintEngine {
public:
    TextEngine() : QPaintEngine(QPaintEngine::AllFeatures) { }

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState&) override { }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawImage(const QRectF&, const QImage&, const QRectF&, Qt::ImageConversionFlags) override { }
    void drawTiledPixmap(const QRectF&, const QPixmap&, const QPointF&) override { }
    void drawPath(const QPainterPath&) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawPolygon(const QPoint*, int, PolygonDrawMode) override { }
    void drawLines(const QLineF*, int) override { }
    void drawLines(const QLine*, int) override { }
    void drawRects(const QRectF*, int) override { }
    void drawRects(const QRect*, int) override { }
    void drawPoints(const QPointF*, int) override { }
    void drawPoints(const QPoint*, int) override { }
    void drawEllipse(const QRectF&) override { }
    void drawEllipse(const QRect&) override { }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        const QRectF box(at.x(), at.y() - item.ascent(), item.width(), item.ascent() + item.descent());
        const QRectF where = painter()->deviceTransform().mapRect(box);
        // What a view cuts off cannot be pointed at.
        if (systemClip().isEmpty() || systemClip().contains(where.center().toPoint()))
            add(item.text(), where);
    }
    [[nodiscard]] Type type() const override { return QPaintEngine::User; }

    std::vector<ShownText> texts;

private:
    /// A word joiner, which another font may have, parts what is drawn into pieces of one text.
    void add(QString piece, const QRectF& where)
    {
        constexpr QChar wordJoiner(0x2060);
        const bool goesOn = m_goesOn || piece.startsWith(wordJoiner);
        m_goesOn = piece.endsWith(wordJoiner);
        piece.remove(wordJoiner);
        if (piece.isEmpty() || !goesOn || texts.empty()) {
            if (!piece.isEmpty())
                texts.push_back({piece, where});
            return;
        }
        texts.back().text += piece;
        texts.back().where |= where;
    }

    bool m_goesOn = false;
};

class TextDevice : public QPaintDevice {
public:
    explicit TextDevice(QSize size) : m_size(size) { }

    [[nodiscard]] QPaintEngine* paintEngine() const override { return &m_engine; }
    [[nodiscard]] std::vector<ShownText>& texts() { return m_engine.texts; }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric which) const override
    {
        constexpr int dotsPerInch = 96;
        switch (which) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / (10 * dotsPerInch);
        case PdmHeightMM: return m_size.height() * 254 / (10 * dotsPerInch);
        case PdmDpiX:
        case PdmDpiY:
        case PdmPhysicalDpiX:
        case PdmPhysicalDpiY: return dotsPerInch;
        case PdmDepth: return 32;
        case PdmNumColors: return 1 << 24;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(QPaintDevice::devicePixelRatioFScale());
        default: return QPaintDevice::metric(which);
        }
    }

private:
    QSize m_size;
    mutable TextEngine m_engine;
};

} // namespace

std::vector<ShownText> shownTexts(QWidget& widget)
{
    TextDevice device(widget.size());
    QPainter painter(&device);
    widget.render(&painter);
    painter.end();
    return std::move(device.texts());
}

std::vector<ShownText> paintedTexts(QSize size, const std::function<void(QPainter&)>& paint)
{
    TextDevice device(size);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    return std::move(device.texts());
}

} // namespace homeward::tests
