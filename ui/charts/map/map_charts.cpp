// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/map/map_content.h"

namespace homeward::charts {

MapSubject mapSubjectOf(const results::RunResult& result, const results::Question& question,
                        pathway::MapFigures figures)
{
    MapSubject subject;
    for (const results::SettingAxis& setting : result.settings)
        subject.settings.push_back({text(setting.name), setting.sphere, std::nullopt, text(setting.unit),
                                    setting.countedInHours, std::nullopt, static_cast<int>(subject.settings.size())});
    for (const results::OutcomeAxis& outcome : result.outcomes) {
        subject.outcomesInRun.push_back(static_cast<int>(subject.outcomes.size()));
        subject.outcomes.push_back(text(outcome.name));
    }
    subject.runSettings = static_cast<int>(result.settings.size());
    subject.question = question;
    subject.figures = std::move(figures);
    subject.scenario = scenarioName(result, question.scenario);
    subject.against = scenarioName(result, question.against);
    subject.areas = areasName(result, question.areas);
    subject.year = yearLabel(result, question.year);
    subject.source = runSource(result);
    subject.caveats = caveatsOf(result, question.scenario, question.against, question.areas);
    return subject;
}

MapSubject mapSubject(const results::RunResult& result, const results::Question& question, MapView view)
{
    MapSubject subject = mapSubjectOf(result, question, pathway::mapFigures(result, question));
    subject.view = view;
    return subject;
}

namespace {

std::unique_ptr<ChartContent> mapOf(const results::RunResult& result, const results::Question& question, MapView view)
{
    if (result.scenarios.empty() || result.replicationsDone < 1 || result.financialYears.empty())
        return std::make_unique<MapContent>();
    return std::make_unique<MapContent>(mapSubject(result, question, view));
}

} // namespace

std::unique_ptr<ChartContent> mapChart(const results::RunResult& result, const results::Question& question)
{
    return mapOf(result, question, MapView::Scenario);
}

std::unique_ptr<ChartContent> mapBothChart(const results::RunResult& result, const results::Question& question)
{
    return mapOf(result, question, MapView::Both);
}

std::unique_ptr<ChartContent> mapDifferenceChart(const results::RunResult& result, const results::Question& question)
{
    return mapOf(result, question, MapView::Difference);
}

} // namespace homeward::charts
