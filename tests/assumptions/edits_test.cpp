// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"
#include "core/assumptions/edits.h"
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::assumptions;
using homeward::tests::smallPlan;
namespace small = homeward::tests::small;

namespace {

const std::string beds = "/settings/hospital/capacity/steps/2026-04-01/units";
const std::string places = "/settings/care-home/capacity/steps/2026-04-01/units";

Assumption rowAt(const model::Plan& plan, const std::string& path)
{
    const auto rows = assumptionsOf(plan);
    const auto found = std::ranges::find_if(rows, [&](const Assumption& row) { return row.path.text() == path; });
    REQUIRE(found != rows.end());
    return *found;
}

model::Plan after(model::Plan plan, const edit::PlanPatch& patch)
{
    REQUIRE(edit::apply(plan, patch).ok());
    return plan;
}

const auto setOwner = [](model::Source& source) { source.owner = "Home care"; };

} // namespace

TEST_CASE("an owner is given to the chosen rows alone, by a source of their own")
{
    const model::Plan plan = smallPlan();
    const edit::PlanPatch patch = editSources(plan, {rowAt(plan, beds), rowAt(plan, places)}, setOwner);
    const model::Plan edited = after(plan, patch);
    CHECK(edited.sources.size() == plan.sources.size() + 1);
    CHECK(rowAt(edited, beds).owner == "Home care");
    CHECK(rowAt(edited, beds).source == rowAt(edited, places).source);
    CHECK(rowAt(edited, "/settings/care-at-home/capacity/steps/2026-04-01/units").owner.empty());
    CHECK(rowAt(edited, beds).sourceTitle == rowAt(plan, beds).sourceTitle);
    CHECK(after(edited, edit::inverse(patch)) == plan);
    // The next row that is given the same joins that source.
    const model::Plan again =
        after(edited,
              editSources(edited, {rowAt(edited, "/settings/care-at-home/capacity/steps/2026-04-01/units")}, setOwner));
    CHECK(again.sources.size() == edited.sources.size());
}

TEST_CASE("a source of which only the chosen rows speak is edited in place")
{
    const model::Plan plan = smallPlan();
    const model::Plan edited = after(plan, editSources(plan, {rowAt(plan, beds)}, setOwner));
    const model::Plan twice = after(edited, editSources(edited, {rowAt(edited, beds)}, [](model::Source& source) {
                                        setSureness(source, Sureness::Guess);
                                    }));
    CHECK(twice.sources.size() == edited.sources.size());
    CHECK(rowAt(twice, beds).source == rowAt(edited, beds).source);
    CHECK(rowAt(twice, beds).sureness == Sureness::Guess);
    CHECK(editSources(twice, {rowAt(twice, beds)}, setOwner).empty());
}

TEST_CASE("all rows of a source together edit it in place")
{
    const model::Plan plan = smallPlan();
    std::vector<Assumption> ofCensus = assumptionsOf(plan);
    std::erase_if(ofCensus, [](const Assumption& row) { return row.source != small::source; });
    REQUIRE(ofCensus.size() > 5);
    const model::Plan edited = after(plan, editSources(plan, ofCensus, setOwner));
    CHECK(edited.sources.size() == plan.sources.size());
    CHECK(model::findById(edited.sources, small::source)->owner == "Home care");
}

TEST_CASE("a figure without a source gets one with its owner, and stays illustrative")
{
    model::Plan plan = smallPlan();
    plan.settings[0].capacity.source = {};
    const model::Plan edited = after(plan, editSources(plan, {rowAt(plan, beds)}, setOwner));
    CHECK(rowAt(edited, beds).owner == "Home care");
    CHECK(rowAt(edited, beds).kind == Kind::Illustrative);
    CHECK_FALSE(rowAt(edited, beds).hasSource());
}

TEST_CASE("a source is chosen by its title, made where there is none, and taken away")
{
    const model::Plan plan = smallPlan();
    const model::Plan made = after(plan, setSource(plan, {rowAt(plan, beds)}, "Bed count of 1 May"));
    CHECK(rowAt(made, beds).sourceTitle == "Bed count of 1 May");
    CHECK(rowAt(made, beds).kind == Kind::Local);
    const model::Plan chosen = after(made, setSource(made, {rowAt(made, places)}, "Bed count of 1 May"));
    CHECK(chosen.sources.size() == made.sources.size());
    CHECK(rowAt(chosen, places).source == rowAt(chosen, beds).source);
    const model::Plan none = after(chosen, setSource(chosen, {rowAt(chosen, places)}, ""));
    CHECK_FALSE(rowAt(none, places).hasSource());
}

TEST_CASE("a figure takes its range along, and a range comes and goes")
{
    const model::Plan plan = smallPlan();
    const model::Plan ranged = after(plan, setRange(plan, rowAt(plan, places), Range{55.0, 60.0, 66.0}, "Places"));
    REQUIRE(ranged.uncertainInputs.size() == 1);
    CHECK(ranged.uncertainInputs.front().name == "Places");
    CHECK(rowAt(ranged, places).range == Range{55.0, 60.0, 66.0});
    const model::Plan typed = after(ranged, setFigure(ranged, rowAt(ranged, places), 62.0));
    CHECK(rowAt(typed, places).value == 62.0);
    CHECK(rowAt(typed, places).range == Range{55.0, 62.0, 66.0});
    CHECK(after(typed, setRange(typed, rowAt(typed, places), std::nullopt, {})).uncertainInputs.empty());
    const model::Plan back = after(typed, putBack(typed, model::Path(places), model::Value(60.0)));
    CHECK(rowAt(back, places).value == 60.0);
    CHECK(putBack(typed, model::Path("/settings/nowhere/name"), model::Value("x")).empty());
}
