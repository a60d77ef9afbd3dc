// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "tests/support/catch.h"

#include <filesystem>

using namespace homeward;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone after the test.
struct Folder {
    fs::path path = base::systemPath(base::besidePath((fs::temp_directory_path() / "homeward-test").string()));
    Folder() { fs::create_directories(path); }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    [[nodiscard]] std::string file(const char* name) const { return (path / name).string(); }
    [[nodiscard]] std::ptrdiff_t count() const { return std::distance(fs::directory_iterator(path), {}); }
};

} // namespace

TEST_CASE("A file written safely holds the bytes and leaves nothing beside")
{
    const Folder folder;
    const std::string bytes = std::string("a\r\nb\0c\xff", 7) + std::string(300'000, 'x');
    REQUIRE(base::writeFileSafely(folder.file("plan.json"), bytes).ok());
    CHECK(base::readWholeFile(folder.file("plan.json")).value() == bytes);
    CHECK(folder.count() == 1);
}

TEST_CASE("Writing again replaces the whole file")
{
    const Folder folder;
    REQUIRE(base::writeFileSafely(folder.file("plan.json"), "a long first text").ok());
    REQUIRE(base::writeFileSafely(folder.file("plan.json"), "short").ok());
    CHECK(base::readWholeFile(folder.file("plan.json")).value() == "short");
    CHECK(folder.count() == 1);
}

TEST_CASE("A name beyond ASCII is written and read")
{
    const Folder folder;
    const std::string path = folder.file("Plan für Øst.json");
    REQUIRE(base::writeFileSafely(path, "x").ok());
    CHECK(base::readWholeFile(path).value() == "x");
}

TEST_CASE("Where nothing can be written the old file stays and an error says so")
{
    const Folder folder;
    const auto status = base::writeFileSafely(folder.file("no such folder/plan.json"), "x");
    REQUIRE_FALSE(status.ok());
    CHECK(status.error().code == base::ErrorCode::FileNotWritable);
    CHECK(status.error().file == folder.file("no such folder/plan.json"));
    CHECK(folder.count() == 0);
}

TEST_CASE("A folder in the place of the file is not replaced")
{
    const Folder folder;
    fs::create_directories(fs::path(folder.file("plan.json")) / "inner");
    CHECK(base::writeFileSafely(folder.file("plan.json"), "x").error().code == base::ErrorCode::FileNotWritable);
    CHECK(fs::is_directory(folder.file("plan.json")));
    CHECK(folder.count() == 1);
}

TEST_CASE("What cannot be read is told apart from what is not there")
{
    const Folder folder;
    CHECK(base::readWholeFile(folder.file("plan.json")).error().code == base::ErrorCode::FileNotFound);
    CHECK(base::readWholeFile(folder.path.string()).error().code == base::ErrorCode::FileNotReadable);
}

#ifndef _WIN32
TEST_CASE("A link stays a link, and permissions stay")
{
    const Folder folder;
    REQUIRE(base::writeFileSafely(folder.file("plan.json"), "old").ok());
    fs::permissions(folder.file("plan.json"), fs::perms::owner_read | fs::perms::owner_write);
    fs::create_symlink("plan.json", folder.file("link.json"));
    REQUIRE(base::writeFileSafely(folder.file("link.json"), "new").ok());
    CHECK(fs::is_symlink(folder.file("link.json")));
    CHECK(base::readWholeFile(folder.file("plan.json")).value() == "new");
    CHECK(fs::status(folder.file("plan.json")).permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}
#endif
