// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/tables/columns.h"
#include "core/tables/own_values.h"
#include "core/tables/pathway_tables.h"

#include <algorithm>
#include <charconv>

namespace homeward::tables {

using model::Cohort;
using model::Path;
using model::PlaceId;
using model::Plan;
using model::Route;

namespace {

namespace ranges = validation::ranges;

/// The key of a row, `cohort/to/2`: the cohort, the route's destination and the index of the delay; `new` instead of
/// the index adds one.
struct DelayRow {
    model::CohortId cohort;
    PlaceId to;
    std::optional<std::size_t> place;
};

/// The route of a row; null where the plan does not have it.
Route* routeOf(Plan& plan, const model::SettingId& setting, const DelayRow& row)
{
    Cohort* const cohort = model::findById(plan.cohorts, row.cohort);
    model::PathwayStep* const step = cohort ? planStep(*cohort, setting) : nullptr;
    if (!step)
        return nullptr;
    const auto route = std::ranges::find(step->routes, row.to, &Route::to);
    return route == step->routes.end() ? nullptr : &*route;
}

DelayRow delayRowOf(const std::string& key)
{
    const std::size_t first = key.find('/');
    const std::size_t second = first == std::string::npos ? first : key.find('/', first + 1);
    if (second == std::string::npos)
        return {};
    DelayRow row{model::CohortId(key.substr(0, first)), PlaceId(key.substr(first + 1, second - first - 1)), {}};
    std::size_t place = 0;
    const auto [end, error] = std::from_chars(key.data() + second + 1, key.data() + key.size(), place);
    if (error == std::errc())
        row.place = place;
    return row;
}

void addDelays(Table& table, const Path& step, const std::string& cohort, const Route& route, const std::string& place)
{
    for (std::size_t i = 0; i < route.delays.size(); ++i) {
        const model::ProcessDelay& delay = route.delays[i];
        const Path path = step / "routes" / route.to / "delays" / i;
        const auto& source = delay.duration.source;
        table.rows.push_back(
            {.key = cohort + "/" + route.to.value + "/" + std::to_string(i), .name = place, .level = 1});
        table.cells.push_back(typedCell(std::string(wordOfKind(delay.reason)), path / "reason", source));
        table.cells.push_back(typedCell(delay.chance, path / "chance", source));
        const auto mean = meanOf(delay.duration);
        table.cells.push_back(typedCell(mean ? CellValue(*mean) : CellValue(), path / "duration" / "mean", source));
        const bool hasSd = delay.duration.given == model::Given::MeanSd && delay.duration.sd > 0.0;
        table.cells.push_back(
            typedCell(hasSd ? CellValue(delay.duration.sd) : CellValue(), path / "duration" / "sd", source));
        table.cells.push_back(typedCell(std::string(wordOfKind(delay.begins)), path / "begins", source));
        table.cells.push_back(typedCell(std::string(delay.reserves ? "yes" : "no"), path / "reserves", source));
    }
    table.rows.push_back({.key = cohort + "/" + route.to.value + "/new", .name = place, .level = 1, .adds = true});
    table.cells.push_back(typedCell({}, {}, {}));
    table.cells.resize(table.rows.size() * table.columns.size());
}

/// Sets the standard deviation and keeps the mean, however it was given. False where the family has no standard
/// deviation of its own.
bool setSd(model::Distribution& duration, double sd)
{
    const auto mean = meanOf(duration);
    if (!model::statsFamilyOf(duration.family) || !mean)
        return false;
    duration.mean = *mean;
    duration.given = model::Given::MeanSd;
    duration.sd = sd;
    if (duration.family == model::Family::Exponential)
        duration.family = model::Family::Lognormal;
    return true;
}

} // namespace

Table DelaysTable::read(const Plan& plan) const
{
    Table table{"delays",
                {{"reason", CellKind::Choice, {}, wordChoices<model::DelayReason>()},
                 {"chance", CellKind::Share, {0.0, 1.0, 0.0, 1.0}},
                 {"delayMean", CellKind::Number, ranges::days},
                 {"delaySd", CellKind::Number, ranges::days},
                 {"begins", CellKind::Choice, {}, wordChoices<model::DelayBegins>()},
                 {"reserves", CellKind::Choice, {}, {{"yes"}, {"no"}}}},
                {},
                {}};
    const auto places = placeChoices(plan);
    for (const Cohort& cohort : plan.cohorts) {
        const model::PathwayStep* step = planStep(cohort, m_setting);
        if (!step || step->routes.empty())
            continue;
        table.rows.push_back({.key = cohort.id.value, .name = cohort.name, .isGroup = true});
        table.cells.resize(table.rows.size() * table.columns.size());
        const Path path = Path() / "cohorts" / cohort.id / "pathway" / m_setting;
        for (const Route& route : step->routes) {
            const auto place = std::ranges::find(places, route.to.value, &Choice::word);
            addDelays(table, path, cohort.id.value, route, place == places.end() ? route.to.value : place->name);
        }
    }
    return table;
}

bool DelaysTable::write(Plan& plan, const Entry& entry) const
{
    const DelayRow row = delayRowOf(entry.row);
    Route* const route = routeOf(plan, m_setting, row);
    if (!route)
        return false;
    const auto* word = std::get_if<std::string>(&entry.value);
    const auto number = numberOf(entry.value);
    if (!row.place) {
        const auto reason = word && entry.column == "reason" ? kindOfWord<model::DelayReason>(*word) : std::nullopt;
        if (!reason)
            return false;
        model::Distribution usual;
        usual.mean = 7.0;
        route->delays.push_back({*reason, 0.0, usual});
        return true;
    }
    if (*row.place >= route->delays.size())
        return false;
    model::ProcessDelay& delay = route->delays[*row.place];
    if (entry.column == "reason") {
        if (!word)
            route->delays.erase(route->delays.begin() + static_cast<std::ptrdiff_t>(*row.place));
        else if (const auto reason = kindOfWord<model::DelayReason>(*word))
            delay.reason = *reason;
        return true;
    }
    if (entry.column == "begins" && word) {
        delay.begins = kindOfWord<model::DelayBegins>(*word).value_or(delay.begins);
        return true;
    }
    if (entry.column == "reserves" && word) {
        delay.reserves = *word == "yes";
        return true;
    }
    if (!number)
        return false;
    if (entry.column == "chance")
        delay.chance = *number;
    else if (entry.column == "delayMean")
        return setMean(delay.duration, *number);
    else if (entry.column == "delaySd")
        return setSd(delay.duration, *number);
    else
        return false;
    return true;
}

bool DelaysTable::setSource(Plan& plan, const Entry& entry, const model::SourceId& source) const
{
    const DelayRow row = delayRowOf(entry.row);
    Route* const route = routeOf(plan, m_setting, row);
    if (!route || !row.place || *row.place >= route->delays.size())
        return false;
    route->delays[*row.place].duration.source = source;
    return true;
}

} // namespace homeward::tables
