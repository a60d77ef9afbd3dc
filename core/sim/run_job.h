// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/collector.h"
#include "core/sim/compile.h"
#include "core/sim/kept_run.h"
#include "core/sim/replication.h"
#include "core/sim/run_axes.h"

#include <atomic>
#include <chrono>
#include <mutex>

namespace homeward::sim {

/// The replications of a part of a run, shared by the threads that work on them. An item of work is one replication of
/// one scenario in one group of areas; items go replication by replication, so that scenarios stay level.
class RunJob {
public:
    RunJob(const RunRequest& request, RunAxes axes, const TakenOver& taken, const base::CancelToken& cancel,
           const ProgressCallback& progress);

    [[nodiscard]] std::size_t itemCount() const { return static_cast<std::size_t>(m_endItem - m_firstItem); }
    /// Plays one item, from 0; nothing once the run is cancelled. Called from several threads.
    void work(std::size_t item);
    [[nodiscard]] results::RunResult result(int threads);
    [[nodiscard]] KeptRun kept(int threads);
    [[nodiscard]] results::PartResult part();

private:
    /// How many blocks (scenario x group of areas) are simulated.
    [[nodiscard]] int blockCount() const { return static_cast<int>(m_blocks.size()); }
    [[nodiscard]] std::size_t groupOf(int block) const
    {
        return static_cast<std::size_t>(m_blocks[static_cast<std::size_t>(block)]) % m_axes.groups.size();
    }
    [[nodiscard]] std::size_t scenarioOf(int block) const
    {
        return static_cast<std::size_t>(m_blocks[static_cast<std::size_t>(block)]) / m_axes.groups.size();
    }
    [[nodiscard]] std::vector<Outcome> play(int block, int replication) const;
    void put(int block, int replication, std::vector<Outcome> outcomes);
    void report();
    [[nodiscard]] results::RunResult head(int replications) const;
    void findBlocks();
    [[nodiscard]] bool isTaken(std::size_t scenario, const std::vector<const model::Area*>& group) const;
    void takeOver(std::size_t scenario, int area);
    void foresee();
    void loads(const Compiled& model, int block);
    void expect(int block);
    [[nodiscard]] std::size_t placeOf(std::size_t scenario, int area) const
    {
        return scenario * m_axes.areas.size() + static_cast<std::size_t>(area);
    }

    const RunRequest& m_request;
    RunAxes m_axes;
    const base::CancelToken& m_cancel;
    const ProgressCallback& m_progress;
    const TakenOver& m_taken;
    std::vector<int> m_blocks;                      ///< scenario * groups + group, of each block that is simulated
    std::vector<Compiled> m_models; ///< the compiled model of each of these blocks
    results::RunResult m_head;
    Recording m_recording;
    int m_firstItem = 0;
    int m_endItem = 0;

    mutable std::mutex m_guard; ///< guards the members up to `m_reported`
    std::vector<Collector> m_collectors;                  ///< by scenario, then area
    int m_itemsDone = 0;
    int m_whole = 0;                                ///< how many replications, from the first on, every block has
    int m_reported = 0;
    std::atomic<bool> m_firstDue = false;          ///< the first result is there and has not been reported
    std::chrono::steady_clock::time_point m_start = std::chrono::steady_clock::now();
    std::chrono::steady_clock::time_point m_nextReport = m_start;
    std::mutex m_reporting;                         ///< held while reporting, so that one thread reports at a time
};

} // namespace homeward::sim
