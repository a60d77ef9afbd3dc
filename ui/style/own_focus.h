// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::style {

/// The property of a widget that shows the focus on a part of itself, so that no ring goes round the whole of it.
inline constexpr const char* paintsOwnFocus = "paintsOwnFocus";

} // namespace homeward::style
