// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/model/node.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace homeward::edit {

/// Places of an item before and after.
using PlacePair = std::pair<std::size_t, std::size_t>;

/// How the items of two versions of a list are told from one another in paths.
enum class ListNaming {
    ByName,    ///< every item has a name of its own
    ByPlace,   ///< some have none, and no name could be taken for a place
    None       ///< neither: the list is a value as a whole
};
[[nodiscard]] ListNaming namingOf(const model::Node& before, const model::Node& after);

/// Adds the changes that give a list `ByName` its new items in their order. Returns the places of the items that both
/// versions have, which may differ within.
std::vector<PlacePair> arrangeByName(const model::Path& path, const model::Node& before, const model::Node& after,
                                     PlanPatch& patch);

/// Adds the changes that give a list `ByPlace` its new length. Returns as above.
std::vector<PlacePair> arrangeByPlace(const model::Path& path, const model::Node& before, const model::Node& after,
                                      PlanPatch& patch);

} // namespace homeward::edit
