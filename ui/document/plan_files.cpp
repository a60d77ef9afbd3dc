// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_files.h"

#include "core/exchange/plan_json.h"
#include "ui/document/away.h"
#include "ui/document/folder_access.h"
#include "ui/document/plan_document.h"
#include "ui/document/recent_files.h"
#include "ui/document/recovery_keeper.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QScopedValueRollback>

#include <iterator>
#include <memory>
#include <utility>

namespace homeward::document {

namespace {

const QString homewardSuffix = QStringLiteral("homeward");

base::Error cancelled() { return {.code = base::ErrorCode::Cancelled, .file = {}, .field = {}, .detail = {}}; }

bool isJson(const QString& path)
{
    return QFileInfo(path).suffix().compare(QStringLiteral("json"), Qt::CaseInsensitive) == 0;
}

QString withSuffix(const QString& path)
{
    const bool there = QFileInfo(path).suffix().compare(homewardSuffix, Qt::CaseInsensitive) == 0;
    return there ? path : QString(path + QLatin1Char('.') + homewardSuffix);
}

/// Damage to the head of a plan file makes another kind of file of it.
bool mayBeRecovered(const base::Error& error, const QString& path)
{
    return error.code == base::ErrorCode::Damaged
        || (error.code == base::ErrorCode::NotAHomewardFile && path == withSuffix(path));
}

bool sameFile(const QString& left, const QString& right)
{
    const QFileInfo a(left), b(right);
    return !left.isEmpty() && (a == b || a.absoluteFilePath() == b.absoluteFilePath());
}

PlanDocument::Result share(std::optional<results::RunResult> run)
{
    return run ? std::make_shared<const results::RunResult>(std::move(*run)) : nullptr;
}

/// The history of a file with the edits since.
std::vector<store::HistoryEntry> joined(std::vector<store::HistoryEntry> saved,
                                        const std::vector<store::ReadEntry>& unsaved)
{
    for (store::HistoryEntry& each : store::writtenOf(unsaved))
        saved.push_back(std::move(each));
    return saved;
}

/// What a saving leaves.
struct Written {
    store::FileStamp stamp;
    std::vector<store::HistoryEntry> history;
};

/// A file name that every system takes.
QString fileName(const QString& planName)
{
    QString name = planName;
    for (const QChar taken : QStringLiteral("<>:\"/\\|?*"))
        name.remove(taken);
    return name.simplified();
}

} // namespace

PlanFiles::PlanFiles(PlanDocument& document, Prompt& prompt, RecentFiles* recent, RecoveryKeeper* keeper,
                     QObject* parent)
    : QObject(parent),
      m_document(document),
      m_prompt(prompt),
      m_recent(recent),
      m_keeper(keeper),
      m_edits(document)
{
    connect(&m_history, &SavedHistory::read, this, &PlanFiles::historyRead);
}

PlanFiles::~PlanFiles() = default;

base::Status PlanFiles::open(const QString& path)
{
    if (auto status = askToClose(); !status)
        return status;
    const QString full = QFileInfo(path).absoluteFilePath();
    auto status = isJson(full) ? openJson(full) : openHomeward(full);
    if (!status && mayBeRecovered(status.error(), full) && m_prompt.askRecover(full))
        return recoverDamaged(full);
    if (status && m_recent)
        m_recent->add(full);
    return status;
}

base::Status PlanFiles::openExample(const QString& resource)
{
    if (auto status = askToClose(); !status)
        return status;
    QFile file(resource);
    if (!file.open(QIODevice::ReadOnly))
        return base::Error{base::ErrorCode::FileNotFound, resource.toStdString(), {}, {}};
    auto plan = exchange::planFromText(file.readAll().toStdString());
    if (!plan)
        return plan.error();
    takeIn({std::move(plan.value()), std::nullopt, {}, {}, {}}, {}, std::nullopt, false);
    return base::done();
}

base::Status PlanFiles::openNew(model::Plan plan)
{
    if (auto status = askToClose(); !status)
        return status;
    takeIn({std::move(plan), std::nullopt, {}, {}, {}}, {}, std::nullopt, false);
    return base::done();
}

base::Status PlanFiles::openJson(const QString& path)
{
    auto plan = exchange::readPlanFile(path.toStdString());
    if (!plan)
        return plan.error();
    takeIn({std::move(plan.value()), std::nullopt, {}, {}, {}}, {}, std::nullopt, false);
    return base::done();
}

base::Status PlanFiles::recoverDamaged(const QString& path)
{
    const auto found =
        awayFromWindow<store::RecoveredPlan>([path = path.toStdString()] { return store::recoverPlan(path); });
    if (!found)
        return found.error();
    const QFileInfo damaged(path);
    QString target = damaged.absoluteDir().filePath(
        withSuffix(tr("%1 recovered", "name of a file").arg(damaged.completeBaseName())));
    do
        target = m_prompt.askSavePath(target);
    while (sameFile(target, path));   // it stays as it is
    if (target.isEmpty())
        return cancelled();
    takeIn({found.value().plan, std::nullopt, {}, {}, {}}, {}, std::nullopt, false);
    auto status = saveAs(target);
    emit recovered(path, found.value());
    return status;
}

base::Status PlanFiles::openHomeward(const QString& path)
{
    bool readOnly = false;
    const bool held = m_lock && sameFile(path, m_document.path());
    std::optional<store::PlanLock> lock;
    if (!held)
        if (const auto status = lockFor(path, lock, readOnly); !status)
            return status;
    auto file = store::openPlanFile(path.toStdString());
    if (!file)
        return file.error();
    takeIn(std::move(file.value()), path, held ? std::exchange(m_lock, std::nullopt) : std::move(lock), readOnly);
    return base::done();
}

base::Status PlanFiles::lockFor(const QString& path, std::optional<store::PlanLock>& lock, bool& readOnly)
{
    const QFileInfo file(path);
    if (!file.exists())
        return base::Error{base::ErrorCode::FileNotFound, path.toStdString(), {}, {}};
    auto acquired = store::PlanLock::acquire(path.toStdString());
    // A plan in a folder that takes no new file cannot be saved there.
    readOnly = !acquired || !file.isWritable() || !takesNewFiles(file.absolutePath());
    if (acquired)
        lock = std::move(acquired.value());
    else if (acquired.error().code == base::ErrorCode::FileInUse
             && !m_prompt.askOpenReadOnly(path, QString::fromStdString(acquired.error().detail)))
        return cancelled();
    return base::done();
}

void PlanFiles::takeIn(store::PlanFile file, const QString& path, std::optional<store::PlanLock> lock, bool readOnly)
{
    takeLock(std::move(lock));
    m_stamp = path.isEmpty() ? std::nullopt : std::optional(file.stamp);
    m_history.set(std::move(file.history));
    if (m_keeper)
        m_keeper->discard();
    m_document.load(std::move(file.plan), path, share(std::move(file.lastRun)), readOnly);
    if (file.lastRunIsOfOtherVersion)
        m_document.noteResultOfOtherVersion();
    if (m_keeper)
        m_keeper->begin(path, m_stamp);
    emit opened();
}

void PlanFiles::takeLock(std::optional<store::PlanLock> lock)
{
    m_lock = std::move(lock);
    if (m_lock && !m_lock->guards())
        emit unguarded();
}

base::Status PlanFiles::recover(const store::RecoverableSession& session)
{
    if (!m_keeper)
        return base::Error{base::ErrorCode::FileNotFound, session.journalFile, {}, {}};
    if (auto status = askToClose(); !status)
        return status;
    const QString path = QString::fromStdString(session.planPath);
    bool readOnly = false;
    std::optional<store::PlanLock> lock;
    PlanDocument::Result result;
    bool ofOtherVersion = false;
    std::vector<store::HistoryEntry> history;
    const bool held = m_lock && sameFile(path, m_document.path());
    if (QFileInfo::exists(path)) {
        if (!held)
            if (const auto status = lockFor(path, lock, readOnly); !status)
                return status;
        if (auto file = store::openPlanFile(session.planPath)) {
            result = share(std::move(file.value().lastRun));
            ofOtherVersion = file.value().lastRunIsOfOtherVersion;
            history = std::move(file.value().history);
        } else if (file.error().code == base::ErrorCode::OutOfMemory) {
            return file.error();   // the file is well: its results and history would be lost at the next save
        }
    }
    const auto recovered = m_keeper->resume(session, result, readOnly);
    if (!recovered)
        return recovered.error();
    if (!held)
        takeLock(std::move(lock));
    m_stamp = recovered.value().stamp;
    m_history.set(std::move(history));
    if (ofOtherVersion)
        m_document.noteResultOfOtherVersion();
    emit opened();
    return base::done();
}

base::Status PlanFiles::reload()
{
    return m_document.path().isEmpty() ? base::done() : openHomeward(m_document.path());
}

base::Status PlanFiles::save()
{
    if (!m_document.hasPlan())
        return base::done();
    if (m_document.path().isEmpty() || m_document.isReadOnly())
        return saveAs();
    auto status = writeTo(m_document.path(), m_stamp ? &*m_stamp : nullptr);
    if (status || status.error().code != base::ErrorCode::FileChangedOnDisk)
        return status;
    switch (m_prompt.askChangedOnDisk(m_document.path())) {
    case Prompt::ChangedAnswer::Overwrite: return writeTo(m_document.path(), nullptr);
    case Prompt::ChangedAnswer::SaveElsewhere: return saveAs();
    case Prompt::ChangedAnswer::Cancel: break;
    }
    return cancelled();
}

base::Status PlanFiles::saveAs(const QString& path)
{
    const QString chosen = path.isEmpty() ? m_prompt.askSavePath(suggestedPath()) : path;
    if (chosen.isEmpty())
        return cancelled();
    if (isJson(chosen))
        return exportJson(chosen);
    const QString target = QFileInfo(withSuffix(chosen)).absoluteFilePath();
    // Of the name that was given without our ending nobody has been asked whether it may be replaced.
    if (target != QFileInfo(chosen).absoluteFilePath() && QFileInfo::exists(target) && !m_prompt.askReplace(target))
        return cancelled();
    if (m_lock && sameFile(target, m_document.path()))
        return writeTo(target, nullptr);
    auto lock = store::PlanLock::acquire(target.toStdString());
    if (!lock)
        return lock.error();
    auto status = writeTo(target, nullptr);
    if (status)
        takeLock(std::move(lock.value()));
    return status;
}

std::function<base::Status()> PlanFiles::jsonExport(const QString& path) const
{
    return [plan = m_document.plan(), path = path.toStdString()] { return exchange::writePlanFile(plan, path); };
}

base::Status PlanFiles::exportJson(const QString& path) { return awayFromWindow<std::monostate>(jsonExport(path)); }

base::Status PlanFiles::writeTo(const QString& path, const store::FileStamp* expected)
{
    if (m_isSaving)
        return cancelled();
    const QScopedValueRollback saving(m_isSaving, true);
    const PlanDocument::Result result = m_document.result();
    const auto written =
        awayFromWindow<Written>([path = path.toStdString(), plan = m_document.plan(), result,
                                 expected = expected ? std::optional(*expected) : std::nullopt,
                                 saved = m_history.entries(), unsaved = m_edits.entries()]() -> base::Result<Written> {
            const std::vector<store::HistoryEntry> history = joined(saved, unsaved);
            const auto stamp = store::savePlanFile(path, plan, result.get(), expected ? &*expected : nullptr, history);
            if (!stamp)
                return stamp.error();
            return Written{stamp.value(), history};
        });
    if (!written)
        return written.error();
    const store::FileStamp stamp = written.value().stamp;
    m_stamp = stamp;
    m_history.set(written.value().history, m_edits.entries());
    m_edits.markSaved();
    m_document.markSaved(path);
    if (m_document.result() != result)
        m_document.setResult(m_document.result());   // a run went on meanwhile: its result is not in the file
    if (m_keeper)
        m_keeper->markSaved(path, stamp);
    if (m_recent)
        m_recent->add(path);
    emit saved(path);
    return base::done();
}

base::Status PlanFiles::close()
{
    if (auto status = askToClose(); !status)
        return status;
    if (m_keeper)
        m_keeper->discard();
    m_lock.reset();
    m_stamp.reset();
    m_history.set({});
    m_document.unload();
    return base::done();
}

base::Status PlanFiles::askToClose()
{
    if (m_isSaving)
        return cancelled();
    if (!m_document.isModified())
        return base::done();
    switch (m_prompt.askSave(m_document.displayName())) {
    case Prompt::SaveAnswer::Save: return save();
    case Prompt::SaveAnswer::Discard: return base::done();
    case Prompt::SaveAnswer::Cancel: break;
    }
    return cancelled();
}

std::vector<store::HistoryEntry> PlanFiles::history() const { return joined(m_history.entries(), m_edits.entries()); }

std::vector<store::FigureEdit> PlanFiles::editsOf(const model::Path& path)
{
    std::vector<store::FigureEdit> all = store::editsOf(m_edits.entries(), path);
    std::vector<store::FigureEdit> saved = m_history.editsOf(path);
    all.insert(all.end(), std::make_move_iterator(saved.begin()), std::make_move_iterator(saved.end()));
    return all;
}

bool PlanFiles::changedOnDisk() const
{
    return m_stamp && !m_document.path().isEmpty() && store::changedOnDisk(m_document.path().toStdString(), *m_stamp);
}

QString PlanFiles::suggestedPath() const
{
    const QString name = withSuffix(fileName(m_document.displayName()));
    const QString& path = m_document.path();
    return path.isEmpty() ? name : QDir(QFileInfo(path).absolutePath()).filePath(name);
}

} // namespace homeward::document
