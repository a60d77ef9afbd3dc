// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tables/repair.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

namespace homeward::tables {

namespace {

using model::Path;
using model::Plan;
using validation::Problem;
using validation::ProblemCode;

/// If shares miss 1 by more than this, the list is probably incomplete rather than one share mistyped.
constexpr double mostForOne = 0.1;

std::string nameOf(const Plan& plan, const std::string& place)
{
    if (const auto* setting = model::findById(plan.settings, model::SettingId(place)))
        return setting->name;
    const auto* outcome = model::findById(plan.outcomes, model::OutcomeId(place));
    return outcome ? outcome->name : place;
}

bool isShare(double value) { return std::isfinite(value) && value >= 0.0 && value <= 1.0; }

/// Adds the change of one figure, unless it stays the same.
void addChange(edit::PlanPatch& patch, const Path& path, double before, double after)
{
    if (before != after)
        patch.changes.push_back({edit::ChangeKind::Set, path, before, after});
}

/// The path to an item of a list: by name if it has one, else by index.
Path pathTo(const Path& list, const model::Node& node, std::size_t place)
{
    const auto step = node.stepTo(place);
    return step ? list / *step : list / place;
}

/// How best to make shares add up to 1; none where they cannot be shares.
std::optional<Repair> sumRepair(const std::vector<double>& shares)
{
    double sum = 0.0;
    for (const double share : shares)
        sum += share;
    if (!std::ranges::all_of(shares, isShare) || sum <= 0.0)
        return std::nullopt;
    const double missing = 1.0 - sum;
    Repair repair;
    repair.points = std::abs(missing);
    repair.factor = 1.0 / sum;
    const bool byOne = repair.points <= mostForOne && isShare(std::ranges::max(shares) + missing);
    repair.kind = !byOne ? RepairKind::Stretch : missing > 0.0 ? RepairKind::AddToLargest : RepairKind::TakeFromLargest;
    return repair;
}

/// Makes the shares of a list add up to 1. `key` is the member `share`; `to` the place that an item leads to.
template <class Item, class To>
std::optional<Repair> mendShares(const Plan& plan, const Problem& problem, const model::Node& node,
                                 const std::vector<Item>& items, double Item::* share, std::string_view key, To to)
{
    std::vector<double> shares;
    for (const Item& item : items)
        shares.push_back(item.*share);
    auto repair = sumRepair(shares);
    if (!repair)
        return std::nullopt;
    const auto largest = static_cast<std::size_t>(std::ranges::max_element(shares) - shares.begin());
    repair->subject = problem.subject;
    repair->place = nameOf(plan, to(items[largest]));
    const double added = repair->kind == RepairKind::TakeFromLargest ? -repair->points : repair->points;
    for (std::size_t i = 0; i < shares.size(); ++i) {
        const bool stretched = repair->kind == RepairKind::Stretch;
        const double after = stretched ? shares[i] * repair->factor : i == largest ? shares[i] + added : shares[i];
        addChange(repair->patch, pathTo(Path(problem.path), node, i) / key, shares[i], after);
    }
    return repair;
}

std::optional<Repair> mendSum(const Plan& plan, const Problem& problem)
{
    const auto node = model::findNode(plan, Path(problem.path));
    if (!node)
        return std::nullopt;
    if (const auto* routes = node.value().as<std::vector<model::Route>>())
        return mendShares(plan, problem, node.value(), *routes, &model::Route::probability, "probability",
                          [](const model::Route& route) { return route.to.value; });
    if (const auto* entries = node.value().as<std::vector<model::EntryShare>>())
        return mendShares(plan, problem, node.value(), *entries, &model::EntryShare::share, "share",
                          [](const model::EntryShare& entry) { return entry.setting.value; });
    return std::nullopt;
}

std::optional<Repair> mendOrder(const Plan& plan, const Problem& problem)
{
    const Path path = Path(problem.path).parent();
    const auto node = model::findNode(plan, path);
    const auto* range = node ? node.value().as<model::UncertainInput>() : nullptr;
    if (!range)
        return std::nullopt;
    std::array<double, 3> figures{range->low, range->mostLikely, range->high};
    std::ranges::sort(figures);
    Repair repair{RepairKind::PutInOrder, {}, problem.subject, {}};
    addChange(repair.patch, path / "low", range->low, figures[0]);
    addChange(repair.patch, path / "mostLikely", range->mostLikely, figures[1]);
    addChange(repair.patch, path / "high", range->high, figures[2]);
    return repair;
}

/// Where something is taken out, or set to nothing.
template <class Edit> std::optional<Repair> mendBy(RepairKind kind, const Plan& plan, const Problem& problem, Edit edit)
{
    edit::Draft draft(plan);
    if (!edit(draft).ok())
        return std::nullopt;
    return Repair{kind, draft.patch(), problem.subject, {}};
}

bool isRange(const Problem& problem) { return problem.path.starts_with("/uncertainInputs/"); }

std::optional<Repair> mended(const Plan& plan, const Problem& problem)
{
    const Path path(problem.path);
    switch (problem.code) {
    case ProblemCode::SharesDoNotSumToOne: return mendSum(plan, problem);
    case ProblemCode::RangeOutOfOrder: return isRange(problem) ? mendOrder(plan, problem) : std::nullopt;
    case ProblemCode::NoSuchFigure:
        return isRange(problem) ? mendBy(RepairKind::TakeOutRange, plan, problem,
                                         [&](edit::Draft& draft) { return draft.remove(path.parent()); })
                                : std::nullopt;
    case ProblemCode::RampNotPossible:
        return mendBy(RepairKind::AtOnce, plan, problem,
                      [&](edit::Draft& draft) { return draft.set(path / "shape", model::Value("none")); });
    case ProblemCode::UnknownSource:
        return mendBy(RepairKind::ForgetSource, plan, problem,
                      [&](edit::Draft& draft) { return draft.set(path, model::Value(std::string())); });
    default: return std::nullopt;
    }
}

} // namespace

std::optional<Repair> repairOf(const Plan& plan, const Problem& problem)
{
    auto repair = mended(plan, problem);
    return repair && !repair->patch.empty() ? std::move(repair) : std::nullopt;
}

Repairs repairsOf(const Plan& plan, const std::vector<Problem>& problems)
{
    Repairs repairs;
    Plan mended = plan;
    // Backwards, so that removing items does not change the indexes of problems still to be repaired.
    for (auto problem = problems.rbegin(); problem != problems.rend(); ++problem) {
        auto repair = repairOf(mended, *problem);
        if (repair && edit::apply(mended, repair->patch).ok())
            repairs.done.push_back(std::move(*repair));
    }
    std::ranges::reverse(repairs.done);
    repairs.patch = edit::difference(plan, mended);
    return repairs;
}

} // namespace homeward::tables
