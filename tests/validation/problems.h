// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/node.h"
#include "core/validation/validate.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <ostream>
#include <string>
#include <utility>
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

/// Problems with the plan that has them.
struct ProblemsOf : std::vector<Problem> {
    explicit ProblemsOf(Plan of) : std::vector<Problem>(validate(of)), plan(std::move(of)) { }
    Plan plan;
};

/// The problems of the small plan after one edit.
template <class Edit>
ProblemsOf problemsAfter(Edit&& edit)
{
    Plan plan = smallPlan();
    edit(plan);
    return ProblemsOf(std::move(plan));
}

/// The problem at a path, on which items may go by their places.
inline const Problem* find(const ProblemsOf& problems, ProblemCode code, const std::string& byPlaces)
{
    const std::string path = namedPath(problems.plan, Path(byPlaces)).text();
    const auto found =
        std::ranges::find_if(problems, [&](const Problem& p) { return p.code == code && p.path == path; });
    return found == problems.end() ? nullptr : &*found;
}

/// Whether there is just this problem.
inline bool only(const ProblemsOf& problems, ProblemCode code, const std::string& path)
{
    UNSCOPED_INFO("wanted " << static_cast<int>(code) << " at " << path);
    for (const Problem& problem : problems)
        UNSCOPED_INFO("found " << problem);
    return problems.size() == 1 && find(problems, code, path);
}

} // namespace homeward::tests
