// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/study/sensitivity.h"

#include <cstddef>
#include <vector>

namespace homeward::study {

/// An uncertain input that is worth asking about.
struct FirmUp {
    std::size_t place = 0;   ///< in `Sensitivity::inputs`
    double weight = 0.0;     ///< its swing x how little it rests on
    assumptions::Kind kind = assumptions::Kind::Illustrative;
    assumptions::Sureness sureness = assumptions::Sureness::Guess;
    std::string sourceTitle;   ///< empty where there is none
    std::string owner;
};

/// How an uncertain input stands: by the source of the figure, else by that of its range.
[[nodiscard]] FirmUp standingOf(const model::Plan& plan, const std::vector<assumptions::Assumption>& rows,
                                const InputSensitivity& input);

/// The inputs that move a result most and rest on least: swing x 3 for a guess, x 2 for what is fairly sure, x 1 for what
/// is sure. Published figures and inputs whose swing cannot be told from zero are left out.
[[nodiscard]] std::vector<FirmUp> firmUpFirst(const model::Plan& plan, const Sensitivity& found, std::size_t most = 3);

} // namespace homeward::study
