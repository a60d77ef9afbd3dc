// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/paper_template.h"
#include "core/model/lookup.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::exchange;

namespace {

model::Plan planWithPaper()
{
    model::Plan plan;
    plan.name = "North";
    plan.houseStyles = {{model::HouseStyleId{"council"}, "Council.dotx", "UEs="}};
    model::Paper paper;
    paper.id = model::PaperId{"board"};
    paper.name = "Board paper";
    paper.front.board = "North Integration Joint Board";
    paper.front.title = "North";
    paper.front.item = "7";
    paper.front.date = base::Date(2026, 12, 10);
    paper.scenario = model::ScenarioId{"home"};
    paper.area = model::AreaId{"north"};
    paper.year = 2030;
    paper.houseStyle = model::HouseStyleId{"council"};
    paper.parts.resize(3);
    paper.parts[0].id = model::PaperPartId{"summary"};
    paper.parts[0].kind = model::PaperPartKind::Summary;
    paper.parts[0].text = std::vector<model::PaperSentence>{{"now", "466 people.", "466", false, true}};
    paper.parts[1].id = model::PaperPartId{"risks"};
    paper.parts[1].kind = model::PaperPartKind::Risks;
    paper.parts[1].scenario = model::ScenarioId{"home"};
    paper.parts[1].tables = {model::PaperTableId{"loads"}, model::PaperTableId{"least:setting=home;below=40"}};
    paper.parts[1].text = std::vector<model::PaperSentence>{{"", "We watch them.", "", true, true}};
    paper.parts[2].id = model::PaperPartId{"own"};
    paper.parts[2].heading = "Directions";
    paper.parts[2].text = std::vector<model::PaperSentence>{{"", "The board directs.", "", true, true}};
    plan.papers = {paper};
    return plan;
}

} // namespace

TEST_CASE("A template of a paper has what is of no one plan and no one meeting")
{
    const model::Plan plan = planWithPaper();
    const PaperTemplate made = paperTemplateOf(plan, plan.papers[0]);
    CHECK(made.paper.front.board == "North Integration Joint Board");
    CHECK(made.paper.front.title.empty()); // it was the plan's name
    CHECK(made.paper.front.item.empty());
    CHECK_FALSE(made.paper.front.date);
    CHECK(made.paper.scenario.empty());
    CHECK(made.paper.area.empty());
    CHECK_FALSE(made.paper.year);
    CHECK_FALSE(made.paper.parts[0].text); // Homeward writes it anew
    CHECK(made.paper.parts[1].scenario.empty());
    REQUIRE(made.paper.parts[1].tables);
    CHECK(made.paper.parts[1].tables->at(0).value == "loads");
    CHECK(made.paper.parts[1].tables->at(1).value == "least");
    REQUIRE(made.paper.parts[1].text);
    CHECK(made.paper.parts[1].text->at(0).text == "We watch them.");
    CHECK(made.paper.parts[2].heading == "Directions");
    REQUIRE(made.houseStyle);
    const auto read = readPaperTemplate(paperTemplateText(made));
    REQUIRE(read.ok());
    CHECK(read.value() == made);
}

TEST_CASE("A paper of a template enters another plan with its house style, beside the papers that are there")
{
    const model::Plan plan = planWithPaper();
    const PaperTemplate made = paperTemplateOf(plan, plan.papers[0]);
    model::Plan other;
    other.name = "South";
    const model::PaperId first = addPaper(other, made), second = addPaper(other, made);
    REQUIRE(other.papers.size() == 2);
    CHECK(first != second);
    CHECK(other.papers[0].name == "Board paper");
    CHECK(other.papers[1].name == "Board paper 2");
    CHECK(other.papers[0].front.title == "South");
    REQUIRE(other.houseStyles.size() == 1);
    CHECK(other.papers[1].houseStyle == other.houseStyles[0].id);
}

TEST_CASE("What is no template of a paper is refused, with what was expected")
{
    CHECK_FALSE(readPaperTemplate("no JSON").ok());
    CHECK(readPaperTemplate("[]").error().hint == "object");
    CHECK(readPaperTemplate("{}").error().code == base::ErrorCode::MissingField);
    const auto plan = readPaperTemplate(R"({"format":"homeward-plan","formatVersion":2})");
    REQUIRE_FALSE(plan.ok());
    CHECK(plan.error().field == "/format");
    CHECK(plan.error().hint == "words homeward-paper-template");
    CHECK(readPaperTemplate(R"({"format":"homeward-paper-template","formatVersion":9,"paper":{}})").error().code
          == base::ErrorCode::NewerVersion);
    const auto wrong = readPaperTemplate(
        R"({"format":"homeward-paper-template","formatVersion":1,"paper":{"id":"b","name":"B","parts":[{"id":"x","kind":"song"}]}})");
    REQUIRE_FALSE(wrong.ok());
    CHECK(wrong.error().field == "/paper/parts/0/kind");
}
