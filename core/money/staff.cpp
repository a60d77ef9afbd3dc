// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/staff.h"

#include "core/model/lookup.h"
#include "core/money/basis.h"
#include "core/money/change_costs.h"
#include "core/results/futures.h"
#include "core/schedule/capacity.h"

#include <algorithm>
#include <cmath>

namespace homeward::money {

using namespace model;
using base::Period;
using results::Measure;
using results::RunResult;
using results::ValueList;

namespace {

double postsIn(const StaffRole& role, int year)
{
    double posts = role.posts.front().posts;
    int latest = 0;
    for (const StaffYear& each : role.posts)
        if (each.year <= year && each.year >= latest) {
            latest = each.year;
            posts = each.posts;
        }
    return posts;
}

/// Adds up the staff that one scenario needs in one plan, for the futures that have this plan.
class NeedMaker {
public:
    /// `used`: units in use of the scenario, by area and setting.
    NeedMaker(const RunPlan& run, const RunResult& result, std::size_t scenario, const std::vector<Grid>& used,
              std::size_t firstFuture, std::size_t endFuture)
        : m_run(run),
          m_result(result),
          m_scenario(scenario),
          m_used(used),
          m_first(firstFuture),
          m_end(endFuture)
    {
    }

    void fill(std::vector<Grid>& needed) const
    {
        const std::vector<StaffRole>& staff = m_run.plan->staff;
        const schedule::Horizon horizon = schedule::horizonOf(*m_run.plan);
        for (std::size_t area = 0; area < m_run.areas.size(); ++area) {
            std::vector<Grid> open(m_run.settings.size());   // by setting, computed when the first role needs it
            for (std::size_t r = 0; r < staff.size(); ++r)
                for (const StaffNeed& need : staff[r].needs) {
                    const int place = indexById(m_result.settings, need.setting);
                    if (place < 0)
                        continue;
                    const auto setting = static_cast<std::size_t>(place);
                    if (open[setting].empty())
                        open[setting] = openIn(area, setting, horizon);
                    addNeed(needed[area * staff.size() + r], need, open[setting], area, setting);
                }
        }
        for (const Change& change : m_run.scenarios[m_scenario]->changes) {
            const int role = change.cost ? indexById(staff, change.cost->role) : -1;
            if (change.on && role >= 0 && change.cost->staff != 0.0)
                addChange(needed, change, static_cast<std::size_t>(role));
        }
    }

private:
    /// The mean units of an area that are open in each period; those in use where there is no limit.
    [[nodiscard]] Grid openIn(std::size_t area, std::size_t setting, const schedule::Horizon& horizon) const
    {
        const auto capacity =
            schedule::capacityOf(*m_run.scenarios[m_scenario], *m_run.settings[setting], *m_run.areas[area], horizon);
        const std::vector<std::size_t> sharers = sharersOf(area, setting);
        Grid grid(m_result.financialYears.size(), m_end);
        for (std::size_t p = 0; p < m_result.financialYears.size(); ++p) {
            const Period& period = m_result.financialYears[p];
            const auto open = schedule::meanUnits(capacity, period.firstSecond, period.endSecond);
            for (std::size_t f = m_first; f < m_end; ++f)
                grid.at(p, f) = open ? *open * shareOf(area, setting, sharers, p, f) : usedIn(area, setting, p, f);
        }
        return grid;
    }

    void addNeed(Grid& grid, const StaffNeed& need, const Grid& open, std::size_t area, std::size_t setting) const
    {
        for (std::size_t p = 0; p < m_result.financialYears.size(); ++p)
            for (std::size_t f = m_first; f < m_end; ++f)
                grid.at(p, f) += need.perUnitUsed * usedIn(area, setting, p, f) + need.perUnit * open.at(p, f);
    }

    [[nodiscard]] double usedIn(std::size_t area, std::size_t setting, std::size_t period, std::size_t future) const
    {
        return m_used[area * m_run.settings.size() + setting].at(period, future);
    }

    /// The area's share of shared capacity: its share of use, or an equal share where nobody uses it.
    [[nodiscard]] double shareOf(std::size_t area, std::size_t setting, const std::vector<std::size_t>& sharers,
                                 std::size_t period, std::size_t future) const
    {
        if (sharers.empty())
            return 1.0;
        double all = 0.0;
        for (const std::size_t each : sharers)
            all += usedIn(each, setting, period, future);
        return all > 0.0 ? usedIn(area, setting, period, future) / all : 1.0 / static_cast<double>(sharers.size());
    }

    /// The areas of the run that share a setting with an area, including it; empty where the area has the setting to
    /// itself.
    [[nodiscard]] std::vector<std::size_t> sharersOf(std::size_t area, std::size_t setting) const
    {
        const SharedSetting* const group = sharedGroupOf(*m_run.settings[setting], *m_run.areas[area]);
        std::vector<std::size_t> sharers;
        for (std::size_t a = 0; group && a < m_run.areas.size(); ++a)
            if (std::ranges::find(group->areas, m_run.areas[a]->id) != group->areas.end())
                sharers.push_back(a);
        return sharers;
    }

    /// Adds the staff of a change, by its strength, in the areas in which it acts.
    void addChange(std::vector<Grid>& needed, const Change& change, std::size_t role) const
    {
        const std::vector<double> shares = sharesOfAreas(*m_run.plan, change);
        const std::vector<double> strength = meanStrength(change, m_run.plan->start, m_result.financialYears);
        for (std::size_t area = 0; area < m_run.areas.size(); ++area) {
            const auto place = static_cast<std::size_t>(m_run.areas[area] - m_run.plan->areas.data());
            Grid& grid = needed[area * m_run.plan->staff.size() + role];
            for (std::size_t p = 0; p < strength.size(); ++p)
                for (std::size_t f = m_first; f < m_end; ++f)
                    grid.at(p, f) += change.cost->staff * shares[place] * strength[p];
        }
    }

    const RunPlan& m_run;
    const RunResult& m_result;
    std::size_t m_scenario;
    const std::vector<Grid>& m_used;
    std::size_t m_first;
    std::size_t m_end;
};

void fillAvailable(Staffing& staffing, const Plan& plan, std::size_t first, std::size_t end)
{
    for (std::size_t r = 0; r < staffing.roles.size(); ++r) {
        const StaffRole& role = plan.staff[r];
        if (role.posts.empty() || staffing.areas != plan.areas.size())
            continue;
        Grid& grid = staffing.roles[r].available;
        if (grid.empty())
            grid = Grid(staffing.periods.size(), staffing.futures);
        for (std::size_t p = 0; p < staffing.periods.size(); ++p) {
            const int year =
                base::financialYear(staffing.start.plusDays(staffing.periods[p].firstSecond / base::secondsPerDay));
            for (std::size_t f = first; f < end; ++f)
                grid.at(p, f) = postsIn(role, year) * (1.0 - role.vacancies);
        }
    }
}

std::size_t futuresOf(const RunResult& result)
{
    return result.blocks.empty()
        ? 0
        : std::min(result.blocks.front().replications.size(), results::futuresOf(result, results::all));
}

Staffing emptyStaffing(const Plan& plan, const RunResult& result)
{
    Staffing staffing;
    staffing.periods = result.financialYears;
    staffing.start = result.start;
    staffing.futures = futuresOf(result);
    staffing.areas = result.areas.size();
    for (const StaffRole& role : plan.staff)
        staffing.roles.push_back({role.id, role.name, role.monthsToRecruit, {}});
    staffing.needed.assign(
        result.scenarios.size(),
        std::vector<Grid>(result.areas.size() * plan.staff.size(), Grid(staffing.periods.size(), staffing.futures)));
    return staffing;
}

/// Mean units in use of one scenario in each year, by area and setting.
std::vector<Grid> usedBy(const RunResult& result, std::size_t scenario, std::size_t futures)
{
    std::vector<Grid> used;
    for (int area = 0; area < static_cast<int>(result.areas.size()); ++area)
        for (int setting = 0; setting < static_cast<int>(result.settings.size()); ++setting) {
            Grid& grid = used.emplace_back(result.financialYears.size(), futures);
            for (std::size_t p = 0; p < result.financialYears.size(); ++p) {
                const ValueList units =
                    results::perReplication(result, static_cast<int>(scenario), Measure::UnitsInUse,
                                            {std::vector{area}, std::vector{setting}}, static_cast<int>(p));
                for (std::size_t f = 0; f < futures && f < units.size(); ++f)
                    grid.at(p, f) = units[f].value_or(0.0);
            }
        }
    return used;
}

double meanAvailable(const Staffing& staffing, std::size_t role, std::size_t period)
{
    double sum = 0.0;
    for (std::size_t f = 0; f < staffing.futures; ++f)
        sum += staffing.roles[role].available.at(period, f);
    return staffing.futures > 0 ? sum / static_cast<double>(staffing.futures) : 0.0;
}

/// The day `months` before a day; a fraction of a month counts in days.
base::Date monthsBefore(base::Date day, double months)
{
    const double whole = std::floor(months);
    return day.plusMonths(-static_cast<int>(whole))
        .plusDays(-std::lround((months - whole) * schedule::daysPerYear / 12.0));
}

void findShort(const Staffing& staffing, const Pair& pair, StaffRow& row)
{
    for (std::size_t p = 0; p < staffing.periods.size() && !row.shortFrom; ++p) {
        const auto needed = results::summarise(staffNeeded(staffing, pair.scenario, pair.areas, row.role, p));
        if (needed && needed->mean > meanAvailable(staffing, row.role, p))
            row.shortFrom = staffing.start.plusDays(staffing.periods[p].firstSecond / base::secondsPerDay);
    }
    if (!row.shortFrom)
        return;
    row.recruitBy = monthsBefore(*row.shortFrom, staffing.roles[row.role].monthsToRecruit);
    row.tooLate = *row.recruitBy < staffing.start;
}

} // namespace

base::Result<Staffing> staffingOf(const Plan& plan, const RunResult& result, const PlanOf& planOf,
                                  const base::CancelToken& cancel)
{
    Staffing staffing = emptyStaffing(plan, result);
    std::vector<std::vector<Grid>> used;
    for (std::size_t s = 0; staffing.given() && s < result.scenarios.size(); ++s)
        used.push_back(usedBy(result, s, staffing.futures));
    const auto fillFrom = [&](const Plan& figures, std::size_t first, std::size_t end) -> base::Status {
        const auto run = planOfRun(figures, result);
        if (!run)
            return run.error();
        fillAvailable(staffing, figures, first, end);
        for (std::size_t s = 0; s < used.size(); ++s)
            NeedMaker(run.value(), result, s, used[s], first, end).fill(staffing.needed[s]);
        return base::done();
    };
    if (!planOf || !staffing.given()) {
        const base::Status filled = fillFrom(plan, 0, staffing.futures);
        return filled ? base::Result<Staffing>(std::move(staffing)) : filled.error();
    }
    for (std::size_t f = 0; f < staffing.futures; ++f) {
        if (cancel.cancelled())
            return base::Error{base::ErrorCode::Cancelled, {}, {}, {}, 0};
        const Plan drawn = planOf(plan, result.blocks.front().replications[f].replication);
        if (const base::Status filled = fillFrom(drawn, f, f + 1); !filled)
            return filled.error();
    }
    return staffing;
}

ValueList staffNeeded(const Staffing& staffing, int scenario, const results::Choice& areas, std::size_t role,
                      std::size_t period)
{
    ValueList needed;
    const std::vector<int> chosen = areas.of(staffing.areas);
    for (std::size_t f = 0; f < staffing.futures; ++f) {
        double sum = 0.0;
        for (const int area : chosen)
            sum += staffing
                       .needed[static_cast<std::size_t>(scenario)]
                              [static_cast<std::size_t>(area) * staffing.roles.size() + role]
                       .at(period, f);
        needed.push(sum);
    }
    return needed;
}

std::vector<StaffRow> staffRows(const Staffing& staffing, const Pair& pair, std::size_t period)
{
    std::vector<StaffRow> rows;
    for (std::size_t role = 0; role < staffing.roles.size(); ++role) {
        const ValueList now = staffNeeded(staffing, pair.scenario, pair.areas, role, period);
        const ValueList against = staffNeeded(staffing, pair.against, pair.areas, role, period);
        StaffRow row;
        row.role = role;
        row.now = results::summarise(now).value_or(results::Summary{});
        row.against = results::summarise(against).value_or(results::Summary{});
        row.difference = results::summarise(now - against).value_or(results::Summary{});
        if (pair.areas.isAll() && !staffing.roles[role].available.empty()) {
            row.available = meanAvailable(staffing, role, period);
            findShort(staffing, pair, row);
        }
        rows.push_back(row);
    }
    return rows;
}

} // namespace homeward::money
