// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sim/run.h"
#include "tests/ui/document_support.h"
#include "ui/pages/changes_page.h"
#include "ui/pages/examples.h"
#include "ui/pages/where_page.h"
#include "ui/shell/main_window.h"

#include <QSettings>
#include <QTemporaryDir>

namespace homeward::tests {

/// The engine, made short: few futures of few years.
inline runner::RunFunction shortRun(int replications = 4, int years = 2)
{
    return [=](const sim::RunRequest& request, const base::CancelToken& cancel, const sim::ProgressCallback& progress) {
        sim::RunRequest shorter = request;
        shorter.plan.run.replications = replications;
        shorter.plan.run.years = years;
        return sim::run(shorter, cancel, progress);
    };
}

/// A window with its own settings and recovery folder, whose questions are answered from a script.
struct WindowDesk {
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat};
    ScriptedPrompt prompt;
    ui::MainWindow window;

    explicit WindowDesk(runner::RunFunction run = shortRun()) : window(options(std::move(run)))
    {
        ui::initialiseExamples();
        window.resize(1366, 740);
        window.show();
    }

    bool openAndRun()
    {
        const bool opened = window.openExample(QStringLiteral(":/examples/shetland.json"));
        return opened && waitUntil([this] { return !window.session().runner.isRunning(); }, 60'000)
            && window.session().document.result() != nullptr;
    }

    template <class PageType>
    PageType& page()
    {
        for (std::size_t i = 0; i < window.pages().size(); ++i)
            if (auto* found = qobject_cast<PageType*>(window.pages()[i])) {
                window.showPage(static_cast<int>(i));
                return *found;
            }
        throw std::logic_error("no such page");
    }

    const model::Plan& plan() { return window.session().document.plan(); }

private:
    ui::WindowOptions options(runner::RunFunction run)
    {
        ui::WindowOptions made;
        made.settings = &settings;
        made.recoveryDirectory = folder.filePath(QStringLiteral("recovery"));
        made.prompt = &prompt;
        made.run = std::move(run);
        return made;
    }
};

} // namespace homeward::tests
