// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/drawn_routes.h"
#include "core/pathway/layout.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace homeward;
using namespace homeward::pathway;
using model::Sphere;

namespace {

/// A ribbon's straight piece as the area that it covers.
Rect areaOf(const Point& a, const Point& b, double width)
{
    const double half = width / 2.0;
    const bool level = std::abs(a.x - b.x) > std::abs(a.y - b.y);
    const double x = std::min(a.x, b.x);
    const double y = std::min(a.y, b.y);
    return level ? Rect{x, y - half, std::abs(a.x - b.x), width} : Rect{x - half, y, width, std::abs(a.y - b.y)};
}

/// Whether two areas share more than an edge.
bool meet(const Rect& a, const Rect& b)
{
    constexpr double edge = 0.25;
    return a.left + edge < b.right() && b.left + edge < a.right() && a.top + edge < b.bottom()
        && b.top + edge < a.bottom();
}

std::vector<Rect> boxesAndMarks(const Layout& layout)
{
    std::vector<Rect> all = layout.boxes;
    all.insert(all.end(), layout.newMarks.begin(), layout.newMarks.end());
    all.insert(all.end(), layout.outcomes.begin(), layout.outcomes.end());
    return all;
}

void checkOneRibbon(const Layout& layout, const LayoutWish& wish, std::size_t r, int& met)
{
    const Ribbon& ribbon = layout.ribbons[r];
    REQUIRE(ribbon.points.size() >= 2);
    for (std::size_t p = 0; p + 1 < ribbon.points.size(); ++p) {
        const Point& a = ribbon.points[p];
        const Point& b = ribbon.points[p + 1];
        // Level or upright, but for the last half pixel of a run that goes straight on.
        CHECK((std::abs(a.x - b.x) < 0.01 || std::abs(a.y - b.y) < 0.51));
        const Rect area = areaOf(a, b, wish.routes[r].width);
        for (const Rect& box : boxesAndMarks(layout))
            met += meet(area, box);
        for (std::size_t other = 0; other < layout.ribbons.size(); ++other)
            met += other != r && meet(area, layout.ribbons[other].label);
    }
}

/// No ribbon meets a box or the label of another, no label a box or a label, and all of it lies within the map.
void checkLayout(const LayoutWish& wish)
{
    const Layout layout = layoutOf(wish);
    REQUIRE(layout.boxes.size() == wish.boxes.size());
    REQUIRE(layout.ribbons.size() == wish.routes.size());
    const std::vector<Rect> boxes = boxesAndMarks(layout);
    int met = 0;
    for (std::size_t r = 0; r < layout.ribbons.size(); ++r)
        checkOneRibbon(layout, wish, r, met);
    for (std::size_t i = 0; i < layout.ribbons.size(); ++i) {
        const Rect& label = layout.ribbons[i].label;
        for (const Rect& box : boxes)
            met += meet(label, box);
        for (std::size_t j = i + 1; j < layout.ribbons.size(); ++j)
            met += meet(label, layout.ribbons[j].label);
        CHECK(label.left >= 0.0);
        CHECK(label.right() <= layout.width);
        CHECK(label.bottom() <= layout.height + 0.01);
    }
    for (std::size_t i = 0; i < boxes.size(); ++i)
        for (std::size_t j = i + 1; j < boxes.size(); ++j)
            met += meet(boxes[i], boxes[j]);
    CHECK(met == 0);
}

/// Settings of all spheres, and routes between places drawn at random: forward, back, within a column and out of care.
LayoutWish randomWish(unsigned seed, int settings, int routes)
{
    std::mt19937 random(seed);
    const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    LayoutWish wish;
    wish.outcomes = 3;
    for (int i = 0; i < settings; ++i) {
        BoxWish box{static_cast<Sphere>(i * 3 / settings), std::nullopt, 60.0 + below(120)};
        if (below(6) == 0)
            box.place = model::MapPlace{below(3), below(4)};
        wish.boxes.push_back(box);
    }
    while (static_cast<int>(wish.routes.size()) < routes) {
        const RouteWish route{below(settings), below(settings + wish.outcomes), 1.6 + below(25), 20.0 + below(20),
                              90.0 + below(90)};
        const bool there = std::ranges::any_of(
            wish.routes, [&](const RouteWish& one) { return one.from == route.from && one.to == route.to; });
        if (!there)
            wish.routes.push_back(route);
    }
    return wish;
}

} // namespace

TEST_CASE("No ribbon meets a box or a label: 3 settings")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        checkLayout(randomWish(seed, 3, 8));
    }
}

TEST_CASE("No ribbon meets a box or a label: 7 settings")
{
    for (unsigned seed = 1; seed <= 20; ++seed) {
        INFO("seed " << seed);
        checkLayout(randomWish(seed, 7, 24));
    }
}

TEST_CASE("No ribbon meets a box or a label: 20 settings and 60 routes")
{
    for (unsigned seed = 1; seed <= 10; ++seed) {
        INFO("seed " << seed);
        checkLayout(randomWish(seed, 20, 60));
    }
}

TEST_CASE("Spheres stand from left to right, boxes of one below another in the order of the plan, outcomes last")
{
    LayoutWish wish;
    for (const Sphere sphere : {Sphere::Home, Sphere::Hospital, Sphere::Community, Sphere::Hospital})
        wish.boxes.push_back({sphere, std::nullopt, 60.0});
    wish.outcomes = 1;
    const Layout layout = layoutOf(wish);
    REQUIRE(layout.columns.size() == 4);
    CHECK(layout.columns[0].boxes == std::vector{1, 3});
    CHECK(layout.columns[0].sphere == Sphere::Hospital);
    CHECK_FALSE(layout.columns[3].sphere.has_value());
    CHECK(layout.boxes[1].bottom() < layout.boxes[3].top);
    CHECK(layout.boxes[1].right() < layout.boxes[2].left);
    CHECK(layout.boxes[2].right() < layout.boxes[0].left);
    CHECK(layout.boxes[0].right() < layout.outcomes[0].left);
}

TEST_CASE("More than five settings of a sphere make a second column, and a planner's place holds")
{
    std::vector<BoxWish> boxes(7, BoxWish{Sphere::Home, std::nullopt, 60.0});
    CHECK(columnsOf(boxes).size() == 2);
    boxes[0].place = model::MapPlace{2, 0};
    boxes[1].place = model::MapPlace{0, 9};
    const auto columns = columnsOf(boxes);
    REQUIRE(columns.size() == 3);
    CHECK(columns[2].place == 2);
    CHECK(columns[2].boxes == std::vector{0});
    CHECK(columns[0].boxes.back() == 1);
}

TEST_CASE("A box grows with the labels of its routes, and widths of other years move nothing")
{
    LayoutWish wish = randomWish(4, 7, 20);
    const Layout first = layoutOf(wish);
    for (RouteWish& route : wish.routes)
        route.shortLabel -= 3.0;   // figures of another year are shorter
    const Layout second = layoutOf(wish);
    for (std::size_t i = 0; i < first.boxes.size(); ++i) {
        CHECK(first.boxes[i].top == second.boxes[i].top);
        CHECK(first.boxes[i].height == second.boxes[i].height);
    }
    LayoutWish many;
    many.boxes = {{Sphere::Hospital, std::nullopt, 50.0}, {Sphere::Community, std::nullopt, 50.0}};
    many.outcomes = 8;
    for (int to = 2; to < 10; ++to)
        many.routes.push_back({1, to, 2.0, 20.0, 80.0});
    CHECK(layoutOf(many).boxes[1].height >= 8 * many.labelHeight);
}

TEST_CASE("Small routes fold away, but no setting loses its largest way in and out")
{
    const std::vector<WeighedRoute> routes{{0, 1, 20.0}, {0, 2, 0.4}, {1, 2, 0.3},
                                           {2, 3, 0.2},  {2, 4, 0.1}, {1, 3, 0.05}};
    CHECK(drawnRoutes(routes, 3, 0.5) == std::vector<std::size_t>{0, 1, 2, 3});
    CHECK(drawnRoutes(routes, 3, 0.0).size() == 6);
    CHECK(thresholdFor(routes, 3, 6) == 0.0);
    CHECK(thresholdFor(routes, 3, 4) == 0.2);
    CHECK(drawnRoutes(routes, 3, 100.0).size() == 4);
}

TEST_CASE("A label wider than its column stands in whole where its ribbon runs level and nothing else does")
{
    LayoutWish wish;
    for (const Sphere sphere : {Sphere::Hospital, Sphere::Community, Sphere::Home})
        wish.boxes.push_back({sphere, std::nullopt, 80.0});
    wish.outcomes = 1;
    wish.routes = {{0, 3, 26.0, 40.0, 260.0}, {0, 1, 2.0, 40.0, 120.0}, {1, 2, 2.0, 40.0, 120.0}};
    checkLayout(wish);
    const Layout layout = layoutOf(wish);
    const Ribbon& ribbon = layout.ribbons.front();
    CHECK(ribbon.namesTarget);
    CHECK(ribbon.label.width == 260.0);
    // Where there is no such stretch, it stays as wide as its column lets it.
    wish.routes.front().longLabel = 2000.0;
    checkLayout(wish);
    CHECK(layoutOf(wish).ribbons.front().label.width <= wish.columnWidth);
}

TEST_CASE("A wide ribbon runs straight on above all boxes")
{
    LayoutWish wish;
    for (const Sphere sphere : {Sphere::Hospital, Sphere::Community, Sphere::Home, Sphere::Home, Sphere::Home})
        wish.boxes.push_back({sphere, std::nullopt, 80.0});
    wish.outcomes = 1;
    wish.routes = {{0, 5, 26.0, 40.0, 120.0}};
    const Layout layout = layoutOf(wish);
    std::vector<double> levels;
    const std::vector<Point>& points = layout.ribbons.front().points;
    for (std::size_t p = 0; p + 1 < points.size(); ++p)
        if (std::abs(points[p].x - points[p + 1].x) > wish.columnWidth)
            levels.push_back(points[p].y);
    // One lane over community and home, however unlike their columns are.
    REQUIRE(levels.size() == 1);
    CHECK(levels.front() < layout.boxes[1].top);
    CHECK(levels.front() < layout.boxes[2].top);
}
