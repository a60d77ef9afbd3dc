// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/staff.h"

#include "core/model/lookup.h"
#include "core/money/basis.h"
#include "core/money/change_costs.h"
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

/// Adds up what one scenario needs in one plan, for the futures that the plan holds for.
class NeedMaker {
public:
    NeedMaker(const RunPlan& run, const RunResult& result, std::size_t scenario, std::size_t firstFuture,
              std::size_t endFuture)
        : m_run(run),
          m_result(result),
          m_scenario(scenario),
          m_first(firstFuture),
          m_end(endFuture)
    {
    }

    void fill(std::vector<Grid>& needed) const
    {
        const schedule::Horizon horizon = schedule::horizonOf(*m_run.plan);
        for (std::size_t area = 0; area < m_run.areas.size(); ++area)
            for (std::size_t r = 0; r < m_run.plan->staff.size(); ++r) {
                Grid& grid = needed[area * m_run.plan->staff.size() + r];
                for (const StaffNeed& need : m_run.plan->staff[r].needs)
                    addNeed(grid, need, area, horizon);
                addChanges(grid, m_run.plan->staff[r].id, area);
            }
    }

private:
    void addNeed(Grid& grid, const StaffNeed& need, std::size_t area, const schedule::Horizon& horizon) const
    {
        const auto place = std::ranges::find(m_result.settings, need.setting, &results::SettingAxis::id);
        if (place == m_result.settings.end())
            return;
        const int setting = static_cast<int>(place - m_result.settings.begin());
        const auto capacity =
            schedule::capacityOf(*m_run.scenarios[m_scenario], *m_run.settings[static_cast<std::size_t>(setting)],
                                 *m_run.areas[area], horizon);
        for (std::size_t p = 0; p < m_result.financialYears.size(); ++p) {
            const Period& period = m_result.financialYears[p];
            const auto open = schedule::meanUnits(capacity, period.firstSecond, period.endSecond);
            const ValueList used = usedIn({static_cast<int>(area)}, setting, p);
            const ValueList share = shareOf(area, setting, p, used);
            for (std::size_t f = m_first; f < m_end; ++f) {
                const double inUse = used[f].value_or(0.0);
                grid.at(p, f) +=
                    need.perUnitUsed * inUse + need.perUnit * (open ? *open * share[f].value_or(0.0) : inUse);
            }
        }
    }

    [[nodiscard]] ValueList usedIn(std::vector<int> areas, int setting, std::size_t period) const
    {
        return results::perReplication(m_result, static_cast<int>(m_scenario), Measure::UnitsInUse,
                                       {std::move(areas), std::vector{setting}}, static_cast<int>(period));
    }

    /// Of shared capacity: the area's part of the use.
    [[nodiscard]] ValueList shareOf(std::size_t area, int setting, std::size_t period, const ValueList& used) const
    {
        const SharedSetting* const group =
            sharedGroupOf(*m_run.settings[static_cast<std::size_t>(setting)], *m_run.areas[area]);
        std::vector<int> sharers;
        for (std::size_t a = 0; group && a < m_run.areas.size(); ++a)
            if (std::ranges::find(group->areas, m_run.areas[a]->id) != group->areas.end())
                sharers.push_back(static_cast<int>(a));
        if (sharers.empty())
            return ValueList(std::vector<double>(used.size(), 1.0));
        const auto alike = 1.0 / static_cast<double>(sharers.size());
        const ValueList parts = used / usedIn(sharers, setting, period);
        ValueList shares;
        for (std::size_t f = 0; f < parts.size(); ++f)
            shares.push(parts[f].value_or(alike));
        return shares;
    }

    void addChanges(Grid& grid, const StaffRoleId& role, std::size_t area) const
    {
        for (const Change& change : m_run.scenarios[m_scenario]->changes) {
            if (!change.on || !change.cost || change.cost->role != role || change.cost->staff == 0.0)
                continue;
            const auto place = static_cast<std::size_t>(m_run.areas[area] - m_run.plan->areas.data());
            const double staff = change.cost->staff * sharesOfAreas(*m_run.plan, change)[place];
            const std::vector<double> strength = meanStrength(change, m_run.plan->start, m_result.financialYears);
            for (std::size_t p = 0; p < strength.size(); ++p)
                for (std::size_t f = m_first; f < m_end; ++f)
                    grid.at(p, f) += staff * strength[p];
        }
    }

    const RunPlan& m_run;
    const RunResult& m_result;
    std::size_t m_scenario;
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
    return result.blocks.empty() ? 0 : result.blocks.front().replications.size();
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

double meanAvailable(const Staffing& staffing, std::size_t role, std::size_t period)
{
    double sum = 0.0;
    for (std::size_t f = 0; f < staffing.futures; ++f)
        sum += staffing.roles[role].available.at(period, f);
    return staffing.futures > 0 ? sum / static_cast<double>(staffing.futures) : 0.0;
}

/// Months before a day, the fraction in days.
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

base::Result<Staffing> staffingOf(const Plan& plan, const RunResult& result, const PlanOf& planOf)
{
    Staffing staffing = emptyStaffing(plan, result);
    const auto fillFrom = [&](const Plan& figures, std::size_t first, std::size_t end) -> base::Status {
        const auto run = planOfRun(figures, result);
        if (!run)
            return run.error();
        fillAvailable(staffing, figures, first, end);
        for (std::size_t s = 0; s < result.scenarios.size(); ++s)
            NeedMaker(run.value(), result, s, first, end).fill(staffing.needed[s]);
        return base::done();
    };
    if (!planOf || !staffing.given()) {
        const base::Status filled = fillFrom(plan, 0, staffing.futures);
        return filled ? base::Result<Staffing>(std::move(staffing)) : filled.error();
    }
    for (std::size_t f = 0; f < staffing.futures; ++f)
        if (const base::Status filled =
                fillFrom(planOf(plan, result.blocks.front().replications[f].replication), f, f + 1);
            !filled)
            return filled.error();
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
