// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/removal.h"
#include "core/exchange/plan_json.h"
#include "core/tables/paste.h"
#include "core/tables/settings_table.h"
#include "core/tables/typed_notes.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;
using namespace homeward::tables;
using tests::smallPlan;

namespace {

/// The room that the area has of its own in the hospital.
Entry room(double value, std::string typed = {})
{
    const Table table = SettingsTable().read(smallPlan());
    return {table.rows[1].key, "room", value, std::move(typed)};
}

model::Plan after(const model::Plan& plan, const std::vector<Entry>& entries)
{
    model::Plan edited = plan;
    REQUIRE(edit::apply(edited, patchOf(SettingsTable(), plan, entries)).ok());
    return edited;
}

const Cell& cellOf(const Table& table, const Entry& entry)
{
    return table.at(*table.rowOf(entry.row), *table.columnOf(entry.column));
}

std::string noteIn(const model::Plan& plan) { return cellOf(readWithNotes(SettingsTable(), plan), room(0)).typed; }

} // namespace

TEST_CASE("what was typed as arithmetic is kept with the cell, in the file too")
{
    const model::Plan typed = after(smallPlan(), {room(375.0, "=10*37.5")});
    CHECK(noteIn(typed) == "=10*37.5");
    const auto read = exchange::planFromText(exchange::planToText(typed));
    REQUIRE(read.ok());
    CHECK(noteIn(read.value()) == "=10*37.5");
    CHECK(exchange::planToText(smallPlan()).find("typed") == std::string::npos);
}

TEST_CASE("a note goes with its figure: a plain number, another value, a figure that is gone")
{
    const model::Plan typed = after(smallPlan(), {room(375.0, "=10*37.5")});
    CHECK(after(typed, {room(375.0)}).typed.empty());
    CHECK(after(typed, {room(44.0)}).typed.empty());
    CHECK(noteIn(after(typed, {room(380.0, "=10*38")})) == "=10*38");
    CHECK(after(typed, {room(380.0, "=10*38")}).typed.size() == 1);
    // The area goes back to the plan's figure, which has a path of its own.
    Entry cleared = room(0);
    cleared.value = CellValue();
    CHECK(after(typed, {cleared}).typed.empty());
    // Changed elsewhere: the note holds no longer, and goes with the next edit of the table.
    model::Plan elsewhere = typed;
    elsewhere.areas[0].settings[0].capacity->steps[0].units = 12.0;
    CHECK(noteIn(elsewhere).empty());
    Entry other = room(61.0);
    other.row = SettingsTable().read(elsewhere).rows[3].key;
    CHECK(after(elsewhere, {other}).typed.empty());
    model::Plan without = typed;
    edit::removeSetting(without, tests::small::hospital);
    CHECK(without.typed.empty());
}

TEST_CASE("the edit that keeps a note is taken back as a whole")
{
    const model::Plan plan = smallPlan();
    const auto patch = patchOf(SettingsTable(), plan, {room(375.0, "=10*37.5")});
    model::Plan edited = plan;
    REQUIRE(edit::apply(edited, patch).ok());
    REQUIRE(edit::apply(edited, edit::inverse(patch)).ok());
    CHECK(edited == plan);
    // A figure that stays the same may still be given a note.
    const double now = *numberOf(cellOf(SettingsTable().read(plan), room(0)).value);
    CHECK_FALSE(patchOf(SettingsTable(), plan, {room(now, "=4*10")}).empty());
}

TEST_CASE("arithmetic in a pasted block is kept too")
{
    const model::Plan plan = smallPlan();
    const Table table = SettingsTable().read(plan);
    PasteTarget target{{1}, {*table.columnOf("room")}};
    const auto entries = entriesOf(table, lookAtPaste(table, " =10*37.5 ", target));
    REQUIRE(entries.size() == 1);
    CHECK(entries[0].typed == "=10*37.5");
    CHECK(noteIn(after(plan, entries)) == "=10*37.5");
    CHECK(entriesOf(table, lookAtPaste(table, "375", target)).at(0).typed.empty());
}
