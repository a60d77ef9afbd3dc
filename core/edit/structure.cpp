// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/structure.h"

#include "core/edit/draft.h"
#include "core/edit/new_id.h"
#include "core/edit/removal.h"
#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::edit {

using model::Plan;

namespace {

/// Calls `act` with the list of a kind of thing.
template <class AnyPlan, class Do> auto withList(AnyPlan& plan, Thing thing, Do&& act)
{
    switch (thing) {
    case Thing::Setting: return act(plan.settings);
    case Thing::Cohort: return act(plan.cohorts);
    case Thing::Area: return act(plan.areas);
    case Thing::Outcome: return act(plan.outcomes);
    default: return act(plan.ageBands);
    }
}

/// An id that is free in the thing's namespace: settings and outcomes share one.
std::string freeId(const Plan& plan, Thing thing, const std::string& name)
{
    if (thing == Thing::Setting || thing == Thing::Outcome)
        return newIdAmong(name, plan.settings, plan.outcomes);
    return withList(plan, thing, [&](const auto& list) { return newId(list, name); });
}

template <class List> auto placeOf(List& list, const std::string& id)
{
    return std::ranges::find_if(list, [&](const auto& item) { return item.id.value == id; });
}

void fillNew(model::Setting& setting) { setting.unit = "places"; }
void fillNew(model::Cohort&) { }
void fillNew(model::Area&) { }
void fillNew(model::Outcome&) { }
void fillNew(model::AgeBand&) { }

/// Adds people for a new band at index `place`: every population year of every area needs a figure for every band.
void addPeopleOfBand(Plan& plan, std::size_t place, bool copied)
{
    for (model::Area& area : plan.areas)
        for (model::PopulationYear& year : area.population) {
            const double people = copied && place > 0 && place <= year.people.size() ? year.people[place - 1] : 0.0;
            year.people.insert(year.people.begin() + static_cast<std::ptrdiff_t>(std::min(place, year.people.size())),
                               people);
        }
}

} // namespace

Made added(const Plan& plan, Thing thing, const std::string& name)
{
    if (name.empty())
        return {};
    Made made{{}, freeId(plan, thing, name)};
    made.patch = edited(plan, [&](Plan& draft) {
        withList(draft, thing, [&](auto& list) {
            auto& item = list.emplace_back();
            item.id.value = made.id;
            item.name = name;
            fillNew(item);
        });
        if (thing == Thing::AgeBand)
            addPeopleOfBand(draft, draft.ageBands.size() - 1, false);
    });
    return made;
}

Made duplicated(const Plan& plan, Thing thing, const std::string& id, const std::string& name)
{
    if (name.empty())
        return {};
    Made made{{}, freeId(plan, thing, name)};
    made.patch = edited(plan, [&](Plan& draft) {
        withList(draft, thing, [&](auto& list) {
            const auto found = placeOf(list, id);
            if (found == list.end())
                return;
            auto copy = *found;
            copy.id.value = made.id;
            copy.name = name;
            const auto place = list.insert(std::next(found), std::move(copy)) - list.begin();
            if (thing == Thing::AgeBand)
                addPeopleOfBand(draft, static_cast<std::size_t>(place), true);
        });
    });
    return made;
}

PlanPatch renamed(const Plan& plan, Thing thing, const std::string& id, const std::string& name)
{
    if (name.empty())
        return {};
    return edited(plan, [&](Plan& draft) {
        withList(draft, thing, [&](auto& list) {
            if (const auto found = placeOf(list, id); found != list.end())
                found->name = name;
        });
    });
}

PlanPatch moved(const Plan& plan, Thing thing, const std::string& id, int places)
{
    return edited(plan, [&](Plan& draft) {
        withList(draft, thing, [&](auto& list) {
            const auto found = placeOf(list, id);
            const auto from = found - list.begin();
            const auto to = from + places;
            if (found == list.end() || to < 0 || to >= static_cast<std::ptrdiff_t>(list.size()))
                return;
            auto item = std::move(*found);
            list.erase(found);
            list.insert(list.begin() + to, std::move(item));
            if (thing != Thing::AgeBand)
                return;
            for (model::Area& area : draft.areas)
                for (model::PopulationYear& year : area.population)
                    if (std::max(from, to) < static_cast<std::ptrdiff_t>(year.people.size())) {
                        const double people = year.people[static_cast<std::size_t>(from)];
                        year.people.erase(year.people.begin() + from);
                        year.people.insert(year.people.begin() + to, people);
                    }
        });
    });
}

PlanPatch removed(const Plan& plan, Thing thing, const std::string& id)
{
    return edited(plan, [&](Plan& draft) {
        switch (thing) {
        case Thing::Setting: removeSetting(draft, model::SettingId(id)); break;
        case Thing::Cohort: removeCohort(draft, model::CohortId(id)); break;
        case Thing::Area: removeArea(draft, model::AreaId(id)); break;
        case Thing::Outcome: removeOutcome(draft, model::OutcomeId(id)); break;
        case Thing::AgeBand: removeAgeBand(draft, model::AgeBandId(id)); break;
        }
    });
}

std::map<std::string, int> takenOut(const PlanPatch& patch)
{
    std::map<std::string, int> counts;
    for (const ValueChange& change : patch.changes)
        if (change.kind == ChangeKind::Remove)
            if (const auto keys = model::keysOf(change.path); !keys.empty())
                ++counts[keys.back()];
    return counts;
}

} // namespace homeward::edit
