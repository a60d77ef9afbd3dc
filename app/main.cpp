// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/arguments.h"
#include "app/window/console.h"
#include "app/window/options.h"
#include "app/window/programs.h"

#include <exception>
#include <string>

int main(int argc, char* argv[])
try {
    using namespace homeward;
    app::useConsoleOfShell();
    cli::Arguments arguments(argc, argv);
    app::Options options;
    // Before any QApplication: --version and --help must work without a display.
    if (const auto status = app::parse(arguments.count(), arguments.values(), options))
        return *status;
    switch (options.program) {
    case app::Program::Chart: return app::drawChart(argc, argv, options);
    case app::Program::Paper: return app::makePaper(argc, argv, options);
    case app::Program::Gallery: return app::drawGallery(argc, argv, options);
    case app::Program::Window: break;
    }
    return app::openWindow(argc, argv, options);
} catch (const std::exception& error) {
    homeward::app::sayLast(std::string("Homeward stopped: ") + error.what());
    return 3;
}
