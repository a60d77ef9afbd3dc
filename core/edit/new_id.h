// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace homeward::edit {

/// Turns a name into an id of lower-case letters, digits and hyphens; `item` if nothing is left of the name.
[[nodiscard]] std::string idOf(std::string_view name);

/// An id made from a name that no item of the lists has yet.
template <class... Lists> [[nodiscard]] std::string newIdAmong(std::string_view name, const Lists&... lists)
{
    const std::string wanted = idOf(name);
    const auto taken = [&](const std::string& id) {
        return (std::ranges::any_of(lists, [&](const auto& item) { return item.id.value == id; }) || ...);
    };
    std::string id = wanted;
    for (int number = 2; taken(id); ++number)
        id = wanted + "-" + std::to_string(number);
    return id;
}

template <class List> [[nodiscard]] std::string newId(const List& list, std::string_view name)
{
    return newIdAmong(name, list);
}

} // namespace homeward::edit
