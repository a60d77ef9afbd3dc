// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

#include <algorithm>
#include <iterator>
#include <sstream>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Twelve places that turn people away, ten people in them on average.
std::string clinicFile(const Folder& folder)
{
    Network network(3);
    model::Setting& setting = network.setting("clinic", 12);
    setting.fromSettings.kind = setting.fromOutside.kind = model::FullRuleKind::TurnAway;
    network.cohort("all", "clinic", 1.0);
    network.step("clinic", Network::stay(model::Family::Gamma, 10.0, 7.0));
    network.plan.areas[0].dayOne.inCare = {{model::CohortId{"all"}, model::SettingId{"clinic"}, 10}};
    const std::string file = folder.file("clinic.json");
    writeFile(file, exchange::planToText(network.plan));
    return file;
}

} // namespace

TEST_CASE("The need command prints people by year, how often a setting is full, and the units for a chance")
{
    const Folder folder;
    const Called called = call({"need", clinicFile(folder), "--chance", "0.01"});
    INFO(called.out << called.error);
    REQUIRE(called.exitCode == 0);
    CHECK(called.out.find("2026/27") != std::string::npos);
    // Offered load 10: 12 places are full for 12 % (1 in 8), 18 keep it below 1 in 100 (Erlang's tables).
    CHECK(called.out.find("1 in 8") != std::string::npos);
    CHECK(called.out.find("for 1 in 100") != std::string::npos);
    std::istringstream lines(called.out);
    std::string line;
    std::string last;
    while (std::getline(lines, line))
        if (line.starts_with("clinic"))
            last = line;
    CHECK(last.find("18  beds") != std::string::npos);
}

TEST_CASE("The columns of need never run together, however large the figures")
{
    const Folder folder;
    Network network(3);
    network.setting("clinic", -1);
    network.cohort("all", "clinic", 12'345.67);
    network.step("clinic", Network::stay(model::Family::Fixed, 1'000.0));
    const std::string file = folder.file("large.json");
    writeFile(file, exchange::planToText(network.plan));
    const Called called = call({"need", file});
    INFO(called.out << called.error);
    REQUIRE(called.exitCode == 0);
    const std::size_t line = called.out.find("clinic");
    REQUIRE(line != std::string::npos);
    std::istringstream cells(called.out.substr(line, called.out.find('\n', line) - line));
    std::vector<std::string> words{std::istream_iterator<std::string>(cells), {}};
    CHECK(words.size() == 4);
    CHECK(words.back().size() >= std::string("10,000,000").size());
}

TEST_CASE("Need is written for machines too: by month and year, with how full settings are")
{
    const Folder folder;
    const std::string file = clinicFile(folder);
    const Called csv = call({"need", file, "--chance", "0.01", "--format", "csv"});
    REQUIRE(csv.exitCode == 0);
    CHECK(csv.out.starts_with("scenario,area,setting,measure,period,value\n"));
    CHECK(csv.out.find("If nothing changes,Here,clinic,people_needed,2026-04,") != std::string::npos);
    CHECK(csv.out.find("If nothing changes,Here,clinic,units_available,2026/27,12\n") != std::string::npos);
    CHECK(csv.out.find("If nothing changes,Here,clinic,units_for_chance,2028/29,18\n") != std::string::npos);
    const std::string chance = "clinic,chance_full,2028/29,";
    const std::size_t at = csv.out.find(chance);
    REQUIRE(at != std::string::npos);
    // Erlang B of 12 servers on a load of 10.
    CHECK(std::stod(csv.out.substr(at + chance.size())) == Approx(0.1197).epsilon(0.01));

    const std::string written = folder.file("need.json");
    REQUIRE(call({"need", file, "--format", "json", "--output", written}).exitCode == 0);
    const auto json = exchange::parseJson(contentOf(written));
    REQUIRE(json);
    CHECK(json.value().at("plan") == "Network");
    CHECK(json.value().at("results").size()
          == static_cast<std::size_t>(std::count(csv.out.begin(), csv.out.end(), '\n') - 1));
    CHECK(json.value().at("results")[0].at("measure") == "people_needed");
    CHECK(call({"need", file, "--format", "word"}).exitCode == 2);
    CHECK(call({"need", file, "--output", file}).exitCode == 2);
}

TEST_CASE("The need command knows only the plan's scenarios")
{
    const Folder folder;
    const Called called = call({"need", clinicFile(folder), "--scenario", "None of these"});
    CHECK(called.exitCode == 2);
    CHECK(called.error.find("None of these") != std::string::npos);
}
