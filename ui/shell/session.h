// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/document/plan_document.h"
#include "ui/document/plan_files.h"
#include "ui/document/recent_files.h"
#include "ui/document/recovery_keeper.h"
#include "ui/pages/workspace.h"
#include "ui/runner/plan_runner.h"

#include <QSettings>

namespace homeward::ui {

/// Everything behind one window that is not a widget, in the order in which it must be made and go.
class Session {
public:
    /// `store` and `prompt` must outlive it; `run` makes results.
    Session(QSettings& store, const QString& recoveryDirectory, document::Prompt& prompt, runner::RunFunction run)
        : settings(store),
          recent(store),
          keeper(document, recoveryDirectory),
          files(document, prompt, &recent, &keeper),
          runner(std::move(run)),
          workspace(document, runner, prompt)
    {
    }

    QSettings& settings;
    document::PlanDocument document;
    document::RecentFiles recent;
    document::RecoveryKeeper keeper;
    document::PlanFiles files;
    runner::PlanRunner runner;
    Workspace workspace;
};

} // namespace homeward::ui
