// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/results_text.h"

#include "core/results/query.h"
#include "core/results/unseen.h"

#include <optional>
#include <vector>

namespace homeward::exchange {

namespace {

using results::FigurePeriod;
using results::Measure;
using results::RunResult;
using results::ValueList;

class Rows {
public:
    Rows(const RunResult& result, const std::vector<WaitLimit>& longerThan,
         const std::function<void(const ResultRow&)>& visit)
        : m_result(result),
          m_longerThan(longerThan),
          m_visit(visit)
    {
    }

    void block(std::size_t scenario, std::size_t area)
    {
        m_scenario = static_cast<int>(scenario);
        m_area = static_cast<int>(area);
        m_row.scenario = m_result.scenarios[scenario].name;
        m_row.area = m_result.areas[area].name;
        for (int setting = 0; setting < static_cast<int>(m_result.settings.size()); ++setting) {
            m_row.setting = m_result.settings[static_cast<std::size_t>(setting)].name;
            for (int m = 0; m < results::measureCount; ++m)
                measure(setting, static_cast<Measure>(m));
            for (const WaitLimit& limit : m_longerThan)
                sharesLongerThan(setting, limit);
        }
    }

private:
    void measure(int setting, Measure measure)
    {
        m_row.measure = nameOf(measure);
        m_row.cohort = "all";
        m_counted = measure;
        months(setting, measure);
        const results::Selection here{{{m_area}}, {{setting}}};
        years([&](int scenario, FigurePeriod when) {
            return results::perReplication(m_result, scenario, measure, here, when);
        });
        const std::size_t cohorts = m_result.block(m_scenario, m_area).cohorts.size();
        for (std::size_t c = 0; c < cohorts && c < m_result.cohorts.size(); ++c) {
            m_row.cohort = m_result.cohorts[c].name;
            years([&](int scenario, FigurePeriod when) {
                return results::perReplicationOfCohort(m_result, scenario, static_cast<int>(c), measure, here, when);
            });
        }
    }

    void sharesLongerThan(int setting, const WaitLimit& limit)
    {
        m_row.measure = limit.name;
        m_row.cohort = "all";
        m_counted.reset();
        years([&](int scenario, FigurePeriod when) {
            return results::shareWaitingLonger(m_result, scenario, {{{m_area}}, {{setting}}}, when, limit.days);
        });
    }

    void months(int setting, Measure measure)
    {
        const results::Block& block = m_result.block(m_scenario, m_area);
        table(block.monthly, m_result.months, setting, measure);
        table(block.steps, m_result.steps, setting, measure);
    }

    void table(const results::SummaryTable& summaries, const std::vector<base::Period>& periods, int setting,
               Measure measure)
    {
        for (int period = 0; period < static_cast<int>(periods.size()) && !summaries.empty(); ++period)
            if (const auto summary = summaries.at(period, setting, measure)) {
                m_row.summary = withUnseen(*summary);
                visit(periods[static_cast<std::size_t>(period)].label);
            }
    }

    /// Visits the rows of all years and the whole run, with the values that `values` gives for a scenario and a period.
    template <class Of>
    void years(Of values)
    {
        for (int year = 0; year < static_cast<int>(m_result.financialYears.size()); ++year)
            period(values, year, m_result.financialYears[static_cast<std::size_t>(year)].label);
        for (int window = 0; window < static_cast<int>(m_result.windows.size()); ++window)
            period(values, FigurePeriod::window(window), m_result.windows[static_cast<std::size_t>(window)].label);
        period(values, FigurePeriod::wholeRun(), "all");
        m_row.difference.reset();
    }

    template <class Of>
    void period(Of values, FigurePeriod when, std::string_view label)
    {
        const ValueList mine = values(m_scenario, when);
        const auto summary = results::summarise(mine);
        m_row.difference = m_scenario > 0 ? difference(mine, values(0, when)) : std::nullopt;
        if (!summary)
            return;
        m_row.summary = withUnseen(*summary);
        visit(label);
    }

    [[nodiscard]] std::optional<results::Summary> difference(const ValueList& mine, const ValueList& base) const
    {
        const auto found = results::summarise(mine - base);
        return found && m_counted ? results::differenceAllowingForUnseen(*found, mine, base, *m_counted) : found;
    }

    [[nodiscard]] results::Summary withUnseen(const results::Summary& summary) const
    {
        return m_counted ? results::allowingForUnseen(summary, *m_counted, m_result.replicationsDone) : summary;
    }

    void visit(std::string_view period)
    {
        m_row.period = period;
        m_visit(m_row);
    }

    const RunResult& m_result;
    const std::vector<WaitLimit>& m_longerThan;
    std::optional<Measure> m_counted; ///< the measure of the row, if it has one
    const std::function<void(const ResultRow&)>& m_visit;
    int m_scenario = 0;
    int m_area = 0;
    ResultRow m_row;
};

} // namespace

void eachRow(const RunResult& result, const std::function<void(const ResultRow&)>& visit,
             const std::vector<WaitLimit>& longerThan)
{
    Rows rows(result, longerThan, visit);
    for (std::size_t scenario = 0; scenario < result.scenarios.size(); ++scenario)
        for (std::size_t area = 0; area < result.areas.size(); ++area)
            rows.block(scenario, area);
}

} // namespace homeward::exchange
