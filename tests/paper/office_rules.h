// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/package.h"

#include <string>
#include <vector>

// The rules of office formats that a program which opens a file trips over. Each gives what is wrong, one a line.
namespace homeward::tests {

/// ECMA-376, part 2: every part has a type, every relation leads to a part, every id that a part uses is a relation.
[[nodiscard]] std::vector<std::string> packageFaults(const paper::Package& package);

/// ECMA-376, parts 1 and 4 (transitional), of every part of a Word document or presentation: children in the order of their
/// schema, ids that are unlike, references that lead to something, what must be there.
[[nodiscard]] std::vector<std::string> schemaFaults(const paper::Package& package);

/// OASIS Open Document 1.3: the type first and as it is, every part listed, children in the order of their schema, styles
/// that exist, rows as long as their table is wide.
[[nodiscard]] std::vector<std::string> openDocumentFaults(const paper::Package& package);

} // namespace homeward::tests
