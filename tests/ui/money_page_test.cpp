// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/comparison_costs.h"
#include "core/study/draw.h"
#include "tests/support/catch.h"
#include "tests/ui/painted_text.h"
#include "tests/ui/shell_support.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/compare/compare_chart.h"
#include "ui/charts/export.h"
#include "ui/charts/money/money_charts.h"
#include "ui/document/plan_document.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/compare_page.h"
#include "ui/pages/money/indicators_card.h"
#include "ui/pages/money/money_page.h"
#include "ui/pages/money/priorities_page.h"
#include "ui/pages/plan_grid.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/number_field.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>

#include <algorithm>

using namespace homeward;
using namespace homeward::tests;

namespace {

/// Waits until the accounts are there.
bool showsPictures(ui::MoneyPage& page)
{
    return waitUntil([&] { return page.pictures().front()->chart() != nullptr; }, 20'000);
}

/// A figure of the cost of the first change that has any.
QString costPathOf(const model::Plan& plan)
{
    for (const model::Scenario& scenario : plan.scenarios)
        for (const model::Change& change : scenario.changes)
            if (change.cost && change.cost->perYear != 0.0)
                return QStringLiteral("/scenarios/%1/changes/%2/cost/perYear")
                    .arg(QString::fromStdString(scenario.id.value), QString::fromStdString(change.id.value));
    return {};
}

} // namespace

TEST_CASE("the money page shows what the example costs, each picture in words and numbers", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    REQUIRE(showsPictures(page));
    CHECK(page.finding().contains(QStringLiteral("£")));
    for (const charts::ChartWidget* picture : page.pictures()) {
        REQUIRE(picture->chart() != nullptr);
        CHECK_FALSE(picture->chart()->title().isEmpty());
        CHECK(picture->chart()->altText().contains(QStringLiteral("hart")));
        CHECK_FALSE(picture->chart()->tables().front().rows.empty());
        const QImage image = charts::chartImage(*picture->chart(), {420, 300});
        CHECK(image != QImage(image.size(), image.format()));
        CHECK_FALSE(charts::chartSvg(*picture->chart()).isEmpty());
    }
}

TEST_CASE("what is avoided does not lie under what is cashable where the picture is narrow", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    REQUIRE(showsPictures(page));
    const charts::ChartContent& bridge = *page.pictures()[1]->chart();
    for (const int width : {300, 420, 900}) {
        CAPTURE(width);
        const QSize size(width, 300);
        const auto texts = paintedTexts(
            size, [&](QPainter& painter) { bridge.paint(painter, QRectF(QPointF(), size), style::Theme::Light); });
        const auto saying = [&](const QString& words) {
            return std::ranges::find_if(texts, [&](const PaintedText& one) { return one.words.contains(words); });
        };
        const auto avoided = saying(QStringLiteral(" avoided")), cashable = saying(QStringLiteral("not cashable"));
        REQUIRE(avoided != texts.end());
        REQUIRE(cashable != texts.end());
        CHECK_FALSE(avoided->where.intersects(cashable->where));
    }
}

TEST_CASE("Compare and Money and staff tell one cost, and what a day costs stands under the heading", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    REQUIRE(showsPictures(page));
    for (const money::Day day : {money::Day::RightPlace, money::Day::Delayed}) {
        const QLabel& label = page.dayCost(day);
        CHECK(label.isVisible());
        CHECK(label.text().contains(QStringLiteral("£")));
        CHECK_FALSE(label.toolTip().isEmpty());
        CHECK(ui::toldBy(&label).isValid());
    }
    const auto years = page.pictures().front()->chart()->tables();
    REQUIRE(years.size() == 2);
    CHECK(years.back().rows.size() == years.front().rows.size());

    auto& compare = desk.page<ui::ComparePage>();
    const auto costAt = [&](std::size_t row) -> const std::optional<results::Headline>& {
        const results::ComparisonTable& table = compare.table().table()->comparison();
        const auto column = std::ranges::find(table.indicators, results::HeadlineId::CareCost);
        return table.rows[row].figures[static_cast<std::size_t>(column - table.indicators.begin())];
    };
    REQUIRE(waitUntil([&] { return compare.table().table() && costAt(0).has_value(); }, 20'000));
    const results::ComparisonTable& table = compare.table().table()->comparison();
    CHECK(table.costsByAccounts);
    const auto& run = *desk.session.runs.result();
    const auto accounts = money::accountsOf(desk.plan(), run, study::inputsOf(desk.plan()));
    REQUIRE(accounts.ok());
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto paid = money::costOf(accounts.value(), table.rows[row].scenario, table.areas,
                                        static_cast<std::size_t>(table.year));
        REQUIRE((paid && costAt(row)));
        CHECK(costAt(row)->now.mean == Approx(paid->mean));
    }
    const auto marks = compare.table().table()->marks({0.0, 0.0, 1100.0, 300.0});
    CHECK(std::ranges::count_if(marks,
                                [](const charts::ChartMark& mark) {
                                    const auto* told = std::get_if<charts::ToldFigure>(&mark.meaning);
                                    return told && !told->partings.empty();
                                })
          == static_cast<std::ptrdiff_t>(table.rows.size()));
}

TEST_CASE("a price that is edited moves the money without a new run, and one step takes it back", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    REQUIRE(showsPictures(page));
    const auto before = page.pictures().front()->shared();
    page.showTables(true);
    const std::string row = desk.plan().money.costs.front().id.value;
    const double pounds = desk.plan().money.costs.front().pounds;
    page.grid().push({{row, "price", 2.0 * pounds}}, QStringLiteral("Double a price"));
    CHECK(desk.plan().money.costs.front().pounds == 2.0 * pounds);
    CHECK_FALSE(desk.session.runs.inputsHaveChanged());
    page.showTables(false);
    REQUIRE(waitUntil([&] { return page.pictures().front()->chart()->tables() != before->tables(); }, 20'000));
    desk.session.document.undoStack().undo();
    CHECK(desk.plan().money.costs.front().pounds == pounds);
    REQUIRE(waitUntil([&] { return page.pictures().front()->chart()->tables() == before->tables(); }, 20'000));
}

TEST_CASE("the discount rate is an edit of the plan", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    REQUIRE(showsPictures(page));
    CHECK(page.discount().value() == Approx(0.035));
    emit page.discount().valueCommitted(0.015);
    CHECK(desk.plan().money.discountRate == 0.015);
    CHECK(desk.session.document.undoStack().undoText().contains(QStringLiteral("1.5")));
}

TEST_CASE("problems of money lead to their cells", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    for (const QString& path :
         {QStringLiteral("/money/costs/acute-fixed/step"), QStringLiteral("/money/budgets/delegated-health/inflation"),
          QStringLiteral("/staff/nurse/needs/acute/perUnitUsed"), costPathOf(desk.plan())}) {
        INFO(path.toStdString());
        REQUIRE(page.hasField(path));
        page.showField(path);
        CHECK(page.tablesShown());
        CHECK(page.grid().hasPath(path));
    }
    CHECK_FALSE(page.hasField(QStringLiteral("/settings/acute")));
}

TEST_CASE("what a change costs is typed in a table, and one step takes it back", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::MoneyPage>();
    REQUIRE(showsPictures(page));
    const model::Plan before = desk.plan();
    const QStringList steps = costPathOf(before).split(QLatin1Char('/'), Qt::SkipEmptyParts);
    REQUIRE(steps.size() == 6);
    page.showField(costPathOf(before));
    page.grid().push({{QString(steps[1] + QLatin1Char('/') + steps[3]).toStdString(), "changePerYear", 123'456.0}},
                     QStringLiteral("Set a cost"));
    CHECK(desk.plan() != before);
    CHECK_FALSE(desk.session.runs.inputsHaveChanged());
    desk.session.document.undoStack().undo();
    CHECK(desk.plan() == before);
}

TEST_CASE("the national indicators stand beside what is published, and one of them over the years", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PrioritiesPage>();
    REQUIRE(waitUntil([&] { return !page.indicators().rowTexts().isEmpty(); }, 20'000));
    const QStringList rows = page.indicators().rowTexts();
    const auto rowOf = [&](const QString& name) {
        const QStringList found = rows.filter(name);
        return found.isEmpty() ? QString() : found.first();
    };
    CHECK(rowOf(QStringLiteral("Delayed-discharge bed days|")).contains(QStringLiteral("published 2024/25")));
    CHECK(rowOf(QStringLiteral("Balance of care, 75 and over: care home|")).contains(QLatin1Char('%')));
    CHECK(rowOf(QStringLiteral("Readmissions within 28 days|")).contains(QStringLiteral("published")));
    REQUIRE(page.indicators().picture().chart() != nullptr);
    const charts::ChartContent& chart = *page.indicators().picture().chart();
    CHECK(chart.title().contains(QStringLiteral("as published")));
    CHECK(chart.title().contains(QStringLiteral("as modelled")));
    REQUIRE(chart.tables().size() == 1);
    const auto ofKind = [&](const QString& kind) {
        return std::ranges::any_of(chart.tables().front().rows,
                                   [&](const auto& row) { return std::get<QString>(row[1]).startsWith(kind); });
    };
    CHECK(ofKind(QStringLiteral("published")));
    CHECK(ofKind(QStringLiteral("modelled")));
    const QImage image = charts::chartImage(chart, {620, 300});
    CHECK(image != QImage(image.size(), image.format()));
    CHECK(page.indicators().which().count() > 2);
}

TEST_CASE("pages of money and priorities say that they are being worked out, and are never blank", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    const auto saysSomething = [](const ui::Page& page) {
        const auto labels = page.findChildren<QLabel*>();
        return std::ranges::any_of(labels,
                                   [](const QLabel* label) { return label->isVisible() && !label->text().isEmpty(); });
    };
    CHECK(saysSomething(desk.page<ui::PrioritiesPage>()));
    CHECK(saysSomething(desk.page<ui::MoneyPage>()));
}

TEST_CASE("the five priorities each have a sentence", "[money]")
{
    WindowDesk desk;
    REQUIRE(desk.openAndRun());
    auto& page = desk.page<ui::PrioritiesPage>();
    REQUIRE(waitUntil([&] { return !page.sentence(priorities::Priority::BestValue).isEmpty(); }, 20'000));
    for (int p = 0; p < priorities::priorityCount; ++p)
        CHECK_FALSE(page.sentence(static_cast<priorities::Priority>(p)).isEmpty());
    CHECK(page.sentence(priorities::Priority::Inequalities).contains(QStringLiteral("gap between ages")));
}

TEST_CASE("charts of money without results or prices show nothing and do not fall", "[money]")
{
    for (const charts::MoneyChartKind& kind : charts::moneyChartKinds()) {
        CHECK(charts::moneyChartKind(kind.id) == &kind);
        const auto chart = kind.make({}, {});
        CHECK(chart->tables().empty());
        CHECK(charts::chartImage(*chart, {300, 200}).size() == QSize(300, 200));
    }
    CHECK(charts::moneyChartKind("none") == nullptr);
}
