// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/explain/explanation.h"

#include <string>
#include <vector>

namespace homeward::exchange {

/// The words of an explanation, for a file that people read too.
struct ExplanationWords {
    std::string definition;
    std::string reason;
    std::vector<std::string> grounds; ///< names, in the order of the explanation
};

/// An explanation as one JSON object: the figure, its parts along each axis, the reason, and what it rests on.
[[nodiscard]] std::string explanationToJson(const results::RunResult& run, const explain::Explanation& explanation,
                                            const ExplanationWords& words);

} // namespace homeward::exchange
