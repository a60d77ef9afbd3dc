// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <QObject>
#include <QString>
#include <QStringList>

#include <functional>
#include <memory>
#include <utility>

namespace homeward::model {
struct Plan;
}

namespace homeward::ui {

/// What pages say to the planner and ask of the window. Connections decide how it is said and done.
class Messages : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

    /// A short message at the foot of the window.
    void tell(const QString& message) { emit told(message); }
    /// An error that has to be read.
    void complain(const base::Error& error) { emit complained(error); }
    /// A list to read, in a window of its own.
    void show(const QString& title, const QString& intro, const QStringList& lines)
    {
        emit listShown(title, intro, lines);
    }
    /// Another page, by its id in the registry of pages.
    void askForPage(const QString& id) { emit pageAsked(id); }
    /// The field of a path, on whichever page has it; said in words where none has.
    void goTo(const QString& path) { emit fieldAsked(path); }
    /// What the page is called that `goTo` leads to; empty where there is none.
    [[nodiscard]] QString pageOf(const QString& path) const { return m_pageOf ? m_pageOf(path) : QString(); }
    /// By the window, which knows the pages.
    void setPageOf(std::function<QString(const QString& path)> pageOf) { m_pageOf = std::move(pageOf); }
    /// An example by its resource.
    void askForExample(const QString& resource) { emit exampleAsked(resource); }
    /// A plan by its path; empty = let the planner choose a file.
    void askForFile(const QString& path) { emit fileAsked(path); }
    /// A plan whose file is not where it was: let the planner find it.
    void askForMissing(const QString& path) { emit missingAsked(path); }
    /// A plan that was just made.
    void askForNewPlan(const std::shared_ptr<const model::Plan>& plan) { emit newPlanAsked(plan); }
    /// A session that was cut off, by the name of its journal.
    void askForRecovery(const QString& journalFile) { emit recoveryAsked(journalFile); }

signals:
    void told(const QString& message);
    void complained(const homeward::base::Error& error);
    void listShown(const QString& title, const QString& intro, const QStringList& lines);
    void pageAsked(const QString& id);
    void fieldAsked(const QString& path);
    void exampleAsked(const QString& resource);
    void fileAsked(const QString& path);
    void missingAsked(const QString& path);
    void newPlanAsked(const std::shared_ptr<const homeward::model::Plan>& plan);
    void recoveryAsked(const QString& journalFile);

private:
    std::function<QString(const QString& path)> m_pageOf;
};

} // namespace homeward::ui
