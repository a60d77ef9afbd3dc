// SPDX-License-Identifier: GPL-3.0-or-later
// The platform and the application come before Catch, so that no test can end in silence for want of a display.
#include "ui/shell/translations.h"
#include "ui/style/style.h"

#ifdef HOMEWARD_CATCH2_V2
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#else
#include <catch2/catch_session.hpp>
#endif

#include <QApplication>
#include <QStandardPaths>

int main(int argc, char* argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    int guiArguments = 1;
    QApplication application(guiArguments, argv);
    QApplication::setOrganizationName(QStringLiteral("HomewardTest"));
    QApplication::setApplicationName(QStringLiteral("homeward-test-ui"));
    homeward::ui::loadTranslations(application);
    homeward::style::applyTheme(application, homeward::style::Theme::Light);
    return Catch::Session().run(argc, argv);
}
