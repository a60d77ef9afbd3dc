// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/spoken.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_widget.h"

#include <QAbstractButton>
#include <QAccessible>
#include <QButtonGroup>

#include <functional>

using namespace homeward;
using namespace homeward::tests;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

/// Every page with a plan that has run.
void forEveryPage(WindowDesk& desk, const std::function<void(ui::Page&)>& act)
{
    for (std::size_t i = 0; i < desk.window.pages().size(); ++i) {
        desk.window.showPage(static_cast<int>(i));
        settle();
        act(*desk.window.pages()[i]);
    }
}

} // namespace

TEST_CASE("every control of every page has a name, a role and, where it has one, a value", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    QStringList nameless;
    forEveryPage(desk, [&](ui::Page& page) { nameless << faultsOf(desk.window, page.objectName()); });
    nameless.removeDuplicates();
    CAPTURE(nameless.join(QLatin1Char('\n')).toStdString());
    CHECK(nameless.isEmpty());
}

TEST_CASE("every chart says its title, its alternative text and its numbers", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    int charts = 0;
    forEveryPage(desk, [&](ui::Page& page) {
        for (charts::ChartWidget* chart : page.findChildren<charts::ChartWidget*>()) {
            if (!chart->isVisible() || !chart->chart() || chart->chart()->title().isEmpty())
                continue;
            ++charts;
            QAccessibleInterface* spoken = QAccessible::queryAccessibleInterface(chart);
            CAPTURE(page.objectName().toStdString(), described(*chart).toStdString());
            REQUIRE(spoken != nullptr);
            CHECK_FALSE(spoken->text(QAccessible::Name).isEmpty());
            CHECK_FALSE(spoken->text(QAccessible::Description).isEmpty());
            REQUIRE(spoken->tableInterface() != nullptr);
            CHECK(spoken->tableInterface()->rowCount() > 0);
        }
    });
    CHECK(charts > 8);
}

TEST_CASE("the keyboard alone reaches every control", "[accessible]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    QStringList unreached;
    forEveryPage(desk, [&](ui::Page& page) {
        forShownWidgets(page, [&](QWidget& widget) {
            if (!isControl(widget) || !widget.isEnabled())
                return;
            const auto* button = qobject_cast<QAbstractButton*>(&widget);
            // The arrow keys of a group lead to the others of it.
            const bool isOfGroup = button && button->group() && button->group()->buttons().size() > 1;
            if (!isOfGroup && !(widget.focusPolicy() & Qt::TabFocus))
                unreached << page.objectName() + QStringLiteral(": ") + described(widget);
        });
    });
    unreached.removeDuplicates();
    CAPTURE(unreached.join(QLatin1Char('\n')).toStdString());
    CHECK(unreached.isEmpty());
}
