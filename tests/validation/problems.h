// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <vector>

namespace homeward::validation {

inline std::ostream& operator<<(std::ostream& out, const Problem& problem)
{
    return out << static_cast<int>(problem.code) << " at " << problem.path << " (" << problem.subject << "; "
               << problem.detail << "; " << problem.found << ')';
}

} // namespace homeward::validation

namespace homeward::tests {

using namespace homeward::model;
using namespace homeward::validation;

/// The problems of the small plan after one edit.
template <class Edit>
std::vector<Problem> problemsAfter(Edit&& edit)
{
    Plan plan = smallPlan();
    edit(plan);
    return validate(plan);
}

inline const Problem* find(const std::vector<Problem>& problems, ProblemCode code, const std::string& path)
{
    const auto found =
        std::ranges::find_if(problems, [&](const Problem& p) { return p.code == code && p.path == path; });
    return found == problems.end() ? nullptr : &*found;
}

/// Whether there is just this problem.
inline bool only(const std::vector<Problem>& problems, ProblemCode code, const std::string& path)
{
    UNSCOPED_INFO("wanted " << static_cast<int>(code) << " at " << path);
    for (const Problem& problem : problems)
        UNSCOPED_INFO("found " << problem);
    return problems.size() == 1 && find(problems, code, path);
}

} // namespace homeward::tests
