// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/document/plan_files.h"
#include "ui/document/recovery_keeper.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

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
    const auto abandoned = next.keeper.abandoned();
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
        REQUIRE(lost.files.recover(lost.keeper.abandoned().at(0)).ok());
        lost.edit(2, 10);
        plan = lost.document.plan();
        labels = lost.labels();
    }
    Session next(folder.path());
    REQUIRE(next.keeper.abandoned().size() == 1);
    REQUIRE(next.files.recover(next.keeper.abandoned().front()).ok());
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
    const auto abandoned = next.keeper.abandoned();
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
    CHECK(next.keeper.abandoned().empty());
}

TEST_CASE("an edit is on disk within a second, at little cost", "[document][recovery]")
{
    const QTemporaryDir folder;
    Session session(folder.path());
    session.loadNew();
    QSignalSpy kept(&session.keeper, &RecoveryKeeper::kept);
    session.edit(7, 1);
    CHECK(kept.count() == 0);
    QElapsedTimer timer;
    timer.start();
    REQUIRE(waitUntil([&] { return kept.count() > 0; }));
    CHECK(timer.elapsed() < 1'000);
}

TEST_CASE("a journal that cannot be written is told of once", "[document][recovery]")
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
    session.edit(9, 3);
    session.keeper.flush();
    CHECK(failed.count() == 1);
}
