// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <cstdint>
#include <stdexcept>
#include <utility>

namespace homeward::store {

/// Converts a stored number to a type that can hold it; throws `std::out_of_range` for any other, whose conversion
/// would be undefined. For readers that treat exceptions as a damaged file.
template <class Whole>
[[nodiscard]] Whole readWhole(const nlohmann::ordered_json& json)
{
    if (json.is_number_unsigned()) {
        if (const auto number = json.get<std::uint64_t>(); std::in_range<Whole>(number))
            return static_cast<Whole>(number);
    } else if (json.is_number_integer()) {
        if (const auto number = json.get<std::int64_t>(); std::in_range<Whole>(number))
            return static_cast<Whole>(number);
    }
    throw std::out_of_range("whole number");
}

} // namespace homeward::store
