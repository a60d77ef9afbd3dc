// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/run_job.h"

#include "core/base/threads.h"
#include "core/model/lookup.h"
#include "core/results/periods.h"
#include "core/sim/expected_use.h"
#include "core/sim/offered_load.h"

#include <algorithm>

namespace homeward::sim {

namespace {

using results::Part;
using results::PartItem;
using results::PartResult;
using Clock = std::chrono::steady_clock;

/// One replication has no interval, so its result says nothing about how sure it is.
constexpr int fewestReported = 2;

} // namespace

RunJob::RunJob(const RunRequest& request, RunAxes axes, const TakenOver& taken, const base::CancelToken& cancel,
               const ProgressCallback& progress)
    : m_request(request),
      m_axes(std::move(axes)),
      m_cancel(cancel),
      m_progress(progress),
      m_taken(taken),
      m_head(headOf(request, m_axes)),
      m_recording(recordingOf({m_head.months, m_head.financialYears, m_head.steps, m_head.windows}, request.byCohort))
{
    m_collectors.assign(m_axes.scenarios.size() * m_axes.areas.size(),
                        Collector(request.plan.run.replications, request.byCohort));
    m_head.hoursPerPerson.resize(m_collectors.size() * request.plan.settings.size());
    findBlocks();
    foresee();
    if (m_cancel.cancelled())
        return; // with no work: first and end item are equal
    const Part& part = request.part;
    const std::int64_t first = static_cast<std::int64_t>(part.firstReplication) * blockCount();
    const std::int64_t items = static_cast<std::int64_t>(request.plan.run.replications) * blockCount() - first;
    m_firstItem = static_cast<int>(first + items * (part.index - 1) / part.count);
    m_endItem = static_cast<int>(first + items * part.index / part.count);
}

bool RunJob::isTaken(std::size_t scenario, const std::vector<const model::Area*>& group) const
{
    return !m_taken.places.empty() && std::ranges::all_of(group, [&](const model::Area* area) {
        const int reported = m_axes.reported(area);
        return reported == none || m_taken.places[placeOf(scenario, reported)];
    });
}

/// Divides the blocks into those taken over and those to simulate, and compiles the latter.
void RunJob::findBlocks()
{
    const std::size_t groups = m_axes.groups.size();
    for (std::size_t block = 0; block < m_axes.scenarios.size() * groups && !m_cancel.cancelled(); ++block) {
        const std::size_t scenario = block / groups;
        const auto& group = m_axes.groups[block % groups];
        if (!isTaken(scenario, group)) {
            m_blocks.push_back(static_cast<int>(block));
            m_models.push_back(compile(m_request.plan, *m_axes.scenarios[scenario], group));
            continue;
        }
        for (const model::Area* area : group)
            if (const int reported = m_axes.reported(area); reported != none)
                takeOver(scenario, reported);
    }
}

/// Takes over one block with its loads and hours per person.
void RunJob::takeOver(std::size_t scenario, int area)
{
    const results::RunResult& earlier = *m_taken.from.result;
    const std::size_t to = placeOf(scenario, area), from = *m_taken.places[to];
    m_collectors[to] = Collector(earlier.blocks[from], m_taken.from.facts[from]);
    const std::size_t settings = m_head.settings.size();
    std::copy_n(earlier.hoursPerPerson.begin() + static_cast<std::ptrdiff_t>(from * settings), settings,
                m_head.hoursPerPerson.begin() + static_cast<std::ptrdiff_t>(to * settings));
    for (results::OfferedLoad load : earlier.loads)
        if (static_cast<std::size_t>(load.scenario) * earlier.areas.size() + static_cast<std::size_t>(load.area)
            == from) {
            load.scenario = static_cast<int>(scenario);
            load.area = area;
            m_head.loads.push_back(load);
        }
}

/// Computes what follows from the plan alone for each block that is simulated.
void RunJob::foresee()
{
    base::forEach(m_models.size(), base::threadCount(m_request.threads), [this](std::size_t block) {
        if (!m_cancel.cancelled())
            expect(static_cast<int>(block));
    });
    for (int block = 0; block < blockCount() && !m_cancel.cancelled(); ++block)
        loads(m_models[static_cast<std::size_t>(block)], block);
    std::ranges::stable_sort(m_head.loads, {},
                             [](const results::OfferedLoad& load) { return std::pair{load.scenario, load.area}; });
}

void RunJob::work(std::size_t item)
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

std::vector<Outcome> RunJob::play(int block, int replication) const
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

void RunJob::put(int block, int replication, std::vector<Outcome> outcomes)
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
        if (++m_whole == fewestReported)
            m_firstDue = true;
}

/// Reports how far the run is, about ten times a second, but never so often that reporting takes more than a fifth of
/// the time; the first result at once.
void RunJob::report()
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
        if (m_whole >= fewestReported && m_whole > m_reported && m_whole < m_request.plan.run.replications) {
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

/// The head with the checks and event counts of the first replications of every block.
results::RunResult RunJob::head(int replications) const
{
    results::RunResult head = m_head;
    head.replicationsDone = replications;
    for (const Collector& collector : m_collectors)
        collector.facts(replications).addTo(head.checks, head.timing.events);
    return head;
}

void RunJob::loads(const Compiled& model, int block)
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

/// Sets what the need of the plan decides for all replications: the parts of shared units and the hours per person.
void RunJob::expect(int block)
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

results::RunResult RunJob::result(int threads)
{
    results::RunResult result = summarised(head(m_request.plan.run.replications), m_collectors);
    result.timing.seconds = std::chrono::duration<double>(Clock::now() - m_start).count();
    result.timing.threads = threads;
    return result;
}

KeptRun RunJob::kept(int threads)
{
    KeptRun kept;
    for (const Collector& collector : m_collectors)
        kept.facts.push_back(collector.facts(m_request.plan.run.replications));
    kept.result = std::make_shared<const results::RunResult>(result(threads));
    return kept;
}

PartResult RunJob::part()
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
} // namespace homeward::sim
