// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/pathway_tables.h"
#include "core/tables/settings_table.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "tests/ui/open_editor.h"
#include "tests/ui/painted_text.h"
#include "ui/grid/grid.h"
#include "ui/grid/grid_bars.h"
#include "ui/grid/grid_delegate.h"
#include "ui/grid/grid_headers.h"
#include "ui/grid/grid_view.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QClipboard>
#include <QLineEdit>
#include <QMenu>
#include <QMouseEvent>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

using namespace homeward;

namespace {

/// A grid over a plan of its own, which takes what is typed.
struct GridDesk {
    model::Plan plan = tests::smallPlan();
    tables::SettingsTable table;
    grid::Grid sheet{QStringLiteral("Settings")};
    QStringList labels;

    GridDesk()
    {
        QObject::connect(
            &sheet, &grid::Grid::entered, &sheet,
            [this](const std::vector<tables::Entry>& entries, const QString& label, const QString& source) {
                labels << label;
                REQUIRE(edit::apply(plan, tables::patchOf(table, plan, entries, source.toStdString())).ok());
                show();
            });
        sheet.resize(1100, 560);
        show();
        sheet.show();
        sheet.activateWindow();
        sheet.view().setFocus();
        QCoreApplication::processEvents();
    }
    void show() { sheet.setTable(tables::readWithNotes(table, plan), QStringLiteral("Setting, area")); }
    void goTo(int row, int column)
    {
        const QModelIndex cell = sheet.model().index(row, column);
        sheet.view().scrollTo(cell);
        QTest::mouseClick(sheet.view().viewport(), Qt::LeftButton, {}, sheet.view().visualRect(cell).center());
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) { QTest::keyClick(&sheet.view(), key, with); }
    void type(const QString& text)
    {
        QTest::keyClicks(&sheet.view(), text.left(1));
        QLineEdit* editor = tests::openEditor(sheet.view());
        REQUIRE(editor != nullptr);
        QTest::keyClicks(editor, text.mid(1));
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents();
    }
    double room(std::size_t area = 0) { return plan.areas[0].settings[area].capacity->steps[0].units; }
};

constexpr int hospitalArea = 1;
constexpr int roomColumn = 1;

} // namespace

TEST_CASE("the model of a grid keeps the rules of Qt's models while tables come, change and are sorted", "[grid]")
{
    grid::GridModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const model::Plan plan = tests::smallPlan();
    model.setTable(tables::SettingsTable().read(plan));
    model.sort(roomColumn, Qt::DescendingOrder);
    model.setTable(tables::RoutesTable(tests::small::hospital).read(plan));
    model.sort(0, Qt::DescendingOrder);
    CHECK(model.rowCount() == 2);
    model.setTable(tables::StaysTable().read(plan));
    model.sort(-1);
    model.setTable({});
    CHECK(model.rowCount() == 0);
}

TEST_CASE("a figure is typed, worked out and undone by its own keys", "[grid]")
{
    GridDesk desk;
    desk.goTo(hospitalArea, roomColumn);
    desk.type(QStringLiteral("=10*4.5"));
    CHECK(desk.room() == 45.0);
    REQUIRE(desk.labels.size() == 1);
    CHECK(desk.labels[0].contains(QStringLiteral("=10*4.5")));
    CHECK(desk.sheet.view().currentIndex().row() == hospitalArea + 1);
    desk.goTo(hospitalArea, roomColumn);
    CHECK(desk.sheet.cellBar().words().name == QStringLiteral("C2"));
    CHECK(desk.sheet.cellBar().words().origin.contains(QStringLiteral("40")));
    desk.press(Qt::Key_Delete);
    CHECK(desk.plan == tests::smallPlan());
}

TEST_CASE("what was typed is kept with the cell, said in its bar and shown again to edit", "[grid]")
{
    GridDesk desk;
    desk.goTo(hospitalArea, roomColumn);
    desk.type(QStringLiteral("=10*4.5"));
    desk.goTo(hospitalArea, roomColumn);
    const QModelIndex cell = desk.sheet.model().index(hospitalArea, roomColumn);
    CHECK(cell.data().toString() == QStringLiteral("45"));
    CHECK(cell.data(Qt::EditRole).toString() == QStringLiteral("=10*4.5"));
    CHECK(desk.sheet.cellBar().words().origin.startsWith(QStringLiteral("typed as =10*4.5")));
    // Copied, it is the figure.
    desk.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text() == QStringLiteral("45\n"));
    desk.type(QStringLiteral("46"));
    CHECK(cell.data(Qt::EditRole).toString() == QStringLiteral("46"));
}

TEST_CASE("a grid that goes while a cell is open takes nothing", "[grid]")
{
    int entered = 0;
    {
        GridDesk desk;
        QObject::connect(&desk.sheet, &grid::Grid::entered, &desk.sheet, [&entered] { ++entered; });
        desk.goTo(hospitalArea, roomColumn);
        QTest::keyClicks(&desk.sheet.view(), QStringLiteral("4"));
        REQUIRE(tests::openEditor(desk.sheet.view()) != nullptr);
    }
    CHECK(entered == 0);
}

TEST_CASE("names that the first column says too are left out where all columns are seen", "[grid]")
{
    GridDesk desk;
    auto& rows = static_cast<grid::RowHeader&>(*desk.sheet.view().verticalHeader());
    CHECK(rows.showsNames());
    tables::Table years;
    years.id = "years";
    years.columns = {{"year", tables::CellKind::Whole}, {"people", tables::CellKind::Number}};
    years.rows = {{"2026", "2026"}, {"2027", "2027"}};
    years.cells = {{2026.0}, {10.0}, {2027.0}, {11.0}};
    desk.sheet.setTable(years, QStringLiteral("Year"));
    CHECK_FALSE(rows.showsNames());
    years.id = "others";
    years.rows[1].name = "Leap";
    desk.sheet.setTable(years, QStringLiteral("Year"));
    CHECK(rows.showsNames());
}

TEST_CASE("a text that is no number stays where it was typed, and one press mends it", "[grid]")
{
    GridDesk desk;
    desk.goTo(hospitalArea, roomColumn);
    desk.type(QStringLiteral("46 beds"));
    CHECK(desk.plan == tests::smallPlan());
    CHECK(desk.sheet.callout().isVisible());
    CHECK(desk.sheet.callout().text().contains(QStringLiteral("Row 2, column C: “46 beds” is not a number.")));
    CHECK(desk.sheet.banner().isHidden());
    desk.sheet.callout().useButton().click();
    CHECK(desk.room() == 46.0);
    CHECK(desk.sheet.callout().isHidden());
}

TEST_CASE("a paste is held until it is pressed, and Esc forgets it", "[grid]")
{
    GridDesk desk;
    desk.goTo(hospitalArea, roomColumn);
    QApplication::clipboard()->setText(QStringLiteral("46\t38\t10.07\n\t\t\n61 places\t52\t230\n"));
    desk.press(Qt::Key_V, Qt::ControlModifier);
    CHECK(desk.plan == tests::smallPlan());
    CHECK(desk.sheet.banner().isVisible());
    CHECK(desk.sheet.banner().text()
          == QStringLiteral("Pasting 3 rows × 3 columns: 5 cells fit, 1 does not. Nothing has changed yet."));
    CHECK(desk.sheet.banner().acceptButton().text() == QStringLiteral("Paste the 5"));
    CHECK(desk.sheet.callout().isVisible());
    desk.press(Qt::Key_Escape);
    CHECK(desk.sheet.banner().isHidden());
    CHECK(desk.plan == tests::smallPlan());
    desk.goTo(hospitalArea, roomColumn);
    desk.press(Qt::Key_V, Qt::ControlModifier);
    desk.sheet.callout().useButton().click();
    desk.sheet.banner().sourceField().setText(QStringLiteral("Returns, October 2026"));
    desk.sheet.banner().acceptButton().click();
    CHECK(desk.labels == QStringList{QStringLiteral("Paste 6 cells")});
    CHECK(desk.room() == 46.0);
    CHECK(desk.room(1) == 61.0);
    CHECK(desk.plan.sources.back().title == "Returns, October 2026");
}

TEST_CASE("cells are copied as a spreadsheet reads them, filled down, and found", "[grid]")
{
    GridDesk desk;
    desk.goTo(0, roomColumn);
    desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_C, Qt::ControlModifier);
    CHECK(QApplication::clipboard()->text().toStdString() == "40\n40\n");
    desk.goTo(hospitalArea, roomColumn);
    desk.type(QStringLiteral("50"));
    desk.sheet.view().setCurrentIndex(desk.sheet.model().index(hospitalArea, roomColumn));
    for (int step = 0; step < 2; ++step)
        desk.press(Qt::Key_Down, Qt::ShiftModifier);
    desk.press(Qt::Key_D, Qt::ControlModifier);
    CHECK(desk.room(0) == 50.0);
    CHECK(desk.room(1) == 50.0);
    CHECK(desk.plan.settings[1].capacity.steps[0].units == 50.0);
    REQUIRE(desk.sheet.view().find(QStringLiteral("care at home")));
    CHECK(desk.sheet.model().row(desk.sheet.view().currentIndex().row()).key.starts_with("care-at-home"));
    CHECK_FALSE(desk.sheet.view().find(QStringLiteral("no such words")));
    desk.sheet.view().filter(QStringLiteral("Care home"));
    CHECK(desk.sheet.view().isRowHidden(0));
    CHECK_FALSE(desk.sheet.view().isRowHidden(2));
    desk.sheet.view().filter({});
    CHECK_FALSE(desk.sheet.view().isRowHidden(0));
}

TEST_CASE("the handle of the chosen cells fills what it is dragged over, as one edit", "[grid]")
{
    GridDesk desk;
    desk.goTo(hospitalArea, roomColumn);
    desk.type(QStringLiteral("50"));
    desk.goTo(hospitalArea, roomColumn);
    QWidget* cells = desk.sheet.view().viewport();
    const QPoint handle =
        desk.sheet.view().visualRect(desk.sheet.model().index(hospitalArea, roomColumn)).bottomRight();
    const QPoint end = desk.sheet.view().visualRect(desk.sheet.model().index(hospitalArea + 2, roomColumn)).center();
    QTest::mousePress(cells, Qt::LeftButton, {}, handle);
    QMouseEvent drag(QEvent::MouseMove, end, cells->mapToGlobal(end), Qt::LeftButton, Qt::LeftButton, {});
    QApplication::sendEvent(cells, &drag);
    CHECK(desk.labels.size() == 1);
    QTest::mouseRelease(cells, Qt::LeftButton, {}, end);
    CHECK(desk.labels.size() == 2);
    CHECK(desk.plan.settings[1].capacity.steps[0].units == 50.0);
    CHECK(desk.room(1) == 50.0);
}

TEST_CASE("columns are sorted, hidden and shown again by keys, and their names stay", "[grid]")
{
    GridDesk desk;
    desk.goTo(0, roomColumn);
    const auto choose = [&](const char* words) {
        QTimer::singleShot(0, &desk.sheet, [words] {
            auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget());
            if (!menu)
                return;
            for (QAction* action : menu->actions())
                if (action->text() == QString::fromLatin1(words))
                    menu->setActiveAction(action);
            QTest::keyClick(menu, Qt::Key_Return);
        });
        desk.press(Qt::Key_Down, Qt::AltModifier);
    };
    const QString first = desk.sheet.model().rowName(0);
    choose("Hide this column");
    CHECK(desk.sheet.view().isColumnHidden(roomColumn));
    CHECK(desk.sheet.model().rowName(0) == first);
    choose("Show all columns");
    CHECK_FALSE(desk.sheet.view().isColumnHidden(roomColumn));
    desk.goTo(0, roomColumn);
    choose("Largest first");
    CHECK(desk.sheet.model().sortColumn() == roomColumn);
    CHECK(desk.sheet.model().sortOrder() == Qt::DescendingOrder);
    choose("In the plan's order");
    CHECK(desk.sheet.model().rowName(0) == first);
}

TEST_CASE("Tab walks the cells and leaves after the last, and groups fold", "[grid]")
{
    GridDesk desk;
    QLineEdit after(&desk.sheet);
    after.show();
    desk.goTo(0, 0);
    desk.press(Qt::Key_Tab);
    CHECK(desk.sheet.view().currentIndex().column() == 1);
    desk.press(Qt::Key_Backtab, Qt::ShiftModifier);
    CHECK(desk.sheet.view().currentIndex().column() == 0);
    desk.goTo(desk.sheet.model().rowCount() - 1, desk.sheet.model().columnCount() - 1);
    desk.press(Qt::Key_Tab);
    CHECK_FALSE(desk.sheet.view().hasFocus());
    desk.sheet.view().foldRow(0);
    CHECK(desk.sheet.view().isRowHidden(hospitalArea));
    desk.sheet.view().foldRow(0);
    CHECK_FALSE(desk.sheet.view().isRowHidden(hospitalArea));
}

TEST_CASE("a figure that stands for several says so beside it, and no figure is cut", "[grid]")
{
    GridDesk desk;
    constexpr int hospital = 0;
    const QModelIndex cell = desk.sheet.model().index(hospital, roomColumn);
    model::Capacity& beds = desk.plan.settings[0].capacity;
    beds.steps[0].units = 1'234.5;
    beds.steps.push_back({base::Date(2028, 4, 1), 50.0});
    desk.show();
    CHECK(cell.data(grid::VariesRole).toBool());
    CHECK(cell.data().toString() == QStringLiteral("1,234.5"));
    CHECK(cell.data(Qt::AccessibleTextRole).toString().contains(QStringLiteral("several figures")));
    desk.goTo(hospital, roomColumn);
    CHECK(desk.sheet.cellBar().words().origin.contains(QStringLiteral("several figures")));
    for (const int width : {48, 60, 90}) {
        QStyleOptionViewItem option;
        option.rect = QRect(0, 0, width, 22);
        QString words;
        for (const tests::PaintedText& text : tests::paintedTexts(
                 {width, 22}, [&](QPainter& painter) { desk.sheet.view().cells().paint(&painter, option, cell); }))
            words += text.words;
        CAPTURE(width);
        CHECK(words == QStringLiteral("1,234.5"));
    }
}
