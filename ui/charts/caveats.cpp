// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/caveats.h"

#include "ui/charts/words.h"

namespace homeward::charts {

Caveats caveatsOf(const results::RunResult& result, int scenario, int against)
{
    Caveats caveats;
    for (const int which : {scenario, against})
        caveats.illustrative = caveats.illustrative || result.scenarios[static_cast<std::size_t>(which)].illustrative;
    caveats.done = result.replicationsDone;
    caveats.asked = result.replicationsAsked;
    return caveats;
}

QStringList sentencesOf(const Caveats& caveats)
{
    QStringList sentences;
    if (caveats.inputsChanged)
        sentences << Words::tr("Inputs have changed since this run.");
    if (caveats.provisional())
        sentences << Words::tr("Provisional: %1 of %n futures, intervals will narrow.", nullptr, caveats.asked)
                         .arg(caveats.done);
    if (caveats.illustrative)
        sentences << Words::tr("Illustrative: some figures rest on assumptions without a published source.");
    return sentences;
}

QStringList iconsOf(const Caveats& caveats)
{
    QStringList icons;
    if (caveats.inputsChanged)
        icons << QStringLiteral("clock");
    if (caveats.provisional())
        icons << QStringLiteral("sigma");
    if (caveats.illustrative)
        icons << QStringLiteral("assume");
    return icons;
}

QString marksOf(const Caveats& caveats)
{
    QStringList marks;
    if (caveats.inputsChanged)
        marks << Words::tr("Inputs have changed");
    if (caveats.provisional())
        marks << Words::tr("Provisional");
    if (caveats.illustrative)
        marks << Words::tr("Illustrative");
    return marks.join(QStringLiteral(" · "));
}

QString textOf(const Caveats& caveats) { return sentencesOf(caveats).join(QLatin1Char(' ')); }

} // namespace homeward::charts
