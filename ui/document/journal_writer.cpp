// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/journal_writer.h"

#include <exception>
#include <utility>

namespace homeward::document {

namespace {

class JournalLog final : public EditLog {
public:
    explicit JournalLog(store::Journal journal) : m_journal(std::move(journal)) { }

    base::Status append(const std::string& label, const edit::PlanPatch& patch, bool merges,
                        const std::string& why) override
    {
        return m_journal.append(label, patch, merges, why);
    }
    base::Status moveTo(int position) override { return m_journal.moveTo(position); }
    base::Status markSaved(const std::string& planPath, const store::FileStamp& stamp) override
    {
        return m_journal.markSaved(planPath, stamp);
    }
    base::Status discard() override { return m_journal.discard(); }

private:
    store::Journal m_journal;
};

base::Error errorOf(const std::exception& exception)
{
    return {base::ErrorCode::FileNotWritable, {}, {}, exception.what(), 0};
}

} // namespace

LogMaker journalsIn(std::string directory)
{
    return
        [directory = std::move(directory)](const store::JournalStart& start) -> base::Result<std::unique_ptr<EditLog>> {
            auto journal = store::Journal::begin(directory, start);
            if (!journal)
                return journal.error();
            return logOf(std::move(journal.value()));
        };
}

std::unique_ptr<EditLog> logOf(store::Journal journal) { return std::make_unique<JournalLog>(std::move(journal)); }

JournalWriter::JournalWriter(LogMaker make, Report report)
    : m_make(std::move(make)),
      m_report(std::move(report)),
      m_thread([this] { work(); })
{
}

JournalWriter::~JournalWriter()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ends = true;
    }
    m_changed.notify_all();
    m_thread.join();
}

std::uint64_t JournalWriter::begin(store::JournalStart start)
{
    return enqueue([this, start = std::move(start)]() -> Outcome { return beginLog(start); });
}

std::uint64_t JournalWriter::resume(std::unique_ptr<EditLog> log)
{
    // A function can be copied, so what it holds must be too.
    return enqueue([this, shared = std::make_shared<std::unique_ptr<EditLog>>(std::move(log))]() -> Outcome {
        m_log = std::move(*shared);
        return base::done();
    });
}

std::uint64_t JournalWriter::append(std::string label, edit::PlanPatch patch, bool merges, std::string why)
{
    return enqueueWrite([label = std::move(label), patch = std::move(patch), merges,
                         why = std::move(why)](EditLog& log) { return log.append(label, patch, merges, why); });
}

std::uint64_t JournalWriter::moveTo(int position)
{
    return enqueueWrite([position](EditLog& log) { return log.moveTo(position); });
}

std::uint64_t JournalWriter::markSaved(std::string planPath, const store::FileStamp& stamp)
{
    return enqueueWrite(
        [planPath = std::move(planPath), stamp](EditLog& log) { return log.markSaved(planPath, stamp); });
}

std::uint64_t JournalWriter::discard()
{
    return enqueue([this]() -> Outcome {
        dropLogs();
        return std::nullopt;
    });
}

std::uint64_t JournalWriter::run(std::function<void()> work)
{
    return enqueue([work = std::move(work)]() -> Outcome {
        work();
        return std::nullopt;
    });
}

void JournalWriter::flush()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this, last = m_asked] { return m_done >= last; });
}

std::uint64_t JournalWriter::enqueue(Step step)
{
    std::uint64_t number = 0;
    {
        const std::lock_guard lock(m_mutex);
        m_steps.push_back(std::move(step));
        number = ++m_asked;
    }
    m_changed.notify_all();
    return number;
}

std::uint64_t JournalWriter::enqueueWrite(std::function<base::Status(EditLog&)> write)
{
    return enqueue([this, write = std::move(write)]() -> Outcome {
        if (!m_log)
            return std::nullopt;
        base::Status written = write(*m_log);
        if (!written)
            m_failed.push_back(std::move(m_log));
        return written;
    });
}

base::Status JournalWriter::beginLog(const store::JournalStart& start)
{
    if (m_log)
        m_failed.push_back(std::move(m_log));
    auto made = m_make(start);
    if (!made)
        return made.error();
    dropLogs();
    m_log = std::move(made.value());
    return base::done();
}

void JournalWriter::dropLogs()
{
    if (m_log)
        static_cast<void>(m_log->discard());
    m_log.reset();
    for (const auto& log : m_failed)
        static_cast<void>(log->discard());
    m_failed.clear();
}

void JournalWriter::work()
{
    std::unique_lock lock(m_mutex);
    while (true) {
        m_changed.wait(lock, [this] { return m_ends || !m_steps.empty(); });
        if (m_steps.empty())
            return;
        const Step step = std::move(m_steps.front());
        m_steps.pop_front();
        const std::uint64_t number = m_done + 1;
        lock.unlock();
        Outcome outcome;
        try {
            outcome = step();
        } catch (const std::exception& exception) {
            outcome = base::Status(errorOf(exception));
        }
        if (outcome)
            m_report(number, outcome->ok() ? std::nullopt : std::optional(outcome->error()));
        lock.lock();
        m_done = number;
        m_changed.notify_all();
    }
}

} // namespace homeward::document
