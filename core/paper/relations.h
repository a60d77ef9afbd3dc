// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/package.h"

#include <string>
#include <vector>

namespace homeward::paper {

/// How one part of an office document leads to another (ECMA-376, part 2).
struct Relation {
    std::string id;
    std::string type; ///< a URI; its last segment says what: `header`
    std::string to; ///< the part, by its name in the package; an address where it is outside
    bool outside = false;

    [[nodiscard]] std::string kind() const { return type.substr(type.rfind('/') + 1); }
};

/// Where the relations of a part stand: `word/_rels/document.xml.rels` for `word/document.xml`, `_rels/.rels` for the
/// package.
[[nodiscard]] std::string relationsPart(const std::string& part);

/// The relations of a part (empty = the package); none where it has none.
[[nodiscard]] std::vector<Relation> relationsOf(const Package& package, const std::string& part);

} // namespace homeward::paper
