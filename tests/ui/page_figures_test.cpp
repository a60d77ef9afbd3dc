// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/open_editor.h"
#include "tests/ui/shell_support.h"
#include "ui/grid/grid_bars.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/people_page.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/stay_editor.h"
#include "ui/pages/stays_page.h"
#include "ui/pages/thing_menu.h"
#include "ui/shell/actions.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/stay_curve.h"

#include <QAction>
#include <QComboBox>
#include <QInputDialog>
#include <QPushButton>
#include <QTableWidget>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;

namespace {

void goTo(ui::PlanGrid& grid, const char* row, const char* column)
{
    const auto& table = grid.model().table();
    INFO(row << " " << column);
    REQUIRE(table.rowOf(row).has_value());
    REQUIRE(table.columnOf(column).has_value());
    grid.view().goTo(grid.model().indexOf(*table.rowOf(row), *table.columnOf(column)));
}

} // namespace

TEST_CASE("settings show what is asked of them, and it follows what is typed", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::SettingsPage>();
    auto& model = page.grid().model();
    const auto load = [&] {
        const auto& table = model.table();
        return tables::numberOf(table.at(*table.rowOf("carehome/shetland-islands"), *table.columnOf("load")).value)
            .value_or(0.0);
    };
    if (!model.table().rowOf("carehome/shetland-islands"))
        INFO(model.table().rows[1].key);
    REQUIRE(waitUntil([&] { return load() > 0.0; }, 20'000));
    const double before = load();
    goTo(page.grid(), "carehome", "room");
    const model::Plan plan = desk.plan();
    model.setData(page.grid().view().currentIndex(), QStringLiteral("236"));
    CHECK(desk.plan().settings[3].capacity.steps[0].units == 236.0);
    REQUIRE(waitUntil([&] { return load() < 0.6 * before; }, 20'000));
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == plan);
    page.refreshIfSeen();
    CHECK(page.finding().contains(QStringLiteral("in 20")));
}

TEST_CASE("a cell that is still open is in the file that is saved", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.activateWindow();
    auto& page = desk.page<ui::SettingsPage>();
    goTo(page.grid(), "carehome", "room");
    page.grid().view().setFocus();
    QTest::keyClicks(&page.grid().view(), QStringLiteral("2"));
    QLineEdit* cell = openEditor(page.grid().view());
    REQUIRE(cell != nullptr);
    QTest::keyClicks(cell, QStringLiteral("36"));
    const QString file = desk.folder.filePath(QStringLiteral("plan.homeward"));
    desk.prompt.savePaths = {file};
    desk.window.actions().save->trigger();
    CHECK(desk.plan().settings[3].capacity.steps[0].units == 236.0);
    CHECK_FALSE(desk.session.document.isModified());
    CHECK(page.grid().view().hasFocus());
    REQUIRE(desk.window.openFile(file));
    CHECK(desk.plan().settings[3].capacity.steps[0].units == 236.0);
}

TEST_CASE("problems of settings, demand and routes lead to the cell that has the figure", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.showField(QStringLiteral("/settings/0/capacity/steps/0/units"));
    CHECK(desk.window.currentPage() == QStringLiteral("settings"));
    CHECK(desk.page<ui::SettingsPage>().grid().currentColumn() == "room");
    const std::string cohort = desk.plan().cohorts[1].id.value;
    desk.window.showField(QStringLiteral("/cohorts/1/demand/trendPerYear"));
    CHECK(desk.window.currentPage() == QStringLiteral("people"));
    CHECK(desk.page<ui::PeoplePage>().demand().currentRow() == cohort);
    CHECK(desk.page<ui::PeoplePage>().demand().currentColumn() == "trend");
    desk.window.showField(QStringLiteral("/cohorts/1/pathway/0/routes"));
    CHECK(desk.window.currentPage() == QStringLiteral("stays"));
    CHECK(desk.page<ui::StaysPage>().next().currentRow() == cohort);
}

TEST_CASE("a setting is added, renamed and deleted with all that leads to it, one step back each", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::SettingsPage>();
    const model::Plan plan = desk.plan();
    goTo(page.grid(), "reable", "room");
    CHECK(page.things().whatElseGoes().contains(QStringLiteral("routes")));
    page.things().add();
    auto* dialog = desk.window.findChild<QInputDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->setTextValue(QStringLiteral("Hospice"));
    dialog->accept();
    CHECK(desk.plan().settings.back().name == "Hospice");
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == plan);
    REQUIRE(desk.session.document.push(
        {edit::removed(plan, edit::Thing::Setting, "reable"), QStringLiteral("Delete Reablement")}));
    CHECK_FALSE(desk.session.document.hasErrors());
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == plan);
}

TEST_CASE("people are typed by year and band, and the rates say how many come", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PeoplePage>();
    const auto& table = page.demand().model().table();
    const std::string cohort = desk.plan().cohorts[0].id.value;
    const auto people = [&] {
        return tables::numberOf(table.at(*table.rowOf(cohort), *table.columnOf("peopleAYear")).value).value_or(0.0);
    };
    CHECK(people() > 0.0);
    CHECK(page.finding().contains(QStringLiteral("Shetland")));
    page.showColumns(1);
    goTo(page.demand(), cohort.c_str(), "factor:monthFactors:0");
    page.demand().model().setData(page.demand().view().currentIndex(), QStringLiteral("1.2"));
    CHECK(desk.plan().cohorts[0].demand.monthFactors.size() == 12);
    CHECK(desk.plan().cohorts[0].demand.monthFactors[0] == 1.2);
}

TEST_CASE("a row of routes that does not add up offers to be fixed, and is", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::StaysPage>();
    page.chooseSetting(model::SettingId("acute"));
    CHECK(page.problem().isEmpty());
    const std::string cohort = page.next().model().table().rows[0].key;
    const auto& table = page.next().model().table();
    const std::string column = "to:home";
    const std::size_t home = *table.columnOf(column);
    const double before = *tables::numberOf(table.at(0, home).value);
    goTo(page.next(), cohort.c_str(), column.c_str());
    page.next().model().setData(page.next().view().currentIndex(), QString::number(100.0 * before - 3.0, 'f', 6));
    CHECK(page.problem().contains(QStringLiteral("add up to 97.0 %")));
    CHECK(page.problem().contains(QStringLiteral("the cell last changed")));
    page.fix(ui::StaysPage::LastChanged);
    CHECK(page.problem().isEmpty());
    CHECK(tables::numberOf(page.next().model().table().at(0, home).value) == Approx(before));
    goTo(page.next(), cohort.c_str(), column.c_str());
    page.pasteCounts(QStringLiteral("30\t10\n"));
    const auto& counted = page.next().model().table();
    CHECK(tables::numberOf(counted.at(0, home).value) == Approx(0.75));
    CHECK(tables::numberOf(counted.at(0, *counted.columnOf("sum")).value) == Approx(1.0));
}

TEST_CASE("a stay is typed, dragged on its curve, and fitted to stays that are pasted", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::StaysPage>();
    const model::Plan plan = desk.plan();
    const std::string cohort = plan.cohorts[0].id.value;
    goTo(page.stays(), cohort.c_str(), "stay:acute");
    const auto stay = [&]() -> const model::Distribution& { return desk.plan().cohorts[0].pathway[0].stay; };
    REQUIRE(desk.plan().cohorts[0].pathway[0].setting.value == "acute");
    page.stays().model().setData(page.stays().view().currentIndex(), QStringLiteral("12"));
    CHECK(stay().mean == 12.0);
    CHECK(page.editor().first().value() == 12.0);
    const double sd = stay().sd;
    QTest::keyClick(&page.editor().curve(), Qt::Key_Right, Qt::ShiftModifier);
    CHECK(stay().mean == Approx(13.2));
    CHECK(stay().sd == sd);
    QString rows = QStringLiteral("Days\n");
    for (const int days : {1, 2, 2, 3, 3, 4, 5, 6, 7, 9, 12, 20, 45})
        rows += QString::number(days) % QLatin1Char('\n');
    page.pasteStays(rows);
    REQUIRE(waitUntil([&] { return page.editor().fits().rowCount() > 0; }));
    CHECK(page.editor().fits().item(0, 4)->text() == QStringLiteral("best"));
    CHECK(stay().family == model::Family::Lognormal);
    CHECK(desk.session.document.undoStack().undoText().contains(QStringLiteral("paste 13 stays")));
    while (desk.session.document.undoStack().canUndo())
        desk.session.document.undoStack().undo();
    CHECK(desk.plan() == plan);
}

TEST_CASE("a scripted planner pastes a block with a mistake over seven areas and takes it back", "[figures]")
{
    WindowDesk desk;
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/seven_partnerships.json")));
    desk.session.runs.cancel();
    auto& page = desk.page<ui::SettingsPage>();
    const model::Plan plan = desk.plan();
    const std::string first = plan.settings[0].id.value + "/" + plan.areas[0].id.value;
    goTo(page.grid(), first.c_str(), "room");
    page.grid().view().pasteText(QStringLiteral("46\t38\t10.07\n307\t272\t4.55\n345 beds\t307\t2.41\n"));
    CHECK(desk.plan() == plan);
    CHECK(page.grid().banner().text().contains(QStringLiteral("8 cells fit, 1 does not")));
    page.grid().banner().acceptButton().click();
    CHECK(desk.plan() != plan);
    CHECK(desk.session.document.undoStack().undoText().contains(QStringLiteral("paste 8 cells")));
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == plan);
    desk.prompt.saveAnswers = {document::Prompt::SaveAnswer::Discard};
}
