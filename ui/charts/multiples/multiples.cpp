// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/multiples/multiples.h"

#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/where/where_content.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <algorithm>
#include <array>
#include <numeric>

namespace homeward::charts {

using model::Sphere;
using style::TextStyle;

namespace {

constexpr std::array<Sphere, 3> spheresUpwards{Sphere::Hospital, Sphere::Community, Sphere::Home};

} // namespace

Multiples::Multiples(const results::RunResult& result, const std::vector<int>& scenarios, int against, int selected,
                     const results::Choice& areas, int year, MultiplesShow show, const Caveats& caveats)
    : m_selected(selected),
      m_year(static_cast<std::size_t>(year)),
      m_against(against),
      m_chosenAreas(areas),
      m_show(show),
      m_source(runSource(result)),
      m_caveats(caveats),
      m_areas(areasName(result, areas))
{
    for (const base::Period& period : result.financialYears)
        m_years.push_back(text(period.label));
    for (std::size_t sphere = 0; sphere < m_settings.size(); ++sphere)
        m_settings[sphere] = results::settingsIn(result, static_cast<Sphere>(sphere));
    results::WhereOptions options;
    options.by = results::Grouping::Sphere;
    options.selectedYear = year;
    for (const int scenario : scenarios) {
        const results::WhereSeries series = results::whereSeries(result, scenario, against, areas, options);
        One one{scenario, results::letterPlaceOf(result, scenario), scenarioName(result, scenario), {}, 0.0};
        for (const Sphere sphere : spheresUpwards)
            one.spheres.push_back(series.spheres[static_cast<std::size_t>(sphere)].yearly);
        one.homeShare = series.spheres[static_cast<std::size_t>(Sphere::Home)].shareYearly[m_year];
        m_all.push_back(std::move(one));
    }
}

QString Multiples::title() const
{
    if (m_all.empty())
        return {};
    const auto most = std::ranges::max_element(m_all, {}, &One::homeShare);
    return Words::tr("Home\u2019s share is largest in %1: %2").arg(most->name, numbers::share(most->homeShare));
}

QString Multiples::subtitle() const
{
    if (m_all.empty())
        return {};
    const QString years = Words::tr("%1 to %2").arg(m_years.front(), m_years.back());
    if (m_show == MultiplesShow::Difference)
        return Words::tr("People in care by sphere, difference from %1, %2, %3, all on one scale")
            .arg(m_all.front().name, years, m_areas);
    return Words::tr("People in care, %1, %2, one scale from 0 to %3; dots: total of %4")
        .arg(years, m_areas, numbers::whole(span().second), style::scenarioLetter(m_all.front().letter));
}

QString Multiples::altText() const
{
    if (m_all.empty())
        return Words::tr("Chart without results.");
    QStringList parts{Words::tr("Small area chart. %n scenarios.", nullptr, static_cast<int>(m_all.size()))};
    for (const One& one : m_all)
        parts.append(Words::tr("%1: %2 at home in %3.").arg(one.name, numbers::share(one.homeShare), m_years[m_year]));
    return parts.join(QLatin1Char(' '));
}

std::vector<ChartTable> Multiples::tables() const
{
    if (m_all.empty())
        return {};
    ChartTable table{QStringLiteral("years"),
                     Words::tr("By financial year"),
                     {{Words::tr("Scenario"), {}}, {Words::tr("Year"), {}}},
                     {}};
    for (const Sphere sphere : spheresUpwards)
        table.columns.push_back({sphereName(sphere), Words::tr("people")});
    for (const One& one : m_all)
        for (std::size_t y = 0; y < m_years.size(); ++y) {
            std::vector<ChartCell> row{one.name, m_years[y]};
            for (std::size_t s = 0; s < one.spheres.size(); ++s)
                row.emplace_back(valuesOf(one, s)[y]);
            table.rows.push_back(std::move(row));
        }
    return {table};
}

std::vector<double> Multiples::valuesOf(const One& one, std::size_t sphere) const
{
    std::vector<double> values = one.spheres[sphere];
    if (m_show == MultiplesShow::Difference)
        for (std::size_t y = 0; y < values.size(); ++y)
            values[y] -= m_all.front().spheres[sphere][y];
    return values;
}

std::pair<double, double> Multiples::span() const
{
    double low = 0.0, high = 1.0;
    for (const One& one : m_all)
        for (std::size_t y = 0; y < m_years.size(); ++y) {
            double sum = 0.0;
            for (std::size_t s = 0; s < one.spheres.size(); ++s) {
                const double value = valuesOf(one, s)[y];
                sum = m_show == MultiplesShow::People ? sum + value : value;
                low = std::min(low, sum);
                high = std::max(high, sum);
            }
        }
    const RoundAxis axis = roundAxis(low, high, 4);
    return {axis.low, axis.high};
}

QRectF Multiples::bodyOf(const QRectF& area) const
{
    return area.adjusted(0.0, style::scaled(37.0) + 6.0, 0.0, -footHeight(m_source, area.width()));
}

QRectF Multiples::tile(const QRectF& body, std::size_t i) const
{
    const std::size_t columns = std::max<std::size_t>(1, std::min<std::size_t>(6, m_all.size()));
    const std::size_t rows = (m_all.size() + columns - 1) / columns;
    const double gap = 8.0;
    const double width = (body.width() + gap) / static_cast<double>(columns);
    const double height =
        std::min((body.height() + gap) / static_cast<double>(std::max<std::size_t>(1, rows)), style::scaled(190.0));
    return {body.left() + width * static_cast<double>(i % columns),
            body.top() + height * static_cast<double>(i / columns), width - gap, height - gap};
}

void Multiples::paintStack(QPainter& painter, const QRectF& plot, const One& one, const style::Tokens& colours) const
{
    const double top = span().second;
    const auto x = [&](std::size_t y) {
        return plot.left()
            + plot.width() * static_cast<double>(y) / static_cast<double>(std::max<std::size_t>(1, m_years.size() - 1));
    };
    const auto height = [&](double value) { return plot.bottom() - plot.height() * value / top; };
    std::vector<double> below(m_years.size(), 0.0);
    for (std::size_t s = 0; s < one.spheres.size(); ++s) {
        QPolygonF band;
        for (std::size_t y = 0; y < m_years.size(); ++y)
            band.append({x(y), height(below[y] + one.spheres[s][y])});
        for (std::size_t y = m_years.size(); y-- > 0;)
            band.append({x(y), height(below[y])});
        painter.setPen(QPen(colours.surface, 0.8));
        painter.setBrush(colours.sphere(spheresUpwards[s]).area);
        painter.drawPolygon(band);
        for (std::size_t y = 0; y < m_years.size(); ++y)
            below[y] += one.spheres[s][y];
    }
    QPolygonF total;
    for (std::size_t y = 0; y < m_years.size(); ++y) {
        double sum = 0.0;
        for (const std::vector<double>& sphere : m_all.front().spheres)
            sum += sphere[y];
        total.append({x(y), height(sum)});
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colours.text, 1.2, Qt::DotLine));
    painter.drawPolyline(total);
}

void Multiples::paintLines(QPainter& painter, const QRectF& plot, const One& one, const style::Tokens& colours) const
{
    const auto [low, high] = span();
    const auto height = [&](double value) { return plot.bottom() - plot.height() * (value - low) / (high - low); };
    painter.setPen(QPen(colours.axis, 1.0));
    painter.drawLine(QPointF(plot.left(), height(0.0)), QPointF(plot.right(), height(0.0)));
    constexpr std::array<Qt::PenStyle, 3> pens{Qt::SolidLine, Qt::DashLine, Qt::DotLine};
    for (std::size_t s = 0; s < one.spheres.size(); ++s) {
        const std::vector<double> values = valuesOf(one, s);
        QPolygonF line;
        for (std::size_t y = 0; y < values.size(); ++y)
            line.append({plot.left()
                             + plot.width() * static_cast<double>(y)
                                 / static_cast<double>(std::max<std::size_t>(1, values.size() - 1)),
                         height(values[y])});
        painter.setPen(QPen(colours.sphere(spheresUpwards[s]).text, 1.8, pens[s]));
        painter.drawPolyline(line);
    }
}

QRectF Multiples::plotIn(const QRectF& tile) { return tile.adjusted(5.0, style::scaled(18.0) + 3.0, -5.0, -5.0); }

void Multiples::paintOne(QPainter& painter, const QRectF& tile, const One& one, const style::Tokens& colours) const
{
    const double head = style::scaled(18.0);
    if (one.scenario == m_selected) {
        painter.setPen(QPen(colours.ink, 1.6));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(tile.adjusted(0.8, 0.8, -0.8, -0.8), 3.0, 3.0);
    }
    style::paintBadge(painter, {tile.left() + 4.0, tile.top() + 2.0, 14.0, 14.0}, one.letter, colours);
    writeText(painter, {tile.left() + 22.0, tile.top(), tile.width() - 24.0, head}, Qt::AlignLeft | Qt::AlignVCenter,
              Words::tr("home %1").arg(numbers::share(one.homeShare)), TextStyle::SmallStrong, colours.text);
    const QRectF plot = plotIn(tile);
    if (m_show == MultiplesShow::People)
        paintStack(painter, plot, one, colours);
    else
        paintLines(painter, plot, one, colours);
}

void Multiples::paint(QPainter& painter, const QRectF& area, style::Theme theme) const
{
    if (m_all.empty())
        return;
    const style::Tokens& colours = style::tokens(theme);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    (void)paintHead(painter, area, title(), subtitle(), colours);
    (void)paintFoot(painter, area, m_source, colours);
    const QRectF body = bodyOf(area);
    for (std::size_t i = 0; i < m_all.size(); ++i)
        paintOne(painter, tile(body, i), m_all[i], colours);
    painter.restore();
}

std::vector<ChartMark> Multiples::marks(const QRectF& area) const
{
    std::vector<ChartMark> found;
    const QRectF body = bodyOf(area);
    if (m_all.empty())
        return found;
    const auto homeShareOf = [&](const One& one, const QRectF& where) {
        found.push_back(
            {where, Words::tr("%1: %2 at home in %3.").arg(one.name, numbers::share(one.homeShare), m_years[m_year]),
             explain::AskedFigure{explain::MeasureOf{results::Measure::PeoplePresent,
                                                     m_settings[static_cast<std::size_t>(Sphere::Home)], true},
                                  {one.scenario, m_against, m_chosenAreas, static_cast<int>(m_year)}}});
    };
    homeShareOf(*std::ranges::max_element(m_all, {}, &One::homeShare),
                {area.left(), area.top(), area.width(), style::scaled(20.0)});
    for (std::size_t i = 0; i < m_all.size(); ++i) {
        const QRectF one = tile(body, i);
        homeShareOf(m_all[i], {one.left(), one.top(), one.width(), style::scaled(18.0)});
        addMarks(found, plotIn(one), m_all[i]);
    }
    return found;
}

/// The spheres of a year share its column as they share the people.
void Multiples::addMarks(std::vector<ChartMark>& marks, const QRectF& plot, const One& one) const
{
    const double width = plot.width() / static_cast<double>(std::max<std::size_t>(1, m_years.size()));
    for (std::size_t y = 0; y < m_years.size(); ++y) {
        double total = 0.0;
        for (const std::vector<double>& sphere : one.spheres)
            total += sphere[y];
        double bottom = plot.bottom();
        for (std::size_t s = 0; s < one.spheres.size(); ++s) {
            const double people = one.spheres[s][y];
            const double height = total > 0.0 ? plot.height() * people / total : 0.0;
            bottom -= height;
            marks.push_back({{plot.left() + width * static_cast<double>(y), bottom, width, height},
                             Words::tr("%1, %2, %3: %4 people")
                                 .arg(one.name, sphereName(spheresUpwards[s]), m_years[y], numbers::people(people)),
                             explain::AskedFigure{explain::MeasureOf{results::Measure::PeoplePresent, m_settings[s]},
                                                  {one.scenario, m_against, m_chosenAreas, static_cast<int>(y)}},
                             {static_cast<int>(y), -1}});
        }
    }
}

std::optional<int> Multiples::scenarioAt(const QRectF& area, QPointF point) const
{
    const QRectF body = bodyOf(area);
    for (std::size_t i = 0; i < m_all.size(); ++i)
        if (tile(body, i).contains(point))
            return m_all[i].scenario;
    return std::nullopt;
}

namespace {

std::unique_ptr<ChartContent> multiplesOf(const results::RunResult& result, const results::Question& question,
                                          MultiplesShow show)
{
    if (result.scenarios.empty() || result.months.empty() || result.replicationsDone < 1)
        return std::make_unique<Multiples>();
    std::vector<int> scenarios{question.against};
    for (int s = 0; s < static_cast<int>(result.scenarios.size()); ++s)
        if (s != question.against)
            scenarios.push_back(s);
    return std::make_unique<Multiples>(result, scenarios, question.against, question.scenario, question.areas,
                                       question.year, show,
                                       caveatsOf(result, question.scenario, question.against, question.areas));
}

} // namespace

std::unique_ptr<ChartContent> multiplesChart(const results::RunResult& result, const results::Question& question)
{
    return multiplesOf(result, question, MultiplesShow::People);
}

std::unique_ptr<ChartContent> multiplesDifferenceChart(const results::RunResult& result,
                                                       const results::Question& question)
{
    return multiplesOf(result, question, MultiplesShow::Difference);
}

} // namespace homeward::charts
