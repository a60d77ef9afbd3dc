// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/hash.h"
#include "core/exchange/plan_json.h"
#include "core/store/journal_replay.h"
#include "tests/support/small_plan.h"

#include <cstddef>
#include <cstdint>

namespace {

using namespace homeward;

void read(std::string_view journal)
{
    if (const auto contents = store::readJournal(journal))
        static_cast<void>(store::replayRecords(contents.value().records));
}

/// A record with a true hash, so that what its payload may hold is tried: core/store/journal_records.h.
std::string record(std::string_view payload)
{
    std::string bytes;
    const auto append = [&](std::uint64_t number, int count) {
        for (int i = 0; i < count; ++i)
            bytes += static_cast<char>(number >> (8 * i) & 0xFFU);
    };
    append(payload.size(), 4);
    append(base::hashOf(std::string(payload)), 8);
    return bytes.append(payload);
}

} // namespace

// The input as a journal; as the payload of a record behind a good beginning; and as the patch of an edit.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::string_view bytes(reinterpret_cast<const char*>(data), size);
    read(bytes);
    static const std::string begun = [] {
        store::JournalRecord begin;
        begin.text = exchange::planToText(tests::smallPlan());
        return store::journalHead() + store::recordToBytes(begin);
    }();
    read(begun + record(bytes));
    store::JournalRecord edit;
    edit.kind = store::RecordKind::Edit;
    edit.text = bytes;
    read(begun + store::recordToBytes(edit));
    return 0;
}
