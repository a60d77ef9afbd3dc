// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/selftest/selftest.h"

#include "core/selftest/expected_figure.h"

#include <algorithm>

namespace homeward::selftest {

std::vector<Check> run(const Progress& progress, const base::CancelToken& cancel)
{
    std::vector<Case> cases = singleSettings();
    for (Case& one : networks())
        cases.push_back(std::move(one));
    std::vector<Check> checks;
    const auto keep = [&checks](const std::vector<Check>& more) {
        checks.insert(checks.end(), more.begin(), more.end());
    };
    double done = 0.0;
    for (const Case& one : cases) {
        if (cancel.cancelled())
            return checks;
        keep(runCase(one, cancel));
        if (progress)
            progress(++done / static_cast<double>(cases.size() + 1));
    }
    if (!cancel.cancelled())
        keep(exactChecks(cancel));
    if (progress && !cancel.cancelled())
        progress(1.0);
    return checks;
}

bool allPassed(const std::vector<Check>& checks)
{
    return std::ranges::all_of(checks, [](const Check& check) { return check.passed; });
}

} // namespace homeward::selftest
