// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/range_study.h"

#include "core/model/lookup.h"
#include "core/study/range_runs.h"

namespace homeward::study {

namespace {

using base::Error;
using base::ErrorCode;
using results::ValueList;

std::size_t placeOf(const RangeStudy& study, results::HeadlineId figure, int year)
{
    return static_cast<std::size_t>(figure) * study.years.size() + static_cast<std::size_t>(year);
}

/// All catalogue figures of one scenario in all years.
std::vector<ValueList> figuresOf(const results::RunResult& result, const model::ScenarioId& id)
{
    std::vector<ValueList> values;
    const int scenario = model::indexById(result.scenarios, id);
    for (const results::HeadlineKind& kind : results::headlineKinds())
        for (int year = 0; year < static_cast<int>(result.financialYears.size()); ++year)
            values.push_back(kind.values(result, scenario, results::all, year));
    return values;
}

FigureValues& runOf(RangeStudy& study, const RangeRun& which)
{
    switch (which.kind) {
    case RangeRun::Kind::Drawn: return study.drawn;
    case RangeRun::Kind::MostLikely: return study.mostLikely;
    case RangeRun::Kind::Low: study.low.resize(which.input + 1); return study.low.back();
    case RangeRun::Kind::High: break;
    }
    study.high.resize(which.input + 1);
    return study.high.back();
}

/// The values asked for; empty if any future has none.
std::vector<double> valuesIn(const FigureValues& run, std::size_t place, bool difference)
{
    const ValueList values = difference ? run.scenario[place] - run.against[place] : run.scenario[place];
    std::vector<double> known = values.known();
    return known.size() == values.size() ? known : std::vector<double>();
}

} // namespace

base::Result<RangeStudy> runRangeStudy(RangeStudyRequest request, const base::CancelToken& cancel,
                                       const sim::ProgressCallback& progress)
{
    for (const model::ScenarioId& id : {request.scenario, request.against})
        if (!model::findById(request.run.plan.scenarios, id))
            return Error{ErrorCode::UnknownName, {}, {}, id.value, 0};
    RangeStudy study;
    study.plan = request.run.plan;
    study.scenario = request.scenario;
    study.against = request.against;
    request.run.scenarios = {request.against};
    if (request.scenario != request.against)
        request.run.scenarios.push_back(request.scenario);
    request.run.areas = request.areas;
    request.run.grid = results::Grid::Year;
    const auto take = [&](const RangeRun& which, const results::RunResult& result) {
        FigureValues& values = runOf(study, which);
        values.scenario = figuresOf(result, study.scenario);
        values.against = figuresOf(result, study.against);
        if (study.years.empty())
            for (const base::Period& year : result.financialYears)
                study.years.push_back(year.label);
        return base::done();
    };
    const auto runs = runRanges(request.run, request.alone, take, cancel, progress);
    if (!runs)
        return runs.error();
    study.runs = runs.value();
    return study;
}

std::optional<Sensitivity> sensitivityIn(const RangeStudy& study, const RangeQuestion& question)
{
    if (question.year < 0 || question.year >= static_cast<int>(study.years.size()))
        return std::nullopt;
    const std::size_t place = placeOf(study, question.figure, question.year);
    RangeValues values;
    values.drawn = valuesIn(study.drawn, place, question.difference);
    values.mostLikely = valuesIn(study.mostLikely, place, question.difference);
    bool known = !values.drawn.empty() && !values.mostLikely.empty();
    for (std::size_t i = 0; i < study.low.size() && known; ++i) {
        values.low.push_back(valuesIn(study.low[i], place, question.difference));
        values.high.push_back(valuesIn(study.high[i], place, question.difference));
        known = !values.low.back().empty() && !values.high.back().empty();
    }
    if (!known)
        return std::nullopt;
    return sensitivityFrom(study.plan, std::move(values), study.runs, question.difference);
}

std::optional<FuturesShare> futuresIn(const RangeStudy& study, results::HeadlineId figure, int year)
{
    if (study.scenario == study.against || year < 0 || year >= static_cast<int>(study.years.size()))
        return std::nullopt;
    const std::vector<double> values = valuesIn(study.drawn, placeOf(study, figure, year), true);
    return values.empty() ? std::nullopt : std::optional(futuresShare(values));
}

} // namespace homeward::study
