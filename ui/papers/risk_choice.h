// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <optional>
#include <string>
#include <string_view>

// What a planner says the risks of a paper ask. It is kept with the part that shows it, after the name of the table that
// says what it would take: `least:figure=hospital_days;setting=acute;below=9000`.
namespace homeward::papers {

/// What is absent is as usual (risk_studies.h).
struct RiskChoice {
    std::string figure; ///< of the catalogue, by its name in files; empty = people delayed in hospital
    model::SettingId setting; ///< whose least capacity is sought; empty = the fullest one outside hospital
    model::AreaId area; ///< whose capacity; empty = where that setting is fullest
    std::optional<double> below; ///< the target; none = as under the base in the first year

    friend bool operator==(const RiskChoice&, const RiskChoice&) = default;
};

/// The name of a table or chart: what stands before a colon.
[[nodiscard]] std::string_view nameOf(std::string_view id);

[[nodiscard]] std::string riskTableId(const RiskChoice& choice);
/// What is no choice, or has a number that is none, is as usual.
[[nodiscard]] RiskChoice readRiskChoice(std::string_view tableId);

/// Of the first included part that shows it; else as usual.
[[nodiscard]] RiskChoice riskChoiceOf(const model::Paper& paper);
/// Puts it into that part, else into the part on risks; false where the paper has neither.
bool setRiskChoice(model::Paper& paper, const RiskChoice& choice);

} // namespace homeward::papers
