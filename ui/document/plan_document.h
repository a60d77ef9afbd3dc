// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/fingerprint.h"
#include "core/model/plan.h"
#include "core/results/run_result.h"
#include "core/store/journal.h"
#include "core/validation/problem.h"
#include "ui/document/plan_edit.h"

#include <QObject>
#include <QTimer>
#include <QUndoStack>

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace homeward::document {

class PlanCommand;

/// The open plan: its value, its undo stack, its last run. Only patches write the plan.
class PlanDocument : public QObject {
    Q_OBJECT
public:
    using Result = std::shared_ptr<const results::RunResult>;

    /// Without a plan until one is loaded.
    explicit PlanDocument(QObject* parent = nullptr);
    ~PlanDocument() override;

    [[nodiscard]] bool hasPlan() const { return m_hasPlan; }
    [[nodiscard]] const model::Plan& plan() const { return m_plan; }

    /// Makes the edit and keeps it for undo. False, and nothing done, where it has no patch.
    bool push(PlanEdit edit);
    /// For its actions and its texts; edits go through `push`.
    [[nodiscard]] QUndoStack& undoStack() { return m_stack; }
    [[nodiscard]] const QUndoStack& undoStack() const { return m_stack; }
    /// The edit at a place of the undo stack, from 0.
    [[nodiscard]] const PlanCommand& edit(int index) const;

    /// Every problem of the plan as it is now.
    [[nodiscard]] const std::vector<validation::Problem>& problems() const;
    [[nodiscard]] bool hasErrors() const;
    /// The problems as `problemsChanged` last announced them, at no cost: for painting. They lag behind an edit by the
    /// time that validation waits.
    [[nodiscard]] const std::vector<validation::Problem>& announcedProblems() const { return m_announcedProblems; }

    /// The last run, or null. It may be provisional (`!complete()`).
    [[nodiscard]] const Result& result() const { return m_result; }
    void setResult(Result result);
    /// There is a run in the plan's file that this version cannot show; nothing is shown until the next.
    [[nodiscard]] bool resultIsOfOtherVersion() const { return m_resultOfOtherVersion; }
    /// True when the inputs have changed since the run that `result()` came from.
    [[nodiscard]] bool resultIsStale() const;
    /// Of the inputs as they are now; goes into a run request.
    [[nodiscard]] const std::string& fingerprint() const;

    /// Empty for a plan that has no file yet.
    [[nodiscard]] const QString& path() const { return m_path; }
    /// The plan's name, or what stands for one.
    [[nodiscard]] QString displayName() const;
    /// The file at `path()` must not be written: edits are free, saving asks for another name.
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    /// Edits, or a run of a plan that has a file, are not on disk.
    [[nodiscard]] bool isModified() const;

    /// Takes another plan in; the undo stack starts empty.
    void load(model::Plan plan, const QString& path = {}, Result result = {}, bool readOnly = false);
    /// Takes a recovered session in, with an edit on the undo stack for each of its edits.
    void load(const store::RecoveredSession& session, Result result, bool readOnly);
    /// The file of the plan just taken in has a run of another version.
    void noteResultOfOtherVersion();
    /// Goes back to no plan.
    void unload();
    /// What is there now is on disk at `path`, which is ours to write.
    void markSaved(const QString& path);

    /// Milliseconds of a clock that only moves on; decides whether edits merge. For tests.
    void setClock(std::function<qint64()> clock) { m_clock = std::move(clock); }
    [[nodiscard]] qint64 now() const { return m_clock(); }

signals:
    /// Everything may be different: opened, closed, recovered.
    void planReplaced();
    void nameChanged();
    void runSettingsChanged();
    /// Scenarios were added, removed, moved or renamed.
    void scenariosChanged();
    /// The list of a scenario's changes: added, removed, moved.
    void changesChanged(const homeward::model::ScenarioId& scenario);
    void changeEdited(const homeward::model::ScenarioId& scenario, const homeward::model::ChangeId& change);
    void capacityChanged(const homeward::model::AreaId& area, const homeward::model::SettingId& setting);
    /// Areas were added, removed, moved or renamed.
    void areasChanged();
    /// What an edit, undo or redo changed; the signals above but the first follow from it and come before.
    void planEdited(const homeward::edit::PlanPatch& patch);
    /// Shortly after an edit, when the findings differ.
    void problemsChanged();
    void resultChanged();
    void modifiedChanged(bool modified);
    void pathChanged();
    /// A new edit, with the planner's reason; `merged` when it became one step back with the one before.
    void editPushed(const QString& label, bool merged, const homeward::edit::PlanPatch& patch, const QString& why);
    /// Undo or redo: `index` of the edits are in force.
    void historyMoved(int index);

private:
    friend class PlanCommand;
    void takeIn(model::Plan plan, const QString& path, Result result, bool readOnly);
    void announceNewPlan();
    /// Applies a patch and says what it touched. By commands alone.
    void make(const edit::PlanPatch& patch);
    void pushCommand(PlanEdit edit);
    void announce(const edit::PlanPatch& patch);
    void inputsChanged();
    void updateModified();
    void reportProblems();

    model::Plan m_plan;
    bool m_hasPlan = false;
    QString m_path;
    bool m_readOnly = false;
    Result m_result;
    bool m_resultSaved = true;
    bool m_resultOfOtherVersion = false;
    bool m_saidModified = false;
    bool m_ownMove = false; ///< the stack moves because of `push` or `load`
    QUndoStack m_stack;
    QTimer m_problemTimer;
    std::function<qint64()> m_clock;
    mutable std::optional<std::vector<validation::Problem>> m_problems; ///< none = to be found anew
    std::vector<validation::Problem> m_announcedProblems;
    mutable exchange::InputsFingerprint m_inputs;
    mutable std::optional<std::string> m_fingerprint;
};

} // namespace homeward::document
