// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/edited.h"

#include <algorithm>

namespace homeward::document {

using model::Change;
using model::Plan;
using model::Scenario;

namespace {

template <class Item>
bool sameIds(const std::vector<Item>& left, const std::vector<Item>& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(),
                      [](const Item& a, const Item& b) { return a.id == b.id; });
}

bool sameHeads(const std::vector<Scenario>& left, const std::vector<Scenario>& right)
{
    return std::equal(left.begin(), left.end(), right.begin(), right.end(), [](const Scenario& a, const Scenario& b) {
        return a.id == b.id && a.name == b.name && a.description == b.description;
    });
}

bool sameStructure(const Plan& left, const Plan& right)
{
    return left.description == right.description && left.start == right.start && left.sources == right.sources
        && left.ageBands == right.ageBands && left.settings == right.settings && left.outcomes == right.outcomes
        && left.cohorts == right.cohorts && left.areas == right.areas;
}

void addChanges(const Scenario& before, const Scenario& after, std::vector<Edited>& edits)
{
    if (!sameIds(before.changes, after.changes)) {
        edits.push_back({.part = Edited::Part::Changes, .scenario = after.id});
        return;
    }
    for (std::size_t i = 0; i < after.changes.size(); ++i)
        if (before.changes[i] != after.changes[i])
            edits.push_back({.part = Edited::Part::Change, .scenario = after.id, .change = after.changes[i].id});
}

} // namespace

std::vector<Edited> differences(const Plan& before, const Plan& after)
{
    if (!sameStructure(before, after))
        return {{.part = Edited::Part::Everything}};
    std::vector<Edited> edits;
    if (before.name != after.name)
        edits.push_back({.part = Edited::Part::Name});
    if (before.run != after.run)
        edits.push_back({.part = Edited::Part::RunSettings});
    if (!sameHeads(before.scenarios, after.scenarios))
        edits.push_back({.part = Edited::Part::Scenarios});
    for (const Scenario& scenario : after.scenarios) {
        const auto old = std::find_if(before.scenarios.begin(), before.scenarios.end(),
                                      [&](const Scenario& other) { return other.id == scenario.id; });
        if (old != before.scenarios.end())
            addChanges(*old, scenario, edits);
    }
    return edits;
}

} // namespace homeward::document
