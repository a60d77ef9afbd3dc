// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/where_finding.h"

#include "ui/numbers/numbers.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

namespace {

using charts::WhereChartContent;
using results::Comparison;
using results::Verdict;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(WhereFinding)
};

/// A sphere in the year shown; none where the plan has no setting in it.
const Comparison* sphereOf(const WhereChartContent& content, model::Sphere sphere)
{
    const auto& layers = content.series.layers;
    const bool there = std::ranges::any_of(layers, [&](const auto& layer) { return layer.sphere == sphere; });
    return there ? &content.series.finding.againstBase[static_cast<std::size_t>(sphere)] : nullptr;
}

/// Null as well where the difference lies within chance.
const Comparison* sureOf(const Comparison* comparison)
{
    return comparison && comparison->verdict != Verdict::CannotTell ? comparison : nullptr;
}

QString size(const Comparison& comparison) { return numbers::people(std::abs(comparison.difference.mean)); }

QString sizeRange(const Comparison& comparison)
{
    const results::Summary& d = comparison.difference;
    return d.mean < 0.0 ? numbers::range(-d.ci95High, -d.ci95Low) : numbers::range(d.ci95Low, d.ci95High);
}

bool more(const Comparison& comparison) { return comparison.verdict == Verdict::More; }

QString both(const Comparison& home, const Comparison& hospital)
{
    if (more(home))
        return more(hospital) ? Words::tr("By %1, %2 more people a day are cared for at home and %3 more hospital beds "
                                          "are in use than in “%4”.")
                              : Words::tr("By %1, %2 more people a day are cared for at home and %3 fewer hospital "
                                          "beds are in use than in “%4”.");
    return more(hospital) ? Words::tr("By %1, %2 fewer people a day are cared for at home and %3 more hospital beds "
                                      "are in use than in “%4”.")
                          : Words::tr("By %1, %2 fewer people a day are cared for at home and %3 fewer hospital beds "
                                      "are in use than in “%4”.");
}

QString homeAlone(const Comparison& home)
{
    return more(home) ? Words::tr("By %1, %2 more people a day are cared for at home than in “%3”.")
                      : Words::tr("By %1, %2 fewer people a day are cared for at home than in “%3”.");
}

QString hospitalAlone(const Comparison& hospital)
{
    return more(hospital) ? Words::tr("By %1, %2 more hospital beds are in use than in “%3”.")
                          : Words::tr("By %1, %2 fewer hospital beds are in use than in “%3”.");
}

QString difference(const WhereChartContent& content, const Comparison* home, const Comparison* hospital)
{
    const QString year = content.yearLabel();
    if (home && hospital)
        return both(*home, *hospital).arg(year, size(*home), size(*hospital), content.againstName);
    if (home)
        return homeAlone(*home).arg(year, size(*home), content.againstName);
    if (hospital)
        return hospitalAlone(*hospital).arg(year, size(*hospital), content.againstName);
    return Words::tr("By %1, we cannot tell this scenario from “%2” in people cared for at home or hospital beds in "
                     "use.")
        .arg(year, content.againstName);
}

QString ranges(const Comparison* home, const Comparison* hospital)
{
    if (home && hospital)
        return Words::tr("95 % sure: %1 people and %2 beds.").arg(sizeRange(*home), sizeRange(*hospital));
    if (home)
        return Words::tr("95 % sure: %1 people.").arg(sizeRange(*home));
    if (hospital)
        return Words::tr("95 % sure: %1 beds.").arg(sizeRange(*hospital));
    return Words::tr("The differences lie within chance.");
}

QString levels(const WhereChartContent& content, const Comparison* home, const Comparison* hospital)
{
    const QString year = content.yearLabel();
    if (home && hospital)
        return Words::tr("In %1, %2 people a day are cared for at home and %3 hospital beds are in use in “%4”.")
            .arg(year, numbers::people(home->now), numbers::people(hospital->now), content.scenarioName);
    if (home)
        return Words::tr("In %1, %2 people a day are cared for at home in “%3”.")
            .arg(year, numbers::people(home->now), content.scenarioName);
    if (hospital)
        return Words::tr("In %1, %2 hospital beds are in use in “%3”.")
            .arg(year, numbers::people(hospital->now), content.scenarioName);
    return Words::tr("In %1, everybody in care in “%2” is in the community.").arg(year, content.scenarioName);
}

QString futures(const WhereChartContent& content)
{
    return content.replicationsDone < content.replicationsAsked
        ? Words::tr("From %1 futures so far. %2, %3.")
              .arg(numbers::whole(content.replicationsDone), content.scenarioName, content.areaName)
        : Words::tr("From %1 futures. %2, %3.")
              .arg(numbers::whole(content.replicationsDone), content.scenarioName, content.areaName);
}

} // namespace

WhereFinding whereFinding(const WhereChartContent& content)
{
    if (content.empty())
        return {};
    const Comparison* home = sphereOf(content, model::Sphere::Home);
    const Comparison* hospital = sphereOf(content, model::Sphere::Hospital);
    if (content.series.scenario == content.series.against)
        return {levels(content, home, hospital),
                Words::tr("Averages over the year.") + QLatin1Char(' ') + futures(content)};
    home = sureOf(home);
    hospital = sureOf(hospital);
    return {difference(content, home, hospital), ranges(home, hospital) + QLatin1Char(' ') + futures(content)};
}

} // namespace homeward::ui
