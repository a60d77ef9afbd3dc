// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/papers/material.h"

namespace homeward::papers {

/// How the figures were worked out, in the order of the STRESS guidelines for discrete-event simulation (Monks and others
/// 2019): objectives, logic, data, experimentation, implementation, code access. From the plan and the run.
[[nodiscard]] std::vector<paper::Block> stressStatement(const Material& material);

/// What the words of a paper mean.
[[nodiscard]] paper::Terms definitions(const Material& material, const results::Question& question);

} // namespace homeward::papers
