// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cassert>
#include <cstddef>
#include <numeric>
#include <optional>
#include <utility>
#include <vector>

namespace homeward::results {

/// Which indexes of an axis (areas, settings) a figure joins: all of them, or a list. An empty list joins nothing, so
/// that the figure has no value; it never means all.
class Choice {
public:
    Choice(std::vector<int> places) : m_places(std::move(places)) { } // NOLINT: a list is a choice
    [[nodiscard]] static Choice all() { return Choice(std::nullopt); }

    /// The chosen indexes on an axis of length `count`.
    [[nodiscard]] std::vector<int> of(std::size_t count) const
    {
        if (m_places)
            return *m_places;
        std::vector<int> every(count);
        std::iota(every.begin(), every.end(), 0);
        return every;
    }
    [[nodiscard]] bool isAll() const { return !m_places; }

    friend bool operator==(const Choice&, const Choice&) = default;

private:
    explicit Choice(std::nullopt_t) { }

    std::optional<std::vector<int>> m_places; ///< none = all
};

inline const Choice all = Choice::all();

/// Which areas and settings a figure joins.
struct Selection {
    Choice areas;
    Choice settings;

    friend bool operator==(const Selection&, const Selection&) = default;
};

inline const Selection everything{all, all};

/// The period of a figure: a financial year of the run by its index, a window of dates that the run reports, or the
/// whole run.
class FigurePeriod {
public:
    FigurePeriod(int year) : m_kind(Kind::Year), m_place(year)
    {
        assert(year >= 0);
    } // NOLINT: a place among years is a period
    [[nodiscard]] static FigurePeriod window(int place) { return {Kind::Window, place}; }
    [[nodiscard]] static FigurePeriod wholeRun() { return {Kind::WholeRun, 0}; }

    [[nodiscard]] bool isWholeRun() const { return m_kind == Kind::WholeRun; }
    [[nodiscard]] bool isWindow() const { return m_kind == Kind::Window; }
    [[nodiscard]] int place() const { return m_place; }

    friend bool operator==(const FigurePeriod&, const FigurePeriod&) = default;

private:
    enum class Kind { Year, Window, WholeRun };
    FigurePeriod(Kind kind, int place) : m_kind(kind), m_place(place) { }

    Kind m_kind;
    int m_place;
};

} // namespace homeward::results
