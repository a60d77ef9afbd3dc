// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/watchdog.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/document/assumption_commands.h"
#include "ui/document/plan_commands.h"
#include "ui/models/assumption_model.h"
#include "ui/pages/assumptions_page.h"
#include "ui/shell/scenario_bar.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/scenario_chips.h"

#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QTreeView>

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

/// The longest that one event of a step took; those that took too long are printed.
double longest(const QString& step)
{
    double most = 0.0;
    for (const WatchedApplication::Slow& slow : WatchedApplication::instance().slowest(400))
        if (slow.step.startsWith(step)) {
            most = std::max(most, slow.ms);
            if (slow.ms > 50.0)
                std::cout << slow.ms << " ms, " << slow.step.toStdString() << ", " << slow.receiver.toStdString()
                          << ", event " << slow.event << '\n';
        }
    return most;
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
    WatchedApplication::instance().begin(QString());
    return longest(what);
}

} // namespace

TEST_CASE("a plan of thirty-one areas is worked with on every page", "[large]")
{
    WindowDesk desk(shortRun(2, 2));
    REQUIRE(desk.openAndRun());
    takePlan(desk, withAreas(desk.plan(), 31));
    const double most = longestOfPages(desk, QStringLiteral("31 areas"));
    CHECK(most < 50.0);
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
    const double most = longestOfPages(desk, QStringLiteral("60 scenarios"));
    CHECK(most < 50.0);
    CHECK(desk.window.scenarioBar().chips().listButton()->isVisible());
}

TEST_CASE("thirty-one areas, each with figures of its own, under twelve scenarios are worked with on every page",
          "[large]")
{
    WindowDesk desk(shortRun(1, 1));
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/seven_partnerships.json")));
    takePlan(desk, withScenarios(withAreasOfTheirOwn(desk.plan(), 31), 12));
    CHECK(longestOfPages(desk, QStringLiteral("31 areas of their own")) < 50.0);
    // The register is read on a thread of its own: a field that is asked for meanwhile is shown as soon as it is there.
    WatchedApplication::instance().begin(QStringLiteral("the register comes"));
    auto& page = desk.page<ui::AssumptionsPage>();
    REQUIRE(waitUntil([&] { return !page.isReading(); }, 60'000));
    settle();
    const auto all = page.model().counts()[assumptions::Filter::All];
    CHECK(all > 10'000);
    CHECK(page.headline().contains(QLocale().toString(static_cast<qulonglong>(all))));
    const QString room = QStringLiteral("/areas/area-30/settings/acute/capacity");
    WatchedApplication::instance().begin(QStringLiteral("an edit"));
    REQUIRE(desk.session.document.push(
        document::setAssumptionOwner(desk.session.document, {*page.model().find(room)}, QStringLiteral("Beds team"))));
    settle();
    CHECK(page.hasField(room));
    page.showField(room);
    REQUIRE(waitUntil([&] { return !page.isReading(); }, 60'000));
    REQUIRE(page.model().at(page.list().currentIndex()) != nullptr);
    CHECK(page.model().at(page.list().currentIndex())->path.text().starts_with(room.toStdString()));
    CHECK(page.model().at(page.list().currentIndex())->owner == "Beds team");
    CHECK(longest(QStringLiteral("the register comes")) < 50.0);
    CHECK(longest(QStringLiteral("an edit")) < 50.0);
}
