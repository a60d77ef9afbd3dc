// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/format.h"
#include "ui/charts/where_sentences.h"
#include "ui/charts/words.h"

#include <QStringList>

#include <cmath>

namespace homeward::charts {

namespace {

using results::Comparison;
using results::Verdict;

QString size(const Comparison& comparison) { return formatPeople(std::abs(comparison.difference.mean)); }

QString sizeRange(const Comparison& comparison)
{
    const results::Summary& d = comparison.difference;
    return d.mean < 0.0 ? formatRange(-d.ci95High, -d.ci95Low) : formatRange(d.ci95Low, d.ci95High);
}

QString homeClause(const Comparison& home)
{
    if (size(home) == QStringLiteral("1"))
        return home.verdict == Verdict::More ? Words::tr("1 more person a day is cared for at home")
                                             : Words::tr("1 fewer person a day is cared for at home");
    return home.verdict == Verdict::More ? Words::tr("%1 more people a day are cared for at home").arg(size(home))
                                         : Words::tr("%1 fewer people a day are cared for at home").arg(size(home));
}

QString hospitalClause(const Comparison& hospital)
{
    return hospital.verdict == Verdict::More ? Words::tr("%1 more hospital beds are in use").arg(size(hospital))
                                             : Words::tr("%1 fewer hospital beds are in use").arg(size(hospital));
}

QString levels(const WhereChartContent& content, const Comparison& home, const Comparison& hospital)
{
    const bool base = content.scenarioName.startsWith(QStringLiteral("If "));
    const QString under = base ? thanName(content.scenarioName) : Words::tr("under %1").arg(content.scenarioName);
    return Words::tr("In %1, %2 people a day are cared for at home and %3 hospital beds are in use %4.")
        .arg(content.yearLabel(), formatPeople(home.now), formatPeople(hospital.now), under);
}

QString futuresText(const WhereChartContent& content)
{
    return content.replicationsDone < content.replicationsAsked
        ? Words::tr("from %1 futures so far").arg(content.replicationsDone)
        : Words::tr("from %1 futures").arg(content.replicationsDone);
}

} // namespace

PageFinding pageFinding(const results::RunResult&, const WhereChartContent& content)
{
    if (content.empty())
        return {};
    const auto& against = content.series.finding.againstBase;
    const Comparison& home = against[static_cast<std::size_t>(model::Sphere::Home)];
    const Comparison& hospital = against[static_cast<std::size_t>(model::Sphere::Hospital)];
    const QString where = QStringLiteral("%1, %2.").arg(content.scenarioName, content.areaName);
    if (content.series.scenario == content.series.against)
        return {levels(content, home, hospital),
                Words::tr("Averages over the year, %1. %2").arg(futuresText(content), where)};

    QStringList clauses, ranges;
    if (home.verdict != Verdict::CannotTell) {
        clauses.append(homeClause(home));
        ranges.append(Words::tr("%1 people").arg(sizeRange(home)));
    }
    if (hospital.verdict != Verdict::CannotTell) {
        clauses.append(hospitalClause(hospital));
        ranges.append(Words::tr("%1 beds").arg(sizeRange(hospital)));
    }
    if (clauses.isEmpty())
        return {Words::tr("By %1, we cannot tell care at home and hospital beds in use from what they are %2.")
                    .arg(content.yearLabel(), thanName(content.againstName)),
                Words::tr("Differences lie within chance, %1. %2").arg(futuresText(content), where)};
    return {Words::tr("By %1, %2 than %3.")
                .arg(content.yearLabel(), clauses.join(Words::tr(" and ")), thanName(content.againstName)),
            Words::tr("95 % sure: %1, %2. %3").arg(ranges.join(Words::tr(" and ")), futuresText(content), where)};
}

} // namespace homeward::charts
