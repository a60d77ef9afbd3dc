// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/document/plan_commands.h"
#include "ui/models/change_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/models/scenario_list_model.h"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QPersistentModelIndex>
#include <QSignalSpy>

#include <memory>

using namespace homeward;
using namespace homeward::document;
using namespace homeward::models;
using namespace homeward::tests;

namespace {

constexpr auto fatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

QStringList texts(const QAbstractItemModel& model, int column = 0, int role = Qt::DisplayRole)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, column).data(role).toString();
    return list;
}

QStringList namesIn(const std::vector<model::Change>& changes)
{
    QStringList list;
    for (const model::Change& change : changes)
        list << QString::fromStdString(change.name);
    return list;
}

} // namespace

TEST_CASE("the lists follow random edits, undo and redo, without a reset", "[models]")
{
    const unsigned seed = GENERATE(1u, 2u, 3u);
    PlanDocument document;
    document.load(smallPlan());
    ScenarioListModel scenarios(document);
    ChangeListModel changes(document);
    ProblemListModel problems(document);
    changes.setScenario(closer);
    const QAbstractItemModelTester one(&scenarios, fatal), two(&changes, fatal), three(&problems, fatal);
    QSignalSpy resetScenarios(&scenarios, &QAbstractItemModel::modelReset);
    QSignalSpy resetChanges(&changes, &QAbstractItemModel::modelReset);

    const auto agree = [&] {
        QStringList names;
        for (const model::Scenario& scenario : document.plan().scenarios)
            names << QString::fromStdString(scenario.name);
        REQUIRE(texts(scenarios) == names);
        const model::Scenario* shown = model::findById(document.plan().scenarios, closer);
        REQUIRE(texts(changes) == namesIn(shown ? shown->changes : std::vector<model::Change>{}));
    };
    RandomEditor editor(document, seed);
    for (int i = 0; i < 150; ++i) {
        editor.edit();
        agree();
    }
    while (document.undoStack().canUndo()) {
        document.undoStack().undo();
        agree();
    }
    for (int i = 0; i < 40; ++i)
        document.undoStack().redo();
    agree();
    REQUIRE(waitUntil([&] { return problems.rowCount() == static_cast<int>(document.problems().size()); }));
    CHECK(resetScenarios.count() == 0);
    CHECK(resetChanges.count() == 0);
}

TEST_CASE("a moved change keeps its selection", "[models]")
{
    PlanDocument document;
    document.load(smallPlan());
    ChangeListModel changes(document);
    changes.setScenario(closer);
    const QPersistentModelIndex homeFirst = changes.index(2, 0);
    REQUIRE(homeFirst.data() == QStringLiteral("Home first"));
    document.push(moveChange(document, closer, model::ChangeId{"home-first"}, 0));
    CHECK(homeFirst.row() == 0);
    document.push(removeChange(document, closer, model::ChangeId{"prevention"}));
    document.undoStack().undo();
    document.undoStack().undo();
    CHECK(homeFirst.row() == 2);
    CHECK(homeFirst.data() == QStringLiteral("Home first"));
}

TEST_CASE("an edit of one change is told as that row's", "[models]")
{
    PlanDocument document;
    document.load(smallPlan());
    ChangeListModel changes(document);
    changes.setScenario(closer);
    QSignalSpy told(&changes, &QAbstractItemModel::dataChanged);
    document.push(setChangeOn(document, closer, model::ChangeId{"home-first"}, false));
    REQUIRE(told.count() == 1);
    CHECK(told[0][0].toModelIndex().row() == 2);
    CHECK(told[0][1].toModelIndex().row() == 2);
    CHECK(changes.index(2, 0).data(Qt::CheckStateRole).value<Qt::CheckState>() == Qt::Unchecked);
}

TEST_CASE("ticking, renaming and dragging in the list of changes are edits", "[models]")
{
    PlanDocument document;
    document.load(smallPlan());
    ChangeListModel changes(document);
    changes.setScenario(closer);
    const auto firstChange = [&]() -> const model::Change& { return document.plan().scenarios[1].changes[0]; };

    CHECK(changes.setData(changes.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK_FALSE(firstChange().on);
    CHECK_FALSE(changes.setData(changes.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    CHECK(changes.setData(changes.index(0, 0), QStringLiteral(" Early help ")));
    CHECK(firstChange().name == "Early help");
    CHECK(document.undoStack().undoText() == QStringLiteral("rename to Early help"));
    CHECK_FALSE(changes.setData(changes.index(0, 0), QString()));

    const std::unique_ptr<QMimeData> dragged(changes.mimeData({changes.index(0, 0)}));
    changes.dropMimeData(dragged.get(), Qt::MoveAction, 3, 0, {});
    CHECK(changes.rowOf(model::ChangeId{"prevention"}) == 2);
    changes.dropMimeData(dragged.get(), Qt::MoveAction, -1, -1, {});
    CHECK(changes.rowOf(model::ChangeId{"prevention"}) == changes.rowCount() - 1);
    CHECK(document.undoStack().count() == 4);
}

TEST_CASE("another scenario's changes are shown when it is chosen", "[models]")
{
    PlanDocument document;
    document.load(smallPlan());
    ChangeListModel changes(document);
    CHECK(changes.rowCount() == 0);
    changes.setScenario(closer);
    CHECK(changes.rowCount() == 7);
    changes.setScenario(baseScenario);
    CHECK(changes.rowCount() == 0);
    changes.setScenario(closer);
    document.push(removeScenario(document, closer));
    CHECK(changes.rowCount() == 0);
    document.undoStack().undo();
    CHECK(changes.rowCount() == 7);
}

TEST_CASE("scenarios carry letters and counts of their changes", "[models]")
{
    PlanDocument document;
    document.load(smallPlan());
    ScenarioListModel scenarios(document);
    document.push(setChangeOn(document, closer, model::ChangeId{"prevention"}, false));
    CHECK(texts(scenarios, 0, ScenarioListModel::LetterRole) == QStringList{QStringLiteral("A"), QStringLiteral("B")});
    CHECK(scenarios.index(1).data(ScenarioListModel::ChangesRole) == 7);
    CHECK(scenarios.index(1).data(ScenarioListModel::ChangesOnRole) == 6);
    CHECK(scenarios.index(0).data(ScenarioListModel::IsBaseRole) == true);
    CHECK(scenarios.setData(scenarios.index(1), QStringLiteral("Nearer")));
    CHECK(document.plan().scenarios[1].name == "Nearer");
}

TEST_CASE("problems are sentences with the path to their field", "[models]")
{
    PlanDocument document;
    document.load(smallPlan());
    ProblemListModel problems(document);
    ChangeListModel changes(document);
    changes.setScenario(closer);
    const int warnings = problems.warnings();
    CHECK(problems.errors() == 0);
    QSignalSpy counts(&problems, &ProblemListModel::countsChanged);

    model::Change broken = changeOf(document.plan(), closer, "home-first");
    std::get<model::RedirectDischargeEffect>(broken.effect).share = -0.5;
    document.push(editChange(document, closer, broken));
    REQUIRE(waitUntil([&] { return counts.count() > 0; }));
    CHECK(problems.errors() > 0);
    CHECK(problems.warnings() == warnings);
    const QString path = QStringLiteral("/scenarios/both/changes/home-first/");
    CHECK_FALSE(texts(problems, 0, ProblemListModel::PathRole).filter(path).isEmpty());
    CHECK(texts(problems).filter(QStringLiteral("Home first")).size() > 0);
    for (int row = 0; row < problems.rowCount(); ++row)
        CHECK((problems.index(row).data(ProblemListModel::SeverityRole).toInt()
               == static_cast<int>(validation::Severity::Error))
              == (row < problems.errors()));
    CHECK(changes.index(2, 0).data(ChangeListModel::ProblemRole) == true);
    const QString read = changes.index(2, 0).data(Qt::AccessibleTextRole).toString();
    INFO(read.toStdString());
    CHECK(read.startsWith(QStringLiteral("Has a problem. Home first. Of the people who would leave ")));
    CHECK(read.endsWith(QStringLiteral(", for everyone.")));
    CHECK(changes.index(1, 0).data(ChangeListModel::ProblemRole) == false);
}
