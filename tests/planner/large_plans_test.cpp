// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/watchdog.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/document/plan_commands.h"
#include "ui/shell/scenario_bar.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/scenario_chips.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>

#include <iostream>

using namespace homeward;
using namespace homeward::tests;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

/// As many areas as Scotland has partnerships, all like the one of the plan.
model::Plan withAreas(model::Plan plan, int count)
{
    const model::Area pattern = plan.areas.front();
    for (int i = 1; i < count; ++i) {
        model::Area area = pattern;
        area.id = model::AreaId("area-" + std::to_string(i));
        area.name = "Partnership " + std::to_string(i);
        plan.areas.push_back(area);
    }
    return plan;
}

model::Plan withScenarios(model::Plan plan, int count)
{
    const model::Scenario pattern = plan.scenarios.back();
    for (int i = static_cast<int>(plan.scenarios.size()); i < count; ++i) {
        model::Scenario scenario = pattern;
        scenario.id = model::ScenarioId("trial-" + std::to_string(i));
        scenario.name = "Trial " + std::to_string(i);
        scenario.letter.clear();
        plan.scenarios.push_back(scenario);
    }
    return plan;
}

/// Every area of the plan, with figures of its own, again and again.
model::Plan withAreasOfTheirOwn(model::Plan plan, std::size_t count)
{
    const std::size_t patterns = plan.areas.size();
    for (std::size_t i = patterns; i < count; ++i) {
        model::Area area = plan.areas[i % patterns];
        area.id = model::AreaId("area-" + std::to_string(i));
        area.name = "Partnership " + std::to_string(i);
        plan.areas.push_back(area);
    }
    return plan;
}

void takePlan(WindowDesk& desk, const model::Plan& plan)
{
    auto& document = desk.session.document;
    REQUIRE(document.push(document::replacePlan(document, plan, QStringLiteral("Make it large"))));
    desk.session.runs.start();
    REQUIRE(waitUntil([&] { return !desk.session.runs.isRunning(); }, 300'000));
}

/// Goes to every page, and gives the longest that one event of it took.
double longestOfPages(WindowDesk& desk, const QString& what)
{
    for (std::size_t i = 0; i < desk.window.pages().size(); ++i) {
        WatchedApplication::instance().begin(what + QStringLiteral(", ") + desk.window.pages()[i]->title());
        WatchedApplication::instance().watch(QStringLiteral("the page"),
                                             [&] { desk.window.showPage(static_cast<int>(i)); });
        settle();
    }
    double longest = 0.0;
    for (const WatchedApplication::Slow& slow : WatchedApplication::instance().slowest(200))
        if (slow.step.startsWith(what)) {
            longest = std::max(longest, slow.ms);
            if (slow.ms > 50.0)
                std::cout << slow.ms << " ms, " << slow.step.toStdString() << ", " << slow.receiver.toStdString()
                          << ", event " << slow.event << '\n';
        }
    WatchedApplication::instance().begin(QString());
    return longest;
}

} // namespace

TEST_CASE("a plan of thirty-one areas is worked with on every page", "[large]")
{
    WindowDesk desk(shortRun(2, 2));
    REQUIRE(desk.openAndRun());
    takePlan(desk, withAreas(desk.plan(), 31));
    const double longest = longestOfPages(desk, QStringLiteral("31 areas"));
    CHECK(longest < 150.0);
    auto* areas = desk.window.scenarioBar().findChild<ui::CheckListButton*>();
    REQUIRE(areas != nullptr);
    REQUIRE(areas->isVisible());
    areas->openList();
    settle();
    CHECK(areas->search()->isVisible());
    areas->search()->setText(QStringLiteral("ship 17"));
    int shown = 0;
    for (int row = 0; row < areas->list()->count(); ++row)
        shown += areas->list()->isRowHidden(row) ? 0 : 1;
    CHECK(shown == 1);
    areas->list()->window()->hide();
}

TEST_CASE("a plan of sixty scenarios is worked with on every page", "[large]")
{
    WindowDesk desk(shortRun(2, 1));
    REQUIRE(desk.openAndRun());
    takePlan(desk, withScenarios(desk.plan(), 60));
    const double longest = longestOfPages(desk, QStringLiteral("60 scenarios"));
    CHECK(longest < 150.0);
    CHECK(desk.window.scenarioBar().chips().listButton()->isVisible());
}

TEST_CASE("thirty-one areas, each with figures of its own, under twelve scenarios are worked with on every page",
          "[large]")
{
    WindowDesk desk(shortRun(1, 1));
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/seven_partnerships.json")));
    takePlan(desk, withScenarios(withAreasOfTheirOwn(desk.plan(), 31), 12));
    CHECK(longestOfPages(desk, QStringLiteral("31 areas of their own")) < 50.0);
}
