// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/document/plan_commands.h"
#include "ui/document/plan_files.h"
#include "ui/document/recovery_keeper.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

#include <atomic>
#include <memory>
#include <mutex>

using namespace homeward;
using namespace homeward::document;
using namespace homeward::tests;

namespace {

/// A window's document with its files and its keeper; goes without closing, as in a crash.
struct Session {
    explicit Session(const QString& journals) : keeper(document, journals), files(document, prompt, nullptr, &keeper)
    {
        useClock(document, clock);
    }

    void loadNew()
    {
        document.load(smallPlan());
        keeper.begin({}, std::nullopt);
    }
    void edit(unsigned seed, int times)
    {
        RandomEditor editor(document, seed);
        for (int done = 0; done < times; clock.ms += 700)
            done += editor.edit() ? 1 : 0;
    }
    /// The abandoned sessions that a search finds.
    std::vector<store::RecoverableSession> abandoned()
    {
        QSignalSpy changed(&keeper, &RecoveryKeeper::abandonedChanged);
        keeper.search();
        REQUIRE(waitUntil([&] { return changed.count() > 0; }));
        return keeper.abandoned();
    }
    QStringList labels() const
    {
        QStringList list;
        for (int i = 0; i < document.undoStack().count(); ++i)
            list << document.undoStack().text(i);
        return list;
    }

    TestClock clock;
    PlanDocument document;
    ScriptedPrompt prompt;
    RecoveryKeeper keeper;
    PlanFiles files;
};

} // namespace

TEST_CASE("an abandoned session comes back edit for edit", "[document][recovery]")
{
    const QTemporaryDir folder;
    model::Plan start, middle, end;
    QStringList labels;
    {
        Session lost(folder.path());
        lost.loadNew();
        start = lost.document.plan();
        lost.edit(5, 60);
        end = lost.document.plan();
        lost.document.undoStack().undo();
        lost.document.undoStack().undo();
        middle = lost.document.plan();
        labels = lost.labels();
    }
    Session next(folder.path());
    const auto abandoned = next.abandoned();
    REQUIRE(abandoned.size() == 1);
    QSignalSpy replaced(&next.document, &PlanDocument::planReplaced);
    REQUIRE(next.files.recover(abandoned.front()).ok());

    CHECK(replaced.count() == 1);
    CHECK(next.document.plan() == middle);
    CHECK(next.document.isModified());
    CHECK(next.labels() == labels);
    while (next.document.undoStack().canRedo())
        next.document.undoStack().redo();
    CHECK(next.document.plan() == end);
    while (next.document.undoStack().canUndo())
        next.document.undoStack().undo();
    CHECK(next.document.plan() == start);
}

TEST_CASE("a recovered session that is abandoned again comes back too", "[document][recovery]")
{
    const QTemporaryDir folder;
    {
        Session lost(folder.path());
        lost.loadNew();
        lost.edit(1, 10);
    }
    model::Plan plan;
    QStringList labels;
    {
        Session lost(folder.path());
        REQUIRE(lost.files.recover(lost.abandoned().at(0)).ok());
        lost.edit(2, 10);
        plan = lost.document.plan();
        labels = lost.labels();
    }
    Session next(folder.path());
    REQUIRE(next.abandoned().size() == 1);
    REQUIRE(next.files.recover(next.abandoned().front()).ok());
    CHECK(next.document.plan() == plan);
    CHECK(next.labels() == labels);
}

TEST_CASE("what was saved is known after recovery", "[document][recovery]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("plan.homeward"));
    model::Plan saved, end;
    {
        Session lost(folder.path());
        lost.loadNew();
        lost.edit(3, 8);
        REQUIRE(lost.files.saveAs(path).ok());
        saved = lost.document.plan();
        lost.edit(4, 5);
        end = lost.document.plan();
    }
    Session next(folder.path());
    const auto abandoned = next.abandoned();
    REQUIRE(abandoned.size() == 1);
    REQUIRE(next.files.recover(abandoned.front()).ok());
    CHECK(next.document.path() == path);
    CHECK(next.document.plan() == end);
    CHECK(next.document.isModified());
    while (next.document.isModified() && next.document.undoStack().canUndo())
        next.document.undoStack().undo();
    CHECK(next.document.plan() == saved);
    REQUIRE(next.files.save().ok());
    CHECK(next.prompt.asked.isEmpty());
}

TEST_CASE("a session that was closed or saved is not offered back", "[document][recovery]")
{
    const QTemporaryDir folder;
    {
        Session session(folder.path());
        session.loadNew();
        session.edit(6, 5);
        SECTION("saved") { REQUIRE(session.files.saveAs(folder.filePath(QStringLiteral("plan.homeward"))).ok()); }
        SECTION("given up")
        {
            session.prompt.saveAnswers = {Prompt::SaveAnswer::Discard};
            REQUIRE(session.files.close().ok());
        }
        SECTION("another plan opened, the edits given up")
        {
            session.prompt.saveAnswers = {Prompt::SaveAnswer::Discard};
            const QString other = folder.filePath(QStringLiteral("other.json"));
            REQUIRE(session.files.exportJson(other).ok());
            REQUIRE(session.files.open(other).ok());
        }
    }
    Session next(folder.path());
    CHECK(next.abandoned().empty());
}

TEST_CASE("an edit does not wait for the disk, and reaches it soon", "[document][recovery]")
{
    const QTemporaryDir folder;
    Session session(folder.path());
    session.loadNew();
    QSignalSpy kept(&session.keeper, &RecoveryKeeper::kept);
    session.edit(7, 1);
    CHECK(kept.count() == 0);
    REQUIRE(waitUntil([&] { return kept.count() > 0; }));
    CHECK(session.keeper.isKeeping());
}

namespace {

/// A disk that can be made to fail, and what was written to it.
struct Disk {
    std::atomic<bool> fails{false};
    std::mutex mutex;
    std::vector<std::string> lines;

    base::Status write(const std::string& line)
    {
        if (fails)
            return base::Error{base::ErrorCode::OutOfSpace, {}, {}, {}, 0};
        const std::lock_guard lock(mutex);
        lines.push_back(line);
        return base::done();
    }
    std::vector<std::string> written()
    {
        const std::lock_guard lock(mutex);
        return lines;
    }
};

class TestLog final : public EditLog {
public:
    TestLog(Disk& disk, std::string name) : m_disk(disk), m_name(std::move(name)) { }
    base::Status append(const std::string& label, const edit::PlanPatch&, bool, const std::string&) override
    {
        return m_disk.write(m_name + " edit " + label);
    }
    base::Status moveTo(int position) override { return m_disk.write(m_name + " move " + std::to_string(position)); }
    base::Status markSaved(const std::string& path, const store::FileStamp&) override
    {
        return m_disk.write(m_name + " saved " + path);
    }
    base::Status discard() override { return m_disk.write(m_name + " gone"); }

private:
    Disk& m_disk;
    std::string m_name;
};

struct KeptSession {
    KeptSession()
        : keeper(document, {}, [this](const store::JournalStart& start) -> base::Result<std::unique_ptr<EditLog>> {
              const std::string name = std::to_string(++logs);
              if (const auto status = disk.write(name + " begin " + start.plan.name + (start.isSaved ? "" : "*"));
                  !status)
                  return status.error();
              return std::unique_ptr<EditLog>(std::make_unique<TestLog>(disk, name));
          })
    {
        document.load(smallPlan());
        keeper.begin({}, std::nullopt);
    }

    void rename(const char* name)
    {
        document.push(renamePlan(document, QString::fromLatin1(name)));
        settle();
    }
    /// What the writer's thread has to say has been said.
    void settle()
    {
        keeper.flush();
        QCoreApplication::processEvents();
    }

    Disk disk;
    int logs = 0;   ///< of the writer's thread
    PlanDocument document;
    TestClock clock;
    RecoveryKeeper keeper;
};

} // namespace

TEST_CASE("after a failed writing edits are not called kept until a new journal holds them", "[document][recovery]")
{
    KeptSession session;
    useClock(session.document, session.clock);
    QSignalSpy failed(&session.keeper, &RecoveryKeeper::failed);
    QSignalSpy kept(&session.keeper, &RecoveryKeeper::kept);
    const auto rename = [&](const char* name) {
        session.clock.ms += 10'000;   // so that edits do not merge
        session.rename(name);
    };
    rename("A");
    CHECK(session.keeper.isKeeping());
    CHECK(kept.count() == 1);
    session.disk.fails = true;
    rename("B");
    CHECK(failed.count() == 1);
    CHECK_FALSE(session.keeper.isKeeping());
    rename("C");   // tried again, and failed again
    CHECK(failed.count() == 2);
    CHECK_FALSE(session.keeper.isKeeping());
    session.disk.fails = false;

    SECTION("the next edit begins a journal of the plan as it is, and the one that failed goes")
    {
        rename("D");
        CHECK(session.keeper.isKeeping());
        CHECK(session.disk.written().at(2) == "3 begin D*");
        CHECK(session.disk.written().at(3) == "1 gone");
        rename("E");
        CHECK(session.disk.written().back().starts_with("3 edit"));
        session.document.undoStack().undo();
        session.settle();
        CHECK(session.disk.written().back() == "3 move 0");
        session.document.undoStack().undo();   // to before the journal began
        session.settle();
        CHECK(session.disk.written().at(session.disk.written().size() - 2) == "4 begin C*");
        CHECK(session.disk.written().back() == "3 gone");
    }
    SECTION("so does a saving, and until it is written nothing is called kept")
    {
        session.document.markSaved(QStringLiteral("plan.homeward"));
        session.keeper.markSaved(QStringLiteral("plan.homeward"), {});
        CHECK_FALSE(session.keeper.isKeeping());
        session.settle();
        CHECK(session.keeper.isKeeping());
        CHECK(session.disk.written().at(2) == "3 begin C");
    }
    SECTION("a saving while the disk still fails does not clear the warning")
    {
        session.disk.fails = true;
        session.keeper.markSaved(QStringLiteral("plan.homeward"), {});
        session.settle();
        CHECK_FALSE(session.keeper.isKeeping());
        CHECK(failed.count() == 3);
    }
    SECTION("another plan begins anew")
    {
        session.document.load(smallPlan());
        session.keeper.begin({}, std::nullopt);
        CHECK(session.keeper.isKeeping());
        rename("F");
        CHECK(session.disk.written().back().starts_with("3 edit"));
    }
    session.keeper.discard();
    session.settle();
}

TEST_CASE("a failure of a plan that was closed says nothing about the next", "[document][recovery]")
{
    KeptSession session;
    QSignalSpy failed(&session.keeper, &RecoveryKeeper::failed);
    session.disk.fails = true;
    session.document.push(renamePlan(session.document, QStringLiteral("A")));
    session.document.load(smallPlan());
    session.keeper.begin({}, std::nullopt);
    session.settle();
    CHECK(failed.count() == 0);
    CHECK(session.keeper.isKeeping());
}

TEST_CASE("a journal that cannot be written in its folder says so, and again after the next edit",
          "[document][recovery]")
{
    const QTemporaryDir folder;
    const QString taken = folder.filePath(QStringLiteral("file"));
    QFile file(taken);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.close();
    Session session(taken + QStringLiteral("/journals"));
    session.loadNew();
    QSignalSpy failed(&session.keeper, &RecoveryKeeper::failed);
    session.edit(8, 3);
    session.keeper.flush();
    QCoreApplication::processEvents();
    CHECK(failed.count() == 1);
    CHECK_FALSE(session.keeper.isKeeping());
}

TEST_CASE("saving lets the window go on, and a run that ends meanwhile is still to be saved", "[document][files]")
{
    const QTemporaryDir folder;
    Session session(folder.path());
    session.loadNew();
    session.edit(1, 3);
    int ticks = 0;
    QTimer timer;
    QObject::connect(&timer, &QTimer::timeout, &timer, [&] {
        if (++ticks == 1)
            session.document.setResult(std::make_shared<results::RunResult>());
    });
    timer.start(0);
    REQUIRE(session.files.saveAs(folder.filePath(QStringLiteral("plan.homeward"))).ok());
    timer.stop();
    CHECK(ticks > 0);
    CHECK(session.document.isModified());
    CHECK(session.document.undoStack().isClean());
    CHECK_FALSE(store::openPlanFile(folder.filePath(QStringLiteral("plan.homeward")).toStdString()).value().lastRun);
}
