// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/growing_run.h"

#include "core/study/draw.h"

#include <algorithm>
#include <tuple>

namespace homeward::study {

namespace {

/// The sort key of an item within a run.
std::tuple<int, int, int> placeOf(const results::PartItem& item)
{
    return {item.scenario, item.area, item.replication};
}

} // namespace

GrowingRun::GrowingRun(sim::RunRequest request) : m_request(std::move(request))
{
    m_request.plan.run.replications = 0;
    m_request.inputsOf = inputsOf(m_request.plan);
}

base::Status GrowingRun::growTo(int replications, const base::CancelToken& cancel,
                                const sim::ProgressCallback& progress)
{
    const int done = this->replications();
    if (replications <= done)
        return base::done();
    sim::RunRequest batch = m_request;
    batch.plan.run.replications = replications;
    batch.part = results::Part{1, 1, done};
    if (const base::Status possible = checkInputs(batch.plan, done, replications, cancel); !possible)
        return possible;
    auto part = sim::runPart(batch, cancel, progress);
    if (!part)
        return part.error();
    m_request.plan.run.replications = replications;
    keep(std::move(part.value()));
    return base::done();
}

void GrowingRun::keep(results::PartResult part)
{
    if (m_kept.items.empty()) {
        m_years = part.head;
        m_years.blocks.resize(part.head.scenarios.size() * part.head.areas.size());
        m_kept.byCohort = part.byCohort;
        m_kept.head = part.head;
    } else {
        results::RunChecks& checks = m_kept.head.checks;
        checks.peopleConserved = checks.peopleConserved && part.head.checks.peopleConserved;
        checks.settingsConserved = checks.settingsConserved && part.head.checks.settingsConserved;
        checks.littlesLawWorst = std::max(checks.littlesLawWorst, part.head.checks.littlesLawWorst);
        m_kept.head.timing.events += part.head.timing.events;
        m_kept.head.timing.seconds += part.head.timing.seconds;
    }
    m_kept.head.replicationsAsked = m_kept.head.replicationsDone = replications();
    m_years.replicationsAsked = m_years.replicationsDone = replications();
    std::ranges::sort(part.items, {}, placeOf);
    for (results::PartItem& item : part.items) {
        const auto block =
            static_cast<std::size_t>(item.scenario) * m_years.areas.size() + static_cast<std::size_t>(item.area);
        m_years.blocks[block].replications.push_back({item.replication, item.periods, item.flows});
        m_kept.items.push_back(std::move(item));
    }
}

base::Result<results::RunResult> GrowingRun::finish() &&
{
    std::ranges::sort(m_kept.items, {}, placeOf);
    const int threads = m_kept.head.timing.threads;
    std::vector<results::PartResult> parts;
    parts.push_back(std::move(m_kept));
    auto whole = sim::joinParts(m_request.plan, std::move(parts));
    if (whole)
        whole.value().timing.threads = threads;
    return whole;
}

} // namespace homeward::study
