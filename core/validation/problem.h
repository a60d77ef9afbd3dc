// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace homeward::validation {

/// The problems that validation can find. The interface makes sentences of them.
enum class ProblemCode {
    Missing,               ///< a value that must be there is not
    Negative,              ///< `found` is below zero
    NotPositive,           ///< must be above zero
    NotFinite,
    OutOfRange,            ///< `found` outside `low` to `high`
    SharesDoNotSumToOne,   ///< `found` is the sum
    UnknownSetting,
    UnknownPlace,          ///< neither a setting nor an outcome
    UnknownCohort,
    UnknownArea,
    UnknownAgeBand,
    UnknownSource,
    UnknownScenario,
    DuplicateId,
    DuplicateName,
    DuplicateEntry,        ///< the same setting, band, year or route twice in one list
    UnreachableSetting,
    NoPathway,             ///< people of a cohort can come to a setting for which it has no stay and routes
    NoPackage,             ///< a setting counted in hours without a package for a cohort that comes there
    ImpossibleDistribution, ///< no distribution of the family has this mean and sd
    DatesOutOfOrder,
    DiversionRing,
    RouteDoesNotExist,     ///< a change moves people of a route that nobody takes
    ShareAboveWhatIsLeft,
    CapacityBelowZero,
    BaseHasChanges,
    NoPopulation,          ///< a rate per 1,000 without a population for the band
    WrongCount,            ///< a list of another length than it must have; `found` and `high`
    NeverLeaves,           ///< a pathway from which no outcome can be reached
    ChanceAboveOne,        ///< chances of one list sum above 1
    UnknownPool,
    SettingInTwoPools,
    AreaSharesTwice,       ///< an area in two groups that share the same setting
    PoolNotSharedAlike,    ///< settings of one pool that are shared by different areas
    RampNotPossible,       ///< a change of rule or priority takes hold at once
    NeverAdmits,           ///< no day on which a setting takes people in
    RangeOutOfOrder, ///< low <= most likely <= high does not hold
    NoSuchFigure,          ///< a path of an uncertain input that leads to no figure that a run may vary
    VisitsWithoutEnd, ///< people come here `found` times each: stays are too short in a cycle that few leave
    RunTooLarge, ///< a run would not end or not fit into memory: `detail` says what there is too much of
    OnlyForHours,          ///< a cap on packages of a setting that is not counted in hours
    ReservedTooLate,       ///< a delay that begins when the place is granted cannot reserve it before
    // Warnings: the plan runs.
    CannotBeServed, ///< the share `found` of packages (or of people) needs more than all the units there, `high`
    // Notes: good to know.
    RunsWhole, ///< capacity counted in people that is a fraction, `found`, and runs as `high`
    QueueWithoutExit, ///< a queue may grow without bound: nobody leaves it
    // Warnings again.
    PopulationHeldFlat, ///< the horizon reaches outside the years given
    ChangeOutsideHorizon,
    Overloaded, ///< offered load `found` is 0.95 or more
    FigureNotKept, ///< the family has no distribution with the figure `found`; the nearest one, with `high`, is taken
    NeverComes, ///< a listed time outside the run
    SameDestinationTwice,
    Unusual, ///< `found` is possible but outside the usual range `low` to `high`
    UnknownBudget,         ///< an error in a part of a cost; a warning where a budget is named in words
    UnknownRole,
    UnknownHouseStyle,
    PriceWithoutYear, ///< neither the price nor its budget nor the plan says which year it is of
    NotAFinancialYear, ///< `detail` is no financial year
    BudgetWithoutPrices, ///< nothing is paid from a budget
    StepAboveSetting, ///< units `found` open and close together, and the setting has `high` at most
    StaffCountedTwice, ///< the staff of a change, and the same role a unit of the capacity that the change adds
    RunLarge, ///< a run takes long or much memory; `detail` says which
};

/// Errors keep a plan from running; with warnings its results may be wrong; notes are good to know.
enum class Severity { Error, Warning, Note };

/// One finding, with the path to its field (core/model/path.h): `/cohorts/over85/pathway/acute/routes`.
struct Problem {
    ProblemCode code{};
    Severity severity = Severity::Error;
    std::string path;
    std::string subject; ///< names of what it is about, for the sentence: `Acute hospital, 85 and over`
    std::string detail; ///< the id or word found
    double found = 0.0;
    double low = 0.0;
    double high = 0.0;

    friend bool operator==(const Problem&, const Problem&) = default;
};

/// The rank of a problem, lowest first: errors; people who cannot be served; overload; other warnings; notes.
[[nodiscard]] inline int weightOf(const Problem& problem)
{
    if (problem.severity != Severity::Warning)
        return problem.severity == Severity::Error ? 0 : 4;
    return problem.code == ProblemCode::CannotBeServed ? 1 : problem.code == ProblemCode::Overloaded ? 2 : 3;
}

} // namespace homeward::validation
