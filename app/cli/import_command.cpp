// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <memory>

namespace homeward::cli {

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
        status = plan ? savePlan(*plan, files->second) : Exit::FileFailed;
    });
}

} // namespace homeward::cli
