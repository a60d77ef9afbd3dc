// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/plan_json.h"
#include "tests/ui/document_support.h"
#include "ui/pages/changes_page.h"
#include "ui/pages/where_page.h"
#include "ui/shell/main_window.h"
#include "ui/workspace/examples.h"

#include <QSettings>
#include <QTemporaryDir>

namespace homeward::tests {

/// The engine, made short: few futures of few years. The result passes as one of the whole plan.
inline ui::RunJob::Work shortRun(int replications = 4, int years = 2)
{
    return [=, run = ui::engineRun()](const ui::RunOrder& order,
                                      const ui::RunJob::Control& control) -> base::Result<ui::Runs::Result> {
        ui::RunOrder shorter = order;
        shorter.choice.replications = replications;
        shorter.choice.years = years;
        const auto found = run(shorter, control);
        if (!found)
            return found;
        results::RunResult result = *found.value();
        result.fingerprint = exchange::inputsFingerprint(order.plan);
        return std::make_shared<const results::RunResult>(std::move(result));
    };
}

/// A window with its own settings and recovery folder, whose questions are answered from a script.
struct WindowDesk {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ScriptedPrompt prompt;
    ui::Session session;
    ui::MainWindow window;

    explicit WindowDesk(ui::RunJob::Work run = shortRun())
        : session(settings, folder.filePath(QStringLiteral("recovery")), prompt, std::move(run)),
          window(session)
    {
        ui::initialiseExamples();
        window.resize(1366, 740);
        window.show();
    }

    bool openAndRun()
    {
        const bool opened = window.openExample(QStringLiteral(":/examples/shetland.json"));
        if (opened)   // tests edit the last scenario
            session.selection.chooseScenario(plan().scenarios.back().id);
        return opened && waitUntil([this] { return !window.session().runs.isRunning(); }, 60'000)
            && window.session().document.result() != nullptr;
    }

    template <class PageType>
    PageType& page()
    {
        for (std::size_t i = 0; i < window.pages().size(); ++i)
            if (auto* found = qobject_cast<PageType*>(window.pages()[i])) {
                window.showPage(static_cast<int>(i));
                found->refreshIfSeen();
                return *found;
            }
        throw std::logic_error("no such page");
    }

    const model::Plan& plan() { return window.session().document.plan(); }
};

} // namespace homeward::tests
