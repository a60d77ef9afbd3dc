// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/route_counts.h"

#include "core/edit/draft.h"
#include "core/tables/pathway_tables.h"

#include <algorithm>
#include <array>

namespace homeward::imports {

namespace {

/// Writes shares that add up to 1 for one cohort; removes routes to places where nobody went.
Writing sharesOf(const Leavers& from, const model::CohortId& cohort, std::map<std::string, double> people)
{
    return [from, cohort, people = std::move(people)](model::Plan& plan) {
        const model::AreaId own = ownArea(plan, from.area);
        const tables::RoutesTable table(from.setting, own);
        std::vector<tables::Entry> counts;
        for (const auto& [place, count] : people)
            if (count > 0.0)
                counts.push_back({cohort.value, "to:" + place, count});
        std::vector<model::Path> paths;
        const model::Path routes = (own.empty() ? model::Path() : edit::pathOf(own)) / "cohorts" / cohort / "pathway"
            / from.setting / "routes";
        for (const tables::Entry& entry : tables::sharesOfCounts(table.read(plan), std::move(counts)))
            if (table.write(plan, entry))
                paths.push_back(routes / std::string_view(entry.column).substr(3) / "probability");
        return paths;
    };
}

} // namespace

void RouteCounts::add(const Leavers& from, const model::PlaceId& to, double people, const Origin& origin)
{
    auto [at, isNew] = m_counts.try_emplace(from, Counted{{}, origin});
    at->second.people[to.value] += people;
    if (!isNew)
        ++at->second.origin.cells;
}

void RouteCounts::propose(Rows& rows, Proposals& proposals) const
{
    for (const auto& [from, counted] : m_counts) {
        if (m_refused.contains(from))
            continue;
        double sum = 0.0;
        for (const auto& [place, people] : counted.people)
            sum += people;
        const auto cohorts = cohortsGiven(rows, from.group, from.setting, "route");
        if (cohorts.empty())
            rows.say(FindingKind::NoPlace, nameOf(rows.plan(), from.setting));
        for (const model::CohortId& cohort : cohorts)
            if (sum > 0.0)
                proposals.push_back({sharesOf(from, cohort, counted.people), counted.origin});
    }
}

std::optional<model::PlaceId> placeOf(Rows& rows, std::size_t row, const Column* to, const Column& value)
{
    const std::string name = to ? rows.text(row, to) : value.member;
    const auto place = placeNamed(rows.plan(), name);
    if (!place && !name.empty() && !isTotalWord(name))
        rows.add(FindingKind::UnknownPlace, row, to ? *to : value, {}, nearestNames(placeNames(rows.plan()), name));
    return place;
}

bool isOutside(std::string_view text)
{
    static constexpr std::array<std::string_view, 8> known{"community", "outside", "new",       "outside care",
                                                           "own home",  "home",    "emergency", "gp referral"};
    return std::ranges::find(known, plainWords(text)) != known.end();
}

} // namespace homeward::imports
