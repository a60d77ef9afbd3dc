// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/store/journal.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace homeward::document {

class PlanDocument;

/// Keeps every edit of the document in a recovery journal within a second, and brings abandoned ones back.
class RecoveryKeeper : public QObject {
    Q_OBJECT
public:
    /// Edits reach the disk after at most this time.
    static constexpr int delayMs = 200;

    /// Journals lie in `directory` (UTF-8), one for each open document. The journal stays when its keeper goes.
    RecoveryKeeper(PlanDocument& document, const QString& directory, QObject* parent = nullptr);
    ~RecoveryKeeper() override;

    /// The document has taken in a plan: a journal begins with its first edit.
    void begin(const QString& planPath, const std::optional<store::FileStamp>& stamp);
    /// What is in force is on disk.
    void markSaved(const QString& planPath, const store::FileStamp& stamp);
    /// The document was closed in order: its journal goes.
    void discard();
    /// Writes what waits at once.
    void flush();

    /// Sessions that ended without saving or giving up their edits, oldest first.
    [[nodiscard]] std::vector<store::RecoverableSession> abandoned() const;
    /// Rebuilds the document and its undo stack edit for edit, and goes on with the same journal.
    /// `result` is the last run in its plan file, where there is one.
    base::Result<store::RecoveredSession> resume(const store::RecoverableSession& session,
                                                 std::shared_ptr<const results::RunResult> result = {},
                                                 bool readOnly = false);
    /// Throws an abandoned session away.
    base::Status forget(const store::RecoverableSession& session);

signals:
    /// What waited is on disk now.
    void kept();
    /// Edits cannot be kept any more until the plan is opened anew.
    void failed(const homeward::base::Error& error);

private:
    /// One step that is not on disk yet.
    struct Step {
        bool isMove = false;
        int position = 0;          ///< for a move
        std::string label;
        model::Plan plan;
        bool merges = false;
    };

    void editPushed(const QString& label, bool merged);
    void historyMoved(int index);
    void enqueue(Step step);
    base::Status ensureJournal();
    base::Status write(const Step& step);
    void giveUp(const base::Error& error);

    PlanDocument& m_document;
    std::string m_directory;
    QTimer m_timer;
    std::optional<store::Journal> m_journal;
    std::vector<Step> m_steps;
    model::Plan m_base;
    std::string m_planPath;
    std::optional<store::FileStamp> m_stamp;
    bool m_listening = false;
    bool m_gaveUp = false;
};

} // namespace homeward::document
