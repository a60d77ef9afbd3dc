// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/tables/paste.h"
#include "core/tables/pathway_tables.h"
#include "core/tables/settings_table.h"
#include "core/tables/stay_list.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <numeric>
#include <random>

using namespace homeward;
using namespace homeward::tables;
using tests::smallPlan;

namespace {

std::vector<std::size_t> from(std::size_t first, std::size_t end)
{
    std::vector<std::size_t> places(end - first);
    std::iota(places.begin(), places.end(), first);
    return places;
}

PasteTarget targetAt(const Table& table, std::size_t row, std::size_t column)
{
    return {from(row, table.rows.size()), from(column, table.columns.size())};
}

} // namespace

TEST_CASE("a block is cut into cells as spreadsheets copy it")
{
    using Block = std::vector<std::vector<std::string>>;
    CHECK(blockOf("a\tb\nc\td\n") == Block{{"a", "b"}, {"c", "d"}});
    CHECK(blockOf("a\tb\r\nc\td") == Block{{"a", "b"}, {"c", "d"}});
    CHECK(blockOf("\"two\nlines\"\t\"say \"\"no\"\"\"\n") == Block{{"two\nlines", "say \"no\""}});
    CHECK(blockOf("6\" pipe\t\"half\n") == Block{{"6\" pipe", "\"half"}});
    CHECK(blockOf("\t\n") == Block{{"", ""}});
    CHECK(blockOf("").empty());
}

TEST_CASE("a paste is looked at: what fits, what does not, where, and what it most likely means")
{
    const model::Plan plan = smallPlan();
    const SettingsTable view;
    const Table table = view.read(plan);
    // Rows: hospital, its area, care home, its area, care at home, its area. Columns: unit, room, day one, cost, ...
    const auto look = lookAtPaste(table,
                                  "46\t38\t10.07\n\t\t\n61\t52\t\xC2\xA3"
                                  "230\n-1\t50 hrs\t1e9\n",
                                  targetAt(table, 1, 1));
    CHECK(look.rows == 4);
    CHECK(look.columns == 3);
    // The third row is an area, the fourth a setting's own, which has nobody on day one.
    CHECK(look.fitting.size() == 6);
    CHECK(look.empty == 3);
    REQUIRE(look.refused.size() == 3);
    CHECK(look.refused[0].expected == Expected::InRange);
    CHECK(look.refused[0].row == 4);
    CHECK(look.refused[0].column == 1);
    CHECK(look.refused[1].expected == Expected::NotTypedHere);
    CHECK(look.refused[2].expected == Expected::Number);
    CHECK_FALSE(look.refused[0].likely.has_value());
}

TEST_CASE("what is repaired fits then, and one patch writes it all")
{
    const model::Plan plan = smallPlan();
    const SettingsTable view;
    const Table table = view.read(plan);
    auto look = lookAtPaste(table, "46 beds\t38\n", targetAt(table, 1, 1));
    REQUIRE(look.refused.size() == 1);
    CHECK(look.refused[0].found == "46 beds");
    CHECK(look.refused[0].likely == std::optional<CellValue>(46.0));
    REQUIRE(repair(look, 0));
    CHECK(look.refused.empty());
    CHECK_FALSE(repair(look, 0));
    model::Plan edited = plan;
    REQUIRE(edit::apply(edited, patchOf(view, plan, entriesOf(table, look), "Returns")).ok());
    CHECK(edited.areas[0].settings[0].capacity->steps[0].units == 46.0);
    CHECK(edited.sources.back().title == "Returns");
    CHECK(edited.areas[0].settings[0].capacity->source == edited.sources.back().id);
}

TEST_CASE("a block that ends beyond the table says so for each cell, and one value fills what is selected")
{
    const Table table = SettingsTable().read(smallPlan());
    const auto beyond = lookAtPaste(table, "1\n2\n", targetAt(table, table.rows.size() - 1, 1));
    REQUIRE(beyond.refused.size() == 1);
    CHECK(beyond.refused[0].expected == Expected::NoCell);
    CHECK(beyond.refused[0].down == 1);
    PasteTarget target = targetAt(table, 0, 1);
    target.selectedRows = 4;
    CHECK(lookAtPaste(table, "7", target).fitting.size() == 4);
    CHECK(lookAtPaste(table, "7\n8", target).fitting.size() == 4);
    CHECK(lookAtPaste(table, "7\n8\n9", target).fitting.size() == 3);
}

TEST_CASE("a table that is copied and pasted onto itself changes nothing")
{
    const model::Plan plan = smallPlan();
    const SettingsTable settings;
    const RoutesTable routes(tests::small::hospital);
    for (const TableView* view : {static_cast<const TableView*>(&settings), static_cast<const TableView*>(&routes)}) {
        const Table table = view->read(plan);
        const std::string text = blockText(table, from(0, table.rows.size()), from(0, table.columns.size()));
        const auto look = lookAtPaste(table, text, targetAt(table, 0, 0));
        CHECK(look.refused.empty());
        std::vector<Entry> own = entriesOf(table, look);
        // Pasting a figure of the plan's onto an area makes it its own, as typing does.
        std::erase_if(own, [&](const Entry& entry) {
            return table.at(*table.rowOf(entry.row), *table.columnOf(entry.column)).inherited;
        });
        CHECK(patchOf(*view, plan, own).empty());
    }
}

TEST_CASE("choices, shares and dates are read as people write them")
{
    const Column rule{"whenFull", CellKind::Choice, {}, {{"waitInPlace"}, {"divert:home", "Care at home"}}};
    TypingForm form;
    form.nameOf = [](const Column&, const Choice& choice) {
        return choice.name.empty() ? std::string("stay there, delayed") : "goes to " + choice.name;
    };
    CHECK(readCell(rule, "Stay there, delayed", form).value == std::optional<CellValue>(std::string("waitInPlace")));
    CHECK(readCell(rule, "goes to care at home", form).value == std::optional<CellValue>(std::string("divert:home")));
    CHECK(readCell(rule, "stay there", form).likely == std::optional<CellValue>(std::string("waitInPlace")));
    CHECK(readCell(rule, "nowhere", form).expected == Expected::OneOf);
    const Column share{"to", CellKind::Share, {0.0, 1.0, 0.0, 1.0}};
    for (const char* text : {"75", "75%", "75 %", "=3*25"})
        CHECK(readCell(share, text).value == std::optional<CellValue>(0.75));
    CHECK(readCell(share, "=3*25").arithmetic);
    CHECK(readCell(share, "101").expected == Expected::InRange);
    CHECK(plainText(share, 0.957) == "95.7");
    // Percents of a double are coarser than shares: not every share is a hundredth of one.
    const auto third = readCell(share, plainText(share, 1.0 / 3.0)).value;
    REQUIRE(third);
    CHECK(std::abs(std::get<double>(*third) - 1.0 / 3.0) < 1e-16);
    const Column day{"from", CellKind::Date};
    for (const char* text : {"2026-04-01", "1/4/2026", "01.04.2026", "1 April 2026", "1 Apr 26", "1-apr-2026"})
        CHECK(readCell(day, text).value == std::optional<CellValue>(base::Date(2026, 4, 1)));
    CHECK(readCell(day, "31/2/2026").expected == Expected::Date);
    const Column whole{"year", CellKind::Whole};
    CHECK(readCell(whole, "2.5").expected == Expected::WholeNumber);
    CHECK(readCell(whole, "50%").expected == Expected::WholeNumber);
}

TEST_CASE("a text that no plan can keep is refused where it is pasted")
{
    Column name;
    name.kind = CellKind::Text;
    const std::string longest(longestCell, 'n');
    CHECK(readCell(name, longest).value == CellValue(longest));
    CHECK(readCell(name, "two\nlines").value);
    for (const std::string& text :
         {longest + "n", std::string("a\0b", 3), std::string("\x1B[2J"), std::string("\xC3\x28")}) {
        const ReadCell read = readCell(name, text);
        CHECK_FALSE(read.value);
        CHECK(read.expected == Expected::ShortText);
    }
}

TEST_CASE("cells have the names that spreadsheets give them")
{
    CHECK(cellNamed("C14") == std::optional(std::pair<std::size_t, std::size_t>(13, 2)));
    CHECK(cellNamed("aa1") == std::optional(std::pair<std::size_t, std::size_t>(0, 26)));
    for (const char* wrong : {"", "C", "14", "C0", "14C", "C1x", "ABCD1", "C-1"})
        CHECK_FALSE(cellNamed(wrong).has_value());
    CHECK(columnLetters(2) == "C");
}

TEST_CASE("stays are read from the first column, and what is none is told by its row")
{
    const auto list = stayListOf("Days in hospital\tWard\n3\tA\n\n12.5\tB\n-1\tC\nabout 4\tD\n0\n");
    CHECK(list.days == std::vector<double>{3.0, 12.5, 0.0});
    REQUIRE(list.refused.size() == 2);
    CHECK(list.refused[0].row == 5);
    CHECK(list.refused[1].found == "about 4");
}

TEST_CASE("no text that is pasted makes the reader fall over")
{
    const Table table = SettingsTable().read(smallPlan());
    std::mt19937 random(8);
    const std::string letters = "0123456789,.%\t\n\r\"=+-*/() abc\xC2\xA3\xFF";
    for (int trial = 0; trial < 5'000; ++trial) {
        std::string text;
        for (int length = static_cast<int>(random() % 40); length > 0; --length)
            text += letters[random() % letters.size()];
        const auto look =
            lookAtPaste(table, text, targetAt(table, random() % table.rows.size(), random() % table.columns.size()));
        CHECK(look.fitting.size() + look.refused.size() + look.empty <= look.rows * look.columns);
    }
}

TEST_CASE("text of a spreadsheet that is wrong in five ways has a repair of one press for each")
{
    const model::Plan plan = smallPlan();
    const SettingsTable view;
    const Table table = view.read(plan);
    const auto room = table.columnOf("room");
    REQUIRE(room);

    // A word where a number belongs has no likely number; one with a unit has.
    const auto words = lookAtPaste(table, "closed\n46 beds\n", targetAt(table, 0, *room));
    REQUIRE(words.refused.size() == 2);
    CHECK_FALSE(words.refused[0].likely);
    CHECK(words.refused[1].likely == std::optional<CellValue>(46.0));

    // More than 100 %.
    const Column percent{.id = "share", .kind = CellKind::Share, .range = {0.0, 1.0, 0.0, 1.0}};
    const ReadCell over = readCell(percent, "920 %");
    CHECK(over.expected == Expected::InRange);
    CHECK(over.likely == std::optional<CellValue>(percent.range.high));

    // Commas for the decimal mark.
    const auto commas = lookAtPaste(table, "12,5\n", targetAt(table, 1, *room));
    REQUIRE(commas.refused.size() == 1);
    CHECK(commas.refused[0].likely == std::optional<CellValue>(12.5));

    // More columns than there are: what has a place is pasted without them.
    std::string wide = "46";
    for (std::size_t i = 0; i < table.columns.size(); ++i)
        wide += "\t1";
    const auto many = lookAtPaste(table, wide, targetAt(table, 1, *room));
    CHECK(std::ranges::count(many.refused, Expected::NoCell, &Refusal::expected)
          == static_cast<std::ptrdiff_t>(*room + 1));
    CHECK_FALSE(many.fitting.empty());

    // A row of totals.
    const auto total = lookAtPaste(table, "40\n31\n29.5\n100.5\n", targetAt(table, 0, *room));
    REQUIRE(total.refused.size() == 1);
    CHECK(total.refused[0].expected == Expected::NoTotal);
    CHECK(total.refused[0].down == 3);
    CHECK(total.refused[0].found == "100.5");
    CHECK(total.fitting.size() == 3);
    // Figures that only look like one, and totals that are there already, are pasted.
    CHECK(lookAtPaste(table, "40\n31\n71\n", targetAt(table, 0, *room)).refused.empty());
    CHECK(lookAtPaste(table, "40\n31\n29.5\n90\n", targetAt(table, 0, *room)).fitting.size() == 4);
}

TEST_CASE("shares of one, which spreadsheets hand out for per cent, are seen in a paste and mended by one press")
{
    const model::Plan plan = smallPlan();
    const RoutesTable view(tests::small::hospital);
    const Table table = view.read(plan);
    std::vector<std::size_t> shares;
    for (std::size_t column = 0; column < table.columns.size(); ++column)
        if (table.columns[column].kind == CellKind::Share && !table.columns[column].isComputed)
            shares.push_back(column);
    REQUIRE(shares.size() >= 4);
    const PasteTarget target{{0, 1}, {shares[0], shares[1], shares[2], shares[3]}};

    auto look = lookAtPaste(table, "0.55\t0.15\t0.1\t0.2\n0.6\t0.2\t0.1\t0.1\n", target);
    CHECK(look.fitting.empty());
    REQUIRE(look.refused.size() == 8);
    CHECK(look.refused[0].expected == Expected::PerCent);
    CHECK(look.refused[0].likely == std::optional<CellValue>(0.55));
    CHECK(look.refused[7].down == 1);
    CHECK(look.refused[7].across == 3);
    REQUIRE(repair(look, 3));
    CHECK(look.refused.empty());
    REQUIRE(look.fitting.size() == 8);
    CHECK(look.fitting[0].value == CellValue(0.55));

    // A few figures by themselves are known by what stands there now.
    const auto now = numberOf(table.at(0, shares[0]).value);
    REQUIRE(now);
    const std::string near = plainText(Column{"near", CellKind::Number}, CellValue(*now * 1.1));
    CHECK(lookAtPaste(table, near, target).refused.size() == 1);
    CHECK(lookAtPaste(table, near + " %", target).refused.empty());
    CHECK(lookAtPaste(table, "55\t15\t10\t20\n", target).refused.empty());
    CHECK(lookAtPaste(table, "98.4\t0.8\t0.5\t0.3\n", target).refused.empty());
    // Small percentages that were copied here are what they are.
    Table small = table;
    for (std::size_t column : shares)
        small.at(0, column).value = 0.004;
    CHECK(lookAtPaste(small, "0.4\t0.4\t0.2\n", target).refused.empty());
}

TEST_CASE("a date that a spreadsheet writes in another form has a likely one")
{
    Table table;
    table.columns = {{"from", CellKind::Date}};
    table.rows = {{"a", "a"}, {"b", "b"}};
    Cell day;
    day.value = base::Date(2027, 6, 30);
    day.locked = false;
    table.cells = {day, day};
    const auto look = lookAtPaste(table, "1.4\n4/13/2026\n", targetAt(table, 0, 0));
    REQUIRE(look.refused.size() == 2);
    CHECK(look.refused[0].expected == Expected::Date);
    CHECK(look.refused[0].likely == std::optional<CellValue>(base::Date(2027, 4, 1))); // of the year that stands there
    CHECK(look.refused[1].likely == std::optional<CellValue>(base::Date(2026, 4, 13)));
}

TEST_CASE("a block of per cent, pounds, thousands and dates is read as LibreOffice Calc and Excel hand it out")
{
    Table table;
    table.columns = {
        {"share", CellKind::Share}, {"cost", CellKind::Money}, {"people", CellKind::Number}, {"from", CellKind::Date}};
    table.rows = {{"a", "a"}, {"b", "b"}};
    Cell open;
    open.locked = false;
    table.cells.assign(8, open);
    using Values = std::vector<CellValue>;
    const Values wanted{0.957, 1234.5, 15789.0, base::Date(2026, 4, 1), 0.043, -10.07, 12.5, base::Date(2027, 10, 31)};
    for (const char* text : {
             // Calc 7.4, British, as its clipboard has it; with its formats of currency and thousands; Excel
             "95.70%\t1234.5\t15789\t01/04/26\n4.30%\t-10.07\t12.5\t31/10/27\n",
             "95.7%\t\xC2\xA3"
             "1,234.50\t15,789\t01/04/2026\n4.3%\t-\xC2\xA3"
             "10.07\t12.5\t31 October 2027\n",
             "95.7%\t \xC2\xA3"
             "1,234.50 \t 15,789 \t01-Apr-26\r\n4.3%\t(\xC2\xA3"
             "10.07)\t12.5\t31/10/2027\r\n",
         }) {
        const PasteLook look = lookAtPaste(table, text, targetAt(table, 0, 0));
        CAPTURE(text);
        CHECK(look.refused.empty());
        Values read;
        for (const PasteCell& cell : look.fitting)
            read.push_back(cell.value);
        REQUIRE(read.size() == wanted.size());
        for (std::size_t i = 0; i < read.size(); ++i) {
            CAPTURE(i);
            const auto number = numberOf(wanted[i]);
            if (number)
                CHECK(numberOf(read[i]).value_or(0.0) == Approx(*number));
            else
                CHECK(read[i] == wanted[i]);
        }
    }
}
