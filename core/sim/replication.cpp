// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/replication.h"

#include "core/sim/engine.h"

namespace homeward::sim {

Outcome replicate(const Compiled& model, std::uint64_t seed, int replication, bool byCohort,
                  const base::CancelToken& cancel)
{
    Recorder recorder(model, byCohort);
    Engine engine(model, seed, replication, recorder);
    engine.run(cancel);
    recorder.finish();

    std::vector<Standing> standings;
    std::vector<Second> heldSince;
    for (const Person& person : engine.present()) {
        standings.push_back(person.standing);
        heldSince.push_back(person.heldSince);
    }
    Outcome outcome;
    outcome.months = recorder.months();
    outcome.years = recorder.years();
    for (int cohort = 0; byCohort && cohort < model.cohorts; ++cohort)
        outcome.cohortYears.push_back(recorder.cohortYears(cohort));
    outcome.events = engine.events();
    outcome.peopleConserved = engine.people().conserved();
    outcome.settingsConserved = recorder.settingsConserved();
    outcome.littlesLawGap = recorder.littlesLawGap(standings, heldSince);
    return outcome;
}

} // namespace homeward::sim
