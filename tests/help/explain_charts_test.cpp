// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/compare/compare_chart.h"
#include "ui/charts/map/map_widget.h"
#include "ui/charts/where/where_chart.h"
#include "ui/charts/where/year_slider.h"
#include "ui/pages/assumptions_page.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/explain/explain_drawer.h"
#include "ui/pages/explain/explain_html.h"
#include "ui/pages/map/map_inspector.h"
#include "ui/pages/map/map_page.h"
#include "ui/shell/actions.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/headline_card.h"

#include <QAction>
#include <QLabel>
#include <QListView>
#include <QRegularExpression>
#include <QSlider>
#include <QTest>
#include <QUrl>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// The drawer has all that it can say.
ui::ExplainDrawer& explained(WindowDesk& desk)
{
    ui::ExplainDrawer& drawer = desk.window.explainDrawer();
    REQUIRE(waitUntil([&] { return drawer.explainer().known() && !drawer.explainer().isWorking(); }, 60'000));
    return drawer;
}

void ask(WindowDesk& desk, QWidget& focus)
{
    focus.setFocus();
    desk.window.actions().explain->trigger();
}

ui::MapPage& mapPage(WindowDesk& desk)
{
    auto& page = desk.page<ui::MapPage>();
    REQUIRE(waitUntil([&] {
        page.refreshIfSeen();
        return page.content() && page.content()->subject().counted();
    }));
    return page;
}

} // namespace

TEST_CASE("a box, a route and a figure of the map's inspector are asked why, each its own", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1600, 900);
    ui::MapPage& page = mapPage(desk);
    const results::RunResult& run = *desk.session.runs.result();
    page.map().choose({-1, 3});
    ask(desk, page.map());
    CHECK(explained(desk).title() == QStringLiteral("People in the setting, Care home"));
    const auto people = page.content()->subject().figures->settings[3].people;
    CHECK(explained(desk).explainer().known()->explanation.now.mean == Approx(people.now));

    const charts::DrawnRoute& route = page.content()->routes().front();
    page.map().choose({route.from, route.to});
    ask(desk, page.map());
    const QString title = explained(desk).title();
    CHECK(title.startsWith(QStringLiteral("From ")));
    CHECK(title.contains(page.content()->placeName(route.to)));
    CHECK(explained(desk).explainer().known()->explanation.now.mean == Approx(route.flow->perWeek.now));

    page.map().setFocus();
    page.map().choose({-1, 2});
    QTest::keyClick(&page.map(), Qt::Key_Down);
    page.refreshIfSeen();
    const auto labels = page.inspector().findChildren<QLabel*>();
    const auto wait = std::ranges::find_if(labels, [&](const QLabel* label) {
        const auto asked = ui::askedFigureOf(label);
        const auto* of = asked ? std::get_if<explain::MeasureOf>(&asked->figure) : nullptr;
        return of && of->measure == results::Measure::DelayedForThis
            && of->settings.of(run.settings.size()).size() == 1;
    });
    REQUIRE(wait != labels.end());
    QTest::mouseClick(*wait, Qt::LeftButton);
    CHECK(explained(desk).title().startsWith(QStringLiteral("Delayed elsewhere")));
}

TEST_CASE("a cell of the table of scenarios is asked of its scenario, whichever is selected", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ComparePage>();
    auto& table = *page.findChild<charts::CompareChart*>();
    REQUIRE(table.table() != nullptr);
    const auto marks = table.marks();
    REQUIRE(marks.size() > 6);
    const auto other = std::ranges::find_if(marks, [&](const charts::ChartMark& mark) {
        const auto& asked = std::get<explain::AskedFigure>(mark.meaning);
        return asked.question.scenario != desk.session.workspace.question()->scenario;
    });
    REQUIRE(other != marks.end());
    const auto& asked = std::get<explain::AskedFigure>(other->meaning);
    QTest::mouseDClick(&table, Qt::LeftButton, {}, other->where.center().toPoint());
    const auto& found = explained(desk).explainer().known()->explanation;
    CHECK(found.figure == asked.figure);
    const auto shown =
        results::headline(*desk.session.runs.result(), std::get<results::HeadlineId>(asked.figure), asked.question);
    CHECK(found.now.mean == Approx(shown->now.mean));
}

TEST_CASE("the layers of where care is held are walked by key, and asked of the year shown", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::WherePage>();
    auto& chart = *page.findChild<charts::WhereChart*>();
    auto* slider = chart.findChild<charts::YearSlider*>();
    REQUIRE(slider != nullptr);
    slider->setFocus();
    desk.window.actions().explain->trigger();
    CHECK(explained(desk).title() == QStringLiteral("People in the setting"));
    slider->setFocus();
    QTest::keyClick(slider, Qt::Key_Up);
    QTest::keyClick(slider, Qt::Key_Up);
    slider->setValue(0);
    const auto figure = chart.figureAtCursor();
    REQUIRE(figure);
    const auto& asked = std::get<explain::AskedFigure>(figure->meaning);
    CHECK(asked.question.year == 0);
    ask(desk, *slider);
    CHECK(explained(desk).title().startsWith(QStringLiteral("People in the setting, ")));
    CHECK(explained(desk).explainer().known()->explanation.question.year == 0);
}

TEST_CASE("a planner draws, drags, asks why and comes to the source of a figure", "[explain]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    desk.window.resize(1600, 900);

    // A setting and a route, by keyboard alone.
    ui::MapPage& page = mapPage(desk);
    charts::MapWidget& map = page.map();
    const std::size_t settings = desk.plan().settings.size();
    map.setFocus();
    map.choose({-1, 0});
    QTest::keyClick(&map, Qt::Key_N);
    REQUIRE(desk.plan().settings.size() == settings + 1);
    const int fresh = static_cast<int>(settings);
    map.setFocus();
    map.choose({-1, fresh});
    QTest::keyClick(&map, Qt::Key_R);
    REQUIRE(map.routeFrom() == fresh);
    QTest::keyClick(&map, Qt::Key_Up);
    const int to = map.routeTo();
    REQUIRE(to != fresh);
    QTest::keyClick(&map, Qt::Key_Return);
    CHECK(map.chosen() == charts::MapThing{fresh, to});
    while (desk.session.document.undoStack().canUndo())
        desk.session.document.undoStack().undo();
    REQUIRE(desk.plan().settings.size() == settings);

    // A slider moves while results refine: need follows every move, figures come from few futures to all.
    auto& changes = desk.page<ui::ChangesPage>();
    REQUIRE(waitUntil([&] { return changes.live().need() && changes.live().figures(); }, 60'000));
    for (int row = 0; row < changes.list().model()->rowCount() && !changes.slider().isVisibleTo(&changes); ++row)
        changes.list().setCurrentIndex(changes.list().model()->index(row, 0));
    QSlider& slider = changes.slider().slider();
    int followed = 0;
    QObject::connect(&changes.live(), &ui::Live::needChanged, &slider, [&followed] { ++followed; });
    const int direction = slider.value() > slider.maximum() / 2 ? -1 : 1;
    for (int move = 0; move < 12; ++move) {
        slider.setValue(slider.value() + 2 * direction);
        QTest::qWait(15);
    }
    REQUIRE(waitUntil([&] { return changes.live().figures() != nullptr && followed > 0; }, 60'000));
    CHECK(changes.live().figures()->futures >= 2);
    desk.session.document.undoStack().undo();

    // A headline and a cell are asked why; a link leads from the drawer to the figure's source.
    REQUIRE(desk.openAndRun());
    auto& where = desk.page<ui::WherePage>();
    QTest::mouseClick(where.cards().front(), Qt::LeftButton);
    ui::ExplainDrawer& drawer = explained(desk);
    CHECK(drawer.text().contains(QStringLiteral("What it rests on")));
    const QRegularExpression link(QStringLiteral("href='(%1[^']+)'").arg(ui::links::assumption));
    const QUrl source(link.match(drawer.html()).captured(1));
    REQUIRE(source.isValid());
    drawer.follow(source);
    CHECK(desk.window.currentPage() == ui::pages::assumptions);
    CHECK(desk.page<ui::AssumptionsPage>().hasField(source.path(QUrl::FullyDecoded)));
    REQUIRE(drawer.explainCell(source.path(QUrl::FullyDecoded)));
    CHECK(drawer.text().contains(QStringLiteral("Where it comes from")));
}
