// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/templates.h"
#include "core/exchange/plan_json.h"
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/models/base_check_model.h"
#include "ui/models/plan_figure_model.h"
#include "ui/pages/area_card.h"
#include "ui/pages/base_check_panel.h"
#include "ui/pages/delay_years_card.h"
#include "ui/pages/figures_table.h"
#include "ui/pages/new_plan_view.h"
#include "ui/pages/start_page.h"
#include "ui/widgets/tile_map.h"

#include <QAbstractItemModelTester>
#include <QDateEdit>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;

namespace {

const QString shetland = QStringLiteral("S37000026");
const QString fife = QStringLiteral("S37000032");
const std::string people = "care_at_home_people_calibration_target";
using State = ui::PlanDraft::State;

/// A window at step 2 of a new plan; the small template is solved in a second or two.
struct NewPlanDesk : WindowDesk {
    ui::StartPage& start = page<ui::StartPage>();
    ui::NewPlanView& view = start.newPlan();
    ui::PlanDraft& draft = session.draft;

    explicit NewPlanDesk(const QStringList& areas = {shetland}, const QString& pattern = QStringLiteral("small"))
    {
        REQUIRE(waitUntil([this] { return draft.isLoaded(); }, 30'000));
        draft.setPattern(pattern);
        draft.setAreas(areas);
        start.refreshIfSeen();
        REQUIRE(start.areas().nextButton().isEnabled());
        start.areas().nextButton().click();
    }
    bool waitFor(State state)
    {
        return waitUntil([&] { return draft.state() == state; }, 300'000);
    }
    int rowOf(const std::string& measure, const std::string& band)
    {
        for (int row = 0; row < view.figures().rowCount(); ++row)
            if (const auto* figure = view.figures().figureAt(row);
                figure && figure->measure == measure && figure->band == band)
                return row;
        return -1;
    }
};

} // namespace

TEST_CASE("a plan made in the window is the one that the command line makes", "[new]")
{
    NewPlanDesk desk;
    CHECK(desk.start.step() == 2);
    CHECK(desk.draft.state() == State::Solving);
    CHECK(desk.view.nameField().text() == QStringLiteral("Shetland Islands"));
    desk.view.startField().setDate(QDate(2026, 4, 1));
    desk.view.yearsField().setValue(6);
    desk.view.createButton().click();   // before it is solved: the plan comes as soon as it is
    CHECK_FALSE(desk.view.createButton().isEnabled());
    REQUIRE(waitUntil([&] { return desk.session.document.hasPlan(); }, 300'000));

    const model::Plan pattern = calibrate::templateNamed("small").value();
    const std::vector<calibrate::AreaFigures> areas{calibrate::figuresOf(reference::builtIn(), shetland.toStdString())};
    const auto made = calibrate::newPlan({pattern, areas, base::Date(2026, 4, 1), 6});
    REQUIRE(made.ok());
    CHECK(exchange::inputsFingerprint(desk.plan()) == exchange::inputsFingerprint(made.value().plan));
    CHECK(desk.plan() == made.value().plan);
    // It comes with the two baselines, runs at once, and its first chart is in view.
    REQUIRE(desk.plan().scenarios.size() == 2);
    CHECK(desk.plan().scenarios[0].name == "If nothing changes");
    CHECK(desk.plan().scenarios[1].name == "Capacity keeps its trend");
    CHECK(desk.window.currentPage() == ui::pages::where);
    REQUIRE(waitUntil([&] { return desk.session.document.result() != nullptr; }, 60'000));
    CHECK(desk.start.step() == 1);
    CHECK(desk.draft.areas().isEmpty());
}

TEST_CASE("the base year is checked, and what is not met never stands in the way", "[new]")
{
    NewPlanDesk desk;
    REQUIRE(desk.waitFor(State::Solved));
    const auto& checks = desk.view.check().model().checks();
    REQUIRE(checks.size() > 10);
    CHECK(desk.view.check().titleText().contains(
        QStringLiteral("%1 of %2").arg(calibrate::countMet(checks)).arg(checks.size())));
    CHECK(desk.view.titleText().contains(QStringLiteral("base-year figures are met")));
    CHECK_FALSE(desk.view.delays().findingText().isEmpty());
    CHECK(desk.view.createButton().isEnabled());
}

TEST_CASE("cancelling stops the work, says so, and leaves the way to solve again", "[new]")
{
    NewPlanDesk desk({fife}, QStringLiteral("whole"));
    REQUIRE(desk.draft.state() == State::Solving);
    desk.view.createButton().click();
    desk.view.check().button().click();
    REQUIRE(desk.waitFor(State::Stopped));
    CHECK_FALSE(desk.draft.isMaking());
    CHECK(desk.view.createButton().isEnabled());
    CHECK(desk.view.check().button().text() == QStringLiteral("Solve the base year"));
    CHECK_FALSE(desk.session.document.hasPlan());
    desk.view.check().button().click();
    CHECK(desk.draft.state() == State::Solving);
    desk.view.backButton().click();
    CHECK(desk.start.step() == 1);
    REQUIRE(desk.waitFor(State::Stopped));
    CHECK(desk.draft.areas() == QStringList{fife});
}

TEST_CASE("F2 changes a figure, the check is made again with it, and Del puts the published one back", "[new]")
{
    NewPlanDesk desk;
    REQUIRE(desk.waitFor(State::Solved));
    const int row = desk.rowOf(people, "all");
    REQUIRE(row > 0);
    const double before = *desk.view.figures().figureAt(row)->value;
    ui::FiguresTable& table = desk.view.table();
    table.setFocus();
    table.setCurrentIndex(desk.view.figures().index(row, models::PlanFigureModel::NameColumn));
    QTest::keyClick(&table, Qt::Key_F2);
    auto* field = table.findChild<QLineEdit*>();
    REQUIRE(field != nullptr);
    field->setText(QString::number(before + 60));
    QTest::keyClick(field, Qt::Key_Return);
    QCoreApplication::processEvents(); // the delegate commits from the event loop
    CHECK(desk.draft.state() == State::Solving);
    CHECK(*desk.view.figures().figureAt(row)->value == before + 60);
    CHECK(desk.view.figures().figureAt(row)->typed);
    REQUIRE(desk.waitFor(State::Solved));
    const auto check = std::ranges::find_if(desk.view.check().model().checks(), [](const auto& one) {
        return one.target->id.value == "care-at-home-people";
    });
    REQUIRE(check != desk.view.check().model().checks().end());
    CHECK(check->fit.wanted == Approx(before + 60));
    table.setCurrentIndex(desk.view.figures().index(row, models::PlanFigureModel::ValueColumn));
    QTest::keyClick(&table, Qt::Key_Delete);
    CHECK(*desk.view.figures().figureAt(row)->value == before);
    CHECK_FALSE(desk.view.figures().figureAt(row)->typed);
}

TEST_CASE("what is typed and is no number is said and changes nothing", "[new]")
{
    NewPlanDesk desk;
    const int row = desk.rowOf(people, "all");
    const double before = *desk.view.figures().figureAt(row)->value;
    const QModelIndex value = desk.view.figures().index(row, models::PlanFigureModel::ValueColumn);
    for (const char* wrong : {"12,5x", "", "-3", "0"}) {
        CHECK_FALSE(desk.view.figures().setData(value, QString::fromLatin1(wrong)));
        CHECK(desk.view.complaint().contains(QStringLiteral("is not a number above 0")));
        CHECK(*desk.view.figures().figureAt(row)->value == before);
    }
    CHECK(desk.view.figures().setData(value, QStringLiteral("500")));
    CHECK(desk.view.complaint().isEmpty());
}

TEST_CASE("the years of delayed discharge can be the last or the mean of three", "[new]")
{
    NewPlanDesk desk;
    REQUIRE(desk.waitFor(State::Solved));
    const auto wanted = [&] {
        const auto check = std::ranges::find_if(desk.view.check().model().checks(),
                                                [](const auto& one) { return one.target->id.value == "delays"; });
        return check->fit.wanted;
    };
    const double last = wanted();
    desk.view.delays().meanOfThree().click();
    REQUIRE(desk.waitFor(State::Solved));
    const model::ReferenceFigure days{"delayed_discharge_bed_days_all_delay_reasons", "18+", 1.0};
    CHECK(wanted()
          == Approx(*calibrate::valueOf(desk.draft.figures().front(), days, calibrate::DelayYears::MeanOfThree)));
    CHECK(wanted() != last);
}

TEST_CASE("an empty template comes with its people alone and can be made", "[new]")
{
    NewPlanDesk desk({shetland, fife}, QStringLiteral("empty"));
    CHECK(desk.view.check().titleText() == QStringLiteral("Nothing to check"));
    desk.view.nameField().setText(QStringLiteral("Two areas"));
    desk.view.createButton().click();
    REQUIRE(waitUntil([&] { return desk.session.document.hasPlan(); }, 60'000));
    CHECK(desk.plan().name == "Two areas");
    CHECK(desk.plan().areas.size() == 2);
    CHECK(desk.plan().settings.empty());
}

TEST_CASE("the tables of a new plan keep the rules of their models", "[new][models]")
{
    const model::Plan pattern = calibrate::templateNamed("whole").value();
    const auto rows = calibrate::planFigures(
        reference::builtIn(), calibrate::figuresOf(reference::builtIn(), shetland.toStdString()), pattern);
    models::PlanFigureModel figures;
    const QAbstractItemModelTester tester(&figures, QAbstractItemModelTester::FailureReportingMode::Fatal);
    QSignalSpy reset(&figures, &QAbstractItemModel::modelReset);
    QSignalSpy changed(&figures, &QAbstractItemModel::dataChanged);
    figures.setFigures(rows, QStringLiteral("Shetland"));
    CHECK(reset.size() == 1);
    figures.setFigures(rows, QStringLiteral("Shetland"));
    CHECK(reset.size() == 1);
    CHECK(changed.size() == 1);
    int headings = 0;
    int named = 0;
    for (int row = 0; row < figures.rowCount(); ++row) {
        headings += figures.figureAt(row) ? 0 : 1;
        const QModelIndex name = figures.index(row, models::PlanFigureModel::NameColumn);
        named += name.data().toString().isEmpty() ? 0 : 1;
    }
    CHECK(headings == 3);
    CHECK(named == figures.rowCount());
    CHECK(static_cast<std::size_t>(figures.rowCount() - headings) == rows.size());

    models::BaseCheckModel checks;
    const QAbstractItemModelTester other(&checks, QAbstractItemModelTester::FailureReportingMode::Fatal);
    auto plan = std::make_shared<model::Plan>(pattern);
    plan->calibration.fits.push_back({model::AreaId{"a"}, {}, {}});
    for (const model::CalibrationTarget& target : pattern.calibration.targets)
        plan->calibration.fits.front().targets.push_back({target.id, 100.0, 110.0, 0.0, 0.0, {}});
    checks.setPlan(plan, model::AreaId{"a"});
    CHECK(checks.rowCount() > 20);
    CHECK(checks.index(0, models::BaseCheckModel::MissColumn).data().toString() == QStringLiteral("+10"));
    checks.setPlan(nullptr, {});
    CHECK(checks.rowCount() == 0);
}

TEST_CASE("from the start to a chart of one's own area by keyboard alone", "[new]")
{
    WindowDesk desk;
    auto& start = desk.page<ui::StartPage>();
    REQUIRE(waitUntil([&] { return desk.session.draft.isLoaded(); }, 30'000));
    desk.session.draft.setPattern(QStringLiteral("small"));   // as Tab and an arrow do
    start.refreshIfSeen();
    desk.window.activateWindow();
    start.takeFocus();
    const auto press = [](int key) { QTest::keyClick(QApplication::focusWidget(), static_cast<Qt::Key>(key)); };
    REQUIRE(waitUntil([&] { return QApplication::focusWidget() != nullptr; }));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("shetl"));
    press(Qt::Key_Return);
    CHECK(desk.session.draft.areas() == QStringList{shetland});
    start.refreshIfSeen();
    press(Qt::Key_Return);   // on the button that the search gave the focus to
    CHECK(start.step() == 2);
    start.newPlan().createButton().setFocus(Qt::TabFocusReason);
    press(Qt::Key_Return);
    REQUIRE(waitUntil([&] { return desk.session.document.result() != nullptr; }, 300'000));
    CHECK(desk.window.currentPage() == ui::pages::where);
}
