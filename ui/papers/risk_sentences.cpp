// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/results/capacity_lines.h"
#include "core/study/firm_up.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/sentence_writer.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"
#include "ui/wording/sensitivity_text.h"

#include <cmath>

namespace homeward::papers {

namespace {

using results::HeadlineId;

std::string nameOf(const study::InputSensitivity& input) { return input.name.empty() ? input.path : input.name; }

/// In how many futures of the run the scenario has less of what the paper looks at first.
void writeHolds(SentenceWriter& out)
{
    const results::Question& asked = out.question();
    if (asked.scenario == asked.against)
        return;
    const auto& values = results::headlineKind(HeadlineId::DelayedInHospital).values;
    const results::RunResult& run = out.material().result;
    const results::ValueList difference =
        values(run, asked.scenario, asked.areas, asked.year) - values(run, asked.against, asked.areas, asked.year);
    const std::vector<double> known = difference.known();
    if (known.empty() || known.size() != difference.size())
        return;
    const study::FuturesShare share = study::futuresShare(known);
    const bool fewer = share.fewer >= share.more;
    out.add("risks.holds",
            fewer ? QT_TRANSLATE_NOOP("wording",
                                      "In %1 of %2 futures fewer people are delayed in hospital under “%3” than under "
                                      "“%4” in %5.")
                  : QT_TRANSLATE_NOOP("wording",
                                      "In %1 of %2 futures more people are delayed in hospital under “%3” than under "
                                      "“%4” in %5."),
            {std::to_string(fewer ? share.fewer : share.more), std::to_string(share.futures), out.scenario(),
             out.against(), out.year()});
}

void writeMoves(SentenceWriter& out, const RiskStudies& studies)
{
    const auto found = sensitivityOf(studies);
    if (!found || found->inputs.empty())
        return;
    const HeadlineId id = studies.asked.figure;
    const study::InputSensitivity& first = found->inputs.front();
    const std::string figure = wording::headlineName(id, out.material().say);
    const auto value = [id](const results::Summary& summary) { return wording::headlineValue(id, summary.mean); };
    if (!first.surelyMoves()) {
        out.add("study.moves",
                QT_TRANSLATE_NOOP("wording",
                                  "Of the figures with a range, none by itself surely moves “%1” under “%2” in %3."),
                {figure, out.scenario(), out.year()}, true);
        return;
    }
    out.add(
        "study.moves",
        QT_TRANSLATE_NOOP("wording",
                          "Of the figures with a range, “%1” moves “%2” under “%3” in %4 most: from %5 with its low "
                          "figure to %6 with its high one, all others most likely."),
        {nameOf(first), figure, out.scenario(), out.year(), value(first.atLow), value(first.atHigh)}, true);
    std::string names;
    for (const study::FirmUp& one : study::firmUpFirst(studies.ranges->plan, *found))
        names += (names.empty() ? "“" : "; “") + nameOf(found->inputs[one.place]) + "”";
    if (!names.empty())
        out.add("study.firm",
                QT_TRANSLATE_NOOP("wording", "To firm up first, since they move it most and rest on least: %1."),
                {names});
}

/// Units of the setting that the scenario has in the year; none without a limit.
std::optional<double> unitsThere(const SentenceWriter& out, const RiskQuestion& asked)
{
    const results::RunResult& run = out.material().result;
    const auto line = results::capacityLine(run, out.question().scenario,
                                            results::Choice(std::vector<int>{model::indexById(run.areas, asked.area)}),
                                            {model::indexById(run.settings, asked.setting)});
    const auto year = static_cast<std::size_t>(asked.year);
    return line && year < line->unitsYearly.size() ? std::optional(line->unitsYearly[year]) : std::nullopt;
}

void writeLeast(SentenceWriter& out, const RiskStudies& studies)
{
    const RiskQuestion& asked = studies.asked;
    const model::Plan& plan = out.material().plan;
    const auto* setting = model::findById(plan.settings, asked.setting);
    const auto* area = model::findById(plan.areas, asked.area);
    if (!studies.least || !setting || !area)
        return;
    const study::LeastCapacity& least = *studies.least;
    const auto units = [](double count) { return wording::numbers().whole(count); };
    std::vector<std::string> words{
        wording::headlineName(asked.figure, out.material().say),
        targetText(asked.figure, asked.below),
        out.year(),
        out.scenario(),
        area->name,
        units(least.outcome == study::LeastOutcome::Found ? least.units.front() : least.most.front()) + ' '
            + setting->unit,
        setting->name};
    if (least.outcome != study::LeastOutcome::Found) {
        out.add("study.least",
                QT_TRANSLATE_NOOP("wording",
                                  "No capacity of “%7” up to %6 holds “%1” at or below %2 in %3 under “%4” in %5."),
                words, true);
        return;
    }
    const auto there = unitsThere(out, asked);
    words.push_back(there ? units(*there) : std::string());
    out.add("study.least",
            there ? QT_TRANSLATE_NOOP("wording",
                                      "To hold “%1” at or below %2 in %3 under “%4”, %5 needs %6 of “%7” (95 % "
                                      "sure); the scenario has %8.")
                  : QT_TRANSLATE_NOOP("wording",
                                      "To hold “%1” at or below %2 in %3 under “%4”, %5 needs %6 of “%7” (95 % "
                                      "sure)."),
            words, true);
}

} // namespace

void writeStudies(SentenceWriter& out)
{
    writeHolds(out);
    const auto& studies = out.material().risks;
    const auto& scenarios = out.material().result.scenarios;
    if (!studies || studies->asked.scenario != scenarios[static_cast<std::size_t>(out.question().scenario)].id)
        return;
    writeMoves(out, *studies);
    writeLeast(out, *studies);
}

} // namespace homeward::papers
