// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/store/journal.h"
#include "ui/document/journal_writer.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace homeward::document {

class PlanDocument;

/// Keeps every edit of the document in a recovery journal, and brings abandoned ones back. The files are written and
/// searched for on a thread of its own.
class RecoveryKeeper : public QObject {
    Q_OBJECT
public:
    /// Journals lie in `directory` (UTF-8), one for each open document. The journal stays when its keeper goes.
    RecoveryKeeper(PlanDocument& document, const QString& directory, QObject* parent = nullptr);
    /// With logs of another make, for tests.
    RecoveryKeeper(PlanDocument& document, const QString& directory, LogMaker make, QObject* parent = nullptr);
    ~RecoveryKeeper() override;

    /// The document has taken in a plan: a journal begins with its first edit.
    void begin(const QString& planPath, const std::optional<store::FileStamp>& stamp);
    /// What is in force is on disk.
    void markSaved(const QString& planPath, const store::FileStamp& stamp);
    /// The document was closed in order: its journal goes.
    void discard();
    /// Waits until the disk holds every edit made so far, as far as it can.
    void flush();

    /// Whether edits are kept: false from a failed writing until a new journal has been written.
    [[nodiscard]] bool isKeeping() const { return m_state != State::Lost && !m_isRecovering; }

    /// Looks for sessions that ended without saving or giving up their edits; `abandonedChanged` follows.
    void search();
    /// Those found, oldest first.
    [[nodiscard]] const std::vector<store::RecoverableSession>& abandoned() const { return m_abandoned; }
    /// Rebuilds the document and its undo stack edit for edit, and goes on with the same journal.
    /// `result` is the last run in its plan file, where there is one.
    base::Result<store::RecoveredSession> resume(const store::RecoverableSession& session,
                                                 std::shared_ptr<const results::RunResult> result = {},
                                                 bool readOnly = false);
    /// Throws an abandoned session away.
    base::Status forget(const store::RecoverableSession& session);

signals:
    /// All edits so far are on disk.
    void kept();
    /// Edits are not kept; the next edit or saving tries again, with a new journal.
    void failed(const homeward::base::Error& error);
    void abandonedChanged();
    /// Journals that could not be read were kept under these names.
    void setAside(const QStringList& files);

private:
    enum class State {
        Off,      ///< no plan, or one that was not begun
        Waiting,  ///< a plan without edits: a journal begins with the first
        Keeping,  ///< a journal is written
        Lost      ///< a writing failed: a journal of the plan as it then is begins with the next edit or saving
    };

    void editPushed(const QString& label, bool merged, const edit::PlanPatch& patch, const QString& why);
    void historyMoved(int index);
    /// A journal of the plan as it is, which its file holds or not. Undo leads no further back in it.
    void beginAgain(bool isSaved);
    void take(std::uint64_t step, const std::optional<base::Error>& error);
    void takeFound(store::AbandonedSessions found);
    void drop(const store::RecoverableSession& session);
    /// The place of the document's undo stack as the journal counts it.
    [[nodiscard]] int position() const;

    PlanDocument& m_document;
    std::string m_directory;
    State m_state = State::Off;
    bool m_isRecovering = false;      ///< a new journal after a failed one is on its way to the disk
    model::Plan m_base;               ///< while `Waiting`: the plan before its first edit
    int m_offset = 0;                 ///< edits of the undo stack that the journal begins after
    std::string m_planPath;
    std::optional<store::FileStamp> m_stamp;
    std::uint64_t m_firstStep = 0;    ///< of the present journal; what earlier ones report does not count
    std::uint64_t m_lastStep = 0;
    std::vector<store::RecoverableSession> m_abandoned;
    JournalWriter m_writer;           ///< last: it reports to all of the above
};

} // namespace homeward::document
