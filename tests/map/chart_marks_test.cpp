// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/plan_json.h"
#include "core/explain/asked.h"
#include "core/explain/explain.h"
#include "core/study/run_request.h"
#include "test_paths.h"
#include "tests/support/catch.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_registry.h"
#include "ui/charts/money/money_charts.h"
#include "ui/charts/where/where_chart.h"
#include "ui/wording/figure_text.h"

#include <QRegularExpression>

#include <cmath>
#include <set>

using namespace homeward;
using charts::ChartMark;

namespace {

struct Example {
    model::Plan plan;
    std::shared_ptr<const results::RunResult> run;
};

Example shortRun(const std::string& name)
{
    auto plan = exchange::readPlanFile(HOMEWARD_SOURCE_DIR "/resources/examples/" + name + ".json");
    REQUIRE(plan.ok());
    study::RunChoice choice;
    choice.replications = 4;
    choice.years = 3;
    auto found = study::runPlan(plan.value(), choice);
    REQUIRE(found.ok());
    return {std::move(plan.value()), std::make_shared<const results::RunResult>(std::move(found.value().run))};
}

const QRectF area(0.0, 0.0, 1100.0, 560.0);

double sumOf(const explain::Parting& parting, std::optional<results::Summary> explain::Part::* side)
{
    double sum = 0.0;
    for (const explain::Part& part : parting.parts)
        sum += part.*side ? (part.*side)->mean : 0.0;
    return sum;
}

/// The figure of a mark is there, its parts add up to it, and it is the one that the mark shows.
void checkAsked(const results::RunResult& run, const ChartMark& mark, const explain::AskedFigure& asked)
{
    INFO(mark.name.toStdString() << " explained as " << wording::figureName(run, asked.figure));
    REQUIRE(explain::isWithin(run, asked));
    const auto found = explain::explain(run, asked.figure, asked.question);
    REQUIRE(found);
    const double rounding = 1e-7 * std::max(1.0, std::abs(found->now.mean));
    for (const explain::Parting& parting : found->partings) {
        INFO(explain::nameOf(parting.axis));
        if (parting.parts.front().now)
            CHECK(std::abs(sumOf(parting, &explain::Part::now) - found->now.mean) < rounding);
        if (found->change && parting.parts.front().then)
            CHECK(std::abs(sumOf(parting, &explain::Part::then) - found->change->then.mean) < rounding);
        if (found->change)
            CHECK(std::abs(sumOf(parting, &explain::Part::difference) - found->change->difference.mean) < rounding);
    }
    QString shown = mark.name.section(QStringLiteral(": "), 1, 1).section(QLatin1Char(';'), 0, 0);
    if (shown.contains(QChar(0x2192)) || shown.contains(QLatin1Char('(')))
        return; // both scenarios, or what differs with its interval
    const bool isDifference = shown.startsWith(QChar(0x2212)) || shown.startsWith(QLatin1Char('+'));
    if (isDifference)
        shown.remove(0, 1);
    if (!shown.contains(QRegularExpression(QStringLiteral("^\u00a3?[0-9]"))))
        return; // it says where, and the chart has the figure
    if (isDifference)
        REQUIRE(found->change);
    const double value = isDifference ? std::abs(found->change->difference.mean) : found->now.mean;
    const auto number = [](const QString& words) {
        return words.section(QRegularExpression(QStringLiteral("[ \u00a0;%]")), 0, 0);
    };
    const QString told = number(QString::fromStdString(wording::figureValue(asked.figure, value)));
    INFO("shown " << number(shown).toStdString() << ", told " << told.toStdString());
    CHECK(number(shown) == told);
}

void checkTold(const ChartMark& mark, const charts::ToldFigure& told)
{
    INFO(mark.name.toStdString());
    CHECK_FALSE(told.title.isEmpty());
    CHECK_FALSE(told.value.isEmpty());
    CHECK_FALSE(told.meaning.isEmpty());
    CHECK_FALSE(told.source.isEmpty());
    for (const charts::ToldParting& parting : told.partings)
        CHECK(parting.parts.size() > 1);
}

int checkMarks(const results::RunResult& run, const charts::ChartContent& chart)
{
    const std::vector<ChartMark> marks = chart.marks(area);
    for (const ChartMark& mark : marks) {
        CHECK_FALSE(mark.name.isEmpty());
        CHECK(area.adjusted(-20.0, -20.0, 20.0, 20.0).contains(mark.where));
        if (const auto* asked = std::get_if<explain::AskedFigure>(&mark.meaning))
            checkAsked(run, mark, *asked);
        if (const auto* told = std::get_if<charts::ToldFigure>(&mark.meaning))
            checkTold(mark, *told);
    }
    return static_cast<int>(marks.size());
}

} // namespace

TEST_CASE("every figure of the charts of a run explains itself: its own setting, scenario and year", "[marks]")
{
    const std::set<std::string_view> published{"areas-map", "areas-ranked", "areas-funnel", "areas-multiples"};
    for (const char* name : {"shetland", "community_led_support"}) {
        const Example example = shortRun(name);
        const results::RunResult& run = *example.run;
        const int last = static_cast<int>(run.scenarios.size()) - 1;
        for (const charts::ChartKind& kind : charts::chartKinds()) {
            INFO(name << ", " << kind.id);
            const auto chart = kind.make(run, {last, 0, results::all, 1});
            const int marks = checkMarks(run, *chart);
            if (!published.contains(kind.id))
                CHECK(marks >= 4);
        }
    }
}

TEST_CASE("a layer of the chart of where care is held is asked of the year and the setting that it lies in", "[marks]")
{
    const Example example = shortRun("shetland");
    const results::RunResult& run = *example.run;
    const auto chart = charts::chartKind("where-people")->make(run, {1, 0, results::all, 2});
    std::set<std::pair<int, int>> asked;
    for (const ChartMark& mark : chart->marks(area)) {
        const auto& figure = std::get<explain::AskedFigure>(mark.meaning);
        const auto& of = std::get<explain::MeasureOf>(figure.figure);
        const std::vector<int> settings = of.settings.of(run.settings.size());
        CHECK(figure.question.scenario == 1);
        if (of.measure == results::Measure::PeoplePresent && settings.size() == 1)
            asked.insert({settings.front(), figure.question.year});
    }
    CHECK(asked.size() == run.settings.size() * run.financialYears.size());
}

TEST_CASE("what money charts show is parted by budget, setting and part, and adds up", "[marks]")
{
    const Example example = shortRun("shetland");
    auto accounts = money::accountsOf(example.plan, *example.run);
    REQUIRE(accounts.ok());
    charts::MoneyBooks books;
    books.result = example.run;
    books.accounts = std::move(accounts.value());
    const int last = static_cast<int>(example.run->scenarios.size()) - 1;
    const charts::MoneyQuestion question{{last, 0, results::all, 1}, money::Terms::Real};
    for (const char* id : {"money-years", "money-bridge", "money-payers"}) {
        INFO(id);
        const auto chart = charts::moneyChartKind(id)->make(books, question);
        CHECK(checkMarks(*example.run, *chart) >= 3);
    }
}

TEST_CASE("the next figure of a chart lies in the direction of the key", "[marks]")
{
    std::vector<ChartMark> marks;
    for (int row = 0; row < 3; ++row)
        for (int column = 0; column < 3; ++column)
            marks.push_back({QRectF(column * 20.0, row * 20.0, 10.0, 10.0), QStringLiteral("figure"), std::string()});
    CHECK(charts::nextMark(marks, 4, 1, 0) == 5);
    CHECK(charts::nextMark(marks, 4, -1, 0) == 3);
    CHECK(charts::nextMark(marks, 4, 0, 1) == 7);
    CHECK(charts::nextMark(marks, 4, 0, -1) == 1);
    CHECK(charts::nextMark(marks, 8, 1, 0) == 8);
    CHECK(charts::markAt(marks, QPointF(25.0, 45.0)) == std::optional<std::size_t>(7));
    CHECK_FALSE(charts::markAt(marks, QPointF(15.0, 45.0)));
}
