// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// When a setting is called tight and over, by its load: the need of a year without limits, over the room there.
namespace homeward::need {

inline constexpr double tightLoad = 0.9;
inline constexpr double overLoad = 1.0;

} // namespace homeward::need
