// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/fingerprint.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/random_edits.h"
#include "tests/ui/document_support.h"
#include "ui/document/plan_commands.h"

#include <QSignalSpy>

using namespace homeward;
using namespace homeward::document;
using namespace homeward::tests;

namespace {

/// The share of "Home first", edited to `share`.
model::Change homeFirst(const PlanDocument& document, double share)
{
    model::Change change = changeOf(document.plan(), closer, "home-first");
    std::get<model::RedirectDischargeEffect>(change.effect).share = share;
    return change;
}

bool setShare(PlanDocument& document, double share)
{
    return document.push(editChange(document, closer, homeFirst(document, share), QStringLiteral("share")));
}

} // namespace

TEST_CASE("hundreds of random edits are undone to the start and redone to the end", "[document]")
{
    const unsigned seed = GENERATE(1u, 2u, 3u, 4u, 5u);
    PlanDocument document;
    TestClock clock;
    useClock(document, clock);
    document.load(smallPlan());
    const model::Plan start = document.plan();

    RandomEditor editor(document, seed);
    int done = 0;
    for (int i = 0; i < 400; ++i) {
        clock.ms += 400;
        done += editor.edit() ? 1 : 0;
    }
    REQUIRE(done > 200);
    const model::Plan end = document.plan();
    REQUIRE_FALSE(end == start);

    while (document.undoStack().canUndo())
        document.undoStack().undo();
    CHECK(document.plan() == start);
    CHECK_FALSE(document.isModified());

    while (document.undoStack().canRedo())
        document.undoStack().redo();
    CHECK(document.plan() == end);
    CHECK(document.isModified());
}

TEST_CASE("hundreds of random patches of any part of the plan are undone to the start and redone", "[document]")
{
    const unsigned seed = GENERATE(1u, 2u, 3u);
    PlanDocument document;
    document.load(smallPlan());
    const model::Plan start = document.plan();
    RandomEdits edits(seed);
    int done = 0;
    for (int i = 0; i < 300; ++i)
        done += document.push({edits.patch(document.plan()), QStringLiteral("Edit")}) ? 1 : 0;
    REQUIRE(done > 150);
    const model::Plan end = document.plan();
    CHECK(document.fingerprint() == exchange::inputsFingerprint(end));
    document.undoStack().setIndex(0);
    CHECK(document.plan() == start);
    CHECK(document.fingerprint() == exchange::inputsFingerprint(start));
    document.undoStack().setIndex(document.undoStack().count());
    CHECK(document.plan() == end);
}

TEST_CASE("every step back is the plan as it was before that edit", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    RandomEditor editor(document, 11);
    std::vector<model::Plan> before;
    while (before.size() < 100) {
        const model::Plan plan = document.plan();
        const int steps = document.undoStack().count();
        if (editor.edit() && document.undoStack().count() > steps)
            before.push_back(plan);
    }
    REQUIRE(document.undoStack().count() == 100);
    for (; !before.empty(); before.pop_back()) {
        document.undoStack().undo();
        REQUIRE(document.plan() == before.back());
    }
}

TEST_CASE("edits of one field soon after each other are one step back", "[document]")
{
    PlanDocument document;
    TestClock clock;
    useClock(document, clock);
    document.load(smallPlan());
    const model::Plan start = document.plan();
    for (const double share : {0.31, 0.32, 0.35}) {
        clock.ms += 100;
        REQUIRE(setShare(document, share));
    }
    CHECK(document.undoStack().count() == 1);
    CHECK(document.undoStack().undoText() == QStringLiteral("set share to 35\u00a0%"));
    CHECK(document.undoStack().text(0) == QStringLiteral("Set share to 35\u00a0%"));

    SECTION("the step leads back to before the first of them")
    {
        document.undoStack().undo();
        CHECK(document.plan() == start);
        document.undoStack().redo();
        CHECK(document.plan().scenarios[1].changes == [&] {
            auto changes = start.scenarios[1].changes;
            std::get<model::RedirectDischargeEffect>(changes[2].effect).share = 0.35;
            return changes;
        }());
    }
    SECTION("not after a pause")
    {
        clock.ms += 2'000;
        setShare(document, 0.4);
        CHECK(document.undoStack().count() == 2);
    }
    SECTION("not for another field")
    {
        model::Change change = homeFirst(document, 0.35);
        change.ramp.months = 6;
        document.push(editChange(document, closer, change, QStringLiteral("rampMonths")));
        CHECK(document.undoStack().count() == 2);
    }
    SECTION("not into what is on disk")
    {
        document.markSaved(QStringLiteral("plan.homeward"));
        setShare(document, 0.4);
        CHECK(document.undoStack().count() == 2);
        CHECK(document.isModified());
        document.undoStack().undo();
        CHECK_FALSE(document.isModified());
    }
}

TEST_CASE("each edit says what it touched, and undo says the same", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    QSignalSpy name(&document, &PlanDocument::nameChanged);
    QSignalSpy run(&document, &PlanDocument::runSettingsChanged);
    QSignalSpy scenarios(&document, &PlanDocument::scenariosChanged);
    QSignalSpy changes(&document, &PlanDocument::changesChanged);
    QSignalSpy change(&document, &PlanDocument::changeEdited);
    QSignalSpy capacity(&document, &PlanDocument::capacityChanged);
    QSignalSpy replaced(&document, &PlanDocument::planReplaced);
    const std::vector<QSignalSpy*> spies{&name, &run, &scenarios, &changes, &change, &capacity, &replaced};

    const auto expectOnly = [&](const QSignalSpy& expected, PlanEdit edit) {
        for (QSignalSpy* spy : spies)
            spy->clear();
        REQUIRE(document.push(std::move(edit)));
        document.undoStack().undo();
        document.undoStack().redo();
        for (const QSignalSpy* spy : spies)
            CHECK(spy->count() == (spy == &expected ? 3 : 0));
    };
    const model::ChangeId prevention{"prevention"};
    model::Change edited = changeOf(document.plan(), closer, "prevention");
    edited.note = "asked locally";

    expectOnly(name, renamePlan(document, QStringLiteral("Other")));
    expectOnly(run, setRunSettings(document, {8, 20, 3, 0}));
    expectOnly(scenarios, addScenario(document, model::ScenarioId{"new"}));
    expectOnly(scenarios, duplicateScenario(document, closer, model::ScenarioId{"twin"}));
    expectOnly(scenarios, renameScenario(document, closer, QStringLiteral("Nearer")));
    expectOnly(scenarios, setScenarioDescription(document, closer, QStringLiteral("why")));
    expectOnly(scenarios, moveScenario(document, closer, 3));
    expectOnly(scenarios, removeScenario(document, model::ScenarioId{"twin"}));
    expectOnly(changes, addChange(document, closer, small::everyChange()[0]));
    expectOnly(changes, moveChange(document, closer, prevention, 2));
    expectOnly(changes, duplicateChange(document, closer, prevention, model::ChangeId{"copy"}));
    expectOnly(changes, removeChange(document, closer, model::ChangeId{"copy"}));
    expectOnly(change, editChange(document, closer, edited));
    expectOnly(change, setChangeOn(document, closer, prevention, false));
    expectOnly(capacity, setCapacity(document, small::area, small::careHome, small::units(70.0)));
    expectOnly(capacity, setCapacity(document, small::area, small::careHome, small::units(71.0)));
}

TEST_CASE("an edit outside the scenarios says what it touched and replaces no plan", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    const model::Plan start = document.plan();
    QSignalSpy replaced(&document, &PlanDocument::planReplaced);
    std::vector<edit::PlanPatch> patches;
    QObject::connect(&document, &PlanDocument::planEdited, &document,
                     [&](const edit::PlanPatch& patch) { patches.push_back(patch); });
    model::Source source;
    source.id = model::SourceId{"new"};
    source.title = "A survey";
    REQUIRE(document.push(addSource(document, source, closer, model::ChangeId{"prevention"})));
    CHECK(document.plan().sources.back() == source);
    CHECK(changeOf(document.plan(), closer, "prevention").source == source.id);
    REQUIRE(patches.size() == 1);
    CHECK(patches[0].touches(model::Path("/sources")));
    CHECK(patches[0].touches(model::Path("/scenarios/both/changes/prevention/source")));
    CHECK_FALSE(patches[0].touches(model::Path("/areas")));
    document.undoStack().undo();
    CHECK(document.plan() == start);
    REQUIRE(patches.size() == 2);
    CHECK(patches[1] == edit::inverse(patches[0]));
    CHECK(replaced.count() == 0);
}

TEST_CASE("painting asks for no validation", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    REQUIRE(setShare(document, -0.5));
    CHECK_FALSE(validation::hasErrors(document.announcedProblems()));
    REQUIRE(waitUntil([&] { return validation::hasErrors(document.announcedProblems()); }));
}

TEST_CASE("the base has no changes and stays first", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    CHECK_FALSE(document.push(addChange(document, baseScenario, small::everyChange()[0])));
    CHECK_FALSE(document.push(removeScenario(document, baseScenario)));
    CHECK_FALSE(document.push(moveScenario(document, baseScenario, 1)));
    CHECK_FALSE(document.push(moveScenario(document, closer, 0)));
    CHECK(document.undoStack().count() == 0);
    CHECK(document.push(renameScenario(document, baseScenario, QStringLiteral("As it is"))));
}

TEST_CASE("an edit that changes nothing is no step", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    CHECK_FALSE(setShare(document, 0.3));
    CHECK_FALSE(document.push(renamePlan(document, QStringLiteral("Small plan"))));
    CHECK_FALSE(document.push(setChangeOn(document, closer, model::ChangeId{"prevention"}, true)));
    CHECK_FALSE(document.push(removeChange(document, closer, model::ChangeId{"unheard-of"})));
    CHECK(document.undoStack().count() == 0);
}

TEST_CASE("copies get ids and names of their own", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    REQUIRE(document.push(duplicateScenario(document, closer, newScenarioId(document.plan()))));
    REQUIRE(document.push(duplicateScenario(document, closer, newScenarioId(document.plan()))));
    REQUIRE(document.push(addChange(document, closer, small::everyChange()[0])));

    const model::Plan& plan = document.plan();
    std::vector<std::string> ids, names;
    for (const model::Scenario& scenario : plan.scenarios) {
        names.push_back(scenario.name);
        for (const model::Change& change : scenario.changes)
            ids.push_back(change.id.value);
    }
    CHECK(ids.size() == 22);
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(names
          == std::vector<std::string>{"If nothing changes", "Closer to home", "Closer to home copy 2",
                                      "Closer to home copy"});
    CHECK(plan.scenarios[1].changes.back().name == "Prevention 2");
}

TEST_CASE("problems are there at once and announced when edits pause", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    REQUIRE_FALSE(document.hasErrors());
    QSignalSpy told(&document, &PlanDocument::problemsChanged);
    setShare(document, 1.5);
    CHECK(document.hasErrors());
    CHECK(told.count() == 0);
    setShare(document, 1.6);
    REQUIRE(waitUntil([&] { return told.count() > 0; }));
    CHECK(told.count() == 1);
    document.undoStack().undo();
    CHECK_FALSE(document.hasErrors());
    CHECK(waitUntil([&] { return told.count() == 2; }));
}

TEST_CASE("a result is stale when inputs have changed since, and fresh again after undo", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    auto result = std::make_shared<results::RunResult>();
    result->fingerprint = document.fingerprint();
    document.setResult(result);
    CHECK_FALSE(document.resultIsStale());
    CHECK(document.push(renameScenario(document, closer, QStringLiteral("Nearer"))));
    CHECK_FALSE(document.resultIsStale());
    setShare(document, 0.5);
    CHECK(document.resultIsStale());
    document.undoStack().undo();
    CHECK_FALSE(document.resultIsStale());
}

TEST_CASE("a run makes only a plan with a file modified", "[document]")
{
    PlanDocument document;
    document.load(smallPlan());
    document.setResult(std::make_shared<results::RunResult>());
    CHECK_FALSE(document.isModified());
    document.load(smallPlan(), QStringLiteral("plan.homeward"));
    QSignalSpy modified(&document, &PlanDocument::modifiedChanged);
    document.setResult(std::make_shared<results::RunResult>());
    CHECK(document.isModified());
    document.markSaved(QStringLiteral("plan.homeward"));
    CHECK_FALSE(document.isModified());
    CHECK(modified.count() == 2);
}
