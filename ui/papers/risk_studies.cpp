// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/risk_studies.h"

#include "core/model/lookup.h"
#include "core/results/comparison.h"
#include "ui/papers/parts.h"
#include "ui/papers/risk_choice.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/number_format.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::papers {

namespace {

using results::HeadlineId;
using results::Question;

// Bounds, so that a paper of a large plan is made in a minute or two.
constexpr int futuresInAll = 700; ///< of the ranges at their ends, over the areas that are run
constexpr int mostAlone = 10;
constexpr int leastAlone = 4;
constexpr int firstLook = 30; ///< futures of each capacity that is tried
constexpr int mostFutures = 60; ///< where the target is near
constexpr int hoursStep = 10; ///< hours a week come in tens

constexpr std::array charts{
    RiskChartKind{"tornado", QT_TRANSLATE_NOOP("wording", "What each range moves")},
    RiskChartKind{"least", QT_TRANSLATE_NOOP("wording", "What it would take")},
};

bool shows(const model::PaperPart& part, std::string_view id)
{
    const auto has = [&](const std::vector<std::string>& ids) {
        return std::ranges::any_of(ids, [&](const std::string& one) { return nameOf(one) == id; });
    };
    return part.included && (has(chartsOf(part)) || has(tablesOf(part)));
}

/// A target as people would set it: to three figures.
double threeFigures(double value)
{
    if (value <= 0.0)
        return 0.0;
    const double unit = std::pow(10.0, std::floor(std::log10(value)) - 2.0);
    return std::round(value / unit) * unit;
}

/// The setting outside hospital that is asked for most of what it has, under the scenario and in these areas.
const results::OfferedLoad* fullest(const results::RunResult& run, int scenario, const results::Choice& areas,
                                    const model::SettingId& setting)
{
    const std::vector<int> places = areas.of(run.areas.size());
    const results::OfferedLoad* found = nullptr;
    for (const results::OfferedLoad& load : run.loads) {
        const results::SettingAxis& axis = run.settings[static_cast<std::size_t>(load.setting)];
        const bool fits = setting.empty() ? axis.sphere != model::Sphere::Hospital : axis.id == setting;
        if (load.scenario == scenario && fits && std::ranges::find(places, load.area) != places.end()
            && std::isfinite(load.highest()) && (!found || load.highest() > found->highest()))
            found = &load;
    }
    return found;
}

void askWhatItTakes(RiskQuestion& asked, const Material& material, const RiskChoice& choice, const Question& question)
{
    const results::RunResult& run = material.result;
    const int named = choice.area.empty() ? -1 : model::indexById(run.areas, choice.area);
    const auto* load = fullest(run, question.scenario,
                               named < 0 ? question.areas : results::Choice(std::vector<int>{named}), choice.setting);
    if (!load)
        return;
    asked.setting = run.settings[static_cast<std::size_t>(load->setting)].id;
    asked.area = run.areas[static_cast<std::size_t>(load->area)].id;
    const auto today = results::headline(run, asked.figure, {0, 0, results::Choice(std::vector<int>{load->area}), 0});
    asked.below = choice.below.value_or(today ? threeFigures(today->now.mean) : 0.0);
    asked.least = asked.below > 0.0;
}

/// The plan as far as the year that is asked about, with so many futures.
model::Plan planUntil(model::Plan plan, const RiskQuestion& question, int futures)
{
    const auto all = base::financialYearsFrom(plan.start, plan.run.years);
    const auto place = static_cast<std::size_t>(question.year);
    for (int years = 1; years < plan.run.years; ++years) {
        const auto some = base::financialYearsFrom(plan.start, years);
        if (some.size() > place && all.size() > place && some[place] == all[place]) {
            plan.run.years = years;
            break;
        }
    }
    plan.run.seed = question.seed;
    plan.run.replications = futures;
    return plan;
}

base::Result<study::RangeStudy> rangesOf(const model::Plan& plan, const RiskQuestion& question,
                                         const base::CancelToken& cancel)
{
    study::RangeStudyRequest request;
    request.run.plan = planUntil(plan, question, question.alone);
    request.scenario = request.against = question.scenario;
    request.areas = question.areas;
    request.alone = question.alone;
    return study::runRangeStudy(std::move(request), cancel);
}

base::Result<study::LeastCapacity> leastOf(const model::Plan& plan, const RiskQuestion& question,
                                           const base::CancelToken& cancel)
{
    study::LeastRequest request;
    request.run.plan = planUntil(plan, question, firstLook);
    request.mostReplications = mostFutures;
    request.result.figure = question.figure;
    request.result.scenario = question.scenario;
    request.result.areas = {question.area};
    request.result.year = question.year;
    request.below = question.below;
    request.area = question.area;
    request.first.setting = question.setting;
    if (const auto* setting = model::findById(plan.settings, question.setting); setting && setting->countedInHours)
        request.first.step = hoursStep;
    return study::leastCapacity(request, cancel);
}

} // namespace

std::span<const RiskChartKind> riskChartKinds() { return charts; }

bool showsRisks(const model::PaperPart& part)
{
    return std::ranges::any_of(charts, [&](const RiskChartKind& kind) { return shows(part, kind.id); });
}

std::optional<results::HeadlineId> riskFigure(std::string_view name)
{
    const auto found = results::headlineByName(name);
    return found == HeadlineId::CareCost ? std::nullopt : found;
}

bool isOfStudies(std::string_view key) { return key.starts_with("study."); }

std::optional<RiskQuestion> riskQuestionOf(const Material& material, const model::Paper& paper)
{
    const auto part = std::ranges::find_if(paper.parts, showsRisks);
    if (part == paper.parts.end())
        return std::nullopt;
    const Question question = questionOf(material, paper, *part);
    const RiskChoice choice = riskChoiceOf(paper);
    RiskQuestion asked;
    asked.figure = riskFigure(choice.figure).value_or(asked.figure);
    if (!results::headline(material.result, asked.figure, question))
        return std::nullopt;
    asked.scenario = material.result.scenarios[static_cast<std::size_t>(question.scenario)].id;
    if (!paper.area.empty())
        asked.areas = {paper.area};
    asked.year = question.year;
    asked.seed = material.result.seed;
    const std::size_t inputs = material.plan.uncertainInputs.size();
    const std::size_t areas = question.areas.of(material.result.areas.size()).size();
    const auto isShown = [&](std::string_view id) {
        return std::ranges::any_of(paper.parts, [id](const model::PaperPart& one) { return shows(one, id); });
    };
    asked.ranges = isShown("tornado") && inputs > 0;
    asked.alone = std::clamp(futuresInAll / static_cast<int>((2 * inputs + 1) * std::max<std::size_t>(areas, 1)),
                             leastAlone, mostAlone);
    if (isShown("least"))
        askWhatItTakes(asked, material, choice, question);
    return asked.ranges || asked.least ? std::optional(std::move(asked)) : std::nullopt;
}

base::Result<std::shared_ptr<const RiskStudies>> riskStudiesOf(const model::Plan& plan, const RiskQuestion& question,
                                                               const base::CancelToken& cancel)
{
    auto made = std::make_shared<RiskStudies>();
    made->asked = question;
    if (question.ranges)
        if (auto found = rangesOf(plan, question, cancel))
            made->ranges = std::move(found.value());
    if (question.least && !cancel.cancelled())
        if (auto found = leastOf(plan, question, cancel))
            made->least = std::move(found.value());
    if (cancel.cancelled())
        return base::Error{base::ErrorCode::Cancelled, {}, {}, {}, 0};
    return std::shared_ptr<const RiskStudies>(std::move(made));
}

std::shared_ptr<const RiskStudies> riskStudiesOf(const Material& material, const model::Paper& paper)
{
    const auto question = riskQuestionOf(material, paper);
    if (!question)
        return nullptr;
    auto made = riskStudiesOf(material.plan, *question);
    return made ? std::move(made.value()) : nullptr;
}

std::optional<study::Sensitivity> sensitivityOf(const RiskStudies& studies)
{
    return studies.ranges ? study::sensitivityIn(*studies.ranges, {studies.asked.figure, studies.asked.year, false})
                          : std::nullopt;
}

std::string targetText(results::HeadlineId figure, double below)
{
    const results::HeadlineUnit unit = results::headlineKind(figure).unit;
    return unit == results::HeadlineUnit::Share || unit == results::HeadlineUnit::Pounds
        ? wording::headlineValue(figure, below)
        : wording::numbers().typed(below);
}

} // namespace homeward::papers
