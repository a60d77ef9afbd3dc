// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"

#include <iostream>

namespace homeward::cli {

void addChartCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("chart", "Draw a chart (homeward does this, without opening a window)");
    command->allow_extras();
    command->callback([&status] {
        std::cerr << "Charts are drawn by the window program, which opens no window for it. Use:\n"
                     "  homeward chart PLAN --kind KIND --scenario NAME --output FILE.(png|svg|pdf)\n";
        status = Exit::WrongUsage;
    });
}

} // namespace homeward::cli
