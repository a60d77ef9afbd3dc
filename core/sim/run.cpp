// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/run.h"

#include "core/base/caught.h"
#include "core/base/threads.h"
#include "core/model/lookup.h"
#include "core/results/periods.h"
#include "core/sim/collector.h"
#include "core/sim/compile.h"
#include "core/sim/expected_use.h"
#include "core/sim/offered_load.h"
#include "core/sim/replication.h"
#include "core/sim/run_axes.h"
#include "core/validation/validate.h"

#include <algorithm>
#include <atomic>
#include <chrono>
#include <mutex>

namespace homeward::sim {

namespace {

using results::Part;
using results::PartItem;
using results::PartResult;
using Clock = std::chrono::steady_clock;

/// One replication has no interval, so its result says nothing about how sure it is.
constexpr int fewestTold = 2;

/// The replications of a part of a run, shared by the threads that work on them. An item of work is one replication of
/// one scenario in one group of areas; items go replication by replication, so that scenarios stay level.
class Job {
public:
    Job(const RunRequest& request, RunAxes axes, const base::CancelToken& cancel, const ProgressCallback& progress);

    [[nodiscard]] std::size_t itemCount() const { return static_cast<std::size_t>(m_endItem - m_firstItem); }
    /// Plays one item, from 0; nothing once the run is cancelled. Called from several threads.
    void work(std::size_t item);
    [[nodiscard]] results::RunResult result();
    [[nodiscard]] PartResult part();

private:
    [[nodiscard]] int blockCount() const { return static_cast<int>(m_axes.scenarios.size() * m_axes.groups.size()); }
    [[nodiscard]] std::size_t groupOf(int block) const
    {
        return static_cast<std::size_t>(block) % m_axes.groups.size();
    }
    [[nodiscard]] std::size_t scenarioOf(int block) const
    {
        return static_cast<std::size_t>(block) / m_axes.groups.size();
    }
    [[nodiscard]] std::vector<Outcome> play(int block, int replication) const;
    void put(int block, int replication, std::vector<Outcome> outcomes);
    void report();
    [[nodiscard]] results::RunResult head(int replications) const;
    void loads(const Compiled& model, int block);
    void expect(int block);

    const RunRequest& m_request;
    RunAxes m_axes;
    const base::CancelToken& m_cancel;
    const ProgressCallback& m_progress;
    std::vector<Compiled> m_models;                 ///< by scenario, then group
    results::RunResult m_head;
    Recording m_recording;
    int m_firstItem = 0;
    int m_endItem = 0;

    mutable std::mutex m_guard;                     ///< of what follows
    std::vector<Collector> m_collectors;                  ///< by scenario, then area
    int m_itemsDone = 0;
    int m_whole = 0;                                ///< replications that every block has, from the first on
    int m_reported = 0;
    std::atomic<bool> m_firstDue = false;          ///< there is a first result to tell, and nobody has been told
    Clock::time_point m_start = Clock::now();
    Clock::time_point m_nextReport = m_start;
    std::mutex m_reporting;                         ///< one report at a time
};

Job::Job(const RunRequest& request, RunAxes axes, const base::CancelToken& cancel, const ProgressCallback& progress)
    : m_request(request),
      m_axes(std::move(axes)),
      m_cancel(cancel),
      m_progress(progress),
      m_head(headOf(request, m_axes)),
      m_recording(recordingOf({m_head.months, m_head.financialYears, m_head.steps, m_head.windows}, request.byCohort))
{
    for (const model::Scenario* scenario : m_axes.scenarios)
        for (const auto& group : m_axes.groups) {
            if (m_cancel.cancelled())
                return;   // without an item of work
            m_models.push_back(compile(request.plan, *scenario, group));
        }
    m_head.hoursPerPerson.resize(m_axes.scenarios.size() * m_axes.areas.size() * request.plan.settings.size());
    base::forEach(m_models.size(), base::threadCount(request.threads), [this](std::size_t block) {
        if (!m_cancel.cancelled())
            expect(static_cast<int>(block));
    });
    for (int block = 0; block < blockCount() && !m_cancel.cancelled(); ++block)
        loads(m_models[static_cast<std::size_t>(block)], block);
    std::ranges::stable_sort(m_head.loads, {},
                             [](const results::OfferedLoad& load) { return std::pair{load.scenario, load.area}; });
    m_collectors.assign(m_axes.scenarios.size() * m_axes.areas.size(),
                        Collector(request.plan.run.replications, request.byCohort));
    const Part& part = request.part;
    const std::int64_t first = static_cast<std::int64_t>(part.firstReplication) * blockCount();
    const std::int64_t items = static_cast<std::int64_t>(request.plan.run.replications) * blockCount() - first;
    m_firstItem = static_cast<int>(first + items * (part.index - 1) / part.count);
    m_endItem = static_cast<int>(first + items * part.index / part.count);
}

void Job::work(std::size_t item)
{
    if (m_cancel.cancelled())
        return;
    const int number = m_firstItem + static_cast<int>(item);
    const int block = number % blockCount();
    const int replication = number / blockCount();
    std::vector<Outcome> outcomes = play(block, replication);
    if (m_cancel.cancelled())
        return;
    put(block, replication, std::move(outcomes));
    if (m_progress)
        report();
}

std::vector<Outcome> Job::play(int block, int replication) const
{
    const std::uint64_t seed = m_request.plan.run.seed;
    if (!m_request.inputsOf)
        return replicateAreas(m_models[static_cast<std::size_t>(block)], seed, replication, m_recording, m_cancel);
    const model::Plan plan = m_request.inputsOf(m_request.plan, replication);
    std::vector<const model::Area*> areas;
    for (const model::Area* area : m_axes.groups[groupOf(block)])
        areas.push_back(model::findById(plan.areas, area->id));
    Compiled model = compile(plan, *model::findById(plan.scenarios, m_axes.scenarios[scenarioOf(block)]->id), areas);
    model.unitsParts = m_models[static_cast<std::size_t>(block)].unitsParts;
    return replicateAreas(model, seed, replication, m_recording, m_cancel);
}

void Job::put(int block, int replication, std::vector<Outcome> outcomes)
{
    const auto& group = m_axes.groups[groupOf(block)];
    std::vector<PartItem> items;
    for (std::size_t a = 0; a < group.size(); ++a) {
        const int area = m_axes.reported(group[a]);
        if (area == none)
            continue;
        Outcome& outcome = outcomes[a];
        items.push_back({static_cast<int>(scenarioOf(block)), area, replication, std::move(outcome.cells),
                         std::move(outcome.periods), std::move(outcome.cohortPeriods), std::move(outcome.flows),
                         outcome.events, outcome.peopleConserved, outcome.settingsConserved, outcome.littlesLawGap});
    }
    const std::lock_guard lock(m_guard);
    for (PartItem& item : items) {
        const std::size_t collector =
            static_cast<std::size_t>(item.scenario) * m_axes.areas.size() + static_cast<std::size_t>(item.area);
        m_collectors[collector].put(std::move(item));
    }
    ++m_itemsDone;
    while (m_whole < m_request.plan.run.replications
           && std::ranges::all_of(m_collectors, [this](const Collector& collector) { return collector.has(m_whole); }))
        if (++m_whole == fewestTold)
            m_firstDue = true;
}

/// Tells how far the run is, about ten times a second and never so often that it costs the run a fifth of its time; the
/// first result at once.
void Job::report()
{
    const std::unique_lock reporting(m_reporting, std::try_to_lock);
    if (!reporting || (Clock::now() < m_nextReport && !m_firstDue))
        return;
    m_firstDue = false;
    const auto began = Clock::now();
    RunProgress progress;
    {
        const std::lock_guard lock(m_guard);
        progress.replicationsDone = m_whole;
        progress.replicationsAsked = m_request.plan.run.replications;
        progress.share = static_cast<double>(m_itemsDone) / (m_endItem - m_firstItem);
        const double elapsed = std::chrono::duration<double>(began - m_start).count();
        progress.secondsLeft = elapsed * (1.0 - progress.share) / progress.share;
        if (m_whole >= fewestTold && m_whole > m_reported && m_whole < m_request.plan.run.replications) {
            auto partial = std::make_shared<results::RunResult>(head(m_whole));
            for (Collector& collector : m_collectors)
                partial->blocks.push_back(collector.soFar(m_head, m_whole));
            progress.partial = std::move(partial);
            m_reported = m_whole;
        }
    }
    m_progress(progress);
    const auto cost = Clock::now() - began;
    m_nextReport = began + std::max<Clock::duration>(std::chrono::milliseconds(100), 5 * cost);
}

/// The head with what the first replications of every block say of themselves.
results::RunResult Job::head(int replications) const
{
    results::RunResult head = m_head;
    head.replicationsDone = replications;
    for (const Collector& collector : m_collectors)
        collector.check(replications, head.checks, head.timing.events);
    return head;
}

void Job::loads(const Compiled& model, int block)
{
    const std::vector<double> first = offeredLoad(model, 0);
    const std::vector<double> last = offeredLoad(model, model.end - 1);
    const auto& group = m_axes.groups[groupOf(block)];
    for (int a = 0; a < model.areas; ++a) {
        const int area = m_axes.reported(group[static_cast<std::size_t>(a)]);
        for (int s = 0; s < model.planSettings && area != none; ++s) {
            const auto setting =
                static_cast<std::size_t>(model.settingOfRow[static_cast<std::size_t>(a * model.planSettings + s)]);
            m_head.loads.push_back({static_cast<int>(scenarioOf(block)), area, s, first[setting], last[setting]});
        }
    }
}

/// What the plan's own figures say of people's use, once for all replications.
void Job::expect(int block)
{
    if (m_cancel.cancelled())
        return;
    Compiled& model = m_models[static_cast<std::size_t>(block)];
    const auto& group = m_axes.groups[groupOf(block)];
    const ExpectedUse expected(m_request.plan, *m_axes.scenarios[scenarioOf(block)], group, model);
    model.unitsParts = expected.unitsParts();
    const std::size_t settings = m_request.plan.settings.size();
    for (std::size_t a = 0; a < group.size(); ++a) {
        const int area = m_axes.reported(group[a]);
        if (area == none)
            continue;
        const std::size_t first = (scenarioOf(block) * m_axes.areas.size() + static_cast<std::size_t>(area)) * settings;
        for (std::size_t s = 0; s < settings; ++s)
            m_head.hoursPerPerson[first + s] = expected.hoursPerPerson(static_cast<int>(a), static_cast<int>(s));
    }
}

results::RunResult Job::result()
{
    results::RunResult result = summarised(head(m_request.plan.run.replications), m_collectors);
    result.timing.seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    return result;
}

PartResult Job::part()
{
    PartResult part{m_request.part, m_request.byCohort, m_head, {}};
    for (Collector& collector : m_collectors)
        collector.moveInto(part.items);
    for (const PartItem& item : part.items) {
        part.head.checks.peopleConserved = part.head.checks.peopleConserved && item.peopleConserved;
        part.head.checks.settingsConserved = part.head.checks.settingsConserved && item.settingsConserved;
        part.head.checks.littlesLawWorst = std::max(part.head.checks.littlesLawWorst, item.littlesLawGap);
        part.head.timing.events += item.events;
    }
    part.head.timing.seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    return part;
}

/// Plays the work of a request on its threads, and gives what `finish` makes of it. An exception is an error.
template <class Made, class Finish>
base::Result<Made> onThreads(const RunRequest& request, const base::CancelToken& cancel,
                             const ProgressCallback& progress, Finish finish)
try {
    if (validation::hasErrors(validation::validate(request.plan)))
        return base::Error{base::ErrorCode::PlanHasProblems, {}, {}, {}};
    const model::Plan& plan = request.plan;
    if (const auto told = results::checkPeriods(plan.start, plan.run.years, request.grid, request.windows); !told)
        return told.error();
    auto axes = axesOf(request);
    if (!axes)
        return axes.error();
    Job job(request, std::move(axes.value()), cancel, progress);
    const int threads = base::threadCount(request.threads);
    base::forEach(job.itemCount(), threads, [&job](std::size_t item) { job.work(item); });
    if (cancel.cancelled())
        return base::Error{base::ErrorCode::Cancelled, {}, {}, {}};
    return finish(job, threads);
} catch (...) {
    return base::caughtError();
}

} // namespace

base::Result<results::RunResult> run(const RunRequest& request, const base::CancelToken& cancel,
                                     const ProgressCallback& progress)
{
    RunRequest whole = request;
    whole.part = {};
    return onThreads<results::RunResult>(whole, cancel, progress, [](Job& job, int threads) {
        results::RunResult result = job.result();
        result.timing.threads = threads;
        return result;
    });
}

base::Result<PartResult> runPart(const RunRequest& request, const base::CancelToken& cancel,
                                 const ProgressCallback& progress)
{
    const Part& part = request.part;
    if (part.count < 1 || part.index < 1 || part.index > part.count || part.firstReplication < 0
        || part.firstReplication > request.plan.run.replications)
        return base::Error{
            base::ErrorCode::UnknownName, {}, {}, std::to_string(part.index) + "/" + std::to_string(part.count)};
    return onThreads<PartResult>(request, cancel, progress, [](Job& job, int threads) {
        PartResult result = job.part();
        result.head.timing.threads = threads;
        return result;
    });
}

} // namespace homeward::sim
