// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/checks/checks_told.h"

#include "core/base/date.h"
#include "core/model/lookup.h"
#include "ui/charts/chart_parts.h"
#include "ui/numbers/numbers.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <cmath>

namespace homeward::ui {

namespace {

using charts::ToldFigure; // lupdate takes a qualified name before a function for its class
using validation::ProblemCode;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChecksTold)
};

QString shown(const std::string& text) { return QString::fromStdString(text); }

QString severityWord(validation::Severity severity)
{
    switch (severity) {
    case validation::Severity::Error: return Words::tr("An error: the plan cannot run");
    case validation::Severity::Warning: return Words::tr("A warning: the plan runs");
    case validation::Severity::Note: break;
    }
    return Words::tr("A note: good to know");
}

QString problemMeaning(ProblemCode code)
{
    switch (code) {
    case ProblemCode::Overloaded:
        return Words::tr("The load is what people ask for over what there is: those who come, times the days that they "
                         "stay, with all ways back into care, over the room. It is worked out exactly from the plan, "
                         "without a run. From 95 % a queue clears slowly, if at all.");
    case ProblemCode::CannotBeServed:
        return Words::tr(
            "The share of packages that are larger than all the hours there: people who have one can never "
            "begin. It is worked out exactly from the sizes of packages that the plan gives.");
    case ProblemCode::RunsWhole:
        return Words::tr("People take up whole units, so that a capacity counted in people runs as the nearest whole "
                         "number. What the plan says stays as it is typed.");
    default: break;
    }
    return Words::tr("Every figure of the plan is checked as it is typed, and by what it makes of the others.");
}

QString sourceText(const model::Source& source)
{
    if (source.title.empty())
        return Words::tr("The published figure has no source in the plan.");
    return QStringList{shown(source.title), shown(source.publisher), shown(source.year), shown(source.note)}
               .filter(QRegularExpression(QStringLiteral(".")))
               .join(QStringLiteral(", "))
        + QLatin1Char('.');
}

QString signedFigure(double value)
{
    return (value < 0.0 ? QStringLiteral("\u2212%1") : QStringLiteral("+%1")).arg(numbers::people(std::abs(value)));
}

} // namespace

ToldFigure toldProblem(const validation::Problem& problem, const QString& sentence)
{
    ToldFigure told;
    told.title = shown(problem.subject);
    told.under = severityWord(problem.severity);
    told.why = sentence;
    told.meaning = problemMeaning(problem.code);
    told.source = Words::tr("The plan as it is now. Enter in the list leads to the field.");
    told.help = QStringLiteral("checks");
    return told;
}

ToldFigure toldCheck(const RunCheck& check, const results::RunResult& result)
{
    ToldFigure told;
    told.title = check.title;
    told.under = check.valueDetail;
    told.value = check.value;
    told.why = check.inFull.isEmpty() ? check.detail : check.inFull;
    told.meaning = check.meaning;
    told.source = charts::runSource(result);
    told.help = QStringLiteral("checks");
    return told;
}

ToldFigure toldFit(const model::Plan& plan, const model::AreaId& area, const model::TargetFit& fit,
                   const FitShown& shownAs)
{
    constexpr double ninetyFive = 1.96;
    const double found = fit.found.value_or(0.0);
    const model::Area* place = model::findById(plan.areas, area);
    ToldFigure told;
    told.title = shownAs.name;
    told.under = Words::tr("%1, base year %2, as it was last calibrated")
                     .arg(place ? shown(place->name) : QString(),
                          shown(base::financialYearLabel(base::financialYear(plan.start))));
    told.value = shownAs.found;
    if (fit.standardError > 0.0)
        told.range = Words::tr("95 % sure: %1 to %2")
                         .arg(numbers::people(found - ninetyFive * fit.standardError),
                              numbers::people(found + ninetyFive * fit.standardError));
    told.why = Words::tr("Published: %1. The plan is off by %2 %: %3.")
                   .arg(numbers::people(fit.wanted), shownAs.miss, shownAs.verdict);
    told.meaning = Words::tr("What the plan gives in its base year, in the mean of its futures, beside what is "
                             "published. What nobody publishes is solved so that the two agree; within 5 % it is met.");
    told.partings = {{Words::tr("Made of"),
                      {{Words::tr("what is published"), numbers::people(fit.wanted), {}, {}},
                       {Words::tr("what the plan is off by"), signedFigure(found - fit.wanted), {}, {}},
                       {Words::tr("in all"), numbers::people(found), {}, {}}}}};
    told.source = sourceText(model::sourceOf(plan, fit.source));
    told.help = QStringLiteral("checks");
    return told;
}

} // namespace homeward::ui
