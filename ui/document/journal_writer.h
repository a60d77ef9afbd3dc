// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/edit/plan_patch.h"
#include "core/store/journal.h"

#include <condition_variable>
#include <cstdint>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace homeward::document {

/// Where edits are kept: a recovery journal, or what a test puts in its place. Every call is on the disk when it returns.
class EditLog {
public:
    virtual ~EditLog() = default;

    /// `why`: the planner's reason, empty where none was given.
    virtual base::Status append(const std::string& label, const edit::PlanPatch& patch, bool merges,
                                const std::string& why) = 0;
    virtual base::Status moveTo(int position) = 0;
    virtual base::Status markSaved(const std::string& planPath, const store::FileStamp& stamp) = 0;
    virtual base::Status discard() = 0;
};

/// Begins a log; called on the writer's thread.
using LogMaker = std::function<base::Result<std::unique_ptr<EditLog>>(const store::JournalStart&)>;
/// Journals in a folder (UTF-8).
[[nodiscard]] LogMaker journalsIn(std::string directory);
[[nodiscard]] std::unique_ptr<EditLog> logOf(store::Journal journal);

/// Writes edits to a log on one thread of its own, in the order in which they come, so that no edit waits for a disk.
/// After a failure steps are passed over until the next `begin`; the log that failed stays as it is until then.
class JournalWriter {
public:
    /// Called on the writer's thread after each step that was written or failed, with its number.
    using Report = std::function<void(std::uint64_t, const std::optional<base::Error>&)>;

    JournalWriter(LogMaker make, Report report);
    /// Writes what waits; the log stays.
    ~JournalWriter();
    JournalWriter(const JournalWriter&) = delete;
    JournalWriter& operator=(const JournalWriter&) = delete;

    // Each gives the step's number, which counts up from 1.
    std::uint64_t begin(store::JournalStart start);
    /// Goes on with a log that is there.
    std::uint64_t resume(std::unique_ptr<EditLog> log);
    std::uint64_t append(std::string label, edit::PlanPatch patch, bool merges, std::string why = {});
    std::uint64_t moveTo(int position);
    std::uint64_t markSaved(std::string planPath, const store::FileStamp& stamp);
    /// Removes the log, and those that failed before it.
    std::uint64_t discard();
    /// Any other work on files that must keep its turn.
    std::uint64_t run(std::function<void()> work);

    /// Waits until all steps so far are done.
    void flush();

private:
    /// Nothing where there was no log to write to.
    using Outcome = std::optional<base::Status>;
    using Step = std::function<Outcome()>;

    std::uint64_t enqueue(Step step);
    std::uint64_t enqueueWrite(std::function<base::Status(EditLog&)> write);
    base::Status beginLog(const store::JournalStart& start);
    void dropLogs();
    void work();

    LogMaker m_make;
    Report m_report;
    // Of the writer's thread alone.
    std::unique_ptr<EditLog> m_log;
    std::vector<std::unique_ptr<EditLog>> m_failed; ///< hold what was kept until a new log has begun

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::deque<Step> m_steps;
    std::uint64_t m_asked = 0;
    std::uint64_t m_done = 0;
    bool m_ends = false;
    std::thread m_thread; ///< last: it uses all of the above
};

} // namespace homeward::document
