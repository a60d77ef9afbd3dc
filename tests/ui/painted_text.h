// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPaintDevice>
#include <QPaintEngine>
#include <QPainter>
#include <QRectF>
#include <QString>

#include <functional>
#include <vector>

namespace homeward::tests {

/// Words as they were painted, with the room that they take.
struct PaintedText {
    QString words;
    QRectF where;
};

/// Keeps the words that are painted, and nothing else.
class TextEngine : public QPaintEngine {
public:
    TextEngine() : QPaintEngine(AllFeatures) { }

    std::vector<PaintedText> texts;

    bool begin(QPaintDevice*) override { return true; }
    bool end() override { return true; }
    void updateState(const QPaintEngineState& now) override
    {
        if (now.state() & DirtyTransform)
            m_transform = now.transform();
    }
    void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override { }
    void drawPath(const QPainterPath&) override { }
    void drawPolygon(const QPointF*, int, PolygonDrawMode) override { }
    void drawTextItem(const QPointF& at, const QTextItem& item) override
    {
        if (!item.text().trimmed().isEmpty())
            texts.push_back({item.text(),
                             m_transform.mapRect(QRectF(at.x(), at.y() - item.ascent(), item.width(),
                                                        item.ascent() + item.descent()))});
    }
    Type type() const override { return User; }

private:
    QTransform m_transform;
};

/// Takes words as a picture of so many pixels would.
class TextDevice : public QPaintDevice {
public:
    explicit TextDevice(QSize size) : m_size(size) { }

    TextEngine engine;

    QPaintEngine* paintEngine() const override { return const_cast<TextEngine*>(&engine); }

protected:
    int metric(PaintDeviceMetric metric) const override
    {
        constexpr int dpi = 96;
        switch (metric) {
        case PdmWidth: return m_size.width();
        case PdmHeight: return m_size.height();
        case PdmWidthMM: return m_size.width() * 254 / dpi / 10;
        case PdmHeightMM: return m_size.height() * 254 / dpi / 10;
        case PdmNumColors: return 1 << 24;
        case PdmDepth: return 32;
        case PdmDevicePixelRatio: return 1;
        case PdmDevicePixelRatioScaled: return static_cast<int>(devicePixelRatioFScale());
        default: return dpi;
        }
    }

private:
    QSize m_size;
};

/// The words that a picture of so many pixels has.
inline std::vector<PaintedText> paintedTexts(QSize size, const std::function<void(QPainter& painter)>& paint)
{
    TextDevice device(size);
    QPainter painter(&device);
    paint(painter);
    painter.end();
    return device.engine.texts;
}

} // namespace homeward::tests
