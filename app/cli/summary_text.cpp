// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "app/cli/run_notes.h"
#include "core/base/text.h"
#include "core/results/headlines.h"
#include "core/results/query.h"
#include "ui/wording/headline_text.h"

#include <sstream>

namespace homeward::cli {

namespace {

using results::HeadlineChange;
using results::HeadlineId;
using results::Judgement;

/// `12 fewer (95 % sure: 9 to 15), better`, or that we cannot tell.
std::string differenceText(HeadlineId id, const HeadlineChange& change)
{
    const std::string range = wording::changeRange(id, change);
    const std::string word = wording::judgementWord(change.judgement);
    if (change.judgement == Judgement::Same)
        return wording::changeText(id, change);
    const std::string sure = " (95 % sure: " + range + ")";
    if (change.judgement == Judgement::CannotTell)
        return word + sure;
    return wording::changeText(id, change) + sure + (word.empty() ? "" : ", " + word);
}

/// People who wait in no setting are in no other figure.
void writeWaiting(std::ostringstream& text, const results::RunResult& result, int scenario, int year)
{
    using results::Measure;
    const auto now = results::summaryOf(result, scenario, Measure::PeopleWaiting, results::everything, year);
    if (!now || now->mean <= 0.0)
        return;
    text << "    " << leftIn("People waiting in no setting", 36) << rightIn(figure(now->mean), 10);
    const auto change = scenario == 0
        ? std::nullopt
        : results::difference(result, scenario, 0, Measure::PeopleWaiting, results::everything, year);
    if (change)
        text << "   " << (change->mean > 0.0 ? "+" : "") << figure(change->mean)
             << " (95 % sure: " << figure(change->ci95Low) << " to " << figure(change->ci95High) << ")";
    text << '\n';
}

/// Every figure of the catalogue that the plan has something to count for; against the first scenario.
void writeYear(std::ostringstream& text, const results::RunResult& result, int scenario, int year)
{
    text << "  " << result.financialYears[static_cast<std::size_t>(year)].label << '\n';
    for (const results::HeadlineKind& kind : results::headlineKinds()) {
        const auto headline = results::headline(result, kind.id, {scenario, 0, results::all, year});
        if (!headline)
            continue;
        text << "    " << leftIn(wording::headlineName(kind.id), 36)
             << rightIn(wording::headlineValue(kind.id, headline->now.mean), 10);
        if (scenario > 0 && headline->change)
            text << "   " << differenceText(kind.id, *headline->change);
        text << '\n';
    }
    writeWaiting(text, result, scenario, year);
}

} // namespace

std::string summaryText(const results::RunResult& result, const results::RunNotes& notes)
{
    std::ostringstream text;
    text << runLine(result) << notesText(result, notes);
    const std::vector<int> years = wholeYears(result);
    const int middle = years[(years.size() - 1) / 2];
    for (std::size_t s = 0; s < result.scenarios.size(); ++s) {
        text << '\n' << base::quote(result.scenarios[s].name);
        if (s > 0)
            text << " (against: " << base::quote(result.scenarios.front().name) << ")";
        text << '\n';
        if (s == 0)
            writeYear(text, result, 0, years.front());
        if (middle != years.back() && (s > 0 || middle != years.front()))
            writeYear(text, result, static_cast<int>(s), middle);
        if (s > 0 || years.back() != years.front())
            writeYear(text, result, static_cast<int>(s), years.back());
    }
    return text.str();
}

} // namespace homeward::cli
