// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/material.h"

#include "core/model/lookup.h"
#include "core/study/comparison_run.h"
#include "ui/wording/number_format.h"

#include <algorithm>

namespace homeward::papers {

namespace {

/// The fifth year, where the run has it whole.
constexpr int usualYear = 4;

int yearOf(const Material& material, const model::Paper& paper)
{
    const results::RunResult& result = material.result;
    if (paper.year)
        for (std::size_t i = 0; i < result.financialYears.size(); ++i)
            if (base::financialYearOf(result.financialYears[i].label) == *paper.year)
                return static_cast<int>(i);
    return std::min(usualYear, study::lastWholeYear(result));
}

int scenarioOf(const Material& material, const model::Paper& paper, const model::PaperPart& part)
{
    for (const model::ScenarioId* id : {&part.scenario, &paper.scenario})
        if (const int place = id->empty() ? -1 : model::indexById(material.result.scenarios, *id); place >= 0)
            return place;
    return material.result.scenarios.size() > 1 ? 1 : 0;
}

} // namespace

results::Question questionOf(const Material& material, const model::Paper& paper, const model::PaperPart& part)
{
    const int area = paper.area.empty() ? -1 : model::indexById(material.result.areas, paper.area);
    return {scenarioOf(material, paper, part), 0, area < 0 ? results::all : results::Choice(std::vector<int>{area}),
            yearOf(material, paper)};
}

const std::string& scenarioName(const Material& material, int scenario)
{
    return material.result.scenarios[static_cast<std::size_t>(scenario)].name;
}

const std::string& yearLabel(const Material& material, int year)
{
    return material.result.financialYears[static_cast<std::size_t>(year)].label;
}

std::string areaName(const Material& material, const results::Question& question)
{
    const std::vector<int> areas = question.areas.of(material.result.areas.size());
    if (areas.size() == 1)
        return material.result.areas[static_cast<std::size_t>(areas.front())].name;
    return material.words(QT_TRANSLATE_NOOP("wording", "the areas of the plan together"));
}

std::string countText(std::size_t count) { return wording::numbers().whole(static_cast<double>(count)); }

} // namespace homeward::papers
