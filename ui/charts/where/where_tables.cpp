// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/where/where_tables.h"

#include "core/results/shares.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/where/where_sentences.h"
#include "ui/charts/words.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <optional>

namespace homeward::charts {

namespace {

using results::Measure;
using results::Quantity;
using results::Summary;
using Values = std::vector<double>;

constexpr double none = std::numeric_limits<double>::quiet_NaN();
constexpr Summary noSummary{none, none, none, none, none, none};

QString everybodyName() { return Words::tr("All in care"); }
QString delayedName() { return Words::tr("Delayed in hospital"); }
QString waitingName() { return Words::tr("Waiting in no setting"); }
QString wholeName(model::Sphere sphere) { return Words::tr("%1, all").arg(sphereName(sphere)); }

/// One line of the chart: what it counts, in which settings.
struct Part {
    QString name;
    QString unit;
    Measure measure = Measure::PeoplePresent;
    results::Choice settings = results::all;
    bool ofAll = false;      ///< as a share of everybody
    bool perDay = false;     ///< days of the period become people a day
    bool certain = false;    ///< typed, not simulated: no interval
};

double daysOf(const base::Period& period)
{
    return static_cast<double>(period.endSecond - period.firstSecond) / static_cast<double>(base::secondsPerDay);
}

QString unitOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::People: return Words::tr("people");
    case Quantity::Days: return Words::tr("days");
    case Quantity::Share: break;
    }
    return QStringLiteral("%");
}

class Tables {
public:
    Tables(const results::RunResult& result, const WhereChartContent& content, const results::Choice& areas)
        : m_result(result),
          m_content(content),
          m_areas(areas),
          m_parts(partsOf())
    {
    }

    [[nodiscard]] ChartTable years() const
    {
        ChartTable table{QStringLiteral("years"), Words::tr("By financial year"), yearColumns(), {}};
        for (const Part& part : m_parts)
            for (std::size_t y = 0; y < m_result.financialYears.size(); ++y)
                table.rows.push_back(yearRow(part, static_cast<int>(y)));
        return table;
    }

    [[nodiscard]] ChartTable months() const
    {
        ChartTable table{QStringLiteral("months"), Words::tr("By month"), columns(Words::tr("Month")), {}};
        for (const Part& part : m_parts)
            addMonths(table, part);
        return table;
    }

private:
    [[nodiscard]] bool beside() const { return m_content.beside(); }
    [[nodiscard]] Quantity quantity() const { return m_content.series.options.quantity; }

    [[nodiscard]] std::vector<Part> partsOf() const
    {
        const Measure stack = quantity() == Quantity::Days ? Measure::CareDays : Measure::PeoplePresent;
        const bool share = quantity() == Quantity::Share;
        const QString unit = unitOf(quantity());
        std::vector<Part> parts;
        for (const results::WhereLayer& layer : m_content.series.layers)
            if (layer.setting >= 0)
                parts.push_back({layerName(layer), unit, stack, std::vector<int>{layer.setting}, share});
        for (const results::SphereSeries& sphere : m_content.series.spheres)
            if (auto settings = results::settingsIn(m_result, sphere.sphere); !settings.empty())
                parts.push_back({wholeName(sphere.sphere), unit, stack, std::move(settings), share});
        const QString counted = share ? unitOf(Quantity::People) : unit;
        parts.push_back({everybodyName(), counted, stack, results::all});
        if (auto hospitals = results::settingsIn(m_result, model::Sphere::Hospital); !hospitals.empty())
            parts.push_back({delayedName(), counted, Measure::DelayedDischargeDays, std::move(hospitals), false,
                             quantity() != Quantity::Days});
        const bool days = quantity() == Quantity::Days;
        parts.push_back({waitingName(), counted, days ? Measure::WaitingDays : Measure::PeopleWaiting, results::all});
        addCapacities(parts);
        return parts;
    }

    void addCapacities(std::vector<Part>& parts) const
    {
        for (std::size_t s = 0; s < m_result.settings.size(); ++s) {
            const results::SettingAxis& axis = m_result.settings[s];
            Part part{Words::tr("Capacity of %1").arg(text(axis.name)), text(axis.unit), Measure::UnitsAvailable,
                      std::vector<int>{static_cast<int>(s)}};
            part.certain = true;
            if (results::summaryOf(m_result, m_content.series.scenario, part.measure, {m_areas, part.settings}, 0))
                parts.push_back(std::move(part));
        }
    }

    [[nodiscard]] std::vector<ChartColumn> columns(const QString& period) const
    {
        std::vector<ChartColumn> made{{period, {}}, {Words::tr("What"), {}}, {Words::tr("Unit"), {}}};
        const auto add = [&](const QString& name) {
            made.push_back({name, {}});
            made.push_back({Words::tr("%1, 95 % from").arg(name), {}});
            made.push_back({Words::tr("%1, 95 % to").arg(name), {}});
        };
        add(m_content.scenarioName);
        if (beside()) {
            add(m_content.againstName);
            add(Words::tr("Difference"));
        }
        return made;
    }

    /// Of years, where 8 of 10 futures lie comes last.
    [[nodiscard]] std::vector<ChartColumn> yearColumns() const
    {
        std::vector<ChartColumn> made = columns(Words::tr("Financial year"));
        made.push_back({Words::tr("%1, 1 in 10 futures below").arg(m_content.scenarioName), {}});
        made.push_back({Words::tr("%1, 1 in 10 futures above").arg(m_content.scenarioName), {}});
        return made;
    }

    /// A part in a year by replication, in the unit of the part.
    [[nodiscard]] results::ValueList perReplication(const Part& part, int scenario, int year) const
    {
        if (part.ofAll)
            return results::shareOfAll(m_result, scenario, part.measure, {m_areas, part.settings}, year) * 100.0;
        const auto values = results::perReplication(m_result, scenario, part.measure, {m_areas, part.settings}, year);
        const double days = daysOf(m_result.financialYears[static_cast<std::size_t>(year)]);
        return part.perDay ? values * (1.0 / days) : values;
    }

    [[nodiscard]] static Summary told(const Part& part, const results::ValueList& values)
    {
        Summary summary = results::summarise(values).value_or(noSummary);
        if (part.certain)
            summary.ci95Low = summary.ci95High = summary.p10 = summary.p90 = none;
        return summary;
    }

    static void addValues(std::vector<ChartCell>& row, std::initializer_list<double> values)
    {
        for (const double value : values)
            row.push_back(std::isfinite(value) ? ChartCell(value) : ChartCell());
    }

    static void addSummary(std::vector<ChartCell>& row, const Summary& summary)
    {
        addValues(row, {summary.mean, summary.ci95Low, summary.ci95High});
    }

    [[nodiscard]] std::vector<ChartCell> yearRow(const Part& part, int year) const
    {
        std::vector<ChartCell> row{text(m_result.financialYears[static_cast<std::size_t>(year)].label), part.name,
                                   part.unit};
        const auto now = perReplication(part, m_content.series.scenario, year);
        const Summary summary = told(part, now);
        addSummary(row, summary);
        if (beside()) {
            const auto then = perReplication(part, m_content.series.against, year);
            addSummary(row, told(part, then));
            addSummary(row, told(part, now - then));
        }
        addValues(row, {summary.p10, summary.p90});
        return row;
    }

    /// Means by month in the unit of the part; days are told for months of equal length, as in the chart.
    [[nodiscard]] std::vector<Summary> monthly(const Part& part, int scenario) const
    {
        const Values means =
            results::monthlyMeans(m_result, scenario, part.measure, {m_areas, part.settings}).asDoubles();
        const Values all = part.ofAll
            ? results::monthlyMeans(m_result, scenario, part.measure, {m_areas, results::all}).asDoubles()
            : Values();
        std::vector<Summary> made(means.size(), noSummary);
        for (std::size_t m = 0; m < means.size(); ++m) {
            const double days = daysOf(m_result.months[m]);
            const bool sum = results::joinOf(part.measure) == results::Join::Sum;
            const double factor = part.perDay ? 1.0 / days
                : part.ofAll                  ? (all[m] > 0.0 ? 100.0 / all[m] : none)
                : sum                         ? results::daysOfEvenMonth / days
                                              : 1.0;
            made[m].mean = factor * means[m];
            if (const auto one = alone(part, scenario, m); one && !part.certain && !part.ofAll) {
                made[m].ci95Low = factor * one->ci95Low;
                made[m].ci95High = factor * one->ci95High;
            }
        }
        return made;
    }

    /// The stored summary of a month where the part is one setting in one area; joins of several keep no interval.
    [[nodiscard]] std::optional<Summary> alone(const Part& part, int scenario, std::size_t month) const
    {
        const std::vector<int> areas = m_areas.of(m_result.areas.size());
        const std::vector<int> settings = part.settings.of(m_result.settings.size());
        if (areas.size() != 1 || settings.size() != 1 || m_result.monthsTold() == 0)
            return std::nullopt;
        return m_result.block(scenario, areas.front())
            .monthly.at(static_cast<int>(month), settings.front(), part.measure);
    }

    void addMonths(ChartTable& table, const Part& part) const
    {
        const std::vector<Summary> now = monthly(part, m_content.series.scenario);
        const std::vector<Summary> then = beside() ? monthly(part, m_content.series.against) : now;
        for (std::size_t m = 0; m < now.size(); ++m) {
            std::vector<ChartCell> row{text(m_result.months[m].label), part.name, part.unit};
            addSummary(row, now[m]);
            if (beside()) {
                addSummary(row, then[m]);
                Summary difference = noSummary;
                difference.mean = now[m].mean - then[m].mean;
                addSummary(row, difference);
            }
            table.rows.push_back(std::move(row));
        }
    }

    const results::RunResult& m_result;
    const WhereChartContent& m_content;
    const results::Choice& m_areas;
    std::vector<Part> m_parts;
};

} // namespace

std::vector<ChartTable> whereTables(const results::RunResult& result, const WhereChartContent& content,
                                    const results::Choice& areas)
{
    const Tables tables(result, content, areas);
    if (result.monthsTold() == 0)
        return {tables.years()};
    return {tables.years(), tables.months()};
}

namespace {

double cellNumber(const ChartCell& cell)
{
    const auto* number = std::get_if<double>(&cell);
    return number ? *number : none;
}

/// A part of the table by year, from one of its rows on; `factor` makes the unit of the chart of that of the table.
std::vector<Summary> byYear(const WhereChartContent& content, std::size_t firstRow, double factor)
{
    const ChartTable& table = content.tables.front();
    std::vector<Summary> years;
    for (std::size_t row = firstRow; row < firstRow + content.series.years.size() && row < table.rows.size(); ++row) {
        const std::vector<ChartCell>& cells = table.rows[row];
        const auto number = [&](std::size_t at) { return factor * cellNumber(cells[at]); };
        years.push_back({number(3), number(4), number(5), number(cells.size() - 2), none, number(cells.size() - 1)});
    }
    return years;
}

double factorOf(const WhereChartContent& content, bool isShare)
{
    constexpr double months = 12.0;
    if (content.series.options.quantity == Quantity::Days)
        return 1.0 / months;
    return isShare ? 0.01 : 1.0;
}

/// The last part of a name: settings, which have names of their own, come first.
std::vector<Summary> partByYear(const WhereChartContent& content, const QString& name, bool isShare = false)
{
    if (content.tables.empty())
        return {};
    const auto& rows = content.tables.front().rows;
    const auto last =
        std::ranges::find_if(rows.rbegin(), rows.rend(), [&](const auto& row) { return row[1] == ChartCell(name); });
    const std::size_t end = static_cast<std::size_t>(rows.rend() - last);
    const std::size_t years = content.series.years.size();
    return end < years ? std::vector<Summary>() : byYear(content, end - years, factorOf(content, isShare));
}

} // namespace

std::vector<Summary> layerByYear(const WhereChartContent& content, std::size_t layer)
{
    if (content.tables.empty())
        return {};
    const bool isShare = content.series.options.quantity == Quantity::Share;
    const results::WhereLayer& one = content.series.layers[layer];
    return one.setting < 0 ? partByYear(content, wholeName(one.sphere), isShare)
                           : byYear(content, layer * content.series.years.size(), factorOf(content, isShare));
}

std::vector<Summary> everybodyByYear(const WhereChartContent& content) { return partByYear(content, everybodyName()); }
std::vector<Summary> delayedByYear(const WhereChartContent& content) { return partByYear(content, delayedName()); }
std::vector<Summary> waitingByYear(const WhereChartContent& content) { return partByYear(content, waitingName()); }

} // namespace homeward::charts
