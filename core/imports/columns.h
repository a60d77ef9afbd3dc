// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/finding.h"
#include "core/imports/interpret.h"
#include "core/imports/layout.h"
#include "core/model/plan.h"
#include "core/reference/area.h"

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The roles of a table's columns: guessed with a reason, and corrected by the planner.
namespace homeward::imports {

enum class Role {
    Ignored,
    Area,
    Period,
    Age,
    Sex,
    Kind, ///< a kind of figure, or another grouping, of which one kind is taken
    Value,
    Qualifier, ///< marks beside a value
    Setting,
    Cohort,
    Units,     ///< room
    People,
    Cost, ///< pounds for a unit a day
    Budget,    ///< pounds a year
    Came,      ///< dates of a stay
    Ready,
    Left,
    From,
    To,
    Reason,    ///< of a delay
    Personal,  ///< dropped
};
inline constexpr std::size_t roleCount = 21;
/// `area`, `period`, ... as the command line and settings have them.
[[nodiscard]] std::string_view wordOf(Role role);
[[nodiscard]] std::optional<Role> roleNamed(std::string_view word);

/// Why a column has its role.
enum class Why {
    Heading,       ///< its heading says so
    Values, ///< `detail` of its values say so
    HeadingMember, ///< its heading is an age, a period or a setting of its own: `detail`
    PersonalHeading,
    TenDigits,
    Names,
    Rate, ///< its heading names a rate or share, which counts nothing
    Chosen,        ///< by the planner
    NothingKnown,
};

enum class Sex { Other, All, Female, Male };

struct Column {
    std::size_t column = 0; ///< of the sheet
    std::string heading;
    Role role = Role::Ignored;
    Why why = Why::NothingKnown;
    std::string detail;
    std::vector<std::string> examples; ///< its first different values; empty for personal ones
    std::size_t kinds = 0; ///< distinct values, as far as counted
    std::vector<std::string> choices = {}; ///< for a column of words: all distinct ones, of which one may be chosen
    // What the heading says about the figures of a value column.
    std::optional<Ages> ages = {};
    std::optional<Period> period = {};
    std::string member = {}; ///< a setting or place by its name
    std::string area = {};   ///< an area by its name or code
    Sex sex = Sex::Other;
    double scale = 1.0;      ///< 1,000 if its heading says that figures are in thousands

    /// Whether its heading says what its figures belong to, so that it is one of several such columns.
    [[nodiscard]] bool isMember() const
    {
        return ages || period || !member.empty() || !area.empty() || sex != Sex::Other;
    }

    friend bool operator==(const Column&, const Column&) = default;
};

/// The roles that the planner chose, by heading.
using ChosenRoles = std::map<std::string, Role>;

/// Find a plan's settings, outcomes, groups and areas by the names that a table may use.
[[nodiscard]] const model::Setting* settingNamed(const model::Plan& plan, std::string_view text);
[[nodiscard]] std::optional<model::PlaceId> placeNamed(const model::Plan& plan, std::string_view text);
[[nodiscard]] const model::Cohort* cohortNamed(const model::Plan& plan, std::string_view text);
/// The area of a plan by its id, code or any spelling of its name, footnotes and the word total aside.
[[nodiscard]] const model::Area* areaNamed(const model::Plan& plan, std::string_view text);
/// The only setting that a line of words names, by its own name or another usual one; null where it names none or
/// several.
[[nodiscard]] const model::Setting* settingIn(const model::Plan& plan, std::string_view line);
/// Names to suggest for an unknown text, nearest first.
[[nodiscard]] std::vector<std::string> nearestNames(const std::vector<std::string>& names, std::string_view text);
[[nodiscard]] std::vector<std::string> settingNames(const model::Plan& plan);
[[nodiscard]] std::vector<std::string> placeNames(const model::Plan& plan);

/// Finds the columns of a table by headings and values. Personal columns, and headings that a spreadsheet turned into
/// dates, are dropped and reported.
[[nodiscard]] std::vector<Column> columnsOf(const sheets::Sheet& sheet, const Layout& layout, const model::Plan& plan,
                                            const reference::Areas& areas, const ChosenRoles& chosen,
                                            Findings& findings);

/// The periods of a table's rows or columns, as the table writes them.
[[nodiscard]] std::vector<std::string> periodTexts(const std::vector<Column>& columns);

/// The first column with a role; null where there is none.
[[nodiscard]] const Column* columnWith(const std::vector<Column>& columns, Role role);
[[nodiscard]] std::size_t countWith(const std::vector<Column>& columns, Role role);

} // namespace homeward::imports
