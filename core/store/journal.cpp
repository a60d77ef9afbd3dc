// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal.h"

#include "core/base/safe_file.h"
#include "core/exchange/json_text.h"
#include "core/exchange/plan_json.h"
#include "core/store/journal_records.h"
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

/// The name says when, by which process and where the journal was begun: `1764347000-4711-0@host.journal`.
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

Result<model::Plan> planOf(const std::string& text)
{
    const auto json = exchange::parseJson(text);
    if (!json)
        return json.error();
    return exchange::planFromJson(json.value());
}

struct Replayed {
    RecoveredSession session;
    std::string text;   ///< the last plan written
};

Result<Replayed> replayed(const std::vector<JournalRecord>& records)
{
    const JournalStory story = storyOf(records);
    Replayed result;
    RecoveredSession& session = result.session;
    result.text = records.front().text;
    auto base = planOf(result.text);
    if (!base)
        return base.error();
    session.base = std::move(base.value());
    auto kept = story.edits.begin();
    for (std::size_t i = 1; i < records.size(); ++i) {
        if (records[i].kind != RecordKind::Edit)
            continue;
        auto text = applyDifference(result.text, records[i]);
        if (!text)
            return Error{ErrorCode::Damaged, {}, {}, {}, 0};
        result.text = std::move(*text);
        if (kept == story.edits.end() || kept->record != i)
            continue;
        const auto plan = planOf(result.text);
        const model::Plan& before = session.edits.empty() ? session.base : session.edits.back().plan;
        session.edits.push_back({kept->label, plan ? plan.value() : before});
        ++kept;
    }
    session.planPath = story.planPath;
    session.position = story.position;
    session.savedPosition = story.savedPosition;
    session.stamp = story.stamp;
    return result;
}

/// Whether the session that writes a journal may still go on, by the name of the journal: for folders without locks.
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

/// What a journal that nobody holds has to offer; removes it where that is nothing.
std::optional<RecoverableSession> offerOf(const std::string& path)
{
    auto file = LockedFile::open(path);
    if (!file || (!file.value().isLocked() && mayBeAlive(base::systemPath(path))))
        return std::nullopt;
    const auto contents = contentsOf(path);
    if (!contents) {
        if (contents.error().code == ErrorCode::Damaged)
            static_cast<void>(file.value().remove());
        return std::nullopt;
    }
    const auto& records = contents.value().records;
    const JournalStory story = storyOf(records);
    if (!story.hasUnsavedEdits()) {
        static_cast<void>(file.value().remove());
        return std::nullopt;
    }
    return RecoverableSession{
        path, story.planPath, records.front().planName, records.front().at, records.back().at, story.position};
}

} // namespace

Journal::Journal(LockedFile file, std::string path, std::uint64_t size, std::string text)
    : m_file(std::move(file)),
      m_path(std::move(path)),
      m_size(size),
      m_text(std::move(text))
{
}

Result<Journal> Journal::begin(const std::string& directory, const std::string& planPath, const model::Plan& plan,
                               const std::optional<FileStamp>& stamp)
{
    std::error_code failed;
    const fs::path folder = base::systemPath(directory);
    fs::create_directories(folder, failed);
    const std::string path = newFileIn(folder);
    auto file = LockedFile::open(path);
    if (!file)
        return Error{ErrorCode::FileNotWritable, path, {}, file.error().detail, 0};
    JournalRecord record;
    record.kind = RecordKind::Begin;
    record.at = now();
    record.planPath = planPath;
    record.planName = plan.name;
    record.stamp = stamp;
    record.text = journalText(plan);
    Journal journal(std::move(file.value()), path, 0, record.text);
    if (const Status written = journal.write(journalHead() + recordToBytes(record)); !written) {
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
        static_cast<void>(m_file.truncate(m_size));   // so that later records are not behind a torn one
    return written;
}

Status Journal::append(const std::string& label, const model::Plan& plan, bool mergesWithPrevious)
{
    JournalRecord record;
    record.kind = RecordKind::Edit;
    record.at = now();
    record.label = label;
    record.merges = mergesWithPrevious;
    std::string text = journalText(plan);
    setDifference(record, m_text, text);
    const Status written = write(recordToBytes(record));
    if (written)
        m_text = std::move(text);
    return written;
}

Status Journal::moveTo(int position)
{
    JournalRecord record;
    record.kind = RecordKind::Move;
    record.at = now();
    record.position = position;
    return write(recordToBytes(record));
}

Status Journal::markSaved(const std::string& planPath, const FileStamp& stamp)
{
    JournalRecord record;
    record.kind = RecordKind::Saved;
    record.at = now();
    record.planPath = planPath;
    record.stamp = stamp;
    return write(recordToBytes(record));
}

Status Journal::discard() { return m_file.remove(); }

std::vector<RecoverableSession> Journal::findAbandoned(const std::string& directory)
{
    std::vector<fs::path> journals;
    std::error_code failed;
    for (fs::directory_iterator entry(base::systemPath(directory), failed), end; !failed && entry != end;
         entry.increment(failed))
        if (entry->path().extension() == extension)
            journals.push_back(entry->path());
    std::vector<RecoverableSession> sessions;
    for (const fs::path& journal : journals)
        if (auto session = offerOf(base::pathText(journal)))
            sessions.push_back(std::move(*session));
    std::sort(sessions.begin(), sessions.end(), [](const RecoverableSession& a, const RecoverableSession& b) {
        return std::tie(a.startedAt, a.journalFile) < std::tie(b.startedAt, b.journalFile);
    });
    return sessions;
}

Result<RecoveredSession> Journal::replay(const std::string& journalFile)
{
    const auto contents = contentsOf(journalFile);
    if (!contents)
        return contents.error();
    auto result = replayed(contents.value().records);
    if (!result)
        return result.error();
    return std::move(result.value().session);
}

Result<Journal::Resumed> Journal::resume(const std::string& journalFile)
{
    std::error_code failed;
    if (!fs::exists(base::systemPath(journalFile), failed))
        return Error{ErrorCode::FileNotFound, journalFile, {}, {}, 0};
    auto file = LockedFile::open(journalFile);
    if (!file)
        return file.error();
    const auto contents = contentsOf(journalFile);
    if (!contents)
        return contents.error();
    auto result = replayed(contents.value().records);
    if (!result)
        return result.error();
    if (const Status cut = file.value().truncate(contents.value().wholeBytes); !cut)
        return cut.error();
    return Resumed{
        Journal(std::move(file.value()), journalFile, contents.value().wholeBytes, std::move(result.value().text)),
        std::move(result.value().session)};
}

Status Journal::remove(const std::string& journalFile)
{
    auto file = LockedFile::open(journalFile);
    if (!file)
        return file.error();
    return file.value().remove();
}

} // namespace homeward::store
