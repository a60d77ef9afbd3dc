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

/// Identifies a figure of a setting in a table.
struct FigureKey {
    std::string_view figure; ///< of the table of settings: `room`, `cost`, `dayOne`; or `budget`
    std::size_t area = 0;
    std::string setting;
    Group group = {};

    friend auto operator<=>(const FigureKey&, const FigureKey&) = default;
    friend bool operator==(const FigureKey&, const FigureKey&) = default;
};

/// What has been found for a figure.
struct FigureFound {
    double value = 0.0;
    Origin origin;
    std::optional<Period> when;
    std::map<std::string, double> parts = {}; ///< by name
    ByAges ages = {}; ///< parts by age, if they are for groups of ages
    bool isBroken = false; ///< whether a part is unknown, or given twice with different values
};

/// Adds up the figures of settings from parts: ages of a group, kinds that the planner adds up. A part given again with
/// another value is disputed. A hidden or missing part is not 0: it makes the whole unknown.
class FigureParts {
public:
    explicit FigureParts(Rows& rows) : m_rows(rows) { }

    void put(std::size_t row, const Column& column, const FigureKey& key, double value,
             const std::optional<Period>& when);
    /// Notes that the cell of a part has no figure.
    void breakSum(std::size_t row, const Column& column, const FigureKey& key);

    [[nodiscard]] const std::map<FigureKey, FigureFound>& all() const { return m_found; }
    [[nodiscard]] bool has(const FigureKey& key) const { return m_found.contains(key); }
    /// Whether all parts of a figure are there; reports those that are missing.
    [[nodiscard]] bool isWhole(const FigureKey& key);
    /// Whether a figure is the sum of groups that have figures of their own.
    [[nodiscard]] bool isSumOfGroups(const FigureKey& key) const;

private:
    FigureFound& at(std::size_t row, const Column& column, const FigureKey& key);
    [[nodiscard]] std::optional<Ages> agesOf(std::size_t row, const Column& column, const FigureKey& key);

    Rows& m_rows;
    std::map<FigureKey, FigureFound> m_found;
};

} // namespace homeward::imports
