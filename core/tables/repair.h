// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/validation/problem.h"

#include <optional>
#include <string>
#include <vector>

// Edits that repair a problem of a plan where one remedy is clearly the most likely.
namespace homeward::tables {

enum class RepairKind {
    AddToLargest,    ///< shares that add up to less than 1: the largest takes the `points`
    TakeFromLargest, ///< that add up to more: the largest gives them
    Stretch,         ///< shares that miss 1 by much: all are multiplied by `factor`
    PutInOrder,      ///< a range: low, most likely and high in order
    TakeOutRange,    ///< of a figure that is no more there
    AtOnce,          ///< a change that takes hold at once and has a ramp
    ForgetSource,    ///< of a figure whose source is no more there
};

struct Repair {
    RepairKind kind{};
    edit::PlanPatch patch;
    std::string subject; ///< names of what it mends, for the sentence: `Acute hospital, 85 and over`
    std::string place;   ///< name of the place whose share changes
    double points = 0.0; ///< of the share: 0.03 = 3 points
    double factor = 1.0;

    friend bool operator==(const Repair&, const Repair&) = default;
};

/// The repair of a problem; none where only the planner knows what is meant.
[[nodiscard]] std::optional<Repair> repairOf(const model::Plan& plan, const validation::Problem& problem);

/// The repairs of all problems that have one, and the single edit that does them all.
struct Repairs {
    std::vector<Repair> done;
    edit::PlanPatch patch;
};
[[nodiscard]] Repairs repairsOf(const model::Plan& plan, const std::vector<validation::Problem>& problems);

} // namespace homeward::tables
