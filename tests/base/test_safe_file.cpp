// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/base/temporary_file.h"
#include "tests/support/catch.h"

#include <chrono>
#include <filesystem>
#include <fstream>
#include <random>
#include <thread>

#ifndef _WIN32
#include <sys/stat.h>
#include <unistd.h>
#endif

using namespace homeward;
namespace fs = std::filesystem;

namespace {

/// A folder that is gone after the test.
struct Folder {
    fs::path path = fs::temp_directory_path() / ("homeward-base-test-" + std::to_string(std::random_device{}()));
    Folder() { fs::create_directories(path); }
    ~Folder()
    {
        std::error_code ignored;
        fs::remove_all(path, ignored);
    }
    [[nodiscard]] std::string file(const char* name) const { return (path / name).string(); }
    [[nodiscard]] std::ptrdiff_t count() const { return std::distance(fs::directory_iterator(path), {}); }
};

/// MinGW's library sets no time of a folder.
#ifdef _WIN32
constexpr bool foldersAge = false;
#else
constexpr bool foldersAge = true;
#endif

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
    const base::Error error = base::writeFileSafely(folder.file("plan.json"), "x").error();
    CHECK(error.code == base::ErrorCode::FileNotWritable);
    CHECK(error.hint == "isFolder");
    CHECK(fs::is_directory(folder.file("plan.json")));
    CHECK(folder.count() == 1);
}

TEST_CASE("What cannot be read is told apart from what is not there")
{
    const Folder folder;
    CHECK(base::readWholeFile(folder.file("plan.json")).error().code == base::ErrorCode::FileNotFound);
    const base::Error ofFolder = base::readWholeFile(folder.path.string()).error();
    CHECK(ofFolder.code == base::ErrorCode::FileNotReadable);
    CHECK(ofFolder.hint == "isFolder");
}

TEST_CASE("Tidying takes our own old temporary files and nothing else")
{
    const Folder folder;
    const std::string plan = folder.file("plan.homeward");
    const std::string ours = folder.file(".homeward-0123456789abcdef.tmp");
    const std::string young = folder.file(".homeward-fedcba9876543210.tmp");
    const std::vector<std::string> others{plan + ".~1~",
                                          plan + ".~old",
                                          plan + ".~",
                                          folder.file(".homeward-0123456789abcde.tmp"),
                                          folder.file(".homeward-0123456789abcdeg.tmp"),
                                          folder.file("x.homeward-0123456789abcdef.tmp"),
                                          folder.file(".homeward-0123456789abcdef.tmp~")};
    for (const std::string& file : others)
        std::ofstream(file) << "theirs";
    std::ofstream(ours) << "half";
    std::ofstream(young) << "half";
    const std::string inner = folder.file(".homeward-aaaaaaaaaaaaaaaa.tmp");
    fs::create_directory(inner);
    fs::create_directory(plan + ".~folder");
    for (const auto& entry : fs::directory_iterator(folder.path))
        if (entry.path() != young && (foldersAge || !entry.is_directory()))
            fs::last_write_time(entry.path(), fs::file_time_type::clock::now() - std::chrono::hours(1));
    REQUIRE(base::writeFileSafely(plan, "x").ok());
    CHECK_FALSE(fs::exists(ours));
    CHECK(fs::exists(young));
    CHECK(fs::is_directory(inner));
    CHECK(fs::is_directory(plan + ".~folder"));
    for (const std::string& file : others)
        CHECK(fs::exists(file));
}

TEST_CASE("A temporary file that is given up leaves nothing")
{
    const Folder folder;
    {
        auto file = base::TemporaryFile::beside(folder.path / "plan.json");
        REQUIRE(file.ok());
        REQUIRE(file.value().append("half").ok());
        CHECK(folder.count() == 1);
    }
    CHECK(folder.count() == 0);
}

TEST_CASE("A write-protected file is left as it is")
{
    const Folder folder;
    const std::string path = folder.file("plan.json");
    REQUIRE(base::writeFileSafely(path, "old").ok());
    fs::permissions(path, fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read);
    const auto refused = base::writeFileSafely(path, "new");
    REQUIRE_FALSE(refused.ok());
    CHECK(refused.error() == base::Error{base::ErrorCode::FileNotWritable, path, {}, "protected", 0});
    CHECK(base::readWholeFile(path).value() == "old");
    CHECK(folder.count() == 1);
    fs::permissions(path, fs::perms::owner_all);
}

TEST_CASE("Two paths to one file are told from two files")
{
    const Folder folder;
    REQUIRE(base::writeFileSafely(folder.file("a"), "x").ok());
    REQUIRE(base::writeFileSafely(folder.file("b"), "x").ok());
    CHECK(base::isSameFile(folder.file("a"), folder.file("./a")));
    CHECK_FALSE(base::isSameFile(folder.file("a"), folder.file("b")));
    CHECK_FALSE(base::isSameFile(folder.file("a"), folder.file("none")));
    CHECK_FALSE(base::isSameFile(folder.file("none"), folder.file("none")));
}

#ifndef _WIN32
TEST_CASE("A private file stays private while its next contents are written")
{
    const Folder folder;
    const fs::path path = folder.path / "plan.json";
    REQUIRE(base::writeFileSafely(path.string(), "old").ok());
    constexpr fs::perms ownerOnly = fs::perms::owner_read | fs::perms::owner_write;
    fs::permissions(path, ownerOnly);
    const auto file = base::TemporaryFile::beside(path);
    REQUIRE(file.ok());
    for (const auto& entry : fs::directory_iterator(folder.path))
        CHECK(entry.status().permissions() == ownerOnly);
}

TEST_CASE("A shared file keeps its group")
{
    const Folder folder;
    const std::string path = folder.file("plan.json");
    REQUIRE(base::writeFileSafely(path, "old").ok());
    if (::geteuid() != 0)
        return;   // only the administrator may give a file to any group
    REQUIRE(::chown(path.c_str(), 65'534, 65'534) == 0);
    REQUIRE(::chmod(path.c_str(), 0660) == 0);
    REQUIRE(base::writeFileSafely(path, "new").ok());
    struct stat found{};
    REQUIRE(::stat(path.c_str(), &found) == 0);
    CHECK(found.st_gid == 65'534);
    CHECK(found.st_uid == 65'534);
    CHECK((found.st_mode & 0777) == 0660);
}

TEST_CASE("What is no regular file is written to, not replaced")
{
    const Folder folder;
    SECTION("a pipe")
    {
        const std::string pipe = folder.file("pipe");
        REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
        std::string received;
        std::thread reader(
            [&] { received = std::string(std::istreambuf_iterator<char>(std::ifstream(pipe).rdbuf()), {}); });
        CHECK(base::writeFileSafely(pipe, "through").ok());
        reader.join();
        CHECK(received == "through");
        CHECK(fs::is_fifo(pipe));
    }
    SECTION("a device")
    {
        fs::create_symlink("/dev/null", folder.file("nowhere"));
        CHECK(base::writeFileSafely(folder.file("nowhere"), "x").ok());
        CHECK(fs::is_character_file("/dev/null"));
        CHECK(fs::is_symlink(folder.file("nowhere")));
    }
    CHECK(folder.count() == 1);
}

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

TEST_CASE("Links that lead to one another stay as they are")
{
    const Folder folder;
    fs::create_symlink("b.json", folder.file("a.json"));
    fs::create_symlink("a.json", folder.file("b.json"));
    const base::Status written = base::writeFileSafely(folder.file("a.json"), "new");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().code == base::ErrorCode::FileNotWritable);
    CHECK(fs::is_symlink(folder.file("a.json")));
    CHECK(folder.count() == 2);
}
#endif

#ifndef _WIN32
TEST_CASE("What is no file is refused at once, and a file without end as soon as it is too long")
{
    const Folder folder;
    const fs::path pipe = folder.path / "pipe";
    REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
    for (const std::string& path : {pipe.string(), std::string("/dev/zero"), std::string("/dev/null")}) {
        INFO(path);
        const auto read = base::readWholeFile(path);
        REQUIRE_FALSE(read.ok());
        CHECK(read.error().code == base::ErrorCode::FileNotReadable);
        CHECK(read.error().hint == "stream");
    }
    const fs::path large = folder.path / "large";
    std::ofstream(large) << std::string(5'000, 'x');
    CHECK(base::readWholeFile(large.string(), 4'999).error().hint == "size");
    CHECK(base::readWholeFile(large.string(), 5'000).ok());
}

TEST_CASE("A failed writing says which remedy there is")
{
    const Folder folder;
    const base::Status written = base::writeFileSafely((folder.path / "none" / "plan").string(), "x");
    REQUIRE_FALSE(written.ok());
    CHECK(written.error().hint == "folder");
}
#endif
