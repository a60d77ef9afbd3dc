// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::base {

/// The program's version, shown under charts and kept with results.
inline constexpr const char* programVersion = "0.1.0";

} // namespace homeward::base
