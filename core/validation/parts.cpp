// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace homeward::validation {

namespace {

/// Shares are often published with four decimals, so that the sum of a list may miss 1 slightly. The plan's compiler
/// normalises it.
constexpr double sumTolerance = 1e-3;

/// The position of a path in the document: its list, the item there, and the item within it.
std::tuple<std::size_t, long, long> orderOf(const std::string& path)
{
    static constexpr std::array<std::string_view, 16> lists{
        "name",     "start",   "calibratedFrom", "run",       "sources",         "ageBands",    "settings", "pools",
        "outcomes", "cohorts", "areas",          "scenarios", "uncertainInputs", "calibration", "money",    "staff"};
    const auto end = std::min(path.find('/', 1), path.size());
    const std::string_view list = std::string_view(path).substr(std::min<std::size_t>(1, path.size()), end - 1);
    const auto rank = static_cast<std::size_t>(std::ranges::find(lists, list) - lists.begin());
    if (end == path.size())
        return {rank, -1, -1};
    const long item = std::strtol(path.c_str() + end + 1, nullptr, 10);
    const auto changes = path.find("/changes/");
    return {rank, item, changes == std::string::npos ? -1 : std::strtol(path.c_str() + changes + 9, nullptr, 10)};
}

/// Converts paths by index into the named paths that planners see, as `namedPath` does, but reads the names of a list
/// only once, since one list may have many problems.
class PathNames {
public:
    explicit PathNames(const Plan& plan) : m_plan(plan) { }

    [[nodiscard]] Path named(const Path& byPlaces)
    {
        Path named, at;
        Node node = nodeOf(m_plan);
        for (const std::string& step : byPlaces.steps()) {
            const bool isList = node.leads() && node.kind() == NodeKind::List;
            const auto place = isList ? placeIn(step) : std::nullopt;
            named = named / (place && *place < node.size() ? stepTo(node, at, *place) : step);
            node = place ? node.item(*place) : node.child(step);
            at = at / step;
        }
        return named;
    }

private:
    static std::optional<std::size_t> placeIn(const std::string& step)
    {
        std::size_t place = 0;
        const auto [end, error] = std::from_chars(step.data(), step.data() + step.size(), place);
        return error == std::errc() && end == step.data() + step.size() ? std::optional(place) : std::nullopt;
    }

    /// The name of an item if it is the first with that name, else its index.
    const std::string& stepTo(const Node& list, const Path& at, std::size_t place)
    {
        auto [known, isNew] = m_steps.try_emplace(at.text());
        if (isNew) {
            std::set<std::string> seen{std::string()};
            for (std::size_t i = 0; i < list.size(); ++i) {
                std::string name = list.nameOf(i);
                known->second.push_back(seen.insert(name).second ? std::move(name) : std::to_string(i));
            }
        }
        return known->second[place];
    }

    const Plan& m_plan;
    std::map<std::string, std::vector<std::string>> m_steps; ///< of the items of a list, by its path
};

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
    m_hasErrors = m_hasErrors || problem.severity == Severity::Error;
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

bool ProblemList::inRange(double value, const FigureRange& range, const Spot& spot)
{
    if (!finite(value, spot))
        return false;
    // The most frequent mistake is a percentage typed as a share.
    const double hundredth = value / 100.0;
    const bool slip = range.usualHigh < 1.0 && hundredth >= range.usualLow && hundredth <= range.usualHigh;
    if (value < range.low || (range.aboveLow && value <= range.low)) {
        if (range.low == 0.0)
            error(range.aboveLow ? ProblemCode::NotPositive : ProblemCode::Negative, spot, {}, value);
        else
            error(ProblemCode::OutOfRange, spot, range.aboveLow ? "above" : "", value, range.low, range.high);
        return false;
    }
    if (value > range.high) {
        error(ProblemCode::OutOfRange, spot, slip ? "percent" : "", value, range.low, range.high);
        return false;
    }
    if (value < range.usualLow || value > range.usualHigh)
        warning(ProblemCode::Unusual, spot, slip ? "percent" : "", value, range.usualLow, range.usualHigh);
    return true;
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
    const bool slip = low == 0.0 && high == 1.0 && value > 1.0 && value <= 100.0;
    if (!good)
        error(ProblemCode::OutOfRange, spot, slip ? "percent" : "", value, low, high);
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
    return known(m_index.settings.has(id.value), id.value, ProblemCode::UnknownSetting, spot);
}

bool ProblemList::place(const PlaceId& id, const Spot& spot)
{
    const bool found = m_index.settings.has(id.value) || m_index.outcomes.has(id.value);
    return known(found, id.value, ProblemCode::UnknownPlace, spot);
}

bool ProblemList::cohort(const CohortId& id, const Spot& spot)
{
    return known(m_index.cohorts.has(id.value), id.value, ProblemCode::UnknownCohort, spot);
}

bool ProblemList::area(const AreaId& id, const Spot& spot)
{
    return known(m_index.areas.has(id.value), id.value, ProblemCode::UnknownArea, spot);
}

bool ProblemList::band(const AgeBandId& id, const Spot& spot)
{
    return known(m_index.ageBands.has(id.value), id.value, ProblemCode::UnknownAgeBand, spot);
}

bool ProblemList::pool(const PoolId& id, const Spot& spot)
{
    return known(m_index.pools.has(id.value), id.value, ProblemCode::UnknownPool, spot);
}

void ProblemList::source(const SourceId& id, const Spot& spot)
{
    if (!id.empty() && !m_index.sources.has(id.value))
        error(ProblemCode::UnknownSource, spot, id.value);
}

std::vector<Problem> ProblemList::inOrder() const
{
    std::vector<Problem> sorted = m_problems;
    if (sorted.size() > mostProblems) {
        std::ranges::stable_partition(sorted, [](const Problem& p) { return p.severity == Severity::Error; });
        sorted.resize(mostProblems);
    }
    std::ranges::stable_sort(sorted, {}, [](const Problem& problem) { return orderOf(problem.path); });
    PathNames names(m_plan);
    for (Problem& problem : sorted)
        problem.path = names.named(Path(problem.path)).text();
    return sorted;
}

const std::string& ProblemList::nameOfPlace(const std::string& id) const
{
    if (const int setting = m_index.settings.of(id); setting >= 0)
        return m_plan.settings[static_cast<std::size_t>(setting)].name;
    const int outcome = m_index.outcomes.of(id);
    return outcome >= 0 ? m_plan.outcomes[static_cast<std::size_t>(outcome)].name : id;
}

const std::string& ProblemList::nameOf(const CohortId& id) const
{
    const int cohort = m_index.cohorts.of(id.value);
    return cohort >= 0 ? m_plan.cohorts[static_cast<std::size_t>(cohort)].name : id.value;
}

void Names::check(const std::string& id, const std::string& name, const Spot& spot)
{
    if (id.empty())
        m_problems.error(ProblemCode::Missing, spot / "id");
    else if (!m_ids.insert(id).second)
        m_problems.error(ProblemCode::DuplicateId, spot / "id", id);
    if (id.size() > std::size_t{mostLetters})
        m_problems.error(ProblemCode::OutOfRange, spot / "id", "length", static_cast<double>(id.size()), 1.0,
                         mostLetters);
    if (name.size() > std::size_t{mostLetters})
        m_problems.error(ProblemCode::OutOfRange, spot / "name", "length", static_cast<double>(name.size()), 1.0,
                         mostLetters);
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
