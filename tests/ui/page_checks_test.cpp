// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/document/plan_commands.h"
#include "ui/models/assumption_model.h"
#include "ui/models/fit_list_model.h"
#include "ui/pages/assumptions_page.h"
#include "ui/pages/check_delegates.h"
#include "ui/pages/checks_page.h"
#include "ui/pages/problem_list.h"
#include "ui/shell/actions.h"
#include "ui/shell/navigation.h"
#include "ui/shell/status_strip.h"
#include "ui/widgets/count_chips.h"

#include <QAbstractItemModelTester>
#include <QAction>
#include <QKeyEvent>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTreeView>

using namespace homeward;
using namespace homeward::tests;
using models::FitListModel;
using models::ProblemListModel;
using validation::Severity;

namespace {

constexpr auto fail = QAbstractItemModelTester::FailureReportingMode::Fatal;

struct ChecksDesk : WindowDesk {
    ChecksDesk()
    {
        session.foresight.setWait(1);
        session.document.load(smallPlan());
    }

    ui::ChecksPage& page() { return WindowDesk::page<ui::ChecksPage>(); }
    void settle()
    {
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
    }
    void setShare(double share)
    {
        const auto& scenario = plan().scenarios.back();
        model::Change change = changeOf(plan(), scenario.id, "rapid-response");
        std::get<model::RedirectEntryEffect>(change.effect).share = share;
        REQUIRE(session.document.push(document::editChange(session.document, scenario.id, change)));
    }
    int placeOfChecks()
    {
        for (std::size_t i = 0; i < window.pages().size(); ++i)
            if (window.pages()[i]->objectName() == ui::pages::checks)
                return static_cast<int>(i);
        return -1;
    }
};

model::Plan calibratedPlan()
{
    model::Plan plan = smallPlan();
    model::CalibrationTarget beds;
    beds.id = model::TargetId{"beds"};
    beds.name = "Acute hospital: people on a day";
    beds.measure = model::TargetMeasure::People;
    model::CalibrationTarget days = beds;
    days.id = model::TargetId{"days"};
    days.name = "Delayed bed days";
    days.measure = model::TargetMeasure::DelayedDischargeDays;
    plan.calibration.targets = {beds, days};
    plan.calibration.fits = {
        {small::area,
         {{beds.id, 40.0, 40.4, 0.1, 1.0, small::source}, {days.id, 1'000.0, 1'300.0, 5.0, 20.0, {}}},
         {}}};
    return plan;
}

} // namespace

TEST_CASE("the checks say what keeps a plan from running, and lead to its field", "[checks]")
{
    ChecksDesk desk;
    CHECK(desk.page().headline().startsWith(QStringLiteral("Nothing keeps this plan from running")));
    desk.setShare(1.5);
    auto& problems = desk.window.problems();
    REQUIRE(waitUntil([&] { return problems.errors() == 1; }));
    desk.settle();
    CHECK(desk.page().headline().startsWith(QStringLiteral("1 error to mend")));
    CHECK(desk.page().chips().text(static_cast<int>(Severity::Error)) == QStringLiteral("Errors 1"));
    CHECK(desk.window.navigation().badge(desk.placeOfChecks()).toInt() >= 1);
    const QModelIndex first = desk.page().list().model()->index(0, 0);
    CHECK(first.data(ProblemListModel::SeverityRole).toInt() == static_cast<int>(Severity::Error));
    desk.page().takeFocus();
    CHECK(desk.page().list().currentIndex() == first);
    QKeyEvent enter(QEvent::KeyPress, Qt::Key_Return, Qt::NoModifier);
    QCoreApplication::sendEvent(&desk.page().list(), &enter);
    CHECK(desk.window.currentPage() == ui::pages::changes);
}

TEST_CASE("a sum is fixed by one press, by mouse or by key, and taken back by one undo", "[checks]")
{
    ChecksDesk desk;
    model::Plan faulty = smallPlan();
    faulty.cohorts[0].pathway[0].routes[0].probability -= 0.03;
    faulty.cohorts[0].entries[0].share -= 0.02;
    desk.session.document.load(faulty);
    auto& problems = desk.window.problems();
    auto& page = desk.page();
    REQUIRE(waitUntil([&] { return problems.errors() == 2; }));
    desk.settle();
    ui::ProblemList& list = page.list();
    list.setCurrentIndex(list.model()->index(0, 0));
    CHECK(page.fixButton().isVisible());
    CHECK(page.fixButton().accessibleDescription().startsWith(QStringLiteral("Adds the missing 2 points to ")));
    const auto isMended = [&](int errors) { return waitUntil([&] { return problems.errors() == errors; }); };
    SECTION("the button of the row")
    {
        const QRect row = list.visualRect(list.currentIndex());
        QTest::mouseClick(list.viewport(), Qt::LeftButton, {}, ui::ProblemDelegate::fixButton(row).center());
        CHECK(isMended(1));
    }
    SECTION("Ctrl+Enter")
    {
        QTest::keyClick(&list, Qt::Key_Return, Qt::ControlModifier);
        CHECK(isMended(1));
    }
    SECTION("all at once")
    {
        CHECK(page.fixAllButton().text() == QStringLiteral("Fix all 2"));
        page.fixAllButton().click();
        CHECK(isMended(0));
    }
    CHECK(desk.window.currentPage() == ui::pages::checks);
    CHECK(desk.session.document.undoStack().count() == 1);
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == faulty);
}

TEST_CASE("the chips of the checks show errors, warnings or notes alone", "[checks]")
{
    ChecksDesk desk;
    desk.setShare(1.5);
    auto& problems = desk.window.problems();
    REQUIRE(waitUntil([&] { return problems.errors() == 1; }));
    auto& page = desk.page();
    emit page.chips().chosen(static_cast<int>(Severity::Error));
    CHECK(page.list().model()->rowCount() == 1);
    emit page.chips().chosen(static_cast<int>(Severity::Note));
    CHECK(page.list().model()->rowCount() == problems.notes());
    CHECK(page.chips().text(ui::ChecksPage::allProblems) == QStringLiteral("All %1").arg(problems.rowCount()));
    emit page.chips().chosen(ui::ChecksPage::allProblems);
    CHECK(page.list().model()->rowCount() == problems.rowCount());
}

TEST_CASE("F4 goes from problem to problem, and begins again", "[checks]")
{
    ChecksDesk desk;
    desk.window.showPage(ui::pages::where);
    auto& document = desk.session.document;
    REQUIRE(document.push({edit::edited(document.plan(),
                                        [](model::Plan& plan) {
                                            plan.settings[1].capacity.steps[0].units = -5.0;
                                            plan.cohorts[0].pathway[0].stay.mean = -1.0;
                                        }),
                           QStringLiteral("Spoil")}));
    auto& problems = desk.window.problems();
    REQUIRE(waitUntil([&] { return problems.errors() >= 2; }));
    desk.window.actions().nextProblem->trigger();
    CHECK(desk.window.currentPage()
          == desk.window.pageWith(problems.index(0, 0).data(ProblemListModel::PathRole).toString())->objectName());
    const QString first = desk.window.statusStrip().trustText();
    CHECK(first.startsWith(QStringLiteral("Problem 1 of %1").arg(problems.rowCount())));
    for (int i = 1; i < problems.rowCount(); ++i)
        desk.window.actions().nextProblem->trigger();
    desk.window.actions().nextProblem->trigger();
    CHECK(desk.window.statusStrip().trustText() == first);
}

TEST_CASE("overload and people who cannot be served are foreseen, and stand among the problems", "[checks]")
{
    ChecksDesk desk;
    auto& problems = desk.window.problems();
    const QAbstractItemModelTester tester(&problems, fail);
    auto& document = desk.session.document;
    const auto overload = [&] {
        for (int row = 0; row < problems.rowCount(); ++row)
            if (problems.problem(row).code == validation::ProblemCode::Overloaded
                && problems.problem(row).path.find("care-home") != std::string::npos)
                return true;
        return false;
    };
    REQUIRE(waitUntil(overload, 20'000));
    const int before = problems.warnings();
    REQUIRE(document.push(document::setCapacity(document, small::area, small::careHome,
                                                {false, {{base::Date(2026, 4, 1), 5'000.0}}, small::source})));
    REQUIRE(waitUntil([&] { return !overload(); }, 20'000));
    CHECK(problems.warnings() < before);
    desk.session.document.undoStack().undo();
    REQUIRE(waitUntil(overload, 20'000));
    desk.setShare(1.5);   // a plan with errors has nothing foreseen
    REQUIRE(waitUntil([&] { return problems.errors() > 0 && desk.session.foresight.found().empty(); }));
}

TEST_CASE("a run says of itself whether it can be trusted", "[checks]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::ChecksPage>();
    CHECK(page.headline().contains(QStringLiteral("the last run can be trusted")));
    const QString text = page.wholeText();
    CHECK(text.contains(QStringLiteral("Nobody lost, nobody made: exact")));
    CHECK(text.contains(QStringLiteral("Homeward")));
    results::RunResult wrong = *desk.session.document.result();
    wrong.checks.peopleConserved = false;
    for (const ui::RunCheck& check : ui::runChecksOf(wrong, false))
        if (check.state == ui::CheckState::Bad)
            CHECK(check.title == QStringLiteral("People were lost or made"));
    CHECK_FALSE(ui::canBeTrusted(wrong));
    wrong.loads = {{0, 0, 0, 1.1, 1.2}};
    CHECK(ui::runChecksOf(wrong, true)[3].state == ui::CheckState::Warning);
    CHECK(ui::runChecksOf(wrong, true)[3].detail.contains(QStringLiteral("120")));
    CHECK(ui::runChecksOf(wrong, true).back().state == ui::CheckState::Warning);
}

TEST_CASE("the base year is compared with what is published", "[checks]")
{
    FitListModel model;
    const QAbstractItemModelTester tester(&model, fail);
    model.setFit(calibratedPlan(), small::area);
    REQUIRE(model.rowCount() == 2);
    CHECK(model.index(0, FitListModel::Miss).data().toString() == QStringLiteral("+1.0"));
    CHECK(model.count(calibrate::Verdict::Met) == 1);
    CHECK(model.count(calibrate::Verdict::Missed) == 1);
    CHECK(model.index(1, FitListModel::Picture).data(FitListModel::MissRole).toDouble() == Approx(0.3));
    model.setFit(smallPlan(), small::area);
    CHECK(model.rowCount() == 0);
    ChecksDesk desk;
    desk.session.document.load(calibratedPlan());
    CHECK(desk.page().fits().model()->rowCount() == 2);
    CHECK(desk.page().wholeText().contains(QStringLiteral("misses 1 of 2")));
}

TEST_CASE("names of published figures are whole in windows of every width", "[checks]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    for (const int width : {1024, 1093, 1366, 1920}) {
        desk.window.resize(width, 600);
        QTableView& fits = desk.page<ui::ChecksPage>().fits();
        for (int i = 0; i < 4; ++i)
            QCoreApplication::processEvents();
        REQUIRE(fits.model()->rowCount() > 20);
        const QFontMetrics metrics(fits.font());
        constexpr int margins = 8;
        for (int row = 0; row < fits.model()->rowCount(); ++row) {
            const QString name = fits.model()->index(row, FitListModel::Figure).data().toString();
            const QRect room(0, 0, fits.columnWidth(FitListModel::Figure) - margins, 1'000);
            CAPTURE(width, name.toStdString(), room.width());
            CHECK(metrics.boundingRect(room, Qt::TextWordWrap, name).width() <= room.width());
            CHECK(metrics.boundingRect(room, Qt::TextWordWrap, name).height() <= fits.rowHeight(row));
        }
    }
}

TEST_CASE("what is undone is said, and its place shown where figures are edited", "[undo]")
{
    ChecksDesk desk;
    auto& document = desk.session.document;
    const char* const places = "/settings/care-home/capacity/steps/2026-04-01/units";
    REQUIRE(document.push(
        {edit::edited(document.plan(), [](model::Plan& plan) { plan.settings[1].capacity.steps[0].units = 61.0; }),
         QStringLiteral("Set capacity of Care home to 61")}));
    desk.window.showPage(ui::pages::where);
    desk.window.actions().undo->trigger();
    CHECK(desk.window.currentPage() == ui::pages::where);   // what results become is being watched
    CHECK(desk.window.statusStrip().trustText() == QStringLiteral("Undone: Set capacity of Care home to 61"));
    desk.window.showPage(ui::pages::changes);
    desk.window.actions().redo->trigger();
    CHECK(desk.window.currentPage() == desk.window.pageWith(QString::fromLatin1(places))->objectName());
}

TEST_CASE("the title says what is saved: edits, undo back to the file, and other names", "[title]")
{
    ChecksDesk desk;
    auto& document = desk.session.document;
    const QString file = desk.folder.filePath(QStringLiteral("plan.homeward"));
    REQUIRE(desk.session.files.saveAs(file).ok());
    CHECK(desk.window.windowTitle().startsWith(QStringLiteral("Small plan[*]")));
    CHECK_FALSE(desk.window.isWindowModified());
    REQUIRE(document.push(document::renamePlan(document, QStringLiteral("Another"))));
    CHECK(desk.window.isWindowModified());
    CHECK(desk.window.windowTitle().startsWith(QStringLiteral("Another[*]")));
    desk.window.actions().undo->trigger();
    CHECK_FALSE(desk.window.isWindowModified());
    desk.window.actions().redo->trigger();
    REQUIRE(desk.session.files.save().ok());
    CHECK_FALSE(desk.window.isWindowModified());
    desk.window.actions().undo->trigger();
    CHECK(desk.window.isWindowModified());   // the file has the edit, the plan has not
    CHECK(desk.window.statusStrip().keptText().contains(QStringLiteral("not all")));
}
