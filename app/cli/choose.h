// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/text.h"

#include <algorithm>
#include <iostream>
#include <string>
#include <vector>

namespace homeward::cli {

/// Finds names or ids in a list of things that have both; false and a list of the names where one is unknown.
template <class List, class Id>
bool choose(const List& list, const std::vector<std::string>& wanted, const char* what, std::vector<Id>& chosen)
{
    for (const std::string& name : wanted) {
        const auto found =
            std::ranges::find_if(list, [&](const auto& one) { return one.name == name || one.id.value == name; });
        if (found == list.end()) {
            std::cerr << "The plan has no " << what << " \"" << base::quote(name) << "\". It has:\n";
            for (const auto& one : list)
                std::cerr << "  " << base::quote(one.name) << '\n';
            return false;
        }
        if (std::ranges::find(chosen, found->id) == chosen.end())
            chosen.push_back(found->id);
    }
    return true;
}

/// The same for one name, which may be empty: then `chosen` is left as it is.
template <class List, class Id>
bool chooseOne(const List& list, const std::string& wanted, const char* what, Id& chosen)
{
    std::vector<Id> ids;
    if (wanted.empty())
        return true;
    if (!choose(list, {wanted}, what, ids))
        return false;
    chosen = ids.front();
    return true;
}

} // namespace homeward::cli
