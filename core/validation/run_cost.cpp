// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/run_cost.h"

#include "core/model/lookup.h"
#include "core/schedule/added_demand.h"
#include "core/schedule/demand.h"
#include "core/validation/exit_rings.h"
#include "core/validation/visits.h"

#include <algorithm>
#include <memory>

namespace homeward::validation {

namespace {

constexpr double secondsPerEvent = 60e-9;            // README: how fast, how right
constexpr double secondsPerCandidate = 15e-9;        // an arrival that is drawn and not accepted
constexpr double bytesOfModel = 200.0;               // of a cohort in a setting of an area, of one scenario
constexpr double bytesOfFuture = 100.0;              // of a setting in a month
constexpr double bytesOfSummary = 2000.0;            // of a setting in a month

constexpr double mostVisits = 5e4; // the engine numbers a person's stays in a setting with 16 bits
constexpr double mostOnDayOneInAll = 1e7;
constexpr double mostEventsOfFuture = 3e10; // half an hour without any result
constexpr double mostHours = 24.0 * 100.0;
constexpr double mostGigabytes = 500.0;
constexpr double manyHours = 0.25;
constexpr double manyGigabytes = 4.0;
/// Cohorts x settings x areas x scenarios: above this, all scenarios are assumed to cost as much as the base.
constexpr double manyCells = 1e6;

double totalOf(const auto& rows)
{
    double total = 0.0;
    for (const auto& row : rows)
        total += row.people;
    return total;
}

double peopleOf(const DayOne& day) { return totalOf(day.inCare) + totalOf(day.delayed) + totalOf(day.waiting); }

bool movesPeople(const Scenario& scenario)
{
    return std::ranges::any_of(scenario.changes, [](const Change& change) {
        return change.on
            && (std::holds_alternative<StayEffect>(change.effect)
                || std::holds_alternative<RedirectDischargeEffect>(change.effect));
    });
}

/// Adds up the cost and notes what costs most.
class Reckoning {
public:
    Reckoning(const Plan& plan, const PlanIndex& index) : m_plan(plan), m_index(index)
    {
        const double cells = static_cast<double>(plan.cohorts.size() * plan.settings.size())
            * static_cast<double>(plan.areas.size() * plan.scenarios.size());
        m_scenariosApart = cells <= manyCells;
        m_cost.bytes = cells * bytesOfModel
            + static_cast<double>(plan.settings.size() * plan.areas.size() * plan.scenarios.size()) * 12.0
                * plan.run.years * (bytesOfSummary + bytesOfFuture * plan.run.replications);
        for (const Area& area : plan.areas)
            add(area);
        m_cost.events *= plan.run.replications;
        m_cost.seconds *= plan.run.replications;
    }

    [[nodiscard]] const RunCost& cost() const { return m_cost; }
    /// The cohort and setting from where people begin most stays, and how many.
    [[nodiscard]] double mostVisits() const { return m_mostVisits; }
    [[nodiscard]] std::size_t mostVisitedCohort() const { return m_mostVisited / m_plan.settings.size(); }
    [[nodiscard]] std::size_t mostVisitedSetting() const { return m_mostVisited % m_plan.settings.size(); }
    /// The cohort that costs most in a future.
    [[nodiscard]] std::size_t heaviestCohort() const { return m_heaviestCohort; }

private:
    void add(const Area& area)
    {
        const AreaView view(m_plan, m_index, area);
        const auto horizon = std::make_shared<const schedule::Horizon>(schedule::horizonOf(m_plan));
        const double days = horizon->days();
        const Scenario none;
        const std::vector<double> base = visits(view, area, none, days);
        for (const Scenario& scenario : m_plan.scenarios) {
            const bool apart = m_scenariosApart && movesPeople(scenario);
            add(area, scenario, apart ? visits(view, area, scenario, days) : base, horizon);
        }
        m_cost.bytes += bytesOfPerson * peopleOf(area.dayOne);
    }

    [[nodiscard]] std::vector<double> visits(const AreaView& view, const Area& area, const Scenario& scenario,
                                             double days)
    {
        std::vector<double> found = visitsFrom(m_plan, m_index, view, area, scenario, days);
        const auto most = std::ranges::max_element(found);
        if (most != found.end() && *most > m_mostVisits) {
            m_mostVisits = *most;
            m_mostVisited = static_cast<std::size_t>(most - found.begin());
        }
        return found;
    }

    void add(const Area& area, const Scenario& scenario, const std::vector<double>& visits,
             const std::shared_ptr<const schedule::Horizon>& horizon)
    {
        double events = eventsOf(area.dayOne, visits);
        double candidates = 0.0;
        for (std::size_t c = 0; c < m_plan.cohorts.size(); ++c) {
            const Cohort& cohort = m_plan.cohorts[c];
            const schedule::EntryRate rate(m_plan, scenario, area, cohort, horizon);
            double own = 0.0;
            for (const EntryShare& entry : entriesOf(cohort, area))
                own += entry.share * visitsAt(visits, c, entry.setting);
            const double highest = rate.highestBasePerDay();
            const auto added = schedule::addedPieces(rate.changes(), highest, horizon->begin(), horizon->end());
            const double drawn = schedule::candidatesOf(added, highest);
            // The rate in the middle of a year does not show a short burst.
            const double burst = schedule::areApart(added, horizon->begin(), horizon->end()) ? drawn : 0.0;
            own = (1.0 + own) * (enteringBy(rate, *horizon) + burst);
            candidates += highest * horizon->days() + drawn;
            if (own > m_heaviest) {
                m_heaviest = own;
                m_heaviestCohort = c;
            }
            events += own;
        }
        m_cost.events += events;
        m_cost.seconds += events * secondsPerEvent + candidates * secondsPerCandidate;
        m_cost.eventsOfFuture = std::max(m_cost.eventsOfFuture, events + candidates);
    }

    [[nodiscard]] double visitsAt(const std::vector<double>& visits, std::size_t cohort, const SettingId& id) const
    {
        const int setting = m_index.settings.of(id.value);
        return setting < 0 ? 0.0 : visits[cohort * m_plan.settings.size() + static_cast<std::size_t>(setting)];
    }

    [[nodiscard]] double eventsOf(const DayOne& day, const std::vector<double>& visits) const
    {
        double events = 0.0;
        const auto addRow = [&](const CohortId& id, const SettingId& setting, double people) {
            if (const int cohort = m_index.cohorts.of(id.value); cohort >= 0)
                events += people * visitsAt(visits, static_cast<std::size_t>(cohort), setting);
        };
        for (const StartInCare& row : day.inCare)
            addRow(row.cohort, row.setting, row.people);
        for (const StartDelayed& row : day.delayed)
            addRow(row.cohort, row.setting, row.people);
        for (const StartWaiting& row : day.waiting)
            addRow(row.cohort, row.to, row.people);
        return events;
    }

    /// The number of people who enter, estimated from the rate in the middle of every year.
    [[nodiscard]] static double enteringBy(const schedule::EntryRate& rate, const schedule::Horizon& horizon)
    {
        constexpr int daysOfYear = 365;
        double people = 0.0;
        for (int day = 0; day < horizon.days(); day += daysOfYear) {
            const int length = std::min(daysOfYear, horizon.days() - day);
            people += rate.meanPerDay(horizon.noon(day + length / 2)) * length;
        }
        return people;
    }

    const Plan& m_plan;
    const PlanIndex& m_index;
    RunCost m_cost;
    bool m_scenariosApart = true;
    double m_mostVisits = 0.0;
    std::size_t m_mostVisited = 0;
    double m_heaviest = 0.0;
    std::size_t m_heaviestCohort = 0;
};

/// Refuses cycles in which a person returns again and again in no time.
bool refuseVisits(ProblemList& problems, const Reckoning& reckoned)
{
    if (reckoned.mostVisits() <= mostVisits)
        return false;
    const Plan& plan = problems.plan();
    const Cohort& cohort = plan.cohorts[reckoned.mostVisitedCohort()];
    const Setting& setting = plan.settings[reckoned.mostVisitedSetting()];
    const auto step = std::ranges::find(cohort.pathway, setting.id, &PathwayStep::setting);
    const Spot spot = Spot{"/cohorts", setting.name}.about(cohort.name) / reckoned.mostVisitedCohort() / "pathway";
    problems.error(
        ProblemCode::VisitsWithoutEnd,
        step == cohort.pathway.end() ? spot : spot / static_cast<std::size_t>(step - cohort.pathway.begin()) / "stay",
        {}, reckoned.mostVisits());
    return true;
}

bool refuseDayOne(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    double total = 0.0;
    std::size_t largest = 0;
    for (std::size_t a = 0; a < plan.areas.size(); ++a) {
        total += peopleOf(plan.areas[a].dayOne);
        if (peopleOf(plan.areas[a].dayOne) > peopleOf(plan.areas[largest].dayOne))
            largest = a;
    }
    if (total <= mostOnDayOneInAll)
        return false;
    problems.error(ProblemCode::RunTooLarge, Spot{"/areas", plan.areas[largest].name} / largest / "dayOne", "people",
                   total, 0.0, mostOnDayOneInAll);
    return true;
}

bool refuseWork(ProblemList& problems, const Reckoning& reckoned)
{
    const Plan& plan = problems.plan();
    const RunCost& cost = reckoned.cost();
    if (cost.eventsOfFuture > mostEventsOfFuture) {
        const std::size_t cohort = reckoned.heaviestCohort();
        problems.error(ProblemCode::RunTooLarge, Spot{"/cohorts", plan.cohorts[cohort].name} / cohort / "demand",
                       "events", cost.eventsOfFuture, 0.0, mostEventsOfFuture);
        return true;
    }
    const Spot run{"/run/replications", {}};
    if (cost.hours() > mostHours)
        problems.error(ProblemCode::RunTooLarge, run, "time", cost.hours() / 24.0, 0.0, mostHours / 24.0);
    if (cost.gigabytes() > mostGigabytes)
        problems.error(ProblemCode::RunTooLarge, run, "memory", cost.gigabytes(), 0.0, mostGigabytes);
    return cost.hours() > mostHours || cost.gigabytes() > mostGigabytes;
}

} // namespace

double RunCost::hours() const { return seconds / 3600.0; }

RunCost runCostOf(const Plan& plan)
{
    const PlanIndex index(plan);
    return Reckoning(plan, index).cost();
}

void validateRunCost(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    if (plan.cohorts.empty() || plan.settings.empty() || refuseDayOne(problems) || refuseExitRings(problems))
        return;
    const Reckoning reckoned(plan, problems.index());
    if (refuseVisits(problems, reckoned) || refuseWork(problems, reckoned))
        return;
    const Spot run{"/run/replications", {}};
    const RunCost& cost = reckoned.cost();
    if (cost.hours() > manyHours)
        problems.warning(ProblemCode::RunLarge, run, "time", cost.hours(), 0.0, manyHours);
    if (cost.gigabytes() > manyGigabytes)
        problems.warning(ProblemCode::RunLarge, run, "memory", cost.gigabytes(), 0.0, manyGigabytes);
}

} // namespace homeward::validation
