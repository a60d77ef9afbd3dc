// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/style/resources.h"
#include "ui/style/style.h"

#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace homeward::style {

namespace {

constexpr auto drawnInk = "#1B2329";  ///< the stroke colour of the files

QByteArray svgOf(const QString& name)
{
    initialiseResources();
    QFile file(QStringLiteral(":/homeward/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void paintSvg(QPainter& painter, const QRectF& where, const QByteArray& svg, const QColor& colour)
{
    QByteArray tinted = svg;
    tinted.replace(drawnInk, colour.name().toLatin1());
    QSvgRenderer renderer(tinted);
    renderer.render(&painter, where);
}

/// An icon whose pixmaps are painted as it is.
class PaintedIconEngine : public QIconEngine {
public:
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap made(size);
        made.fill(Qt::transparent);
        QPainter painter(&made);
        paint(&painter, QRect(QPoint(), size), mode, state);
        return made;
    }
};

/// Renders a line icon in the theme's colours at the moment of painting, so that a change of theme needs no new icon.
class LineIconEngine : public PaintedIconEngine {
public:
    LineIconEngine(QByteArray svg, QColor colour, bool onInk = false)
        : m_svg(std::move(svg)),
          m_colour(std::move(colour)),
          m_onInk(onInk)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override
    {
        if (m_svg.isEmpty())
            return;
        const int side = std::min(rect.width(), rect.height());
        const QRectF square(rect.x() + (rect.width() - side) / 2.0, rect.y() + (rect.height() - side) / 2.0, side,
                            side);
        paintSvg(*painter, square, m_svg, colourOf(mode));
    }

    QIconEngine* clone() const override { return new LineIconEngine(m_svg, m_colour, m_onInk); }
    bool isNull() override { return m_svg.isEmpty(); }

private:
    QColor colourOf(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return tokens().disabled;
        if (m_onInk)
            return tokens().inkText;
        return m_colour.isValid() ? m_colour : tokens().text;
    }

    QByteArray m_svg;
    QColor m_colour;
    bool m_onInk;
};

/// Renders a scenario's badge in the theme's colours at the moment of painting.
class BadgeEngine : public PaintedIconEngine {
public:
    explicit BadgeEngine(int scenarioIndex) : m_scenario(scenarioIndex) { }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode, QIcon::State) override
    {
        paintBadge(*painter, rect, m_scenario, tokens());
    }
    QIconEngine* clone() const override { return new BadgeEngine(m_scenario); }
    bool isNull() override { return false; }

private:
    int m_scenario;
};

QColor inkOn(const QColor& ground, const Tokens& colours)
{
    const double luminance = 0.2126 * ground.redF() + 0.7152 * ground.greenF() + 0.0722 * ground.blueF();
    const QColor dark = colours.text.lightnessF() < 0.5F ? colours.text : colours.inkText;
    return luminance > 0.45 ? dark : QColor(Qt::white);
}

} // namespace

QIcon icon(const QString& name, const QColor& colour) { return QIcon(new LineIconEngine(svgOf(name), colour)); }

QIcon iconOnInk(const QString& name) { return QIcon(new LineIconEngine(svgOf(name), {}, true)); }

QPixmap iconPixmap(const QString& name, int size, const QColor& colour, qreal devicePixelRatio)
{
    QPixmap made(QSize(size, size) * devicePixelRatio);
    made.fill(Qt::transparent);
    made.setDevicePixelRatio(devicePixelRatio);
    QPainter painter(&made);
    paintSvg(painter, QRectF(0, 0, size, size), svgOf(name), colour);
    return made;
}

QString scenarioLetter(int index)
{
    if (index < 26)
        return QString(QChar(u'A' + index));
    return scenarioLetter(index / 26 - 1) + scenarioLetter(index % 26);
}

void paintBadge(QPainter& painter, const QRectF& where, int scenarioIndex, const Tokens& colours)
{
    const double side = std::min(where.width(), where.height());
    const QRectF circle(where.center().x() - side / 2, where.center().y() - side / 2, side, side);
    const QColor ground = colours.scenarioColour(scenarioIndex);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(ground);
    painter.drawEllipse(circle);
    QFont letters = font(TextStyle::SmallStrong);
    letters.setPixelSize(std::max(6, static_cast<int>(side * 0.6)));
    letters.setWeight(QFont::Bold);
    painter.setFont(letters);
    painter.setPen(inkOn(ground, colours));
    painter.drawText(circle, Qt::AlignCenter, scenarioLetter(scenarioIndex));
    painter.restore();
}

QIcon badgeIcon(int scenarioIndex, int) { return QIcon(new BadgeEngine(scenarioIndex)); }

} // namespace homeward::style
