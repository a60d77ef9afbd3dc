// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/comparison_run.h"

#include "core/model/lookup.h"
#include "core/money/comparison_costs.h"
#include "core/study/draw.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

model::ScenarioId againstOf(const model::Plan& plan, const ComparisonRequest& request)
{
    return request.against.empty() ? plan.scenarios.front().id : request.against;
}

/// Compares scenarios of a run; costs come from the accounts where there are any.
results::ComparisonTable comparisonOf(const results::RunResult& run, const model::ScenarioId& against,
                                      const ComparisonRequest& request, results::Choice areas = results::all,
                                      const money::Accounts& accounts = {})
{
    results::ComparisonChoice choice;
    choice.against = model::indexById(run.scenarios, against);
    choice.areas = std::move(areas);
    choice.year = request.year.value_or(lastWholeYear(run));
    choice.indicators = request.indicators;
    return money::compareKnown(run, choice, accounts);
}

/// The accounts of a run that has its blocks.
base::Result<money::Accounts> accountsOf(const model::Plan& plan, const results::RunResult& run,
                                         const base::CancelToken& cancel)
{
    return money::accountsOf(plan, run, inputsOf(plan), cancel);
}

bool isWithin(const results::Summary& found, double width) { return (found.ci95High - found.ci95Low) / 2.0 <= width; }

/// Whether costs from accounts are as precise as asked. Futures are added only until the costs of units in use are.
bool costsAreSure(const results::ComparisonTable& table, const std::optional<ComparisonPrecision>& precision)
{
    const auto column = std::ranges::find(table.indicators, results::HeadlineId::CareCost);
    if (!precision || !table.costsByAccounts || column == table.indicators.end())
        return true;
    const auto place = static_cast<std::size_t>(column - table.indicators.begin());
    const auto widthOf = [&](double level) {
        return precision->relative ? precision->halfWidth * std::abs(level) : precision->halfWidth;
    };
    const auto& base = table.rows.front().figures[place];
    return std::ranges::all_of(table.rows, [&](const results::ComparisonRow& row) {
        const auto& cost = row.figures[place];
        return !cost
            || (isWithin(cost->now, widthOf(cost->now.mean))
                && (!cost->change || !base || isWithin(cost->change->difference, widthOf(base->now.mean))));
    });
}

/// Adds a target for every figure of a comparison and for every difference. The precision of a difference is a share of
/// the figure compared with, since a share of a difference near 0 could never be reached.
void addTargets(const results::RunResult& run, const results::ComparisonTable& comparison,
                const ComparisonPrecision& precision, const std::vector<model::AreaId>& areas,
                std::vector<PrecisionTarget>& targets)
{
    const auto scenarioAt = [&run](int place) { return run.scenarios[static_cast<std::size_t>(place)].id; };
    for (const results::ComparisonRow& row : comparison.rows)
        for (std::size_t i = 0; i < row.figures.size(); ++i) {
            const auto& figure = row.figures[i];
            if (!figure)
                continue;
            ChosenResult chosen;
            chosen.figure = figure->id;
            chosen.scenario = scenarioAt(row.scenario);
            chosen.areas = areas;
            chosen.year = comparison.year;
            targets.push_back({chosen, precision.halfWidth, precision.relative});
            const auto& base = comparison.rows.front().figures[i];
            if (!figure->change || !base)
                continue;
            chosen.against = scenarioAt(comparison.against);
            const double width =
                precision.relative ? precision.halfWidth * std::abs(base->now.mean) : precision.halfWidth;
            if (width > 0.0)
                targets.push_back({chosen, width, false});
        }
}

/// Runs two replications, to find out which figures the plan has.
base::Result<results::RunResult> glanceAt(const model::Plan& plan, RunChoice choice, const base::CancelToken& cancel)
{
    choice.replications = 2;
    auto glance = runPlan(plan, choice, cancel);
    if (!glance)
        return glance.error();
    return std::move(glance.value().run);
}

results::Choice placesOf(const results::RunResult& run, const model::AreaId& area)
{
    return std::vector{model::indexById(run.areas, area)};
}

/// Compares each area of one group by itself, and adds the comparisons.
base::Status compareGroup(const model::Plan& plan, const ComparisonRequest& request, const RunChoice& choice,
                          const base::CancelToken& cancel, std::vector<AreaComparison>& found)
{
    results::RunResult glance;
    if (request.precision) {
        auto glanced = glanceAt(plan, choice, cancel);
        if (!glanced)
            return glanced.error();
        glance = std::move(glanced.value());
    }
    const auto run = runGroup(plan, request, choice, glance, cancel);
    if (!run)
        return run.error();
    const auto accounts = accountsOf(plan, run.value().run, cancel);
    if (!accounts)
        return accounts.error();
    const results::RunNotes notes = results::notesOf(run.value().run);
    results::RunResult head = run.value().run;
    head.blocks.clear();
    for (const model::AreaId& area : choice.areas) {
        results::ComparisonTable table = comparisonOf(run.value().run, againstOf(plan, request), request,
                                                      placesOf(run.value().run, area), accounts.value());
        const bool sure = run.value().reached(area) && costsAreSure(table, request.precision);
        found.push_back({area, head, notes, std::move(table), sure});
    }
    return base::done();
}

} // namespace

std::vector<model::ScenarioId> scenariosOf(const model::Plan& plan, const ComparisonRequest& request)
{
    std::vector<model::ScenarioId> ids = request.scenarios;
    const model::ScenarioId against = againstOf(plan, request);
    if (!ids.empty() && std::ranges::find(ids, against) == ids.end())
        ids.insert(ids.begin(), against);
    return ids;
}

base::Result<ComparisonResult> runComparison(const model::Plan& plan, const ComparisonRequest& request,
                                             const base::CancelToken& cancel, const sim::ProgressCallback& progress)
{
    const model::ScenarioId against = againstOf(plan, request);
    RunChoice choice = request.run;
    choice.scenarios = scenariosOf(plan, request);
    choice.until.clear();
    if (request.precision) {
        const auto glance = glanceAt(plan, choice, cancel);
        if (!glance)
            return glance.error();
        addTargets(glance.value(), comparisonOf(glance.value(), against, request), *request.precision, {},
                   choice.until);
        choice.most = request.precision->most;
    }
    auto found = runPlan(plan, choice, cancel, progress);
    if (!found)
        return found.error();
    ComparisonResult made{std::move(found.value().run), {}, true};
    const auto accounts = accountsOf(plan, made.run, cancel);
    if (!accounts)
        return accounts.error();
    made.comparison = comparisonOf(made.run, against, request, results::all, accounts.value());
    made.reached = std::ranges::all_of(found.value().targets, &PrecisionReached::reached)
        && costsAreSure(made.comparison, request.precision);
    return made;
}

bool GroupRun::reached(const model::AreaId& area) const
{
    return std::ranges::all_of(targets, [&area](const PrecisionReached& target) {
        return target.reached || target.target.result.areas.front() != area;
    });
}

base::Result<std::vector<std::vector<model::AreaId>>> areasRunTogether(const model::Plan& plan,
                                                                       const std::vector<model::AreaId>& asked)
{
    for (const model::AreaId& area : asked)
        if (model::indexById(plan.areas, area) < 0)
            return base::Error{base::ErrorCode::UnknownName, {}, {}, area.value, 0};
    std::vector<std::vector<model::AreaId>> groups;
    for (const std::vector<int>& together : model::areaGroups(plan)) {
        std::vector<model::AreaId> group;
        for (const int area : together) {
            const model::AreaId& id = plan.areas[static_cast<std::size_t>(area)].id;
            if (asked.empty() || std::ranges::find(asked, id) != asked.end())
                group.push_back(id);
        }
        if (!group.empty())
            groups.push_back(std::move(group));
    }
    return groups;
}

base::Result<GroupRun> runGroup(const model::Plan& plan, const ComparisonRequest& request, RunChoice choice,
                                const results::RunResult& glance, const base::CancelToken& cancel,
                                const sim::ProgressCallback& progress)
{
    choice.until.clear();
    if (request.precision) {
        for (const model::AreaId& area : choice.areas)
            addTargets(glance, comparisonOf(glance, againstOf(plan, request), request, placesOf(glance, area)),
                       *request.precision, {area}, choice.until);
        choice.most = request.precision->most;
    }
    auto found = runPlan(plan, choice, cancel, progress);
    if (!found)
        return found.error();
    return GroupRun{std::move(found.value().run), std::move(found.value().targets)};
}

base::Result<std::vector<AreaComparison>> compareAreas(const model::Plan& plan, const ComparisonRequest& request,
                                                       const base::CancelToken& cancel,
                                                       const sim::ProgressCallback& progress)
{
    const auto groups = areasRunTogether(plan, request.run.areas);
    if (!groups)
        return groups.error();
    RunChoice choice = request.run;
    choice.scenarios = scenariosOf(plan, request);
    choice.until.clear();
    std::vector<AreaComparison> found;
    for (std::size_t done = 0; done < groups.value().size(); ++done) {
        choice.areas = groups.value()[done];
        if (const base::Status compared = compareGroup(plan, request, choice, cancel, found); !compared)
            return compared.error();
        if (progress)
            progress({0, 0, static_cast<double>(done + 1) / static_cast<double>(groups.value().size()), 0.0, nullptr});
    }
    // Groups visit areas in another order than the plan where areas share a setting.
    std::ranges::stable_sort(found, {},
                             [&plan](const AreaComparison& one) { return model::indexById(plan.areas, one.area); });
    return found;
}

int lastWholeYear(const results::RunResult& run)
{
    for (int year = static_cast<int>(run.financialYears.size()); year-- > 0;) {
        const base::Period& period = run.financialYears[static_cast<std::size_t>(year)];
        if (period.endSecond - period.firstSecond >= 365 * base::secondsPerDay)
            return year;
    }
    return static_cast<int>(run.financialYears.size()) - 1;
}

} // namespace homeward::study
