// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/cohorts.h"
#include "core/imports/people_counts.h"
#include "core/imports/reading.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::imports {

/// A figure of a setting that a table gives.
struct FigureKey {
    std::string_view figure; ///< of the table of settings: `room`, `cost`, `dayOne`; or `budget`
    std::size_t area = 0;
    std::string setting;
    Group group = {};

    friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
    friend bool operator==(const FigureKey&, const FigureKey&) = default;
};

/// What was found of a figure.
struct FigureFound {
    double value = 0.0;
    Origin origin;
    std::optional<Period> when;
    std::map<std::string, double> parts = {}; ///< by their words
    ByAges ages = {}; ///< of the parts, where they are of a group of ages
    bool isBroken = false; ///< a part is not known, or given twice with two values
};

/// The figures of settings with the parts that make them: the ages of a group, the kinds that the planner adds up. Each part
/// is met once; the same again with another value is disputed. A part that is hidden or missing is not nought: the whole is
/// not known then.
class FigureParts {
public:
    explicit FigureParts(Rows& rows) : m_rows(rows) { }

    void put(std::size_t row, const Column& column, const FigureKey& key, double value,
             const std::optional<Period>& when);
    /// Says that the cell of a part has no figure.
    void breakSum(std::size_t row, const Column& column, const FigureKey& key);

    [[nodiscard]] const std::map<FigureKey, FigureFound>& all() const { return m_found; }
    [[nodiscard]] bool has(const FigureKey& key) const { return m_found.contains(key); }
    /// Whether all parts of a figure are there; those that are missing are said.
    [[nodiscard]] bool isWhole(const FigureKey& key);
    /// Whether a figure is of all groups beside those of each.
    [[nodiscard]] bool isSumOfGroups(const FigureKey& key) const;

private:
    FigureFound& at(std::size_t row, const Column& column, const FigureKey& key);
    [[nodiscard]] std::optional<Ages> agesOf(std::size_t row, const Column& column, const FigureKey& key);

    Rows& m_rows;
    std::map<FigureKey, FigureFound> m_found;
};

} // namespace homeward::imports
