// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/run.h"

#include "core/base/version.h"
#include "core/model/lookup.h"
#include "core/model/validate.h"
#include "core/sim/compile.h"
#include "core/sim/gather.h"
#include "core/sim/offered_load.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace homeward::sim {

namespace {

using Clock = std::chrono::steady_clock;

/// All replications of all scenarios and areas, shared by the threads that work on them.
class Job {
public:
    Job(const RunRequest& request, std::vector<const model::Scenario*> scenarios, std::vector<const model::Area*> areas,
        const base::CancelToken& cancel, const ProgressCallback& progress);

    void work();
    [[nodiscard]] results::RunResult result();

private:
    [[nodiscard]] int blockCount() const { return static_cast<int>(m_models.size()); }
    void put(int block, int replication, Outcome outcome);
    void report();
    [[nodiscard]] results::RunResult header(int replications) const;
    [[nodiscard]] std::vector<results::OfferedLoad> offeredLoads() const;

    const RunRequest& m_request;
    const model::Plan& m_plan;
    std::vector<const model::Scenario*> m_scenarios;
    std::vector<const model::Area*> m_areas;
    const base::CancelToken& m_cancel;
    const ProgressCallback& m_progress;
    std::vector<Compiled> m_models;                 ///< by scenario, then area
    std::vector<results::OfferedLoad> m_loads;
    std::atomic<int> m_nextItem = 0;                ///< replication by replication, so that scenarios stay level

    std::mutex m_guard;                             ///< of what follows
    std::vector<Gather> m_gathers;
    results::RunChecks m_checks;
    std::uint64_t m_events = 0;
    int m_itemsDone = 0;
    int m_whole = 0;                                ///< replications that every block has, from the first on
    int m_reported = 0;
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_nextReport = m_start;
    std::mutex m_reporting;                         ///< one report at a time
};

Job::Job(const RunRequest& request, std::vector<const model::Scenario*> scenarios,
         std::vector<const model::Area*> areas, const base::CancelToken& cancel, const ProgressCallback& progress)
    : m_request(request), m_plan(request.plan), m_scenarios(std::move(scenarios)), m_areas(std::move(areas))
    , m_cancel(cancel), m_progress(progress)
{
    for (const model::Scenario* scenario : m_scenarios)
        for (const model::Area* area : m_areas)
            m_models.push_back(compile(m_plan, *scenario, *area));
    m_loads = offeredLoads();
    m_gathers.assign(m_models.size(), Gather(m_plan.run.replications, request.byCohort));
}

void Job::work()
{
    const int items = m_plan.run.replications * blockCount();
    for (int item = m_nextItem++; item < items && !m_cancel.cancelled(); item = m_nextItem++) {
        const int block = item % blockCount();
        const int replication = item / blockCount();
        Outcome outcome = replicate(m_models[static_cast<std::size_t>(block)], m_plan.run.seed, replication,
                                    m_request.byCohort, m_cancel);
        if (m_cancel.cancelled())
            return;
        put(block, replication, std::move(outcome));
        if (m_progress)
            report();
    }
}

void Job::put(int block, int replication, Outcome outcome)
{
    const std::lock_guard lock(m_guard);
    m_checks.peopleConserved = m_checks.peopleConserved && outcome.peopleConserved;
    m_checks.settingsConserved = m_checks.settingsConserved && outcome.settingsConserved;
    m_checks.littlesLawWorst = std::max(m_checks.littlesLawWorst, outcome.littlesLawGap);
    m_events += outcome.events;
    m_gathers[static_cast<std::size_t>(block)].put(replication, std::move(outcome));
    ++m_itemsDone;
    while (m_whole < m_plan.run.replications
           && std::ranges::all_of(m_gathers, [this](const Gather& gather) { return gather.has(m_whole); }))
        ++m_whole;
}

/// Tells how far the run is, about ten times a second and never so often that it costs the run a fifth of its time.
void Job::report()
{
    const std::unique_lock reporting(m_reporting, std::try_to_lock);
    if (!reporting || Clock::now() < m_nextReport)
        return;
    const auto began = Clock::now();
    RunProgress progress;
    {
        const std::lock_guard lock(m_guard);
        progress.replicationsDone = m_whole;
        progress.replicationsAsked = m_plan.run.replications;
        progress.share = static_cast<double>(m_itemsDone) / (m_plan.run.replications * blockCount());
        const double elapsed = std::chrono::duration<double>(began - m_start).count();
        progress.secondsLeft = elapsed * (1.0 - progress.share) / progress.share;
        if (m_whole > m_reported && m_whole < m_plan.run.replications) {
            auto partial = std::make_shared<results::RunResult>(header(m_whole));
            for (const Gather& gather : m_gathers)
                partial->blocks.push_back(gather.block(m_whole, false));
            progress.partial = std::move(partial);
            m_reported = m_whole;
        }
    }
    m_progress(progress);
    const auto cost = Clock::now() - began;
    m_nextReport = began + std::max<Clock::duration>(std::chrono::milliseconds(100), 5 * cost);
}

results::RunResult Job::header(int replications) const
{
    results::RunResult result;
    result.planName = m_plan.name;
    result.programVersion = base::programVersion;
    result.fingerprint = m_request.fingerprint;
    result.seed = m_plan.run.seed;
    result.replicationsAsked = m_plan.run.replications;
    result.replicationsDone = replications;
    result.start = m_plan.start;
    result.years = m_plan.run.years;
    for (const model::Scenario* scenario : m_scenarios)
        result.scenarios.push_back({scenario->id, scenario->name});
    for (const model::Area* area : m_areas)
        result.areas.push_back({area->id, area->name});
    for (const model::Setting& setting : m_plan.settings)
        result.settings.push_back({setting.id, setting.name, setting.sphere, setting.unit, setting.countedInHours});
    for (const model::Cohort& cohort : m_plan.cohorts)
        result.cohorts.push_back({cohort.id, cohort.name});
    result.months = m_models.front().months;
    result.financialYears = m_models.front().years;
    result.checks = m_checks;
    result.loads = m_loads;
    return result;
}

std::vector<results::OfferedLoad> Job::offeredLoads() const
{
    std::vector<results::OfferedLoad> found;
    for (int block = 0; block < blockCount(); ++block) {
        const Compiled& model = m_models[static_cast<std::size_t>(block)];
        const std::vector<double> first = offeredLoad(model, 0);
        const std::vector<double> last = offeredLoad(model, model.end - 1);
        const int areas = static_cast<int>(m_areas.size());
        for (int s = 0; s < model.settingCount(); ++s)
            found.push_back({block / areas, block % areas, s, first[static_cast<std::size_t>(s)],
                             last[static_cast<std::size_t>(s)]});
    }
    return found;
}

results::RunResult Job::result()
{
    results::RunResult result = header(m_plan.run.replications);
    result.blocks.resize(m_gathers.size());
    std::atomic<std::size_t> next = 0;
    const auto summarise = [&] {
        for (std::size_t b = next++; b < m_gathers.size(); b = next++)
            result.blocks[b] = m_gathers[b].block(m_plan.run.replications, true);
    };
    std::thread second(summarise);
    summarise();
    second.join();
    result.timing.events = m_events;
    result.timing.seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    return result;
}

/// The items with these ids, in the order of the list; all for no ids.
template <class Item, class Id>
base::Result<std::vector<const Item*>> chosen(const std::vector<Item>& list, const std::vector<Id>& ids)
{
    std::vector<const Item*> found;
    for (const Id& id : ids)
        if (!model::findById(list, id))
            return base::Error{base::ErrorCode::UnknownName, {}, {}, id.value};
    for (const Item& item : list)
        if (ids.empty() || std::ranges::find(ids, item.id) != ids.end())
            found.push_back(&item);
    return found;
}

} // namespace

base::Result<results::RunResult> run(const RunRequest& request, const base::CancelToken& cancel,
                                     const ProgressCallback& progress)
{
    if (model::hasErrors(model::validate(request.plan)))
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}};
    auto scenarios = chosen(request.plan.scenarios, request.scenarios);
    auto areas = chosen(request.plan.areas, request.areas);
    if (!scenarios)
        return scenarios.error();
    if (!areas)
        return areas.error();

    Job job(request, std::move(scenarios.value()), std::move(areas.value()), cancel, progress);
    const int wanted = request.threads > 0 ? request.threads : static_cast<int>(std::thread::hardware_concurrency());
    const int threads = std::clamp(wanted, 1, 256);
    std::vector<std::thread> others;
    for (int i = 1; i < threads; ++i)
        others.emplace_back([&job] { job.work(); });
    job.work();
    for (std::thread& other : others)
        other.join();
    if (cancel.cancelled())
        return base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
    results::RunResult result = job.result();
    result.timing.threads = threads;
    return result;
}

} // namespace homeward::sim
