// SPDX-License-Identifier: GPL-3.0-or-later
// Which box stands in which column, and in what order.
#include "core/pathway/layout.h"

#include <algorithm>
#include <map>

namespace homeward::pathway {

namespace {

/// More boxes of one sphere make a further column.
constexpr int mostInColumn = 5;

struct Standing {
    int column = 0;
    int row = 0;
    int box = 0;
};

/// The boxes of a sphere, those that the planner did not place spread evenly over as many columns as they need.
std::vector<Standing> standingIn(const std::vector<BoxWish>& boxes, model::Sphere sphere)
{
    std::vector<Standing> standing;
    for (int box = 0; box < static_cast<int>(boxes.size()); ++box)
        if (boxes[static_cast<std::size_t>(box)].sphere == sphere)
            standing.push_back({0, 0, box});
    const int count = static_cast<int>(standing.size());
    const int columns = (count + mostInColumn - 1) / mostInColumn;
    std::map<int, int> rows;
    for (int i = 0; i < count; ++i) {
        Standing& one = standing[static_cast<std::size_t>(i)];
        one.column = i * columns / count;
        one.row = rows[one.column]++;
        if (const auto& place = boxes[static_cast<std::size_t>(one.box)].place) {
            one.column = place->column;
            one.row = place->row;
        }
    }
    std::ranges::stable_sort(standing, [](const Standing& a, const Standing& b) {
        return a.column != b.column ? a.column < b.column : a.row < b.row;
    });
    return standing;
}

} // namespace

std::vector<MapColumn> columnsOf(const std::vector<BoxWish>& boxes)
{
    std::vector<MapColumn> columns;
    for (const model::Sphere sphere : {model::Sphere::Hospital, model::Sphere::Community, model::Sphere::Home}) {
        int last = -1;
        for (const Standing& one : standingIn(boxes, sphere)) {
            if (one.column != last)
                columns.push_back({0.0, 0.0, sphere, one.column, {}});
            last = one.column;
            columns.back().boxes.push_back(one.box);
        }
    }
    return columns;
}

} // namespace homeward::pathway
