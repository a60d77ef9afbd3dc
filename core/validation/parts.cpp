// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdlib>
#include <tuple>

namespace homeward::validation {

namespace {

/// Shares are often published with four decimals, so that a whole list may miss 1 by some of the last ones.
/// The compiler of the plan normalises what is left.
constexpr double sumTolerance = 1e-3;

/// The place of a path in the document: its list, its item there, and the item's own items.
std::tuple<std::size_t, long, long> orderOf(const std::string& path)
{
    static constexpr std::array<std::string_view, 13> lists{
        "name",  "start",    "calibratedFrom", "run",   "sources",   "ageBands",       "settings",
        "pools", "outcomes", "cohorts",        "areas", "scenarios", "uncertainInputs"};
    const auto end = std::min(path.find('/', 1), path.size());
    const std::string_view list = std::string_view(path).substr(std::min<std::size_t>(1, path.size()), end - 1);
    const auto rank = static_cast<std::size_t>(std::ranges::find(lists, list) - lists.begin());
    if (end == path.size())
        return {rank, -1, -1};
    const long item = std::strtol(path.c_str() + end + 1, nullptr, 10);
    const auto changes = path.find("/changes/");
    return {rank, item, changes == std::string::npos ? -1 : std::strtol(path.c_str() + changes + 9, nullptr, 10)};
}

} // namespace

Spot Spot::operator/(std::string_view key) const { return {path + "/" + std::string(key), subject}; }
Spot Spot::operator/(std::size_t index) const { return {path + "/" + std::to_string(index), subject}; }

Spot Spot::about(const std::string& name) const
{
    if (name.empty())
        return *this;
    return {path, subject.empty() ? name : subject + ", " + name};
}

void ProblemList::add(Problem problem)
{
    const std::string key = std::to_string(static_cast<int>(problem.code)) + problem.path + "\n" + problem.detail;
    if (m_seen.insert(key).second)
        m_problems.push_back(std::move(problem));
}

void ProblemList::error(ProblemCode code, const Spot& spot, const std::string& detail, double found, double low,
                        double high)
{
    add({code, Severity::Error, spot.path, spot.subject, detail, found, low, high});
}

void ProblemList::warning(ProblemCode code, const Spot& spot, const std::string& detail, double found, double low,
                          double high)
{
    add({code, Severity::Warning, spot.path, spot.subject, detail, found, low, high});
}

void ProblemList::note(ProblemCode code, const Spot& spot, const std::string& detail, double found, double low,
                       double high)
{
    add({code, Severity::Note, spot.path, spot.subject, detail, found, low, high});
}

bool ProblemList::finite(double value, const Spot& spot)
{
    if (!std::isfinite(value))
        error(ProblemCode::NotFinite, spot);
    return std::isfinite(value);
}

bool ProblemList::notNegative(double value, const Spot& spot)
{
    if (!finite(value, spot))
        return false;
    if (value < 0.0)
        error(ProblemCode::Negative, spot, {}, value);
    return value >= 0.0;
}

bool ProblemList::upTo(double most, double value, const Spot& spot)
{
    if (!notNegative(value, spot))
        return false;
    if (value > most)
        error(ProblemCode::OutOfRange, spot, {}, value, 0.0, most);
    return value <= most;
}

bool ProblemList::positive(double value, const Spot& spot)
{
    if (!finite(value, spot))
        return false;
    if (value <= 0.0)
        error(ProblemCode::NotPositive, spot, {}, value);
    return value > 0.0;
}

bool ProblemList::within(double value, double low, double high, const Spot& spot)
{
    if (!finite(value, spot))
        return false;
    const bool good = value >= low && value <= high;
    if (!good)
        error(ProblemCode::OutOfRange, spot, {}, value, low, high);
    return good;
}

void ProblemList::sumsToOne(double sum, const Spot& spot)
{
    if (std::isfinite(sum) && std::abs(sum - 1.0) > sumTolerance)
        error(ProblemCode::SharesDoNotSumToOne, spot, {}, sum, 1.0, 1.0);
}

bool ProblemList::known(bool found, const std::string& id, ProblemCode code, const Spot& spot)
{
    if (id.empty())
        error(ProblemCode::Missing, spot);
    else if (!found)
        error(code, spot, id);
    return found && !id.empty();
}

bool ProblemList::setting(const SettingId& id, const Spot& spot)
{
    return known(findById(m_plan.settings, id), id.value, ProblemCode::UnknownSetting, spot);
}

bool ProblemList::place(const PlaceId& id, const Spot& spot)
{
    const bool found = findById(m_plan.settings, SettingId{id.value}) || findById(m_plan.outcomes, OutcomeId{id.value});
    return known(found, id.value, ProblemCode::UnknownPlace, spot);
}

bool ProblemList::cohort(const CohortId& id, const Spot& spot)
{
    return known(findById(m_plan.cohorts, id), id.value, ProblemCode::UnknownCohort, spot);
}

bool ProblemList::area(const AreaId& id, const Spot& spot)
{
    return known(findById(m_plan.areas, id), id.value, ProblemCode::UnknownArea, spot);
}

bool ProblemList::band(const AgeBandId& id, const Spot& spot)
{
    return known(findById(m_plan.ageBands, id), id.value, ProblemCode::UnknownAgeBand, spot);
}

bool ProblemList::pool(const PoolId& id, const Spot& spot)
{
    return known(findById(m_plan.pools, id), id.value, ProblemCode::UnknownPool, spot);
}

void ProblemList::source(const SourceId& id, const Spot& spot)
{
    if (!id.empty() && !findById(m_plan.sources, id))
        error(ProblemCode::UnknownSource, spot, id.value);
}

bool ProblemList::anyErrors() const
{
    return std::ranges::any_of(m_problems, [](const Problem& one) { return one.severity == Severity::Error; });
}

std::vector<Problem> ProblemList::inOrder() const
{
    std::vector<Problem> sorted = m_problems;
    std::ranges::stable_sort(sorted, {}, [](const Problem& problem) { return orderOf(problem.path); });
    for (Problem& problem : sorted)
        problem.path = namedPath(m_plan, Path(problem.path)).text();
    return sorted;
}

void Names::check(const std::string& id, const std::string& name, const Spot& spot)
{
    if (id.empty())
        m_problems.error(ProblemCode::Missing, spot / "id");
    else if (!m_ids.insert(id).second)
        m_problems.error(ProblemCode::DuplicateId, spot / "id", id);
    if (name.empty())
        m_problems.error(ProblemCode::Missing, spot / "name", id);
    else if (!m_names.insert(name).second)
        m_problems.error(ProblemCode::DuplicateName, spot / "name", name);
}

void Once::check(const std::string& key, const Spot& spot, ProblemCode code)
{
    if (key.empty() || m_keys.insert(key).second)
        return;
    if (code == ProblemCode::SameDestinationTwice)
        m_problems.warning(code, spot, key);
    else
        m_problems.error(code, spot, key);
}

std::string nameOf(const Plan& plan, const PlaceId& id)
{
    if (const Setting* setting = findById(plan.settings, SettingId{id.value}))
        return setting->name;
    const Outcome* outcome = findById(plan.outcomes, OutcomeId{id.value});
    return outcome ? outcome->name : id.value;
}

std::string nameOf(const Plan& plan, const SettingId& id) { return nameOf(plan, place(id)); }

std::string nameOf(const Plan& plan, const CohortId& id)
{
    const Cohort* cohort = findById(plan.cohorts, id);
    return cohort ? cohort->name : id.value;
}

int yearsOf(const Plan& plan) { return std::clamp(plan.run.years, 1, mostYears); }

std::vector<const Area*> areasOf(const Plan& plan)
{
    static const Area none{};
    std::vector<const Area*> areas;
    for (const Area& area : plan.areas)
        areas.push_back(&area);
    if (areas.empty())
        areas.push_back(&none);
    return areas;
}

} // namespace homeward::validation
