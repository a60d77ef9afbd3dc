// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/theory/estimate.h"

#include <functional>
#include <string>
#include <vector>

namespace homeward::tests {

/// A fault to be planted in a network before it is compiled, or in what was compiled of it.
struct Fault {
    std::string what;
    std::function<void(Network&)> plant;
    std::function<void(sim::Compiled&)> plantCompiled = {};
};

/// A check against theory with the faults that it must see.
struct TheoryCheck {
    std::string name;
    std::function<Network()> network;
    std::function<double(const sim::Compiled&, const sim::Outcome&)> value;
    double exact = 0.0;
    int replications = 60;
    double standardError = 0.0;   ///< of the mean over the replications, at most
    std::vector<Fault> faults;

    /// Four standard errors are not yet a fault; four more are needed to be sure to see one.
    [[nodiscard]] double smallestFault() const { return 8.0 * standardError; }
};

/// The checks of single settings, and those of networks.
[[nodiscard]] std::vector<TheoryCheck> singleSettingChecks();
[[nodiscard]] std::vector<TheoryCheck> networkChecks();

} // namespace homeward::tests
