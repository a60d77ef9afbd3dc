// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/plan_index.h"
#include "core/validation/problem.h"
#include "core/validation/ranges.h"

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::validation {

inline constexpr int mostYears = 25;
inline constexpr int mostClasses = 100;
inline constexpr int mostLetters = 500;   ///< bytes of a name or id
/// The most problems reported at once: nobody reads more, and each takes time to name.
inline constexpr std::size_t mostProblems = 1000;
inline constexpr double hoursOfDay = 24.0;

/// A field of the plan: its path (by index; names are filled in at the end) and the names that a sentence about it
/// needs.
struct Spot {
    std::string path;
    std::string subject;

    [[nodiscard]] Spot operator/(std::string_view key) const;
    [[nodiscard]] Spot operator/(std::size_t index) const;
    /// The same field, about `name` too.
    [[nodiscard]] Spot about(const std::string& name) const;
};

/// Collects what validation finds, and knows the checks that every subject shares.
class ProblemList {
public:
    explicit ProblemList(const Plan& plan) : m_plan(plan), m_index(plan) { }

    [[nodiscard]] const Plan& plan() const { return m_plan; }
    [[nodiscard]] const PlanIndex& index() const { return m_index; }
    [[nodiscard]] bool hasErrors() const { return m_hasErrors; }

    /// Adds an error; duplicates with the same code, path and detail are dropped.
    void error(ProblemCode code, const Spot& spot, const std::string& detail = {}, double found = 0.0, double low = 0.0,
               double high = 0.0);
    void warning(ProblemCode code, const Spot& spot, const std::string& detail = {}, double found = 0.0,
                 double low = 0.0, double high = 0.0);

    void note(ProblemCode code, const Spot& spot, const std::string& detail = {}, double found = 0.0, double low = 0.0,
              double high = 0.0);

    // Checks of numbers; each returns whether the value is valid.
    bool finite(double value, const Spot& spot);
    bool notNegative(double value, const Spot& spot);
    /// Checks the possible range; warns of values outside the usual range.
    bool inRange(double value, const FigureRange& range, const Spot& spot);
    bool positive(double value, const Spot& spot);
    bool within(double value, double low, double high, const Spot& spot);
    void sumsToOne(double sum, const Spot& spot);

    // Checks of references by id. An empty id counts as missing.
    bool setting(const SettingId& id, const Spot& spot);
    bool place(const PlaceId& id, const Spot& spot);
    bool cohort(const CohortId& id, const Spot& spot);
    bool area(const AreaId& id, const Spot& spot);
    bool band(const AgeBandId& id, const Spot& spot);
    bool pool(const PoolId& id, const Spot& spot);
    /// Empty is allowed: the figure counts as illustrative.
    void source(const SourceId& id, const Spot& spot);

    // Names for sentences; the id where the plan has no such item.
    [[nodiscard]] const std::string& nameOf(const SettingId& id) const { return nameOfPlace(id.value); }
    [[nodiscard]] const std::string& nameOf(const PlaceId& id) const { return nameOfPlace(id.value); }
    [[nodiscard]] const std::string& nameOf(const CohortId& id) const;

    /// Problems so far, in the order of the document, with the paths that a planner sees; the first `mostProblems`,
    /// errors before warnings, where there are more.
    [[nodiscard]] std::vector<Problem> inOrder() const;

private:
    void add(Problem problem);
    [[nodiscard]] const std::string& nameOfPlace(const std::string& id) const;
    bool known(bool found, const std::string& id, ProblemCode code, const Spot& spot);

    const Plan& m_plan;
    PlanIndex m_index;
    std::vector<Problem> m_problems;
    std::set<std::string> m_seen;
    bool m_hasErrors = false;
};

/// Checks the ids and names of one list: none may be missing or duplicated.
class Names {
public:
    Names(ProblemList& problems) : m_problems(problems) { }
    void check(const std::string& id, const std::string& name, const Spot& spot);

private:
    ProblemList& m_problems;
    std::set<std::string> m_ids;
    std::set<std::string> m_names;
};

/// Checks that a list holds each thing only once.
class Once {
public:
    explicit Once(ProblemList& problems) : m_problems(problems) { }
    void check(const std::string& key, const Spot& spot, ProblemCode code = ProblemCode::DuplicateEntry);

private:
    ProblemList& m_problems;
    std::set<std::string> m_keys;
};

// Names for sentences; the id where the plan has no such item.
[[nodiscard]] std::string nameOf(const Plan& plan, const SettingId& id);
[[nodiscard]] std::string nameOf(const Plan& plan, const PlaceId& id);
[[nodiscard]] std::string nameOf(const Plan& plan, const CohortId& id);

/// The years of a run, within what a run can have.
[[nodiscard]] int yearsOf(const Plan& plan);

/// The areas of the plan or, if it has none, one area without values, so that the structure is still checked.
[[nodiscard]] std::vector<const Area*> areasOf(const Plan& plan);

// Shared by the plan's own values and by those of an area.
void validateCapacity(ProblemList& problems, const Capacity& capacity, const Spot& spot);
void validateQueueExits(ProblemList& problems, const SettingId& setting, const std::vector<QueueExit>& exits,
                        const Spot& spot);
void validatePriorities(ProblemList& problems, const std::vector<QueuePriority>& priorities, const Spot& spot);
void validateRule(ProblemList& problems, const FullRule& rule, const Spot& spot);
/// The setting to which a rule diverts people, at once or past its limit; -1 if it does not.
[[nodiscard]] int divertedTo(const PlanIndex& index, const FullRule& rule);
/// The cycles of a graph in which each item leads to one other or to none (-1).
[[nodiscard]] std::vector<std::vector<std::size_t>> ringsOf(const std::vector<int>& next);
/// Checks a unit cost. Its payer is only checked where no cost parts replace it.
void validateUnitCost(ProblemList& problems, const UnitCost& cost, const SettingId& setting, const Spot& spot);
/// Checks the year of a price, its own or else its budget's (null = no budget of the plan), if the plan uses money.
void validatePriceYear(ProblemList& problems, const std::string& own, const Budget* budget, const Spot& spot);
/// Checks a budget named in words, if the plan lists budgets; returns it.
const Budget* validateBudgetWords(ProblemList& problems, const std::string& words, const Spot& spot);
/// `range` is that of its values; days unless said.
void validateDistribution(ProblemList& problems, const Distribution& distribution, const Spot& spot,
                          const FigureRange& range = ranges::days);
/// Checks a distribution of hours a week, whose mean must be above zero.
void validatePackage(ProblemList& problems, const Distribution& distribution, const Spot& spot);
/// Checks that a package can keep its mean under a setting's cap; problems are reported at the cap.
void validateCap(ProblemList& problems, const Distribution& cappedPackage, const Spot& spot);
void validateDemand(ProblemList& problems, const Demand& demand, const Spot& spot);
void validateEntries(ProblemList& problems, const std::vector<EntryShare>& entries, const Spot& spot);
void validateRoutes(ProblemList& problems, const std::vector<Route>& routes, const Spot& spot);

/// Groups of areas that share a setting.
void validateShared(ProblemList& problems, const Setting& setting, const Spot& spot);
/// Checks that a change of a shared setting is for all areas that share it, or for none.
void validateSharedAlike(ProblemList& problems, const Change& change, const Spot& spot);

// One subject each.
void validateSettings(ProblemList& problems);
void validatePools(ProblemList& problems);
void validateCohorts(ProblemList& problems);
void validateAreas(ProblemList& problems);
void validateScenarios(ProblemList& problems);
/// Rings of diversion that changes of rule make, alone or together.
void validateRuleChanges(ProblemList& problems, const Scenario& scenario, const Spot& spot);
/// Where changes of a scenario meet each other and the plan: capacities, chances, routes.
void validateComposition(ProblemList& problems, const Scenario& scenario, const Spot& spot);
/// Notes which whole units fractions of capacity counted in people run as. The plan must have no errors.
void validateWholeUnits(ProblemList& problems);
/// Checks where people can come, and whether they can go on from there.
void validateFlow(ProblemList& problems);
/// Budgets, prices and staff, and what changes themselves cost.
void validateMoney(ProblemList& problems);
void validateStaff(ProblemList& problems);
/// What a change itself costs.
void validateChangeCost(ProblemList& problems, const Change& change, const Spot& spot);
/// Warns of things that a calibration names and the plan no longer has. No run depends on it.
void validateFit(ProblemList& problems);
/// Warns of things that a paper names and the plan no longer has. No run depends on it.
void validatePapers(ProblemList& problems);

} // namespace homeward::validation
