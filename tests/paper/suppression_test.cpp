// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/suppression.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <random>
#include <set>

using namespace homeward::paper;

namespace {

/// A table of rows and columns with its totals: cells row by row, then totals of rows, of columns, and of all.
struct Grid {
    std::size_t rows;
    std::size_t columns;
    std::vector<double> counts;
    std::vector<SumOf> sums;
};

Grid gridOf(std::size_t rows, std::size_t columns, const std::vector<double>& cells)
{
    Grid grid{rows, columns, cells, {}};
    grid.counts.resize(rows * columns + rows + columns + 1, 0.0);
    const std::size_t all = grid.counts.size() - 1;
    SumOf ofRows{{}, all}, ofColumns{{}, all};
    for (std::size_t r = 0; r < rows; ++r) {
        SumOf sum{{}, rows * columns + r};
        for (std::size_t c = 0; c < columns; ++c) {
            sum.parts.push_back(r * columns + c);
            grid.counts[sum.total] += cells[r * columns + c];
        }
        grid.counts[all] += grid.counts[sum.total];
        ofRows.parts.push_back(sum.total);
        grid.sums.push_back(sum);
    }
    for (std::size_t c = 0; c < columns; ++c) {
        SumOf sum{{}, rows * columns + rows + c};
        for (std::size_t r = 0; r < rows; ++r) {
            sum.parts.push_back(r * columns + c);
            grid.counts[sum.total] += cells[r * columns + c];
        }
        ofColumns.parts.push_back(sum.total);
        grid.sums.push_back(sum);
    }
    grid.sums.push_back(ofRows);
    grid.sums.push_back(ofColumns);
    return grid;
}

/// Solves for the hidden counts in whole numbers, 0 or more: every value that each of them can have, by trying all values of
/// the cells; totals follow from them.
std::map<std::size_t, std::set<int>> solve(const Grid& grid, const std::vector<bool>& hidden, int most)
{
    const std::size_t cells = grid.rows * grid.columns;
    std::vector<std::size_t> unknown;
    for (std::size_t i = 0; i < cells; ++i)
        if (hidden[i])
            unknown.push_back(i);
    std::map<std::size_t, std::set<int>> found;
    std::vector<double> tried = grid.counts;
    const auto note = [&] {
        for (const SumOf& sum : grid.sums) { // of cells first, then of their sums
            double parts = 0.0;
            for (const std::size_t part : sum.parts)
                parts += tried[part];
            if (!hidden[sum.total] && std::fabs(parts - tried[sum.total]) > 0.5)
                return;
            tried[sum.total] = parts;
        }
        for (std::size_t i = 0; i < hidden.size(); ++i)
            if (hidden[i])
                found[i].insert(static_cast<int>(tried[i]));
    };
    const std::function<void(std::size_t)> next = [&](std::size_t place) {
        if (place == unknown.size())
            return note();
        for (int value = 0; value <= most; ++value) {
            tried[unknown[place]] = value;
            next(place + 1);
        }
    };
    next(0);
    return found;
}

} // namespace

TEST_CASE("Small counts are hidden, 0 and large ones are not, where nothing adds up")
{
    CHECK(hiddenCounts({0, 1, 4, 5, 100}, {}, 5) == std::vector<bool>{false, true, true, false, false});
    CHECK(hiddenCounts({1, 2}, {}, 0) == std::vector<bool>{false, false});
}

TEST_CASE("A single hidden part of a shown total takes the next smallest with it")
{
    CHECK(hiddenCounts({3, 40, 20, 63}, {{{0, 1, 2}, 3}}, 5) == std::vector<bool>{true, false, true, false});
}

TEST_CASE("Two hidden parts whose rest is small hide a third: 1 and 1 of 2 would be known to be below 3")
{
    const auto hidden = hiddenCounts({1, 1, 50, 52}, {{{0, 1, 2}, 3}}, 5);
    CHECK(hidden == std::vector<bool>{true, true, true, false});
}

TEST_CASE("A ring of four hidden cells fixed by two sums together is seen")
{
    // Rows and columns each have two hidden cells, so no sum alone fixes one; elimination over both finds none fixed.
    const Grid grid = gridOf(2, 2, {3, 30, 40, 50});
    const auto hidden = hiddenCounts(grid.counts, grid.sums, 5);
    CHECK(std::count(hidden.begin(), hidden.end(), true) >= 4);
    for (const auto& [place, values] : solve(grid, hidden, 90)) {
        INFO(place);
        CHECK(values.size() >= 5);
    }
}

TEST_CASE("No hidden count can be solved for, in chance tables with totals")
{
    constexpr int hideBelow = 3;
    std::mt19937 random(11);
    int tables = 0, hiddenTables = 0;
    for (int n = 0; n < 120; ++n) {
        std::vector<double> cells(6);
        int largest = 0;
        for (double& cell : cells) {
            cell = static_cast<double>(random() % 5);
            largest += static_cast<int>(cell);
        }
        const Grid grid = gridOf(2, 3, cells);
        const auto hidden = hiddenCounts(grid.counts, grid.sums, hideBelow);
        ++tables;
        const bool anyPrimary = std::ranges::any_of(cells, [](double cell) { return cell > 0 && cell < hideBelow; });
        CHECK(std::ranges::any_of(hidden, [](bool one) { return one; }) >= anyPrimary);
        const bool allHidden = std::ranges::all_of(hidden, [](bool one) { return one; });
        if (!anyPrimary || allHidden || std::count(hidden.begin(), hidden.begin() + 6, true) > 4)
            continue;
        ++hiddenTables;
        for (const auto& [place, values] : solve(grid, hidden, largest)) {
            INFO("table " << n << ", place " << place << ", count " << grid.counts[place]);
            CHECK(values.size() >= hideBelow);
            CHECK(values.contains(static_cast<int>(grid.counts[place])));
        }
    }
    CHECK(tables == 120);
    CHECK(hiddenTables > 10);
}

TEST_CASE("Bounds follow from the shown counts and the sums")
{
    const auto bounds = boundsOf({1, 2, 50, 53}, {{{0, 1, 2}, 3}}, {true, true, false, false});
    CHECK(bounds[0] == CountBounds{0.0, 3.0});
    CHECK(bounds[1] == CountBounds{0.0, 3.0});
    CHECK(bounds[2] == CountBounds{50.0, 50.0});
}
