// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_text.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::tests;

namespace {

bool has(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

/// A year of the outcomes profile for one area.
std::string profileFile(const char* value)
{
    return std::string("CPP,Indicator,Type,Year,value\nFife,Emergency Admissions,Raw data,2021/22,") + value + "\n";
}

} // namespace

TEST_CASE("The reference command lists every partnership and says the licence")
{
    const Called called = call({"reference", "list"});
    REQUIRE(called.exitCode == 0);
    CHECK(has(called.out, "S37000005"));
    CHECK(has(called.out, "council Stirling (S12000030)"));
    CHECK(has(called.out, "Open Government Licence v3.0"));
    CHECK(has(call({"--help"}).out, "Open Government Licence v3.0"));
}

TEST_CASE("Figures of an area stand beside Scotland's, with their source and how they were made")
{
    const Called called = call({"reference", "show", "Na h-Eileanan Siar"});
    REQUIRE(called.exitCode == 0);
    CHECK(has(called.out, "Western Isles (S37000031), NHS Western Isles"));
    CHECK(has(called.out, "720,119"));   // Scotland's bed days of 2024/25
    CHECK(has(called.out, "filled in: never submitted"));
    CHECK(has(called.out, "Public Health Scotland, Delayed discharge bed days by council area"));
    CHECK(has(called.out, "Open Government Licence v3.0"));
}

TEST_CASE("Figures of an area come as CSV and JSON too")
{
    const Called csv = call({"reference", "show", "S12000047", "--format", "csv"});
    REQUIRE(csv.exitCode == 0);
    CHECK(has(csv.out, "S37000032,Fife,Delayed discharge,delayed_discharge_bed_days_all_delay_reasons,"));
    const Called called = call({"reference", "show", "fife", "--format", "json"});
    REQUIRE(called.exitCode == 0);
    const auto json = exchange::parseJson(called.out);
    REQUIRE(json.ok());
    CHECK(json.value()["area"]["code"] == "S37000032");
    CHECK(json.value()["figures"].size() > 500);
    for (const auto& figure : json.value()["figures"])
        if (!figure["area"].is_null())
            CHECK_FALSE(figure["area"]["how"].get<std::string>().empty());
}

TEST_CASE("An area that is not there suggests the nearest names")
{
    const Called called = call({"reference", "show", "Invercylde"});
    CHECK(called.exitCode == 2);
    CHECK(has(called.error, "Did you mean Inverclyde"));
}

TEST_CASE("A rebuild lists what moved, writes a set, and that set is then in force")
{
    const Folder folder;
    writeFile(folder.file("profile.csv"), profileFile("50000"));
    const Folder elsewhere;
    const std::string set = elsewhere.file("set.txt");
    const Called built = call({"reference", "build", folder.file(""), "--output", set});
    INFO(built.out << built.error);
    REQUIRE(built.exitCode == 0);
    CHECK(has(built.out, "used: profile.csv"));
    CHECK(has(built.out, "Fife, Emergency admissions, aged 65 and over, 65+: 50,000 in 2021/22"));
    CHECK(has(built.out, "Older than three years"));
    const Called shown = call({"reference", "show", "Fife", "--reference", set, "--format", "csv"});
    REQUIRE(shown.exitCode == 0);
    CHECK(has(shown.out, "65+,2021/22,\"per 100,000\",50000,published"));
    CHECK_FALSE(has(call({"reference", "show", "Fife", "--format", "csv"}).out, ",50000,published"));
}

TEST_CASE("A changed column stops a rebuild with the file, the row and the column, and nothing is written")
{
    const Folder folder;
    std::string text = profileFile("50000");
    writeFile(folder.file("profile.csv"), text.replace(text.find("value"), 5, "rate"));
    const Folder elsewhere;
    const std::string set = elsewhere.file("set.txt");
    const Called built = call({"reference", "build", folder.file(""), "--output", set});
    CHECK(built.exitCode == 3);
    CHECK(has(built.error, "profile.csv, row 1: there is no column \xE2\x80\x9Cvalue\xE2\x80\x9D"));
    CHECK(has(built.error, "stay as they are"));
    CHECK(contentOf(set).empty());
}

TEST_CASE("A set that cannot be read, or a folder that is not there, is said with its place")
{
    const Folder folder;
    writeFile(folder.file("set.txt"), "[areas]\nS37000001|partnership|Aberdeen City\n");
    const Called shown = call({"reference", "show", "Fife", "--reference", folder.file("set.txt")});
    CHECK(shown.exitCode == 3);
    CHECK(has(shown.error, "line 2"));
    CHECK(call({"reference", "build", folder.file("nowhere")}).exitCode == 3);
    CHECK(call({"reference", "build", folder.file("")}).exitCode == 3);   // no file that figures are made of
}
