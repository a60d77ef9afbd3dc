// SPDX-License-Identifier: GPL-3.0-or-later
// Every call that writes fails in its turn, with every error that a disk has: either the new file is there, or the old one
// and a sentence that says why.
#include "core/store/part_file.h"
#include "core/store/plan_file.h"
#include "test_paths.h"
#include "tests/reliability/child.h"
#include "tests/reliability/left_behind.h"
#include "tests/reliability/tally.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <functional>
#include <set>

using namespace homeward;
using namespace homeward::tests;

namespace {

constexpr int shortWrite = 0;

/// One way in which one kind of call fails.
struct Fault {
    const char* call;
    int error;
    bool stays = false; ///< all later calls fail too, as on a full disk

    /// A signal and a short write are no fault: the program goes on.
    [[nodiscard]] bool mustSucceed() const { return error == EINTR || error == shortWrite; }
};

const std::vector<Fault>& faults()
{
    static const std::vector<Fault> all{
        {"open", ENOSPC},        {"open", EDQUOT},        {"open", EROFS},       {"open", EACCES},
        {"open", EINTR},         {"open", ENOSPC, true},  {"open", EROFS, true}, {"write", ENOSPC},
        {"write", EDQUOT},       {"write", EIO},          {"write", EINTR},      {"write", shortWrite},
        {"write", ENOSPC, true}, {"write", EDQUOT, true}, {"fsync", EIO},        {"fsync", ENOSPC},
        {"fsync", EDQUOT},       {"fsync", EINTR},        {"fsync", EIO, true},  {"rename", EROFS},
        {"rename", ENOSPC},      {"rename", EDQUOT},      {"rename", EACCES},    {"rename", EIO, true},
        {"close", EIO},          {"close", EDQUOT},       {"close", EINTR},      {"close", EDQUOT, true},
        {"truncate", EIO},
    };
    return all;
}

std::string describe(const Fault& fault, int at)
{
    return std::string(fault.call) + ' ' + std::to_string(at) + ": "
        + (fault.error == shortWrite ? "a half" : std::strerror(fault.error)) + (fault.stays ? ", from then on" : "");
}

std::vector<std::string> environmentFor(const Fault& fault, int at, const std::string& folder, const std::string& mark)
{
    return {"LD_PRELOAD=" + program("libfailing_disk.so"),
            "HOMEWARD_FAULT_FOLDER=" + folder,
            std::string("HOMEWARD_FAULT_CALL=") + fault.call,
            "HOMEWARD_FAULT_AT=" + std::to_string(at),
            "HOMEWARD_FAULT_ERROR=" + std::to_string(fault.error),
            std::string("HOMEWARD_FAULT_STAYS=") + (fault.stays ? "1" : "0"),
            "HOMEWARD_FAULT_MARK=" + mark,
            "QT_QPA_PLATFORM=offscreen",
            "ASAN_OPTIONS=verify_asan_link_order=0"};
}

/// Makes each fault at every call in its turn: `attempt` runs the program with an environment and looks at what is left.
void everyFault(const std::vector<Fault>& wanted,
                const std::function<void(const Fault&, int, const std::string&)>& attempt)
{
    const TemporaryFolder elsewhere;
    const std::string mark = elsewhere.file("mark");
    for (const Fault& fault : wanted)
        for (int at = 1;; ++at) {
            std::filesystem::remove(mark);
            attempt(fault, at, mark);
            if (!std::filesystem::exists(mark))
                break; // there is no such call any more
        }
}

/// A command that writes one file, and what is in it beforehand.
struct Operation {
    const char* name;
    std::vector<std::string> command;
    std::string target;
};

std::set<std::string> namesIn(const std::string& folder)
{
    std::set<std::string> names;
    for (const auto& entry : std::filesystem::directory_iterator(folder))
        names.insert(entry.path().filename().string());
    return names;
}

/// A folder with what the operations read and replace.
class Workshop {
public:
    Workshop()
    {
        model::Plan plan = smallPlan();
        REQUIRE(store::savePlanFile(file("plan.homeward"), plan, nullptr).ok());
        const std::string cli = program("homeward-cli");
        REQUIRE(run({{cli, "export", file("plan.homeward"), file("new.json")}}).exitCode == 0);
        writeBytes(file("cells.txt"), "77\n");
        for (const char* const old : {"old.json", "results.csv", "part.hwr", "table.txt", "chart.png", "chart.csv"})
            writeBytes(file(old), "what was there before");
        plan.name = "Old";
        REQUIRE(store::savePlanFile(file("old.homeward"), plan, nullptr).ok());
        m_before = namesIn(m_folder.path());
    }

    [[nodiscard]] std::string path() const { return m_folder.path(); }
    [[nodiscard]] std::string file(const std::string& name) const { return m_folder.file(name); }
    /// Whether the same files are there as at the start, none beside them.
    [[nodiscard]] bool isTidy() const { return namesIn(m_folder.path()) == m_before; }

private:
    TemporaryFolder m_folder;
    std::set<std::string> m_before;
};

std::vector<Operation> operationsIn(const Workshop& shop)
{
    const std::string cli = program("homeward-cli"), plan = shop.file("plan.homeward");
    const std::vector<std::string> small{"--years", "1", "--replications", "2", "--threads", "1"};
    const auto with = [&](std::vector<std::string> command, const std::vector<std::string>& more) {
        command.insert(command.end(), more.begin(), more.end());
        return command;
    };
    return {
        {"import", {cli, "import", shop.file("new.json"), shop.file("old.homeward")}, "old.homeward"},
        {"paste", {cli, "paste", plan, shop.file("cells.txt"), "--table", "stays", "--at", "B2"}, "plan.homeward"},
        {"export", {cli, "export", plan, shop.file("old.json")}, "old.json"},
        {"run", with({cli, "run", plan, "--format", "csv", "--output", shop.file("results.csv")}, small),
         "results.csv"},
        {"part", with({cli, "run", plan, "--part", "1/2", "--output", shop.file("part.hwr")}, small), "part.hwr"},
        {"table", {cli, "table", plan, "--table", "settings", "--output", shop.file("table.txt")}, "table.txt"},
    };
}

/// A plan file or a part by the plan in it, for both tell the time; any other file by its bytes.
std::string meaningOf(const std::string& path)
{
    constexpr const char* unreadable = "cannot be read";
    if (path.ends_with(".homeward")) {
        const auto plan = store::readPlan(path);
        return plan ? std::to_string(tests::hashOf(plan.value())) : unreadable;
    }
    if (path.ends_with(".hwr")) {
        const auto part = store::readPartFile(path);
        return part ? std::to_string(tests::hashOf(part.value().plan)) : unreadable;
    }
    return bytesOf(path);
}

/// What is wrong after an operation met a fault; empty where all is right.
std::string judge(const Operation& operation, const Workshop& shop, const Ended& ended, const Fault& fault, bool met,
                  const std::string& oldBytes, const std::string& newMeaning)
{
    const std::string target = shop.file(operation.target);
    if (ended.signal != 0)
        return "ended by signal " + std::to_string(ended.signal);
    if (!shop.isTidy())
        return "left a file beside";
    if (ended.exitCode == 0)
        return meaningOf(target) == newMeaning ? "" : "said nothing of a file that is not the new one";
    if (!met || fault.mustSucceed())
        return "failed without a fault";
    if (bytesOf(target) != oldBytes)
        return "the old file is not there";
    const bool says = ended.error.find(operation.target) != std::string::npos && ended.error.size() > 60;
    return says ? "" : "does not say what happened to which file";
}

void tryFaults(const Workshop& shop, const Operation& operation, const std::vector<Fault>& wanted, Tally& tally)
{
    const std::string target = shop.file(operation.target), oldBytes = bytesOf(target);
    REQUIRE(run({operation.command, {"QT_QPA_PLATFORM=offscreen"}}).exitCode == 0);
    const std::string newMeaning = meaningOf(target);
    writeBytes(target, oldBytes);
    REQUIRE(meaningOf(target) != newMeaning);
    everyFault(wanted, [&](const Fault& fault, int at, const std::string& mark) {
        const Ended ended = run({operation.command, environmentFor(fault, at, shop.path(), mark)});
        const bool met = std::filesystem::exists(mark);
        const std::string wrong = judge(operation, shop, ended, fault, met, oldBytes, newMeaning);
        INFO(operation.name << ", " << describe(fault, at) << ": " << wrong << "\n" << ended.error);
        CHECK((met ? tally.count(wrong.empty()) : wrong.empty()));
        writeBytes(target, oldBytes);
    });
}

} // namespace

TEST_CASE("A disk that fails at any call leaves the old file or the new one, and a sentence")
{
    const Workshop shop;
    Tally tally("faults");
    for (const Operation& operation : operationsIn(shop))
        tryFaults(shop, operation, faults(), tally);
    CHECK(tally.tried() > 200);
}

#ifdef HOMEWARD_WITH_WINDOW
TEST_CASE("A disk that fails while a chart is exported leaves the old picture or the new one, and a sentence")
{
    const Workshop shop;
    Tally tally("faults");
    for (const char* const name : {"chart.png", "chart.csv"}) {
        const Operation operation{"chart",
                                  {program("homeward"), "chart", shop.file("plan.homeward"), "--kind", "where",
                                   "--scenario", "Closer to home", "--output", shop.file(name)},
                                  name};
        tryFaults(shop, operation,
                  {{"open", EROFS}, {"write", ENOSPC}, {"fsync", EIO}, {"rename", EDQUOT}, {"close", EDQUOT}}, tally);
    }
}

TEST_CASE("A disk that fails at any call of a journal or a saving loses nothing that was said to be kept")
{
    Tally tally("faults");
    everyFault(faults(), [&](const Fault& fault, int at, const std::string& mark) {
        const TemporaryFolder folder, elsewhere;
        const Desk desk{folder.path(), elsewhere.file("told")};
        lay(desk);
        const Ended ended = run({{program("reliability_planner"), "script", desk.folder, desk.told, "7"},
                                 environmentFor(fault, at, desk.folder, mark)});
        const Told told = readTold(desk.told);
        std::string wrong = lookAt(desk, millisecondsNow()).fault;
        if (ended.exitCode != 0 || !told.ended)
            wrong = "the program did not come to its end";
        else if (fault.mustSucceed() && (told.refused || told.lost))
            wrong = "what was no fault was taken for one";
        else if (!told.lost && told.kept != static_cast<int>(told.states.size()) - 1)
            wrong = "the last edits were neither kept nor said to be lost";
        const bool met = std::filesystem::exists(mark);
        INFO(describe(fault, at) << ": " << wrong << "\n" << ended.error);
        CHECK((met ? tally.count(wrong.empty()) : wrong.empty()));
    });
    CHECK(tally.tried() > 100);
}
#endif
