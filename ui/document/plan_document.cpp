// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_document.h"

#include "core/exchange/plan_json.h"
#include "core/model/lookup.h"
#include "core/validation/validate.h"
#include "ui/document/plan_commands.h"

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

bool PlanDocument::push(std::unique_ptr<QUndoCommand> command)
{
    if (!command || !m_hasPlan)
        return false;
    const QString label = command->text();
    const int before = m_stack.index();
    {
        const QScopedValueRollback own(m_ownMove, true);
        m_stack.push(command.release());
    }
    updateModified();
    emit editPushed(label, m_stack.index() == before);
    return true;
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
    m_resultSaved = m_result == nullptr;
    emit resultChanged();
    updateModified();
}

bool PlanDocument::resultIsStale() const { return m_result && m_result->fingerprint != fingerprint(); }

const std::string& PlanDocument::fingerprint() const
{
    if (!m_fingerprint)
        m_fingerprint = exchange::inputsFingerprint(m_plan);
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
            push(replacePlan(*this, session.edits[i].plan, QString::fromStdString(session.edits[i].label)));
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
    m_resultSaved = true;
}

void PlanDocument::announceNewPlan()
{
    inputsChanged();
    emit planReplaced();
    emit pathChanged();
    emit resultChanged();
    updateModified();
    reportProblems();
}

void PlanDocument::announce(const std::vector<Edited>& edits)
{
    inputsChanged();
    for (const Edited& edited : edits)
        emitFor(edited);
    emit planEdited();
}

void PlanDocument::emitFor(const Edited& edited)
{
    switch (edited.part) {
    case Edited::Part::Everything: emit planReplaced(); break;
    case Edited::Part::Name: emit nameChanged(); break;
    case Edited::Part::RunSettings: emit runSettingsChanged(); break;
    case Edited::Part::Scenarios: emit scenariosChanged(); break;
    case Edited::Part::Changes: emit changesChanged(edited.scenario); break;
    case Edited::Part::Change: emit changeEdited(edited.scenario, edited.change); break;
    case Edited::Part::Capacity: emit capacityChanged(edited.area, edited.setting); break;
    }
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
    if (problems() == m_saidProblems)
        return;
    m_saidProblems = problems();
    emit problemsChanged();
}

} // namespace homeward::document
