// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/capacity_frontier.h"

#include "core/study/whole_search.h"

#include <algorithm>

namespace homeward::study {

using base::Result;

namespace {

/// A point of the frontier: with `first` of the first setting, `second` is the least of the second.
struct Point {
    int first = 0;
    int second = 0;
};

/// The interval between two points of the frontier; the first has less of the first setting and more of the second.
struct Interval {
    Point from;
    Point to;

    [[nodiscard]] bool hasInside() const { return to.first - from.first > 1; }
};

class Frontier {
public:
    Frontier(CapacityTrials& trials, const StepRange& first, const StepRange& second, const MixCosts& costs)
        : m_trials(trials),
          m_first(first),
          m_second(second),
          m_costs(costs)
    {
    }

    Result<std::optional<std::vector<int>>> cheapest()
    {
        auto ends = endsOf();
        if (!ends)
            return ends.error();
        if (!ends.value())
            return std::optional<std::vector<int>>();
        m_best = cheaper(ends.value()->from, ends.value()->to);
        for (std::vector<Interval> open{*ends.value()}; !open.empty();) {
            const auto next = std::ranges::min_element(open, {}, [this](const Interval& i) { return atBest(i); });
            const Interval interval = *next;
            open.erase(next);
            if (!interval.hasInside() || atBest(interval) >= (1.0 - worthwhileSaving) * costOf(m_best))
                continue;
            const auto middle = middleOf(interval);
            if (!middle)
                return middle.error();
            m_best = cheaper(m_best, middle.value());
            open.push_back({interval.from, middle.value()});
            open.push_back({middle.value(), interval.to});
        }
        return std::optional(std::vector{m_best.first, m_best.second});
    }

private:
    /// The ends of the frontier: the least of the first setting that suffices with the most of the second, and the
    /// least from which on more of the first saves none of the second.
    Result<std::optional<Interval>> endsOf()
    {
        const auto fewest = leastFirst(m_second.high, m_first.low, m_first.start);
        if (!fewest)
            return fewest.error();
        if (!fewest.value())
            return std::optional<Interval>();
        const auto floor = leastSecond(m_first.high, m_second);
        if (!floor)
            return floor.error();
        const int least = floor.value().value_or(m_second.high);
        const auto most = leastFirst(least, *fewest.value(), *fewest.value());
        if (!most)
            return most.error();
        const auto dearest = leastSecond(*fewest.value(), {least, m_second.high, std::max(m_second.start, least)});
        if (!dearest)
            return dearest.error();
        return std::optional(Interval{{*fewest.value(), dearest.value().value_or(m_second.high)},
                                      {most.value().value_or(m_first.high), least}});
    }

    Result<Point> middleOf(const Interval& interval)
    {
        const int first = interval.from.first + (interval.to.first - interval.from.first) / 2;
        const StepRange between{interval.to.second, interval.from.second,
                                (interval.to.second + interval.from.second) / 2};
        const auto second = leastSecond(first, between);
        if (!second)
            return second.error();
        return Point{first, second.value().value_or(interval.from.second)};
    }

    Result<std::optional<int>> leastFirst(int second, int low, int start)
    {
        return leastThat([&](int a) { return m_trials.below({a, second}); }, low, m_first.high, start,
                         m_first.stride());
    }

    Result<std::optional<int>> leastSecond(int first, const StepRange& range)
    {
        return leastThat([&](int b) { return m_trials.below({first, b}); }, range.low, range.high, range.start,
                         std::min(range.stride(), (range.high - range.low) / 4));
    }

    [[nodiscard]] double costOf(const Point& point) const { return m_costs.of({point.first, point.second}); }
    [[nodiscard]] double atBest(const Interval& i) const { return m_costs.of({i.from.first + 1, i.to.second}); }
    [[nodiscard]] Point cheaper(const Point& a, const Point& b) const { return costOf(b) < costOf(a) ? b : a; }

    CapacityTrials& m_trials;
    StepRange m_first;
    StepRange m_second;
    const MixCosts& m_costs;
    Point m_best;
};

} // namespace

double MixCosts::of(const std::vector<int>& steps) const
{
    double sum = 0.0;
    for (std::size_t i = 0; i < steps.size(); ++i)
        sum += perStep[i] * steps[i];
    return sum;
}

Result<std::optional<std::vector<int>>> cheapestMix(CapacityTrials& trials, const StepRange& first,
                                                    const StepRange& second, const MixCosts& costs)
{
    return Frontier(trials, first, second, costs).cheapest();
}

} // namespace homeward::study
