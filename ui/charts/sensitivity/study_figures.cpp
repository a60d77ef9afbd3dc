// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/sensitivity/study_figures.h"

#include "core/assumptions/assumptions.h"
#include "core/assumptions/figure_index.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/study/firm_up.h"
#include "ui/charts/chart_parts.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/wording/assumption_text.h"

#include <QCoreApplication>

#include <algorithm>
#include <set>
#include <utility>

namespace homeward::charts {

namespace {

OriginMark markOf(assumptions::Kind kind)
{
    switch (kind) {
    case assumptions::Kind::Published: return OriginMark::Published;
    case assumptions::Kind::Derived: return OriginMark::Derived;
    case assumptions::Kind::Local: return OriginMark::Local;
    case assumptions::Kind::Illustrative: break;
    }
    return OriginMark::Illustrative;
}

/// The rows of those parts of the plan that have a figure with a range.
std::vector<assumptions::Assumption> rangedParts(const model::Plan& plan)
{
    std::set<model::Path> parts;
    for (const model::UncertainInput& input : plan.uncertainInputs)
        parts.insert(assumptions::partOf(plan, model::Path(input.path)));
    std::vector<assumptions::Assumption> rows;
    for (const model::Path& part : parts)
        for (assumptions::Assumption& row : assumptions::assumptionsWithin(plan, part))
            rows.push_back(std::move(row));
    return rows;
}

} // namespace

SensitivityFigures figuresOfStudy(const study::RangeStudy& study, study::Sensitivity found,
                                  const study::RangeQuestion& asked, std::optional<std::size_t> chosen)
{
    const model::Plan& plan = study.plan;
    const std::vector<assumptions::Assumption> rows = rangedParts(plan);
    SensitivityFigures figures;
    figures.found = std::move(found);
    figures.inputs.resize(plan.uncertainInputs.size());
    for (std::size_t i = 0; i < figures.found.inputs.size(); ++i) {
        const study::InputSensitivity& input = figures.found.inputs[i];
        const model::UncertainInput& typed = plan.uncertainInputs[input.input];
        const study::FirmUp standing = study::standingOf(plan, rows, input);
        const model::Path path = model::namedPath(plan, model::Path(typed.path));
        const auto row = std::ranges::find(rows, path, &assumptions::Assumption::path);
        const bool percent = row != rows.end() && wording::isPercent(row->unit);
        const auto shown = [percent](double value) {
            return percent ? numbers::percent(value) : numbers::typed(value);
        };
        figures.inputs[input.input] = {text(typed.name.empty() ? typed.path : typed.name),
                                       shown(typed.low),
                                       shown(typed.mostLikely),
                                       shown(typed.high),
                                       typed.mostLikely,
                                       markOf(standing.kind),
                                       text(wording::kindName(standing.kind, numbers::translated))};
        if (chosen == input.input)
            figures.chosen = i;
    }
    if (!figures.chosen && !figures.found.inputs.empty())
        figures.chosen = 0;
    figures.figure = asked.figure;
    figures.difference = asked.difference;
    const auto nameOf = [&](const model::ScenarioId& id) {
        const model::Scenario* scenario = model::findById(plan.scenarios, id);
        return scenario ? text(scenario->name) : QString();
    };
    figures.scenario = nameOf(study.scenario);
    figures.against = nameOf(study.against);
    figures.year =
        text(base::financialYearsFrom(plan.start, plan.run.years)[static_cast<std::size_t>(asked.year)].label);
    figures.source =
        QCoreApplication::translate("homeward::ui::SensitivityPage", "Modelled: %1, seed %2, %3 futures in all.")
            .arg(text(plan.name), QString::number(plan.run.seed), numbers::whole(study.runs));
    return figures;
}

} // namespace homeward::charts
