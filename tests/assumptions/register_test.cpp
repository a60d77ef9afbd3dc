// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"
#include "core/assumptions/figure_index.h"
#include "core/assumptions/uses.h"
#include "core/model/node.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/small_plan.h"
#include "ui/wording/assumption_text.h"

#include <algorithm>
#include <set>

using namespace homeward;
using namespace homeward::assumptions;
using homeward::tests::smallPlan;
namespace small = homeward::tests::small;

namespace {

const Assumption* rowAt(const std::vector<Assumption>& rows, const std::string& path)
{
    const auto found = std::ranges::find_if(rows, [&](const Assumption& row) { return row.path.text() == path; });
    return found == rows.end() ? nullptr : &*found;
}

/// Every place beneath a node that names a source.
void addSources(const model::Node& node, const model::Path& path, std::set<std::string>& found)
{
    if (node.as<model::SourceId>() && !node.as<model::SourceId>()->empty())
        found.insert(path.text());
    for (const model::Node::Member& member : node.members())
        addSources(member.node, path / member.key, found);
    for (std::size_t i = 0; i < node.size(); ++i)
        addSources(node.item(i), path / node.stepTo(i).value_or(std::to_string(i)), found);
}

/// Sources of what a run does not rest on: how well calibration met its targets, the sources themselves, ranges.
bool isAside(const std::string& path)
{
    return path.starts_with("/calibration") || path.starts_with("/sources") || path.starts_with("/uncertainInputs");
}

} // namespace

TEST_CASE("every place of a plan that names a source is in the register")
{
    for (const model::Plan& plan : {smallPlan(), tests::filledPlan()}) {
        std::set<std::string> listed;
        for (const Assumption& row : assumptionsOf(plan))
            listed.insert(row.sourcePath.text());
        std::set<std::string> named;
        addSources(model::nodeOf(plan), {}, named);
        REQUIRE(named.size() > 10);
        for (const std::string& path : named)
            if (!isAside(path)) {
                INFO(path);
                CHECK(listed.contains(path));
            }
    }
}

TEST_CASE("the paths of the register lead to its figures")
{
    const model::Plan plan = smallPlan();
    for (const Assumption& row : assumptionsOf(plan)) {
        INFO(row.path.text());
        REQUIRE(findNode(plan, row.path).ok());
        if (row.isOne) {
            REQUIRE(model::figureAt(plan, row.path).ok());
            CHECK(model::figureAt(plan, row.path).value() == row.value);
        }
    }
}

TEST_CASE("the register says source, owner, year, kind and how sure, and what is missing")
{
    model::Plan plan = smallPlan();
    plan.sources.push_back(
        {model::SourceId{"ours"}, "Bed count", "", "2019", false, "", "Home care", "local; a guess"});
    plan.settings[1].capacity.source = model::SourceId{"ours"};
    plan.settings[0].capacity.source = {};
    const auto rows = assumptionsOf(plan);
    const Assumption* places = rowAt(rows, "/settings/care-home/capacity/steps/2026-04-01/units");
    REQUIRE(places != nullptr);
    CHECK(places->value == 60.0);
    CHECK(places->group == Group::Room);
    CHECK(places->kind == Kind::Local);
    CHECK(places->sureness == Sureness::Guess);
    CHECK(places->owner == "Home care");
    CHECK(passes(*places, Filter::Old, plan.start.year()));
    CHECK_FALSE(passes(*places, Filter::NoOwner, plan.start.year()));
    const Assumption* beds = rowAt(rows, "/settings/hospital/capacity/steps/2026-04-01/units");
    REQUIRE(beds != nullptr);
    CHECK(beds->kind == Kind::Illustrative);
    CHECK(passes(*beds, Filter::NoSource, plan.start.year()));
    CHECK(passes(*beds, Filter::NoOwner, plan.start.year()));
    CHECK(wording::assumptionName(*beds, plan) == "Capacity of Acute hospital");
    CHECK(wording::assumptionValue(*beds) == "40");
    CHECK(wording::assumptionUnit(*beds, plan) == "beds");
}

TEST_CASE("the counts are of what passes, and figures from people here need an owner to count as theirs")
{
    model::Plan plan = smallPlan();
    const auto count = [&] { return countsOf(assumptionsOf(plan), plan.start.year()); };
    const Counts before = count();
    CHECK(before[Filter::All] == assumptionsOf(plan).size());
    CHECK(before[Filter::All]
          == before[Filter::Published] + before[Filter::Derived] + before[Filter::Local]
              + before[Filter::Illustrative]);
    CHECK(before.ownedHere == 0);
    for (model::Source& source : plan.sources)
        setKind(source, Kind::Local);
    CHECK(count().ownedHere == 0);
    for (model::Source& source : plan.sources)
        source.owner = "Home care";
    CHECK(count().ownedHere == count()[Filter::Local]);
    CHECK(count().ownedHere > 0);
}

TEST_CASE("a range is found by places and by names, and its source says how sure")
{
    model::Plan plan = smallPlan();
    plan.sources.push_back({model::SourceId{"guess"}, "Our guess", "", "", false, "", "", "local; a guess"});
    plan.uncertainInputs = {{"/cohorts/0/pathway/0/stay/mean", "Stay", 9.0, 10.0, 12.0, model::SourceId{"guess"}}};
    const auto rows = assumptionsOf(plan);
    const auto ranged = std::ranges::find_if(rows, [](const Assumption& row) { return row.range.has_value(); });
    REQUIRE(ranged != rows.end());
    CHECK(ranged->quantity == Quantity::Stay);
    CHECK(*ranged->range == Range{9.0, 10.0, 12.0});
    CHECK(ranged->sureness == Sureness::Guess);
    CHECK(wording::assumptionRange(*ranged) == "9 to 12");
    CHECK(countsOf(rows, 2026)[Filter::Ranged] == 1);
}

TEST_CASE("where an assumption is used: changes that act on it, areas with their own, unknowns that solve it")
{
    model::Plan plan = smallPlan();
    const model::Change kept = plan.scenarios.back().changes.front();
    for (model::Scenario& scenario : plan.scenarios)
        scenario.changes.clear();
    plan.scenarios.back().changes = {kept};
    auto& change = plan.scenarios.back().changes.front();
    change.effect = model::StayEffect{small::hospital, 0.9};
    change.cohorts = {small::older};
    change.on = true;
    plan.calibration.unknowns = {{model::UnknownId{"stay"},
                                  "Stays in hospital",
                                  model::UnknownKind::StayMean,
                                  {},
                                  {{"/cohorts/85-and-over/pathway/hospital/stay/mean", {}}},
                                  {},
                                  {}}};
    plan.areas.front().cohorts = {{small::older,
                                   std::nullopt,
                                   {},
                                   {},
                                   {{small::hospital, small::spread(model::Family::Gamma, 8.0, 4.0), {}, {}, {}}}}};
    const auto rows = assumptionsOf(plan);
    const Assumption* stay = rowAt(rows, "/cohorts/85-and-over/pathway/hospital/stay/mean");
    REQUIRE(stay != nullptr);
    std::vector<UseKind> kinds;
    for (const Use& use : usesOf(plan, *stay))
        kinds.push_back(use.kind);
    CHECK(kinds == std::vector<UseKind>{UseKind::Change, UseKind::AreaOwn, UseKind::Solved});
    CHECK(usesOf(plan, *stay).front().name == change.name);
    const Assumption* other = rowAt(rows, "/cohorts/65-to-84/pathway/hospital/stay/mean");
    REQUIRE(other != nullptr);
    CHECK(usesOf(plan, *other).empty());
    change.on = false;
    CHECK(usesOf(plan, *stay).front().kind == UseKind::AreaOwn);
}

TEST_CASE("a register of one part of the plan has whatever figure a path into it leads to")
{
    for (const model::Plan& plan : {smallPlan(), tests::filledPlan()}) {
        const std::vector<Assumption> all = assumptionsOf(plan);
        const FigureIndex index(all);
        std::set<std::string> asked{"/areas", "/settings", "/nothing", "/money/budgets"};
        for (const Assumption& row : all)
            for (const model::Path& path : {row.path, row.sourcePath, row.path.parent(), row.path / "none"})
                asked.insert(path.text());
        for (const std::string& text : asked) {
            INFO(text);
            const model::Path path(text);
            const model::Path part = partOf(plan, path);
            const std::vector<Assumption> some = assumptionsWithin(plan, part);
            CHECK(std::ranges::all_of(some, [&](const Assumption& row) { return row.path.isWithin(part); }));
            const auto whole = index.find(plan, path);
            const auto within = FigureIndex(some).find(plan, path);
            REQUIRE(whole.has_value() == within.has_value());
            if (whole)
                CHECK(all[*whole] == some[*within]);
        }
    }
}
