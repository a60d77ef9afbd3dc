// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"
#include "core/paper/column_widths.h"
#include "core/paper/no_break.h"
#include "core/paper/writers.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/papers/books.h"
#include "ui/papers/compose.h"
#include "ui/papers/parts.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/tables.h"
#include "ui/wording/money_text.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::papers;

namespace {

struct Desk {
    model::Plan plan = tests::smallPlan();
    results::RunResult result;
    model::Paper paper;

    Desk()
    {
        for (const char* const name : {"first", "second"}) {
            model::Scenario one;
            one.id = model::ScenarioId{name};
            one.name = name;
            plan.scenarios.push_back(one);
        }
        plan.settings[0].unitCost = model::UnitCost{500.0, "Health board", "2024/25", tests::small::source};
        plan.run.years = 2;
        plan.run.replications = 2;
        auto made = study::runPlan(plan, {});
        REQUIRE(made.ok());
        result = std::move(made.value().run);
        paper = newPaper(plan);
    }
    [[nodiscard]] Material material() const
    {
        Material made{plan, result};
        made.books = booksOf(plan, result);
        return made;
    }
};

double sumOf(const paper::Table& table, std::size_t column)
{
    double sum = 0.0;
    for (const auto& row : table.rows)
        sum += row[column].value.value_or(0.0);
    return sum;
}

bool hasLooseSign(const std::string& text)
{
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == ' ' && text[i + 1] == '%' && text[i - 1] >= '0' && text[i - 1] <= '9')
            return true;
    return false;
}

std::string paragraphWith(const paper::Document& document, const std::string& words)
{
    for (const paper::Block& block : document.blocks)
        if (const auto* paragraph = std::get_if<paper::Paragraph>(&block))
            if (const std::string text = paper::plainText(paragraph->line); text.find(words) != std::string::npos)
                return text;
    return {};
}

} // namespace

TEST_CASE("No line of a paper ends between a number and its per cent sign")
{
    CHECK(paper::withoutLooseSigns("95 % sure, 5 people % and 7 %") == "95\u00a0% sure, 5 people % and 7\u00a0%");
    Desk desk;
    desk.paper.front.purpose = "To say what 5 % more hours bring.";
    const paper::Document made = compose(desk.material(), desk.paper).document;
    const auto html = paper::writeHtml(made, {});
    REQUIRE(html.ok());
    CHECK(html.value().find("95\u00a0% sure") != std::string::npos);
    CHECK(html.value().find("5\u00a0% more hours") != std::string::npos);
    const std::string body = html.value().substr(html.value().find("<body>"));
    CHECK_FALSE(hasLooseSign(body));
    for (const paper::Slide& slide : made.slides)
        for (const std::string& point : slide.points)
            CHECK_FALSE(hasLooseSign(point));
}

TEST_CASE("No heading of a web paper skips a level, with the front matter too, and the way back from a note is named")
{
    Desk desk;
    desk.paper.front.purpose = "To decide.";
    desk.paper.front.recommendations = "Agree.";
    const auto html = paper::writeHtml(compose(desk.material(), desk.paper).document, {});
    REQUIRE(html.ok());
    int before = 0, headings = 0;
    const std::string& page = html.value();
    for (std::size_t at = page.find("<body>"); (at = page.find("<h", at)) != std::string::npos; ++at) {
        if (page[at + 2] < '1' || page[at + 2] > '6')
            continue;
        const int level = page[at + 2] - '0';
        INFO(page.substr(at, 60));
        CHECK(level <= before + 1);
        before = level;
        ++headings;
    }
    CHECK(headings > 12);
    CHECK(page.find("aria-label=\"Back to note 1\"") != std::string::npos);
    CHECK(page.find("details:not([open]){display:none}") != std::string::npos); // what is open is printed
}

TEST_CASE("The tables of sources count what the register counts, so that they add up to what the text says")
{
    const Desk desk;
    const auto counts = assumptions::countsOf(assumptions::assumptionsOf(desk.plan), desk.plan.start.year());
    const auto sources = tableOf("sources", desk.material(), desk.paper, {});
    REQUIRE(sources);
    CHECK(sumOf(*sources, sources->columns.size() - 1)
          == Approx(static_cast<double>(counts[assumptions::Filter::All])));
    const auto illustrative = tableOf("illustrative", desk.material(), desk.paper, {});
    REQUIRE(illustrative);
    CHECK(sumOf(*illustrative, illustrative->columns.size() - 1)
          == Approx(static_cast<double>(counts[assumptions::Filter::Illustrative])));
}

TEST_CASE("The method counts the scenarios beside the base, parts names that hold commas, and says when runs begin")
{
    Desk desk;
    const auto others = std::to_string(desk.result.scenarios.size() - 1);
    const auto made = [&] { return compose(desk.material(), desk.paper).document; };
    CHECK(paragraphWith(made(), "what " + others + " scenarios would change against").size() > 0);
    CHECK(paragraphWith(made(), "Its outputs").find("People in hospital, a day; ") != std::string::npos);
    CHECK(paragraphWith(made(), "Each run begins on").find("who are there that day") != std::string::npos);
    desk.plan.calibratedFrom = base::Date(desk.plan.start.year() - 2, 4, 1);
    CHECK(paragraphWith(made(), "Each run begins on")
              .starts_with("Each run begins on 1 April " + std::to_string(desk.plan.start.year() - 2)));
}

TEST_CASE("Ranges are told in what their figures are counted in")
{
    model::UncertainInput input;
    input.low = 0.0007;
    input.mostLikely = 0.0014;
    input.high = 0.0029;
    const auto texts = [&](assumptions::Unit unit) {
        std::vector<std::string> found;
        for (const paper::Cell& cell : rangeCells(input, unit))
            found.push_back(cell.text);
        return found;
    };
    CHECK(texts(assumptions::Unit::ShareADay) == std::vector<std::string>{"0.07\u00a0%", "0.14\u00a0%", "0.29\u00a0%"});
    input.low = 350.0;
    input.mostLikely = 618.12;
    input.high = 700.0;
    CHECK(texts(assumptions::Unit::PoundsADay) == std::vector<std::string>{"£350", "£618.12", "£700"});
    input.low = 3.655;
    CHECK(texts(assumptions::Unit::Days).front() == "3.66");
    CHECK(rangeCells(input, assumptions::Unit::Days).front().value == 3.655); // in a sheet as the plan has it
}

TEST_CASE("Differences of the priorities are told in words, as in every other table")
{
    using priorities::FigureId;
    using wording::figureChange;
    using wording::figureChangeRange;
    CHECK(figureChange(FigureId::RightPlaceDayCost, -2.35) == "£2.35 less");
    CHECK(figureChange(FigureId::HomeAndCommunityShare, 0.0121) == "up 1.2 points");
    CHECK(figureChange(FigureId::AgeGap, -0.006) == "down 0.6 points");
    CHECK(figureChange(FigureId::HospitalStarts, 4.2) == "4 more");
    CHECK(figureChange(FigureId::HospitalStarts, -0.2) == "no change");
    CHECK(figureChangeRange(FigureId::RightPlaceDayCost, {-2.35, -3.97, -0.73, 0, 0, 0}) == "£0.73 to £3.97");
    CHECK(figureChangeRange(FigureId::HospitalStarts, {16.0, -2.0, 34.0, 0, 0, 0}) == "2 fewer to 34 more");
    CHECK(figureChangeRange(FigureId::HospitalStarts, {0.0, -0.1, 0.1, 0, 0, 0}).empty());
}

TEST_CASE("A difference that its digits do not show is no change, and no end of an interval is more of nothing")
{
    const Desk desk;
    results::Headline figure;
    figure.id = results::HeadlineId::HomeAndCommunityShare;
    figure.change.emplace();
    figure.change->judgement = results::Judgement::CannotTell;
    figure.change->difference = {-0.0001, -0.0002, 0.0001, 0, 0, 0};
    CHECK(intervalText(desk.material(), figure) == "no change");
    figure.change->difference = {0.001, -0.0001, 0.003, 0, 0, 0};
    CHECK(intervalText(desk.material(), figure) == "up 0.1 points (no change to up 0.3 points)");
}

TEST_CASE("A target is told as it was set")
{
    CHECK(targetText(results::HeadlineId::DelayedInHospital, 12.3) == "12.3");
    CHECK(targetText(results::HeadlineId::DelayedInHospital, 245.0) == "245");
}

TEST_CASE("A table stands whole by the lines that it takes, not by its rows alone")
{
    paper::Table table{"t", "T", {{"What", false, 1}, {"Why", false, 1}}, {}, {}};
    for (int row = 0; row < 12; ++row)
        table.rows.push_back({{"short"}, {"short"}});
    CHECK(paper::staysWhole(table));
    for (auto& row : table.rows)
        row[1].text =
            std::string(60, 'a') + ' ' + std::string(60, 'b') + ' ' + std::string(60, 'c') + ' ' + std::string(60, 'd');
    CHECK_FALSE(paper::staysWhole(table));
}
