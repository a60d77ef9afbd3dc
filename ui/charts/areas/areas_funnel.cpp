// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::charts {

namespace {

using atlas::AreaRow;
using style::TextStyle;

constexpr int curvePoints = 80;
constexpr double besidePlot = 8.0; ///< right of the plot

/// Where figures lie: people in logarithms across, figures upwards.
struct Plane {
    QRectF plot;
    double least = 1.0;   ///< people at the left edge
    double most = 10.0;
    RoundAxis axis;

    [[nodiscard]] double x(double people) const
    {
        return plot.left() + plot.width() * (std::log(people) - std::log(least)) / (std::log(most) - std::log(least));
    }
    [[nodiscard]] double y(double value) const
    {
        return plot.bottom() - plot.height() * axis.share(std::clamp(value, axis.low, axis.high));
    }
};

class AreasFunnel final : public AreasContent {
public:
    explicit AreasFunnel(AreasFigures figures);

    QString title() const override { return placeSentence(); }
    QString subtitle() const override { return Words::tr("Shaded: chance and the usual spread, 95 % and 99.8 %"); }
    QString source() const override { return m_figures.source; }
    QString altText() const override;
    PaperSize paper() const override { return {{120.0, 90.0}, 520}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::optional<QString> areaAt(const QRectF& area, QPointF point) const override;
    std::optional<QString> next(Qt::Key key) const override;

private:
    [[nodiscard]] Plane planeOf(const QRectF& area) const;
    void paintBand(QPainter& painter, const Plane& plane, double z, const QColor& fill, const QPen& edge) const;
    void paintAxes(QPainter& painter, const Plane& plane, const style::Tokens& colours) const;
    void paintNames(QPainter& painter, const Plane& plane, const style::Tokens& colours) const;
    [[nodiscard]] std::vector<const AreaRow*> named() const;
    [[nodiscard]] QRectF labelPlace(const Plane& plane, const AreaRow& row, const QSizeF& size,
                                    const std::vector<QRectF>& taken) const;
    void paintPoint(QPainter& painter, const Plane& plane, const AreaRow& row, const style::Tokens& colours) const;

    std::vector<const AreaRow*> m_rows;   ///< those with people, the fewest first
};

AreasFunnel::AreasFunnel(AreasFigures figures) : AreasContent(std::move(figures))
{
    if (!m_figures.funnel)
        return;
    for (const AreaRow& row : m_figures.areas)
        if (row.value && row.people && *row.people > 0.0)
            m_rows.push_back(&row);
    std::ranges::stable_sort(m_rows, [](const AreaRow* a, const AreaRow* b) { return *a->people < *b->people; });
}

Plane AreasFunnel::planeOf(const QRectF& area) const
{
    Plane plane;
    const double line = style::scaled(15.0);
    plane.plot = bodyWithin(area, source()).adjusted(style::scaled(40.0), 10.0, -besidePlot, -2.0 * line - 6.0);
    if (m_rows.empty())
        return plane;
    plane.least = 0.85 * *m_rows.front()->people;
    plane.most = 1.15 * *m_rows.back()->people;
    double high = m_figures.funnel->limits(plane.least * 2.0, stats::funnelZ95()).high;
    for (const AreaRow* row : m_rows)
        high = std::max(high, *row->value);
    plane.axis = roundAxis(0.0, 1.05 * high, 4);
    return plane;
}

QString AreasFunnel::altText() const
{
    if (m_rows.empty())
        return Words::tr("Chart without results.");
    QStringList parts{Words::tr("Funnel chart. %1 by people, %2.").arg(m_figures.measure, m_figures.year),
                      m_figures.source, QString(title() + QLatin1Char('.')), m_figures.limits};
    if (const AreaRow* row = inView())
        parts.append(sentenceOf(*row));
    return parts.join(QLatin1Char(' '));
}

std::optional<QString> AreasFunnel::areaAt(const QRectF& area, QPointF point) const
{
    if (m_rows.empty())
        return std::nullopt;
    const Plane plane = planeOf(area);
    constexpr double reach = 12.0;
    std::optional<QString> found;
    double least = reach;
    for (const AreaRow* row : m_rows) {
        const QPointF away = point - QPointF(plane.x(*row->people), plane.y(*row->value));
        if (const double distance = std::hypot(away.x(), away.y()); distance < least) {
            least = distance;
            found = text(row->code);
        }
    }
    return found;
}

std::optional<QString> AreasFunnel::next(Qt::Key key) const
{
    if (m_rows.empty() || (key != Qt::Key_Left && key != Qt::Key_Right))
        return std::nullopt;
    const auto place = std::ranges::find(m_rows, inView()) - m_rows.begin();
    if (place == std::ssize(m_rows))
        return text(m_rows.front()->code);
    const auto to = place + (key == Qt::Key_Left ? -1 : 1);
    if (to < 0 || to >= std::ssize(m_rows))
        return std::nullopt;
    return text(m_rows[static_cast<std::size_t>(to)]->code);
}

void AreasFunnel::paintBand(QPainter& painter, const Plane& plane, double z, const QColor& fill, const QPen& edge) const
{
    QPolygonF upper, lower;
    for (int i = 0; i <= curvePoints; ++i) {
        const double share = static_cast<double>(i) / curvePoints;
        const double people = plane.least * std::pow(plane.most / plane.least, share);
        const stats::Limits limits = m_figures.funnel->limits(people, z);
        upper.append(QPointF(plane.x(people), plane.y(limits.high)));
        lower.append(QPointF(plane.x(people), plane.y(limits.low)));
    }
    QPolygonF band = upper;
    for (auto at = lower.crbegin(); at != lower.crend(); ++at)
        band.append(*at);
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPolygon(band);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(edge);
    painter.drawPolyline(upper);
    painter.drawPolyline(lower);
}

void AreasFunnel::paintAxes(QPainter& painter, const Plane& plane, const style::Tokens& colours) const
{
    const double line = style::scaled(15.0);
    for (const double tick : plane.axis.ticks()) {
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(plane.plot.left(), plane.y(tick)), QPointF(plane.plot.right(), plane.y(tick)));
        writeText(painter,
                  {plane.plot.left() - style::scaled(40.0), plane.y(tick) - line / 2, style::scaled(35.0), line},
                  Qt::AlignRight | Qt::AlignVCenter, numbers::fixed(tick, plane.axis.step < 1.0 ? 1 : 0),
                  TextStyle::Small, colours.text2);
    }
    double taken = -1.0;
    for (const double people : {5e3, 1e4, 2e4, 5e4, 1e5, 2e5, 5e5, 1e6}) {
        const double x = plane.x(people), half = style::scaled(28.0);
        if (people < plane.least || people > plane.most || x - half < taken)
            continue;
        taken = x + half;
        // At the edge the words stay inside.
        const double inside = std::min(x - half, plane.plot.right() + besidePlot - 2.0 * half);
        writeText(painter, {inside, plane.plot.bottom() + 2.0, 2.0 * half, line},
                  int((inside < x - half ? Qt::AlignRight : Qt::AlignHCenter) | Qt::AlignVCenter),
                  numbers::whole(people), TextStyle::Small, colours.text2);
    }
    writeText(painter, {plane.plot.left(), plane.plot.bottom() + line + 2.0, plane.plot.width(), line}, Qt::AlignCenter,
              Words::tr("people of these ages who live there"), TextStyle::Small, colours.text2);
}

void AreasFunnel::paintPoint(QPainter& painter, const Plane& plane, const AreaRow& row,
                             const style::Tokens& colours) const
{
    const QPointF at(plane.x(*row.people), plane.y(*row.value));
    const QString code = text(row.code);
    const bool own = code == m_figures.look.own, chosen = code == m_figures.look.chosen;
    if (row.place != stats::FunnelPlace::Within && !own) {
        paintFunnelMark(painter, at, 9.0, row.place, colours.text);
    } else {
        painter.setPen(QPen(own ? colours.ink : colours.borderStrong, 1.4));
        painter.setBrush(own ? colours.ink : colours.surface);
        painter.drawEllipse(at, own ? 4.5 : 3.5, own ? 4.5 : 3.5);
        painter.setBrush(Qt::NoBrush);
    }
    if (chosen) {
        painter.setPen(QPen(colours.focus, 2.0));
        painter.drawEllipse(at, 8.0, 8.0);
    }
}

std::vector<const AreaRow*> AreasFunnel::named() const
{
    std::vector<const AreaRow*> rows;
    for (const AreaRow* row : m_rows) {
        const QString code = text(row->code);
        if (row->place != stats::FunnelPlace::Within || code == m_figures.look.own || code == m_figures.look.chosen)
            rows.push_back(row);
    }
    return rows;
}

/// Beside its mark, or above or below it: where it covers no other words and the fewest marks.
QRectF AreasFunnel::labelPlace(const Plane& plane, const AreaRow& row, const QSizeF& size,
                               const std::vector<QRectF>& taken) const
{
    constexpr double away = 9.0, mark = 4.5;
    const QPointF at(plane.x(*row.people), plane.y(*row.value));
    const double across = away + size.width() / 2, along = away + size.height() / 2;
    const QPointF steps[] = {{across, 0.0},       {-across, 0.0},     {0.0, -along},           {0.0, along},
                             {across, -along},    {across, along},    {-across, -along},       {-across, along},
                             {0.0, -2.0 * along}, {0.0, 2.0 * along}, {-across, -2.0 * along}, {-across, 2.0 * along}};
    QRectF best;
    std::size_t least = m_rows.size() * (taken.size() + 1) + 1;
    for (const QPointF& step : steps) {
        QRectF place(QPointF(), size);
        place.moveCenter(at + step);
        place.moveLeft(std::clamp(place.left(), plane.plot.left(), plane.plot.right() - size.width()));
        place.moveTop(std::clamp(place.top(), plane.plot.top(), plane.plot.bottom() - size.height()));
        std::size_t covered = 0;
        for (const AreaRow* other : m_rows)
            covered += place.adjusted(-mark, -mark, mark, mark)
                           .contains(QPointF(plane.x(*other->people), plane.y(*other->value)));
        for (const QRectF& words : taken)
            covered += words.intersects(place) ? m_rows.size() : 0;
        if (covered < least) {
            least = covered;
            best = place;
        }
    }
    return best;
}

/// The area in view and those that stand out.
void AreasFunnel::paintNames(QPainter& painter, const Plane& plane, const style::Tokens& colours) const
{
    const QFontMetricsF metrics(style::font(TextStyle::SmallStrong));
    const double line = style::scaled(14.0);
    const QString country = Words::tr("Scotland %1").arg(m_figures.value(m_figures.funnel->target));
    const QSizeF size(metrics.horizontalAdvance(country) + 2.0, line);
    const double middle = plane.y(m_figures.funnel->target);
    std::vector<QRectF> taken{{{plane.plot.right() - size.width() - 2.0, middle - line - 1.0}, size}};
    writeText(painter, taken.front(), Qt::AlignRight | Qt::AlignVCenter, country, TextStyle::SmallStrong, colours.text);
    for (const AreaRow* row : named()) {
        const QString name = text(row->name);
        const QRectF place = labelPlace(plane, *row, {metrics.horizontalAdvance(name) + 2.0, line}, taken);
        const bool isCrowded = std::ranges::any_of(taken, [&](const QRectF& words) { return words.intersects(place); });
        if (isCrowded && row != inView())
            continue; // the mark is named where it is chosen
        writeText(painter, place, Qt::AlignCenter, name, TextStyle::SmallStrong, colours.text);
        taken.push_back(place);
    }
}

void AreasFunnel::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_rows.empty()) {
        writeText(painter, area, Qt::AlignCenter | Qt::TextWordWrap,
                  m_figures.modelled
                      ? Words::tr("Limits of chance belong to observed figures. Modelled figures bear the spread of "
                                  "their futures.")
                      : Words::tr("Choose a rate to see what chance would do: this figure is published without the "
                                  "counts behind it, or follows size."),
                  TextStyle::Caption, colours.text2);
        painter.restore();
        return;
    }
    paintFrame(painter, area, *this, colours);
    const Plane plane = planeOf(area);
    QColor outer = colours.select, inner = colours.select;
    outer.setAlphaF(0.35F);
    inner.setAlphaF(0.75F);
    paintBand(painter, plane, stats::funnelZ998(), outer, QPen(colours.axis, 1.0, Qt::DashLine));
    paintBand(painter, plane, stats::funnelZ95(), inner, QPen(colours.axis, 1.0));
    paintAxes(painter, plane, colours);
    painter.setPen(QPen(colours.text, 1.3, Qt::DashLine));
    const double middle = plane.y(m_figures.funnel->target);
    painter.drawLine(QPointF(plane.plot.left(), middle), QPointF(plane.plot.right(), middle));
    for (const AreaRow* row : m_rows)
        paintPoint(painter, plane, *row, colours);
    paintNames(painter, plane, colours);
    painter.restore();
}

} // namespace

std::unique_ptr<AreasContent> areasFunnelOf(AreasFigures figures)
{
    return std::make_unique<AreasFunnel>(std::move(figures));
}

} // namespace homeward::charts
