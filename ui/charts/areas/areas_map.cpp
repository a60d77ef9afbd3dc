// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/tile_places.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/areas/areas_key.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/palette.h"
#include "ui/charts/words.h"
#include "ui/style/fitting_font.h"

#include <QFontMetricsF>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;
using reference::TilePlace;
using style::TextStyle;

constexpr double gap = 3.0;
constexpr double tileWidth = 57.0;    ///< at 1x, where there is room
constexpr double tileHeight = 47.0;

/// Where tiles and the key lie in the body of the chart.
struct Layout {
    QRectF tiles;
    double width = 0.0;
    double height = 0.0;
    QRectF key;

    explicit Layout(const QRectF& body)
    {
        const double keyHeight = style::scaled(48.0);
        const double most = style::textScale();
        width = std::min(tileWidth * most, (body.width() - 6.0) / reference::tileColumns - gap);
        height = std::min(tileHeight * most, (body.height() - keyHeight) / reference::tileRows - gap);
        tiles = {body.left() + 3.0, body.top() + 3.0, reference::tileColumns * (width + gap),
                 reference::tileRows * (height + gap)};
        key = {tiles.left(), tiles.bottom() + 6.0, tiles.width(), keyHeight - 6.0};
    }
    [[nodiscard]] QRectF tile(const TilePlace& place) const
    {
        return {tiles.left() + place.column * (width + gap), tiles.top() + place.row * (height + gap), width, height};
    }
};

const TilePlace* tileOf(const QString& code)
{
    const auto places = reference::tilePlaces();
    const std::string wanted = code.toStdString();
    const auto found = std::ranges::find(places, wanted, &TilePlace::code);
    return found == places.end() ? nullptr : &*found;
}

class AreasMap final : public AreasContent {
public:
    using AreasContent::AreasContent;

    QString title() const override { return mapTitle(m_figures); }
    QString subtitle() const override { return Words::tr("%1, %2").arg(m_figures.unit, m_figures.year); }
    QString altText() const override;
    PaperSize paper() const override { return {{110.0, 130.0}, 460}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::optional<ChartMark> figureAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> areaAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> next(Qt::Key key) const override;

private:
    void paintTile(QPainter& painter, const QRectF& tile, const TilePlace& place, const style::Tokens& colours) const;
};

QString AreasMap::altText() const
{
    QStringList parts{Words::tr("Tile map. %1, %2.").arg(m_figures.measure, m_figures.year), m_figures.source};
    if (const AreaRow* row = inView())
        parts.append(sentenceOf(*row));
    parts.append(QString(title() + QLatin1Char('.')));
    return parts.join(QLatin1Char(' '));
}

std::optional<ChartMark> AreasMap::figureAt(const QRectF& area, QPointF point) const
{
    auto key = mapKeyMark(area, Layout(bodyWithin(area, source())).key, m_figures, point);
    return key ? std::move(key) : AreasContent::figureAt(area, point);
}

std::optional<QString> AreasMap::areaAt(const QRectF& area, QPointF point) const
{
    const Layout layout(bodyWithin(area, source()));
    for (const TilePlace& place : reference::tilePlaces()) {
        const QString code = QString::fromUtf8(place.code.data(), static_cast<qsizetype>(place.code.size()));
        if (layout.tile(place).contains(point) && m_figures.area(code))
            return code;
    }
    return std::nullopt;
}

/// The nearest tile that lies in the direction, its own row or column before others.
std::optional<QString> AreasMap::next(Qt::Key key) const
{
    const int dx = key == Qt::Key_Left ? -1 : key == Qt::Key_Right ? 1 : 0;
    const int dy = key == Qt::Key_Up ? -1 : key == Qt::Key_Down ? 1 : 0;
    const TilePlace* from = tileOf(m_figures.look.chosen.isEmpty() ? m_figures.look.own : m_figures.look.chosen);
    std::optional<QString> best;
    int least = 1'000'000;
    for (const TilePlace& place : reference::tilePlaces()) {
        const QString code = QString::fromUtf8(place.code.data(), static_cast<qsizetype>(place.code.size()));
        if (!m_figures.area(code))
            continue;
        const int along = from ? (place.column - from->column) * dx + (place.row - from->row) * dy : 1;
        const int aside =
            from ? std::abs((place.column - from->column) * dy) + std::abs((place.row - from->row) * dx) : 0;
        const int distance = along + 3 * aside;
        if (along > 0 && distance < least) {
            least = distance;
            best = code;
        }
    }
    return best;
}

void AreasMap::paintTile(QPainter& painter, const QRectF& tile, const TilePlace& place,
                         const style::Tokens& colours) const
{
    const QString code = QString::fromUtf8(place.code.data(), static_cast<qsizetype>(place.code.size()));
    const AreaRow* row = m_figures.area(code);
    const bool known = row && row->value;
    const QColor ground = known ? colours.sequential[m_figures.classOf(*row->value)] : colours.surface;
    painter.setPen(QPen(colours.border, 1.0, known ? Qt::SolidLine : Qt::DashLine));
    painter.setBrush(ground);
    painter.drawRoundedRect(tile.adjusted(0.5, 0.5, -0.5, -0.5), 3.0, 3.0);
    painter.setBrush(Qt::NoBrush);
    const QColor ink = known ? inkOn(ground) : colours.text3;
    const QString name = QString::fromUtf8(place.shortName.data(), static_cast<qsizetype>(place.shortName.size()));
    QFont small = style::font(TextStyle::Small);
    while (small.pixelSize() > 7) {
        double widest = 0.0;
        for (const QString& line : name.split(QLatin1Char('\n')))
            widest = std::max(widest, QFontMetricsF(small).horizontalAdvance(line));
        if (widest <= tile.width() - 2.0)
            break;
        small.setPixelSize(small.pixelSize() - 1);
    }
    const double valueHeight = std::min(style::scaled(16.0), tile.height() * 0.36);
    painter.setFont(small);
    painter.setPen(ink);
    painter.drawText(tile.adjusted(0.0, 1.0, 0.0, -valueHeight), Qt::AlignCenter, name);
    QFont strong = style::font(TextStyle::BodyStrong);
    strong.setPixelSize(std::max(8, std::min(strong.pixelSize(), static_cast<int>(valueHeight) - 2)));
    const QString figure = known ? m_figures.value(*row->value) : QStringLiteral("–");
    painter.setFont(style::fittingFont(strong, figure, tile.width() - 2.0));
    painter.drawText(QRectF(tile.left(), tile.bottom() - valueHeight - 1.0, tile.width(), valueHeight),
                     Qt::AlignCenter | Qt::TextDontClip, figure);
    if (m_figures.look.like.contains(code)) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(QPointF(tile.right() - 6.0, tile.bottom() - 7.0), 2.5, 2.5);
        painter.setBrush(Qt::NoBrush);
    }
    const auto frame = framePen(m_figures, code, colours);
    if (!frame)
        return;
    painter.setPen(*frame);
    painter.drawRoundedRect(tile.adjusted(-1.5, -1.5, 1.5, 1.5), 4.0, 4.0);
}

void AreasMap::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_figures.areas.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintFrame(painter, area, *this, colours);
    const Layout layout(bodyWithin(area, source()));
    for (const TilePlace& place : reference::tilePlaces())
        paintTile(painter, layout.tile(place), place, colours);
    paintMapKey(painter, layout.key, m_figures, colours);
    painter.restore();
}

} // namespace

std::unique_ptr<AreasContent> areasMapOf(AreasFigures figures)
{
    if (figures.boundaries)
        return areasLandOf(std::move(figures));
    return std::make_unique<AreasMap>(std::move(figures));
}

} // namespace homeward::charts
