// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/money_text.h"

#include "ui/wording/number_format.h"
#include "ui/wording/signed_text.h"

#include <cmath>

namespace homeward::wording {

using money::By;
using money::Part;

std::string partText(Part part, const Translate& say)
{
    switch (part) {
    case Part::Fixed: return say(QT_TRANSLATE_NOOP("wording", "Units open"));
    case Part::Variable: return say(QT_TRANSLATE_NOOP("wording", "Units in use"));
    case Part::Surge: return say(QT_TRANSLATE_NOOP("wording", "Above capacity"));
    case Part::Charge: return say(QT_TRANSLATE_NOOP("wording", "Income from people"));
    case Part::DoubleRunning: return say(QT_TRANSLATE_NOOP("wording", "Double running"));
    case Part::OneOff: return say(QT_TRANSLATE_NOOP("wording", "Starting the changes"));
    case Part::Yearly: break;
    }
    return say(QT_TRANSLATE_NOOP("wording", "Running the changes"));
}

std::string rowText(const money::ReportRow& row, By by, const Translate& say)
{
    if (row.id == "all")
        return say(QT_TRANSLATE_NOOP("wording", "All"));
    if (row.id == "changes")
        return say(QT_TRANSLATE_NOOP("wording", "The changes themselves"));
    if (by == By::Part)
        for (int part = 0; part < money::partCount; ++part)
            if (money::nameOf(static_cast<Part>(part)) == row.id)
                return partText(static_cast<Part>(part), say);
    return row.name.empty() ? say(QT_TRANSLATE_NOOP("wording", "No budget named")) : row.name;
}

std::string payerText(const money::Payer& payer, const Translate& say)
{
    return payer.name.empty() ? say(QT_TRANSLATE_NOOP("wording", "No budget named")) : payer.name;
}

std::string termsText(money::Terms terms, int realYear, const Translate& say)
{
    return terms == money::Terms::Cash
        ? say(QT_TRANSLATE_NOOP("wording", "Cash"))
        : fill(say(QT_TRANSLATE_NOOP("wording", "Real terms, %1")), {base::financialYearLabel(realYear)});
}

std::string signedMoney(double pounds)
{
    const std::string text = numbers().money(pounds);
    return pounds > 0.0 && text != numbers().money(0.0) ? signedText("+", text) : text;
}

namespace {

enum class PaybackKind { NoDifference, FromTheStart, NotYet, InAYear };

PaybackKind kindOf(const money::Payback& payback)
{
    if (payback.added.empty()
        || (!payback.everBehind && payback.added.back().mean == 0.0 && payback.added.front().mean == 0.0))
        return PaybackKind::NoDifference;
    if (!payback.everBehind)
        return PaybackKind::FromTheStart;
    return payback.period ? PaybackKind::InAYear : PaybackKind::NotYet;
}

} // namespace

std::string paybackText(const money::Payback& payback, const money::Accounts& accounts, const Translate& say)
{
    const std::string last = accounts.periods.empty() ? std::string() : accounts.periods.back().label;
    const auto label = [&](std::size_t period) { return accounts.periods[period].label; };
    switch (kindOf(payback)) {
    case PaybackKind::NoDifference: return say(QT_TRANSLATE_NOOP("wording", "no difference"));
    case PaybackKind::FromTheStart: return say(QT_TRANSLATE_NOOP("wording", "costs less from the start"));
    case PaybackKind::NotYet: return fill(say(QT_TRANSLATE_NOOP("wording", "does not pay back by %1")), {last});
    case PaybackKind::InAYear: break;
    }
    const std::string when = fill(say(QT_TRANSLATE_NOOP("wording", "paid back in %1")), {label(*payback.period)});
    const std::string from = label(payback.earliest.value_or(*payback.period));
    if (payback.latest)
        return fill(say(QT_TRANSLATE_NOOP("wording", "%1, 95 % sure: %2 to %3")), {when, from, label(*payback.latest)});
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1, 95 % sure: %2 at the earliest, and perhaps not by %3")),
                {when, from, last});
}

std::string paybackSentence(const money::Payback& payback, const money::Accounts& accounts, const std::string& scenario,
                            const std::string& against, const Translate& say)
{
    switch (kindOf(payback)) {
    case PaybackKind::NoDifference:
        return fill(say(QT_TRANSLATE_NOOP("wording", "Added up over the years, “%1” costs as much as “%2”.")),
                    {scenario, against});
    case PaybackKind::FromTheStart:
        return fill(
            say(QT_TRANSLATE_NOOP("wording", "Added up over the years, “%1” costs less than “%2” from the start.")),
            {scenario, against});
    case PaybackKind::NotYet:
        return fill(
            say(QT_TRANSLATE_NOOP("wording", "Added up over the years, “%1” does not pay back against “%2” by %3.")),
            {scenario, against, accounts.periods.empty() ? std::string() : accounts.periods.back().label});
    case PaybackKind::InAYear: break;
    }
    return fill(
        say(QT_TRANSLATE_NOOP("wording", "Added up over the years, what “%1” costs more than “%2” at first is %3.")),
        {scenario, against, paybackText(payback, accounts, say)});
}

std::string betterText(double difference, const Translate& say)
{
    const std::string size = numbers().money(std::abs(difference));
    if (size == numbers().money(0.0))
        return say(QT_TRANSLATE_NOOP("wording", "no difference"));
    return fill(difference < 0.0 ? say(QT_TRANSLATE_NOOP("wording", "%1 better"))
                                 : say(QT_TRANSLATE_NOOP("wording", "%1 worse")),
                {size});
}

std::string staffVerdict(const money::StaffRow& row, const Translate& say)
{
    if (!row.available)
        return say(QT_TRANSLATE_NOOP("wording", "not known"));
    if (row.shortBy() <= 0.0)
        return say(QT_TRANSLATE_NOOP("wording", "enough"));
    return fill(say(QT_TRANSLATE_NOOP("wording", "short by %1")), {numbers().people(row.shortBy())});
}

std::string recruitText(const money::StaffRow& row, const Translate& say)
{
    if (!row.recruitBy)
        return {};
    if (row.tooLate)
        return fill(say(QT_TRANSLATE_NOOP("wording", "short from %1, which is sooner than people can be recruited")),
                    {numbers().month(*row.shortFrom)});
    return fill(say(QT_TRANSLATE_NOOP("wording", "recruit from %1")), {numbers().month(*row.recruitBy)});
}

std::string dayName(money::Day day, const Translate& say)
{
    return day == money::Day::RightPlace ? figureName(priorities::FigureId::RightPlaceDayCost, say)
                                         : say(QT_TRANSLATE_NOOP("wording", "Cost of a delayed day"));
}

std::string dayDefinition(money::Day day, const Translate& say)
{
    return day == money::Day::RightPlace
        ? figureDefinition(priorities::FigureId::RightPlaceDayCost, say)
        : say(QT_TRANSLATE_NOOP("wording",
                                "What a bed that is open and in use costs a day, in the mean over the days of delayed "
                                "discharge: each hospital setting counts as often as people are delayed in it."));
}

std::string notGivenText(const Translate& say)
{
    return say(QT_TRANSLATE_NOOP("wording",
                                 "Money is not given: the plan has no prices. Type budgets and prices to see what it "
                                 "costs."));
}

} // namespace homeward::wording
