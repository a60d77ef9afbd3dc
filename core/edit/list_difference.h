// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/model/node.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace homeward::edit {

/// The indexes of an item before and after.
using PlacePair = std::pair<std::size_t, std::size_t>;

/// How paths identify the items of two versions of a list.
enum class ListNaming {
    ByName,    ///< every item has a name of its own
    ByPlace, ///< some have no name, and no name could be taken for an index
    None ///< neither: the list is one value as a whole
};
[[nodiscard]] ListNaming namingOf(const model::Node& before, const model::Node& after);

/// Adds the changes that give a `ByName` list its new items in their new order. Returns the indexes of items that both
/// versions have; these may still differ inside.
std::vector<PlacePair> arrangeByName(const model::Path& path, const model::Node& before, const model::Node& after,
                                     PlanPatch& patch);

/// Adds the changes that give a `ByPlace` list its new length. Returns the same.
std::vector<PlacePair> arrangeByPlace(const model::Path& path, const model::Node& before, const model::Node& after,
                                      PlanPatch& patch);

} // namespace homeward::edit
