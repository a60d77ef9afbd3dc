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
/// No more are told at a time: nobody reads them, and each costs time to name.
inline constexpr std::size_t mostProblems = 1000;
inline constexpr double hoursOfDay = 24.0;

/// A field of the plan: its path, by the places of items until the problems are all found, and the names that a
/// sentence about it needs.
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

    /// The same code at the same path with the same detail is kept once.
    void error(ProblemCode code, const Spot& spot, const std::string& detail = {}, double found = 0.0, double low = 0.0,
               double high = 0.0);
    void warning(ProblemCode code, const Spot& spot, const std::string& detail = {}, double found = 0.0,
                 double low = 0.0, double high = 0.0);

    void note(ProblemCode code, const Spot& spot, const std::string& detail = {}, double found = 0.0, double low = 0.0,
              double high = 0.0);

    // Numbers. Each gives true where the value is as it must be.
    bool finite(double value, const Spot& spot);
    bool notNegative(double value, const Spot& spot);
    /// Within what a plan can have; asks about what is out of the usual.
    bool inRange(double value, const FigureRange& range, const Spot& spot);
    bool positive(double value, const Spot& spot);
    bool within(double value, double low, double high, const Spot& spot);
    void sumsToOne(double sum, const Spot& spot);

    // Ids that lead to something else. An empty one is missing.
    bool setting(const SettingId& id, const Spot& spot);
    bool place(const PlaceId& id, const Spot& spot);
    bool cohort(const CohortId& id, const Spot& spot);
    bool area(const AreaId& id, const Spot& spot);
    bool band(const AgeBandId& id, const Spot& spot);
    bool pool(const PoolId& id, const Spot& spot);
    /// Empty is allowed: the figure counts as illustrative.
    void source(const SourceId& id, const Spot& spot);

    // Names for sentences; the id where there is no such thing.
    [[nodiscard]] const std::string& nameOf(const SettingId& id) const { return nameOfPlace(id.value); }
    [[nodiscard]] const std::string& nameOf(const PlaceId& id) const { return nameOfPlace(id.value); }
    [[nodiscard]] const std::string& nameOf(const CohortId& id) const;

    /// Problems so far, in the order of the document, with the paths that a planner sees; the first
    /// `mostProblems`, errors before warnings, where there are more.
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

/// Ids and names of one list: neither missing nor twice.
class Names {
public:
    Names(ProblemList& problems) : m_problems(problems) { }
    void check(const std::string& id, const std::string& name, const Spot& spot);

private:
    ProblemList& m_problems;
    std::set<std::string> m_ids;
    std::set<std::string> m_names;
};

/// Things that a list may hold only once.
class Once {
public:
    explicit Once(ProblemList& problems) : m_problems(problems) { }
    void check(const std::string& key, const Spot& spot, ProblemCode code = ProblemCode::DuplicateEntry);

private:
    ProblemList& m_problems;
    std::set<std::string> m_keys;
};

// Names for sentences; the id where there is no such thing.
[[nodiscard]] std::string nameOf(const Plan& plan, const SettingId& id);
[[nodiscard]] std::string nameOf(const Plan& plan, const PlaceId& id);
[[nodiscard]] std::string nameOf(const Plan& plan, const CohortId& id);

/// The years of a run, within what a run can have.
[[nodiscard]] int yearsOf(const Plan& plan);

/// The areas of the plan, or one without values where it has none, so that the structure is checked all the same.
[[nodiscard]] std::vector<const Area*> areasOf(const Plan& plan);

// Shared by the plan's own values and by those of an area.
void validateCapacity(ProblemList& problems, const Capacity& capacity, const Spot& spot);
void validateQueueExits(ProblemList& problems, const SettingId& setting, const std::vector<QueueExit>& exits,
                        const Spot& spot);
void validatePriorities(ProblemList& problems, const std::vector<QueuePriority>& priorities, const Spot& spot);
void validateRule(ProblemList& problems, const FullRule& rule, const Spot& spot);
/// The setting to which a rule sends people on, now or past its limit; -1 where it does not.
[[nodiscard]] int divertedTo(const PlanIndex& index, const FullRule& rule);
/// The rings of a list in which each item leads to one other or to none (-1).
[[nodiscard]] std::vector<std::vector<std::size_t>> ringsOf(const std::vector<int>& next);
/// Who pays it matters where no parts of the cost stand in its place.
void validateUnitCost(ProblemList& problems, const UnitCost& cost, const SettingId& setting, const Spot& spot);
/// The year of a price, of its own or else of its budget (null: none that the plan lists), where money is planned for.
void validatePriceYear(ProblemList& problems, const std::string& own, const Budget* budget, const Spot& spot);
/// A budget named in words, where the plan lists budgets; gives it.
const Budget* validateBudgetWords(ProblemList& problems, const std::string& words, const Spot& spot);
/// `range` is that of its values; days unless said.
void validateDistribution(ProblemList& problems, const Distribution& distribution, const Spot& spot,
                          const FigureRange& range = ranges::days);
/// A distribution of hours a week: as above, and its mean above zero.
void validatePackage(ProblemList& problems, const Distribution& distribution, const Spot& spot);
/// Under a setting's cap a package keeps its mean; the cap is the field.
void validateCap(ProblemList& problems, const Distribution& cappedPackage, const Spot& spot);
void validateDemand(ProblemList& problems, const Demand& demand, const Spot& spot);
void validateEntries(ProblemList& problems, const std::vector<EntryShare>& entries, const Spot& spot);
void validateRoutes(ProblemList& problems, const std::vector<Route>& routes, const Spot& spot);

/// Groups of areas that share a setting.
void validateShared(ProblemList& problems, const Setting& setting, const Spot& spot);
/// A change of what belongs to a setting is for all of the areas that share it, or for none.
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
/// Says of fractions of capacity counted in people which whole units they run as. The plan has no errors.
void validateWholeUnits(ProblemList& problems);
/// Where people can come, and whether they can go on from there.
void validateFlow(ProblemList& problems);
/// Budgets, prices and staff, and what changes themselves cost.
void validateMoney(ProblemList& problems);
void validateStaff(ProblemList& problems);
/// What a change itself costs.
void validateChangeCost(ProblemList& problems, const Change& change, const Spot& spot);
/// What a calibration names and the plan has no longer: warnings, for no run depends on it.
void validateFit(ProblemList& problems);
/// What a paper names and the plan has no longer: warnings, for no run depends on it.
void validatePapers(ProblemList& problems);

} // namespace homeward::validation
