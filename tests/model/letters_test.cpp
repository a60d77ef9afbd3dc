// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/letters.h"
#include "core/model/lookup.h"
#include "tests/support/catch.h"

using namespace homeward::model;

namespace {

std::vector<Scenario> scenarios(const std::vector<std::string>& letters)
{
    std::vector<Scenario> list;
    for (const std::string& letter : letters)
        list.push_back({ScenarioId{std::string("s").append(std::to_string(list.size()))}, letter, {}, {}, letter});
    return list;
}

} // namespace

TEST_CASE("Letters run from A to Z and on with two")
{
    CHECK(letterAt(0) == "A");
    CHECK(letterAt(25) == "Z");
    CHECK(letterAt(26) == "AA");
    CHECK(letterAt(701) == "ZZ");
    for (int place = 0; place < 2000; ++place)
        CHECK(placeOfLetter(letterAt(place)) == place);
    for (const char* none : {"", "a", "1", "A1", "ÄÖ", "ABCD"})
        CHECK(placeOfLetter(none) == -1);
}

TEST_CASE("Scenarios without letters have those of their places")
{
    CHECK(letterPlaces(scenarios({"", "", ""})) == std::vector<int>{0, 1, 2});
    CHECK(nextLetter(scenarios({"", "", ""})) == "D");
    CHECK(nextLetter({}) == "A");
}

TEST_CASE("A letter of its own stays wherever a scenario stands, and no two are alike")
{
    CHECK(letterPlaces(scenarios({"A", "D", "C"})) == std::vector<int>{0, 3, 2});
    // The second has no letter and its place's is taken.
    CHECK(letterPlaces(scenarios({"A", "", "B"})) == std::vector<int>{0, 2, 1});
    // What is no letter, or belongs to one before, counts as none.
    CHECK(letterPlaces(scenarios({"A", "A", "x"})) == std::vector<int>{0, 1, 2});
    auto kept = scenarios({"", "", ""});
    keepLetters(kept);
    kept.erase(kept.begin() + 1);
    CHECK(letterPlaces(kept) == std::vector<int>{0, 2});
    CHECK(nextLetter(kept) == "D");
}

TEST_CASE("A scenario rests on assumptions where one of its changes, or a figure of the plan, has no published source")
{
    Plan plan;
    plan.sources.resize(1);
    plan.sources[0].id = SourceId{"published"};
    Scenario scenario;
    CHECK_FALSE(restsOnAssumptions(plan, scenario));
    scenario.changes.resize(1);
    scenario.changes[0].source = SourceId{"published"};
    CHECK_FALSE(restsOnAssumptions(plan, scenario));
    scenario.changes[0].source = SourceId{};
    CHECK(restsOnAssumptions(plan, scenario));
    scenario.changes[0].on = false;
    CHECK_FALSE(restsOnAssumptions(plan, scenario));
    plan.sources[0].illustrative = true;
    CHECK(restsOnAssumptions(plan, scenario));
}
