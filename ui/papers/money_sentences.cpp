// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/day_costs.h"
#include "core/money/figures.h"
#include "core/priorities/priorities.h"
#include "ui/papers/books.h"
#include "ui/papers/cost_figures.h"
#include "ui/papers/money_words.h"
#include "ui/papers/sentence_writer.h"
#include "ui/wording/money_text.h"
#include "ui/wording/number_format.h"

#include <cmath>

namespace homeward::papers {

namespace {

using results::Question;
using results::Summary;

constexpr double leastPounds = 0.5;
constexpr double leastStaff = 0.05; // whole-time equivalents

money::Pair pairOf(const Question& question) { return {question.scenario, question.against, question.areas}; }

void writePayers(SentenceWriter& out, const money::Accounts& accounts)
{
    std::string who;
    for (const int payer : money::payersPaid(accounts)) {
        const auto difference = differenceOf(accounts, out.question(), payer, out.question().year);
        if (!difference || std::abs(difference->mean) < leastPounds)
            continue;
        const std::string name =
            wording::payerText(accounts.payers[static_cast<std::size_t>(payer)], out.material().say);
        who += (who.empty() ? "" : "; ")
            + out.material().words(QT_TRANSLATE_NOOP("wording", "%1, %2"),
                                   {name, moreOrLess(out.material(), difference->mean)});
    }
    if (!who.empty())
        out.add("money.payers", QT_TRANSLATE_NOOP("wording", "By budget the difference is: %1."), {who});
}

void writeReleased(SentenceWriter& out, const money::Accounts& accounts)
{
    const auto released = money::released(accounts, pairOf(out.question()),
                                          static_cast<std::size_t>(out.question().year), money::Terms::Real);
    const auto pounds = [](const results::ValueList& values) {
        const auto summary = results::summarise(values);
        return wording::numbers().money(summary ? summary->mean : 0.0);
    };
    out.add(
        "money.released",
        QT_TRANSLATE_NOOP("wording",
                          "Of the difference, %1 is more spent, %2 is growth that does not have to be bought, and %3 "
                          "is less than is paid today. Beds and hours worth %4 are freed besides, and are no money "
                          "until a whole unit closes."),
        {pounds(released.spent), pounds(released.avoided), pounds(released.cashable), pounds(released.notCashable)});
}

void writePayback(SentenceWriter& out, const money::Accounts& accounts)
{
    const money::Payback payback = money::paybackOf(accounts, pairOf(out.question()));
    const std::string when = wording::paybackText(payback, accounts, out.material().say);
    out.addText("money.payback",
                wording::paybackSentence(payback, accounts, out.scenario(), out.against(), out.material().say),
                {out.scenario(), out.against(), when}, false);
}

/// What a day in the right place and a day of delay cost in the year.
void writeDays(SentenceWriter& out, const money::Accounts& accounts)
{
    const Question& asked = out.question();
    const auto costOfDay = [&](money::Day day) {
        return results::summarise(money::costOfDay(accounts, out.material().result, day,
                                                   {.scenario = asked.scenario, .areas = asked.areas},
                                                   static_cast<std::size_t>(asked.year), money::Terms::Real));
    };
    const auto right = costOfDay(money::Day::RightPlace), delayed = costOfDay(money::Day::Delayed);
    if (right && delayed)
        out.add("money.days",
                QT_TRANSLATE_NOOP("wording",
                                  "In %1 under “%2” a day in the right place costs %3 and a day of delayed discharge "
                                  "%4."),
                {out.year(), out.scenario(), wording::numbers().money(right->mean),
                 wording::numbers().money(delayed->mean)});
}

/// What all budgets pay together: now, and in the year under both scenarios.
void writeTotals(SentenceWriter& out, const money::Accounts& accounts)
{
    const Question& asked = out.question();
    const auto today = costOf(accounts, asked.against, asked.areas, 0);
    const auto then = costOf(accounts, asked.against, asked.areas, asked.year);
    const auto now = costOf(accounts, asked.scenario, asked.areas, asked.year);
    if (today && then && now)
        out.add(
            "money.all",
            QT_TRANSLATE_NOOP("wording",
                              "All budgets together pay %1 in %2. In %3 they pay %4 under “%5” and %6 under “%7”, all "
                              "in prices of %8."),
            {wording::numbers().money(today->mean), yearLabel(out.material(), 0), out.year(),
             wording::numbers().money(then->mean), out.against(), wording::numbers().money(now->mean), out.scenario(),
             base::financialYearLabel(accounts.realYear)},
            true);
}

/// One scenario alone: what it costs now and in the year.
void writeLevel(SentenceWriter& out, const money::Accounts& accounts)
{
    const Question& asked = out.question();
    const auto now = costOf(accounts, asked.scenario, asked.areas, 0);
    const auto then = costOf(accounts, asked.scenario, asked.areas, asked.year);
    if (now && then)
        out.add("money.all", QT_TRANSLATE_NOOP("wording", "Care costs %1 in %2 and %3 in %4, in prices of %5."),
                {wording::numbers().money(now->mean), yearLabel(out.material(), 0),
                 wording::numbers().money(then->mean), out.year(), base::financialYearLabel(accounts.realYear)},
                true);
}

} // namespace

std::optional<Summary> differenceOf(const money::Accounts& accounts, const Question& question, std::optional<int> payer,
                                    int year)
{
    return results::summarise(
        money::difference(accounts, {.scenario = question.scenario, .areas = question.areas, .payer = payer},
                          question.against, static_cast<std::size_t>(year), money::Terms::Real));
}

std::string moreOrLess(const Material& material, double pounds)
{
    const std::string size = wording::numbers().money(std::abs(pounds));
    return material.words(
        pounds < 0.0 ? QT_TRANSLATE_NOOP("wording", "%1 less") : QT_TRANSLATE_NOOP("wording", "%1 more"), {size});
}

std::string sureMoney(const Material& material, const Summary& difference)
{
    if (difference.ci95Low == 0.0 && difference.ci95High == 0.0)
        return material.words(QT_TRANSLATE_NOOP("wording", "no difference"));
    if (difference.ci95Low <= 0.0 && difference.ci95High >= 0.0)
        return material.words(QT_TRANSLATE_NOOP("wording", "we cannot tell (95 % sure: %1 to %2)"),
                              {moreOrLess(material, difference.ci95Low), moreOrLess(material, difference.ci95High)});
    const double low = std::min(std::abs(difference.ci95Low), std::abs(difference.ci95High));
    const double high = std::max(std::abs(difference.ci95Low), std::abs(difference.ci95High));
    return material.words(QT_TRANSLATE_NOOP("wording", "%1 (95 % sure: %2)"),
                          {moreOrLess(material, difference.mean), wording::numbers().moneyRange(low, high)});
}

void writeCost(SentenceWriter& out, const char* key)
{
    const money::Accounts* const accounts = accountsIn(out.material());
    const Question& asked = out.question();
    if (!accounts || asked.scenario == asked.against)
        return;
    const auto now = costOf(*accounts, asked.scenario, asked.areas, asked.year);
    const auto then = costOf(*accounts, asked.against, asked.areas, asked.year);
    const auto difference = differenceOf(*accounts, asked, {}, asked.year);
    if (now && then && difference)
        out.add(key,
                QT_TRANSLATE_NOOP("wording",
                                  "Care and changes together cost %1 in %3 under “%2”, in prices of %7, in place of %4 "
                                  "under “%5”: %6."),
                {wording::numbers().money(now->mean), out.scenario(), out.year(), wording::numbers().money(then->mean),
                 out.against(), sureMoney(out.material(), *difference), base::financialYearLabel(accounts->realYear)});
}

void writeMoney(SentenceWriter& out)
{
    const money::Accounts* const accounts = accountsIn(out.material());
    if (!accounts)
        return;
    if (out.question().scenario == out.question().against) {
        writeLevel(out, *accounts);
        writeDays(out, *accounts);
        return;
    }
    writeTotals(out, *accounts);
    writePayers(out, *accounts);
    writeReleased(out, *accounts);
    writePayback(out, *accounts);
    writeDays(out, *accounts);
}

void writeStaff(SentenceWriter& out)
{
    const Books* books = out.material().books.get();
    if (!books || !books->staffing.given())
        return;
    const auto rows =
        money::staffRows(books->staffing, pairOf(out.question()), static_cast<std::size_t>(out.question().year));
    std::string lacking;
    bool known = false;
    for (const money::StaffRow& row : rows) {
        known = known || row.available;
        if (row.shortBy() >= leastStaff)
            lacking += (lacking.empty() ? "" : "; ") + books->staffing.roles[row.role].name + ' '
                + wording::numbers().people(row.shortBy());
    }
    if (!lacking.empty())
        out.add(
            "staff.short",
            QT_TRANSLATE_NOOP("wording", "In %1 “%2” needs more staff than there are, in whole-time equivalents: %3."),
            {out.year(), out.scenario(), lacking}, true);
    else if (known)
        out.add(
            "staff.enough",
            QT_TRANSLATE_NOOP("wording", "In %1 there are staff enough for “%2” in every role whose posts are known."),
            {out.year(), out.scenario()}, true);
}

void writePriorities(SentenceWriter& out)
{
    const Material& material = out.material();
    const money::Accounts none;
    const auto all = priorities::prioritiesOf(material.plan, material.result,
                                              material.books ? material.books->accounts : none, out.question());
    for (const priorities::PriorityFigures& one : all) {
        const std::string words = wording::prioritySentence(one, out.against(), material.say);
        const std::string name = wording::priorityName(one.priority, material.say);
        out.addText("priorities." + std::string(priorities::nameOf(one.priority)),
                    material.words(QT_TRANSLATE_NOOP("wording", "%1: %2"), {name, words}), {words}, true);
    }
}

} // namespace homeward::papers
