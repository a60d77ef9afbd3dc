// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// The loads at which a setting is called tight and over. The load is a year's need without limits over the capacity.
namespace homeward::need {

inline constexpr double tightLoad = 0.9;
inline constexpr double overLoad = 1.0;

} // namespace homeward::need
