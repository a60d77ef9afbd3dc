// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "ui/document/folder_access.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace homeward::document;

TEST_CASE("Whether a folder takes new files is found out without leaving one", "[portable]")
{
    const QTemporaryDir folder;
    const QDir inside(folder.path());
    CHECK(takesNewFiles(folder.path()));
    CHECK(inside.isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    CHECK_FALSE(takesNewFiles(inside.filePath(QStringLiteral("missing"))));

    QFile file(inside.filePath(QStringLiteral("file")));
    REQUIRE(file.open(QIODevice::WriteOnly));
    CHECK_FALSE(takesNewFiles(file.fileName()));
}
