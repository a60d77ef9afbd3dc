// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::document {

/// The role of the path of the plan's figure that an item of a model shows, as text: what Ctrl+E explains.
inline constexpr int explainPathRole = 0x0100 + 4712;

} // namespace homeward::document
