// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/draft.h"
#include "tests/support/catch.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/export.h"
#include "ui/charts/search/search_chart.h"
#include "ui/charts/sensitivity/tornado_chart.h"
#include "ui/document/range_commands.h"
#include "ui/pages/least_page.h"
#include "ui/pages/sensitivity_page.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/studies.h"

#include <QApplication>
#include <QComboBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Two inputs: one that moves the result by three, one that cannot be told from zero.
charts::SensitivityFigures twoInputs()
{
    charts::SensitivityFigures figures;
    figures.found.values = {8.0, 9.0, 10.0, 11.0, 12.0, 9.5, 10.5, 8.5, 11.5, 10.2};
    figures.found.mostLikely.mean = 10.0;
    figures.found.drawn = {10.0, 9.0, 11.0, 8.2, 10.0, 11.8};
    figures.found.replications = 10;
    figures.found.alone = 60;
    study::InputSensitivity sure, unsure;
    sure.input = 0;
    sure.atLow.mean = 8.5;
    sure.atHigh.mean = 11.5;
    sure.swing = {3.0, 2.4, 3.6, 0, 0, 0};
    sure.rankCorrelation = 0.8;
    sure.standardError = 0.1;
    sure.drawn = {1, 2, 3, 4, 5, 2.5, 3.5, 1.5, 4.5, 3.1};
    unsure.input = 1;
    unsure.atLow.mean = unsure.atHigh.mean = 10.0;
    unsure.swing = {0.0, -0.3, 0.3, 0, 0, 0};
    unsure.standardError = 0.3;
    unsure.drawn = sure.drawn;
    figures.found.inputs = {sure, unsure};
    figures.inputs = {{QStringLiteral("Size of new packages"), QStringLiteral("0.92"), QStringLiteral("1"),
                       QStringLiteral("1.08"), 1.0, charts::OriginMark::Illustrative, QStringLiteral("illustrative")},
                      {QStringLiteral("Length of reablement"), QStringLiteral("25"), QStringLiteral("30"),
                       QStringLiteral("42"), 30.0, charts::OriginMark::Derived, QStringLiteral("derived")}};
    figures.scenario = QStringLiteral("Closer to home");
    figures.against = QStringLiteral("If nothing changes");
    figures.year = QStringLiteral("2031/32");
    figures.chosen = 0;
    return figures;
}

/// The example without the ranges that its template brings.
void withoutRanges(WindowDesk& desk)
{
    desk.session.document.push(
        {edit::edited(desk.plan(), [](model::Plan& plan) { plan.uncertainInputs.clear(); }), QStringLiteral("Clear")});
}

} // namespace

TEST_CASE("the tornado names what moves the result most, and what cannot be told from zero", "[sensitivity]")
{
    const charts::Tornado tornado(twoInputs());
    CHECK(tornado.title() == QStringLiteral("Size of new packages moves it most: by 3.0"));
    CHECK(tornado.tables().front().rows.size() == 2);
    CHECK(tornado.altText().contains(QStringLiteral("8.5 at 0.92, 11.5 at 1.08")));
    const QImage image = charts::chartImage(tornado, {720, 320});
    CHECK(image != QImage(image.size(), image.format()));
    charts::SensitivityFigures none = twoInputs();
    none.found.inputs.erase(none.found.inputs.begin());
    CHECK(charts::Tornado(none).title() == QStringLiteral("No figure surely moves it within its range"));
}

TEST_CASE("Up and Down walk the figures of the tornado, and a click chooses one", "[sensitivity]")
{
    charts::TornadoChart chart;
    chart.resize(720, 320);
    chart.setTornado(std::make_shared<const charts::Tornado>(twoInputs()));
    QSignalSpy chosen(&chart, &charts::TornadoChart::inputChosen);
    QTest::keyClick(&chart, Qt::Key_Down);
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.back().front().toInt() == 1);
    QTest::keyClick(&chart, Qt::Key_Up);
    CHECK(chosen.back().front().toInt() == 0);
    for (int y = 0; y < chart.height(); y += 4)
        QTest::mouseClick(&chart, Qt::LeftButton, {}, {100, y});
    CHECK(chosen.back().front().toInt() == 1);
}

TEST_CASE("scatter and S-curve say what they show in words and numbers", "[sensitivity]")
{
    const auto scatter = charts::rangeScatterOf(twoInputs());
    CHECK(scatter->title() == QStringLiteral("It rises with Size of new packages"));
    CHECK(scatter->tables().front().rows.size() == 10);
    charts::SensitivityFigures other = twoInputs();
    other.chosen = 1;
    CHECK(charts::rangeScatterOf(other)->title() == QStringLiteral("Luck moves it more than Length of reablement"));
    const auto curve = charts::rangeCurveOf(twoInputs());
    CHECK(curve->title().startsWith(QStringLiteral("Four futures in five lie between")));
    CHECK_FALSE(charts::chartSvg(*curve).isEmpty());
    CHECK_FALSE(charts::chartSvg(*scatter).isEmpty());
}

TEST_CASE("ranges are added in bulk as one step back, and then the study finds what matters", "[sensitivity]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    withoutRanges(desk);
    auto& page = desk.page<ui::SensitivityPage>();
    REQUIRE(desk.plan().uncertainInputs.empty());
    study::RangeWishes wishes;
    wishes.groups = {false, false, false, false, true};
    wishes.illustrative = wishes.local = wishes.derived = 0.3;
    wishes.scenario = desk.session.selection.scenario();
    page.addRanges(wishes);
    REQUIRE(waitUntil([&] { return !desk.plan().uncertainInputs.empty(); }, 60'000));
    const std::size_t count = desk.plan().uncertainInputs.size();
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().uncertainInputs.empty());
    desk.session.document.undoStack().redo();
    CHECK(desk.plan().uncertainInputs.size() == count);
    page.refreshIfSeen();
    page.start();
    CHECK(desk.session.studies.ranges.isRunning());
    desk.session.studies.ranges.cancel();
    CHECK(waitUntil([&] { return !desk.session.studies.ranges.isRunning(); }, 60'000));
}

TEST_CASE("before a study its question has the whole width of the page", "[sensitivity]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::SensitivityPage>();
    REQUIRE_FALSE(desk.plan().uncertainInputs.empty());
    page.refreshIfSeen();
    QApplication::processEvents();
    int widest = 0;
    for (const auto* empty : page.findChildren<ui::EmptyState*>())
        if (empty->isVisible())
            widest = std::max(widest, empty->width());
    CHECK(widest > 9 * page.width() / 10);
}

TEST_CASE("a finished study fills the page, and an edit says that it is of the plan before", "[sensitivity]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    withoutRanges(desk);
    auto& page = desk.page<ui::SensitivityPage>();
    study::RangeWishes wishes;
    wishes.groups = {true, false, false, false, false};
    wishes.illustrative = wishes.local = wishes.derived = wishes.published = 0.1;
    auto suggested = study::suggestRanges(desk.plan(), wishes);
    REQUIRE_FALSE(suggested.empty());
    suggested.resize(1);
    desk.session.document.push(document::addRanges(desk.session.document, suggested));
    model::Plan shortPlan = desk.plan();
    shortPlan.run.years = 1;
    shortPlan.run.replications = 6;
    study::RangeStudyRequest request{
        {shortPlan}, desk.session.selection.scenario(), desk.session.selection.against(), {}, 3};
    desk.session.studies.ranges.start(request);
    REQUIRE(waitUntil([&] { return !desk.session.studies.ranges.isRunning(); }, 120'000));
    auto* year = page.findChild<QComboBox*>(QStringLiteral("year"));
    REQUIRE(year != nullptr);
    page.refreshIfSeen();
    year->setCurrentIndex(0);
    page.markStale();
    page.refreshIfSeen();
    REQUIRE(page.tornado().tornado() != nullptr);
    CHECK(page.tornado().tornado()->figures().found.inputs.size() == 1);
    CHECK(page.finding().contains(QStringLiteral("future")));
    CHECK(page.picture().chart() != nullptr);
}

TEST_CASE("a search shows its tries, and its answer is marked", "[least]")
{
    charts::SearchFigures figures;
    figures.below = 2000.0;
    figures.firstName = QStringLiteral("Care home, places");
    figures.subject = QStringLiteral("Days of delayed discharge");
    const auto look = [](double mean, study::CapacityVerdict verdict) {
        return study::Look{30, {mean, mean - 50.0, mean + 50.0, 0, 0, 0}, verdict};
    };
    figures.points = {{60.0, std::nullopt, look(2400.0, study::CapacityVerdict::Above)},
                      {66.0, std::nullopt, look(1800.0, study::CapacityVerdict::Below)}};
    CHECK(charts::searchOf(figures)->title() == QStringLiteral("Tried so far: 2"));
    figures.answer = 1;
    const auto chart = charts::searchOf(figures);
    CHECK(chart->title() == QStringLiteral("Care home, places: it takes 66"));
    CHECK(chart->tables().front().rows.size() == 2);
    CHECK_FALSE(charts::chartSvg(*chart).isEmpty());
    figures.figure = results::HeadlineId::DelayedInHospital;
    figures.below = 12.3;
    CHECK(charts::searchOf(figures)->subtitle().endsWith(QStringLiteral("12.3")));
    figures.secondName = QStringLiteral("Reablement, places");
    for (charts::SearchPoint& point : figures.points)
        point.second = 10.0;
    figures.frontier = {{66.0, 10.0}};
    CHECK(charts::searchOf(figures)->title()
          == QStringLiteral("Care home, places: it takes 66, and Reablement, places: 10"));
}

TEST_CASE("a source too long for its line is broken, not cut, in every size of export", "[least]")
{
    charts::SearchFigures figures;
    figures.firstName = QStringLiteral("Care home, places");
    figures.source = QStringLiteral("Plan: a partnership with a very long name, seed 20261122, thirty futures. Figures "
                                    "after the first of April are modelled; the last word is zebra");
    figures.points = {{60.0, std::nullopt, {30, {2400.0, 2300.0, 2500.0, 0, 0, 0}, study::CapacityVerdict::Above}}};
    const auto chart = charts::searchOf(figures);
    for (const charts::SizePreset& preset : charts::sizePresets()) {
        INFO(preset.name);
        charts::ExportOptions options;
        options.size = preset.size;
        const QByteArray svg = charts::chartSvg(*chart, options);
        CHECK(svg.contains("zebra"));
        CHECK_FALSE(svg.contains("\xE2\x80\xA6")); // an ellipsis
    }
    CHECK(charts::footHeight(figures.source, 300.0) > charts::footHeight(QStringLiteral("Plan."), 300.0));
}

TEST_CASE("what it takes is found, shown as it is searched, and taken as a scenario in one step back", "[least]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::LeastPage>();
    page.refreshIfSeen();
    const std::size_t before = desk.plan().scenarios.size();
    auto* year = page.findChild<QComboBox*>(QStringLiteral("year"));
    REQUIRE(year != nullptr);
    year->setCurrentIndex(0);
    page.moves().setCurrent(ui::LeastPage::Strength);
    page.target().setValue(1e6);   // met by anything: the search ends at 0 %
    page.start();
    REQUIRE(waitUntil([&] { return !desk.session.studies.strength.isRunning(); }, 300'000));
    page.refreshIfSeen();
    CHECK(page.answer() == QStringLiteral("None of the changes is needed for it."));
    REQUIRE(page.picture().chart() != nullptr);
    page.takeAnswer();
    REQUIRE(desk.plan().scenarios.size() == before + 1);
    CHECK(desk.session.selection.scenario() == desk.plan().scenarios.back().id);
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().scenarios.size() == before);
}
