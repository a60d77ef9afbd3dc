// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pathway/aside.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <random>

using namespace homeward;
using namespace homeward::pathway;
using model::Sphere;

namespace {

/// Settings of all spheres with the routes that a map draws.
LayoutWish wishOf(unsigned seed, int settings, int routes)
{
    std::mt19937 random(seed);
    const auto below = [&](int count) { return static_cast<int>(random() % static_cast<unsigned>(count)); };
    LayoutWish wish;
    wish.outcomes = 3;
    for (int i = 0; i < settings; ++i)
        wish.boxes.push_back({static_cast<Sphere>(i * 3 / settings), std::nullopt, 78.0 + below(110)});
    while (static_cast<int>(wish.routes.size()) < routes) {
        const RouteWish route{below(settings), below(settings + wish.outcomes), 1.6 + below(20), 20.0 + below(20),
                              90.0 + below(60)};
        if (route.from != route.to)
            wish.routes.push_back(route);
    }
    return wish;
}

const Rect& rectOf(const Layout& layout, int place)
{
    const auto i = static_cast<std::size_t>(place);
    return i < layout.boxes.size() ? layout.boxes[i] : layout.outcomes[i - layout.boxes.size()];
}

/// Whether a line goes through an area, its edges left out.
bool crosses(const std::vector<Point>& line, const Rect& area)
{
    for (std::size_t p = 0; p + 1 < line.size(); ++p) {
        const double left = std::min(line[p].x, line[p + 1].x), right = std::max(line[p].x, line[p + 1].x);
        const double top = std::min(line[p].y, line[p + 1].y), bottom = std::max(line[p].y, line[p + 1].y);
        if (left < area.right() && area.left < right + (right == left ? 1e-6 : 0.0) && top < area.bottom()
            && area.top < bottom + (top == bottom ? 1e-6 : 0.0))
            return true;
    }
    return false;
}

bool isOnSide(const Point& point, const Rect& rect)
{
    return (point.x == rect.left || point.x == rect.right()) && point.y > rect.top && point.y < rect.bottom();
}

void checkLine(const Layout& layout, const AsideWish& wish, const std::vector<Point>& line)
{
    INFO("from " << wish.from << " to " << wish.to);
    REQUIRE(line.size() >= 2);
    CHECK(isOnSide(line.front(), rectOf(layout, wish.from)));
    CHECK(isOnSide(line.back(), rectOf(layout, wish.to)));
    // It ends level, as its arrow points.
    CHECK(line[line.size() - 2].y == line.back().y);
    for (std::size_t p = 0; p + 1 < line.size(); ++p)
        CHECK((line[p].x == line[p + 1].x || line[p].y == line[p + 1].y));
    for (const auto* rects : {&layout.boxes, &layout.newMarks, &layout.outcomes})
        for (const Rect& rect : *rects)
            CHECK_FALSE(crosses(line, rect));
    for (const Ribbon& ribbon : layout.ribbons)
        CHECK_FALSE(crosses(line, ribbon.label));
}

} // namespace

TEST_CASE("Ways that folded away find a line round every box and label: 7 settings, and 20")
{
    for (const auto& [settings, routes] : {std::pair{7, 12}, std::pair{20, 18}})
        for (unsigned seed = 1; seed <= 4; ++seed) {
            INFO(settings << " settings, seed " << seed);
            const Layout layout = layoutOf(wishOf(seed, settings, routes));
            for (int place = 0; place < settings; ++place) {
                std::vector<AsideWish> wishes;
                for (int other = 0; other < settings + 3; ++other) {
                    if (other == place)
                        continue;
                    wishes.push_back({place, other});
                    if (other < settings)
                        wishes.push_back({other, place});
                }
                const auto lines = asideLines(layout, place, wishes);
                REQUIRE(lines.size() == wishes.size());
                for (std::size_t i = 0; i < lines.size(); ++i)
                    checkLine(layout, wishes[i], lines[i]);
            }
        }
}
