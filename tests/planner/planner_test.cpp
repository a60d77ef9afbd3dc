// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/watchdog.h"
#include "tests/support/catch.h"
#include "tests/ui/open_editor.h"
#include "tests/ui/shell_support.h"
#include "ui/grid/grid_bars.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/area_card.h"
#include "ui/pages/area_finder.h"
#include "ui/pages/changes/library_panel.h"
#include "ui/pages/new_plan_view.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/start_page.h"
#include "ui/shell/actions.h"
#include "ui/workspace/exports.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTest>

#include <iostream>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// A planner at the window: what is done is done by keys and clicks on what is seen.
struct Planner : WindowDesk {
    Planner()
    {
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowExposed(&window));
        REQUIRE(waitUntil([this] { return session.draft.isLoaded(); }, 60'000));
    }
    void step(const char* name)
    {
        INFO(name);
        WatchedApplication::instance().begin(QString::fromLatin1(name));
        window.activateWindow(); // lists that popped up have taken that
        settle();
    }
    void settle()
    {
        for (int i = 0; i < 6; ++i)
            QCoreApplication::processEvents();
    }
    void press(QWidget& button)
    {
        REQUIRE(button.isVisible());
        REQUIRE(button.isEnabled());
        QTest::mouseClick(&button, Qt::LeftButton);
        settle();
    }
    /// Keys to what has the focus, or has it as soon as the window is active; to the window where nothing has.
    void key(Qt::Key which, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QWidget* focus = window.focusWidget();
        QTest::keyClick(focus ? focus : &window, which, with);
        settle();
    }
    void makePlan(const QString& area);
    void choose(grid::GridView& cells, const QModelIndex& at);
    void type(grid::GridView& cells, const QModelIndex& at, const QString& text);
    void addFirstOfLibrary();
    void undoEverything();
};

void Planner::makePlan(const QString& area)
{
    auto& start = page<ui::StartPage>();
    settle();
    start.areas().finder().setFocus();
    QTest::keyClicks(&start.areas().finder(), area);
    key(Qt::Key_Return);
    REQUIRE(session.draft.areas().size() == 1);
    session.draft.setPattern(QStringLiteral("small")); // is solved in a second or two
    start.refreshIfSeen();
    press(start.areas().nextButton());
    REQUIRE(waitUntil([&] { return session.draft.state() == ui::PlanDraft::State::Solved; }, 300'000));
    press(start.newPlan().createButton());
    REQUIRE(waitUntil([&] { return session.document.hasPlan(); }, 60'000));
    REQUIRE(waitUntil([&] { return !session.runs.isRunning() && session.document.result() != nullptr; }, 120'000));
}

void Planner::choose(grid::GridView& cells, const QModelIndex& at)
{
    cells.scrollTo(at);
    QTest::mouseClick(cells.viewport(), Qt::LeftButton, {}, cells.visualRect(at).center());
    settle();
    REQUIRE(cells.currentIndex() == at);
    REQUIRE(window.focusWidget() == &cells);
}

void Planner::type(grid::GridView& cells, const QModelIndex& at, const QString& text)
{
    choose(cells, at);
    QTest::keyClicks(&cells, text.left(1));
    QLineEdit* editor = openEditor(cells);
    REQUIRE(editor != nullptr);
    QTest::keyClicks(editor, text.mid(1));
    QTest::keyClick(editor, Qt::Key_Return);
    settle();
}

void Planner::addFirstOfLibrary()
{
    QListWidget& library = page<ui::ChangesPage>().changeLibrary().list();
    settle();
    for (int row = 0; row < library.count(); ++row)
        if (library.item(row)->flags() & Qt::ItemIsSelectable) {
            library.setCurrentRow(row);
            break;
        }
    QTest::keyClick(&library, Qt::Key_Return);
    settle();
}

void Planner::undoEverything()
{
    QUndoStack& stack = session.document.undoStack();
    for (int left = stack.count() + 1; left > 0 && stack.canUndo(); --left)
        key(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE_FALSE(stack.canUndo());
}

/// The cell of an area's own room in a setting: a row that is no group, in the column of room.
QModelIndex roomCell(const grid::GridModel& model, int which)
{
    const auto column = model.table().columnOf("room");
    REQUIRE(column);
    for (int row = 0, found = 0; row < model.rowCount(); ++row) {
        const QModelIndex at = model.index(row, static_cast<int>(*column));
        if (!model.row(row).isGroup && (at.flags() & Qt::ItemIsEditable) && found++ == which)
            return at;
    }
    return {};
}

/// What no event of the window's thread may take. The slowest takes less than half of it, and as much where others use the
/// machine: it is time of the processor.
void checkWindowStaysAlive()
{
    constexpr double most = 50.0; // ms
    for (const WatchedApplication::Slow& slow : WatchedApplication::instance().slowest(8)) {
        std::cout << slow.ms << " ms, " << slow.step.toStdString() << ", " << slow.receiver.toStdString() << ", event "
                  << slow.event << '\n';
        CAPTURE(slow.step.toStdString(), slow.receiver.toStdString(), slow.event);
        CHECK(slow.ms < most);
    }
}

} // namespace

TEST_CASE("a planner makes a plan, types, pastes with a mistake, changes, runs, exports, undoes and opens again",
          "[planner]")
{
    WatchedApplication::instance().forget();
    Planner planner;
    planner.step("makes a plan");
    planner.makePlan(QStringLiteral("Shetland"));
    const model::Plan made = planner.plan();

    planner.step("types in cells");
    auto& settings = planner.page<ui::SettingsPage>();
    planner.settle();
    grid::GridView& cells = settings.grid().view();
    const QModelIndex first = roomCell(cells.grid(), 0);
    planner.type(cells, first, QStringLiteral("=10*4.5"));
    CHECK(planner.plan().typed.size() == 1);
    CHECK(tables::numberOf(cells.grid().cell(first).value) == 45.0);

    planner.step("pastes with a mistake");
    planner.choose(cells, first);
    QGuiApplication::clipboard()->setText(QStringLiteral("46 beds\t38\n"));
    planner.key(Qt::Key_V, Qt::ControlModifier);
    CHECK(settings.grid().banner().isVisible());
    CHECK(settings.grid().callout().isVisible());
    CHECK(tables::numberOf(cells.grid().cell(first).value) == 45.0);
    planner.press(settings.grid().callout().useButton());
    planner.press(settings.grid().banner().acceptButton());
    CHECK(tables::numberOf(cells.grid().cell(first).value) == 46.0);
    CHECK(planner.plan().typed.empty());

    planner.step("adds a change");
    planner.session.selection.chooseScenario(planner.plan().scenarios.back().id);
    const std::size_t before = planner.plan().scenarios.back().changes.size();
    planner.addFirstOfLibrary();
    CHECK(planner.plan().scenarios.back().changes.size() == before + 1);

    planner.step("runs");
    planner.key(Qt::Key_F5);
    REQUIRE(waitUntil([&] { return !planner.session.runs.isRunning(); }, 120'000));
    CHECK_FALSE(planner.session.runs.inputsHaveChanged());

    planner.step("looks at every page");
    for (int place = 0; place < static_cast<int>(ui::pageRows().size()); ++place) {
        planner.step(qPrintable(QStringLiteral("looks at every page: ")
                                + planner.window.pages()[static_cast<std::size_t>(place)]->title()));
        const QKeyCombination keys = ui::pageKey(place)[0];
        planner.key(keys.key(), keys.keyboardModifiers());
        CHECK(planner.window.pages()[static_cast<std::size_t>(place)]->isVisible());
    }

    planner.step("exports");
    const QString json = planner.folder.filePath(QStringLiteral("plan.json"));
    planner.prompt.savePaths = {json};
    planner.window.actions().exportJson->trigger();
    REQUIRE(waitUntil([&] { return QFile::exists(json); }, 10'000));

    planner.step("saves");
    const QString file = planner.folder.filePath(QStringLiteral("plan.homeward"));
    planner.prompt.savePaths = {file};
    planner.key(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitUntil([&] { return QFile::exists(file); }, 10'000));
    const model::Plan saved = planner.plan();

    planner.step("undoes all");
    planner.undoEverything();
    CHECK(planner.plan() == made);

    planner.step("opens again");
    planner.prompt.saveAnswers = {document::Prompt::SaveAnswer::Discard};
    bool opened = false;
    WatchedApplication::instance().watch(QStringLiteral("the file"), [&] { opened = planner.window.openFile(file); });
    REQUIRE(opened);
    CHECK(planner.plan() == saved);
    CHECK(planner.session.document.result() != nullptr);
    checkWindowStaysAlive();
}
