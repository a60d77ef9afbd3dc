// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/temporary_folder.h"

#include "tests/support/catch.h"

#include <fstream>

using namespace homeward;

TEST_CASE("A temporary folder is its owner's alone, another each time, and goes with what is in it")
{
    namespace fs = std::filesystem;
    fs::path path;
    {
        const base::TemporaryFolder folder, other;
        path = folder.path();
        CHECK(folder.path() != other.path());
        REQUIRE(fs::is_directory(path));
#ifndef _WIN32
        CHECK((fs::status(path).permissions() & (fs::perms::group_all | fs::perms::others_all)) == fs::perms::none);
#endif
        std::ofstream(path / "file") << "text";
        CHECK(fs::exists(path / "file"));
    }
    CHECK_FALSE(fs::exists(path));
}
