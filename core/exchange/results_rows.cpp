// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/results_text.h"

#include "core/results/query.h"

#include <cmath>
#include <limits>
#include <optional>
#include <vector>

namespace homeward::exchange {

namespace {

using results::Measure;
using results::MeasureKind;
using results::RunResult;

/// What weighs a year of a measure in the whole run: nothing for sums, time, or for mean waits the starts.
double weightOf(const RunResult& result, const std::vector<double>& values, int setting, Measure measure, int year)
{
    switch (kindOf(measure)) {
    case MeasureKind::Sum: return 1.0;
    case MeasureKind::Ratio: return values[result.index(year, setting, Measure::Starts)];
    case MeasureKind::Level:
    case MeasureKind::Share: break;
    }
    const base::Period& period = result.financialYears[static_cast<std::size_t>(year)];
    return static_cast<double>(period.endSecond - period.firstSecond);
}

constexpr double noValue = std::numeric_limits<double>::quiet_NaN();

/// One replication's value of a year; a mean wait of nobody is none.
double ofYear(const RunResult& result, const std::vector<double>& values, int setting, Measure measure, int year)
{
    const bool nobody =
        kindOf(measure) == MeasureKind::Ratio && weightOf(result, values, setting, measure, year) <= 0.0;
    return nobody ? noValue : values[result.index(year, setting, measure)];
}

/// One replication's value over the whole run.
double wholeRun(const RunResult& result, const std::vector<double>& values, int setting, Measure measure)
{
    double joined = 0.0;
    double weights = 0.0;
    for (int year = 0; year < static_cast<int>(result.financialYears.size()); ++year) {
        const double weight = weightOf(result, values, setting, measure, year);
        if (weight <= 0.0)
            continue;
        joined += weight * values[result.index(year, setting, measure)];
        weights += weight;
    }
    if (kindOf(measure) == MeasureKind::Sum)
        return joined;
    return weights > 0.0 ? joined / weights : noValue;
}

using Replications = std::vector<results::ReplicationYears>;

/// One value per replication of a year (-1 = the whole run).
std::vector<double> valuesOf(const RunResult& result, const Replications& replications, int setting, Measure measure,
                             int year)
{
    std::vector<double> values;
    values.reserve(replications.size());
    for (const auto& replication : replications)
        values.push_back(year < 0 ? wholeRun(result, replication.values, setting, measure)
                                  : ofYear(result, replication.values, setting, measure, year));
    return values;
}

/// Over replications that have a value; none where none has.
std::optional<results::Summary> summaryOf(std::vector<double> values)
{
    std::erase_if(values, [](double value) { return !std::isfinite(value); });
    if (values.empty())
        return std::nullopt;
    return results::summarise(std::move(values));
}

class Rows {
public:
    Rows(const RunResult& result, const std::function<void(const ResultRow&)>& visit) : m_result(result), m_visit(visit)
    {
    }

    void block(std::size_t scenario, std::size_t area)
    {
        const results::Block& block = m_result.block(static_cast<int>(scenario), static_cast<int>(area));
        const results::Block* base = scenario == 0 ? nullptr : &m_result.block(0, static_cast<int>(area));
        m_row.scenario = m_result.scenarios[scenario].name;
        m_row.area = m_result.areas[area].name;
        for (int setting = 0; setting < static_cast<int>(m_result.settings.size()); ++setting) {
            m_row.setting = m_result.settings[static_cast<std::size_t>(setting)].name;
            for (int m = 0; m < results::measureCount; ++m)
                measure(block, base, setting, static_cast<Measure>(m));
        }
    }

private:
    void measure(const results::Block& block, const results::Block* base, int setting, Measure measure)
    {
        m_row.measure = nameOf(measure);
        m_row.cohort = "all";
        months(block, setting, measure);
        years(block.replications, base ? &base->replications : nullptr, setting, measure);
        for (std::size_t c = 0; c < block.cohorts.size() && c < m_result.cohorts.size(); ++c) {
            m_row.cohort = m_result.cohorts[c].name;
            years(block.cohorts[c], base ? &base->cohorts[c] : nullptr, setting, measure);
        }
    }

    void months(const results::Block& block, int setting, Measure measure)
    {
        if (block.monthly.empty())
            return;
        for (std::size_t month = 0; month < m_result.months.size(); ++month) {
            m_row.summary = block.monthly[m_result.index(static_cast<int>(month), setting, measure)];
            if (std::isfinite(m_row.summary.mean))
                visit(m_result.months[month].label);
        }
    }

    void years(const Replications& replications, const Replications* base, int setting, Measure measure)
    {
        const int count = static_cast<int>(m_result.financialYears.size());
        for (int year = 0; year < count; ++year)
            period(replications, base, setting, measure, year);
        period(replications, base, setting, measure, -1);
        m_row.difference.reset();
    }

    void period(const Replications& replications, const Replications* base, int setting, Measure measure, int year)
    {
        std::vector<double> values = valuesOf(m_result, replications, setting, measure, year);
        m_row.difference =
            base ? summaryOf(results::paired(values, valuesOf(m_result, *base, setting, measure, year))) : std::nullopt;
        const auto summary = summaryOf(std::move(values));
        if (!summary)
            return;
        m_row.summary = *summary;
        visit(year < 0 ? std::string_view("all") : m_result.financialYears[static_cast<std::size_t>(year)].label);
    }

    void visit(std::string_view period)
    {
        m_row.period = period;
        m_visit(m_row);
    }

    const RunResult& m_result;
    const std::function<void(const ResultRow&)>& m_visit;
    ResultRow m_row;
};

} // namespace

void eachRow(const RunResult& result, const std::function<void(const ResultRow&)>& visit)
{
    Rows rows(result, visit);
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario)
        for (std::size_t area = 0; area < result.areas.size(); ++area)
            rows.block(scenario, area);
}

} // namespace homeward::exchange
