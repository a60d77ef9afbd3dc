// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"
#include "tests/support/network.h"

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

TEST_CASE("The need command knows only the plan's scenarios")
{
    const Folder folder;
    const Called called = call({"need", clinicFile(folder), "--scenario", "None of these"});
    CHECK(called.exitCode == 2);
    CHECK(called.error.find("None of these") != std::string::npos);
}
