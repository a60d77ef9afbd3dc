// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"
#include "core/results/query.h"
#include "ui/wording/translate.h"

#include <cmath>
#include <sstream>

namespace homeward::cli {

namespace {

using model::Sphere;
using results::Measure;
using results::Summary;
using results::Verdict;

/// One line of a summary: what it is called and its values, one a replication.
struct Headline {
    const char* title;
    bool share;
    results::ValueList (*values)(const results::RunResult& result, int scenario, int year);
};

results::ValueList inSphere(const results::RunResult& result, int scenario, Sphere sphere, Measure measure, int year)
{
    return results::perReplication(result, scenario, measure, {results::all, results::settingsIn(result, sphere)},
                                   year);
}

constexpr Headline headlines[] = {
    {"People in hospital, a day", false,
     [](const results::RunResult& r, int scenario, int year) {
         return inSphere(r, scenario, Sphere::Hospital, Measure::PeoplePresent, year);
     }},
    {"People with care at home, a day", false,
     [](const results::RunResult& r, int scenario, int year) {
         return inSphere(r, scenario, Sphere::Home, Measure::PeoplePresent, year);
     }},
    {"Days of delayed discharge, a year", false,
     [](const results::RunResult& r, int scenario, int year) {
         return results::perReplication(r, scenario, Measure::DelayedDischargeDays, results::everything, year);
     }},
    {"Share of days at home and in the community", true,
     [](const results::RunResult& r, int scenario, int year) {
         return results::shareAtHomeAndCommunity(r, scenario, results::all, year);
     }},
    {"Share of days in the right place", true,
     [](const results::RunResult& r, int scenario, int year) {
         return results::rightPlaceShare(r, scenario, results::all, year);
     }},
};

/// Shares in hundredths with one decimal, always.
std::string amount(double value, bool share)
{
    if (!share)
        return figure(value);
    const std::string text = wording::number(std::round(1000.0 * value) / 10.0);
    return text.find('.') == std::string::npos ? text + ".0" : text;
}

/// `12 fewer (95 % sure: 9 to 15)`, or that nobody can tell.
std::string differenceText(const Summary& change, bool share)
{
    const Verdict verdict = results::verdictOf(change);
    const std::string points = share ? " points" : "";
    if (change.ci95Low == 0.0 && change.ci95High == 0.0)
        return "no difference";
    if (verdict == Verdict::CannotTell)
        return "cannot tell (95 % sure: " + amount(change.ci95Low, share) + " to " + amount(change.ci95High, share)
            + points + ")";
    const bool more = verdict == Verdict::More;
    const double low = more ? change.ci95Low : -change.ci95High;
    const double high = more ? change.ci95High : -change.ci95Low;
    return amount(std::abs(change.mean), share) + points
        + (more        ? " more"
               : share ? " less"
                       : " fewer")
        + " (95 % sure: " + amount(low, share) + " to " + amount(high, share) + ")";
}

std::string levelText(const Summary& level, bool share)
{
    return share ? amount(level.mean, true) + " %" : figure(level.mean);
}

void writeYear(std::ostringstream& text, const results::RunResult& result, int scenario, int year)
{
    text << "  " << result.financialYears[static_cast<std::size_t>(year)].label << '\n';
    for (const Headline& headline : headlines) {
        const results::ValueList now = headline.values(result, scenario, year);
        const auto level = results::summarise(now);
        if (!level)
            continue;
        text << "    " << leftIn(headline.title, 44) << rightIn(levelText(*level, headline.share), 8);
        if (scenario > 0)
            if (const auto change = results::summarise(now - headline.values(result, 0, year)))
                text << "   " << differenceText(*change, headline.share);
        text << '\n';
    }
}

} // namespace

std::string summaryText(const results::RunResult& result)
{
    std::ostringstream text;
    text << runLine(result);
    const std::vector<int> years = wholeYears(result);
    const int middle = years[(years.size() - 1) / 2];
    for (std::size_t s = 0; s < result.scenarios.size(); ++s) {
        text << '\n' << result.scenarios[s].name;
        if (s > 0)
            text << " (against: " << result.scenarios.front().name << ")";
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
