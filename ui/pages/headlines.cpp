// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/headlines.h"

#include "core/explain/explain.h"
#include "ui/document/spoken.h"
#include "ui/wording/explain_text.h"
#include "ui/wording/headline_text.h"

#include <QCoreApplication>

#include <array>

namespace homeward::ui {

using results::HeadlineId;
using results::Judgement;
using results::RunResult;

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(Headlines)
};

constexpr std::array shown{HeadlineId::PeopleAtHome, HeadlineId::DelayedInHospital, HeadlineId::HomeAndCommunityShare,
                           HeadlineId::RightPlaceShare, HeadlineId::HospitalBedsInUse};

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

style::Judgement judgementOf(Judgement judgement)
{
    switch (judgement) {
    case Judgement::Better: return style::Judgement::Better;
    case Judgement::Worse: return style::Judgement::Worse;
    case Judgement::CannotTell:
    case Judgement::Same:
    case Judgement::NotJudged: break;
    }
    return style::Judgement::CannotTell;
}

/// Short, since the card is small: the letter of the scenario or the label of the year.
QString withText(const RunResult& result, const results::ComparedWith& with)
{
    return Words::tr("against %1")
        .arg(with.sameScenario ? text(result.financialYears[static_cast<std::size_t>(with.year)].label)
                               : style::scenarioLetter(results::letterPlaceOf(result, with.scenario)));
}

void addChange(HeadlineText& line, const RunResult& result, const results::HeadlineChange& change)
{
    line.judgement = judgementOf(change.judgement);
    line.word = text(wording::judgementWord(change.judgement, document::translated));
    line.difference = text(wording::changeText(line.id, change, document::translated));
    line.range = text(wording::changeRange(line.id, change, document::translated));
    line.with = withText(result, change.with);
}

} // namespace

HeadlineText headlineText(const RunResult& result, HeadlineId id, const WhereQuestion& question)
{
    HeadlineText line;
    line.id = id;
    line.title = text(wording::headlineName(id, document::translated));
    line.figure = results::headline(result, id, question);
    const QString definition = text(wording::headlineDefinition(id, document::translated));
    if (!line.figure) {
        line.value = Words::tr("none");
        line.difference = Words::tr("nothing in this plan to count");
        line.explanation = Words::tr("%1: this plan has nothing to count. %2").arg(line.title, definition);
        return line;
    }
    line.value = text(wording::headlineValue(id, line.figure->now.mean));
    line.unit = text(wording::headlineUnit(*line.figure, document::translated));
    if (line.figure->change)
        addChange(line, result, *line.figure->change);
    if (const auto explained = explain::explain(result, id, question))
        line.reason = text(wording::causeSentence(result, *explained, document::translated));
    QStringList parts{text(wording::headlineSentence(result, *line.figure, document::translated)), line.reason,
                      definition};
    parts.removeAll(QString());
    line.explanation = parts.join(QLatin1Char('\n'));
    return line;
}

std::vector<HeadlineText> headlines(const RunResult& result, const WhereQuestion& question)
{
    std::vector<HeadlineText> lines;
    for (const HeadlineId id : shown)
        lines.push_back(headlineText(result, id, question));
    return lines;
}

} // namespace homeward::ui
