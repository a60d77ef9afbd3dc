// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/least_text.h"

#include "app/cli/result_text.h"
#include "app/cli/text_table.h"
#include "core/base/text.h"
#include "core/model/lookup.h"
#include "ui/wording/problem_text.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace homeward::cli {

namespace {

const char* wordFor(study::CapacityVerdict verdict)
{
    switch (verdict) {
    case study::CapacityVerdict::Below: return "below";
    case study::CapacityVerdict::CannotTell: return "cannot tell";
    case study::CapacityVerdict::Above: break;
    }
    return "above";
}

std::string unitsText(const std::vector<int>& units)
{
    std::string text;
    for (const int count : units)
        text += (text.empty() ? "" : " + ") + wording::number(count);
    return text;
}

/// `60 of Care home + 20 of Care at home`.
std::string answerText(const study::LeastRequest& request, const std::vector<int>& units)
{
    const auto name = [&](const model::SettingId& id) {
        return base::quote(model::findById(request.run.plan.settings, id)->name);
    };
    std::string text = wording::number(units[0]) + " of " + name(request.first.setting);
    if (request.second)
        text += " + " + wording::number(units[1]) + " of " + name(request.second->setting);
    return text;
}

/// Why not even the most units do.
std::string whyNone(const study::LeastRequest& request, const study::LeastCapacity& found)
{
    std::ostringstream text;
    text << "No capacity within bounds does: not even " << answerText(request, found.most) << ".\n";
    const auto last = std::ranges::find(found.path, found.most, &study::CapacityTried::units);
    if (last != found.path.end())
        text << "With that many the result is " << fineFigure(last->found.mean)
             << " (95 % sure: " << fineFigure(last->found.ci95Low) << " to " << fineFigure(last->found.ci95High)
             << ") after " << last->replications << " futures"
             << (last->verdict == study::CapacityVerdict::CannotTell ? ": more may tell, with --most.\n" : ".\n");
    for (const validation::Problem& problem : wording::errorsFirst(found.why))
        text << wording::problemText(problem) << '\n';
    return text.str();
}

std::string intervalText(const results::Summary& found)
{
    return fineFigure(found.ci95Low) + " to " + fineFigure(found.ci95High);
}

std::string triedText(const study::LeastCapacity& found)
{
    TextTable table({4});
    table.add({"units tried", "futures", "mean", "95 % sure", "verdict"});
    for (const study::CapacityTried& one : found.path)
        table.add({unitsText(one.units), std::to_string(one.replications), fineFigure(one.found.mean),
                   intervalText(one.found), wordFor(one.verdict)});
    return table.text();
}

/// How near the target the answer is, and what one step less gives: the next capacity may do as well.
std::string closenessText(const study::LeastRequest& request, const study::LeastCapacity& found)
{
    std::string text;
    if (const study::CapacityTried* const answer = found.with(found.units))
        text += "With it: " + fineFigure(answer->found.mean) + " (95 % sure: " + intervalText(answer->found) + "), "
            + fineFigure(request.below - answer->found.mean) + " under the target.\n";
    if (request.second)
        return text;
    const study::CapacityTried* const less = found.with({found.units[0] - request.first.step});
    if (!less)
        return text;
    text += "With " + wording::number(less->units[0]) + ": " + fineFigure(less->found.mean)
        + " (95 % sure: " + intervalText(less->found) + ")";
    return text
        + (less->verdict == study::CapacityVerdict::CannotTell ? ", too near the target to tell after "
                   + std::to_string(less->replications) + " futures; give more with --most.\n"
                                                               : ", above the target.\n");
}

/// The mixes among which nothing is saved of both.
std::string frontierText(const study::LeastRequest& request, const study::LeastCapacity& found)
{
    if (found.frontier.size() < 2)
        return {};
    std::string text = "Mixes that do, from the fewest of the first to the fewest of the second:\n";
    for (const std::vector<int>& mix : found.frontier)
        text += "  " + answerText(request, mix) + '\n';
    return text;
}

} // namespace

std::string leastText(const study::LeastRequest& request, const study::LeastCapacity& found, const std::string& result)
{
    std::ostringstream text;
    text << result << ": at most " << fineFigure(request.below) << " wanted\n";
    if (request.result.against)
        text << "Both scenarios have the units that are tried.\n";
    text << '\n' << triedText(found) << '\n';
    if (found.outcome == study::LeastOutcome::NoneWithinBounds) {
        text << whyNone(request, found);
        return text.str();
    }
    text << (request.second ? "Cheapest mix: " : "Least: ") << answerText(request, found.units);
    if (found.costsKnown)
        text << ", \u00a3" << wording::number(std::round(found.costPerYear)) << " a year";
    else if (request.second)
        text << " (costs are not known: every unit counts alike)";
    text << ".\n" << closenessText(request, found) << frontierText(request, found);
    return text.str();
}

std::string strengthText(const study::StrengthRequest& request, const study::LeastStrength& found,
                         const std::string& result)
{
    TextTable table({4});
    table.add({"strength tried", "futures", "mean", "95 % sure", "verdict"});
    for (const study::StrengthTried& one : found.path)
        table.add({std::to_string(one.percent) + " %", std::to_string(one.look.replications),
                   fineFigure(one.look.found.mean), intervalText(one.look.found), wordFor(one.look.verdict)});
    std::string text = result + ": at most " + fineFigure(request.below) + " wanted\n\n" + table.text() + '\n';
    if (!found.percent)
        return text + "No strength up to " + std::to_string(request.mostPercent) + " % does.\n";
    if (*found.percent == 0)
        return text + "None of the changes is needed.\n";
    return text + "Least: " + std::to_string(*found.percent) + " % of the changes as they are typed.\n";
}

std::vector<std::string> capacityNames(const study::LeastRequest& request, const study::LeastCapacity& found)
{
    std::vector<std::string> names;
    std::vector<study::SoughtCapacity> sought{request.first};
    if (request.second)
        sought.push_back(*request.second);
    for (std::size_t i = 0; i < sought.size() && i < found.units.size(); ++i) {
        const model::Setting& setting = *model::findById(request.run.plan.settings, sought[i].setting);
        names.push_back(setting.name + ": " + wording::number(found.units[i]) + " " + setting.unit);
    }
    return names;
}

} // namespace homeward::cli
