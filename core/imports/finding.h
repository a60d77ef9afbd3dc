// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace homeward::imports {

/// What is to say of a cell, a column or a file. The interface makes a sentence of it (ui/wording/import_text).
enum class FindingKind {
    // Cells that are refused.
    NotANumber,
    NotADate,
    NotAPeriod,
    NotAnAge,
    NotAWholeNumber,
    BelowZero,
    OutOfRange,       ///< of what the plan takes; `expected` is the range
    UnknownSetting,
    UnknownPlace,     ///< neither a setting nor an outcome
    UnknownReason,    ///< of a delay
    UnknownCohort,
    UnknownArea,      ///< neither published nor of the plan
    ErrorCell,        ///< a formula that gives #REF! and the like
    NeverWorkedOut,   ///< a formula without a stored value
    DatesOutOfOrder,  ///< leaves before being ready, or is ready before coming
    TwoValues,        ///< the same place twice with different values
    NotTypedHere,     ///< the cell of a filled workbook is worked out, or belongs to another place
    NotInChoices,     ///< a word that the cell does not take
    NotACount,        ///< per cent where people, beds or pounds are counted
    OtherCosts,       ///< a sum a year for a setting (`expected`) that has other costs, or no room
    TwoForms,         ///< `1,234` in a file that also writes `12,5`: thousands or decimals
    TooManyCells,     ///< a row of a text file has more cells than there are headings
    BandMissing,      ///< the ages of the file, `found`, make up other bands of the plan, but not `expected`
    NoSuchRow,        ///< of a filled workbook: the plan has no such row any more
    // What stops the whole.
    NoHeader,
    NoArea,           ///< of the plan in the file; `expected` are the plan's
    NoColumn,         ///< for what is needed: `expected`
    PartMissing,      ///< one of the parts of a whole: `found` are those that are there
    NoPlace,          ///< the plan has nothing that takes these figures
    NotUsed,          ///< a known public file that no plan takes; `expected` says why
    BandsDoNotFit,    ///< the ages of the file make up no band of the plan: `found`, `expected`
    SeveralColumns,   ///< columns that could each be what is needed: `found`; all but one must be left out
    NoMeasure,        ///< nothing says what the figures of a setting count
    OtherMeasure,     ///< the words about them, `found`, speak of what no setting takes
    SeveralKinds,     ///< a column has kinds and no total: `found`; one must be chosen
    // What is left out, and said.
    Suppressed,
    Missing,
    OtherAreas,
    OtherPeriods,
    Totals,           ///< beside their parts
    PartYear,
    Personal,         ///< a column of names or ten-digit numbers, dropped
    FormulaValues,    ///< cells with formulas, read as the value that was stored
    DecimalComma,     ///< numbers are read with a decimal comma
    MonthFirst,       ///< dates are read with the month first
    Scaled,           ///< figures are in thousands or millions, and are multiplied: `found` with `expected`
    AreaInTitle,      ///< no column says the area: it is `found`, which a title, a sheet or the file names
    SettingInTitle,   ///< no column says the setting: it is `found`, which a title, the sheet or the file names
    PricePerDay,      ///< prices an hour, a week or a year are made prices a day
    FarFromPlan,      ///< figures that are less than half of the plan's, or more than twice
    OtherTables,      ///< tables that are not looked at: `found`
    Shared,           ///< pounds a year are made a price of a unit and day
    Stretched,        ///< pounds a year stretch the parts of what a setting costs
    GroupGoesOn,      ///< blank cells beneath the name of a group are of it
    Unnamed,          ///< rows that name no setting
    StillThere,       ///< stays that have not ended: they count on the first day, not for lengths of stay
    WaitedForPlace,   ///< delays without a reason are taken for waits for a place, which the run gives by itself
    FewToFit,         ///< too few stays for a mean
    AsAt,             ///< day-one people are counted on `found`, since the file does not reach the plan's first day
    SharedOut,        ///< people of no group are shared out as the plan's are
    GroupsAlike, ///< nothing says which group people are of: all groups of the setting `found` get the same `expected`
    MonthsNotWhole, ///< not twelve whole months of arrivals
    Same, ///< figures that the plan has already
    Uncalibrated, ///< published figures that the plan has no target for
    SolveAgain, ///< targets have changed: the base year has to be solved again
};

/// `Refused` cells stop the import until the planner says that the rest may be taken; `Stop` stops it whatever is said.
enum class Weight { Note, Warning, Refused, Stop };
[[nodiscard]] Weight weightOf(FindingKind kind);

struct Finding {
    FindingKind kind = FindingKind::NoHeader;
    std::string sheet = {};
    long row = 0; ///< of the file, from 1; 0 = the whole column or sheet
    std::string column = {}; ///< letters; empty = the whole row or sheet
    std::string heading = {}; ///< of that column
    std::string found = {};
    std::string expected = {};
    std::vector<std::string> nearest = {}; ///< names that may be meant
    std::size_t count = 1; ///< cells, rows or columns that it stands for: the first is named

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Findings in the order in which they were met; the same of one column and text counts up.
class Findings {
public:
    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding>& all() const { return m_all; }
    [[nodiscard]] bool any(Weight weight) const;
    [[nodiscard]] std::size_t count(Weight weight) const;
    [[nodiscard]] bool has(FindingKind kind) const;

    /// No more are kept one by one; the rest is counted.
    static constexpr std::size_t most = 5'000;

private:
    std::vector<Finding> m_all;
    std::map<std::string, std::size_t> m_places; ///< of findings that count up, by what they have in common
    std::array<std::size_t, 4> m_counts{}; ///< by weight
};

} // namespace homeward::imports
