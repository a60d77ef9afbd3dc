// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/money/money_told.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/words.h"
#include "ui/numbers/translated.h"
#include "ui/wording/money_text.h"

#include <cmath>

namespace homeward::charts {

namespace {

using money::Cut;

constexpr double toShow = 0.5;   ///< pounds; parts below are left out, all together far below what is shown

/// One axis of parts while it is gathered.
class Gathered {
public:
    Gathered(QString name, bool isDifference) : m_isDifference(isDifference) { m_made.name = std::move(name); }

    void add(const QString& name, double pounds)
    {
        if (std::abs(pounds) < toShow)
            return;
        m_made.parts.push_back(part(name, pounds));
    }
    /// None where there is one part alone: that is the sum again.
    void finish(std::vector<ToldParting>& partings, double whole)
    {
        if (m_made.parts.size() < 2)
            return;
        m_made.parts.push_back(part(Words::tr("in all"), whole));
        partings.push_back(std::move(m_made));
    }

private:
    [[nodiscard]] ToldPart part(const QString& name, double pounds) const
    {
        return m_isDifference ? ToldPart{name, {}, {}, signedMoneyText(pounds)}
                              : ToldPart{name, moneyText(pounds), {}, {}};
    }

    ToldParting m_made;
    bool m_isDifference;
};

QString settingName(const MoneyBooks& books, int setting)
{
    return setting < 0 ? Words::tr("The changes themselves")
                       : text(books.result->settings[static_cast<std::size_t>(setting)].name);
}

ToldFigure told(const MoneyBooks& books, const MoneyQuestion& question, const QString& title, std::size_t period)
{
    const MoneyNames names = namesOf(books, question);
    ToldFigure made;
    made.title = title;
    made.under = QStringList{names.scenario, text(books.accounts.periods[period].label), names.areas, names.terms}.join(
        QStringLiteral(", "));
    made.meaning = Words::tr("What is open is paid for in whole steps, what is in use by the day, and the changes "
                             "themselves once or by the year. Prices and budgets are the plan’s.");
    made.source = names.source;
    made.help = QStringLiteral("money");
    return made;
}

/// `95 % sure: £20m to £21m`; empty where one future alone knows nothing of it.
QString rangeOf(const results::ValueList& values, QString (*textOf)(double))
{
    const auto summary = results::summarise(values);
    if (!summary || !std::isfinite(summary->ci95Low) || !std::isfinite(summary->ci95High))
        return {};
    return Words::tr("95 % sure: %1 to %2").arg(textOf(summary->ci95Low), textOf(summary->ci95High));
}

} // namespace

std::vector<ToldParting> partsOfPounds(const MoneyBooks& books, const Cut& cut, const PoundsOf& poundsOf,
                                       bool isDifference)
{
    std::vector<ToldParting> partings;
    const double whole = poundsOf(cut);
    if (!cut.payer) {
        Gathered payers(Words::tr("By budget"), isDifference);
        for (const int payer : money::payersPaid(books.accounts)) {
            Cut part = cut;
            part.payer = payer;
            payers.add(
                text(wording::payerText(books.accounts.payers[static_cast<std::size_t>(payer)], numbers::translated)),
                poundsOf(part));
        }
        payers.finish(partings, whole);
    }
    if (!cut.setting) {
        Gathered settings(Words::tr("By setting"), isDifference);
        std::vector<int> paid = money::settingsPaid(books.accounts);
        paid.push_back(-1);
        for (const int setting : paid) {
            Cut part = cut;
            part.setting = setting;
            settings.add(settingName(books, setting), poundsOf(part));
        }
        settings.finish(partings, whole);
    }
    if (!cut.part) {
        Gathered parts(Words::tr("By what is paid for"), isDifference);
        for (int p = 0; p < money::partCount; ++p) {
            Cut part = cut;
            part.part = static_cast<money::Part>(p);
            parts.add(text(wording::partText(*part.part, numbers::translated)), poundsOf(part));
        }
        parts.finish(partings, whole);
    }
    return partings;
}

ToldFigure toldPounds(const MoneyBooks& books, const MoneyQuestion& question, const QString& title, const Cut& cut,
                      std::size_t period)
{
    const PoundsOf poundsOf = [&](const Cut& part) {
        return meanOf(money::pounds(books.accounts, part, period, question.terms));
    };
    ToldFigure made = told(books, question, title, period);
    made.value = moneyText(poundsOf(cut));
    made.range = rangeOf(money::pounds(books.accounts, cut, period, question.terms), moneyText);
    made.partings = partsOfPounds(books, cut, poundsOf, false);
    return made;
}

ToldFigure toldDifferenceOf(const MoneyBooks& books, const MoneyQuestion& question, const QString& title,
                            const Cut& cut, const PoundsOf& poundsOf)
{
    ToldFigure made = told(books, question, title, static_cast<std::size_t>(question.question.year));
    made.value = signedMoneyText(poundsOf(cut));
    made.why = Words::tr("It is what it costs less what it costs in %1, with the same people and the same luck.")
                   .arg(namesOf(books, question).against);
    made.partings = partsOfPounds(books, cut, poundsOf, true);
    return made;
}

ToldFigure toldDifference(const MoneyBooks& books, const MoneyQuestion& question, const QString& title, const Cut& cut,
                          std::size_t period)
{
    const int against = question.question.against;
    ToldFigure made = toldDifferenceOf(books, question, title, cut, [&](const Cut& part) {
        return meanOf(money::difference(books.accounts, part, against, period, question.terms));
    });
    made.range = rangeOf(money::difference(books.accounts, cut, against, period, question.terms), signedMoneyText);
    return made;
}

std::vector<ToldFigure> toldCosts(const MoneyBooks& books, const results::ComparisonTable& table)
{
    const QString name = text(wording::figureName(priorities::FigureId::Cost, numbers::translated));
    const auto period = static_cast<std::size_t>(table.year);
    std::vector<ToldFigure> all;
    for (const results::ComparisonRow& row : table.rows) {
        const MoneyQuestion question{{row.scenario, table.against, table.areas, table.year}, money::Terms::Real};
        const Cut cut{.scenario = row.scenario, .areas = table.areas};
        all.push_back(row.scenario == table.against ? toldPounds(books, question, name, cut, period)
                                                    : toldDifference(books, question, name, cut, period));
    }
    return all;
}

ToldFigure toldDay(const MoneyBooks& books, const MoneyQuestion& question, money::Day day)
{
    const results::Question& asked = question.question;
    const auto period = static_cast<std::size_t>(asked.year);
    const auto costIn = [&](int scenario) {
        return money::costOfDay(books.accounts, *books.result, day, {.scenario = scenario, .areas = asked.areas},
                                period, question.terms);
    };
    const results::ValueList now = costIn(asked.scenario);
    ToldFigure made = told(books, question, text(wording::dayName(day, numbers::translated)), period);
    made.meaning = text(wording::dayDefinition(day, numbers::translated));
    if (!now.hasValue()) {
        made.value = Words::tr("none");
        return made;
    }
    made.value = moneyText(meanOf(now));
    made.range = rangeOf(now, moneyText);
    if (const results::ValueList then = costIn(asked.against); asked.scenario != asked.against && then.hasValue())
        made.why = Words::tr("In %1 it is %2.").arg(namesOf(books, question).against, moneyText(meanOf(then)));
    return made;
}

} // namespace homeward::charts
