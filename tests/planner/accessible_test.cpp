// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/spoken.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_widget.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>
#include <QMenu>

using namespace homeward;
using namespace homeward::tests;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

/// What is found on every page of a plan that has run, and in every menu then.
struct Walk {
    QStringList nameless;
    QStringList mute; ///< charts that do not say themselves
    int charts = 0;
    QStringList unreached;
    QStringList wordless; ///< menus with an entry without words
    int entries = 0;
};

void lookAtCharts(const ui::Page& page, Walk& found)
{
    for (charts::ChartWidget* chart : page.findChildren<charts::ChartWidget*>()) {
        if (!chart->isVisible() || !chart->chart() || chart->chart()->title().isEmpty())
            continue;
        ++found.charts;
        QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(chart);
        const QString place = page.objectName() + QStringLiteral(": ") + described(*chart);
        if (!spoken || spoken->text(QAccessible::Name).isEmpty())
            found.mute << place + QStringLiteral(" has no title");
        else if (spoken->text(QAccessible::Description).isEmpty())
            found.mute << place + QStringLiteral(" has no alternative text");
        else if (!spoken->tableInterface() || spoken->tableInterface()->rowCount() == 0)
            found.mute << place + QStringLiteral(" has no numbers");
    }
}

void lookForUnreached(ui::Page& page, Walk& found)
{
    forShownWidgets(page, [&](QWidget& widget) {
        if (!isControl(widget) || !widget.isEnabled())
            return;
        const auto* button = qobject_cast<QAbstractButton*>(&widget);
        // The arrow keys of a group lead to the others of it.
        const bool isOfGroup = button && button->group() && button->group()->buttons().size() > 1;
        if (!isOfGroup && !(widget.focusPolicy() & Qt::TabFocus))
            found.unreached << page.objectName() + QStringLiteral(": ") + described(widget);
    });
}

void lookAtMenus(WindowDesk& desk, Walk& found)
{
    for (QMenu* menu : desk.window.findChildren<QMenu*>()) {
        emit menu->aboutToShow();
        for (const QAction* action : menu->actions()) {
            found.entries += 1;
            if (!action->isSeparator() && action->text().trimmed().isEmpty())
                found.wordless << described(*menu) + QStringLiteral(" has an entry without words");
        }
    }
}

/// The pages are walked once for all that is asked of them.
const Walk& walkOfPages()
{
    static const Walk walk = [] {
        Walk found;
        WindowDesk desk;
        REQUIRE(desk.openAndRun());
        for (std::size_t i = 0; i < desk.window.pages().size(); ++i) {
            desk.window.showPage(static_cast<int>(i));
            settle();
            ui::Page& page = *desk.window.pages()[i];
            found.nameless << faultsOf(desk.window, page.objectName());
            lookAtCharts(page, found);
            lookForUnreached(page, found);
        }
        lookAtMenus(desk, found);
        return found;
    }();
    return walk;
}

void checkNone(QStringList faults)
{
    faults.removeDuplicates();
    CAPTURE(faults.join(QLatin1Char('\n')).toStdString());
    CHECK(faults.isEmpty());
}

} // namespace

TEST_CASE("every control of every page has a name, a role and, where it has one, a value", "[accessible]")
{
    checkNone(walkOfPages().nameless);
}

TEST_CASE("every chart says its title, its alternative text and its numbers", "[accessible]")
{
    checkNone(walkOfPages().mute);
    CHECK(walkOfPages().charts > 8);
}

TEST_CASE("the keyboard alone reaches every control", "[accessible]") { checkNone(walkOfPages().unreached); }

TEST_CASE("every menu is named, and every entry of it", "[accessible]")
{
    checkNone(walkOfPages().wordless);
    CHECK(walkOfPages().entries > 60);
}
