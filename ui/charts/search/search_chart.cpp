// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/search/search_chart.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

using study::CapacityVerdict;
using style::TextStyle;

QString verdictWord(CapacityVerdict verdict)
{
    switch (verdict) {
    case CapacityVerdict::Below: return Words::tr("below");
    case CapacityVerdict::CannotTell: return Words::tr("cannot tell");
    case CapacityVerdict::Above: break;
    }
    return Words::tr("above");
}

/// As it was set: a count is not rounded to the digits of results.
QString targetText(const SearchFigures& figures)
{
    const results::HeadlineUnit unit = results::headlineKind(figures.figure).unit;
    return unit == results::HeadlineUnit::Share || unit == results::HeadlineUnit::Pounds
        ? figureValue(figures.figure, figures.below)
        : numbers::typed(figures.below);
}

QString tryName(const SearchPoint& point)
{
    return point.second ? Words::tr("%1 and %2").arg(numbers::whole(point.first), numbers::whole(*point.second))
                        : numbers::whole(point.first);
}

QString fullTryName(const SearchFigures& figures, const SearchPoint& point)
{
    const QString first = Words::tr("%1: %2").arg(figures.firstName, numbers::whole(point.first));
    return point.second ? Words::tr("%1, and %2: %3").arg(first, figures.secondName, numbers::whole(*point.second))
                        : first;
}

class Search final : public ChartContent {
public:
    explicit Search(SearchFigures figures) : m_figures(std::move(figures)) { }

    QString title() const override;
    QString subtitle() const override
    {
        return Words::tr("%1; target: at or below %2").arg(m_figures.subject, target());
    }
    QString source() const override { return m_figures.source; }
    QString altText() const override;
    Caveats caveats() const override { return m_figures.caveats; }
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{150.0, 85.0}, 640}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::vector<ChartMark> marks(const QRectF& area) const override;

private:
    struct Plane;
    [[nodiscard]] bool ofTwo() const
    {
        return !m_figures.points.empty() && m_figures.points.front().second.has_value();
    }
    [[nodiscard]] QString target() const { return targetText(m_figures); }
    [[nodiscard]] Plane planeIn(const QRectF& body) const;
    void paintAxes(QPainter& painter, const Plane& plane, const style::Tokens& colours) const;
    void paintOne(QPainter& painter, const Plane& plane, const style::Tokens& colours) const;
    void paintTwo(QPainter& painter, const Plane& plane, const style::Tokens& colours) const;

    SearchFigures m_figures;
};

struct Search::Plane {
    QRectF plot;
    RoundAxis x;
    RoundAxis y;

    [[nodiscard]] QPointF at(double across, double upwards) const
    {
        return {plot.left() + plot.width() * x.share(across),
                plot.bottom() - plot.height() * std::clamp(y.share(upwards), -0.02, 1.02)};
    }
};

QString Search::title() const
{
    if (m_figures.points.empty())
        return {};
    if (!m_figures.answer)
        return Words::tr("Tried so far: %1").arg(m_figures.points.size());
    const SearchPoint& answer = m_figures.points[*m_figures.answer];
    const QString first = Words::tr("%1: it takes %2").arg(m_figures.firstName, numbers::whole(answer.first));
    return answer.second ? Words::tr("%1, and %2: %3").arg(first, m_figures.secondName, numbers::whole(*answer.second))
                         : first;
}

QString Search::altText() const
{
    if (m_figures.points.empty())
        return Words::tr("Chart without results.");
    QStringList parts{Words::tr("Chart of a search. %1. %2.").arg(subtitle(), title())};
    for (const SearchPoint& point : m_figures.points)
        parts.append(Words::tr("%1: %2, %3.")
                         .arg(tryName(point), figureValue(m_figures.figure, point.look.found.mean),
                              verdictWord(point.look.verdict)));
    return parts.join(QLatin1Char(' '));
}

std::vector<ChartTable> Search::tables() const
{
    if (m_figures.points.empty())
        return {};
    const QString unit = figureUnit(m_figures.figure);
    ChartTable table{QStringLiteral("tries"), Words::tr("By try"), {{m_figures.firstName, {}, 0}}, {}};
    if (ofTwo())
        table.columns.push_back({m_figures.secondName, {}, 0});
    for (const QString& name : {Words::tr("Result"), Words::tr("95 % from"), Words::tr("95 % to")})
        table.columns.push_back({name, unit, 2});
    table.columns.push_back({Words::tr("Futures"), {}, 0});
    table.columns.push_back({Words::tr("Beside the target"), {}});
    for (const SearchPoint& point : m_figures.points) {
        std::vector<ChartCell> row{point.first};
        if (point.second)
            row.emplace_back(*point.second);
        for (const double value : {point.look.found.mean, point.look.found.ci95Low, point.look.found.ci95High})
            row.emplace_back(tableFigure(m_figures.figure, value));
        row.emplace_back(static_cast<double>(point.look.replications));
        row.emplace_back(verdictWord(point.look.verdict));
        table.rows.push_back(std::move(row));
    }
    return {table};
}

void Search::paintAxes(QPainter& painter, const Plane& plane, const style::Tokens& colours) const
{
    const double line = style::scaled(15.0);
    for (const double tick : plane.y.ticks()) {
        const double at = plane.at(plane.x.low, tick).y();
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(plane.plot.left(), at), QPointF(plane.plot.right(), at));
        writeText(painter, {plane.plot.left() - style::scaled(56.0), at - line / 2, style::scaled(50.0), line},
                  Qt::AlignRight | Qt::AlignVCenter,
                  ofTwo() ? numbers::typed(tick) : tickText(m_figures.figure, tick, plane.y.step), TextStyle::Small,
                  colours.text2);
    }
    for (const double tick : plane.x.ticks())
        writeText(painter, {plane.at(tick, plane.y.low).x() - 40.0, plane.plot.bottom() + 2.0, 80.0, line},
                  Qt::AlignCenter, numbers::typed(tick), TextStyle::Small, colours.text2);
    writeText(painter, {plane.plot.left(), plane.plot.bottom() + line + 2.0, plane.plot.width(), line}, Qt::AlignCenter,
              m_figures.firstName, TextStyle::Small, colours.text2);
    if (ofTwo())
        writeText(painter, {plane.plot.left(), plane.plot.top() - line - 4.0, plane.plot.width(), line},
                  Qt::AlignLeft | Qt::AlignVCenter, m_figures.secondName, TextStyle::Small, colours.text2);
}

void Search::paintOne(QPainter& painter, const Plane& plane, const style::Tokens& colours) const
{
    const double target = plane.at(plane.x.low, m_figures.below).y();
    painter.setPen(QPen(colours.text, 1.4, Qt::DashLine));
    painter.drawLine(QPointF(plane.plot.left(), target), QPointF(plane.plot.right(), target));
    for (std::size_t i = 0; i < m_figures.points.size(); ++i) {
        const SearchPoint& point = m_figures.points[i];
        const bool below = point.look.verdict == CapacityVerdict::Below;
        const QColor ink = below                           ? colours.better
            : point.look.verdict == CapacityVerdict::Above ? colours.worse
                                                           : colours.unsure;
        const QPointF middle = plane.at(point.first, point.look.found.mean);
        painter.setPen(QPen(ink, 1.6));
        painter.drawLine(plane.at(point.first, point.look.found.ci95Low),
                         plane.at(point.first, point.look.found.ci95High));
        painter.setBrush(below ? ink : colours.surface);
        painter.drawEllipse(middle, 4.0, 4.0);
        painter.setBrush(Qt::NoBrush);
        if (m_figures.answer != i)
            continue;
        painter.setPen(QPen(colours.ink, 2.2));
        painter.drawEllipse(middle, 8.0, 8.0);
    }
}

void Search::paintTwo(QPainter& painter, const Plane& plane, const style::Tokens& colours) const
{
    QPolygonF steps;
    for (const auto& [first, second] : m_figures.frontier) {
        if (!steps.isEmpty())
            steps.append(QPointF(plane.at(first, second).x(), steps.back().y()));
        steps.append(plane.at(first, second));
    }
    painter.setPen(QPen(colours.better, 1.4));
    painter.drawPolyline(steps);
    for (std::size_t i = 0; i < m_figures.points.size(); ++i) {
        const SearchPoint& point = m_figures.points[i];
        const QPointF middle = plane.at(point.first, *point.second);
        const bool below = point.look.verdict == CapacityVerdict::Below;
        painter.setPen(QPen(below ? colours.better : colours.worse, 1.5));
        painter.setBrush(below ? colours.better : colours.surface);
        painter.drawEllipse(middle, 4.0, 4.0);
        painter.setBrush(Qt::NoBrush);
        if (m_figures.answer != i)
            continue;
        painter.setPen(QPen(colours.ink, 2.2));
        painter.drawEllipse(middle, 8.0, 8.0);
    }
}

void Search::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_figures.points.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = paintFoot(painter, paintHead(painter, area, title(), subtitle(), colours), source(), colours);
    const Plane plane = planeIn(body);
    paintAxes(painter, plane, colours);
    if (ofTwo())
        paintTwo(painter, plane, colours);
    else
        paintOne(painter, plane, colours);
    painter.restore();
}

Search::Plane Search::planeIn(const QRectF& body) const
{
    const double line = style::scaled(15.0);
    Plane plane;
    plane.plot = body.adjusted(style::scaled(60.0), line + 8.0, -16.0, -2.0 * line - 6.0);
    double low = m_figures.points.front().first, high = low, top = ofTwo() ? 1.0 : m_figures.below;
    for (const SearchPoint& point : m_figures.points) {
        low = std::min(low, point.first);
        high = std::max(high, point.first);
        top = std::max(
            top, point.second.value_or(std::isfinite(point.look.found.ci95High) ? point.look.found.ci95High : 0.0));
    }
    plane.x = roundAxis(low - 0.5, high + 0.5, 6);
    plane.y = roundAxis(0.0, 1.05 * top + 1e-9, 4);
    return plane;
}

/// The points, and the answer, which the head says.
std::vector<ChartMark> Search::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    if (m_figures.points.empty())
        return found;
    const std::size_t last = m_figures.answer.value_or(m_figures.points.size() - 1);
    found.push_back({{area.left(), area.top(), area.width(), style::scaled(37.0)}, title(), toldTry(m_figures, last)});
    const Plane plane = planeIn(bodyWithin(area, source()));
    constexpr double reach = 8.0;
    for (std::size_t i = 0; i < m_figures.points.size(); ++i) {
        const SearchPoint& point = m_figures.points[i];
        const QPointF middle = plane.at(point.first, point.second.value_or(point.look.found.mean));
        found.push_back({{middle.x() - reach, middle.y() - reach, 2.0 * reach, 2.0 * reach},
                         Words::tr("%1: %2, %3.")
                             .arg(tryName(point), figureValue(m_figures.figure, point.look.found.mean),
                                  verdictWord(point.look.verdict)),
                         toldTry(m_figures, i)});
    }
    return found;
}

} // namespace

ToldFigure toldTry(const SearchFigures& figures, std::size_t place)
{
    const SearchPoint& point = figures.points[place];
    const auto value = [&](double of) { return figureValue(figures.figure, of); };
    ToldFigure told;
    told.title = fullTryName(figures, point);
    told.under = figures.subject;
    told.value = value(point.look.found.mean);
    told.range =
        Words::tr("95 % sure: %1 to %2").arg(value(point.look.found.ci95Low), value(point.look.found.ci95High));
    const QString target = targetText(figures);
    switch (point.look.verdict) {
    case CapacityVerdict::Below:
        told.why = Words::tr("The upper end of its interval is at or below the target, %1: it does.").arg(target);
        break;
    case CapacityVerdict::Above:
        told.why = Words::tr("Its interval lies above the target, %1: it does not do.").arg(target);
        break;
    case CapacityVerdict::CannotTell:
        told.why = Words::tr("The target, %1, lies within its interval: %2 futures cannot tell.")
                       .arg(target)
                       .arg(point.look.replications);
        break;
    }
    told.meaning = point.second
        ? Words::tr("The plan was run with this much of both, with the same people and the same luck in every try. The "
                    "search walks along the least of the second for each of the first: the answer is the cheapest mix "
                    "that does.")
        : Words::tr("The plan was run with this much, with the same people and the same luck in every try. The search "
                    "halves what is left between a try that does and one that does not, until they are next to each "
                    "other: the answer is the least that does.");
    QStringList tries;
    for (const SearchPoint& one : figures.points)
        tries << Words::tr("%1 gives %2").arg(tryName(one), value(one.look.found.mean));
    told.meaning = Words::tr("%1 Tried so far, %2, in this order: %3.")
                       .arg(told.meaning, QString::number(tries.size()), tries.join(QStringLiteral("; ")));
    told.source = figures.source;
    told.help = QStringLiteral("least");
    return told;
}

std::unique_ptr<ChartContent> searchOf(SearchFigures figures) { return std::make_unique<Search>(std::move(figures)); }

} // namespace homeward::charts
