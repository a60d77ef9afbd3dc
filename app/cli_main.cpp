// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/cli/command.h"
#include "app/cli/money_run.h"
#include "app/cli/terminal.h"
#include "core/base/caught.h"
#include "core/base/temporary_file.h"
#include "core/base/version.h"
#include "core/reference/reference_set.h"

#include <iostream>

int main(int argc, char* argv[])
try {
    using namespace homeward;
    const cli::PlainTerminal plain;
    base::removeTemporariesOnInterrupt();
    CLI::App app("Homeward: plan where care is held. Runs, checks and converts plans.", "homeward-cli");
    app.set_version_flag("--version", std::string("Homeward ") + base::programVersion);
    app.require_subcommand(1);
    app.footer("Exit codes: 0 done, 1 the plan has problems, 2 wrong usage, 3 a file could not be read or written.\n"
               + std::string(reference::licenceLine));
    auto status = cli::Exit::Done;
    cli::addNewCommand(app, status);
    cli::addCalibrateCommand(app, status);
    cli::addTemplateCommand(app, status);
    cli::addRunCommand(app, status);
    cli::addJoinCommand(app, status);
    cli::addSensitivityCommand(app, status);
    cli::addRangesCommand(app, status);
    cli::addLeastCommand(app, status);
    cli::addNeedCommand(app, status);
    cli::addCompareCommand(app, status);
    cli::addWaterfallCommand(app, status);
    cli::addMoneyCommand(app, status);
    cli::addPrioritiesCommand(app, status);
    cli::addIndicatorsCommand(app, status);
    cli::addExplainCommand(app, status);
    cli::addAreasCommand(app, status);
    cli::addCheckCommand(app, status);
    cli::addVerifyCommand(app, status);
    cli::addPapersCommand(app, status);
    cli::addAssumptionsCommand(app, status);
    cli::addTableCommand(app, status);
    cli::addPasteCommand(app, status);
    cli::addFitCommand(app, status);
    cli::addFiguresCommand(app, status);
    cli::addWorkbookCommand(app, status);
    cli::addExportCommand(app, status);
    cli::addImportCommand(app, status);
    cli::addChartCommand(app, status);
    cli::addRecoverCommand(app, status);
    cli::addReferenceCommand(app, status);
    cli::addSelfTestCommand(app, status);
    cli::addHelpTextCommand(app, status);
    try {
        cli::Arguments arguments(argc, argv);
        app.parse(arguments.count(), arguments.values());
    } catch (const CLI::ParseError& error) {
        if (app.exit(error) != 0)
            return static_cast<int>(cli::Exit::WrongUsage);
    }
    if (status == cli::Exit::Done)
        status = cli::outputDone(std::cout.flush().good());
    return static_cast<int>(status);
} catch (...) {
    homeward::cli::say(homeward::base::caughtError());
    return static_cast<int>(homeward::cli::Exit::FileFailed);
}
