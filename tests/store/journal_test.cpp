// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/safe_file.h"
#include "core/edit/difference.h"
#include "core/store/journal.h"
#include "test_paths.h"
#include "tests/store/temporary_folder.h"
#include "tests/support/catch.h"
#include "tests/support/filled_plan.h"
#include "tests/support/small_plan.h"

#include <fstream>
#include <random>
#include <utility>

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

/// A journal that is given plans, and writes what makes each of the one before.
class PlanJournal {
public:
    PlanJournal(Journal journal, model::Plan plan) : m_journal(std::move(journal)), m_plan(std::move(plan)) { }

    base::Status append(const std::string& label, const model::Plan& plan, bool merges = false)
    {
        const edit::PlanPatch patch = edit::difference(std::exchange(m_plan, plan), plan);
        return m_journal.append(label, patch, merges);
    }
    base::Status moveTo(int position, const model::Plan& plan)
    {
        m_plan = plan;
        return m_journal.moveTo(position);
    }
    base::Status markSaved(const std::string& path, const store::FileStamp& stamp, bool isCurrent = true)
    {
        return m_journal.markSaved(path, stamp, isCurrent);
    }
    base::Status discard() { return m_journal.discard(); }
    [[nodiscard]] std::string file() const { return m_journal.file(); }

private:
    Journal m_journal;
    model::Plan m_plan;   ///< in force
};

PlanJournal journalOf(const tests::TemporaryFolder& folder, const model::Plan& plan = tests::smallPlan())
{
    auto journal = Journal::begin(folder.file("recovery"), {"plan.homeward", plan, std::nullopt});
    REQUIRE(journal.ok());
    return {std::move(journal.value()), plan};
}

std::vector<store::RecoverableSession> abandonedIn(const std::string& directory)
{
    return Journal::findAbandoned(directory).sessions;
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
    struct Edit {
        std::string label;
        model::Plan plan;   ///< after it
    };
    std::vector<Edit> edits;
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
        CHECK(session.planAfter(static_cast<int>(i) + 1) == stack.edits[i].plan);
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
        PlanJournal journal = journalOf(folder);
        file = journal.file();
        REQUIRE(journal.append("Rename", named("B")).ok());
        REQUIRE(journal.append("Rename", named("C")).ok());
    }
    const auto session = sessionOf(file);
    CHECK(session.planPath == "plan.homeward");
    CHECK(session.base == tests::smallPlan());
    REQUIRE(session.edits.size() == 2);
    CHECK(session.planAfter(1) == named("B"));
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
        PlanJournal journal = journalOf(folder);
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
                REQUIRE(journal.moveTo(stack.position, plan).ok());
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
    PlanJournal journal = journalOf(folder, tests::filledPlan());
    for (unsigned seed = 1; seed <= 50; ++seed)
        REQUIRE(journal.append("Edit", tests::randomPlan(seed)).ok());
    const auto session = sessionOf(journal.file());
    CHECK(session.base == tests::filledPlan());
    REQUIRE(session.edits.size() == 50);
    for (unsigned seed = 1; seed <= 50; ++seed)
        CHECK(session.planAfter(static_cast<int>(seed)) == tests::randomPlan(seed));
}

TEST_CASE("A journal torn at any byte keeps the edits before the tear")
{
    const tests::TemporaryFolder folder;
    std::vector<std::size_t> ends;
    std::string file;
    {
        PlanJournal journal = journalOf(folder);
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
        PlanJournal journal = journalOf(folder);
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
            CHECK(session.value().planAfter(static_cast<int>(i) + 1).name == "Name " + std::to_string(i));
    }
}

TEST_CASE("Only sessions that have ended with unsaved edits are offered")
{
    const tests::TemporaryFolder folder;
    const std::string directory = folder.file("recovery");
    SECTION("there is no folder yet") { CHECK(abandonedIn(directory).empty()); }
    SECTION("a session that goes on is not offered, one that ended is")
    {
        {
            PlanJournal journal = journalOf(folder);
            REQUIRE(journal.append("Rename", named("B")).ok());
            CHECK(abandonedIn(directory).empty());
        }
        const auto found = abandonedIn(directory);
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
            PlanJournal journal = journalOf(folder);
            file = journal.file();
            REQUIRE(journal.append("Rename", named("B")).ok());
            REQUIRE(journal.markSaved("plan.homeward", {}).ok());
        }
        CHECK(abandonedIn(directory).empty());
        CHECK_FALSE(std::filesystem::exists(file));
    }
    SECTION("an undo after saving is an unsaved edit")
    {
        {
            PlanJournal journal = journalOf(folder);
            REQUIRE(journal.append("Rename", named("B")).ok());
            REQUIRE(journal.markSaved("elsewhere.homeward", {4, 5, 6}).ok());
            REQUIRE(journal.moveTo(0, tests::smallPlan()).ok());
        }
        const auto found = abandonedIn(directory);
        REQUIRE(found.size() == 1);
        const auto session = sessionOf(found[0].journalFile);
        CHECK(session.planPath == "elsewhere.homeward");
        CHECK(session.stamp == store::FileStamp{4, 5, 6});
        CHECK(session.savedPosition == 1);
        CHECK(session.current() == tests::smallPlan());
    }
    SECTION("a discarded journal leaves nothing")
    {
        PlanJournal journal = journalOf(folder);
        REQUIRE(journal.append("Rename", named("B")).ok());
        REQUIRE(journal.discard().ok());
        CHECK_FALSE(std::filesystem::exists(journal.file()));
    }
    SECTION("a file of someone else is left alone")
    {
        std::filesystem::create_directory(directory);
        std::ofstream(directory + "/notes.journal") << "Dear diary";
        CHECK(abandonedIn(directory).empty());
        CHECK(std::filesystem::exists(directory + "/notes.journal"));
    }
    SECTION("an abandoned journal may be thrown away")
    {
        {
            PlanJournal journal = journalOf(folder);
            REQUIRE(journal.append("Rename", named("B")).ok());
        }
        REQUIRE(Journal::remove(abandonedIn(directory)[0].journalFile).ok());
        CHECK(abandonedIn(directory).empty());
    }
}

TEST_CASE("The reason of an edit is in its journal; of merged edits the last that was given stays")
{
    const tests::TemporaryFolder folder;
    auto journal = Journal::begin(folder.file("recovery"), {"plan.homeward", named("A"), std::nullopt});
    REQUIRE(journal.ok());
    const auto rename = [](const char* from, const char* to) { return edit::difference(named(from), named(to)); };
    REQUIRE(journal.value().append("Rename", rename("A", "B"), false, "The board’s wish").ok());
    REQUIRE(journal.value().append("Rename", rename("B", "C"), true).ok());
    REQUIRE(journal.value().append("Rename", rename("C", "D")).ok());
    const auto session = Journal::replay(journal.value().file());
    REQUIRE(session.ok());
    REQUIRE(session.value().edits.size() == 2);
    CHECK(session.value().edits[0].why == "The board’s wish");
    CHECK(session.value().edits[1].why.empty());
    CHECK(session.value().current() == named("D"));
}

TEST_CASE("A recovered session goes on in its own journal")
{
    const tests::TemporaryFolder folder;
    std::string file;
    {
        PlanJournal journal = journalOf(folder);
        file = journal.file();
        REQUIRE(journal.append("Rename", named("B")).ok());
    }
    std::ofstream(file, std::ios::binary | std::ios::app) << "torn";
    {
        auto resumed = Journal::resume(file);
        REQUIRE(resumed.ok());
        CHECK(resumed.value().session.current() == named("B"));
        CHECK(abandonedIn(folder.file("recovery")).empty());
        CHECK(Journal::resume(file).error().code == ErrorCode::FileInUse);
        REQUIRE(resumed.value().journal.append("Rename", edit::difference(named("B"), named("C"))).ok());
    }
    const auto session = sessionOf(file);
    REQUIRE(session.edits.size() == 2);
    CHECK(session.planAfter(1) == named("B"));
    CHECK(session.current() == named("C"));
    CHECK(Journal::resume(folder.file("none.journal")).error().code == ErrorCode::FileNotFound);
}

TEST_CASE("A journal that cannot be written says so")
{
    const tests::TemporaryFolder folder;
    std::ofstream(folder.file("recovery")) << "a file where the folder is to be";
    const auto journal = Journal::begin(folder.file("recovery"), {"", tests::smallPlan(), std::nullopt});
    REQUIRE_FALSE(journal.ok());
    CHECK(journal.error().code == ErrorCode::FileNotWritable);
}

TEST_CASE("A record is no larger than what changed")
{
    const tests::TemporaryFolder folder;
    PlanJournal journal = journalOf(folder, tests::filledPlan());
    model::Plan plan = tests::filledPlan();
    const auto size = [&] { return std::filesystem::file_size(journal.file()); };
    const auto whole = size();
    model::Source source;
    source.id = model::SourceId{"new"};
    source.title = "A source";
    plan.sources.push_back(source);
    REQUIRE(journal.append("Add a source", plan).ok());
    const auto first = size() - whole;
    plan.run.years = 7;
    REQUIRE(journal.append("Set the years", plan).ok());
    CHECK(first < 400);
    CHECK(size() - whole - first < 300);
}

TEST_CASE("A journal of version 1 is recovered, and goes on in the present form")
{
    const tests::TemporaryFolder folder;
    const std::string old = folder.file("old.journal");
    std::filesystem::copy_file(std::string(HOMEWARD_TEST_DATA) + "/store/v1_session.journal", old);
    REQUIRE(abandonedIn(folder.path()).size() == 1);
    CHECK(abandonedIn(folder.path())[0].edits == 2);
    const auto session = sessionOf(old);
    REQUIRE(session.edits.size() == 2);
    CHECK(session.base.name == "Number 0");
    CHECK(session.planAfter(1).name == "Number 1");
    CHECK(session.planAfter(1).description.size() == 1000);
    CHECK(session.current().name == "Number 2");
    CHECK(session.edits[1].label == "Fits again");

    std::string file;
    {
        auto resumed = Journal::resume(old);
        REQUIRE(resumed.ok());
        CHECK_FALSE(std::filesystem::exists(old));
        file = resumed.value().journal.file();
        model::Plan plan = resumed.value().session.current();
        model::Plan next = plan;
        next.name = "Number 3";
        REQUIRE(resumed.value().journal.append("Rename", edit::difference(plan, next)).ok());
    }
    const auto again = sessionOf(file);
    REQUIRE(again.edits.size() == 3);
    CHECK(again.planPath == "plan.homeward");
    CHECK(again.current().name == "Number 3");
    CHECK(again.base == session.base);
}

TEST_CASE("A journal whose beginning is damaged is kept aside, one of nothing is not")
{
    const tests::TemporaryFolder folder;
    const std::string file = folder.file("x.journal");
    std::ofstream(file, std::ios::binary) << "Homeward recovery journal 2\nhalf a record";
    const auto found = Journal::findAbandoned(folder.path());
    CHECK(found.sessions.empty());
    CHECK(found.setAside == std::vector<std::string>{file + ".damaged"});
    CHECK(std::filesystem::exists(file + ".damaged"));
    CHECK(Journal::findAbandoned(folder.path()).setAside.empty());
    std::ofstream(file, std::ios::binary) << "Homeward recov";
    CHECK(Journal::findAbandoned(folder.path()).setAside.empty());
    CHECK_FALSE(std::filesystem::exists(file));
    std::ofstream(file, std::ios::binary) << "Homeward recovery journal 3\nof the future";
    CHECK(Journal::findAbandoned(folder.path()).setAside.empty());
    CHECK(std::filesystem::exists(file));
}

TEST_CASE("From an edit that does not fit on, a session ends, and goes on from there")
{
    const tests::TemporaryFolder folder;
    std::string file;
    {
        PlanJournal journal = journalOf(folder);
        file = journal.file();
        REQUIRE(journal.append("Rename", named("B")).ok());
        REQUIRE(journal.moveTo(1, named("other")).ok());   // a plan that the journal does not know of
        REQUIRE(journal.append("Rename", named("C")).ok());
        REQUIRE(journal.append("Rename", named("D")).ok());
    }
    CHECK(sessionOf(file).edits.size() == 1);
    CHECK(sessionOf(file).current() == named("B"));
    std::string next;
    {
        auto resumed = Journal::resume(file);
        REQUIRE(resumed.ok());
        CHECK(std::filesystem::exists(file + ".damaged"));
        next = resumed.value().journal.file();
        REQUIRE(resumed.value().journal.append("Rename", edit::difference(named("B"), named("E"))).ok());
    }
    CHECK(sessionOf(next).current() == named("E"));
}

TEST_CASE("A journal that begins after edits knows that they are unsaved, and one that was passed by a saving")
{
    const tests::TemporaryFolder folder;
    {
        auto journal = Journal::begin(folder.path(), {"plan.homeward", named("B"), store::FileStamp{1, 2, 3}, false});
        REQUIRE(journal.ok());
        CHECK(sessionOf(journal.value().file()).savedPosition == -1);
    }
    REQUIRE(abandonedIn(folder.path()).size() == 1);
    const auto session = sessionOf(abandonedIn(folder.path())[0].journalFile);
    CHECK(session.hasUnsavedEdits());
    CHECK(session.current() == named("B"));

    PlanJournal journal = journalOf(folder);
    REQUIRE(journal.append("Rename", named("B")).ok());
    REQUIRE(journal.markSaved("plan.homeward", {4, 5, 6}, false).ok());
    CHECK(sessionOf(journal.file()).savedPosition == -1);
    CHECK(sessionOf(journal.file()).stamp == store::FileStamp{4, 5, 6});
}
