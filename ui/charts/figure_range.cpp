// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/figure_range.h"

#include "core/explain/asked.h"
#include "core/explain/explain.h"
#include "ui/charts/words.h"
#include "ui/wording/figure_text.h"

#include <cmath>

namespace homeward::charts {

QString rangeOf(const ChartMark& mark, const results::RunResult* run)
{
    if (const auto* told = std::get_if<ToldFigure>(&mark.meaning))
        return told->range;
    const auto* asked = std::get_if<explain::AskedFigure>(&mark.meaning);
    if (!asked || !run || !explain::isWithin(*run, *asked))
        return {};
    const auto& question = asked->question;
    const auto summary =
        results::summarise(explain::valuesOf(*run, asked->figure, question.scenario, question.areas, question.year));
    if (!summary || !std::isfinite(summary->ci95Low) || !std::isfinite(summary->ci95High))
        return {};
    const auto text = [&](double value) { return QString::fromStdString(wording::figureValue(asked->figure, value)); };
    return Words::tr("95 % sure: %1 to %2").arg(text(summary->ci95Low), text(summary->ci95High));
}

} // namespace homeward::charts
