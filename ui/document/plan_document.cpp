// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_document.h"

#include "core/model/lookup.h"
#include "core/validation/validate.h"
#include "ui/document/plan_command.h"
#include "ui/document/plan_commands.h"
#include "ui/document/touched.h"

#include <QScopedValueRollback>
#include <QSignalBlocker>

#include <chrono>

namespace homeward::document {

namespace {

constexpr int problemDelayMs = 50;

qint64 steadyMs()
{
    using namespace std::chrono;
    return duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
}

} // namespace

PlanDocument::PlanDocument(QObject* parent) : QObject(parent), m_clock(steadyMs)
{
    m_problemTimer.setSingleShot(true);
    m_problemTimer.setInterval(problemDelayMs);
    connect(&m_problemTimer, &QTimer::timeout, this, &PlanDocument::reportProblems);
    connect(&m_stack, &QUndoStack::indexChanged, this, [this](int index) {
        if (m_ownMove)
            return;
        updateModified();
        emit historyMoved(index);
    });
}

PlanDocument::~PlanDocument() { m_stack.disconnect(this); }

const PlanCommand& PlanDocument::edit(int index) const
{
    return static_cast<const PlanCommand&>(*m_stack.command(index));
}

bool PlanDocument::push(PlanEdit edit)
{
    if (!edit || !m_hasPlan)
        return false;
    pushCommand(std::move(edit));
    return true;
}

void PlanDocument::pushCommand(PlanEdit edit)
{
    const QString label = edit.label;
    const edit::PlanPatch patch = edit.patch;
    const QString why = edit.why;
    const int before = m_stack.index();
    {
        const QScopedValueRollback own(m_ownMove, true);
        m_stack.push(new PlanCommand(*this, std::move(edit)));
    }
    updateModified();
    emit editPushed(label, m_stack.index() == before, patch, why);
}

const std::vector<validation::Problem>& PlanDocument::problems() const
{
    if (!m_problems)
        m_problems = m_hasPlan ? validation::validate(m_plan) : std::vector<validation::Problem>{};
    return *m_problems;
}

bool PlanDocument::hasErrors() const { return validation::hasErrors(problems()); }

void PlanDocument::setResult(Result result)
{
    m_result = std::move(result);
    m_resultOfOtherVersion = false;
    m_resultSaved = m_result == nullptr;
    emit resultChanged();
    updateModified();
}

void PlanDocument::noteResultOfOtherVersion()
{
    m_resultOfOtherVersion = true;
    emit resultChanged();
}

bool PlanDocument::resultIsStale() const { return m_result && m_result->fingerprint != fingerprint(); }

const std::string& PlanDocument::fingerprint() const
{
    if (!m_fingerprint)
        m_fingerprint = m_inputs.of(m_plan);
    return *m_fingerprint;
}

QString PlanDocument::displayName() const
{
    return m_plan.name.empty() ? tr("Untitled plan") : QString::fromStdString(m_plan.name);
}

bool PlanDocument::isModified() const
{
    const bool resultToSave = !m_resultSaved && !m_path.isEmpty() && !m_readOnly;
    return m_hasPlan && (!m_stack.isClean() || resultToSave);
}

void PlanDocument::load(model::Plan plan, const QString& path, Result result, bool readOnly)
{
    takeIn(std::move(plan), path, std::move(result), readOnly);
    m_hasPlan = true;
    announceNewPlan();
}

void PlanDocument::load(const store::RecoveredSession& session, Result result, bool readOnly)
{
    {
        const QSignalBlocker quiet(this);
        takeIn(session.base, QString::fromStdString(session.planPath), std::move(result), readOnly);
        m_hasPlan = true;
        for (std::size_t i = 0; i < session.edits.size(); ++i) {
            if (static_cast<int>(i) == session.savedPosition)
                m_stack.setClean();
            const store::RecoveredEdit& edit = session.edits[i];
            pushCommand({edit.patch, QString::fromStdString(edit.label), false, QString::fromStdString(edit.why)});
        }
        if (session.savedPosition == m_stack.count())
            m_stack.setClean();
        else if (session.savedPosition < 0)
            m_stack.resetClean();
        m_stack.setIndex(session.position);
    }
    announceNewPlan();
}

void PlanDocument::unload()
{
    model::Plan empty;
    model::ensureBaseScenario(empty);
    takeIn(std::move(empty), {}, {}, false);
    m_hasPlan = false;
    announceNewPlan();
}

void PlanDocument::markSaved(const QString& path)
{
    m_readOnly = false;
    m_resultSaved = true;
    m_stack.setClean();
    if (path != m_path) {
        m_path = path;
        emit pathChanged();
    }
    updateModified();
}

void PlanDocument::takeIn(model::Plan plan, const QString& path, Result result, bool readOnly)
{
    {
        const QScopedValueRollback own(m_ownMove, true);
        m_stack.clear();
        m_stack.setClean();
    }
    m_plan = std::move(plan);
    m_path = path;
    m_readOnly = readOnly;
    m_result = std::move(result);
    m_resultOfOtherVersion = false;
    m_resultSaved = true;
}

void PlanDocument::announceNewPlan()
{
    m_inputs = {};
    inputsChanged();
    emit planReplaced();
    emit pathChanged();
    emit resultChanged();
    updateModified();
    reportProblems();
}

void PlanDocument::make(const edit::PlanPatch& patch)
{
    const base::Status status = edit::apply(m_plan, patch);
    Q_ASSERT(status.ok());
    if (!status)
        return;
    m_inputs.forget(patch);
    inputsChanged();
    announce(patch);
}

void PlanDocument::announce(const edit::PlanPatch& patch)
{
    const Touched touched = touchedBy(patch);
    if (touched.name)
        emit nameChanged();
    if (touched.runSettings)
        emit runSettingsChanged();
    if (touched.areas)
        emit areasChanged();
    if (touched.scenarios)
        emit scenariosChanged();
    for (const model::ScenarioId& scenario : touched.changes)
        emit changesChanged(scenario);
    for (const auto& [scenario, change] : touched.change)
        emit changeEdited(scenario, change);
    for (const auto& [area, setting] : touched.capacity)
        emit capacityChanged(area, setting);
    emit planEdited(patch);
}

void PlanDocument::inputsChanged()
{
    m_problems.reset();
    m_fingerprint.reset();
    if (!m_problemTimer.isActive())
        m_problemTimer.start();
}

void PlanDocument::updateModified()
{
    const bool modified = isModified();
    if (modified == m_saidModified)
        return;
    m_saidModified = modified;
    emit modifiedChanged(modified);
}

void PlanDocument::reportProblems()
{
    m_problemTimer.stop();
    if (problems() == m_announcedProblems)
        return;
    m_announcedProblems = problems();
    emit problemsChanged();
}

} // namespace homeward::document
