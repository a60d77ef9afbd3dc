// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"
#include "core/results/selection.h"
#include "ui/style/style.h"
#include "ui/workspace/question.h"

#include <QString>

#include <vector>

namespace homeward::ui {

/// One headline figure with what it is compared with and how sure we are.
struct Headline {
    QString title;
    QString value;             ///< `468`
    QString unit;              ///< `people`
    bool comparable = false;   ///< false where there is nothing to compare with
    style::Judgement judgement = style::Judgement::CannotTell;
    QString word;              ///< `better`
    QString difference;        ///< `77 more`
    QString range;             ///< `71 to 84`
    QString explanation;       ///< the whole in one sentence, for the tip and the screen reader
    results::Summary figure;   ///< of the figure itself
    results::Summary change;   ///< paired difference
    double against = 0.0;      ///< the figure it is compared with
};

/// The five headline figures. Compares with `against`; a scenario against itself is compared with the first year of the run.
[[nodiscard]] std::vector<Headline> headlines(const results::RunResult& result, const WhereQuestion& question);

} // namespace homeward::ui
