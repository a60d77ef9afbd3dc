// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/replication.h"

#include "core/sim/engine.h"

#include <algorithm>
#include <iterator>

namespace homeward::sim {

Recording recordingOf(const results::Periods& periods, bool byCohort)
{
    Recording made{byCohort, results::cellsOf(periods), {}};
    for (const auto* kept : {&periods.financialYears, &periods.windows})
        std::ranges::copy(results::cellsIn(made.cells, *kept), std::back_inserter(made.periods));
    return made;
}

std::vector<Outcome> replicateAreas(const Compiled& model, std::uint64_t seed, int replication,
                                    const Recording& recording, const base::CancelToken& cancel)
{
    const bool byCohort = recording.byCohort;
    const auto kept = recording.periods.empty() ? results::cellsIn(model.months, model.years) : recording.periods;
    Recorder recorder(model, byCohort, recording.cells);
    Engine engine(model, seed, replication, recorder, cancel);
    engine.run();
    recorder.finish();

    std::vector<PersonState> states;
    std::vector<Second> heldSince;
    for (const Person& person : engine.present()) {
        states.push_back(person.state);
        heldSince.push_back(person.heldSince);
    }
    std::vector<Outcome> outcomes(static_cast<std::size_t>(model.areas));
    for (int area = 0; area < model.areas; ++area) {
        Outcome& outcome = outcomes[static_cast<std::size_t>(area)];
        outcome.cells = recorder.ofArea(area);
        outcome.periods = outcome.cells.joined(kept);
        outcome.flows = recorder.flowsOf(area).joined(kept);
        for (int cohort = 0; byCohort && cohort < model.cohortsPerArea(); ++cohort)
            outcome.cohortPeriods.push_back(recorder.ofCohort(area * model.cohortsPerArea() + cohort).joined(kept));
        outcome.events = area == 0 ? engine.events() : 0;
        outcome.peopleConserved = engine.people().conserved();
        outcome.settingsConserved = recorder.settingsConserved();
        outcome.littlesLawGap = recorder.littlesLawGap(states, heldSince);
    }
    return outcomes;
}

Outcome replicate(const Compiled& model, std::uint64_t seed, int replication, const Recording& recording,
                  const base::CancelToken& cancel)
{
    return std::move(replicateAreas(model, seed, replication, recording, cancel).front());
}

} // namespace homeward::sim
