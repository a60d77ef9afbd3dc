// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_history.h"
#include "ui/runner/job.h"

#include <QObject>

#include <vector>

namespace homeward::document {

/// The edits that the open file tells of. Their patches are read when they are first asked for: at once where they are
/// short, else by a job.
class SavedHistory : public QObject {
    Q_OBJECT
public:
    explicit SavedHistory(QObject* parent = nullptr);

    /// Of another file.
    void set(std::vector<store::HistoryEntry> entries);
    /// After a saving: all entries, and the last of them as they were made.
    void set(std::vector<store::HistoryEntry> entries, const std::vector<store::ReadEntry>& added);
    [[nodiscard]] const std::vector<store::HistoryEntry>& entries() const { return m_entries; }

    /// What was done to a figure, the latest first. None while they are being read; `read` is sent then.
    [[nodiscard]] std::vector<store::FigureEdit> editsOf(const model::Path& path);

signals:
    void read();

private:
    using Entries = std::vector<store::HistoryEntry>;
    using Read = std::vector<store::ReadEntry>;

    /// Entries of a file with their number, by which those of an earlier file are known.
    struct Order {
        int number = 0;
        Entries entries;
    };
    struct Outcome {
        int number = 0;
        Read entries;
    };

    void startReading();

    Entries m_entries;
    int m_number = 0; ///< goes up with each other file
    int m_asked = -1; ///< the number that reading was started for
    Read m_read; ///< of all entries, without the texts of their patches
    bool m_isRead = true;
    runner::Job<Order, Outcome> m_reading;
};

} // namespace homeward::document
