// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/store/plan_file.h"
#include "core/store/plan_lock.h"

#include <memory>

namespace homeward::cli {

namespace {

/// A plan that is open in a window is left alone.
Exit save(const model::Plan& plan, const std::string& file)
{
    const auto lock = store::PlanLock::acquire(file);
    if (!lock) {
        say(lock.error());
        return Exit::FileFailed;
    }
    const auto saved = store::savePlanFile(file, plan, nullptr);
    if (!saved)
        say(saved.error());
    return saved ? Exit::Done : Exit::FileFailed;
}

} // namespace

void addImportCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("import", "Make a .homeward file of a plan's JSON");
    const auto files = std::make_shared<std::pair<std::string, std::string>>();
    command->add_option("FILE", files->first, "The JSON file to read")->required();
    command->add_option("PLAN", files->second, "The .homeward file to write")->required();
    command->callback([files, &status] {
        status = Exit::WrongUsage;
        if (wouldReplaceInput(files->second, {files->first}))
            return;
        const auto plan = readAnyPlan(files->first);
        status = plan ? save(*plan, files->second) : Exit::FileFailed;
    });
}

} // namespace homeward::cli
