// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/store/journal.h"
#include "tests/support/filled_plan.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"

#include <fstream>
#include <random>

using namespace homeward;
using base::ErrorCode;
using store::Journal;

namespace {

model::Plan named(const std::string& name)
{
    model::Plan plan = tests::smallPlan();
    plan.name = name;
    return plan;
}

Journal journalOf(const tests::TemporaryFolder& folder, const model::Plan& plan = tests::smallPlan())
{
    auto journal = Journal::begin(folder.file("recovery"), "plan.homeward", plan);
    REQUIRE(journal.ok());
    return std::move(journal.value());
}

store::RecoveredSession sessionOf(const std::string& file)
{
    auto session = Journal::replay(file);
    REQUIRE(session.ok());
    return std::move(session.value());
}

/// A plan with one thing changed by chance.
model::Plan edited(model::Plan plan, std::mt19937& random)
{
    switch (random() % 6U) {
    case 0: plan.name = "Plan " + std::to_string(random()); break;
    case 1: plan.settings[random() % plan.settings.size()].name += "é"; break;
    case 2: plan.cohorts[0].demand.rates[0].per1000PerYear = 0.1 * static_cast<int>(random() % 5'000U); break;
    case 3: plan.scenarios.push_back(plan.scenarios[random() % plan.scenarios.size()]); break;
    case 4:
        if (plan.scenarios.size() > 1)
            plan.scenarios.erase(plan.scenarios.begin() + 1);
        break;
    default: plan.run.seed = random(); break;
    }
    return plan;
}

/// An undo stack as the window keeps it, to compare with.
struct Stack {
    std::vector<store::RecoveredEdit> edits;
    int position = 0;
    int saved = 0;

    void push(const std::string& label, const model::Plan& plan, bool merge)
    {
        if (merge && position > 0)
            --position;
        if (saved > position)
            saved = -1;
        edits.resize(static_cast<std::size_t>(position));
        edits.push_back({label, plan});
        ++position;
    }
};

void checkEqual(const store::RecoveredSession& session, const Stack& stack)
{
    REQUIRE(session.edits.size() == stack.edits.size());
    for (std::size_t i = 0; i < stack.edits.size(); ++i) {
        CHECK(session.edits[i].label == stack.edits[i].label);
        CHECK(session.edits[i].plan == stack.edits[i].plan);
    }
    CHECK(session.position == stack.position);
    CHECK(session.savedPosition == stack.saved);
}

} // namespace

TEST_CASE("A journal tells a session edit for edit")
{
    const tests::TemporaryFolder folder;
    std::string file;
    {
        Journal journal = journalOf(folder);
        file = journal.file();
        REQUIRE(journal.append("Rename", named("B")).ok());
        REQUIRE(journal.append("Rename", named("C")).ok());
    }
    const auto session = sessionOf(file);
    CHECK(session.planPath == "plan.homeward");
    CHECK(session.base == tests::smallPlan());
    REQUIRE(session.edits.size() == 2);
    CHECK(session.edits[0].plan == named("B"));
    CHECK(session.edits[1].label == "Rename");
    CHECK(session.current() == named("C"));
    CHECK(session.savedPosition == 0);
    CHECK(session.hasUnsavedEdits());
}

TEST_CASE("Hundreds of edits, merges, undos, redos and savings come back as the undo stack had them")
{
    const tests::TemporaryFolder folder;
    for (unsigned seed = 1; seed <= 4; ++seed) {
        std::mt19937 random(seed);
        model::Plan plan = tests::smallPlan();
        Stack stack;
        Journal journal = journalOf(folder);
        for (int step = 0; step < 150; ++step) {
            const auto what = random() % 10U;
            if (what < 7) {
                plan = edited(std::move(plan), random);
                const std::string label = "Edit " + std::to_string(step);
                stack.push(label, plan, what == 6);
                REQUIRE(journal.append(label, plan, what == 6).ok());
            } else if (what < 9) {
                stack.position = static_cast<int>(random() % (stack.edits.size() + 1));
                plan = stack.position == 0 ? tests::smallPlan()
                                           : stack.edits[static_cast<std::size_t>(stack.position) - 1].plan;
                REQUIRE(journal.moveTo(stack.position).ok());
            } else {
                stack.saved = stack.position;
                REQUIRE(journal.markSaved("plan.homeward", {1, 2, 3}).ok());
            }
        }
        const auto session = sessionOf(journal.file());
        checkEqual(session, stack);
        CHECK(session.current() == plan);
    }
}

TEST_CASE("Plans of every shape pass through a journal")
{
    const tests::TemporaryFolder folder;
    Journal journal = journalOf(folder, tests::filledPlan());
    for (unsigned seed = 1; seed <= 50; ++seed)
        REQUIRE(journal.append("Edit", tests::randomPlan(seed)).ok());
    const auto session = sessionOf(journal.file());
    CHECK(session.base == tests::filledPlan());
    REQUIRE(session.edits.size() == 50);
    for (unsigned seed = 1; seed <= 50; ++seed)
        CHECK(session.edits[seed - 1].plan == tests::randomPlan(seed));
}

TEST_CASE("A journal torn at any byte keeps the edits before the tear")
{
    const tests::TemporaryFolder folder;
    std::vector<std::size_t> ends;
    std::string file;
    {
        Journal journal = journalOf(folder);
        file = journal.file();
        for (const char* name : {"B", "C", "D"}) {
            ends.push_back(std::filesystem::file_size(file));
            REQUIRE(journal.append("Rename", named(name)).ok());
        }
    }
    const std::string bytes = base::readWholeFile(file).value();
    const std::string torn = folder.file("torn.journal");
    for (std::size_t size = 0; size < bytes.size(); ++size) {
        if (size > 100 && size + 100 < ends[0] && size % 97 != 0)
            continue;   // inside the first plan, a few places do
        std::ofstream(torn, std::ios::binary | std::ios::trunc) << bytes.substr(0, size);
        const auto session = Journal::replay(torn);
        INFO(size);
        if (size < ends[0]) {
            REQUIRE_FALSE(session.ok());
            CHECK(session.error().code == ErrorCode::Damaged);
            continue;
        }
        REQUIRE(session.ok());
        const std::size_t whole = size < ends[1] ? 0 : size < ends[2] ? 1 : 2;
        REQUIRE(session.value().edits.size() == whole);
        if (whole > 0)
            CHECK(session.value().current() == named(whole == 1 ? "B" : "C"));
    }
}

TEST_CASE("Bytes changed by chance end a journal early, never worse")
{
    const tests::TemporaryFolder folder;
    std::string file;
    {
        Journal journal = journalOf(folder);
        file = journal.file();
        for (int i = 0; i < 20; ++i)
            REQUIRE(journal.append("Rename", named("Name " + std::to_string(i))).ok());
    }
    const std::string bytes = base::readWholeFile(file).value();
    std::mt19937 random(5);
    for (int trial = 0; trial < 300; ++trial) {
        std::string changed = bytes;
        changed[random() % changed.size()] ^= static_cast<char>(1U << (random() % 8U));
        std::ofstream(file, std::ios::binary | std::ios::trunc) << changed;
        const auto session = Journal::replay(file);
        if (!session)
            continue;
        CHECK(session.value().edits.size() < 20);
        for (std::size_t i = 0; i < session.value().edits.size(); ++i)
            CHECK(session.value().edits[i].plan.name == "Name " + std::to_string(i));
    }
}

TEST_CASE("Only sessions that have ended with unsaved edits are offered")
{
    const tests::TemporaryFolder folder;
    const std::string directory = folder.file("recovery");
    SECTION("there is no folder yet") { CHECK(Journal::findAbandoned(directory).empty()); }
    SECTION("a session that goes on is not offered, one that ended is")
    {
        {
            Journal journal = journalOf(folder);
            REQUIRE(journal.append("Rename", named("B")).ok());
            CHECK(Journal::findAbandoned(directory).empty());
        }
        const auto found = Journal::findAbandoned(directory);
        REQUIRE(found.size() == 1);
        CHECK(found[0].planName == "Small plan");
        CHECK(found[0].planPath == "plan.homeward");
        CHECK(found[0].edits == 1);
        CHECK(found[0].startedAt > 1'700'000'000);
        CHECK(found[0].lastEditAt >= found[0].startedAt);
    }
    SECTION("a session without unsaved edits is not, and its journal goes")
    {
        std::string file;
        {
            Journal journal = journalOf(folder);
            file = journal.file();
            REQUIRE(journal.append("Rename", named("B")).ok());
            REQUIRE(journal.markSaved("plan.homeward", {}).ok());
        }
        CHECK(Journal::findAbandoned(directory).empty());
        CHECK_FALSE(std::filesystem::exists(file));
    }
    SECTION("an undo after saving is an unsaved edit")
    {
        {
            Journal journal = journalOf(folder);
            REQUIRE(journal.append("Rename", named("B")).ok());
            REQUIRE(journal.markSaved("elsewhere.homeward", {4, 5, 6}).ok());
            REQUIRE(journal.moveTo(0).ok());
        }
        const auto found = Journal::findAbandoned(directory);
        REQUIRE(found.size() == 1);
        const auto session = sessionOf(found[0].journalFile);
        CHECK(session.planPath == "elsewhere.homeward");
        CHECK(session.stamp == store::FileStamp{4, 5, 6});
        CHECK(session.savedPosition == 1);
        CHECK(session.current() == tests::smallPlan());
    }
    SECTION("a discarded journal leaves nothing")
    {
        Journal journal = journalOf(folder);
        REQUIRE(journal.append("Rename", named("B")).ok());
        REQUIRE(journal.discard().ok());
        CHECK_FALSE(std::filesystem::exists(journal.file()));
    }
    SECTION("a file of someone else is left alone")
    {
        std::filesystem::create_directory(directory);
        std::ofstream(directory + "/notes.journal") << "Dear diary";
        CHECK(Journal::findAbandoned(directory).empty());
        CHECK(std::filesystem::exists(directory + "/notes.journal"));
    }
    SECTION("an abandoned journal may be thrown away")
    {
        {
            Journal journal = journalOf(folder);
            REQUIRE(journal.append("Rename", named("B")).ok());
        }
        REQUIRE(Journal::remove(Journal::findAbandoned(directory)[0].journalFile).ok());
        CHECK(Journal::findAbandoned(directory).empty());
    }
}

TEST_CASE("A recovered session goes on in its own journal")
{
    const tests::TemporaryFolder folder;
    std::string file;
    {
        Journal journal = journalOf(folder);
        file = journal.file();
        REQUIRE(journal.append("Rename", named("B")).ok());
    }
    std::ofstream(file, std::ios::binary | std::ios::app) << "torn";
    {
        auto resumed = Journal::resume(file);
        REQUIRE(resumed.ok());
        CHECK(resumed.value().session.current() == named("B"));
        CHECK(Journal::findAbandoned(folder.file("recovery")).empty());
        CHECK(Journal::resume(file).error().code == ErrorCode::FileInUse);
        REQUIRE(resumed.value().journal.append("Rename", named("C")).ok());
    }
    const auto session = sessionOf(file);
    REQUIRE(session.edits.size() == 2);
    CHECK(session.edits[0].plan == named("B"));
    CHECK(session.current() == named("C"));
    CHECK(Journal::resume(folder.file("none.journal")).error().code == ErrorCode::FileNotFound);
}

TEST_CASE("A journal that cannot be written says so")
{
    const tests::TemporaryFolder folder;
    std::ofstream(folder.file("recovery")) << "a file where the folder is to be";
    const auto journal = Journal::begin(folder.file("recovery"), "", tests::smallPlan());
    REQUIRE_FALSE(journal.ok());
    CHECK(journal.error().code == ErrorCode::FileNotWritable);
}
