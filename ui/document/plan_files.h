// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/store/journal.h"
#include "core/store/plan_file.h"
#include "core/store/plan_lock.h"
#include "core/store/recover.h"
#include "ui/document/edit_history.h"
#include "ui/document/prompt.h"
#include "ui/document/saved_history.h"

#include <QObject>
#include <QString>

#include <functional>
#include <optional>
#include <vector>

namespace homeward::document {

class PlanDocument;
class RecentFiles;
class RecoveryKeeper;

/// Opens, saves and closes the document's plan. Every step that the user calls off returns `Cancelled`.
class PlanFiles : public QObject {
    Q_OBJECT
public:
    /// All must outlive this object; `recent` and `keeper` may be null.
    PlanFiles(PlanDocument& document, Prompt& prompt, RecentFiles* recent = nullptr, RecoveryKeeper* keeper = nullptr,
              QObject* parent = nullptr);
    ~PlanFiles() override;

    /// Opens a `.homeward` file, or a JSON plan as a new plan without a file. Closes what was open first. Of a damaged
    /// file what can be read is taken out where the planner wants it, saved as a new file and opened.
    base::Status open(const QString& path);
    /// Opens an example (`:/examples/shetland.json`) as a new plan without a file.
    base::Status openExample(const QString& resource);
    /// Takes a plan that was just made in, as a new plan without a file.
    base::Status openNew(model::Plan plan);
    /// Brings an abandoned session back.
    base::Status recover(const store::RecoverableSession& session);
    /// Reads the file again, edits are given up.
    base::Status reload();

    /// The file is written by a job; returns when it is on the disk (see away.h).
    base::Status save();
    /// Asks for the path where none is given. A path that ends in `.json` is exported to.
    base::Status saveAs(const QString& path = {});
    /// Writes a JSON copy; the document stays as it is.
    base::Status exportJson(const QString& path);
    /// The same as work for another thread: of the plan as it is now.
    [[nodiscard]] std::function<base::Status()> jsonExport(const QString& path) const;
    /// Closes the plan, asking first where edits are not on disk.
    base::Status close();

    /// The edits in the life of the plan up to now, those that are not saved yet at the end.
    [[nodiscard]] std::vector<store::HistoryEntry> history() const;
    /// What was done to a figure in that life, the latest first. Without what is still being read of the file
    /// (`historyRead`).
    [[nodiscard]] std::vector<store::FigureEdit> editsOf(const model::Path& path);
    [[nodiscard]] EditHistory& edits() { return m_edits; }
    /// Whether someone else has written the open file since.
    [[nodiscard]] bool changedOnDisk() const;

signals:
    void opened();
    void saved(const QString& path);
    /// A long history of the open file has been read.
    void historyRead();
    /// The open plan was taken out of a damaged file; with what was lost.
    void recovered(const QString& damaged, const homeward::store::RecoveredPlan& what);
    /// The plan lies where no lock can be taken: that another Homeward has it open as well cannot be noticed.
    void unguarded();

private:
    base::Status askToClose();
    base::Status openHomeward(const QString& path);
    base::Status openJson(const QString& path);
    base::Status recoverDamaged(const QString& path);
    /// Takes the lock of an existing file, or says that it must be opened read-only.
    base::Status lockFor(const QString& path, std::optional<store::PlanLock>& lock, bool& readOnly);
    void takeIn(store::PlanFile file, const QString& path, std::optional<store::PlanLock> lock, bool readOnly);
    void takeLock(std::optional<store::PlanLock> lock);
    base::Status writeTo(const QString& path, const store::FileStamp* expected);
    [[nodiscard]] QString suggestedPath() const;

    PlanDocument& m_document;
    Prompt& m_prompt;
    RecentFiles* m_recent;
    RecoveryKeeper* m_keeper;
    std::optional<store::PlanLock> m_lock;
    std::optional<store::FileStamp> m_stamp;
    SavedHistory m_history; ///< of the open file, kept for its next saving
    EditHistory m_edits; ///< since then
    bool m_isSaving = false;
};

} // namespace homeward::document
