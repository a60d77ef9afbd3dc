// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/changes/kind.h"

// The longer sentences: what happens when a setting is full, and who comes first in its queue.
namespace homeward::changes {

[[nodiscard]] QString ruleSentence(const model::FullRule& rule);
[[nodiscard]] std::vector<Field> ruleFields(const model::RuleEffect& effect, const model::Plan& plan);

[[nodiscard]] QString prioritySentence(const model::PriorityEffect& effect);
[[nodiscard]] QString prioritySummary(const model::PriorityEffect& effect);
/// Those of the first class end in 0: `cohort0`.
[[nodiscard]] std::vector<Field> priorityFields(const model::PriorityEffect& effect, const model::Plan& plan);

} // namespace homeward::changes
