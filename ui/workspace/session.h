// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"
#include "ui/document/plan_files.h"
#include "ui/document/recent_files.h"
#include "ui/document/recovery_keeper.h"
#include "ui/workspace/exports.h"
#include "ui/workspace/foresight.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/plan_draft.h"
#include "ui/workspace/recent_pictures.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <QDir>
#include <QSettings>

namespace homeward::ui {

/// Everything behind one window that is not a widget, in the order in which it is made and, backwards, destroyed. Made
/// before the window and destroyed after it, so that no widget ever refers to what is gone.
class Session {
public:
    /// `store` and `prompt` must outlive it; `work` makes results. Pictures of recent plans and the planner's own templates
    /// lie beside `recoveryDirectory`.
    Session(QSettings& store, const QString& recoveryDirectory, document::Prompt& prompt, RunJob::Work work)
        : settings(store),
          recent(store),
          keeper(document, recoveryDirectory),
          files(document, prompt, &recent, &keeper),
          selection(document),
          runs(document, std::move(work)),
          foresight(document),
          draft({qEnvironmentVariable("HOMEWARD_REFERENCE").toStdString(),
                 beside(recoveryDirectory, QStringLiteral("templates")).toStdString()}),
          pictures(beside(recoveryDirectory, QStringLiteral("pictures"))),
          workspace({document, prompt, selection, runs, studies, exports, messages})
    {
    }

    QSettings& settings;
    document::PlanDocument document;
    document::RecentFiles recent;
    document::RecoveryKeeper keeper;
    document::PlanFiles files;
    Selection selection;
    Runs runs;
    Foresight foresight;
    Studies studies;
    Exports exports;
    Messages messages;
    PlanDraft draft; ///< of the plan that may be made next
    RecentPictures pictures;
    Workspace workspace;

private:
    static QString beside(const QString& directory, const QString& folder)
    {
        return QDir::cleanPath(QDir(directory).filePath(QStringLiteral("../") + folder));
    }
};

} // namespace homeward::ui
