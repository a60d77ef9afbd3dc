// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/spoken.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/grid/grid_bars.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/area_card.h"
#include "ui/pages/area_finder.h"
#include "ui/pages/checks/fit_dialog.h"
#include "ui/pages/import/import_dialog.h"
#include "ui/pages/localities_dialog.h"
#include "ui/pages/money/money_page.h"
#include "ui/pages/people_page.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/ranges_dialog.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/source_dialog.h"
#include "ui/pages/start_page.h"
#include "ui/pages/stays_page.h"
#include "ui/pages/thing_menu.h"
#include "ui/shell/actions.h"
#include "ui/shell/help_window.h"
#include "ui/shell/run_settings_dialog.h"
#include "ui/shell/settings_dialog.h"

#include <QAction>
#include <QApplication>
#include <QComboBox>
#include <QDialog>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace homeward;
using namespace homeward::tests;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

void checkNoFaults(QStringList faults)
{
    faults.removeDuplicates();
    CAPTURE(faults.join(QLatin1Char('\n')).toStdString());
    CHECK(faults.isEmpty());
}

/// Every control of a dialog that is shown.
void checkDialog(QWidget& dialog)
{
    dialog.show();
    settle();
    CAPTURE(dialog.metaObject()->className());
    CHECK_FALSE(dialog.windowTitle().isEmpty());
    checkNoFaults(faultsOf(dialog, QString::fromLatin1(dialog.metaObject()->className())));
    dialog.hide();
}

/// The faults of the dialog that an action opens, and closes again.
QStringList faultsOfOpened(QAction& action)
{
    QStringList faults{QStringLiteral("%1 opened nothing").arg(action.text())};
    QTimer watch;
    QObject::connect(&watch, &QTimer::timeout, [&] {
        auto* dialog = qobject_cast<QDialog*>(QApplication::activeModalWidget());
        if (!dialog)
            return;
        faults = faultsOf(*dialog, action.text());
        dialog->reject();
    });
    watch.start(20);
    action.trigger();
    (void)waitUntil([&] { return !QApplication::activeModalWidget(); }, 5'000);
    return faults;
}

} // namespace

TEST_CASE("every control of every dialog has a name, a role and, where it has one, a value", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    REQUIRE(waitUntil([&] { return desk.session.draft.isLoaded(); }, 60'000));
    desk.session.draft.setAreas({QStringLiteral("S37000026")}); // Shetland: localities are of one area
    const auto plan = std::make_shared<const model::Plan>(desk.plan());
    ui::RunSettingsDialog run(desk.session.workspace);
    ui::SettingsDialog settings(desk.settings, desk.session.keeper);
    ui::HelpWindow help;
    ui::FitDialog fit(plan);
    ui::RangesDialog ranges(plan->scenarios.back().id, QStringLiteral("Closer to home"));
    ui::SourceDialog source(*plan);
    ui::LocalitiesDialog localities(desk.session.draft);
    ui::ImportDialog import(
        *plan, ui::ImportSource{QByteArray("Area,Year,People\nShetland,2024,23000\n"), QStringLiteral("a table")},
        desk.settings);
    for (QWidget* dialog : {static_cast<QWidget*>(&run), static_cast<QWidget*>(&settings), static_cast<QWidget*>(&help),
                            static_cast<QWidget*>(&fit), static_cast<QWidget*>(&ranges), static_cast<QWidget*>(&source),
                            static_cast<QWidget*>(&localities), static_cast<QWidget*>(&import)})
        checkDialog(*dialog);
}

TEST_CASE("dialogs that actions open are named throughout", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    ui::Actions& actions = desk.window.actions();
    for (QAction* action :
         {actions.runSettings, actions.settings, actions.language, actions.renameScenario, actions.about})
        checkNoFaults(faultsOfOpened(*action));
}

TEST_CASE("what opens within pages is named too: every table, its find, paste and cells, and the drawers",
          "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    QStringList faults;
    const auto look = [&](const char* where) {
        settle();
        faults << faultsOf(desk.window, QString::fromLatin1(where));
    };
    auto& settings = desk.page<ui::SettingsPage>();
    for (auto* box : settings.findChildren<QComboBox*>())
        for (int choice = 0; choice < box->count() && box->isVisible(); ++choice) {
            box->setCurrentIndex(choice);
            look("Settings");
        }
    grid::GridView& cells = settings.grid().view();
    emit cells.findAsked();
    look("find");
    cells.pasteText(QStringLiteral("one\ttwo\n"));
    look("paste");
    settings.grid().model().dropHeld();
    for (int column = 0; column < settings.grid().model().columnCount(); ++column)
        for (int row = 0; row < std::min(3, settings.grid().model().rowCount()); ++row)
            if (const QModelIndex at = settings.grid().model().index(row, column); at.flags() & Qt::ItemIsEditable) {
                cells.setCurrentIndex(at);
                cells.edit(at);
                look("cell");
                cells.setFocus();
                settle();
            }
    auto& stays = desk.page<ui::StaysPage>();
    for (const auto below :
         {ui::StaysPage::Routes, ui::StaysPage::Delays, ui::StaysPage::Packages, ui::StaysPage::PackageEnds,
          ui::StaysPage::Outcomes, ui::StaysPage::WaysOn, ui::StaysPage::StayValues, ui::StaysPage::StayBands}) {
        stays.showBelow(below);
        look("Stays");
    }
    auto& people = desk.page<ui::PeoplePage>();
    for (auto* box : people.findChildren<QComboBox*>())
        for (int choice = 0; choice < box->count() && box->isVisible(); ++choice) {
            box->setCurrentIndex(choice);
            look("People");
        }
    desk.page<ui::MoneyPage>().showTables(true);
    look("Money");
    desk.page<ui::WherePage>();
    desk.window.actions().explain->trigger();
    look("Why");
    desk.window.actions().tour->trigger();
    look("tour");
    desk.window.actions().findScenario->trigger();
    settle();
    for (QWidget* popup : QApplication::topLevelWidgets())
        if (popup->isVisible() && popup != &desk.window)
            faults << faultsOf(*popup, QStringLiteral("popup"));
    checkNoFaults(faults);
}

TEST_CASE("the way to a new plan is named at every step", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(waitUntil([&] { return desk.session.draft.isLoaded(); }, 60'000));
    auto& start = desk.page<ui::StartPage>();
    settle();
    QStringList faults = faultsOf(desk.window, QStringLiteral("start"));
    start.areas().finder().setFocus();
    QTest::keyClicks(&start.areas().finder(), QStringLiteral("Shetland"));
    settle();
    for (QWidget* popup : QApplication::topLevelWidgets())
        if (popup->isVisible() && popup != &desk.window)
            faults << faultsOf(*popup, QStringLiteral("finder"));
    QTest::keyClick(&start.areas().finder(), Qt::Key_Return);
    settle();
    REQUIRE(desk.session.draft.areas().size() == 1);
    QTest::mouseClick(&start.areas().nextButton(), Qt::LeftButton);
    settle();
    faults << faultsOf(desk.window, QStringLiteral("new plan"));
    checkNoFaults(faults);
}
