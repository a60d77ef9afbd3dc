// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace homeward::tests {

/// The headers that a source text includes, without quotes and brackets.
[[nodiscard]] std::vector<std::string> includesIn(std::string_view text);

/// The room of a file by its path from the top of the tree: `core/sim`, `ui/pages`, `app/cli`, `app`.
[[nodiscard]] std::string roomOf(const std::string& path);

/// Why a file may not include a header; empty where it may.
[[nodiscard]] std::string objectionTo(const std::string& path, const std::string& header);

/// Every objection to the includes of a text that stands at `path`, one line each.
[[nodiscard]] std::vector<std::string> objectionsTo(const std::string& path, std::string_view text);

} // namespace homeward::tests
