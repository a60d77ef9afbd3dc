// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/wording/problem_text.h"

#include "ui/wording/place_text.h"
#include "ui/wording/problem_templates.h"

#include <algorithm>
#include <cmath>

namespace homeward::wording {

namespace {

using validation::Problem;
using validation::ProblemCode;

bool isShare(const std::string& path)
{
    for (const char* end : {"/share", "/probability", "/chance", "/dailyChance", "/trendPerYear"})
        if (path.ends_with(end))
            return true;
    return false;
}

/// A reckoned figure has two digits that mean something.
std::string estimate(double value)
{
    if (value < 10.0)
        return number(std::round(10.0 * value) / 10.0);
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 1.0);
    return number(std::round(value / unit) * unit);
}

std::string figure(const Problem& problem, double value)
{
    if (problem.code == ProblemCode::PopulationHeldFlat)
        return std::to_string(static_cast<int>(value));   // years
    if (problem.code == ProblemCode::VisitsWithoutEnd || problem.code == ProblemCode::RunTooLarge
        || problem.code == ProblemCode::RunLarge)
        return estimate(value);
    const bool share = isShare(problem.path) || problem.detail == "above" || problem.detail == "chance"
        || problem.detail == "queue" || problem.detail == "percent";
    return share ? percent(value) : number(value);
}

/// What was found; loads and chances of people as shares, small ones as `1 in 192`.
std::string foundText(const Problem& problem, const Translate& say)
{
    if (problem.code != ProblemCode::Overloaded && problem.code != ProblemCode::CannotBeServed)
        return figure(problem, problem.found);
    constexpr double small = 0.05;
    if (problem.found > 0.0 && problem.found < small)
        return fill(say(QT_TRANSLATE_NOOP("wording", "1 in %1")), {number(std::round(1.0 / problem.found))});
    return percent(std::round(100.0 * problem.found) / 100.0);
}

/// `Acute hospital, 85 and over` as `Acute hospital for 85 and over`.
std::string stepName(const std::string& subject, const Translate& say)
{
    const auto comma = subject.find(", ");
    if (comma == std::string::npos)
        return subject;
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1 for %2")), {subject.substr(0, comma), subject.substr(comma + 2)});
}

/// Sums of shares have a sentence of their own, with the points that are missing or too many.
std::string sumText(const Problem& problem, const Translate& say)
{
    const bool routes = problem.path.ends_with("/routes");
    const bool onward = problem.path.ends_with("/onward");
    const char* what = onward ? QT_TRANSLATE_NOOP("wording", "The onward routes of %1 add up to %2. %3")
        : routes              ? QT_TRANSLATE_NOOP("wording", "The routes from %1 add up to %2. %3")
                              : QT_TRANSLATE_NOOP("wording", "The entries of %1 add up to %2. %3");
    const char* remedy = problem.found < 1.0 ? QT_TRANSLATE_NOOP("wording", "Add %1 points.")
                                             : QT_TRANSLATE_NOOP("wording", "Take away %1 points.");
    const std::string points = number(std::round(1e4 * std::abs(1.0 - problem.found)) / 100.0);
    const std::string who = routes ? stepName(problem.subject, say) : problem.subject;
    return fill(say(what), {who, percent(problem.found), fill(say(remedy), {points})});
}

} // namespace

std::string problemText(const Problem& problem, const Translate& say)
{
    if (problem.code == ProblemCode::SharesDoNotSumToOne)
        return sumText(problem, say);
    const std::string text =
        fill(say(templateOf(problem)),
             {problem.subject, fieldText(problem.path, say), problem.detail, foundText(problem, say),
              figure(problem, problem.low), figure(problem, problem.high), figure(problem, problem.found / 100.0)});
    // Sentences that name their subject themselves stand alone.
    if (problem.subject.empty() || namesSubject(problem))
        return sentence(text);
    return fill(say(QT_TRANSLATE_NOOP("wording", "%1: %2")), {problem.subject, text});
}

std::vector<Problem> errorsFirst(std::vector<Problem> problems)
{
    std::ranges::stable_sort(problems, {}, validation::weightOf);
    return problems;
}

} // namespace homeward::wording
