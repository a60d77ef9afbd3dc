// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/recovery_keeper.h"

#include "ui/document/plan_document.h"

#include <algorithm>
#include <utility>

namespace homeward::document {

RecoveryKeeper::RecoveryKeeper(PlanDocument& document, const QString& directory, QObject* parent)
    : RecoveryKeeper(document, directory, journalsIn(directory.toStdString()), parent)
{
}

RecoveryKeeper::RecoveryKeeper(PlanDocument& document, const QString& directory, LogMaker make, QObject* parent)
    : QObject(parent),
      m_document(document),
      m_directory(directory.toStdString()),
      m_writer(std::move(make), [this](std::uint64_t step, const std::optional<base::Error>& error) {
          QMetaObject::invokeMethod(this, [this, step, error] { take(step, error); }, Qt::QueuedConnection);
      })
{
    connect(&document, &PlanDocument::editPushed, this, &RecoveryKeeper::editPushed);
    connect(&document, &PlanDocument::historyMoved, this, &RecoveryKeeper::historyMoved);
}

RecoveryKeeper::~RecoveryKeeper() = default;

void RecoveryKeeper::begin(const QString& planPath, const std::optional<store::FileStamp>& stamp)
{
    discard();
    m_base = m_document.plan();
    m_planPath = planPath.toStdString();
    m_stamp = stamp;
    m_offset = 0;
    m_state = State::Waiting;
}

void RecoveryKeeper::markSaved(const QString& planPath, const store::FileStamp& stamp)
{
    m_planPath = planPath.toStdString();
    m_stamp = stamp;
    if (m_state == State::Lost)
        beginAgain(true);
    else if (m_state == State::Keeping)
        m_lastStep = m_writer.markSaved(m_planPath, stamp);
}

void RecoveryKeeper::discard()
{
    m_firstStep = m_lastStep = m_writer.discard();
    m_state = State::Off;
    m_isRecovering = false;
    m_base = {};
}

void RecoveryKeeper::flush() { m_writer.flush(); }

void RecoveryKeeper::editPushed(const QString& label, bool merged, const edit::PlanPatch& patch, const QString& why)
{
    if (m_state == State::Off)
        return;
    if (m_state == State::Lost)
        return beginAgain(false);
    if (m_state == State::Waiting)
        m_firstStep = m_writer.begin({m_planPath, std::exchange(m_base, {}), m_stamp});
    m_state = State::Keeping;
    m_lastStep = m_writer.append(label.toStdString(), patch, merged, why.toStdString());
    // An edit that became one with the last before the journal is the journal's first.
    if (merged && position() == 0)
        --m_offset;
}

void RecoveryKeeper::historyMoved(int)
{
    if (m_state == State::Off || m_state == State::Waiting)
        return;
    const bool isSaved = m_document.undoStack().isClean();
    if (m_state == State::Lost || position() < 0)
        return beginAgain(isSaved);
    m_lastStep = m_writer.moveTo(position());
}

void RecoveryKeeper::beginAgain(bool isSaved)
{
    m_isRecovering = m_isRecovering || m_state == State::Lost;
    m_state = State::Keeping;
    m_offset = m_document.undoStack().index();
    m_firstStep = m_lastStep = m_writer.begin({m_planPath, m_document.plan(), m_stamp, isSaved});
}

void RecoveryKeeper::take(std::uint64_t step, const std::optional<base::Error>& error)
{
    if (step < m_firstStep || m_state != State::Keeping)
        return;
    if (error) {
        m_state = State::Lost;
        m_isRecovering = false;
        emit failed(*error);
    } else if (step == m_lastStep) {
        m_isRecovering = false;
        emit kept();
    }
}

int RecoveryKeeper::position() const { return m_document.undoStack().index() - m_offset; }

void RecoveryKeeper::search()
{
    m_writer.run([this] {
        QMetaObject::invokeMethod(
            this, [this, found = store::Journal::findAbandoned(m_directory)]() mutable { takeFound(std::move(found)); },
            Qt::QueuedConnection);
    });
}

void RecoveryKeeper::takeFound(store::AbandonedSessions found)
{
    m_abandoned = std::move(found.sessions);
    emit abandonedChanged();
    QStringList files;
    for (const std::string& file : found.setAside)
        files << QString::fromStdString(file);
    if (!files.isEmpty())
        emit setAside(files);
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
    m_planPath = found.planPath;
    m_stamp = found.stamp;
    m_document.load(found, std::move(result), readOnly);
    m_offset = 0;
    m_state = State::Keeping;
    m_firstStep = m_lastStep = m_writer.resume(logOf(std::move(resumed.value().journal)));
    drop(session);
    return std::move(found);
}

base::Status RecoveryKeeper::forget(const store::RecoverableSession& session)
{
    const base::Status removed = store::Journal::remove(session.journalFile);
    if (removed)
        drop(session);
    return removed;
}

void RecoveryKeeper::drop(const store::RecoverableSession& session)
{
    const std::string file = session.journalFile;   // the session may be the one that goes
    std::erase_if(m_abandoned, [&](const store::RecoverableSession& one) { return one.journalFile == file; });
    emit abandonedChanged();
}

} // namespace homeward::document
