// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recovery_keeper.h"

#include "ui/document/plan_document.h"

#include <utility>

namespace homeward::document {

RecoveryKeeper::RecoveryKeeper(PlanDocument& document, const QString& directory, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_directory(directory.toStdString())
{
    m_timer.setSingleShot(true);
    m_timer.setInterval(delayMs);
    connect(&m_timer, &QTimer::timeout, this, &RecoveryKeeper::flush);
    connect(&document, &PlanDocument::editPushed, this, &RecoveryKeeper::editPushed);
    connect(&document, &PlanDocument::historyMoved, this, &RecoveryKeeper::historyMoved);
}

RecoveryKeeper::~RecoveryKeeper()
{
    disconnect();
    flush();
}

void RecoveryKeeper::begin(const QString& planPath, const std::optional<store::FileStamp>& stamp)
{
    discard();
    m_base = m_document.plan();
    m_planPath = planPath.toStdString();
    m_stamp = stamp;
    m_listening = true;
}

void RecoveryKeeper::markSaved(const QString& planPath, const store::FileStamp& stamp)
{
    flush();
    m_planPath = planPath.toStdString();
    m_stamp = stamp;
    if (!m_journal)
        return;
    if (const auto status = m_journal->markSaved(m_planPath, stamp); !status)
        giveUp(status.error());
}

void RecoveryKeeper::discard()
{
    m_timer.stop();
    m_steps.clear();
    if (m_journal)
        (void)m_journal->discard();
    m_journal.reset();
    m_listening = false;
}

void RecoveryKeeper::flush()
{
    m_timer.stop();
    if (m_steps.empty())
        return;
    const std::vector<Step> steps = std::exchange(m_steps, {});
    base::Status status = ensureJournal();
    for (auto step = steps.begin(); status && step != steps.end(); ++step)
        status = write(*step);
    if (status)
        emit kept();
    else
        giveUp(status.error());
}

std::vector<store::RecoverableSession> RecoveryKeeper::abandoned() const
{
    return store::Journal::findAbandoned(m_directory);
}

base::Result<store::RecoveredSession> RecoveryKeeper::resume(const store::RecoverableSession& session,
                                                             std::shared_ptr<const results::RunResult> result,
                                                             bool readOnly)
{
    auto resumed = store::Journal::resume(session.journalFile);
    if (!resumed)
        return resumed.error();
    discard();
    store::RecoveredSession& found = resumed.value().session;
    m_journal = std::move(resumed.value().journal);
    m_planPath = found.planPath;
    m_stamp = found.stamp;
    m_document.load(found, std::move(result), readOnly);
    m_listening = true;
    return std::move(found);
}

base::Status RecoveryKeeper::forget(const store::RecoverableSession& session)
{
    return store::Journal::remove(session.journalFile);
}

void RecoveryKeeper::editPushed(const QString& label, bool merged)
{
    enqueue({.label = label.toStdString(), .plan = m_document.plan(), .merges = merged});
}

void RecoveryKeeper::historyMoved(int index) { enqueue({.isMove = true, .position = index, .label = {}, .plan = {}}); }

void RecoveryKeeper::enqueue(Step step)
{
    if (!m_listening)
        return;
    const bool afterSame = !m_steps.empty() && m_steps.back().isMove == step.isMove;
    if (afterSame && step.isMove) {
        m_steps.back().position = step.position;
    } else if (afterSame && step.merges) {
        m_steps.back().label = std::move(step.label);
        m_steps.back().plan = std::move(step.plan);
    } else {
        m_steps.push_back(std::move(step));
    }
    if (!m_timer.isActive())
        m_timer.start();
}

base::Status RecoveryKeeper::ensureJournal()
{
    if (m_journal)
        return base::done();
    auto begun = store::Journal::begin(m_directory, m_planPath, m_base, m_stamp);
    if (!begun)
        return begun.error();
    m_journal = std::move(begun.value());
    return base::done();
}

base::Status RecoveryKeeper::write(const Step& step)
{
    return step.isMove ? m_journal->moveTo(step.position) : m_journal->append(step.label, step.plan, step.merges);
}

void RecoveryKeeper::giveUp(const base::Error& error)
{
    m_listening = false;
    m_steps.clear();
    m_timer.stop();
    emit failed(error);
}

} // namespace homeward::document
