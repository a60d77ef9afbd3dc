// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/charts/hatch.h"
#include "ui/charts/label_layout.h"

using namespace homeward::charts;

TEST_CASE("labels keep their order, do not overlap and stay inside")
{
    const std::vector<LabelBlock> blocks{{10, 60}, {15, 30}, {90, 20}, {200, 40}};
    const std::vector<double> middles = placeLabels(blocks, 0, 200, 4);
    for (std::size_t i = 0; i < blocks.size(); ++i) {
        CHECK(middles[i] - blocks[i].height / 2 >= -1e-9);
        CHECK(middles[i] + blocks[i].height / 2 <= 200 + 1e-9);
        if (i > 0)
            CHECK(middles[i] - blocks[i].height / 2 >= middles[i - 1] + blocks[i - 1].height / 2 + 4 - 1e-9);
    }
}

TEST_CASE("a label with room around it stands at its target")
{
    const std::vector<double> middles = placeLabels({{40, 20}, {120, 20}}, 0, 200, 4);
    CHECK(middles[0] == Approx(40));
    CHECK(middles[1] == Approx(120));
}

TEST_CASE("two labels with one target share the way between them")
{
    const std::vector<double> middles = placeLabels({{100, 20}, {100, 20}}, 0, 200, 4);
    CHECK(middles[0] == Approx(88));
    CHECK(middles[1] == Approx(112));
}

TEST_CASE("hatch lines end on the curves")
{
    const QPolygonF upper{{0, 10}, {50, 30}, {100, 10}};
    const QPolygonF lower{{0, 60}, {50, 60}, {100, 60}};
    const auto lines = hatchLines(upper, lower, {1.0, 8.0, 1.0, false});
    REQUIRE(lines.size() > 10);
    const auto top = [](double x) { return x <= 50 ? 10 + 0.4 * x : 50 - 0.4 * x; };
    for (const QLineF& line : lines)
        for (const QPointF& end : {line.p1(), line.p2()}) {
            CHECK(end.x() >= -1e-6);
            CHECK(end.x() <= 100 + 1e-6);
            CHECK(end.y() <= 60 + 1e-6);
            CHECK(end.y() >= top(end.x()) - 1e-6);
        }
}

TEST_CASE("hatch lines break over a dip and nothing is hatched where curves meet")
{
    const QPolygonF dip{{0, 10}, {50, 60}, {100, 10}};
    const QPolygonF ground{{0, 60}, {50, 60}, {100, 60}};
    const auto lines = hatchLines(dip, ground, {0.0, 10.0, 1.0, false});
    int left = 0, right = 0;
    for (const QLineF& line : lines) {
        const bool onTheGround = line.y1() > 59.9;
        if (onTheGround || line.length() < 1e-6)
            continue;
        CHECK((line.x2() <= 50 + 1e-6 || line.x1() >= 50 - 1e-6));
        (line.x2() <= 50 + 1e-6 ? left : right) += 1;
    }
    CHECK(left == right);
    CHECK(left >= 4);
    const auto flat = hatchLines(ground, ground, {1.0, 7.0, 1.0, false});
    double length = 0.0;
    for (const QLineF& line : flat)
        length += line.length();
    CHECK(length < 1e-6);
}
