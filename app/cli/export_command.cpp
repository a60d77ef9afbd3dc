// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/exchange/plan_json.h"

#include <memory>

namespace homeward::cli {

void addExportCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("export", "Write a plan as one JSON text file");
    const auto files = std::make_shared<std::pair<std::string, std::string>>();
    command->add_option("PLAN", files->first, "A .homeward file or its JSON")->required();
    command->add_option("FILE", files->second, "The JSON file to write")->required();
    command->callback([files, &status] {
        status = Exit::WrongUsage;
        if (wouldReplaceInput(files->second, {files->first}))
            return;
        status = Exit::FileFailed;
        const auto plan = readAnyPlan(files->first);
        if (!plan)
            return;
        if (const base::Status written = exchange::writePlanFile(*plan, files->second); !written)
            say(written.error());
        else
            status = Exit::Done;
    });
}

} // namespace homeward::cli
