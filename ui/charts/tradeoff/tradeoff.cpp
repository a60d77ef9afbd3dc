// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/tradeoff/tradeoff.h"

#include "ui/charts/chart_frame.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/words.h"

#include <algorithm>

namespace homeward::charts {

namespace {

using results::HeadlineId;
using results::Summary;
using style::TextStyle;

struct Point {
    int scenario = 0;
    int letter = 0;   ///< place of the scenario's letter
    QString name;
    Summary across;
    Summary upwards;
};

class TradeOff final : public ChartContent {
public:
    TradeOff() = default;
    TradeOff(const results::RunResult& result, HeadlineId across, HeadlineId upwards, const results::Choice& areas,
             int year, const Caveats& caveats);

    QString title() const override;
    QString subtitle() const override
    {
        return m_points.empty() ? QString()
                                : Words::tr("%1 against %2, %3, %4; bars: 95 % intervals")
                                      .arg(figureName(m_upwards), figureName(m_across), m_year, m_areas);
    }
    QString source() const override { return m_source; }
    QString altText() const override;
    Caveats caveats() const override { return m_caveats; }
    std::vector<ChartTable> tables() const override;
    PaperSize paper() const override { return {{120.0, 90.0}, 560}; }
    void paint(QPainter& painter, const QRectF& area, style::Theme theme) const override;
    std::vector<ChartMark> marks(const QRectF& area) const override;

private:
    [[nodiscard]] static QRectF plotIn(const QRectF& body)
    {
        const double line = style::scaled(15.0);
        return body.adjusted(style::scaled(58.0), line + 8.0, -14.0, -2.0 * line - 8.0);
    }
    [[nodiscard]] RoundAxis axisOf(Summary Point::* member) const;
    void paintAxes(QPainter& painter, const QRectF& plot, const RoundAxis& x, const RoundAxis& y,
                   const style::Tokens& colours) const;

    HeadlineId m_across = HeadlineId::DelayedInHospital;
    HeadlineId m_upwards = HeadlineId::HomeAndCommunityShare;
    std::vector<Point> m_points;
    QString m_source;
    Caveats m_caveats;
    QString m_areas;
    QString m_year;
    results::Choice m_chosenAreas = results::all;
    int m_yearPlace = 0;
};

TradeOff::TradeOff(const results::RunResult& result, HeadlineId across, HeadlineId upwards,
                   const results::Choice& areas, int year, const Caveats& caveats)
    : m_across(across),
      m_upwards(upwards),
      m_source(runSource(result)),
      m_caveats(caveats),
      m_areas(areasName(result, areas)),
      m_year(yearLabel(result, year)),
      m_chosenAreas(areas),
      m_yearPlace(year)
{
    for (int s = 0; s < static_cast<int>(result.scenarios.size()); ++s) {
        const auto x = results::headline(result, across, {s, s, areas, year});
        const auto y = results::headline(result, upwards, {s, s, areas, year});
        if (x && y)
            m_points.push_back({s, results::letterPlaceOf(result, s), scenarioName(result, s), x->now, y->now});
    }
}

/// The scenarios that no other beats on both figures.
QString TradeOff::title() const
{
    if (m_points.empty())
        return {};
    const auto isBetter = [](HeadlineId id, double a, double b) {
        return results::headlineKind(id).better == results::BetterWhen::More ? a > b : a < b;
    };
    QStringList best;
    for (const Point& point : m_points) {
        const bool beaten = std::ranges::any_of(m_points, [&](const Point& other) {
            return isBetter(m_across, other.across.mean, point.across.mean)
                && isBetter(m_upwards, other.upwards.mean, point.upwards.mean);
        });
        if (!beaten)
            best.append(style::scenarioLetter(point.letter));
    }
    if (best.size() == 1)
        return Words::tr("%1 is best on both figures").arg(best.front());
    return Words::tr("No other scenario beats %1 on both figures").arg(best.join(QStringLiteral(", ")));
}

QString TradeOff::altText() const
{
    if (m_points.empty())
        return Words::tr("Chart without results.");
    QStringList parts{
        Words::tr("Scatter chart. %1 against %2 in %3.").arg(figureName(m_upwards), figureName(m_across), m_year)};
    for (const Point& point : m_points)
        parts.append(
            Words::tr("%1: %2 and %3.")
                .arg(point.name, figureValue(m_across, point.across.mean), figureValue(m_upwards, point.upwards.mean)));
    return parts.join(QLatin1Char(' '));
}

std::vector<ChartTable> TradeOff::tables() const
{
    if (m_points.empty())
        return {};
    ChartTable table{QStringLiteral("points"), Words::tr("By scenario"), {{Words::tr("Scenario"), {}}}, {}};
    for (const HeadlineId id : {m_across, m_upwards})
        for (const QString& name : {figureName(id), Words::tr("95 % from"), Words::tr("95 % to")})
            table.columns.push_back({name, figureUnit(id)});
    for (const Point& point : m_points) {
        std::vector<ChartCell> row{point.name};
        for (const auto& [id, summary] : {std::pair(m_across, point.across), std::pair(m_upwards, point.upwards)})
            for (const double value : {summary.mean, summary.ci95Low, summary.ci95High})
                row.emplace_back(tableFigure(id, value));
        table.rows.push_back(std::move(row));
    }
    return {table};
}

RoundAxis TradeOff::axisOf(Summary Point::* member) const
{
    double low = (m_points.front().*member).ci95Low, high = (m_points.front().*member).ci95High;
    for (const Point& point : m_points) {
        low = std::min(low, (point.*member).ci95Low);
        high = std::max(high, (point.*member).ci95High);
    }
    const double room = std::max(0.08 * (high - low), 1e-6);
    return roundAxis(low - room, high + room, 5);
}

void TradeOff::paintAxes(QPainter& painter, const QRectF& plot, const RoundAxis& x, const RoundAxis& y,
                         const style::Tokens& colours) const
{
    const double line = style::scaled(15.0);
    for (const double tick : y.ticks()) {
        const double at = plot.bottom() - plot.height() * y.share(tick);
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(plot.left(), at), QPointF(plot.right(), at));
        writeText(painter, {plot.left() - style::scaled(56.0), at - line / 2, style::scaled(50.0), line},
                  Qt::AlignRight | Qt::AlignVCenter, tickText(m_upwards, tick, y.step), TextStyle::Small,
                  colours.text2);
    }
    for (const double tick : x.ticks()) {
        const double at = plot.left() + plot.width() * x.share(tick);
        painter.setPen(QPen(colours.grid, 1.0));
        painter.drawLine(QPointF(at, plot.top()), QPointF(at, plot.bottom()));
        writeText(painter, {at - 40.0, plot.bottom() + 3.0, 80.0, line}, Qt::AlignCenter,
                  tickText(m_across, tick, x.step), TextStyle::Small, colours.text2);
    }
    writeText(painter, {plot.left(), plot.bottom() + line + 4.0, plot.width(), line}, Qt::AlignRight | Qt::AlignVCenter,
              Words::tr("%1, %2").arg(figureName(m_across), figureUnit(m_across)), TextStyle::Small, colours.text2);
    writeText(painter, {plot.left() - style::scaled(56.0), plot.top() - line - 6.0, plot.width(), line},
              Qt::AlignLeft | Qt::AlignVCenter, Words::tr("%1, %2").arg(figureName(m_upwards), figureUnit(m_upwards)),
              TextStyle::Small, colours.text2);
}

/// The bar that lies is the figure across, the one that stands the figure upwards.
std::vector<ChartMark> TradeOff::marks(const QRectF& area) const
{
    constexpr double reach = 8.0;
    std::vector<ChartMark> found;
    if (m_points.empty())
        return found;
    const QRectF plot = plotIn(bodyWithin(area, m_source));
    const RoundAxis x = axisOf(&Point::across), y = axisOf(&Point::upwards);
    for (const Point& point : m_points) {
        const auto add = [&](HeadlineId id, const Summary& value, const QRectF& where) {
            found.push_back({where,
                             Words::tr("%1, %2: %3").arg(point.name, figureName(id), figureValue(id, value.mean)),
                             explain::AskedFigure{id, {point.scenario, 0, m_chosenAreas, m_yearPlace}}});
        };
        const auto across = [&](double value) { return plot.left() + plot.width() * x.share(value); };
        const auto upwards = [&](double value) { return plot.bottom() - plot.height() * y.share(value); };
        add(m_upwards, point.upwards,
            QRectF(QPointF(across(point.across.mean) - reach, upwards(point.upwards.ci95High) - reach),
                   QPointF(across(point.across.mean) + reach, upwards(point.upwards.ci95Low) + reach)));
        add(m_across, point.across,
            QRectF(QPointF(across(point.across.ci95Low) - reach, upwards(point.upwards.mean) - reach),
                   QPointF(across(point.across.ci95High) + reach, upwards(point.upwards.mean) + reach)));
    }
    return found;
}

void TradeOff::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_points.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF body = paintFoot(painter, paintHead(painter, area, title(), subtitle(), colours), m_source, colours);
    const QRectF plot = plotIn(body);
    const RoundAxis x = axisOf(&Point::across), y = axisOf(&Point::upwards);
    paintAxes(painter, plot, x, y, colours);
    for (const Point& point : m_points) {
        const auto at = [&](double across, double upwards) {
            return QPointF(plot.left() + plot.width() * x.share(across),
                           plot.bottom() - plot.height() * y.share(upwards));
        };
        const QPointF middle = at(point.across.mean, point.upwards.mean);
        painter.setPen(QPen(colours.scenarioColour(point.letter), 1.5));
        painter.drawLine(at(point.across.ci95Low, point.upwards.mean), at(point.across.ci95High, point.upwards.mean));
        painter.drawLine(at(point.across.mean, point.upwards.ci95Low), at(point.across.mean, point.upwards.ci95High));
        style::paintBadge(painter, {middle.x() - 8.0, middle.y() - 8.0, 16.0, 16.0}, point.letter, colours);
    }
    painter.restore();
}

} // namespace

std::unique_ptr<ChartContent> tradeOffOf(const results::RunResult& result, HeadlineId across, HeadlineId upwards,
                                         const results::Choice& areas, int year, const Caveats& caveats)
{
    if (result.scenarios.empty() || result.replicationsDone < 1)
        return std::make_unique<TradeOff>();
    return std::make_unique<TradeOff>(result, across, upwards, areas, year, caveats);
}

std::unique_ptr<ChartContent> tradeOffChart(const results::RunResult& result, const results::Question& question)
{
    if (result.scenarios.empty())
        return std::make_unique<TradeOff>();
    return tradeOffOf(result, HeadlineId::DelayedInHospital, HeadlineId::HomeAndCommunityShare, question.areas,
                      question.year, caveatsOf(result, question.scenario, question.against, question.areas));
}

} // namespace homeward::charts
