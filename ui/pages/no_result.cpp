// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/no_result.h"

#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/widgets/empty_state.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(NoResult)
};

/// Null where nothing keeps the plan from running.
const validation::Problem* firstError(const Workspace& workspace)
{
    const auto& problems = workspace.document().problems();
    const auto found = std::ranges::find(problems, validation::Severity::Error, &validation::Problem::severity);
    return found == problems.end() ? nullptr : &*found;
}

} // namespace

void showNoResult(EmptyState& state, Workspace& workspace) { showNoResult(state, workspace, workspace.whyNothing()); }

void showNoResult(EmptyState& state, Workspace& workspace, const QString& why)
{
    if (workspace.runs().view().state == RunView::State::Running) {
        state.setWords(Words::tr("The first results are on their way."));
        state.setButton({});
    } else if (const validation::Problem* problem = firstError(workspace)) {
        state.setWords(Words::tr("This plan cannot run yet. %1").arg(document::spoken(*problem)));
        state.setButton(Words::tr("Go to it"), QStringLiteral("warn"));
    } else {
        state.setWords(why);
        state.setButton(Words::tr("Run"), QStringLiteral("run"));
    }
}

void showWorkingOut(EmptyState& state)
{
    state.setWords(Words::tr("What is spent, and what people get for it, is being worked out from the results."));
    state.setButton({});
}

void leadOn(Workspace& workspace)
{
    if (const validation::Problem* problem = firstError(workspace))
        workspace.messages().goTo(QString::fromStdString(problem->path));
    else
        workspace.runs().start();
}

} // namespace homeward::ui
