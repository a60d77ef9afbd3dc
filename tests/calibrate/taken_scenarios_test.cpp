// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/taken_scenarios.h"

#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

using namespace homeward;

namespace {

model::Change change(const char* id, const char* source)
{
    model::Change made;
    made.id = model::ChangeId{id};
    made.name = id;
    made.start = base::Date(2027, 4, 1);
    made.effect = model::DemandEffect{0.9};
    made.source = model::SourceId{source};
    return made;
}

model::Source source(const char* id, const char* title)
{
    model::Source made;
    made.id = model::SourceId{id};
    made.title = title;
    return made;
}

} // namespace

TEST_CASE("A plan takes the scenarios of another, with their sources and ranges, and keeps its own figures")
{
    model::Plan plan = tests::smallPlan();
    plan.sources.push_back(source("both", "The plan's"));
    plan.uncertainInputs = {{"/settings/hospital/capacity/steps/0/units", "Beds", 1.0, 2.0, 3.0, {}},
                            {"/scenarios/old/changes/a/effect/factor", "Old", 0.8, 0.9, 1.0, {}}};
    model::Plan other = tests::smallPlan();
    other.name = "Other";
    other.description = "What it does.";
    other.settings.clear();
    other.sources = {source("levers", "Levers"), source("both", "The other's"), source("unused", "Unused")};
    other.scenarios.resize(1);
    other.scenarios.push_back({model::ScenarioId{"new"}, "New", {}, {change("c", "levers"), change("d", "both")}});
    other.uncertainInputs = {{"/scenarios/new/changes/c/effect/factor", "C", 0.8, 0.9, 1.0, model::SourceId{"levers"}},
                             {"/settings/hospital/capacity/steps/0/units", "Other beds", 1.0, 2.0, 3.0, {}}};
    const model::Plan made = calibrate::withScenariosOf(plan, other);
    CHECK(made.name == "Other");
    CHECK(made.description == "What it does.");
    CHECK(made.settings == plan.settings);
    CHECK(made.scenarios == other.scenarios);
    REQUIRE(model::findById(made.sources, model::SourceId{"levers"}));
    CHECK(model::findById(made.sources, model::SourceId{"both"})->title == "The plan's");
    CHECK_FALSE(model::findById(made.sources, model::SourceId{"unused"}));
    REQUIRE(made.uncertainInputs.size() == 2);
    CHECK(made.uncertainInputs[0].name == "Beds");
    CHECK(made.uncertainInputs[1].name == "C");
}
