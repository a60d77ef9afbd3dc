// SPDX-License-Identifier: GPL-3.0-or-later
#ifdef HOMEWARD_CATCH2_V2
#define CATCH_CONFIG_RUNNER
#include <catch2/catch.hpp>
#else
#include <catch2/catch_session.hpp>
#endif

#include <QCoreApplication>
#include <QStandardPaths>

int main(int argc, char* argv[])
{
    QStandardPaths::setTestModeEnabled(true);
    int coreArguments = 1;
    QCoreApplication application(coreArguments, argv);
    QCoreApplication::setOrganizationName(QStringLiteral("HomewardTest"));
    QCoreApplication::setApplicationName(QStringLiteral("homeward-test-document"));
    return Catch::Session().run(argc, argv);
}
