// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <map>
#include <string>
#include <vector>

namespace homeward::imports {

/// Something to report about a cell, a column or a file. The interface makes a sentence of it (ui/wording/import_text).
enum class FindingKind {
    // Cells that are refused.
    NotANumber,
    NotADate,
    NotAPeriod,
    NotAnAge,
    NotAWholeNumber,
    BelowZero,
    OutOfRange, ///< outside the range that the plan takes, `expected`
    UnknownSetting,
    UnknownPlace, ///< neither a setting nor an outcome
    UnknownReason, ///< no reason for a delay
    UnknownCohort,
    UnknownArea, ///< neither a published area nor one of the plan
    ErrorCell, ///< a formula that gives #REF! and the like
    NeverWorkedOut, ///< a formula without a stored value
    DatesOutOfOrder, ///< leaves before being ready, or is ready before coming
    TwoValues, ///< the same place twice with different values
    NotTypedHere, ///< in a filled workbook: a computed cell, or one that belongs elsewhere
    NotInChoices, ///< a word that is not among the cell's choices
    NotACount, ///< per cent where people, beds or pounds are counted
    OtherCosts, ///< a yearly sum for a setting (`expected`) that has other costs, or no room
    TwoForms, ///< `1,234` in a file that also writes `12,5`: thousands or decimals
    TooManyCells, ///< a row of a text file has more cells than there are headings
    BandMissing, ///< the ages of the file, `found`, fit other bands of the plan, but not `expected`
    NoSuchRow, ///< in a filled workbook: the plan no longer has this row
    // What stops the import.
    NoHeader,
    NoArea, ///< no area of the plan is in the file; `expected` are the plan's areas
    NoColumn, ///< no column for what is needed: `expected`
    PartMissing, ///< a part of a whole is missing; `found` are the parts that are there
    NoPlace, ///< the plan has no place for these figures
    NotUsed, ///< a known public file that plans cannot use; `expected` says why
    BandsDoNotFit, ///< the ages of the file, `found`, fit no band of the plan, `expected`
    SeveralColumns, ///< several columns, `found`, could be the one needed; all but one must be left out
    NoMeasure, ///< nothing says what the figures of a setting count
    OtherMeasure, ///< the words about them, `found`, name something that no setting can use
    SeveralKinds, ///< a column has several kinds, `found`, and no total; one must be chosen
    // What is left out, and reported.
    Suppressed,
    Missing,
    OtherAreas,
    OtherPeriods,
    Totals, ///< beside their parts
    PartYear,
    Personal, ///< a column of names or ten-digit numbers, dropped
    FormulaValues, ///< cells with formulas, read as their stored value
    DecimalComma, ///< numbers are read with a decimal comma
    MonthFirst, ///< dates are read with the month first
    Scaled, ///< figures in thousands or millions: `found` is multiplied by `expected`
    AreaInTitle, ///< no column has the area; a title, the sheet or the file names it: `found`
    SettingInTitle, ///< no column has the setting; a title, the sheet or the file names it: `found`
    PricePerDay, ///< prices for an hour, a week or a year are converted to prices a day
    FarFromPlan, ///< figures less than half or more than twice the plan's
    OtherTables, ///< other tables, `found`, are not read
    Shared, ///< pounds a year are converted to a price for a unit a day
    Stretched, ///< the cost parts of a setting are scaled to add up to pounds a year
    GroupGoesOn, ///< blank cells beneath the name of a group belong to the group
    Unnamed, ///< rows that name no setting
    StillThere, ///< stays that have not ended count for the first day, not for lengths of stay
    WaitedForPlace, ///< delays without a reason are taken for waits for a place, which the simulation produces itself
    FewToFit, ///< too few stays for a mean
    AsAt, ///< day-one people are counted on `found`, since the file does not reach the plan's first day
    SharedOut, ///< people without a group are divided among groups as the plan's people are
    GroupsAlike, ///< people have no group, so all groups of the setting `found` get the same `expected`
    MonthsNotWhole, ///< not twelve whole months of arrivals
    Same, ///< figures that equal the plan's
    Uncalibrated, ///< published figures that the plan has no target for
    SolveAgain, ///< targets have changed: the base year has to be solved again
};

/// `Refused` cells stop the import until the planner agrees to take the rest; `Stop` always stops it.
enum class Weight { Note, Warning, Refused, Stop };
[[nodiscard]] Weight weightOf(FindingKind kind);

struct Finding {
    FindingKind kind = FindingKind::NoHeader;
    std::string sheet = {};
    long row = 0; ///< row of the file, from 1; 0 = the whole column or sheet
    std::string column = {}; ///< letters; empty = the whole row or sheet
    std::string heading = {}; ///< of that column
    std::string found = {};
    std::string expected = {};
    std::vector<std::string> nearest = {}; ///< similar names, which may be meant
    std::size_t count = 1; ///< how many cells, rows or columns it stands for; the first is named

    friend bool operator==(const Finding&, const Finding&) = default;
};

/// Findings in the order in which they were found. Findings of the same column and text are merged and counted.
class Findings {
public:
    void add(Finding finding);
    [[nodiscard]] const std::vector<Finding>& all() const { return m_all; }
    [[nodiscard]] bool any(Weight weight) const;
    [[nodiscard]] std::size_t count(Weight weight) const;
    [[nodiscard]] bool has(FindingKind kind) const;

    /// The most findings that are kept; further ones are only counted.
    static constexpr std::size_t most = 5'000;

private:
    std::vector<Finding> m_all;
    std::map<std::string, std::size_t> m_places; ///< of findings that count up, by what they have in common
    std::array<std::size_t, 4> m_counts{}; ///< by weight
};

} // namespace homeward::imports
