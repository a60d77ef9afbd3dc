// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"
#include "tests/support/catch.h"
#include "tests/ui/document_support.h"
#include "ui/document/plan_files.h"
#include "ui/document/recent_files.h"

#include <QDir>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace homeward;
using namespace homeward::document;
using namespace homeward::tests;

namespace {

struct Desk {
    Desk()
        : settings(folder.filePath(QStringLiteral("settings.ini")), QSettings::IniFormat),
          recent(settings),
          files(document, prompt, &recent)
    {
    }
    QString path(const char* name) const { return folder.filePath(QString::fromLatin1(name)); }
    void edit() { document.push(renamePlan(document, QStringLiteral("Edited %1").arg(++edits))); }

    QTemporaryDir folder;
    QSettings settings;
    PlanDocument document;
    ScriptedPrompt prompt;
    RecentFiles recent;
    PlanFiles files;
    int edits = 0;
};

base::ErrorCode codeOf(const base::Status& status) { return status.ok() ? base::ErrorCode{} : status.error().code; }

} // namespace

TEST_CASE("what is saved is what is opened, the last run with it", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    desk.edit();
    auto result = std::make_shared<results::RunResult>();
    result->planName = "Small plan";
    result->seed = 9;
    result->years = 1;
    result->start = smallPlan().start;
    result->months = base::monthsFrom(result->start, 1);
    result->financialYears = base::financialYearsFrom(result->start, 1);
    desk.document.setResult(result);
    const model::Plan plan = desk.document.plan();
    REQUIRE(desk.files.saveAs(desk.path("a")).ok());
    CHECK(desk.document.path() == desk.path("a.homeward"));
    CHECK_FALSE(desk.document.isModified());
    REQUIRE(desk.files.close().ok());
    CHECK_FALSE(desk.document.hasPlan());

    REQUIRE(desk.files.open(desk.path("a.homeward")).ok());
    CHECK(desk.document.plan() == plan);
    REQUIRE(desk.document.result());
    CHECK(desk.document.result()->seed == 9);
    CHECK(desk.document.resultIsStale());
    CHECK(desk.recent.files() == QStringList{desk.path("a.homeward")});
    CHECK(desk.prompt.asked.isEmpty());
}

TEST_CASE("a name without our ending never replaces a plan unasked", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    REQUIRE(desk.files.saveAs(desk.path("Plan.homeward")).ok());
    REQUIRE(desk.files.close().ok());
    model::Plan other = smallPlan();
    other.name = "Other";
    desk.document.load(other);
    const auto nameInFile = [&] { return store::readPlan(desk.path("Plan.homeward").toStdString()).value().name; };
    SECTION("refused")
    {
        desk.prompt.savePaths = {desk.path("Plan")};
        desk.prompt.replaceAnswers = {false};
        CHECK(codeOf(desk.files.save()) == base::ErrorCode::Cancelled);
        CHECK(nameInFile() == "Small plan");
    }
    SECTION("allowed")
    {
        desk.prompt.savePaths = {desk.path("Plan")};
        desk.prompt.replaceAnswers = {true};
        CHECK(desk.files.save().ok());
        CHECK(nameInFile() == "Other");
    }
    SECTION("a name that is free is not asked about")
    {
        desk.prompt.savePaths = {desk.path("Plan.v2")};
        CHECK(desk.files.save().ok());
        CHECK(desk.document.path() == desk.path("Plan.v2.homeward"));
    }
}

TEST_CASE("a plan where no lock can be taken opens to edit, and says so", "[document][files]")
{
    Desk desk;
    QDir(desk.folder.path()).mkdir(QStringLiteral(".a.homeward.lock"));
    desk.document.load(smallPlan());
    QSignalSpy unguarded(&desk.files, &PlanFiles::unguarded);
    REQUIRE(desk.files.saveAs(desk.path("a.homeward")).ok());
    CHECK(unguarded.count() == 1);
    REQUIRE(desk.files.close().ok());
    REQUIRE(desk.files.open(desk.path("a.homeward")).ok());
    CHECK(unguarded.count() == 2);
    CHECK_FALSE(desk.document.isReadOnly());
    desk.edit();
    CHECK(desk.files.save().ok());
    CHECK(desk.prompt.asked.isEmpty());
}

TEST_CASE("JSON plans and examples open as new plans without a file", "[document][files]")
{
    Desk desk;
    const QString json = desk.path("plan.json");
    REQUIRE(exchange::writePlanFile(smallPlan(), json.toStdString()).ok());
    const bool example = GENERATE(false, true);
    REQUIRE((example ? desk.files.openExample(json) : desk.files.open(json)).ok());
    CHECK(desk.document.plan() == smallPlan());
    CHECK(desk.document.path().isEmpty());
    CHECK_FALSE(desk.document.isModified());

    desk.prompt.savePaths = {desk.path("chosen.homeward")};
    REQUIRE(desk.files.save().ok());
    CHECK(desk.prompt.asked == QStringList{QStringLiteral("path Small plan.homeward")});
    CHECK(store::openPlanFile(desk.path("chosen.homeward").toStdString()).ok());
}

TEST_CASE("closing asks about edits and does as told", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    REQUIRE(desk.files.saveAs(desk.path("a.homeward")).ok());
    desk.edit();
    SECTION("keep working")
    {
        desk.prompt.saveAnswers = {Prompt::SaveAnswer::Cancel};
        CHECK(codeOf(desk.files.close()) == base::ErrorCode::Cancelled);
        CHECK(desk.document.hasPlan());
        CHECK(desk.document.isModified());
    }
    SECTION("save")
    {
        desk.prompt.saveAnswers = {Prompt::SaveAnswer::Save};
        CHECK(desk.files.close().ok());
        CHECK(store::openPlanFile(desk.path("a.homeward").toStdString()).value().plan.name == "Edited 1");
    }
    SECTION("give up")
    {
        desk.prompt.saveAnswers = {Prompt::SaveAnswer::Discard};
        CHECK(desk.files.close().ok());
        CHECK(store::openPlanFile(desk.path("a.homeward").toStdString()).value().plan.name == "Small plan");
    }
}

TEST_CASE("of a damaged plan file what can be read is recovered into a new file", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    const QString damaged = desk.path("Plan.homeward");
    const QString target = desk.path("Plan recovered.homeward");
    REQUIRE(desk.files.saveAs(damaged).ok());
    REQUIRE(desk.files.close().ok());
    QFile file(damaged);
    REQUIRE(file.open(QIODevice::ReadWrite));
    QByteArray before = file.readAll();
    const auto last = static_cast<int>(before.size()) - 1;   // of the seal: all of the plan can be read
    before[last] = static_cast<char>(before[last] ^ 0x41);
    REQUIRE(file.seek(0));
    REQUIRE(file.write(before) == before.size());
    file.close();
    SECTION("refused, it is an error as before")
    {
        CHECK(codeOf(desk.files.open(damaged)) == base::ErrorCode::Damaged);
        CHECK_FALSE(desk.document.hasPlan());
    }
    SECTION("without a file to write to, nothing is opened")
    {
        desk.prompt.recoverAnswers = {true};
        desk.prompt.savePaths = {QString()};
        CHECK(codeOf(desk.files.open(damaged)) == base::ErrorCode::Cancelled);
        CHECK_FALSE(desk.document.hasPlan());
    }
    SECTION("recovered beside the damaged file, which stays")
    {
        desk.prompt.recoverAnswers = {true};
        desk.prompt.savePaths = {damaged, target};   // the damaged file itself is not written over
        QSignalSpy recovered(&desk.files, &PlanFiles::recovered);
        REQUIRE(desk.files.open(damaged).ok());
        CHECK(recovered.count() == 1);
        CHECK(desk.document.path() == target);
        CHECK_FALSE(desk.document.isModified());
        CHECK(desk.document.plan() == smallPlan());
        CHECK(store::readPlan(target.toStdString()).ok());
        CHECK(desk.recent.files().front() == target);
    }
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == before);
}

TEST_CASE("a failed opening leaves the open plan as it was", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    REQUIRE(desk.files.saveAs(desk.path("a.homeward")).ok());
    CHECK(codeOf(desk.files.open(desk.path("missing.homeward"))) == base::ErrorCode::FileNotFound);
    QFile text(desk.path("text.homeward"));
    REQUIRE(text.open(QIODevice::WriteOnly));
    text.write("not a plan");
    text.close();
    CHECK(codeOf(desk.files.open(desk.path("text.homeward"))) == base::ErrorCode::NotAHomewardFile);
    CHECK(desk.document.path() == desk.path("a.homeward"));
    CHECK(desk.document.plan() == smallPlan());
    desk.edit();
    CHECK(desk.files.save().ok());
}

TEST_CASE("a change on disk by someone else is noticed before it is overwritten", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    REQUIRE(desk.files.saveAs(desk.path("a.homeward")).ok());
    CHECK_FALSE(desk.files.changedOnDisk());
    model::Plan theirs = smallPlan();
    theirs.name = "Theirs";
    const std::string path = desk.path("a.homeward").toStdString();
    REQUIRE(store::savePlanFile(path, theirs, nullptr).ok());
    CHECK(desk.files.changedOnDisk());
    desk.edit();

    SECTION("leave it")
    {
        desk.prompt.changedAnswers = {Prompt::ChangedAnswer::Cancel};
        CHECK(codeOf(desk.files.save()) == base::ErrorCode::Cancelled);
        CHECK(store::openPlanFile(path).value().plan.name == "Theirs");
        CHECK(desk.document.isModified());
    }
    SECTION("overwrite")
    {
        desk.prompt.changedAnswers = {Prompt::ChangedAnswer::Overwrite};
        CHECK(desk.files.save().ok());
        CHECK(store::openPlanFile(path).value().plan.name == "Edited 1");
        CHECK_FALSE(desk.files.changedOnDisk());
    }
    SECTION("save elsewhere")
    {
        desk.prompt.changedAnswers = {Prompt::ChangedAnswer::SaveElsewhere};
        desk.prompt.savePaths = {desk.path("b.homeward")};
        CHECK(desk.files.save().ok());
        CHECK(store::openPlanFile(path).value().plan.name == "Theirs");
        CHECK(desk.document.path() == desk.path("b.homeward"));
    }
    SECTION("take theirs")
    {
        CHECK(desk.files.reload().ok());
        CHECK(desk.document.plan().name == "Theirs");
        CHECK_FALSE(desk.document.isModified());
    }
}

TEST_CASE("a file that another Homeward has open is offered read-only", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    REQUIRE(desk.files.saveAs(desk.path("a.homeward")).ok());

    PlanDocument second;
    ScriptedPrompt prompt;
    PlanFiles files(second, prompt);
    SECTION("refused")
    {
        prompt.readOnlyAnswers = {false};
        CHECK(codeOf(files.open(desk.path("a.homeward"))) == base::ErrorCode::Cancelled);
        CHECK_FALSE(second.hasPlan());
    }
    SECTION("taken: saving asks for another name, which is then ours")
    {
        prompt.readOnlyAnswers = {true};
        REQUIRE(files.open(desk.path("a.homeward")).ok());
        CHECK(second.isReadOnly());
        second.push(renamePlan(second, QStringLiteral("Mine")));
        prompt.savePaths = {desk.path("a.homeward"), desk.path("mine.homeward")};
        CHECK(codeOf(files.save()) == base::ErrorCode::FileInUse);
        CHECK(files.save().ok());
        CHECK_FALSE(second.isReadOnly());
        CHECK(second.path() == desk.path("mine.homeward"));
        CHECK(store::openPlanFile(desk.path("a.homeward").toStdString()).value().plan.name == "Small plan");
    }
    SECTION("free again once the other has closed it")
    {
        REQUIRE(desk.files.close().ok());
        REQUIRE(files.open(desk.path("a.homeward")).ok());
        CHECK_FALSE(second.isReadOnly());
        CHECK(prompt.asked.isEmpty());
    }
}

TEST_CASE("saving under a name that ends in .json exports and changes nothing else", "[document][files]")
{
    Desk desk;
    desk.document.load(smallPlan());
    desk.edit();
    REQUIRE(desk.files.saveAs(desk.path("copy.json")).ok());
    CHECK(desk.document.path().isEmpty());
    CHECK(desk.document.isModified());
    const auto copy = exchange::readPlanFile(desk.path("copy.json").toStdString());
    REQUIRE(copy.ok());
    CHECK(copy.value() == desk.document.plan());
}

TEST_CASE("recent files are few, the last one first, none twice", "[document][files]")
{
    Desk desk;
    for (int i = 0; i < 12; ++i)
        desk.recent.add(desk.folder.filePath(QString::number(i)));
    desk.recent.add(desk.folder.filePath(QStringLiteral("5")));
    REQUIRE(desk.recent.files().size() == RecentFiles::most);
    CHECK(desk.recent.files().front() == desk.folder.filePath(QStringLiteral("5")));
    CHECK(desk.recent.files().count(desk.folder.filePath(QStringLiteral("5"))) == 1);

    QSignalSpy changed(&desk.recent, &RecentFiles::changed);
    desk.recent.remove(desk.folder.filePath(QStringLiteral("5")));
    CHECK(changed.count() == 1);
    CHECK(desk.recent.files().front() == desk.folder.filePath(QStringLiteral("11")));
    QSettings again(desk.settings.fileName(), QSettings::IniFormat);
    desk.settings.sync();
    CHECK(RecentFiles(again).files() == desk.recent.files());
}
