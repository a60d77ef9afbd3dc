// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sensitivity/sensitivity_told.h"

#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <cmath>

namespace homeward::charts {

namespace {

QString signedSize(const SensitivityFigures& figures, double moved)
{
    return (moved < 0.0 ? QStringLiteral("\u2212%1") : QStringLiteral("+%1")).arg(figures.size(moved));
}

ToldFigure begun(const SensitivityFigures& figures, const QString& title)
{
    ToldFigure told;
    told.title = title;
    told.under = QStringList{figures.scenario, figures.year, figures.areas}.join(QStringLiteral(", "));
    told.source = figures.source;
    told.help = QStringLiteral("sensitivity");
    return told;
}

QString between(const SensitivityFigures& figures, double low, double high)
{
    return Words::tr("95 % sure: %1 to %2").arg(figures.value(low), figures.value(high));
}

} // namespace

ToldFigure toldInput(const SensitivityFigures& figures, const study::InputSensitivity& input)
{
    const InputWords& words = figures.wordsOf(input);
    const double moved = input.atHigh.mean - input.atLow.mean;
    ToldFigure told = begun(figures, Words::tr("%1: what it moves").arg(words.name));
    told.value = figures.size(input.swing.mean);
    told.range = Words::tr("95 % sure: %1 to %2, ± %3")
                     .arg(signedSize(figures, input.swing.ci95Low), signedSize(figures, input.swing.ci95High),
                          figures.size((input.swing.ci95High - input.swing.ci95Low) / 2.0));
    const QString ends =
        Words::tr("At its low, %1, the result is %2; at its high, %3, it is %4.")
            .arg(words.low, figures.value(input.atLow.mean), words.high, figures.value(input.atHigh.mean));
    told.why = input.surelyMoves()
        ? ends
        : Words::tr("%1 Its interval holds zero: it cannot be told from what luck does.").arg(ends);
    told.meaning =
        Words::tr("%1 with this figure alone at its low and at its high, every other at its most likely value. "
                  "The same people with the same luck meet both, so that what lies between comes from the "
                  "figure.")
            .arg(figures.subject());
    told.partings = {{Words::tr("Made of"),
                      {{Words::tr("at its low, %1").arg(words.low), figures.value(input.atLow.mean), {}, {}},
                       {Words::tr("what it moves"), signedSize(figures, moved), {}, {}},
                       {Words::tr("at its high, %1").arg(words.high), figures.value(input.atHigh.mean), {}, {}}}}};
    told.source = Words::tr("Its range: %1 to %2, most likely %3; %4. %5")
                      .arg(words.low, words.high, words.mostLikely, words.originWord, figures.source);
    return told;
}

ToldFigure toldLikely(const SensitivityFigures& figures)
{
    const results::Summary& found = figures.found.mostLikely;
    ToldFigure told = begun(figures, Words::tr("%1, every figure most likely").arg(figures.subject()));
    told.value = figures.value(found.mean);
    told.range = between(figures, found.ci95Low, found.ci95High);
    told.meaning =
        Words::tr("The result where every figure with a range has its most likely value: bars begin here. Mean "
                  "of %1 futures.")
            .arg(figures.found.alone);
    return told;
}

ToldFigure toldDrawn(const SensitivityFigures& figures)
{
    const results::Summary& found = figures.found.drawn;
    ToldFigure told = begun(figures, Words::tr("%1, every range drawn").arg(figures.subject()));
    told.value = figures.value(found.mean);
    told.range = between(figures, found.ci95Low, found.ci95High);
    told.why = Words::tr("Four futures in five lie between %1 and %2: luck and what is not known about the figures "
                         "together.")
                   .arg(figures.value(found.p10), figures.value(found.p90));
    told.meaning =
        Words::tr("In each of %1 futures every figure with a range is drawn anew from its range. One future in "
                  "ten lies below the first end, one in ten above the second.")
            .arg(figures.found.replications);
    return told;
}

ToldFigure toldCorrelation(const SensitivityFigures& figures, const study::InputSensitivity& input)
{
    const double error = 2.0 * input.standardError;
    const bool tells = std::abs(input.rankCorrelation) >= error;
    ToldFigure told = begun(figures, Words::tr("How closely it follows %1").arg(figures.wordsOf(input).name));
    told.value = Words::tr("%1 ± %2").arg(numbers::fixed(input.rankCorrelation, 2), numbers::fixed(error, 2));
    told.why = !tells ? Words::tr("Luck moves it more than this figure does.")
        : input.rankCorrelation > 0.0
        ? Words::tr("Futures in which this figure is higher have a higher result, mostly.")
        : Words::tr("Futures in which this figure is higher have a lower result, mostly.");
    told.meaning =
        Words::tr("The rank correlation over %1 futures (Spearman): 1 where the future with the highest figure "
                  "has the highest result and so on, −1 the other way round, 0 where neither follows the "
                  "other. Beside it twice its standard error.")
            .arg(figures.found.replications);
    return told;
}

ToldFigure toldFutures(const SensitivityFigures& figures, const study::FuturesShare& share, const QString& sentence)
{
    ToldFigure told = begun(figures, Words::tr("How surely the scenarios differ"));
    told.why = sentence;
    told.meaning =
        Words::tr("In each future both scenarios meet the same people with the same luck and the same draws of "
                  "what is not known. The futures with one sign are counted; how sure their share is follows "
                  "from how many there are (Wilson).");
    const int same = share.futures - share.fewer - share.more;
    told.partings = {{Words::tr("Futures"),
                      {{Words::tr("below %1").arg(figures.against), QString::number(share.fewer), {}, {}},
                       {Words::tr("the same"), QString::number(same), {}, {}},
                       {Words::tr("above %1").arg(figures.against), QString::number(share.more), {}, {}},
                       {Words::tr("in all"), QString::number(share.futures), {}, {}}}}};
    return told;
}

} // namespace homeward::charts
