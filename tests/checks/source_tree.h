// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace homeward::tests {

/// The files below a folder of the tree whose names end in one of `ends`, by path from the top, in order.
[[nodiscard]] std::vector<std::string> filesBelow(const std::string& folder, const std::vector<std::string>& ends);

/// All of a file, by path from the top of the tree.
[[nodiscard]] std::string contentOf(const std::string& path);

/// The names at the top of the tree, without what is built and what starts with a dot.
[[nodiscard]] std::vector<std::string> topOfTree();

} // namespace homeward::tests
