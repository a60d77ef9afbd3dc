// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/base/safe_file.h"
#include "core/exchange/json_text.h"
#include "core/exchange/patch_json.h"
#include "core/exchange/plan_json.h"
#include "core/store/file_work.h"
#include "core/store/journal_records.h"
#include "core/store/journal_replay.h"
#include "core/store/journal_story.h"

#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <tuple>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::LockedFile;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

namespace {

constexpr const char* extension = ".journal";

std::int64_t now()
{
    using namespace std::chrono;
    return duration_cast<seconds>(system_clock::now().time_since_epoch()).count();
}

/// A new file name, which says when, by which process and on which machine the journal was begun:
/// `1764347000-4711-0@host.journal`.
std::string newFileIn(const fs::path& directory)
{
    const base::ProcessIdentity self = base::thisProcess();
    const std::string start = std::to_string(now()) + '-' + std::to_string(self.id) + '-';
    std::error_code failed;
    for (int i = 0;; ++i) {
        const fs::path path = directory / (start + std::to_string(i) + '@' + self.host + extension);
        if (!fs::exists(path, failed))
            return base::pathText(path);
    }
}

Result<JournalContents> contentsOf(const std::string& path)
{
    const auto bytes = base::readWholeFile(path);
    if (!bytes)
        return bytes.error();
    auto contents = readJournal(bytes.value());
    if (contents)
        return contents;
    Error error = contents.error();
    error.file = path;
    return error;
}

/// Whether the session that writes a journal may still be running, by the journal's name: for folders without locks.
bool mayBeAlive(const fs::path& journal)
{
    const std::string name = base::pathText(journal.stem());
    const std::size_t process = name.find('-');
    const std::size_t host = name.find('@');
    if (process == std::string::npos || host == std::string::npos)
        return false;
    if (name.substr(host + 1) != base::thisProcess().host)
        return true;
    return base::isRunning(std::strtol(name.c_str() + process + 1, nullptr, 10));
}

/// Renames a journal so that it is not searched again. It is not deleted, since someone may still recover edits from
/// it.
std::string setAside(const fs::path& journal)
{
    fs::path aside = journal;
    aside += ".damaged";
    std::error_code failed;
    fs::rename(journal, aside, failed);
    return base::pathText(failed ? journal : aside);
}

/// Adds the session of a journal that nobody holds, if it can be recovered.
void look(const fs::path& journal, AbandonedSessions& found)
{
    const std::string path = base::pathText(journal);
    auto file = LockedFile::open(path);
    if (!file || (!file.value().isLocked() && mayBeAlive(journal)))
        return;
    const auto bytes = base::readWholeFile(path);
    if (!bytes)
        return;
    const auto contents = readJournal(bytes.value());
    if (!contents) {
        const bool holdsNothing = bytes.value().size() <= journalHead().size();
        if (contents.error().code == ErrorCode::Damaged && holdsNothing)
            static_cast<void>(file.value().remove());
        else if (contents.error().code == ErrorCode::Damaged)
            found.setAside.push_back(setAside(journal));
        return;
    }
    const auto& records = contents.value().records;
    const JournalStory story = storyOf(records);
    if (story.hasUnsavedEdits())
        found.sessions.push_back(
            {path, story.planPath, records.front().planName, records.front().at, records.back().at, story.position});
    else
        static_cast<void>(file.value().remove());
}

JournalRecord recordOf(RecordKind kind)
{
    JournalRecord record;
    record.kind = kind;
    record.at = now();
    return record;
}

} // namespace

Journal::Journal(LockedFile file, std::string path, std::uint64_t size)
    : m_file(std::move(file)),
      m_path(std::move(path)),
      m_size(size)
{
}

Result<Journal> Journal::begin(const std::string& directory, const JournalStart& start)
{
    JournalRecord record = recordOf(RecordKind::Begin);
    record.planPath = start.planPath;
    record.planName = start.plan.name;
    record.stamp = start.stamp;
    if (!start.isSaved)
        record.savedPosition = -1;
    record.text = exchange::compactJsonText(exchange::planToJson(start.plan));
    return beginWith(directory, {record});
}

Result<Journal> Journal::beginWith(const std::string& directory, const std::vector<JournalRecord>& records)
{
    std::error_code failed;
    const fs::path folder = base::systemPath(directory);
    fs::create_directories(folder, failed);
    const std::string path = newFileIn(folder);
    auto file = LockedFile::open(path);
    if (!file)
        return Error{ErrorCode::FileNotWritable, path, {}, file.error().detail, 0};
    std::string bytes = journalHead();
    for (const JournalRecord& record : records)
        bytes += recordToBytes(record);
    Journal journal(std::move(file.value()), path, 0);
    if (const Status written = journal.write(bytes); !written) {
        static_cast<void>(journal.discard());
        return written.error();
    }
    base::flushFolder(directory);
    return journal;
}

Status Journal::write(const std::string& bytes)
{
    Status written = m_file.append(bytes);
    if (written)
        written = m_file.flush();
    if (written)
        m_size += bytes.size();
    else
        static_cast<void>(m_file.truncate(m_size));   // so that no torn record precedes later ones
    return written;
}

Status Journal::append(const std::string& label, const edit::PlanPatch& patch, bool mergesWithPrevious,
                       const std::string& why)
{
    JournalRecord record = recordOf(RecordKind::Edit);
    record.label = label;
    record.why = why;
    record.merges = mergesWithPrevious;
    record.text = exchange::patchToText(patch);
    return write(recordToBytes(record));
}

Status Journal::moveTo(int position)
{
    JournalRecord record = recordOf(RecordKind::Move);
    record.position = position;
    return write(recordToBytes(record));
}

Status Journal::markSaved(const std::string& planPath, const FileStamp& stamp, bool isCurrent)
{
    JournalRecord record = recordOf(RecordKind::Saved);
    record.planPath = planPath;
    record.stamp = stamp;
    if (!isCurrent)
        record.savedPosition = -1;
    return write(recordToBytes(record));
}

Status Journal::discard() { return m_file.remove(); }

AbandonedSessions Journal::findAbandoned(const std::string& directory)
{
    AbandonedSessions found;
    // A journal that does not fit into memory stays where it is, for the next start.
    static_cast<void>(fileWork(directory, [&]() -> Status {
        std::vector<fs::path> journals;
        std::error_code failed;
        for (fs::directory_iterator entry(base::systemPath(directory), failed), end; !failed && entry != end;
             entry.increment(failed))
            if (entry->path().extension() == extension)
                journals.push_back(entry->path());
        for (const fs::path& journal : journals)
            look(journal, found);
        return base::done();
    }));
    std::ranges::sort(found.sessions, [](const RecoverableSession& a, const RecoverableSession& b) {
        return std::tie(a.startedAt, a.journalFile) < std::tie(b.startedAt, b.journalFile);
    });
    return found;
}

Result<RecoveredSession> Journal::replay(const std::string& journalFile)
{
    return fileWork(journalFile, [&]() -> Result<RecoveredSession> {
        const auto contents = contentsOf(journalFile);
        if (!contents)
            return contents.error();
        auto replayed = replayRecords(contents.value().records);
        if (!replayed)
            return replayed.error();
        return std::move(replayed.value().session);
    });
}

Result<Journal::Resumed> Journal::resume(const std::string& journalFile)
{
    return fileWork(journalFile, [&]() -> Result<Resumed> {
        std::error_code failed;
        const fs::path path = base::systemPath(journalFile);
        if (!fs::exists(path, failed))
            return Error{ErrorCode::FileNotFound, journalFile, {}, {}, 0};
        auto file = LockedFile::open(journalFile);
        if (!file)
            return file.error();
        const auto contents = contentsOf(journalFile);
        if (!contents)
            return contents.error();
        auto replayed = replayRecords(contents.value().records);
        if (!replayed)
            return replayed.error();
        RecoveredSession& session = replayed.value().session;
        const bool fits = replayed.value().records == contents.value().records.size();
        if (contents.value().version < journalVersion || !fits) {
            std::vector<JournalRecord> records = contents.value().records;
            records.resize(replayed.value().records);
            auto journal = beginWith(base::pathText(path.parent_path()), records);
            if (!journal)
                return journal.error();
            if (fits)
                static_cast<void>(file.value().remove());
            else
                setAside(path);
            return Resumed{std::move(journal.value()), std::move(session)};
        }
        if (const Status cut = file.value().truncate(contents.value().wholeBytes); !cut)
            return cut.error();
        return Resumed{Journal(std::move(file.value()), journalFile, contents.value().wholeBytes), std::move(session)};
    });
}

Status Journal::remove(const std::string& journalFile)
{
    auto file = LockedFile::open(journalFile);
    if (!file)
        return file.error();
    return file.value().remove();
}

} // namespace homeward::store
