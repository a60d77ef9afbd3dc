// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/patch_json.h"
#include "core/model/letters.h"
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/document/plan_command.h"
#include "ui/document/plan_commands.h"
#include "ui/document/plan_files.h"
#include "ui/document/recovery_keeper.h"

#include <QDir>
#include <QTemporaryDir>

using namespace homeward;
using namespace homeward::tests;
using document::PlanDocument;
using document::PlanFiles;

namespace {

struct Desk {
    QTemporaryDir folder;
    PlanDocument document;
    ScriptedPrompt prompt;
    PlanFiles files{document, prompt};
    TestClock clock;
    QString path = folder.filePath(QStringLiteral("plan.homeward"));

    Desk()
    {
        useClock(document, clock);
        files.edits().setUser("mary");
        files.edits().setClock([this] { return 1'000 + clock.ms / 1'000; });
        document.load(smallPlan());
    }
    void rename(const char* name)
    {
        clock.ms += 60'000;   // apart from the edit before
        REQUIRE(document.push(document::renamePlan(document, QString::fromUtf8(name))));
    }
    void rename(const char* name, const char* why, qint64 after = 60'000)
    {
        clock.ms += after;
        document::PlanEdit edit = document::renamePlan(document, QString::fromUtf8(name));
        edit.why = QString::fromUtf8(why);
        edit.merges = true;
        REQUIRE(document.push(std::move(edit)));
    }
    std::vector<std::string> labels()
    {
        std::vector<std::string> all;
        for (const store::HistoryEntry& entry : files.history())
            all.push_back(entry.label);
        return all;
    }
};

/// The one journal in a folder.
std::string journalIn(const QTemporaryDir& folder)
{
    const QStringList names = QDir(folder.path()).entryList(QDir::Files);
    REQUIRE(names.size() == 1);
    return folder.filePath(names.front()).toStdString();
}

/// Where the patches of a history lead from a plan.
model::Plan after(model::Plan plan, const std::vector<store::HistoryEntry>& history)
{
    for (const store::HistoryEntry& entry : history) {
        const auto patch = exchange::patchFromText(entry.patch);
        REQUIRE(patch.ok());
        REQUIRE(edit::apply(plan, patch.value()).ok());
    }
    return plan;
}

} // namespace

TEST_CASE("saving keeps who changed what and when, from which value to which", "[history]")
{
    Desk desk;
    const model::Plan first = desk.document.plan();
    desk.rename("One");
    desk.rename("Two");
    REQUIRE(desk.files.saveAs(desk.path).ok());

    PlanDocument again;
    PlanFiles reopened(again, desk.prompt);
    REQUIRE(store::openPlanFile(desk.path.toStdString()).ok());
    const auto history = store::openPlanFile(desk.path.toStdString()).value().history;
    REQUIRE(history.size() == 2);
    CHECK(history[0].who == "mary");
    CHECK(history[0].at == 1'060);
    CHECK(history[1].at == 1'120);
    CHECK(history[1].patch.find("\"One\"") != std::string::npos);
    CHECK(history[1].patch.find("\"Two\"") != std::string::npos);
    CHECK(after(first, history) == desk.document.plan());

    desk.rename("Three");
    REQUIRE(desk.files.save().ok());
    CHECK(store::openPlanFile(desk.path.toStdString()).value().history.size() == 3);
    CHECK(desk.files.history().size() == 3);
    REQUIRE(desk.files.close().ok());
    REQUIRE(reopened.open(desk.path).ok());
    CHECK(reopened.history() == store::openPlanFile(desk.path.toStdString()).value().history);
}

TEST_CASE("the edits of one figure are told from memory, from the file, and from both, the latest first", "[history]")
{
    Desk desk;
    const model::Path name("/name");
    const auto labels = [&](PlanFiles& files) {
        std::vector<std::string> all;
        for (const store::FigureEdit& edit : files.editsOf(name)) {
            CHECK(edit.entry.who == "mary");
            CHECK(edit.entry.patch.empty()); // it may be long
            all.push_back(edit.entry.label);
        }
        return all;
    };
    CHECK(labels(desk.files).empty());
    desk.rename("One");
    REQUIRE(labels(desk.files).size() == 1);
    CHECK(desk.files.editsOf(name)[0].change.after == model::Value(std::string("One")));
    REQUIRE(desk.files.saveAs(desk.path).ok());
    CHECK(labels(desk.files).size() == 1);
    desk.rename("Two");
    const std::vector<store::FigureEdit> both = desk.files.editsOf(name);
    REQUIRE(both.size() == 2);
    CHECK(both[0].change.after == model::Value(std::string("Two")));
    CHECK(both[1].change.after == model::Value(std::string("One")));
    CHECK(desk.files.editsOf(model::Path("/settings/hospital")).empty());
    REQUIRE(desk.files.save().ok());
    REQUIRE(desk.files.close().ok());
    CHECK(labels(desk.files).empty());
    REQUIRE(desk.files.open(desk.path).ok());
    CHECK(labels(desk.files).size() == 2);
}

TEST_CASE("a long history of a file is read away from the window, and said when it is there", "[history]")
{
    Desk desk;
    constexpr std::size_t edits = 200;
    for (std::size_t i = 0; i < edits; ++i)
        desk.rename((std::string(500, 'n') + std::to_string(i)).c_str());
    REQUIRE(desk.files.saveAs(desk.path).ok());
    REQUIRE(desk.files.reload().ok());
    int told = 0;
    QObject::connect(&desk.files, &PlanFiles::historyRead, [&told] { ++told; });
    CHECK(desk.files.editsOf(model::Path("/name")).empty());
    REQUIRE(waitUntil([&] { return told == 1; }));
    REQUIRE(desk.files.editsOf(model::Path("/name")).size() == edits);
    // What is edited meanwhile comes first.
    desk.rename("Short");
    CHECK(desk.files.editsOf(model::Path("/name")).front().change.after == model::Value(std::string("Short")));
    // A file of its own is not told what was read of another.
    REQUIRE(desk.files.save().ok());
    REQUIRE(desk.files.reload().ok());
    CHECK(desk.files.editsOf(model::Path("/name")).empty());
    desk.document.undoStack().clear();
    REQUIRE(desk.files.close().ok());
    QCoreApplication::processEvents();
    CHECK(desk.files.editsOf(model::Path("/name")).empty());
}

TEST_CASE("an edit that was undone before it was saved leaves no trace; one that was saved leaves both", "[history]")
{
    Desk desk;
    desk.rename("One");
    desk.rename("Two");
    desk.document.undoStack().undo();
    CHECK(desk.labels().size() == 1);
    desk.document.undoStack().redo();
    CHECK(desk.labels().size() == 2);
    desk.document.undoStack().undo();
    REQUIRE(desk.files.saveAs(desk.path).ok());
    CHECK(desk.labels().size() == 1);

    desk.document.undoStack().undo();
    REQUIRE(desk.labels().size() == 2);
    CHECK(desk.labels()[1].rfind("Undo: ", 0) == 0);
    desk.rename("Three");
    CHECK(desk.labels().size() == 3);
    CHECK(after(smallPlan(), desk.files.history()) == desk.document.plan());
}

TEST_CASE("the reason given with an edit is in the history of the file", "[history]")
{
    Desk desk;
    desk.rename("One", "Asked for by the board");
    desk.rename("Two");
    REQUIRE(desk.files.saveAs(desk.path).ok());
    const auto history = store::openPlanFile(desk.path.toStdString()).value().history;
    REQUIRE(history.size() == 2);
    CHECK(history[0].why == "Asked for by the board");
    CHECK(history[1].why.empty());
}

TEST_CASE("the reason follows undo, redo and merging, and comes back after a crash", "[history][recovery]")
{
    Desk desk;
    QTemporaryDir folder;
    document::RecoveryKeeper keeper(desk.document, folder.path());
    keeper.begin({}, {});
    desk.rename("One", "A first reason");
    desk.rename("Two", "", 100);
    CHECK(desk.files.history().back().why == "A first reason");
    desk.rename("Three", "A better one", 100);
    REQUIRE(desk.files.history().size() == 1);
    CHECK(desk.files.history().back().why == "A better one");
    desk.document.undoStack().undo();
    CHECK(desk.files.history().empty());
    desk.document.undoStack().redo();
    REQUIRE(desk.files.history().size() == 1);
    CHECK(desk.files.history().back().why == "A better one");
    REQUIRE(desk.files.saveAs(desk.path).ok());
    desk.document.undoStack().undo();
    REQUIRE(desk.files.history().size() == 2);
    CHECK(desk.files.history().back().why.empty());

    keeper.flush();
    const auto found = store::Journal::replay(journalIn(folder));
    REQUIRE(found.ok());
    PlanDocument again;
    PlanFiles files(again, desk.prompt);
    again.load(found.value(), {}, false);
    again.undoStack().redo();
    CHECK(again.edit(0).why() == QStringLiteral("A better one"));
}

TEST_CASE("the history leads to the plan after any edits, undos, redos and saves", "[history]")
{
    Desk desk;
    RandomEditor editor(desk.document, 7);
    std::mt19937 random(11);
    for (int i = 0; i < 300; ++i) {
        desk.clock.ms += static_cast<qint64>(random() % 3'000);
        switch (random() % 8) {
        case 0: desk.document.undoStack().undo(); break;
        case 1: desk.document.undoStack().redo(); break;
        case 2:
            if (random() % 4 == 0)
                REQUIRE(desk.files.saveAs(desk.path).ok());
            break;
        default: editor.edit();
        }
    }
    CHECK(after(smallPlan(), desk.files.history()) == desk.document.plan());
}

TEST_CASE("scenarios keep letter and colour for life", "[letters]")
{
    PlanDocument document;
    document.load(smallPlan());
    const auto letterOf = [&](const model::ScenarioId& id) {
        const int at = model::indexById(document.plan().scenarios, id);
        return model::letterPlaces(document.plan().scenarios)[static_cast<std::size_t>(at)];
    };
    REQUIRE(document.plan().scenarios.size() >= 2);
    const model::ScenarioId last = document.plan().scenarios.back().id;
    const int before = letterOf(last);
    const model::ScenarioId copy{"copy"};
    REQUIRE(document.push(document::duplicateScenario(document, document.plan().scenarios[1].id, copy)));
    CHECK(letterOf(last) == before);
    CHECK(letterOf(copy) == static_cast<int>(document.plan().scenarios.size()) - 1);
    REQUIRE(document.push(document::removeScenario(document, document.plan().scenarios[1].id)));
    const int ofCopy = letterOf(copy);
    // The letter of the one removed is not given to another.
    const model::ScenarioId fresh{"fresh"};
    REQUIRE(document.push(document::addScenario(document, fresh)));
    CHECK(letterOf(fresh) == ofCopy + 1);
    REQUIRE(document.push(document::moveScenario(document, copy, 2)));
    CHECK(letterOf(copy) == ofCopy);
    while (document.undoStack().canUndo())
        document.undoStack().undo();
    CHECK(document.plan() == smallPlan());
    CHECK(letterOf(last) == before);
}
