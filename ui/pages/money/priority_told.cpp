// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/money/priority_told.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/money/money_told.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/indicator_text.h"
#include "ui/wording/money_text.h"

#include <QCoreApplication>

namespace homeward::ui {

namespace {

using charts::ToldFigure;
using charts::ToldParting;
using numbers::translated;
using priorities::Figure;
using priorities::FigureId;
using results::Question;

struct Words {
    Q_DECLARE_TR_FUNCTIONS(PriorityTold)
};

QString shown(const std::string& text) { return QString::fromStdString(text); }

std::optional<results::HeadlineId> headlineOf(FigureId id)
{
    switch (id) {
    case FigureId::HospitalStarts: return results::HeadlineId::HospitalStarts;
    case FigureId::HospitalDays: return results::HeadlineId::HospitalDays;
    case FigureId::HomeAndCommunityShare: return results::HeadlineId::HomeAndCommunityShare;
    case FigureId::DelayedDischargeDays: return results::HeadlineId::DelayedDischargeDays;
    default: return std::nullopt;
    }
}

/// The same question of the side that is asked: a level of another scenario, or of the first year.
Question sideOf(Question question, PrioritySide side)
{
    if (side == PrioritySide::Against)
        question.scenario = question.against;
    if (side == PrioritySide::Then)
        question.year = 0;
    return question;
}

const std::optional<results::Summary>& valueOf(const Figure& figure, PrioritySide side)
{
    switch (side) {
    case PrioritySide::Then: return figure.then;
    case PrioritySide::Against: return figure.against;
    case PrioritySide::Difference: return figure.difference;
    case PrioritySide::Now: break;
    }
    return figure.now;
}

QString underOf(const results::RunResult& result, const Question& question)
{
    return QStringList{charts::scenarioName(result, question.scenario), charts::yearLabel(result, question.year),
                       charts::areasName(result, question.areas)}
        .join(QStringLiteral(", "));
}

QString differenceText(FigureId id, double difference)
{
    return shown(wording::figureDifference(id, difference, translated));
}

/// From what it is held against to what it is: what they differ by is the part between them.
ToldParting steps(const Figure& figure, const QString& name, const QString& from, const results::Summary& before,
                  const QString& between)
{
    const auto text = [&](double value) { return shown(wording::figureValue(figure, value, translated)); };
    return {name,
            {{from, text(before.mean), {}, {}},
             {between, {}, {}, differenceText(figure.id, figure.now->mean - before.mean)},
             {Words::tr("in all"), text(figure.now->mean), {}, {}}}};
}

ToldFigure toldLevels(const charts::MoneyBooks& books, const Question& question, const Figure& figure,
                      PrioritySide side)
{
    const results::RunResult& result = *books.result;
    const auto& value = valueOf(figure, side);
    const QString against = charts::scenarioName(result, question.against);
    ToldFigure told;
    told.title = shown(wording::figureName(figure.id, translated));
    told.under = underOf(result, sideOf(question, side));
    told.meaning = shown(wording::figureDefinition(figure.id, translated));
    told.source = charts::runSource(result);
    told.help = QStringLiteral("priorities");
    if (value)
        told.value = side == PrioritySide::Difference ? differenceText(figure.id, value->mean)
                                                      : shown(wording::figureValue(figure, value->mean, translated));
    if (figure.difference && (side == PrioritySide::Now || side == PrioritySide::Difference)) {
        const QString word = shown(wording::judgementWord(figure.judgement, translated));
        const QString differs = Words::tr("It differs from %1 by %2 (95 % sure: %3), with the same people and the same "
                                          "luck in both.")
                                    .arg(against, differenceText(figure.id, figure.difference->mean),
                                         shown(wording::figureRange(figure.id, *figure.difference, translated)));
        told.why = word.isEmpty() ? differs : Words::tr("%1 That is: %2.").arg(differs, word);
    }
    const bool ofNow = side == PrioritySide::Now || side == PrioritySide::Difference;
    if (ofNow && figure.now && figure.against && figure.difference)
        told.partings.push_back(steps(figure, Words::tr("Against the other scenario"), against, *figure.against,
                                      Words::tr("what the scenarios differ by")));
    if (ofNow && figure.now && figure.then && question.year > 0)
        told.partings.push_back(steps(figure, Words::tr("Since the first year"), charts::yearLabel(result, 0),
                                      *figure.then, Words::tr("what comes after it")));
    return told;
}

} // namespace

FigureAsked askedPriority(const charts::MoneyBooks& books, const Question& question, const Figure& figure,
                          PrioritySide side)
{
    const Question of = sideOf(question, side);
    if (const auto id = headlineOf(figure.id))
        return explain::AskedFigure{*id, of};
    const charts::MoneyQuestion asked{of, money::Terms::Real};
    const auto period = static_cast<std::size_t>(of.year);
    const QString name = shown(wording::figureName(figure.id, translated));
    if (figure.id == FigureId::PresentValue)
        return toldPresentValue(books, question, books.accounts.discountRate);
    if (figure.id == FigureId::Cost && side == PrioritySide::Difference)
        return charts::toldDifference(books, asked, name, {of.scenario, of.areas}, period);
    if (figure.id == FigureId::Cost)
        return charts::toldPounds(books, asked, name, {of.scenario, of.areas}, period);
    return toldLevels(books, question, figure, side);
}

ToldFigure toldPresentValue(const charts::MoneyBooks& books, const Question& question, double rate)
{
    const money::Accounts& accounts = books.accounts;
    const auto worth = results::summarise(money::presentValue(
        accounts, {question.scenario, question.against, question.areas}, rate, accounts.discountYear));
    Figure figure;
    figure.id = FigureId::PresentValue;
    figure.difference = worth;
    ToldFigure told = toldLevels(books, question, figure, PrioritySide::Difference);
    ToldParting years{Words::tr("By year, discounted"), {}};
    for (std::size_t period = 0; period < accounts.periods.size(); ++period) {
        const double pounds = charts::meanOf(money::difference(accounts, {question.scenario, question.areas},
                                                               question.against, period, money::Terms::Real))
            * money::discountFactor(accounts, period, rate, accounts.discountYear);
        years.parts.push_back({shown(accounts.periods[period].label), {}, {}, charts::signedMoneyText(pounds)});
    }
    years.parts.push_back({Words::tr("in all"), {}, {}, told.value});
    told.partings = {std::move(years)};
    told.help = QStringLiteral("money");
    return told;
}

ToldFigure toldDays(const charts::MoneyBooks& books, const Question& question,
                    const std::vector<std::pair<QString, double>>& shares, std::size_t place)
{
    ToldFigure told;
    told.title = shares[place].first;
    told.under = underOf(*books.result, question);
    told.value = numbers::share(shares[place].second);
    told.meaning =
        Words::tr("Of all days that people are in care, delayed or waiting, the share that is spent so. Each "
                  "day counts once, so that the five add up to all days.");
    ToldParting all{Words::tr("All days"), {}};
    double sum = 0.0;
    for (const auto& [name, share] : shares) {
        all.parts.push_back({name, numbers::share(share), {}, {}});
        sum += share;
    }
    all.parts.push_back({Words::tr("in all"), numbers::share(sum), {}, {}});
    told.partings = {std::move(all)};
    told.source = charts::runSource(*books.result);
    told.help = QStringLiteral("priorities");
    return told;
}

ToldFigure toldIndicator(const results::RunResult& result, const Question& question,
                         const indicators::IndicatorRow& row)
{
    const auto text = [&](double value) { return shown(wording::indicatorValue(row.id, value, translated)); };
    ToldFigure told;
    told.title = shown(wording::indicatorTitle(row, translated));
    told.under = underOf(result, question);
    told.value = text(row.value.mean);
    told.range = Words::tr("95 % sure: %1 to %2").arg(text(row.value.ci95Low), text(row.value.ci95High));
    told.meaning = shown(wording::indicatorDefinition(row.id, translated));
    if (row.observed)
        told.why = Words::tr("Published for %1: %2. The plan’s figure is of another year, and of what the plan holds.")
                       .arg(shown(row.observed->year), text(row.observed->value));
    told.source = charts::runSource(result);
    told.help = QStringLiteral("priorities");
    return told;
}

} // namespace homeward::ui
