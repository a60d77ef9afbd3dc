// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_paths.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/changes/before_after_text.h"
#include "ui/document/plan_commands.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/need_strip.h"
#include "ui/pages/staff_hours.h"
#include "ui/shell/actions.h"
#include "ui/shell/run_bar.h"
#include "ui/shell/scenario_bar.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/headline_card.h"
#include "ui/widgets/number_field.h"

#include <QAction>
#include <QApplication>
#include <QFile>
#include <QPushButton>
#include <QSignalSpy>
#include <QThread>

using namespace homeward;
using namespace homeward::tests;

TEST_CASE("an example opens on the comparison that the start page promises", "[examples]")
{
    WindowDesk desk;
    for (const ui::Example& example : ui::examples()) {
        REQUIRE(desk.window.openExample(example.resource));
        desk.session.runs.cancel();
        const auto& plan = desk.plan();
        const auto* shown = model::findById(plan.scenarios, desk.session.selection.scenario());
        const auto* beside = model::findById(plan.scenarios, desk.session.selection.against());
        REQUIRE(shown != nullptr);
        REQUIRE(beside != nullptr);
        CHECK(QString::fromStdString(shown->id.value) == example.opensOn);
        for (const auto* scenario : {shown, beside})
            CHECK(example.holds.contains(QStringLiteral("“%1”").arg(QString::fromStdString(scenario->name))));
        REQUIRE(waitUntil([&] { return !desk.session.runs.isRunning(); }, 60'000));
        desk.prompt.saveAnswers = {document::Prompt::SaveAnswer::Discard};
    }
}

TEST_CASE("results of another version are said to be there, with the way to new ones", "[window]")
{
    WindowDesk desk;
    const QString path = desk.folder.filePath(QStringLiteral("old.homeward"));
    REQUIRE(QFile::copy(QStringLiteral(HOMEWARD_TEST_DATA "/store/v1_small.homeward"), path));
    REQUIRE(desk.window.openFile(path));
    REQUIRE(desk.session.document.resultIsOfOtherVersion());
    CHECK(desk.session.runs.view().state == ui::RunView::State::OtherVersion);
    CHECK(desk.window.scenarioBar().runBar().text() == QStringLiteral("Results of an earlier version: run again"));
    CHECK(desk.window.statusStrip().trustText() == QStringLiteral("Results of an earlier version: run again"));
    CHECK(desk.session.workspace.whyNothing().contains(QStringLiteral("earlier version")));
    desk.window.actions().run->trigger();
    REQUIRE(waitUntil([&] { return !desk.session.runs.isRunning(); }, 60'000));
    CHECK_FALSE(desk.session.document.resultIsOfOtherVersion());
    CHECK(desk.session.runs.view().state == ui::RunView::State::Fresh);
}

TEST_CASE("exports are written one after the other, away from the window, and their failures told", "[exports]")
{
    ui::Exports exports;
    QSignalSpy written(&exports, &ui::Exports::written);
    QSignalSpy failed(&exports, &ui::Exports::failed);
    const Qt::HANDLE here = QThread::currentThreadId();
    std::vector<int> order;
    bool away = true;
    for (int i = 0; i < 3; ++i)
        exports.write(QString::number(i), [&, i] {
            away = away && QThread::currentThreadId() != here;
            order.push_back(i);   // one at a time: read once all have ended
            return i == 1 ? base::Status(base::Error{base::ErrorCode::FileNotWritable, "1", {}, {}}) : base::done();
        });
    exports.write(QStringLiteral("3"), []() -> base::Status { throw std::bad_alloc(); });
    REQUIRE(waitUntil([&] { return !exports.isWriting() && written.size() + failed.size() == 4; }));
    CHECK(order == std::vector<int>{0, 1, 2});
    CHECK(away);
    CHECK(written.size() == 2);
    CHECK(failed.size() == 2);
}

TEST_CASE("cards, chart and copied sentence say when inputs have changed", "[caveats]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& where = desk.page<ui::WherePage>();
    CHECK_FALSE(where.sentenceToCopy().contains(QStringLiteral("Inputs have changed")));
    CHECK(where.sentenceToCopy().contains(QStringLiteral("Illustrative: ")));
    const int marks = where.cards().front()->markCount();
    auto& document = desk.session.document;
    model::RunSettings more = desk.plan().run;
    more.years = 3;
    REQUIRE(document.push(document::setRunSettings(document, more)));
    where.refreshIfSeen();
    CHECK(where.content().caveats.inputsChanged);
    CHECK(where.sentenceToCopy().contains(QStringLiteral("Inputs have changed since this run.")));
    for (const ui::HeadlineCard* card : where.cards()) {
        CHECK(card->markCount() == marks + 1);
        CHECK(card->accessibleName().contains(QStringLiteral("Inputs have changed since this run.")));
    }
}

TEST_CASE("what settings need follows an edit without a run", "[need]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1600, 900);
    auto& changes = desk.page<ui::ChangesPage>();
    // The live panel says the same where there is room for it, and need is worked out once.
    REQUIRE(waitUntil([&] { return changes.livePanel().isVisible(); }));
    REQUIRE(waitUntil([&] { return !desk.session.studies.need.isRunning(); }));
    changes.addChange(0);
    changes.refreshIfSeen();
    CHECK_FALSE(desk.session.studies.need.isRunning());
    desk.session.document.undoStack().undo();
    desk.window.resize(1024, 600);
    REQUIRE(waitUntil([&] { return !changes.livePanel().isVisible(); }));
    REQUIRE(waitUntil([&] { return !desk.session.studies.need.isRunning() && !changes.need().texts().isEmpty(); }));
    const QStringList before = changes.need().texts();
    changes.addChange(0);
    model::Change change = desk.plan().scenarios.back().changes.back();
    change.effect = model::DemandEffect{0.5};
    REQUIRE(desk.session.document.push(
        document::editChange(desk.session.document, desk.plan().scenarios.back().id, change)));
    changes.refreshIfSeen();
    REQUIRE(waitUntil([&] { return !desk.session.studies.need.isRunning(); }));
    CHECK(changes.need().texts().size() == before.size());
    CHECK(changes.need().texts() != before);
    const auto direct = ui::needOf({desk.plan(), desk.session.selection.scenario(), {}}, {});
    REQUIRE(direct.ok());
    CHECK(desk.session.studies.need.value()->settings == direct.value().settings);
}

TEST_CASE("the form says the figure before and after, and takes workers as hours", "[changes]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    const std::size_t capacity = model::Effect(model::CapacityEffect{}).index();
    page.addChange(capacity);
    const auto current = [&]() -> const model::Change& { return desk.plan().scenarios.back().changes.back(); };
    // Care at home, which most changes of capacity are about, is what it begins with.
    const auto& effect = std::get<model::CapacityEffect>(current().effect);
    CHECK(model::findById(desk.plan().settings, effect.setting)->countedInHours);
    REQUIRE(page.editor().staff().isVisibleTo(&page.editor()));
    page.editor().staff().workers()->setText(QStringLiteral("10"));
    emit page.editor().staff().workers()->editingFinished();
    page.editor().staff().hoursEach()->setText(QStringLiteral("20"));
    emit page.editor().staff().hoursEach()->editingFinished();
    page.editor().staff().useButton()->click();
    QCoreApplication::processEvents();
    CHECK(std::get<model::CapacityEffect>(current().effect).value == 200.0);
    CHECK(page.editor().consequence().startsWith(QStringLiteral("Before this change: ")));
    CHECK(page.editor().consequence()
          == changes::beforeAfterText(desk.plan(), desk.plan().scenarios.back(), current()));
}

TEST_CASE("undo says what it took back and shows the scenario that it belongs to", "[undo]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChangesPage>();
    page.addChange(0);
    const model::ScenarioId edited = desk.session.selection.scenario();
    desk.session.selection.chooseScenario(desk.plan().scenarios[1].id);
    desk.window.actions().undo->trigger();
    CHECK(desk.session.selection.scenario() == edited);
    CHECK(desk.window.statusStrip().trustText().startsWith(QStringLiteral("Undone: ")));
    desk.window.actions().redo->trigger();
    CHECK(desk.window.statusStrip().trustText().startsWith(QStringLiteral("Done again: ")));
}

TEST_CASE("the foot does not say that all is in the file while it is not", "[window]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    REQUIRE(desk.session.files.saveAs(desk.folder.filePath(QStringLiteral("plan.homeward"))).ok());
    CHECK(desk.window.statusStrip().keptText().startsWith(QStringLiteral("Every edit is in the file")));
    desk.page<ui::ChangesPage>().addChange(0);
    CHECK(desk.window.statusStrip().keptText().contains(QStringLiteral("not all are in the file yet")));
    desk.window.actions().undo->trigger();
    CHECK(desk.window.statusStrip().keptText().startsWith(QStringLiteral("Every edit is in the file")));
}
