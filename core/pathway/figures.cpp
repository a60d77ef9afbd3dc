// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/figures.h"

#include "core/base/date.h"
#include "core/model/lookup.h"
#include "core/results/futures.h"

#include <algorithm>
#include <map>
#include <utility>

namespace homeward::pathway {

using results::Choice;
using results::Measure;
using results::Question;
using results::RunResult;
using results::ValueList;

namespace {

constexpr double secondsPerWeek = 7.0 * static_cast<double>(base::secondsPerDay);

using Places = std::pair<int, int>;
/// People of each replication, by pair of places.
using Counts = std::map<Places, std::vector<double>>;

double weeksOf(const base::Period& year)
{
    return static_cast<double>(year.endSecond - year.firstSecond) / secondsPerWeek;
}

std::size_t replicationsOf(const RunResult& result, int scenario, const Choice& areas)
{
    std::size_t count = results::futuresOf(result, areas);
    for (const int area : areas.of(result.areas.size()))
        count = std::min(count, result.block(scenario, area).replications.size());
    return count;
}

/// People a week of each replication, joined over areas.
Counts countsOf(const RunResult& result, int scenario, const Choice& areas, int year)
{
    Counts counts;
    const std::size_t replications = replicationsOf(result, scenario, areas);
    const double weeks = weeksOf(result.financialYears[static_cast<std::size_t>(year)]);
    for (const int area : areas.of(result.areas.size()))
        for (std::size_t r = 0; r < replications; ++r) {
            const results::FlowTable& flows = result.block(scenario, area).replications[r].flows;
            if (flows.periods() == 0)
                continue;
            for (const results::Flow& flow : flows.of(static_cast<std::size_t>(year))) {
                std::vector<double>& people = counts[{flow.from, flow.to}];
                people.resize(replications, 0.0);
                people[r] += flow.people / weeks;
            }
        }
    return counts;
}

bool hasFlows(const RunResult& result, const Question& question)
{
    for (const int scenario : {question.scenario, question.against})
        for (const int area : question.areas.of(result.areas.size()))
            for (const results::ReplicationSums& one : result.block(scenario, area).replications)
                if (one.flows.periods() == 0)
                    return false;
    return !result.outcomes.empty();
}

double meanOf(const std::vector<double>& values)
{
    double sum = 0.0;
    for (const double value : values)
        sum += value;
    return values.empty() ? 0.0 : sum / static_cast<double>(values.size());
}

MapFigure figureOf(const std::vector<double>& now, const std::vector<double>& then)
{
    const std::size_t count = std::min(now.size(), then.size());
    std::vector<double> differences;
    for (std::size_t r = 0; r < count; ++r)
        differences.push_back(now[r] - then[r]);
    MapFigure figure{meanOf(now), meanOf(then), {}};
    if (!differences.empty())
        figure.difference = results::summarise(std::move(differences));
    return figure;
}

std::optional<MapFigure> figureOf(const RunResult& result, const Question& question, int setting, Measure measure)
{
    const results::Selection selection{question.areas, std::vector{setting}};
    const auto of = [&](int scenario) {
        return results::perReplication(result, scenario, measure, selection, question.year);
    };
    const ValueList now = of(question.scenario);
    const ValueList then = of(question.against);
    const auto nowSummary = results::summarise(now);
    const auto thenSummary = results::summarise(then);
    if (!nowSummary || !thenSummary)
        return std::nullopt;
    const auto difference = results::summarise(now - then);
    return MapFigure{nowSummary->mean, thenSummary->mean, difference.value_or(results::Summary{})};
}

double meanOver(const RunResult& result, const Question& question, int setting, Measure measure,
                results::FigurePeriod when)
{
    const auto summary = results::summaryOf(result, 0, measure, {question.areas, std::vector{setting}}, when);
    return summary ? summary->mean : 0.0;
}

SettingFigures settingFigures(const RunResult& result, const Question& question, int setting)
{
    const auto figure = [&](Measure measure) { return figureOf(result, question, setting, measure); };
    SettingFigures figures;
    figures.inRun = true;
    figures.usual = meanOver(result, question, setting, Measure::PeoplePresent, results::FigurePeriod::wholeRun());
    figures.people = figure(Measure::PeoplePresent).value_or(MapFigure());
    figures.delayed = figure(Measure::PeopleDelayed).value_or(MapFigure());
    figures.delayedForThis = figure(Measure::DelayedForThis).value_or(MapFigure());
    figures.waiting = figure(Measure::PeopleWaiting).value_or(MapFigure());
    figures.waitDays = figure(Measure::WaitDaysMean);
    figures.unitsInUse = figure(Measure::UnitsInUse).value_or(MapFigure()).now;
    if (const auto there = figure(Measure::UnitsAvailable))
        figures.unitsThere = there->now;
    return figures;
}

/// The mean people a week of every pair of places in a year: [(from + 1) * places + to].
std::vector<double> meansOf(const RunResult& result, int scenario, const Choice& areas, int year)
{
    const std::size_t places = result.settings.size() + result.outcomes.size() + 1;
    std::vector<double> people((result.settings.size() + 1) * places, 0.0);
    const std::size_t replications = replicationsOf(result, scenario, areas);
    for (const int area : areas.of(result.areas.size()))
        for (std::size_t r = 0; r < replications; ++r)
            for (const results::Flow& flow :
                 result.block(scenario, area).replications[r].flows.of(static_cast<std::size_t>(year)))
                people[static_cast<std::size_t>(flow.from + 1) * places + static_cast<std::size_t>(flow.to)] +=
                    flow.people;
    const double weeks = weeksOf(result.financialYears[static_cast<std::size_t>(year)]);
    for (double& one : people)
        one /= weeks * static_cast<double>(replications);
    return people;
}

/// Every pair of places between which someone went in any year under either scenario, with what its flows are usually
/// and at most.
std::map<Places, FlowFigures> pairsOf(const RunResult& result, const Question& question)
{
    const auto places = static_cast<int>(result.settings.size() + result.outcomes.size()) + 1;
    const auto years = static_cast<int>(result.financialYears.size());
    std::map<Places, FlowFigures> pairs;
    for (const int scenario : {question.scenario, question.against}) {
        std::vector<double> sums;
        for (int year = 0; year < years; ++year) {
            const std::vector<double> means = meansOf(result, scenario, question.areas, year);
            sums.resize(means.size(), 0.0);
            for (std::size_t i = 0; i < means.size(); ++i) {
                if (means[i] <= 0.0)
                    continue;
                sums[i] += means[i];
                const int from = static_cast<int>(i) / places - 1;
                const int to = static_cast<int>(i) % places;
                FlowFigures& flow = pairs.try_emplace({from, to}, FlowFigures{from, to, {}, 0.0, 0.0}).first->second;
                flow.most = std::max(flow.most, means[i]);
                flow.usual = std::max(flow.usual, sums[i] / years);
            }
        }
    }
    return pairs;
}

void addFlows(const RunResult& result, const Question& question, MapFigures& figures)
{
    const Counts now = countsOf(result, question.scenario, question.areas, question.year);
    const Counts then = countsOf(result, question.against, question.areas, question.year);
    const std::vector<double> nobodyNow(replicationsOf(result, question.scenario, question.areas), 0.0);
    const std::vector<double> nobodyThen(replicationsOf(result, question.against, question.areas), 0.0);
    std::map<Places, FlowFigures> pairs = pairsOf(result, question);
    const auto settings = static_cast<int>(result.settings.size());
    const auto places = settings + static_cast<int>(result.outcomes.size());
    std::vector<std::vector<double>> comeNow(figures.settings.size(), nobodyNow);
    std::vector<std::vector<double>> comeThen(figures.settings.size(), nobodyThen);
    std::vector<std::vector<double>> leaveNow(result.outcomes.size() + 1, nobodyNow);
    std::vector<std::vector<double>> leaveThen(result.outcomes.size() + 1, nobodyThen);
    const auto add = [](std::vector<double>& sums, const std::vector<double>& people) {
        for (std::size_t r = 0; r < std::min(sums.size(), people.size()); ++r)
            sums[r] += people[r];
    };
    for (auto& [pair, flow] : pairs) {
        const auto in = [&pair](const Counts& counts, const std::vector<double>& nobody) {
            const auto found = counts.find(pair);
            return found == counts.end() ? nobody : found->second;
        };
        const std::vector<double> peopleNow = in(now, nobodyNow);
        const std::vector<double> peopleThen = in(then, nobodyThen);
        const bool leaves = flow.to >= settings;
        const auto to = static_cast<std::size_t>(leaves ? flow.to - settings : flow.to);
        add(leaves ? leaveNow[to] : comeNow[to], peopleNow);
        add(leaves ? leaveThen[to] : comeThen[to], peopleThen);
        flow.perWeek = figureOf(peopleNow, peopleThen);
        if (flow.from == results::fromOutside && !leaves)
            figures.settings[to].comeFromOutside = flow.perWeek;
        if (flow.from != results::fromOutside && flow.to < places)
            figures.flows.push_back(flow);
    }
    for (std::size_t s = 0; s < figures.settings.size(); ++s)
        figures.settings[s].comeIn = figureOf(comeNow[s], comeThen[s]);
    for (std::size_t o = 0; o < result.outcomes.size(); ++o)
        figures.outcomes.push_back(figureOf(leaveNow[o], leaveThen[o]));
    figures.turnedAway = figureOf(leaveNow.back(), leaveThen.back());
}

} // namespace

std::optional<double> SettingFigures::shareInUse() const
{
    return unitsThere && *unitsThere > 0.0 ? std::optional(unitsInUse / *unitsThere) : std::nullopt;
}

double SettingFigures::shareDelayed() const { return people.now > 0.0 ? delayed.now / people.now : 0.0; }

MapFigures mapFigures(const RunResult& result, const Question& question)
{
    MapFigures figures;
    figures.compared = question.scenario != question.against;
    figures.counted = hasFlows(result, question);
    for (int setting = 0; setting < static_cast<int>(result.settings.size()); ++setting)
        figures.settings.push_back(settingFigures(result, question, setting));
    if (figures.counted)
        addFlows(result, question, figures);
    else
        figures.outcomes.resize(result.outcomes.size());
    return figures;
}

MapFigures alignedTo(const model::Plan& plan, const RunResult& result, const MapFigures& figures)
{
    const auto placesIn = [](const auto& axis, const auto& list) {
        std::vector<int> places;
        for (const auto& one : axis)
            places.push_back(model::indexById(list, one.id));
        return places;
    };
    std::vector<int> places = placesIn(result.settings, plan.settings);
    const std::vector<int> outcomes = placesIn(result.outcomes, plan.outcomes);
    MapFigures aligned = figures;
    aligned.settings.assign(plan.settings.size(), {});
    aligned.outcomes.assign(plan.outcomes.size(), {});
    aligned.flows.clear();
    for (std::size_t s = 0; s < places.size(); ++s)
        if (places[s] >= 0)
            aligned.settings[static_cast<std::size_t>(places[s])] = figures.settings[s];
    for (std::size_t o = 0; o < outcomes.size(); ++o) {
        if (outcomes[o] >= 0)
            aligned.outcomes[static_cast<std::size_t>(outcomes[o])] = figures.outcomes[o];
        places.push_back(outcomes[o] < 0 ? -1 : static_cast<int>(plan.settings.size()) + outcomes[o]);
    }
    for (FlowFigures flow : figures.flows) {
        flow.from = places[static_cast<std::size_t>(flow.from)];
        flow.to = places[static_cast<std::size_t>(flow.to)];
        if (flow.from >= 0 && flow.to >= 0)
            aligned.flows.push_back(flow);
    }
    return aligned;
}

} // namespace homeward::pathway
