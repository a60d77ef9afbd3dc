// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/replication.h"

#include "core/sim/engine.h"

namespace homeward::sim {

std::vector<Outcome> replicateAreas(const Compiled& model, std::uint64_t seed, int replication, bool byCohort,
                                    const base::CancelToken& cancel)
{
    Recorder recorder(model, byCohort);
    Engine engine(model, seed, replication, recorder, cancel);
    engine.run();
    recorder.finish();

    std::vector<Standing> standings;
    std::vector<Second> heldSince;
    for (const Person& person : engine.present()) {
        standings.push_back(person.standing);
        heldSince.push_back(person.heldSince);
    }
    std::vector<Outcome> outcomes(static_cast<std::size_t>(model.areas));
    for (int area = 0; area < model.areas; ++area) {
        Outcome& outcome = outcomes[static_cast<std::size_t>(area)];
        outcome.months = recorder.months(area);
        outcome.years = recorder.years(area);
        for (int cohort = 0; byCohort && cohort < model.cohortsPerArea(); ++cohort)
            outcome.cohortYears.push_back(recorder.cohortYears(area * model.cohortsPerArea() + cohort));
        outcome.events = area == 0 ? engine.events() : 0;
        outcome.peopleConserved = engine.people().conserved();
        outcome.settingsConserved = recorder.settingsConserved();
        outcome.littlesLawGap = recorder.littlesLawGap(standings, heldSince);
    }
    return outcomes;
}

Outcome replicate(const Compiled& model, std::uint64_t seed, int replication, bool byCohort,
                  const base::CancelToken& cancel)
{
    return std::move(replicateAreas(model, seed, replication, byCohort, cancel).front());
}

} // namespace homeward::sim
