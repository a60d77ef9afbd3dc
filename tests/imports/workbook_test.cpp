// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/exchange/plan_json.h"
#include "core/imports/plan_workbook.h"
#include "test_paths.h"
#include "tests/imports/import_support.h"
#include "tests/support/zip_files.h"
#include "ui/wording/table_text.h"

#include <filesystem>

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

namespace {

/// The plan as a workbook in memory.
sheets::Book workbookOf(const model::Plan& plan)
{
    const std::string path = (std::filesystem::temp_directory_path() / "homeward-plan-workbook.xlsx").string();
    const WorkbookWords words{[](const tables::Column& column) { return wording::columnText(column); },
                              [&](const tables::TableChoice& choice) { return wording::tableTitle(choice, plan); },
                              wording::typingForm()};
    REQUIRE(writePlanWorkbook(path, plan, words).ok());
    auto reading = sheets::readBookFile(path);
    std::filesystem::remove(path);
    REQUIRE(reading.ok());
    REQUIRE_FALSE(reading.value().fault);
    return std::move(reading.value().book);
}

/// The same book with one cell of a sheet given another value.
sheets::Book edited(const sheets::Book& book, const std::string& sheetName, long row, std::size_t column,
                    sheets::Cell cell, const std::string& text = {})
{
    sheets::Book changed;
    changed.file = "plan.xlsx";
    changed.texts = book.texts;
    if (!text.empty()) {
        cell.kind = sheets::CellKind::Text;
        cell.text = changed.texts->put(text);
    }
    for (const sheets::Sheet& sheet : book.sheets) {
        sheets::Sheet& copy = changed.sheets.emplace_back(sheet.name(), changed.texts);
        for (std::size_t r = 0; r < sheet.rows(); ++r) {
            std::vector<sheets::Cell> cells(sheet.row(r).begin(), sheet.row(r).end());
            if (sheet.name().ends_with(sheetName) && sheet.number(r) == row) {
                cells.resize(std::max(cells.size(), column + 1));
                cells[column] = cell;
            }
            copy.add(sheet.number(r), cells);
        }
    }
    return changed;
}

Import lookAtBook(const sheets::Book& book, const model::Plan& plan)
{
    return lookAt(book, plan, {}, reference::builtIn(), wording::typingForm());
}

sheets::Cell numberCell(double value)
{
    sheets::Cell cell;
    cell.kind = sheets::CellKind::Number;
    cell.number = value;
    return cell;
}

} // namespace

TEST_CASE("a workbook of a plan that nobody edited changes nothing")
{
    const auto example =
        exchange::readPlanFile(std::string(HOMEWARD_SOURCE_DIR) + "/resources/examples/seven_partnerships.json");
    REQUIRE(example.ok());
    for (const model::Plan& plan : {smallPlan(), example.value()}) {
        const Import import = lookAtBook(workbookOf(plan), plan);
        CHECK(import.shape == Shape::Workbook);
        for (const Change& change : import.changes)
            UNSCOPED_INFO(change.path.text() + ": " + wording::figureText(change.before) + " -> "
                          + wording::figureText(change.after));
        CHECK(import.changes.empty());
        for (const Finding& finding : import.findings.all())
            UNSCOPED_INFO(wording::findingText(finding, "plan.xlsx"));
        CHECK_FALSE(import.findings.any(Weight::Refused));
    }
}

TEST_CASE("an edited workbook brings its figures with the cell, and what cannot be typed there is refused")
{
    const model::Plan plan = smallPlan();
    const sheets::Book book = workbookOf(plan);
    // Rows: ids, headings, then hospital, its area, ... Columns: key, name, unit, room.
    const Import room = lookAtBook(edited(book, "Settings", 3, 3, numberCell(44.0)), plan);
    const model::Plan after = taken(room, plan);
    CHECK(after.settings[0].capacity.steps[0].units == 44.0);
    REQUIRE(room.changes.size() == 1);
    CHECK(room.changes[0].sheet == "1. Settings");
    CHECK(room.changes[0].row == 3);
    const Import word = lookAtBook(edited(book, "Settings", 3, 3, {}, "forty"), plan);
    CHECK(findingOf(word, FindingKind::NotANumber).found == "forty");
    CHECK_FALSE(word.mayBeTaken(false));
    const Import range = lookAtBook(edited(book, "Settings", 3, 3, numberCell(-4.0)), plan);
    CHECK(findingOf(range, FindingKind::OutOfRange).found == "-4");
}

TEST_CASE("tables of a plan are each listed once, own values of areas only where there are any")
{
    const auto tables = tablesOf(smallPlan());
    CHECK(std::ranges::count(tables, "population", &tables::TableChoice::name) == 1);
    CHECK(std::ranges::count(tables, "routes", &tables::TableChoice::name) == 3);
    CHECK(std::ranges::count(tables, "stays", &tables::TableChoice::name) == 1);
}
