// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/shell/own_places.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace homeward::ui;

TEST_CASE("A folder of its own beside the program makes it portable", "[portable]")
{
    const QTemporaryDir folder;
    const QString data = QDir(folder.path()).filePath(QStringLiteral("homeward-data"));
    CHECK(portableFolder(folder.path()).isEmpty());
    SECTION("a folder")
    {
        REQUIRE(QDir().mkdir(data));
        CHECK(portableFolder(folder.path()) == data);
    }
    SECTION("a file of that name is no folder")
    {
        QFile file(data);
        REQUIRE(file.open(QIODevice::WriteOnly));
        CHECK(portableFolder(folder.path()).isEmpty());
    }
}

TEST_CASE("Settings and kept edits lie where the user's own files do unless the program is portable", "[portable]")
{
    // The test program has no such folder beside it.
    CHECK(settingsFile().endsWith(QStringLiteral("/homeward.ini")));
    CHECK(recoveryFolder().endsWith(QStringLiteral("/recovery")));
    CHECK_FALSE(settingsFile().contains(QStringLiteral("homeward-data")));
    CHECK_FALSE(recoveryFolder().contains(QStringLiteral("homeward-data")));
}
