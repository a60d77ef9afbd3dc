// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/pathway/plan_routes.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/map/map_widget.h"
#include "ui/charts/map/map_words.h"
#include "ui/pages/map/cell_field.h"
#include "ui/pages/map/map_inspector.h"
#include "ui/pages/map/map_page.h"

#include <QComboBox>
#include <QLayout>
#include <QLineEdit>
#include <QScrollArea>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace homeward;
using namespace homeward::tests;
using charts::MapThing;
using charts::MapView;

namespace {

/// The map of Shetland after a run, with its figures.
ui::MapPage& mapAfterRun(WindowDesk& desk)
{
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MapPage>();
    REQUIRE(waitUntil([&] {
        page.refreshIfSeen();
        return page.content() && page.content()->subject().counted()
            && page.content()->subject().settings.front().load.has_value();
    }));
    return page;
}

bool hasRoute(const model::Plan& plan, int from, int to)
{
    return std::ranges::any_of(pathway::routesOf(plan),
                               [&](const auto& route) { return route.from == from && route.to == to; });
}

/// Walks with the arrow keys until the route leads to a place.
bool walkTo(charts::MapWidget& map, int place)
{
    for (int i = 0; i < 40; ++i) {
        const QPointF now = map.middleOf(map.routeTo());
        const QPointF wanted = map.middleOf(place);
        if (map.routeTo() == place)
            return true;
        if (std::abs(wanted.x() - now.x()) > 1.0)
            QTest::keyClick(&map, wanted.x() > now.x() ? Qt::Key_Right : Qt::Key_Left);
        else
            QTest::keyClick(&map, wanted.y() > now.y() ? Qt::Key_Down : Qt::Key_Up);
    }
    return false;
}

} // namespace

TEST_CASE("the map shows every setting and outcome, and its flows add up", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    const charts::MapContent& map = *page.content();
    CHECK(map.settings() == static_cast<int>(desk.plan().settings.size()));
    CHECK(map.places() == map.settings() + static_cast<int>(desk.plan().outcomes.size()));
    const auto& figures = *map.subject().figures;
    for (int s = 0; s < map.settings(); ++s) {
        double in = figures.settings[static_cast<std::size_t>(s)].comeFromOutside.now;
        for (const pathway::FlowFigures& flow : figures.flows)
            in += flow.to == s ? flow.perWeek.now : 0.0;
        CHECK(in == Approx(figures.settings[static_cast<std::size_t>(s)].comeIn.now));
        CHECK(map.altText().contains(QString::fromStdString(desk.plan().settings[static_cast<std::size_t>(s)].name)));
    }
    // What is not drawn is said.
    const auto drawn = static_cast<int>(map.routes().size());
    CHECK(drawn + map.foldedRoutes() >= static_cast<int>(figures.flows.size()));
    CHECK(charts::foldedText(map).isEmpty() == (map.foldedRoutes() == 0));
    REQUIRE(map.tables().size() == 2);
    CHECK(map.tables()[1].rows.size() == figures.flows.size());
}

TEST_CASE("another year moves no box", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    const std::vector<pathway::Rect> before = page.content()->layout().boxes;
    const QString year = page.content()->subject().year;
    desk.session.selection.chooseYear(0);
    REQUIRE(waitUntil([&] {
        page.refreshIfSeen();
        return page.content()->subject().year != year;
    }));
    CHECK(page.content()->layout().boxes == before);
}

TEST_CASE("a setting and a route are drawn by keyboard alone, and taken back", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    charts::MapWidget& map = page.map();
    const model::Plan before = desk.plan();
    const int acute = 0;
    map.setFocus();
    map.choose({-1, acute});
    QTest::keyClick(&map, Qt::Key_N);
    REQUIRE(desk.plan().settings.size() == before.settings.size() + 1);
    const auto fresh = static_cast<int>(before.settings.size());
    CHECK(desk.plan().settings.back().sphere == before.settings[acute].sphere);
    CHECK(map.chosen() == MapThing{-1, fresh});

    map.choose({-1, acute});
    map.setFocus();
    QTest::keyClick(&map, Qt::Key_R);
    REQUIRE(map.routeFrom() == acute);
    REQUIRE(walkTo(map, fresh));
    QTest::keyClick(&map, Qt::Key_Return);
    CHECK(map.routeFrom() == -1);
    CHECK(hasRoute(desk.plan(), acute, fresh));
    CHECK(map.chosen() == MapThing{acute, fresh});
    // The share is typed where the focus is; the other routes make room.
    const auto cell = std::ranges::find_if(page.inspector().content().lines, [](const auto& line) {
                          return line.cell.column.starts_with("to:");
                      })->cell;
    auto* share = qobject_cast<ui::CellField*>(page.inspector().field(cell.row, cell.column));
    REQUIRE(share != nullptr);
    share->selectAll();
    QTest::keyClicks(share, QStringLiteral("5"));
    QTest::keyClick(share, Qt::Key_Return);
    const auto table = cell.table->read(desk.plan());
    CHECK(tables::numberOf(table.at(*table.rowOf(cell.row), *table.columnOf(cell.column)).value).value_or(0.0)
          == Approx(0.05));
    CHECK(tables::numberOf(table.at(*table.rowOf(cell.row), *table.columnOf("sum")).value).value_or(0.0)
          == Approx(1.0));
    CHECK_FALSE(desk.session.document.hasErrors());
    // It is to be seen, though nobody takes it yet.
    page.refreshIfSeen();
    CHECK(std::ranges::any_of(page.content()->routes(),
                              [&](const auto& route) { return route.from == acute && route.to == fresh; }));

    map.setFocus();
    QTest::keyClick(&map, Qt::Key_Delete);
    CHECK_FALSE(hasRoute(desk.plan(), acute, fresh));
    map.choose({-1, map.map()->settings()});
    const QString outcome = page.content()->placeName(map.chosen().place);
    while (desk.session.document.undoStack().canUndo())
        desk.session.document.undoStack().undo();
    CHECK(desk.plan() == before);
    // What is chosen stays chosen, though the new setting before it is gone.
    page.refreshIfSeen();
    CHECK(page.content()->placeName(map.chosen().place) == outcome);
}

TEST_CASE("the routes of a box are gone through by key, those that folded away too, and the chosen one is deleted",
          "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    charts::MapWidget& map = page.map();
    const model::Plan before = desk.plan();
    map.setFocus();
    map.choose({-1, 0});
    const std::vector<MapThing> ways = page.content()->waysOf(0);
    REQUIRE(ways.size() > 2);
    CHECK(ways.front().from == 0);
    std::size_t asides = 0;
    for (const MapThing& way : ways) {
        QTest::keyClick(&map, Qt::Key_PageDown);
        CHECK(map.chosen() == way);
        CHECK(page.inspector().content().title.endsWith(page.content()->placeName(way.place)));
        const auto asked = map.figureAtCursor();
        REQUIRE(asked);
        CHECK(asked->name.contains(page.content()->placeName(way.from)));
        for (const charts::MapAside& aside : page.content()->asidesOf(way)) {
            CHECK(aside.way == way);
            CHECK(aside.points.size() >= 2);
            ++asides;
        }
    }
    CHECK(asides > 0);
    // A box in ink has all of them.
    CHECK(page.content()->asidesOf({-1, 0}).size() == asides);
    QTest::keyClick(&map, Qt::Key_PageDown);
    CHECK(map.chosen() == ways.back());
    while (map.chosen() != ways.front())
        QTest::keyClick(&map, Qt::Key_PageUp);
    QTest::keyClick(&map, Qt::Key_Delete);
    CHECK(desk.plan() != before);
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == before);
    QTest::keyClick(&map, Qt::Key_PageUp);
    CHECK(map.chosen() == MapThing{-1, 0});
}

TEST_CASE("a route is drawn and a box moved by mouse", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    charts::MapWidget& map = page.map();
    const model::Plan before = desk.plan();
    int from = -1;
    int to = -1;
    for (int a = 0; a < map.map()->settings() && from < 0; ++a)
        for (int b = 0; b < map.map()->places(); ++b)
            if (a != b && !hasRoute(before, a, b)) {
                from = a;
                to = b;
                break;
            }
    REQUIRE(from >= 0);
    const auto drag = [&](const QPointF& a, const QPointF& b, Qt::KeyboardModifiers held) {
        QTest::mousePress(&map, Qt::LeftButton, held, a.toPoint());
        QMouseEvent move(QEvent::MouseMove, b, map.mapToGlobal(b), Qt::NoButton, Qt::LeftButton, held);
        QCoreApplication::sendEvent(&map, &move);
        QTest::mouseRelease(&map, Qt::LeftButton, held, b.toPoint());
    };
    drag(map.middleOf(from), map.middleOf(to), Qt::ControlModifier);
    CHECK(hasRoute(desk.plan(), from, to));
    page.refreshIfSeen();

    // The first box of a column to below the last.
    const auto& columns = map.map()->layout().columns;
    const auto column =
        std::ranges::find_if(columns, [](const auto& one) { return one.sphere && one.boxes.size() > 1; });
    REQUIRE(column != columns.end());
    const int first = column->boxes.front();
    const int last = column->boxes.back();
    drag(map.middleOf(first), map.middleOf(last) + QPointF(0.0, 30.0), Qt::NoModifier);
    page.refreshIfSeen();
    CHECK(desk.plan().settings[static_cast<std::size_t>(first)].mapPlace.has_value());
    CHECK(map.map()->rectOf(first).top > map.map()->rectOf(last).top);
    // Where boxes stand is no input of a run.
    desk.session.document.undoStack().undo();
    CHECK_FALSE(desk.plan().settings[static_cast<std::size_t>(first)].mapPlace.has_value());
}

TEST_CASE("a box that goes while it is dragged moves nothing", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    charts::MapWidget& map = page.map();
    const model::Plan before = desk.plan();
    QTest::mousePress(&map, Qt::LeftButton, {}, map.middleOf(0).toPoint());
    const QPointF to = map.middleOf(0) + QPointF(40.0, 40.0);
    QMouseEvent move(QEvent::MouseMove, to, map.mapToGlobal(to), Qt::NoButton, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&map, &move);
    map.choose({});
    map.grab();
    QTest::mouseRelease(&map, Qt::LeftButton, {}, to.toPoint());
    CHECK(desk.plan() == before);
}

TEST_CASE("the inspector's fields are the cells of the tables", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    charts::MapWidget& map = page.map();
    const int acute = 0;
    map.setFocus();
    map.choose({-1, (acute + 1) % map.map()->settings()});
    QTest::keyClick(&map, Qt::Key_Up);
    map.choose({-1, acute});
    page.markStale();
    page.refreshIfSeen();
    const auto& lines = page.inspector().content().lines;
    const auto room = std::ranges::find_if(lines, [](const auto& line) { return line.cell.column == "room"; });
    REQUIRE(room != lines.end());
    auto* field = qobject_cast<ui::CellField*>(page.inspector().field(room->cell.row, "room"));
    REQUIRE(field != nullptr);
    const double now = *tables::numberOf(room->cell.now.value);
    field->selectAll();
    QTest::keyClicks(field, QString::number(now + 7.0));
    QTest::keyClick(field, Qt::Key_Return);
    const auto direct = room->cell.table->read(desk.plan());
    CHECK(tables::numberOf(direct.at(*direct.rowOf(room->cell.row), *direct.columnOf("room")).value) == now + 7.0);

    // What is no number stays, and says what is wrong; nothing has changed.
    const model::Plan before = desk.plan();
    field = qobject_cast<ui::CellField*>(page.inspector().field(room->cell.row, "room"));
    field->selectAll();
    QTest::keyClicks(field, QStringLiteral("many"));
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(field->problem().contains(QStringLiteral("many")));
    CHECK(field->text() == QStringLiteral("many"));
    CHECK(desk.plan() == before);
}

TEST_CASE("the map shows both scenarios, and what differs between them", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    const auto& figures = *page.content()->subject().figures;
    REQUIRE(figures.compared);
    charts::MapSubject subject = page.content()->subject();
    subject.view = MapView::Difference;
    const charts::MapContent difference(subject);
    CHECK(difference.title() != page.content()->title());
    CHECK(difference.subtitle().contains(subject.against));
    // Boxes stand where they stood.
    CHECK(difference.layout().boxes == page.content()->layout().boxes);
    subject.view = MapView::Both;
    CHECK(charts::boxLines(subject, 0).front().contains(QStringLiteral("→")));
    pathway::MapFigure fewer;
    fewer.now = 1.0;
    fewer.then = 1.4;
    fewer.difference.mean = -0.4;
    CHECK(charts::mapFigure(fewer, MapView::Difference) == QStringLiteral("−0.4"));
    CHECK(charts::mapFigure(fewer, MapView::Both) == QStringLiteral("1.4 → 1.0"));
    CHECK(charts::mapFigure(fewer, MapView::Scenario) == QStringLiteral("1.0"));
}

TEST_CASE("the map stands before any run, with its routes and the load", "[map]")
{
    WindowDesk desk([](const ui::RunOrder&, const ui::RunJob::Control&) {
        return base::Result<ui::Runs::Result>(base::Error{base::ErrorCode::Cancelled, {}, {}, {}});
    });
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/shetland.json")));
    auto& page = desk.page<ui::MapPage>();
    REQUIRE(waitUntil([&] {
        page.refreshIfSeen();
        return page.content() && page.content()->subject().settings.front().load.has_value();
    }));
    CHECK_FALSE(page.content()->subject().figures.has_value());
    CHECK(page.content()->routes().size() > 5);
    CHECK(page.content()->tables().front().rows.size() == pathway::routesOf(desk.plan()).size());
}

TEST_CASE("a narrow window gives the map its room, and shows what is chosen where it is asked for", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    charts::MapWidget& map = page.map();
    desk.window.resize(1024, 600);
    CHECK_FALSE(page.inspector().isVisible());
    // As small as words can be read, and no smaller.
    const double scale = map.boxOf(0).width() / map.map()->rectOf(0).width;
    CHECK(scale > 0.69);
    map.setFocus();
    map.choose({-1, 0});
    QTest::keyClick(&map, Qt::Key_Return);
    CHECK(page.inspector().isVisible());
    QTest::keyClick(&page.inspector(), Qt::Key_Escape);
    CHECK_FALSE(page.inspector().isVisible());
    desk.window.resize(1366, 768);
    CHECK(page.inspector().isVisible());
}

TEST_CASE("figures of the map stay while a run hands out more futures", "[map]")
{
    WindowDesk desk(ui::engineRun());
    REQUIRE(desk.window.openExample(QStringLiteral(":/examples/shetland.json")));
    auto& page = desk.page<ui::MapPage>();
    int known = 0, lost = 0;
    const auto look = [&] {
        page.refreshIfSeen();
        const bool now = page.content() && page.content()->subject().figures.has_value();
        lost += known > 0 && !now;
        known += now;
        return !desk.session.runs.isRunning();
    };
    REQUIRE(waitUntil(look, 120'000));
    REQUIRE(waitUntil([&] { return look() && known > 0; }, 60'000));
    CHECK(lost == 0);
}

TEST_CASE("the lines of the inspector have their room at once, before anything is painted", "[map]")
{
    WindowDesk desk;
    ui::MapPage& page = mapAfterRun(desk);
    QCoreApplication::processEvents();
    QTest::mouseClick(&page.map(), Qt::LeftButton, {}, page.map().middleOf(0).toPoint());
    const auto* scroll = page.inspector().findChild<QScrollArea*>();
    REQUIRE(scroll != nullptr);
    const QWidget* body = scroll->widget();
    CHECK(body->height() >= body->layout()->minimumSize().height());
    std::vector<QRect> rows;
    for (const auto* row : body->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
        if (!row->isHidden())
            rows.push_back(row->geometry());
    REQUIRE(rows.size() > 10);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        CHECK(rows[i].height() >= 10);
        for (std::size_t j = i + 1; j < rows.size(); ++j)
            CHECK_FALSE(rows[i].intersects(rows[j]));
    }
}
