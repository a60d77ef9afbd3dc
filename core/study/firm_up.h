// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumptions.h"
#include "core/study/sensitivity.h"

#include <cstddef>
#include <vector>

namespace homeward::study {

/// An uncertain input that is worth asking about.
struct FirmUp {
    std::size_t place = 0; ///< index in `Sensitivity::inputs`
    double weight = 0.0;     ///< its swing x how uncertain its source is
    assumptions::Kind kind = assumptions::Kind::Illustrative;
    assumptions::Sureness sureness = assumptions::Sureness::Guess;
    std::string sourceTitle;   ///< empty where there is none
    std::string owner;
};

/// The standing of an uncertain input, by the source of the figure or else of its range.
[[nodiscard]] FirmUp standingOf(const model::Plan& plan, const std::vector<assumptions::Assumption>& rows,
                                const InputSensitivity& input);

/// The inputs that move a result most and are least sure, by swing x 3 for a guess, x 2 for a fairly sure figure, x 1
/// for a sure one. Leaves out published figures and inputs whose swing cannot be told from zero.
[[nodiscard]] std::vector<FirmUp> firmUpFirst(const model::Plan& plan, const Sensitivity& found, std::size_t most = 3);

} // namespace homeward::study
