// SPDX-License-Identifier: GPL-3.0-or-later
// Files from anyone: each is refused in words, quickly and in little memory.
#include "core/store/plan_file.h"
#include "tests/reliability/child.h"
#include "tests/reliability/hostile_files.h"
#include "tests/reliability/tally.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <algorithm>
#include <filesystem>
#include <fstream>

using namespace homeward;
using namespace homeward::tests;

namespace {

constexpr double mostSeconds = 2.0;   // of processor time; judged in the long form alone, for machines differ
constexpr unsigned hangSeconds = 20;
constexpr long mostKilobytes = 500'000;
constexpr std::size_t mostWords = 150'000;   // the thousand problems that `check` says at most

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool hasOwnMemory = false;   // the sanitizer's own is the larger part
#else
constexpr bool hasOwnMemory = true;
#endif

/// Whether words can be put on a terminal: no bytes that move its cursor or end a text.
bool isPlain(const std::string& words)
{
    return std::ranges::none_of(words, [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte == 0x7F || (byte < 0x20 && c != '\n' && c != '\t');
    });
}

/// What is wrong with how a file was met; empty where nothing is.
std::string judge(const HostileFile& file, const Ended& ended)
{
    if (ended.signal != 0)
        return "ended by signal " + std::to_string(ended.signal);
    if (ended.exitCode == 0 && !file.mayPass)
        return "was accepted";
    if (ended.exitCode < 0 || ended.exitCode > 3)
        return "ended with " + std::to_string(ended.exitCode);
    if (ended.exitCode != 0 && (ended.error.size() < 20 || ended.error.size() > mostWords || !isPlain(ended.error)))
        return "was not refused in words that can be read: " + std::to_string(ended.error.size()) + " bytes";
    if (isLongForm() && ended.cpuSeconds > mostSeconds)
        return "took " + std::to_string(ended.cpuSeconds) + " seconds";
    if (hasOwnMemory && ended.mostKilobytes > mostKilobytes)
        return "took " + std::to_string(ended.mostKilobytes / 1'000) + " MB";
    return {};
}

Ended meet(const HostileFile& file)
{
    const TemporaryFolder folder;
    const std::string path = folder.file(file.fileName), plan = folder.file("good.homeward");
    writeBytes(path, file.bytes);
    if (file.grownTo > 0)
        std::filesystem::resize_file(path, file.grownTo);
    std::ofstream(path, std::ios::binary | std::ios::app) << file.end;
    const std::string cells = folder.file("few-cells.txt");
    static_cast<void>(store::savePlanFile(plan, smallPlan(), nullptr));
    writeBytes(cells, "77\n");
    std::vector<std::string> command{program(file.byWindow ? "homeward" : "homeward-cli")};
    for (const std::string& word : file.command)
        command.push_back(word == "@"                   ? path
                              : word == "PLAN"          ? plan
                              : word == "CELLS"         ? cells
                              : word.starts_with("OUT") ? folder.file(word)
                                                        : word);
    const TemporaryFolder elsewhere;
    Ended ended = run({command, {"QT_QPA_PLATFORM=offscreen"}, elsewhere.file("said"), hangSeconds});
    // A table of obstacles, say, is what the command is for.
    if (ended.error.empty())
        ended.error = bytesOf(elsewhere.file("said"));
    if (ended.exitCode != 0 && folder.files() != 3)
        ended.error.clear();   // something was left beside
    return ended;
}

void meetAll(const std::vector<HostileFile>& files, Tally& tally)
{
    for (const HostileFile& file : files) {
        INFO(file.name);
        REQUIRE((!file.bytes.empty() || file.grownTo > 0 || file.name.starts_with("no")));   // else it was not made
        const Ended ended = meet(file);
        const std::string wrong = judge(file, ended);
        INFO(wrong << '\n'
                   << ended.cpuSeconds << " s, " << ended.mostKilobytes << " kB, exit " << ended.exitCode << '\n'
                   << ended.error.substr(0, 500));
        CHECK(tally.count(wrong.empty()));
    }
}

} // namespace

TEST_CASE("Hostile plans in JSON are refused in words")
{
    Tally tally("hostile");
    meetAll(hostileText(), tally);
}

TEST_CASE("Plans that no run could end are refused before they start, in words")
{
    Tally tally("hostile");
    meetAll(hostilePlans(), tally);
}

TEST_CASE("Hostile plan files and parts are refused in words")
{
    Tally tally("hostile");
    meetAll(hostileDatabases(), tally);
}

TEST_CASE("Hostile tables, templates and figures are refused in words")
{
    Tally tally("hostile");
    meetAll(hostileTables(), tally);
}

TEST_CASE("Hostile workbooks of figures are refused in words")
{
    Tally tally("hostile");
    meetAll(hostileWorkbooks(), tally);
}

TEST_CASE("Files of gigabytes are refused in words before they fill the memory")
{
    Tally tally("hostile");
    meetAll(hostileGiants(), tally);
}

TEST_CASE("Hostile templates are refused in words")
{
    Tally tally("hostile");
    meetAll(hostileTemplates(), tally);
}

TEST_CASE("Plans of one thing in great number are refused in words, or read in no time")
{
    Tally tally("hostile");
    meetAll(hostileCrowds(), tally);
}

#ifdef HOMEWARD_WITH_WINDOW
TEST_CASE("Hostile boundaries and house styles are refused in words")
{
    Tally tally("hostile");
    meetAll(hostileBoundaries(), tally);
}
#endif
