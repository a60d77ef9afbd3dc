// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/imports/stay_rows.h"
#include "core/model/lookup.h"
#include "core/stats/fit.h"
#include "core/tables/own_values.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/stay_list.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::imports {

namespace {

/// Durations of some people in days, with the cells that they come from.
struct Days {
    std::vector<double> days;
    Origin origin;

    void add(double count, const Origin& from)
    {
        if (days.empty())
            origin = from;
        else
            ++origin.cells;
        days.push_back(count);
    }
};

double daysBetween(base::Date first, base::Date last) { return static_cast<double>(last.days() - first.days()); }

model::Path pathwayOf(const model::Plan& plan, const Leavers& where, const model::CohortId& cohort)
{
    const model::AreaId own = ownArea(plan, where.area);
    return (own.empty() ? model::Path() : edit::pathOf(own)) / "cohorts" / cohort / "pathway" / where.setting;
}

/// The routes to write in: the plan's, or the area's own, made of the plan's.
std::vector<model::Route>* routesToWrite(model::Plan& plan, const Leavers& where, const model::CohortId& id)
{
    model::Cohort* const cohort = model::findById(plan.cohorts, id);
    model::PathwayStep* const step = cohort ? tables::planStep(*cohort, where.setting) : nullptr;
    const model::AreaId own = ownArea(plan, where.area);
    if (!step || own.empty())
        return step ? &step->routes : nullptr;
    model::AreaPathwayStep& ownStep = tables::makeOwnStep(plan.areas[where.area], id, where.setting);
    if (ownStep.routes.empty()) {
        ownStep.routes = step->routes;
        ownStep.routesSource = step->routesSource;
    }
    return &ownStep.routes;
}

/// Replaces the mean of a fit by the sample mean and keeps the shape. The mean of a fitted lognormal or Weibull differs
/// from the sample's, and the need for beds follows the mean.
stats::Fit withMeanOf(const std::vector<double>& days, stats::Fit fit)
{
    const double mean = std::accumulate(days.begin(), days.end(), 0.0) / static_cast<double>(days.size());
    if (fit.mean > 0.0)
        fit.sd *= mean / fit.mean;
    fit.mean = mean;
    return fit;
}

Writing lengthOf(const Leavers& where, const model::CohortId& cohort, const stats::Fit& fit)
{
    return [where, cohort, fit](model::Plan& plan) -> std::vector<model::Path> {
        const model::AreaId own = ownArea(plan, where.area);
        model::Distribution* const stay = tables::stayToWrite(plan, cohort, where.setting, own);
        if (!stay)
            return {};
        model::Distribution fitted;
        fitted.family = tables::familyOf(fit.family);
        fitted.mean = fit.mean;
        fitted.sd = fitted.family == model::Family::Exponential ? 0.0 : fit.sd;
        fitted.source = stay->source;
        fitted.maximum = stay->maximum && *stay->maximum > fit.mean ? stay->maximum : std::nullopt;
        *stay = fitted;
        const model::Path path = tables::pathOfStay(plan, cohort, where.setting, own);
        return {path / "family", path / "mean", path / "sd"};
    };
}

struct DelayFigures {
    model::DelayReason reason{};
    double chance = 0.0;
    double mean = 0.0;
    double sd = 0.0;
};

Writing delayOf(const Leavers& where, const model::CohortId& cohort, const model::PlaceId& to,
                const DelayFigures& figures)
{
    return [=](model::Plan& plan) -> std::vector<model::Path> {
        auto* const routes = routesToWrite(plan, where, cohort);
        if (!routes)
            return {};
        const auto route = std::ranges::find(*routes, to, &model::Route::to);
        if (route == routes->end())
            return {};
        auto delay = std::ranges::find(route->delays, figures.reason, &model::ProcessDelay::reason);
        if (delay == route->delays.end()) {
            model::ProcessDelay fresh;
            fresh.reason = figures.reason;
            fresh.duration.family = model::Family::Lognormal;
            delay = route->delays.insert(route->delays.end(), fresh);
        }
        delay->chance = figures.chance;
        delay->duration.given = model::Given::MeanSd;
        delay->duration.mean = figures.mean;
        delay->duration.sd = delay->duration.family == model::Family::Exponential ? 0.0 : figures.sd;
        const auto place = static_cast<std::size_t>(delay - route->delays.begin());
        const model::Path path = pathwayOf(plan, where, cohort) / "routes" / to / "delays" / place;
        return {path / "chance", path / "duration" / "mean", path / "duration" / "sd"};
    };
}

/// Mean and standard deviation of days; the latter at least a tenth of the mean, in case all values are alike.
DelayFigures figuresOf(model::DelayReason reason, double chance, const std::vector<double>& days)
{
    double sum = 0.0;
    for (const double value : days)
        sum += value;
    const double mean = sum / static_cast<double>(days.size());
    double squares = 0.0;
    for (const double value : days)
        squares += (value - mean) * (value - mean);
    const double sd = days.size() > 1 ? std::sqrt(squares / static_cast<double>(days.size() - 1)) : mean;
    return {reason, chance, mean, std::max(sd, 0.1 * mean)};
}

} // namespace

void proposeLengths(const Stays& stays, Rows& rows, Proposals& proposals)
{
    std::map<Leavers, Days> lengths;
    std::size_t running = 0;
    for (const Stay& stay : stays) {
        if (const auto over = stay.over())
            lengths[stay.where].add(daysBetween(stay.came, *over), stay.origin);
        else
            ++running;
    }
    if (running > 0)
        rows.say(FindingKind::StillThere, {}, {}, running);
    for (const auto& [where, days] : lengths) {
        const auto fits = stats::fitsOf(days.days);
        if (fits.empty()) {
            rows.say(FindingKind::FewToFit, nameOf(rows.plan(), where.setting), "stay", days.days.size());
            continue;
        }
        const auto cohorts = cohortsGiven(rows, where.group, where.setting, "stay");
        if (cohorts.empty())
            rows.say(FindingKind::NoPlace, nameOf(rows.plan(), where.setting));
        for (const model::CohortId& cohort : cohorts)
            proposals.push_back({lengthOf(where, cohort, withMeanOf(days.days, fits.front())), days.origin});
    }
}

void proposeRoutes(const Stays& stays, Rows& rows, Proposals& proposals)
{
    // Shares of few people are mostly chance: with 20 people, a share of a half is known to within 22 points (95 %).
    constexpr std::size_t fewestLeavers = 20;
    RouteCounts counts;
    std::map<Leavers, std::size_t> leavers;
    for (const Stay& stay : stays)
        if (stay.left && stay.to) {
            counts.add(stay.where, *stay.to, 1.0, stay.origin);
            ++leavers[stay.where];
        }
    for (const auto& [where, people] : leavers)
        if (people < fewestLeavers) {
            rows.say(FindingKind::FewToFit, nameOf(rows.plan(), where.setting), "route", people);
            counts.refuse(where);
        }
    counts.propose(rows, proposals);
}

void proposeDelays(const Stays& stays, Rows& rows, Proposals& proposals)
{
    struct Way {
        double people = 0.0;
        std::map<model::DelayReason, Days> delays;
    };
    std::map<Leavers, std::map<std::string, Way>> ways;
    std::size_t waited = 0;
    for (const Stay& stay : stays) {
        if (!stay.ready || !stay.left || !stay.to)
            continue;
        Way& way = ways[stay.where][stay.to->value];
        way.people += 1.0;
        const double days = daysBetween(*stay.ready, *stay.left);
        if (days > 0.0 && stay.reason)
            way.delays[*stay.reason].add(days, stay.origin);
        else if (days > 0.0)
            ++waited;
    }
    if (waited > 0)
        rows.say(FindingKind::WaitedForPlace, {}, {}, waited);
    for (const auto& [where, byPlace] : ways)
        for (const auto& [to, way] : byPlace)
            for (const auto& [reason, days] : way.delays) {
                if (days.days.size() < stats::fewestToFit) {
                    rows.say(FindingKind::FewToFit, nameOf(rows.plan(), where.setting), "delay", days.days.size());
                    continue;
                }
                const auto figures = figuresOf(reason, static_cast<double>(days.days.size()) / way.people, days.days);
                for (const model::CohortId& cohort : cohortsGiven(rows, where.group, where.setting, "delay"))
                    proposals.push_back({delayOf(where, cohort, model::PlaceId(to), figures), days.origin});
            }
}

} // namespace homeward::imports
