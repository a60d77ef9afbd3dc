// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

bool contains(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A plan and a file of figures in a folder.
struct Desk {
    Folder folder;
    std::string plan = folder.file("plan.homeward");
    std::string table = folder.file("beds.csv");

    explicit Desk(const std::string& figures)
    {
        const std::string json = folder.file("plan.json");
        writeFile(json, exchange::planToText(smallPlan()));
        REQUIRE(call({"import", json, plan}).exitCode == 0);
        writeFile(table, figures);
    }
};

} // namespace

TEST_CASE("figures takes a table into a plan with its source, and the history says so")
{
    const Desk desk("Setting,Beds\nAcute hospital,44\nCare home,61\n");
    const Called dry = call({"figures", desk.table, "--into", desk.plan, "--dry-run"});
    INFO(dry.error);
    CHECK(dry.exitCode == 0);
    CHECK(contains(dry.out, "Room and costs of settings"));
    CHECK(contains(dry.out, "2 figures would change"));
    CHECK(contains(dry.error, "Nothing has changed."));
    CHECK(store::openPlanFile(desk.plan).value().plan.settings[0].capacity.steps[0].units == 40.0);
    CHECK(call({"figures", desk.table, "--into", desk.plan, "--source", "Bed census"}).exitCode == 0);
    const auto file = store::openPlanFile(desk.plan);
    REQUIRE(file.ok());
    CHECK(file.value().plan.settings[0].capacity.steps[0].units == 44.0);
    CHECK(file.value().plan.sources.back().title == "Bed census");
    REQUIRE_FALSE(file.value().history.empty());
    CHECK(contains(file.value().history.back().label, "Import 2 figures from beds.csv"));
}

TEST_CASE("figures ends with 1 where cells are refused, and takes the rest only when told to")
{
    const Desk desk("Setting,Beds\nAcute hospital,44x\nCare home,61\n");
    const Called refused = call({"figures", desk.table, "--into", desk.plan});
    CHECK(refused.exitCode == 1);
    CHECK(contains(refused.error, "refused: beds.csv, row 2, column B (Beds): “44x” is not a number."));
    CHECK(store::openPlanFile(desk.plan).value().plan.settings[1].capacity.steps[0].units == 60.0);
    CHECK(call({"figures", desk.table, "--into", desk.plan, "--leave-out"}).exitCode == 0);
    CHECK(store::openPlanFile(desk.plan).value().plan.settings[1].capacity.steps[0].units == 61.0);
}

TEST_CASE("figures says the same to programs as JSON, and corrects what it is told to")
{
    const Desk desk("Setting,Wert\nAcute hospital,44\nCare home,61\n");
    const Called json =
        call({"figures", desk.table, "--into", desk.plan, "--dry-run", "--format", "json", "--column", "Wert=cost"});
    CHECK(json.exitCode == 0);
    CHECK(contains(json.out, "\"shape\": \"room\""));
    CHECK(contains(json.out, "unitCost/perUnitDay"));
    CHECK(contains(json.out, "\"cell\": \"B2\""));
    CHECK(call({"figures", desk.table, "--into", desk.plan, "--column", "Wert=nonsense"}).exitCode == 2);
    CHECK(call({"figures", desk.table, "--into", desk.plan, "--as", "nonsense"}).exitCode != 0);
    CHECK(call({"figures", desk.folder.file("none.csv"), "--into", desk.plan}).exitCode == 3);
    writeFile(desk.table, "%PDF-1.7");
    const Called pdf = call({"figures", desk.table, "--into", desk.plan});
    CHECK(pdf.exitCode == 3);
    CHECK(contains(pdf.error, "it looks like a PDF"));
}

TEST_CASE("a plan goes out as a workbook and comes back unchanged")
{
    const Desk desk("");
    const std::string book = desk.folder.file("plan.xlsx");
    const Called out = call({"workbook", desk.plan, book});
    INFO(out.error);
    REQUIRE(out.exitCode == 0);
    const Called back = call({"figures", book, "--into", desk.plan});
    INFO(back.error);
    CHECK(back.exitCode == 0);
    CHECK(contains(back.out, "A plan as a workbook"));
    CHECK(contains(back.out, "No figure of the plan would change."));
    const Called piped = call({"figures", "-", "--into", desk.plan}, book);
    INFO(piped.error);
    CHECK(piped.exitCode == 0);
    CHECK(contains(piped.out, "No figure of the plan would change."));
    CHECK(call({"figures", book, "--into", desk.plan, "--sheet", "nowhere"}).exitCode == 3);
}

TEST_CASE("figures says as many findings as can be read, and how many more there are")
{
    std::string table = "Setting,Beds\n";
    for (int row = 0; row < 500; ++row)
        table += "Ward " + std::to_string(row) + ",5\n";
    const Desk desk(table);
    const Called refused = call({"figures", desk.table, "--into", desk.plan});
    CHECK(refused.exitCode == 1);
    CHECK(std::ranges::count(refused.error, '\n') < 210);
    CHECK(contains(refused.error, " more: --format json tells every one."));
}

#ifndef _WIN32
TEST_CASE("figures reads no more of an endless input than of the largest file")
{
    const Desk desk("Setting,Beds\n");
    const Called endless = call({"figures", "-", "--into", desk.plan}, "/dev/zero");
    INFO(endless.error);
    CHECK(endless.exitCode == 3);
    CHECK(contains(endless.error, "pasted figures is larger than 256 MB"));
}
#endif
