// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/recipe.h"

#include <functional>
#include <optional>
#include <vector>

// How many stays begin, and how long they last: what a difference of people in places comes from.
namespace homeward::explain {

using Values = std::function<results::ValueList(const Side&)>;

/// The states of people or units whose values add to the figure: in care, ready to leave, units kept for others.
struct States {
    Values inCare;
    Values ready;
    Values held; ///< empty where there are none
};

/// None where the figure counts no people in places. The reader must outlive the states.
[[nodiscard]] std::optional<States> statesOf(const PartReader& reader);

/// The difference parted, setting by setting, by how many stays begin and how long they last. Of a setting in which a
/// future has no stay that begins, or which fills or empties so much that people and starts do not tell how long stays
/// last, the difference is a part as a whole; the axis has no parts where that goes for all.
[[nodiscard]] Parting stayParting(const PartReader& whole, const Side& now, const Side& then);

/// The stays of the settings that are parted so, on both sides.
[[nodiscard]] std::vector<FlowChange> flowsOf(const PartReader& whole, const Side& now, const Side& then);

} // namespace homeward::explain
