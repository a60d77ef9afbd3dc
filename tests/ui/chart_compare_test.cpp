// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/synthetic_result.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/compare/compare_chart.h"
#include "ui/charts/export.h"
#include "ui/charts/multiples/multiples.h"
#include "ui/charts/tradeoff/tradeoff.h"
#include "ui/charts/waterfall/waterfall.h"

#include <QSignalSpy>
#include <QTest>

#include <algorithm>
#include <set>

using namespace homeward;
using charts::CompareTable;
using results::HeadlineId;

namespace {

std::shared_ptr<const CompareTable> table(charts::CompareLook look = {})
{
    const auto result = test::syntheticResult();
    results::ComparisonChoice choice;
    choice.year = 5;
    choice.indicators = {HeadlineId::DelayedInHospital, HeadlineId::PeopleAtHome};
    return std::make_shared<const CompareTable>(result, results::compare(result, choice), look);
}

results::Contributions contributions()
{
    results::Contributions found;
    found.figure = HeadlineId::DelayedInHospital;
    found.from.mean = 23.0;
    found.to.mean = 10.0;
    found.total.mean = -13.0;
    found.parts = {
        {"More hours at home", {-11.0, -12.0, -10.0, 0, 0, 0}, results::Summary{-12.0, -13.0, -11.0, 0, 0, 0}},
        {"Prevention", {-2.0, -3.0, 1.0, 0, 0, 0}, std::nullopt}};
    return found;
}

int shades(const QImage& image)
{
    std::set<QRgb> found;
    for (int y = 0; y < image.height(); y += 3)
        for (int x = 0; x < image.width(); x += 3)
            found.insert(image.pixel(x, y));
    return static_cast<int>(found.size());
}

} // namespace

TEST_CASE("the table of scenarios says how many are better by the figure in view")
{
    const auto shown = table();
    CHECK(shown->title().contains(QStringLiteral("of 2 scenarios are better")));
    CHECK(shown->subtitle().contains(QStringLiteral("If nothing changes")));
    CHECK(shown->tables().front().rows.size() == 6);
    CHECK(shown->altText().startsWith(QStringLiteral("Dot chart.")));
    CHECK(shades(charts::chartImage(*shown, {1100, 240})) > 10);
    CHECK(shades(charts::chartImage(*table({true, 2, 0, results::SortOrder::Ascending}), {1100, 240})) > 10);
}

TEST_CASE("headings of the table of scenarios are whole however narrow it is, and rows keep their room")
{
    const auto result = test::syntheticResult();
    results::ComparisonChoice choice;
    choice.year = 5;
    choice.indicators = results::usualIndicators();
    const CompareTable shown(result, results::compare(result, choice), {});
    double height = 0.0;
    for (const double width : {1140.0, 900.0, 800.0}) {
        CHECK(shown.headingsFit({0.0, 0.0, width, shown.heightWanted(width)}));
        CHECK(shown.heightWanted(width) >= height);
        height = shown.heightWanted(width);
    }
    CHECK(shown.heightWanted(800.0) > shown.heightWanted(1140.0)); // they wrap
}

TEST_CASE("figures of a narrow table of scenarios are whole, and their pictures give way")
{
    const auto shown = table();
    int figures = 0;
    for (const int width : {220, 260, 320}) {
        const QSize size(width, 420);
        for (const auto& text : tests::paintedTexts(size, [&](QPainter& painter) {
                 shown->paint(painter, QRectF(QPointF(), QSizeF(size)), style::Theme::Light);
             })) {
            const bool isDifference = text.words.startsWith(u'+') || text.words.startsWith(QChar(0x2212));
            INFO(width << ": " << text.words.toStdString());
            CHECK_FALSE((isDifference && text.words.contains(QChar(0x2026))));
            figures += isDifference ? 1 : 0;
        }
    }
    CHECK(figures >= 12);
}

TEST_CASE("a click on a row chooses its scenario, on a heading sorts, and arrow keys do the same")
{
    charts::CompareChart chart;
    chart.resize(1100, 240);
    chart.setTable(table(), 0);
    QSignalSpy chosen(&chart, &charts::CompareChart::scenarioChosen);
    QSignalSpy sorted(&chart, &charts::CompareChart::sortAsked);
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {60, 135});
    REQUIRE(chosen.count() == 1);
    CHECK(chosen.front().front().toInt() == chart.table()->scenarioAt(chart.contentsRect(), {60, 135}));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, {900, 60});
    REQUIRE(sorted.count() == 1);
    CHECK(sorted.front().front().toInt() == 1);
    QTest::keyClick(&chart, Qt::Key_Down);
    CHECK(chosen.back().front().toInt() == 1);
    QTest::keyClick(&chart, Qt::Key_Space);
    CHECK(sorted.count() == 2);
}

TEST_CASE("differences carry a sign, and one that rounds to nothing has none")
{
    CHECK(charts::signedFigure(HeadlineId::DelayedInHospital, 2.14, 1) == QStringLiteral("+2.1"));
    CHECK(charts::signedFigure(HeadlineId::DelayedInHospital, -12.7, 1) == QStringLiteral("\u221212.7"));
    CHECK(charts::signedFigure(HeadlineId::HomeAndCommunityShare, 0.021, 1) == QStringLiteral("+2.1"));
    CHECK(charts::signedFigure(HeadlineId::DelayedInHospital, -0.01, 1) == QStringLiteral("0.0"));
}

TEST_CASE("an axis holds its span in round steps")
{
    const charts::RoundAxis axis = charts::roundAxis(0.3, 23.0, 4);
    CHECK(axis.low <= 0.3);
    CHECK(axis.high >= 23.0);
    CHECK(axis.ticks().size() >= 3);
    CHECK(axis.ticks().size() <= 8);
    CHECK(axis.share(axis.high) == Approx(1.0));
}

TEST_CASE("a waterfall names the change that moves most and adds up from one scenario to the other")
{
    const auto chart = charts::waterfallOf(contributions(),
                                           {QStringLiteral("If nothing changes"),
                                            QStringLiteral("Closer to home"),
                                            QStringLiteral("2031/32"),
                                            QStringLiteral("all areas"),
                                            QStringLiteral("Plan: Test"),
                                            {}});
    CHECK(chart->title() == QStringLiteral("The largest step: More hours at home"));
    CHECK(chart->tables().front().rows.size() == 4);
    CHECK(chart->altText().contains(QStringLiteral("Prevention: \u22122.0.")));
    CHECK(shades(charts::chartImage(*chart, {620, 400})) > 10);
}

TEST_CASE("small pictures show every scenario on one scale, and the first as no difference from itself")
{
    const auto result = test::syntheticResult();
    const charts::Multiples people(result, {0, 1, 2}, 0, 2, results::all, 5, charts::MultiplesShow::People, {});
    CHECK(people.title().startsWith(QStringLiteral("Home\u2019s share is largest in ")));
    CHECK(people.scenarioAt({0, 0, 600, 250}, {300, 120}) == 1);
    CHECK_FALSE(people.scenarioAt({0, 0, 600, 250}, {300, 10}));
    const charts::Multiples difference(result, {0, 1, 2}, 0, 2, results::all, 5, charts::MultiplesShow::Difference, {});
    for (std::size_t year = 0; year < result.financialYears.size(); ++year)
        CHECK(std::get<double>(difference.tables().front().rows[year][2]) == 0.0);
    CHECK(shades(charts::chartImage(difference, {600, 250})) > 10);
}

TEST_CASE("the trade-off has a point with intervals for every scenario that has both figures")
{
    const auto result = test::syntheticResult();
    const auto chart =
        charts::tradeOffOf(result, HeadlineId::DelayedInHospital, HeadlineId::PeopleAtHome, results::all, 5, {});
    CHECK(chart->tables().front().rows.size() == result.scenarios.size());
    CHECK(shades(charts::chartImage(*chart, {560, 420})) > 10);
    const auto none = charts::tradeOffOf(result, HeadlineId::CareCost, HeadlineId::PeopleAtHome, results::all, 5, {});
    CHECK(none->tables().empty());
}
