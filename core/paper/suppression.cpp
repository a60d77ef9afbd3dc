// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/suppression.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>

namespace homeward::paper {

namespace {

constexpr double nothing = 1e-9;

using Row = std::vector<double>;

/// The sums as equations of the hidden counts: the coefficients by hidden count.
std::vector<Row> equationsOf(const std::vector<SumOf>& sums, const std::vector<bool>& hidden)
{
    std::vector<std::size_t> column(hidden.size());
    std::size_t count = 0;
    for (std::size_t i = 0; i < hidden.size(); ++i)
        column[i] = hidden[i] ? count++ : 0;
    std::vector<Row> rows;
    for (const SumOf& sum : sums) {
        Row row(count, 0.0);
        for (const std::size_t part : sum.parts)
            if (hidden[part])
                row[column[part]] += 1.0;
        if (hidden[sum.total])
            row[column[sum.total]] -= 1.0;
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Reduced row echelon form by Gauss and Jordan, with the largest pivot of a column.
void reduce(std::vector<Row>& rows)
{
    const std::size_t columns = rows.empty() ? 0 : rows.front().size();
    std::size_t done = 0;
    for (std::size_t c = 0; c < columns && done < rows.size(); ++c) {
        const auto larger = [&](const Row& a, const Row& b) { return std::fabs(a[c]) < std::fabs(b[c]); };
        const auto pivot = std::max_element(rows.begin() + static_cast<std::ptrdiff_t>(done), rows.end(), larger);
        if (std::fabs((*pivot)[c]) < nothing)
            continue;
        std::iter_swap(rows.begin() + static_cast<std::ptrdiff_t>(done), pivot);
        const double by = rows[done][c];
        for (double& value : rows[done])
            value /= by;
        for (std::size_t r = 0; r < rows.size(); ++r) {
            const double times = r == done ? 0.0 : rows[r][c];
            for (std::size_t k = 0; times != 0.0 && k < columns; ++k)
                rows[r][k] -= times * rows[done][k];
        }
        ++done;
    }
}

/// The hidden counts that the sums alone determine.
std::vector<std::size_t> fixedBySums(const std::vector<SumOf>& sums, const std::vector<bool>& hidden)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i])
            places.push_back(i);
    std::vector<Row> rows = equationsOf(sums, hidden);
    reduce(rows);
    std::vector<std::size_t> fixed;
    for (const Row& row : rows) {
        const auto isSome = [](double value) { return std::fabs(value) > nothing; };
        if (std::ranges::count_if(row, isSome) == 1)
            fixed.push_back(places[static_cast<std::size_t>(std::ranges::find_if(row, isSome) - row.begin())]);
    }
    return fixed;
}

/// The hidden counts that bounds restrict to fewer than `width` values.
std::vector<std::size_t> heldTight(const std::vector<CountBounds>& bounds, const std::vector<bool>& hidden,
                                   double width)
{
    std::vector<std::size_t> tight;
    for (std::size_t i = 0; i < hidden.size(); ++i)
        if (hidden[i] && bounds[i].high - bounds[i].low + nothing < width - 1.0)
            tight.push_back(i);
    return tight;
}

bool isIn(const SumOf& sum, std::size_t place)
{
    return sum.total == place || std::ranges::find(sum.parts, place) != sum.parts.end();
}

/// The count to hide next: the smallest shown one among the sums that contain a count, above 0 if possible, totals
/// last.
std::optional<std::size_t> nextToHide(const std::vector<double>& counts, const std::vector<SumOf>& sums,
                                      const std::vector<bool>& hidden, std::size_t place)
{
    std::optional<std::size_t> best;
    const auto rank = [&](std::size_t i, bool total) { return std::tuple(total, counts[i] == 0.0, counts[i], i); };
    std::optional<std::tuple<bool, bool, double, std::size_t>> lowest;
    for (const SumOf& sum : sums) {
        if (!isIn(sum, place))
            continue;
        const auto look = [&](std::size_t i, bool total) {
            if (!hidden[i] && (!lowest || rank(i, total) < *lowest)) {
                lowest = rank(i, total);
                best = i;
            }
        };
        for (const std::size_t part : sum.parts)
            look(part, false);
        look(sum.total, true);
    }
    return best;
}

} // namespace

std::vector<CountBounds> boundsOf(const std::vector<double>& counts, const std::vector<SumOf>& sums,
                                  const std::vector<bool>& hidden)
{
    std::vector<CountBounds> bounds(counts.size());
    for (std::size_t i = 0; i < counts.size(); ++i)
        bounds[i] =
            hidden[i] ? CountBounds{0.0, std::numeric_limits<double>::infinity()} : CountBounds{counts[i], counts[i]};
    const auto narrow = [](CountBounds& bound, double low, double high) {
        const CountBounds before = bound;
        bound.low = std::max(bound.low, low);
        bound.high = std::min(bound.high, high);
        return bound.low > before.low + nothing || bound.high < before.high - nothing;
    };
    bool changed = true;
    for (std::size_t round = 0; changed && round < 10 * counts.size(); ++round) {
        changed = false;
        for (const SumOf& sum : sums) {
            double low = 0.0, high = 0.0;
            for (const std::size_t part : sum.parts) {
                low += bounds[part].low;
                high += bounds[part].high;
            }
            changed = narrow(bounds[sum.total], low, high) || changed;
            for (const std::size_t part : sum.parts) {
                double othersLow = 0.0, othersHigh = 0.0;
                for (const std::size_t other : sum.parts)
                    if (other != part) {
                        othersLow += bounds[other].low;
                        othersHigh += bounds[other].high;
                    }
                changed = narrow(bounds[part], bounds[sum.total].low - othersHigh, bounds[sum.total].high - othersLow)
                    || changed;
            }
        }
    }
    return bounds;
}

std::vector<bool> hiddenCounts(const std::vector<double>& counts, const std::vector<SumOf>& sums, double hideBelow)
{
    std::vector<bool> hidden(counts.size(), false);
    for (std::size_t i = 0; i < counts.size(); ++i)
        hidden[i] = counts[i] > 0.0 && counts[i] < hideBelow;
    // Each round hides one count more, until none can be worked out or nothing is left to hide.
    while (std::ranges::count(hidden, true) > 0) {
        std::vector<std::size_t> known = fixedBySums(sums, hidden);
        if (known.empty())
            known = heldTight(boundsOf(counts, sums, hidden), hidden, hideBelow);
        std::optional<std::size_t> next;
        for (std::size_t i = 0; i < known.size() && !next; ++i)
            next = nextToHide(counts, sums, hidden, known[i]);
        if (!next)
            break;
        hidden[*next] = true;
    }
    return hidden;
}

} // namespace homeward::paper
