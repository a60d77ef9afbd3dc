// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <utility>

namespace homeward::base {

/// An id that stays the same when names on screen change. Ids of different kinds of things are different types.
template <class Tag>
struct Id {
    std::string value;

    Id() = default;
    explicit Id(std::string text) : value(std::move(text)) { }

    [[nodiscard]] bool empty() const { return value.empty(); }
    friend bool operator==(const Id&, const Id&) = default;
    friend auto operator<=>(const Id&, const Id&) = default;
};

} // namespace homeward::base

template <class Tag>
struct std::hash<homeward::base::Id<Tag>> {
    std::size_t operator()(const homeward::base::Id<Tag>& id) const noexcept
    {
        return std::hash<std::string>{}(id.value);
    }
};
