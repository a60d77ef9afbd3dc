// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"

#include <functional>
#include <string>
#include <vector>

namespace homeward::selftest {

/// One figure of the program beside the one that theory or a published case gives.
struct Check {
    std::string key;             ///< which figure, for its sentence: `erlangC.waiting`
    double expected = 0.0;
    double found = 0.0;
    double standardError = 0.0;  ///< of the difference; 0 = found must equal what is expected
    bool passed = false;         ///< within `allowedErrors` standard errors, or equal
    std::string source;          ///< author and year, or the published case

    friend bool operator==(const Check&, const Check&) = default;
};

/// A correct program is off by more standard errors than this once in 16,000 figures.
inline constexpr double allowedErrors = 4.0;

/// Share of the work done, 0 to 1; called on the thread that runs the checks.
using Progress = std::function<void(double)>;

/// Runs every check with fixed seeds, on all threads of the machine. A cancelled run gives the checks done so far.
[[nodiscard]] std::vector<Check> run(const Progress& progress = {}, const base::CancelToken& cancel = {});

[[nodiscard]] bool allPassed(const std::vector<Check>& checks);

} // namespace homeward::selftest
