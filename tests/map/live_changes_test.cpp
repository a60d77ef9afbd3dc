// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/changes/before_after_text.h"
#include "ui/changes/kind.h"
#include "ui/models/change_list_model.h"
#include "ui/pages/change_row.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/changes/library_panel.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/changes/need_line_view.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/shell/actions.h"
#include "ui/widgets/explainable.h"

#include <QAction>
#include <QDropEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QMimeData>
#include <QSlider>
#include <QTest>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// The page of changes of Shetland's last scenario, followed live.
ui::ChangesPage& changesPage(WindowDesk& desk)
{
    REQUIRE(desk.openAndRun());
    desk.window.resize(1600, 900);   // room for the live figures beside the time line
    auto& page = desk.page<ui::ChangesPage>();
    REQUIRE(waitUntil([&] { return page.live().need() != nullptr && page.live().figures() != nullptr; }, 60'000));
    return page;
}

const model::Change& shownChange(WindowDesk& desk, ui::ChangesPage& page)
{
    const auto* model = qobject_cast<models::ChangeListModel*>(page.list().model());
    const auto* scenario = model::findById(desk.plan().scenarios, model->scenario());
    return *model::findById(scenario->changes, model->changeAt(page.list().currentIndex().row()));
}

/// Chooses the first change of the list that has a slider.
void chooseWithSlider(WindowDesk& desk, ui::ChangesPage& page)
{
    for (int row = 0; row < page.list().model()->rowCount(); ++row) {
        page.list().setCurrentIndex(page.list().model()->index(row, 0));
        if (page.slider().isVisibleTo(&page) && shownChange(desk, page).on)
            return;
    }
    FAIL("no change has a number");
}

} // namespace

TEST_CASE("need and figures follow a slider, refine, and are those of a whole run", "[live]")
{
    WindowDesk desk;
    ui::ChangesPage& page = changesPage(desk);
    chooseWithSlider(desk, page);
    const model::Plan before = desk.plan();
    const int steps = desk.session.document.undoStack().count();
    QSlider& slider = page.slider().slider();
    slider.setFocus();
    const int to = slider.value() > slider.maximum() / 2 ? slider.minimum() + 1 : slider.maximum() - 1;
    // Several moves, as a drag makes them.
    for (int step = 1; step <= 4; ++step)
        slider.setValue(slider.value() + (to - slider.value()) * step / 4);
    CHECK(desk.plan() != before);
    CHECK(desk.session.document.undoStack().count() <= steps + 1);
    CHECK(page.slider().was().startsWith(QStringLiteral("from ")));
    // Figures of an earlier position are never shown as those of this one.
    CHECK(page.live().figures() == nullptr);
    REQUIRE(waitUntil(
        [&] { return page.live().figures() && page.live().figures()->futures == desk.plan().run.replications; },
        60'000));
    const study::LiveOrder order{
        desk.plan(), desk.session.selection.scenario(), before.scenarios.back(), {}, desk.plan().run.years - 1};
    const auto need = study::needLines(order);
    REQUIRE(need.ok());
    CHECK(*page.live().need() == need.value());
    bool differs = false;
    for (const study::NeedLine& line : need.value().settings)
        differs = differs || line.needed != line.neededWas;
    CHECK(differs);
    CHECK_FALSE(page.livePanel().finding().contains(QStringLiteral("as it was")));
    CHECK(page.livePanel().texts().size() == static_cast<int>(page.live().figures()->figures.size()));
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == before);
}

TEST_CASE("what follows a change is asked why by key: a need line, and a simulated figure", "[live]")
{
    WindowDesk desk;
    ui::ChangesPage& page = changesPage(desk);
    chooseWithSlider(desk, page);
    QSlider& slider = page.slider().slider();
    slider.setValue(slider.value() > slider.maximum() / 2 ? slider.minimum() + 1 : slider.maximum() - 1);
    REQUIRE(waitUntil([&] { return page.live().need() && page.live().figures(); }, 60'000));
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    ui::NeedLineView& line = *page.livePanel().lines().front();
    line.setFocus();
    desk.window.actions().explain->trigger();
    REQUIRE(drawer.isVisible());
    CHECK(drawer.title().contains(QString::fromStdString(line.line().name)));
    CHECK(drawer.text().contains(QStringLiteral("what you changed here")));
    drawer.closeDrawer();

    const auto labels = page.livePanel().findChildren<QLabel*>();
    const auto value = std::ranges::find_if(labels, [](const QLabel* label) { return ui::toldBy(label).isValid(); });
    REQUIRE(value != labels.end());
    QTest::mouseClick(*value, Qt::LeftButton);
    REQUIRE(drawer.isVisible());
    CHECK(drawer.text().contains((*value)->text()));
    CHECK(drawer.text().contains(QStringLiteral("the same people with the same luck")));
}

TEST_CASE("a narrow window, which has no room for the library, has it in the menu", "[live]")
{
    WindowDesk desk;
    ui::ChangesPage& page = changesPage(desk);
    desk.window.resize(1024, 600);
    CHECK_FALSE(page.changeLibrary().isVisible());
    const std::size_t before = desk.plan().scenarios.back().changes.size();
    const auto actions = page.findChildren<QAction*>();
    const auto homeFirst = std::ranges::find_if(
        actions, [](const QAction* action) { return action->text().startsWith(QStringLiteral("Home first")); });
    REQUIRE(homeFirst != actions.end());
    (*homeFirst)->trigger();
    REQUIRE(desk.plan().scenarios.back().changes.size() == before + 1);
    CHECK(desk.plan().scenarios.back().changes.back().note.starts_with("Ask locally"));
}

TEST_CASE("a bar of the time line is dragged by mouse and moved by key", "[live]")
{
    WindowDesk desk;
    ui::ChangesPage& page = changesPage(desk);
    chooseWithSlider(desk, page);
    const base::Date start = shownChange(desk, page).start;
    const int steps = desk.session.document.undoStack().count();
    page.list().setFocus();
    QTest::keyClick(&page.list(), Qt::Key_Right);
    const base::Date moved = shownChange(desk, page).start;
    CHECK(moved == base::Date(start.year(), start.month(), 1).plusMonths(1));
    const int months = shownChange(desk, page).ramp.months;
    QTest::keyClick(&page.list(), Qt::Key_Right, Qt::ControlModifier);
    CHECK(shownChange(desk, page).ramp.shape != model::RampShape::None);
    CHECK(shownChange(desk, page).ramp.months >= months);
    REQUIRE(desk.session.document.undoStack().count() > steps);

    const QRect row = page.list().visualRect(page.list().currentIndex());
    const ui::ChangeTimeline bar = ui::barOf(desk.plan(), row);
    const QPointF from = bar.startKnob(shownChange(desk, page));
    const QPointF to(bar.x(moved.plusMonths(6)), from.y());
    auto* view = page.list().viewport();
    QTest::mousePress(view, Qt::LeftButton, {}, (from - QPointF(0.0, 2.0)).toPoint());
    QMouseEvent move(QEvent::MouseMove, to, view->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &move);
    QTest::mouseRelease(view, Qt::LeftButton, {}, to.toPoint());
    CHECK(shownChange(desk, page).start > moved.plusMonths(3));
    CHECK(shownChange(desk, page).start.day() == 1);
}

TEST_CASE("a change of the library comes with its lever, its name and what to ask", "[live]")
{
    WindowDesk desk;
    ui::ChangesPage& page = changesPage(desk);
    const std::size_t before = desk.plan().scenarios.back().changes.size();
    page.changeLibrary().searchField().setText(QStringLiteral("home first"));
    QListWidget& list = page.changeLibrary().list();
    int shown = -1;
    for (int row = 0; row < list.count(); ++row)
        if (!list.item(row)->isHidden() && list.item(row)->flags().testFlag(Qt::ItemIsSelectable))
            shown = row;
    REQUIRE(shown >= 0);
    list.setCurrentRow(shown);
    CHECK(page.changeLibrary().explanation().contains(QStringLiteral("Ask locally")));
    QTest::keyClick(&list, Qt::Key_Return);
    REQUIRE(desk.plan().scenarios.back().changes.size() == before + 1);
    const model::Change& added = desk.plan().scenarios.back().changes.back();
    CHECK(std::holds_alternative<model::RedirectDischargeEffect>(added.effect));
    CHECK(added.name.starts_with("Home first"));
    CHECK(added.note.starts_with("Ask locally"));
}

TEST_CASE("a change of the library is dropped on the years, and begins where it is dropped", "[live]")
{
    WindowDesk desk;
    ui::ChangesPage& page = changesPage(desk);
    const std::size_t before = desk.plan().scenarios.back().changes.size();
    REQUIRE(before > 1);
    auto* view = page.list().viewport();
    QMimeData data;
    data.setData(QLatin1String(ui::libraryChangeMime), "reablement");
    const QRect second = page.list().visualRect(page.list().model()->index(1, 0));
    const base::Date day = desk.plan().start.plusMonths(30);
    const QPointF at(ui::barOf(desk.plan(), second).x(day), second.top() + 3.0);
    QDragEnterEvent enter(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &enter);
    REQUIRE(enter.isAccepted());
    QDragMoveEvent over(at.toPoint(), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    over.setAccepted(false);
    QCoreApplication::sendEvent(view, &over);
    CHECK(over.isAccepted());
    CHECK(desk.plan().scenarios.back().changes.size() == before);
    QDropEvent drop(at, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &drop);
    REQUIRE(desk.plan().scenarios.back().changes.size() == before + 1);
    const model::Change& added = desk.plan().scenarios.back().changes[1];
    CHECK(added.start == base::Date(day.year(), day.month(), 1));
    CHECK(added.note.starts_with("Ask locally"));
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().scenarios.back().changes.size() == before);

    // What is no change of the library is left to the list.
    QMimeData words;
    words.setText(QStringLiteral("reablement"));
    QDragEnterEvent foreign(at.toPoint(), Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    foreign.setAccepted(false);
    QCoreApplication::sendEvent(view, &foreign);
    CHECK_FALSE(foreign.isAccepted());
    QDropEvent other(at, Qt::CopyAction, &words, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(view, &other);
    CHECK(desk.plan().scenarios.back().changes.size() == before);
}

TEST_CASE("every kind of change says from what to what", "[live]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const model::Plan& plan = desk.plan();
    for (const model::Scenario& scenario : plan.scenarios)
        for (const model::Change& change : scenario.changes) {
            INFO(scenario.name << ", " << change.name);
            CHECK_FALSE(changes::beforeAfterText(plan, scenario, change).isEmpty());
        }
    model::Change rule = changes::newChange(0, plan);
    model::FullRule turnAway;
    turnAway.kind = model::FullRuleKind::TurnAway;
    rule.effect = model::RuleEffect{plan.settings.front().id, model::RuleOrigin::Both, turnAway};
    CHECK(
        changes::beforeAfterText(plan, plan.scenarios.back(), rule).startsWith(QStringLiteral("Before this change: ")));
    model::Change priority = rule;
    priority.effect = model::PriorityEffect{plan.settings.front().id, {}};
    CHECK(changes::beforeAfterText(plan, plan.scenarios.back(), priority).contains(QStringLiteral("With it, from ")));
}
