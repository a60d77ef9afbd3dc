// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/document/plan_commands.h"
#include "ui/shell/actions.h"
#include "ui/shell/status_strip.h"

#include <QAccessible>
#include <QAction>
#include <QWidget>

#include <atomic>
#include <chrono>
#include <memory>
#include <thread>

using namespace homeward;
using namespace homeward::tests;

namespace {

struct Chooser {
    document::PlanDocument document;
    ui::Selection selection{document};
    int changes = 0;

    explicit Chooser(model::Plan plan = smallPlan())
    {
        document.load(std::move(plan));
        QObject::connect(&selection, &ui::Selection::changed, &selection, [this] { ++changes; });
    }
};

void settle()
{
    for (int i = 0; i < 3; ++i)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

/// A short run that waits for `go`, and tells nothing before its end.
ui::RunJob::Work heldRun(std::atomic<bool>& go)
{
    return [&go](const ui::RunOrder& order, const ui::RunJob::Control& control) {
        while (!go && !control.cancel.cancelled())
            std::this_thread::sleep_for(std::chrono::milliseconds(1));
        return shortRun(2, 1)(order, {control.cancel, [](const auto&, const auto&) { }});
    };
}

QStringList& announced()
{
    static QStringList list;
    return list;
}

void keepAnnouncement(QAccessibleEvent* event)
{
    if (event->type() == QAccessible::Alert)
        announced() << QAccessible::queryAccessibleInterface(event->object())->text(QAccessible::Name);
}

} // namespace

TEST_CASE("the selection starts with the last scenario against the first, and survives edits", "[workspace]")
{
    Chooser desk;
    const auto& scenarios = desk.document.plan().scenarios;
    REQUIRE(scenarios.size() >= 2);
    CHECK(desk.selection.scenario() == scenarios.back().id);
    CHECK(desk.selection.against() == scenarios.front().id);
    const model::ScenarioId first = scenarios.front().id;
    desk.selection.chooseScenario(first);
    desk.selection.chooseAreas({small::area});
    desk.selection.chooseYear(3);
    desk.selection.chooseSetting(small::careHome);
    const int before = desk.changes;
    const model::Capacity room{false, {{desk.document.plan().start, 12.0}}, {}};
    REQUIRE(desk.document.push(document::setCapacity(desk.document, small::area, small::careHome, room)));
    REQUIRE(desk.document.push(document::renamePlan(desk.document, QStringLiteral("Another name"))));
    desk.document.undoStack().undo();
    CHECK(desk.selection.scenario() == first);
    CHECK(desk.selection.areas() == std::vector<model::AreaId>{small::area});
    CHECK(desk.selection.year() == 3);
    CHECK(desk.selection.setting() == small::careHome);
    CHECK(desk.changes == before);
}

TEST_CASE("adding a source, and undoing it, leaves the selection and the run as they are", "[workspace]")
{
    std::atomic<bool> go = true;
    WindowDesk desk(heldRun(go));
    REQUIRE(desk.openAndRun());
    go = false;
    ui::Selection& selection = desk.session.selection;
    const model::ScenarioId chosen = desk.plan().scenarios[1].id;
    selection.chooseScenario(chosen);
    selection.chooseYear(1);
    desk.window.actions().run->trigger();
    REQUIRE(desk.session.runs.isRunning());
    model::Source source;
    source.id = model::SourceId{"a-new-one"};
    source.title = "A new one";
    const model::ChangeId change = desk.plan().scenarios[1].changes.front().id;
    REQUIRE(desk.session.document.push(document::addSource(desk.session.document, source, chosen, change)));
    desk.session.document.undoStack().undo();
    settle();
    CHECK(selection.scenario() == chosen);
    CHECK(selection.year() == 1);
    CHECK(desk.session.runs.isRunning());
}

TEST_CASE("the selection never names what the plan has not got", "[workspace]")
{
    Chooser desk;
    const model::ScenarioId added = document::newScenarioId(desk.document.plan());
    REQUIRE(desk.document.push(document::addScenario(desk.document, added)));
    desk.selection.chooseScenario(added);
    REQUIRE(desk.selection.scenario() == added);
    REQUIRE(desk.document.push(document::removeScenario(desk.document, added)));
    CHECK(desk.selection.scenario() == desk.document.plan().scenarios.back().id);
    CHECK(desk.selection.scenarioIndex() == static_cast<int>(desk.document.plan().scenarios.size()) - 1);
    const int before = desk.changes;
    desk.selection.chooseScenario(model::ScenarioId{"none"});
    desk.selection.chooseAreas({model::AreaId{"none"}});
    desk.selection.chooseSetting(model::SettingId{"none"});
    CHECK(desk.selection.areas().empty());
    CHECK(desk.selection.setting().empty());
    CHECK(desk.changes == before);
    desk.selection.chooseYear(2);
    desk.document.load(smallPlan());
    CHECK_FALSE(desk.selection.year().has_value());
}

TEST_CASE("a finished run is one refresh of the page that is seen, and none of those that are hidden", "[workspace]")
{
    std::atomic<bool> go = true;
    WindowDesk desk(heldRun(go));
    REQUIRE(desk.openAndRun());
    const auto& changes = desk.page<ui::ChangesPage>();
    auto& where = desk.page<ui::WherePage>();
    settle();
    go = false;
    desk.window.actions().run->trigger();
    settle();
    const int started = where.refreshes();
    const int hidden = changes.refreshes();
    go = true;
    REQUIRE(waitUntil([&] { return !desk.window.session().runs.isRunning(); }, 60'000));
    settle();
    CHECK(where.refreshes() == started + 1);
    CHECK(changes.refreshes() == hidden);
    (void)desk.page<ui::ChangesPage>();
    settle();
    CHECK(changes.refreshes() == hidden + 1);
    CHECK(where.refreshes() == started + 1);
}

TEST_CASE("many choices in one breath are one refresh", "[workspace]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& where = desk.page<ui::WherePage>();
    settle();
    const int before = where.refreshes();
    for (const model::Scenario& scenario : desk.plan().scenarios)
        desk.window.session().selection.chooseScenario(scenario.id);
    desk.window.session().selection.chooseYear(1);
    CHECK(where.refreshes() == before);
    settle();
    CHECK(where.refreshes() == before + 1);
}

TEST_CASE("the session outlives its window, and the run that is going on does no harm", "[workspace]")
{
    std::atomic<bool> go = false;
    const QTemporaryDir folder;
    QSettings settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat);
    ScriptedPrompt prompt;
    ui::initialiseExamples();
    ui::Session session(settings, folder.filePath(QStringLiteral("recovery")), prompt, heldRun(go));
    auto window = std::make_unique<ui::MainWindow>(session);
    window->show();
    REQUIRE(window->openExample(QStringLiteral(":/examples/shetland.json")));
    REQUIRE(session.runs.isRunning());
    window.reset();
    settle();
    session.selection.chooseYear(2);
    session.messages.tell(QStringLiteral("Nobody is there to show this."));
    CHECK(session.runs.isRunning());
}

TEST_CASE("closing the window cancels its run", "[workspace]")
{
    std::atomic<bool> go = false;
    WindowDesk desk(heldRun(go));
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/shetland.json")));
    REQUIRE(desk.session.runs.isRunning());
    REQUIRE(desk.window.close());
    CHECK(waitUntil([&] { return !desk.session.runs.isRunning(); }));
    CHECK(desk.session.document.result() == nullptr);
}

TEST_CASE("a run that ends by a fault says so in words", "[workspace]")
{
    WindowDesk desk([](const ui::RunOrder&, const ui::RunJob::Control&) -> base::Result<ui::Runs::Result> {
        throw std::bad_alloc();
    });
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/shetland.json")));
    REQUIRE(waitUntil([&] { return desk.session.runs.view().state == ui::RunView::State::Failed; }));
    CHECK(desk.session.runs.view().message.contains(QStringLiteral("not enough memory")));
    CHECK_FALSE(desk.session.runs.view().message.contains(QStringLiteral("bad_alloc")));
}

TEST_CASE("a message at the foot is announced to screen readers", "[workspace]")
{
    WindowDesk desk;
    announced().clear();
    QAccessible::setActive(true);
    if (!QAccessible::isActive()) {
        WARN("this platform plugin has no accessibility: what is announced is not looked at");
        return;
    }
    const auto before = QAccessible::installUpdateHandler(keepAnnouncement);
    desk.session.messages.tell(QStringLiteral("The sentence is on the clipboard."));
    QAccessible::installUpdateHandler(before);
    QAccessible::setActive(false);
    CHECK(announced() == QStringList{QStringLiteral("The sentence is on the clipboard.")});
}
