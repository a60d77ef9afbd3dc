// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <QString>

#include <vector>

namespace homeward::ui {

enum class CheckState { Good, Warning, Bad };

/// One thing that a run says of itself.
struct RunCheck {
    CheckState state = CheckState::Good;
    QString title;
    QString detail;
    QString value;        ///< in short: `exact`
    QString valueDetail;
    QString meaning;      ///< what is looked at, and how
    QString inFull = {};  ///< every place, where `detail` has the first few

    friend bool operator==(const RunCheck&, const RunCheck&) = default;
};

/// Whether a run can be trusted, check by check: that nobody was lost, that settings and stays add up, where queues never
/// settle, who could not be served, what would give the same figures again, and ranges that were not drawn where there
/// are. `inputsHaveChanged` since it.
[[nodiscard]] std::vector<RunCheck> runChecksOf(const results::RunResult& result, bool inputsHaveChanged,
                                                int rangesNotDrawn = 0);

[[nodiscard]] bool canBeTrusted(const results::RunResult& result);

} // namespace homeward::ui
