// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/figures.h"
#include "core/priorities/priorities.h"
#include "ui/papers/books.h"
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

std::optional<Summary> cost(const money::Accounts& accounts, const Question& question, int scenario)
{
    return results::summarise(money::pounds(accounts, {.scenario = scenario, .areas = question.areas},
                                            static_cast<std::size_t>(question.year), money::Terms::Real));
}

/// What all of it costs under both, in real terms.
void writeTotal(SentenceWriter& out, const money::Accounts& accounts)
{
    const Question& asked = out.question();
    const auto now = cost(accounts, asked, asked.scenario), then = cost(accounts, asked, asked.against);
    const auto difference = differenceOf(accounts, asked, {}, asked.year);
    if (!now || !then || !difference)
        return;
    const std::string terms = wording::termsText(money::Terms::Real, accounts.realYear, out.material().say);
    out.add("money.all",
            QT_TRANSLATE_NOOP("wording",
                              "%7: in %3 care and changes together cost %1 under “%2”, in place of %4 under “%5”: %6."),
            {wording::numbers().money(now->mean), out.scenario(), out.year(), wording::numbers().money(then->mean),
             out.against(), sureMoney(out.material(), *difference), terms},
            true);
}

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
        out.add("money.payers", QT_TRANSLATE_NOOP("wording", "By budget that is: %1."), {who});
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
    out.add("money.payback", QT_TRANSLATE_NOOP("wording", "Added up over the years, “%1” against “%2”: %3."),
            {out.scenario(), out.against(), when});
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

void writeMoney(SentenceWriter& out)
{
    const Books* books = out.material().books.get();
    if (!books || !books->accounts.given() || out.question().scenario == out.question().against)
        return;
    writeTotal(out, books->accounts);
    writePayers(out, books->accounts);
    writeReleased(out, books->accounts);
    writePayback(out, books->accounts);
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
