// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "ui/style/style.h"
#include "ui/workspace/question.h"

#include <QString>

#include <vector>

namespace homeward::ui {

/// One figure of the catalogue as its card shows it.
struct HeadlineText {
    results::HeadlineId id = results::HeadlineId::Count_;
    QString title;
    QString value;         ///< `468`; "none" where the plan has nothing to count
    QString unit;          ///< `people`
    style::Judgement judgement = style::Judgement::CannotTell;
    QString word;          ///< `better`; empty where nothing is judged
    QString difference;    ///< `77 more`
    QString range;         ///< `71 to 84`
    QString with;          ///< `against A`, `against 2026/27`
    QString reason;        ///< `Because 6 % fewer stays begin (31 fewer).`; may be empty
    QString explanation;   ///< the whole in sentences with the definition, for the tip and the screen reader
    std::optional<results::Headline> figure;   ///< the numbers; none where there is nothing to count

    [[nodiscard]] bool comparable() const { return figure && figure->change; }
};

/// The words of a figure of the catalogue for its card.
[[nodiscard]] HeadlineText headlineText(const results::RunResult& result, results::HeadlineId id,
                                        const WhereQuestion& question);

/// The five figures that head "Where care is held".
[[nodiscard]] std::vector<HeadlineText> headlines(const results::RunResult& result, const WhereQuestion& question);

} // namespace homeward::ui
