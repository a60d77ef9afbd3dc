// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sensitivity/sensitivity_figures.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/numbers.h"

#include <cmath>

namespace homeward::charts {

namespace {

/// As many decimals as tell values of this spread apart.
int decimalsOf(const SensitivityFigures& figures)
{
    double largest = std::abs(tableFigure(figures.figure, figures.found.drawn.mean));
    for (const study::InputSensitivity& input : figures.found.inputs)
        largest = std::max(largest, std::abs(tableFigure(figures.figure, input.swing.mean)));
    return largest < 1.0 ? 2 : largest < 100.0 ? 1 : 0;
}

bool isMoney(results::HeadlineId figure) { return results::headlineKind(figure).unit == results::HeadlineUnit::Pounds; }

} // namespace

QString SensitivityFigures::value(double figureValue) const
{
    const QString shown = size(figureValue);
    if (!difference || figureValue == 0.0)
        return figureValue < 0.0 ? QString(QStringLiteral("\u2212") + shown) : shown;
    return QString((figureValue > 0.0 ? QStringLiteral("+") : QStringLiteral("\u2212")) + shown);
}

QString SensitivityFigures::size(double moved) const
{
    const double amount = std::abs(moved);
    return isMoney(figure) ? numbers::money(amount) : numbers::fixed(tableFigure(figure, amount), decimalsOf(*this));
}

QString SensitivityFigures::subject() const
{
    return difference ? Words::tr("%1, difference from %2").arg(figureName(figure), against) : figureName(figure);
}

} // namespace homeward::charts
