// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/json_text.h"
#include "test_paths.h"
#include "tests/cli/command_line.h"
#include "tests/support/catch.h"

#include <cmath>

using namespace homeward;
using namespace homeward::tests;

namespace {

const std::string shetland = HOMEWARD_SOURCE_DIR "/resources/examples/shetland.json";

std::vector<std::string> shortly(std::vector<std::string> arguments)
{
    arguments.insert(arguments.end(), {"--replications", "3", "--years", "2"});
    return arguments;
}

} // namespace

TEST_CASE("The explain command says why, parts the figure and lists what it rests on")
{
    const Called called = call(shortly({"explain", shetland, "--figure", "people_at_home", "--scenario", "closer"}));
    INFO(called.out << called.error);
    REQUIRE(called.exitCode == 0);
    for (const char* words :
         {"People cared for at home, a day", "By setting", "Which people", "Through which change", "It rests on"})
        CHECK(called.out.find(words) != std::string::npos);
    // Another scenario is no other time.
    CHECK(called.out.find("  here  against  ") != std::string::npos);
    CHECK(called.out.find("then") == std::string::npos);
}

TEST_CASE("The explain command writes JSON whose parts add to the whole")
{
    const Called called = call(
        shortly({"explain", shetland, "--figure", "delayed_in_hospital", "--scenario", "closer", "--format", "json"}));
    INFO(called.error);
    REQUIRE(called.exitCode == 0);
    const auto json = exchange::parseJson(called.out);
    REQUIRE(json.ok());
    const auto& found = json.value();
    CHECK_FALSE(found.at("reason").at("sentence").get<std::string>().empty());
    CHECK_FALSE(found.at("restsOn").empty());
    REQUIRE_FALSE(found.at("madeOf").empty());
    const double whole = found.at("against").at("difference").at("mean").get<double>();
    for (const auto& parting : found.at("madeOf")) {
        INFO(parting.at("by"));
        double sum = 0.0;
        for (const auto& part : parting.at("parts"))
            sum += part.at("difference").at("mean").get<double>();
        CHECK(std::abs(sum - whole) < 1e-7);
    }
}

TEST_CASE("The explain command takes a measure of a setting, and says what is not known")
{
    const Called ward = call(shortly({"explain", shetland, "--figure", "people_delayed", "--of", "acute"}));
    INFO(ward.out << ward.error);
    CHECK(ward.exitCode == 0);
    const Called unknown = call({"explain", shetland, "--figure", "happiness"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.error.find("people_at_home") != std::string::npos);
    const Called ofHeadline = call({"explain", shetland, "--figure", "people_at_home", "--of", "acute"});
    CHECK(ofHeadline.exitCode == 2);
    const Called nowhere = call({"explain", shetland, "--figure", "people_present", "--of", "moon"});
    CHECK(nowhere.exitCode == 2);
    CHECK(nowhere.error.find("setting") != std::string::npos);
}

TEST_CASE("The help-text command lists, shows and searches the pages of help")
{
    CHECK(call({"help-text"}).out.find("words: What the words mean") != std::string::npos);
    const Called page = call({"help-text", "figures"});
    CHECK(page.exitCode == 0);
    CHECK(page.out.find("Right-place days") != std::string::npos);
    CHECK(page.out.find("](") == std::string::npos);
    CHECK(call({"help-text", "--search", "guardianship"}).out.find("measures") != std::string::npos);
    const Called unknown = call({"help-text", "moon"});
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.error.find("contents") != std::string::npos);
}

TEST_CASE("The explain command takes people who move, and a setting's share of all")
{
    const Called moved = call(shortly({"explain", shetland, "--figure", "people_moving", "--from", "acute", "--to",
                                       "carehome", "--scenario", "closer", "--year", "2027/28"}));
    INFO(moved.out << moved.error);
    REQUIRE(moved.exitCode == 0);
    CHECK(moved.out.find("From Acute hospital to Care home, people a week, Closer to home, 2027/28")
          != std::string::npos);
    CHECK(moved.out.find("How many leave, and which way they go") != std::string::npos);
    const Called new_ =
        call(shortly({"explain", shetland, "--figure", "people_moving", "--from", "outside", "--to", "acute"}));
    CHECK(new_.exitCode == 0);
    CHECK(new_.out.find("New in Acute hospital, people a week") != std::string::npos);
    const Called share =
        call(shortly({"explain", shetland, "--figure", "care_days", "--of", "cah", "--share", "--year", "1"}));
    INFO(share.out << share.error);
    CHECK(share.exitCode == 0);
    CHECK(share.out.find("as a share of all") != std::string::npos);
}

TEST_CASE("The explain command says what is missing of people who move, and what has no share")
{
    const Called nowhere = call(shortly({"explain", shetland, "--figure", "people_moving"}));
    CHECK(nowhere.exitCode == 2);
    CHECK(nowhere.error.find("--to") != std::string::npos);
    const Called unknown =
        call(shortly({"explain", shetland, "--figure", "people_moving", "--from", "acute", "--to", "moon"}));
    CHECK(unknown.exitCode == 2);
    CHECK(unknown.error.find("carehome") != std::string::npos);
    const Called wrong = call(shortly({"explain", shetland, "--figure", "people_at_home", "--to", "acute"}));
    CHECK(wrong.exitCode == 2);
    const Called centile =
        call(shortly({"explain", shetland, "--figure", "wait_days_median", "--of", "acute", "--share"}));
    CHECK(centile.exitCode == 2);
    CHECK(centile.error.find("share") != std::string::npos);
}
