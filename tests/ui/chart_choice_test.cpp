// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/figure_range.h"
#include "ui/charts/map/map_widget.h"
#include "ui/charts/multiples/multiples_chart.h"
#include "ui/charts/where/where_chart.h"
#include "ui/charts/where/where_plot.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/map/map_page.h"
#include "ui/pages/money/money_page.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/settings_page.h"
#include "ui/pages/stays_page.h"

#include <QMouseEvent>
#include <QTest>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;
using charts::ChartMark;
using charts::ChartWidget;
using charts::MarkPlace;

namespace {

void settle()
{
    for (int i = 0; i < 6; ++i)
        QCoreApplication::processEvents();
}

/// Large enough to be hit by a click.
bool hasRoom(const ChartMark& mark) { return mark.where.width() >= 3.0 && mark.where.height() >= 3.0; }

/// A figure of a chart that no other figure lies upon at its middle.
std::optional<ChartMark> markWith(const ChartWidget& chart, const auto& fits)
{
    for (const ChartMark& mark : chart.marks()) {
        const auto top = chart.figureAt(mark.where.center());
        if (hasRoom(mark) && fits(mark.at) && top && top->where == mark.where)
            return mark;
    }
    return std::nullopt;
}

/// Where the mouse goes on a chart: its plot lies upon the one of where care is held.
QWidget& surfaceOf(ChartWidget& chart)
{
    auto* plot = chart.findChild<charts::WherePlot*>();
    return plot ? static_cast<QWidget&>(*plot) : chart;
}

void pointAt(ChartWidget& chart, QPointF where)
{
    QWidget& surface = surfaceOf(chart);
    QMouseEvent move(QEvent::MouseMove, where, surface.mapToGlobal(where), Qt::NoButton, Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&surface, &move);
}

void leave(ChartWidget& chart)
{
    QEvent gone(QEvent::Leave);
    QCoreApplication::sendEvent(&surfaceOf(chart), &gone);
}

void click(ChartWidget& chart, const ChartMark& mark)
{
    QTest::mouseClick(&surfaceOf(chart), Qt::LeftButton, {}, mark.where.center().toPoint());
    settle();
}

struct ChoiceDesk : WindowDesk {
    ChoiceDesk() : WindowDesk(shortRun(4, 4)) { REQUIRE(openAndRun()); }
    [[nodiscard]] model::SettingId settingAt(int place)
    {
        return session.runs.result()->settings[static_cast<std::size_t>(place)].id;
    }
    [[nodiscard]] ui::Selection& chosen() { return session.selection; }
    ChartWidget& whereChart()
    {
        auto* chart = page<ui::WherePage>().findChild<charts::WhereChart*>();
        settle();
        return *chart;
    }
    /// The other chart of the page of where care is held.
    ChartWidget& balance()
    {
        for (auto* chart : page<ui::WherePage>().findChildren<ChartWidget*>())
            if (chart != &whereChart())
                return *chart;
        throw std::logic_error("no balance");
    }
};

} // namespace

TEST_CASE("a figure is of a place that has its setting and not another year", "[choice]")
{
    CHECK(charts::isOf({2, 5}, {2, 5}));
    CHECK(charts::isOf({-1, 5}, {2, 5}));
    CHECK(charts::isOf({2, 5}, {-1, 5}));
    CHECK(charts::isOf({2, -1}, {2, 5}));
    CHECK_FALSE(charts::isOf({3, 5}, {2, 5}));
    CHECK_FALSE(charts::isOf({2, 4}, {2, 5}));
    CHECK_FALSE(charts::isOf({2, 5}, {2, -1}));
    CHECK_FALSE(charts::isOf({}, {}));
}

TEST_CASE("a click on a chart chooses its setting and its year for every page", "[choice]")
{
    ChoiceDesk desk;
    ChartWidget& where = desk.whereChart();
    const auto layer = markWith(where, [](const MarkPlace& at) { return at.year == 1 && at.setting >= 0; });
    REQUIRE(layer);
    const model::SettingId setting = desk.settingAt(layer->at.setting);
    click(where, *layer);
    CHECK(desk.chosen().year() == 1);
    CHECK(desk.chosen().setting() == setting);
    CHECK(where.chosen() == layer->at);
    CHECK(desk.balance().chosen() == layer->at);

    auto& map = desk.page<ui::MapPage>();
    settle();
    REQUIRE(map.map().chosen().isPlace());
    CHECK(desk.plan().settings[static_cast<std::size_t>(map.map().chosen().place)].id == setting);

    auto& settings = desk.page<ui::SettingsPage>();
    settle();
    const auto& grid = settings.grid();
    REQUIRE(grid.view().currentIndex().isValid());
    CHECK(grid.model().isMarked(grid.view().currentIndex().row()));
    CHECK(QString::fromStdString(grid.currentRow()).section(u'/', 0, 0).toStdString() == setting.value);

    auto& stays = desk.page<ui::StaysPage>();
    settle();
    CHECK(stays.stays().currentColumn().ends_with(setting.value));

    // The same again lets go of the setting.
    ChartWidget& again = desk.whereChart();
    click(again, *markWith(again, [&](const MarkPlace& at) { return at == layer->at; }));
    CHECK(desk.chosen().setting().empty());
    CHECK(desk.chosen().year() == 1);
}

TEST_CASE("every chart with years or settings chooses on one click and asks on two", "[choice]")
{
    ChoiceDesk desk;
    int found = 0;
    for (std::size_t i = 0; i < desk.window.pages().size(); ++i) {
        desk.window.showPage(static_cast<int>(i));
        QWidget& page = *desk.window.pages()[i];
        (void)waitUntil(
            [&] {
                const auto charts = page.findChildren<ChartWidget*>();
                return std::ranges::any_of(charts, [](const auto* chart) { return chart->chart() != nullptr; });
            },
            3'000);
        settle();
        for (auto* chart : page.findChildren<ChartWidget*>()) {
            if (!chart->isVisible() || qobject_cast<charts::MapWidget*>(chart))
                continue;
            const auto mark = markWith(*chart, [](const MarkPlace& at) { return !at.isNothing(); });
            if (!mark)
                continue;
            ++found;
            CAPTURE(page.objectName().toStdString(), mark->name.toStdString());
            CHECK_FALSE(chart->clickAsks());
            CHECK_FALSE(charts::rangeOf(*mark, desk.session.runs.result().get()).isEmpty());
            desk.window.explainDrawer().hide();
            desk.chosen().chooseSetting({});
            desk.chosen().chooseYear(mark->at.year == 0 ? 1 : 0);
            settle();
            const auto now = markWith(*chart, [&](const MarkPlace& at) { return at == mark->at; });
            if (!now)
                continue; // the mark was of the year shown, which is another now
            click(*chart, *now);
            if (now->at.year >= 0)
                CHECK(desk.chosen().year() == now->at.year);
            if (now->at.setting >= 0)
                CHECK(desk.chosen().setting() == desk.settingAt(now->at.setting));
            CHECK_FALSE(desk.window.explainDrawer().isVisible());
        }
    }
    CHECK(found >= 5); // where, balance, small pictures, years of costs, payback or indicators
}

TEST_CASE("the costs of years are asked why by two clicks", "[choice]")
{
    ChoiceDesk desk;
    auto& money = desk.page<ui::MoneyPage>();
    REQUIRE(waitUntil([&] { return money.pictures().front()->chart() != nullptr; }, 20'000));
    settle();
    ChartWidget& years = *money.pictures().front();
    const auto bar = markWith(years, [](const MarkPlace& at) { return at.year == 2; });
    REQUIRE(bar);
    QTest::mouseDClick(&years, Qt::LeftButton, {}, bar->where.center().toPoint());
    settle();
    CHECK(desk.window.explainDrawer().isVisible());
    CHECK(desk.window.explainDrawer().text().contains(QStringLiteral("95 % sure")));
}

TEST_CASE("the pointer marks a figure in the other charts, the table and the map, and works nothing out", "[choice]")
{
    ChoiceDesk desk;
    ChartWidget& where = desk.whereChart();
    ChartWidget& balance = desk.balance();
    const auto bar = markWith(balance, [](const MarkPlace& at) { return at.year >= 0 && at.setting >= 0; });
    REQUIRE(bar);
    auto& page = desk.page<ui::WherePage>();
    settle();
    const int refreshes = page.refreshes();
    const auto pictureOf = [](QWidget& chart) { return chart.grab().toImage(); };
    const QImage before = pictureOf(where);
    pointAt(balance, bar->where.center());
    settle();
    const model::SettingId setting = desk.settingAt(bar->at.setting);
    CHECK(desk.chosen().light().setting == setting);
    CHECK(where.lit() == bar->at);
    CHECK(pictureOf(where) != before);
    CHECK(desk.chosen().setting().empty());
    CHECK(page.refreshes() == refreshes);
    CHECK_FALSE(desk.session.runs.isRunning());
    leave(balance);
    CHECK(desk.chosen().light().isNothing());
    CHECK(pictureOf(where) == before);

    // Keys lead to another page: what was pointed at is marked there.
    const auto layer = markWith(where, [&](const MarkPlace& at) { return at.setting == bar->at.setting; });
    REQUIRE(layer);
    pointAt(where, layer->where.center());
    auto& settings = desk.page<ui::SettingsPage>();
    leave(where);
    settle();
    CHECK(desk.chosen().light().setting == setting);
    int marked = 0;
    for (int row = 0; row < settings.grid().model().rowCount(); ++row)
        marked += settings.grid().model().isMarked(row) ? 1 : 0;
    CHECK(marked > 0);
    CHECK(marked < settings.grid().model().rowCount());
    auto& map = desk.page<ui::MapPage>();
    REQUIRE(waitUntil([&] { return map.content() && map.content()->subject().counted(); }));
    settle();
    CHECK(map.map().lit().setting == bar->at.setting);
    // The map itself marks a setting for the others.
    const auto box = markWith(map.map(), [&](const MarkPlace& at) { return at.setting >= 0; });
    REQUIRE(box);
    pointAt(map.map(), box->where.center());
    CHECK(desk.chosen().light().setting == desk.settingAt(box->at.setting));
}

TEST_CASE("Space chooses at the cursor of a chart, Enter asks", "[choice]")
{
    ChoiceDesk desk;
    ChartWidget& balance = desk.balance();
    balance.setFocus();
    settle();
    const auto at = balance.figureAtCursor();
    REQUIRE(at);
    REQUIRE(at->at.setting >= 0);
    QTest::keyClick(&balance, Qt::Key_Space);
    settle();
    CHECK(desk.chosen().setting() == desk.settingAt(at->at.setting));
    CHECK_FALSE(desk.window.explainDrawer().isVisible());
    QTest::keyClick(&balance, Qt::Key_Return);
    settle();
    CHECK(desk.window.explainDrawer().isVisible());
}
