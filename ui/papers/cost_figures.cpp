// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/cost_figures.h"

#include "ui/papers/books.h"
#include "ui/papers/money_words.h"
#include "ui/papers/tables.h"
#include "ui/wording/money_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <cmath>

namespace homeward::papers {

using results::Judgement;
using results::Summary;

const money::Accounts* accountsIn(const Material& material)
{
    return material.books && material.books->accounts.given() ? &material.books->accounts : nullptr;
}

std::optional<Summary> costOf(const money::Accounts& accounts, int scenario, const results::Choice& areas, int year)
{
    return money::costOf(accounts, scenario, areas, static_cast<std::size_t>(year));
}

std::string costName(const Material& material) { return wording::figureName(priorities::FigureId::Cost, material.say); }

std::string costDefinition(const Material& material)
{
    return material.words(
        QT_TRANSLATE_NOOP(
            "wording",
            "What care and the changes cost in the year, for capacity that is open as well as for what is "
            "used, in prices of %1."),
        {base::financialYearLabel(accountsIn(material) ? accountsIn(material)->realYear : 0)});
}

paper::Cell costCell(const std::optional<Summary>& pounds)
{
    return pounds ? numberCell(pounds->mean, wording::numbers().money(pounds->mean), paper::NumberForm::Pounds)
                  : textCell("\u2013");
}

std::string costDifference(const Material& material, const Summary& difference)
{
    if (money::costJudgement(difference) == Judgement::Same)
        return material.words(QT_TRANSLATE_NOOP("wording", "no difference"));
    const std::string size = moreOrLess(material, difference.mean);
    if (money::costJudgement(difference) == Judgement::CannotTell)
        return material.words(
            QT_TRANSLATE_NOOP("wording", "%1 (%2 to %3)"),
            {size, moreOrLess(material, difference.ci95Low), moreOrLess(material, difference.ci95High)});
    const double low = std::abs(difference.ci95Low), high = std::abs(difference.ci95High);
    return material.words(QT_TRANSLATE_NOOP("wording", "%1 (%2)"),
                          {size, wording::numbers().moneyRange(std::min(low, high), std::max(low, high))});
}

std::string costSource(const Material& material, const money::Accounts& accounts)
{
    return material.words(QT_TRANSLATE_NOOP("wording", "%1. Modelled: means of %2 futures, plan “%3”."),
                          {wording::termsText(money::Terms::Real, accounts.realYear, material.say),
                           std::to_string(material.result.replicationsDone), material.result.planName});
}

} // namespace homeward::papers
