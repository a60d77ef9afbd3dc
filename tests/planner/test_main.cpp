// SPDX-License-Identifier: GPL-3.0-or-later
// The window as a planner has it: on a real display where `QT_QPA_PLATFORM` names one, else in memory.
#include "tests/planner/watchdog.h"
#include "ui/shell/translations.h"
#include "ui/style/style.h"

#ifdef HOMEWARD_CATCH2_V2
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#else
#include <catch2/catch_session.hpp>
#endif

#include <QStandardPaths>

int main(int argc, char* argv[])
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    int guiArguments = 1;
    homeward::tests::WatchedApplication application(guiArguments, argv);
    QApplication::setOrganizationName(QStringLiteral("HomewardTest"));
    QApplication::setApplicationName(QStringLiteral("homeward-test-planner"));
    homeward::ui::loadTranslations(application);
    homeward::style::applyTheme(application, homeward::style::Theme::Light);
    return Catch::Session().run(argc, argv);
}
