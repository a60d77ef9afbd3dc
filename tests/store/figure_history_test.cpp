// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "core/exchange/patch_json.h"
#include "core/store/figure_history.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using homeward::tests::smallPlan;

namespace {

store::HistoryEntry entryOf(const std::string& who, const edit::PlanPatch& patch)
{
    store::HistoryEntry entry;
    entry.who = who;
    entry.label = "Set capacity";
    entry.patch = exchange::patchToText(patch);
    return entry;
}

} // namespace

TEST_CASE("the history of a figure is what was done to it, the latest first")
{
    model::Plan plan = smallPlan();
    const auto setUnits = [&](double units) {
        const edit::PlanPatch patch =
            edit::edited(plan, [&](model::Plan& p) { p.settings[1].capacity.steps[0].units = units; });
        REQUIRE(edit::apply(plan, patch).ok());
        return patch;
    };
    std::vector<store::HistoryEntry> entries{
        entryOf("ann", setUnits(61.0)),
        entryOf("bob", edit::edited(plan, [](model::Plan& p) { p.settings[0].capacity.steps[0].units = 1.0; })),
        entryOf("cat", setUnits(62.0))};
    entries.push_back({});
    entries.back().patch = "not a patch";
    const auto read = store::readPatches(entries);
    REQUIRE(read.size() == 4);
    CHECK(read.back().patch.empty());
    entries[1].label = "Another";
    entries.pop_back();
    CHECK(store::readPatches(entries, read).size() == 3);
    CHECK(store::readPatches(entries, read)[1].entry.label == "Another");
    const auto edits = store::editsOf(read, model::Path("/settings/care-home/capacity/steps/2026-04-01/units"));
    REQUIRE(edits.size() == 2);
    CHECK(edits[0].entry.who == "cat");
    CHECK(edits[0].change.before == model::Value(61.0));
    CHECK(edits[0].change.after == model::Value(62.0));
    CHECK(edits[1].entry.who == "ann");
    CHECK(store::editsOf(read, model::Path("/settings/care-home/capacity")).size() == 2);
    CHECK(store::editsOf(read, model::Path("/settings/care-at-home")).empty());
}
