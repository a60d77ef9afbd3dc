// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/journal_records.h"

#include "core/base/caught.h"
#include "core/base/hash.h"
#include "core/exchange/json_text.h"
#include "core/store/file_work.h"
#include "core/store/journal_upgrade.h"
#include "core/store/whole_number.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <stdexcept>
#include <type_traits>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using Json = nlohmann::ordered_json;

namespace {

constexpr std::array<std::string_view, 4> kindNames{"begin", "edit", "move", "saved"};
constexpr std::size_t frameSize = 12;

void appendNumber(std::string& out, std::uint64_t value, unsigned bytes)
{
    for (unsigned i = 0; i < bytes; ++i)
        out.push_back(static_cast<char>((value >> (8U * i)) & 0xffU));
}

std::uint64_t numberAt(std::string_view bytes, std::size_t at, unsigned count)
{
    std::uint64_t value = 0;
    for (unsigned i = 0; i < count; ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[at + i])) << (8U * i);
    return value;
}

Json lineOf(const JournalRecord& record)
{
    Json line{{"kind", std::string(kindNames[static_cast<std::size_t>(record.kind)])}, {"at", record.at}};
    if (record.kind == RecordKind::Begin || record.kind == RecordKind::Saved) {
        line["planPath"] = record.planPath;
        if (record.stamp)
            line["stamp"] = {record.stamp->size, record.stamp->modified, record.stamp->hash};
        if (record.savedPosition)
            line["savedPosition"] = *record.savedPosition;
    }
    if (record.kind == RecordKind::Begin)
        line["planName"] = record.planName;
    if (record.kind == RecordKind::Edit) {
        line["label"] = record.label;
        if (!record.why.empty())
            line["why"] = record.why;
        if (record.merges)
            line["merges"] = true;
    }
    if (record.kind == RecordKind::Move)
        line["position"] = record.position;
    return line;
}

JournalRecord recordOf(const Json& line)
{
    JournalRecord record;
    const auto name = line.at("kind").get<std::string>();
    const auto kind = std::find(kindNames.begin(), kindNames.end(), name);
    if (kind == kindNames.end())
        throw std::out_of_range(name);
    record.kind = static_cast<RecordKind>(kind - kindNames.begin());
    record.at = readWhole<std::int64_t>(line.at("at"));
    record.planPath = line.value("planPath", std::string());
    record.planName = line.value("planName", std::string());
    record.label = line.value("label", std::string());
    record.why = line.value("why", std::string());
    record.merges = line.value("merges", false);
    const auto take = [&line](const char* key, auto& number) {
        if (const auto found = line.find(key); found != line.end())
            number = readWhole<std::remove_reference_t<decltype(number)>>(*found);
    };
    take("front", record.front);
    take("back", record.back);
    take("position", record.position);
    if (line.contains("savedPosition"))
        take("savedPosition", record.savedPosition.emplace());
    if (const auto stamp = line.find("stamp"); stamp != line.end())
        record.stamp = FileStamp{readWhole<std::uint64_t>(stamp->at(0)), readWhole<std::int64_t>(stamp->at(1)),
                                 readWhole<std::uint64_t>(stamp->at(2))};
    return record;
}

std::optional<JournalRecord> recordFromPayload(std::string_view payload)
{
    const std::size_t end = payload.find('\n');
    if (end == std::string_view::npos)
        return std::nullopt;
    const auto line = exchange::parseJson(payload.substr(0, end));
    if (!line) {
        base::passOnWantOfMemory(line.error());
        return std::nullopt;
    }
    try {
        JournalRecord record = recordOf(line.value());
        record.text = payload.substr(end + 1);
        return record;
    } catch (const std::bad_alloc&) {
        throw;
    } catch (const std::exception&) {
        return std::nullopt;
    }
}

/// The payload of the record at `at`; none if the record is torn.
std::optional<std::string_view> payloadAt(std::string_view bytes, std::size_t at)
{
    if (bytes.size() - at < frameSize)
        return std::nullopt;
    const std::uint64_t length = numberAt(bytes, at, 4);
    if (length > bytes.size() - at - frameSize)
        return std::nullopt;
    const std::string_view payload = bytes.substr(at + frameSize, length);
    if (numberAt(bytes, at + 4, 8) != base::hashOf(payload))
        return std::nullopt;
    return payload;
}

/// Reads the version from the first line.
Result<int> versionOf(std::string_view bytes)
{
    bool torn = false;
    for (int version = 1; version <= journalVersion; ++version) {
        const std::string head = journalHead(version);
        if (bytes.starts_with(head))
            return version;
        torn = torn || std::string_view(head).starts_with(bytes);
    }
    return Error{torn ? ErrorCode::Damaged : ErrorCode::NotAHomewardFile, {}, {}, {}, 0};
}

} // namespace

std::string journalHead(int version) { return "Homeward recovery journal " + std::to_string(version) + '\n'; }

std::string recordToBytes(const JournalRecord& record)
{
    const std::string payload = exchange::compactJsonText(lineOf(record)) + '\n' + record.text;
    std::string bytes;
    bytes.reserve(payload.size() + frameSize);
    appendNumber(bytes, payload.size(), 4);
    appendNumber(bytes, base::hashOf(payload), 8);
    return bytes + payload;
}

namespace {

Result<JournalContents> contentsOf(std::string_view bytes)
{
    const auto version = versionOf(bytes);
    if (!version)
        return version.error();
    JournalContents contents;
    contents.version = version.value();
    std::size_t at = journalHead(contents.version).size();
    while (const auto payload = payloadAt(bytes, at)) {
        auto record = recordFromPayload(*payload);
        if (!record || (record->kind == RecordKind::Begin) != contents.records.empty())
            break;
        contents.records.push_back(std::move(*record));
        at += frameSize + payload->size();
    }
    if (contents.records.empty())
        return Error{ErrorCode::Damaged, {}, {}, {}, 0};
    contents.wholeBytes = at;
    if (contents.version == 1)
        upgradeRecordsOfVersion1(contents.records);
    return contents;
}

} // namespace

Result<JournalContents> readJournal(std::string_view bytes)
{
    return fileWork({}, [bytes] { return contentsOf(bytes); });
}

} // namespace homeward::store
