// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/saved_history.h"

#include <algorithm>
#include <utility>

namespace homeward::document {

using store::HistoryEntry;
using store::ReadEntry;

namespace {

/// A text that is read in a few milliseconds.
constexpr std::size_t readAtOnce = 100'000;

std::size_t lengthOf(const std::vector<HistoryEntry>& entries)
{
    std::size_t length = 0;
    for (const HistoryEntry& entry : entries)
        length += entry.patch.size();
    return length;
}

std::vector<ReadEntry> readOf(const std::vector<HistoryEntry>& entries)
{
    std::vector<ReadEntry> read = store::readPatches(entries);
    for (ReadEntry& each : read)
        each.entry.patch.clear(); // which may be long, and is kept beside it
    return read;
}

} // namespace

SavedHistory::SavedHistory(QObject* parent)
    : QObject(parent),
      m_reading([](const Order& order, const auto&) {
          return base::Result<Outcome>(Outcome{order.number, readOf(order.entries)});
      })
{
    connect(&m_reading, &runner::JobBase::finished, this, [this] {
        if (m_reading.value()->number != m_number)
            return;
        m_read = m_reading.value()->entries;
        m_isRead = true;
        emit read();
    });
}

void SavedHistory::set(std::vector<HistoryEntry> entries)
{
    m_reading.cancel();
    ++m_number;
    m_read.clear();
    m_isRead = entries.empty();
    m_entries = std::move(entries);
}

void SavedHistory::set(std::vector<HistoryEntry> entries, const std::vector<ReadEntry>& added)
{
    const bool wasRead = m_isRead && m_read.size() + added.size() == entries.size();
    if (!wasRead) {
        set(std::move(entries));
        return;
    }
    m_entries = std::move(entries);
    m_read.insert(m_read.end(), added.begin(), added.end());
}

void SavedHistory::startReading()
{
    if (lengthOf(m_entries) <= readAtOnce) {
        m_read = readOf(m_entries);
        m_isRead = true;
    } else if (std::exchange(m_asked, m_number) != m_number) {
        m_reading.start({m_number, m_entries});
    }
}

std::vector<store::FigureEdit> SavedHistory::editsOf(const model::Path& path)
{
    if (!m_isRead)
        startReading();
    return store::editsOf(m_read, path);
}

} // namespace homeward::document
