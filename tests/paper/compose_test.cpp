// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/papers/books.h"
#include "ui/papers/compose.h"
#include "ui/papers/cost_figures.h"
#include "ui/papers/parts.h"
#include "ui/papers/tables.h"
#include "ui/papers/verify.h"

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
        model::Scenario more;
        more.id = model::ScenarioId{"more"};
        more.name = "More hours at home";
        model::Change change;
        change.id = model::ChangeId{"hours"};
        change.name = "More hours";
        change.start = plan.start;
        change.effect = model::CapacityEffect{tests::small::careAtHome, model::CapacityMode::Add, 400.0};
        more.changes = {change};
        plan.scenarios.push_back(more);
        plan.settings[0].unitCost = model::UnitCost{500.0, "Health board", "2024/25", tests::small::source};
        plan.run.years = 2;
        plan.run.replications = 3;
        run();
        paper = newPaper(plan);
    }

    void run()
    {
        auto made = study::runPlan(plan, {});
        REQUIRE(made.ok());
        result = std::move(made.value().run);
    }

    [[nodiscard]] Material material() const
    {
        Material made{plan, result};
        made.books = booksOf(plan, result);
        return made;
    }
    [[nodiscard]] Composition composed() const { return compose(material(), paper); }
    model::PaperPart& part(model::PaperPartKind kind)
    {
        return *std::ranges::find(paper.parts, kind, &model::PaperPart::kind);
    }
};

std::vector<std::string> headingsOf(const paper::Document& document)
{
    std::vector<std::string> headings;
    for (const paper::Block& block : document.blocks)
        if (const auto* heading = std::get_if<paper::Heading>(&block); heading && heading->level == 1)
            headings.push_back(heading->text);
    return headings;
}

bool holds(const std::vector<std::string>& texts, const std::string& text)
{
    return std::ranges::find(texts, text) != texts.end();
}

} // namespace

TEST_CASE("A new paper has the usual parts in order, numbered, without areas for a plan of one")
{
    const Desk desk;
    const Composition made = desk.composed();
    CHECK(headingsOf(made.document)
          == std::vector<std::string>{"1  Summary in plain English", "2  Where care is held, now and then",
                                      "3  Scenarios compared", "4  The five priorities", "5  Money and staff",
                                      "6  Risks, what is least sure, and what it would take",
                                      "7  How it was worked out", "8  Assumptions and sources", "9  Definitions"});
    CHECK(made.moved() == 0);
    CHECK(made.document == desk.composed().document);
}

TEST_CASE("Parts are reordered, left out and headed as the planner says")
{
    Desk desk;
    std::rotate(desk.paper.parts.begin(), desk.paper.parts.begin() + 1, desk.paper.parts.end());
    desk.part(model::PaperPartKind::WhereCareIsHeld).heading = "The balance of care";
    desk.part(model::PaperPartKind::Definitions).included = false;
    model::PaperPart own;
    own.id = model::PaperPartId{"own"};
    own.heading = "Our view";
    own.text = std::vector<model::PaperSentence>{{"", "We agree.", "", true, true}};
    desk.paper.parts.insert(desk.paper.parts.begin(), own);
    const auto headings = headingsOf(desk.composed().document);
    CHECK(headings[0] == "1  Our view");
    CHECK(headings[1] == "2  The balance of care");
    CHECK_FALSE(holds(headings, "10  Definitions"));
    CHECK(headings.size() == 9);
}

TEST_CASE("That inputs have changed is said in every form")
{
    const Desk desk;
    Material material = desk.material();
    const std::vector<std::string> before = compose(material, desk.paper).document.notices;
    material.inputsChanged = true;
    const paper::Document made = compose(material, desk.paper).document;
    REQUIRE(made.notices.size() == before.size() + 1);
    CHECK_FALSE(holds(before, made.notices.front()));
    CHECK(holds(made.slides[1].points, made.notices.front()));
    CHECK(paper::writeHtml(made, {}).value().find(made.notices.front()) != std::string::npos);
}

TEST_CASE("The front of a paper has the fields that are filled in")
{
    Desk desk;
    desk.paper.front.board = "North Integration Joint Board";
    desk.paper.front.date = base::Date(2026, 12, 10);
    desk.paper.front.recommendations = "Note the report.\nAgree the plan.";
    const paper::Document made = desk.composed().document;
    CHECK(made.headerLeft == "North Integration Joint Board \xC2\xB7 10 December 2026");
    CHECK(made.date == "2026-12-10");
    const auto* list = std::get_if<paper::List>(&made.blocks[3]);
    REQUIRE(list);
    CHECK(list->numbered);
    CHECK(list->items.size() == 2);
}

TEST_CASE("Every sentence says its figures, and figures stand in their sentence")
{
    const Desk desk;
    std::size_t sentences = 0;
    for (const model::PaperPart& part : desk.paper.parts)
        for (const Sentence& sentence : sentencesOf(desk.material(), desk.paper, part)) {
            INFO(sentence.key << ": " << sentence.text);
            ++sentences;
            CHECK(sentence.text.find('%' + std::string("1")) == std::string::npos);
            CHECK(sentence.text.back() == '.');
            for (const std::string& figure : sentence.figures)
                CHECK(sentence.text.find(figure) != std::string::npos);
        }
    CHECK(sentences > 12);
}

TEST_CASE("A kept sentence whose figures have moved is marked, with before and after; the planner's words stay")
{
    Desk desk;
    model::PaperPart& part = desk.part(model::PaperPartKind::WhereCareIsHeld);
    const auto first = sentencesOf(desk.material(), desk.paper, part);
    part.text = kept(first);
    CHECK(desk.composed().moved() == 0);
    part.text->at(1).text = "Our own words about delays.";
    part.text->at(1).own = true;

    for (model::Cohort& cohort : desk.plan.cohorts)
        if (cohort.demand.countPerYear)
            *cohort.demand.countPerYear *= 1.5;
        else
            for (model::BandRate& rate : cohort.demand.rates)
                rate.per1000PerYear *= 1.5;
    desk.run();
    const auto now = sentencesOf(desk.material(), desk.paper, part);
    const auto standing = standingOf(part, now);
    REQUIRE(standing.size() == first.size());
    CHECK(standing[0].moved);
    CHECK(standing[0].before == first[0].text);
    CHECK(standing[0].now == now[0].text);
    CHECK(standing[1].moved);
    CHECK(standing[1].before == first[1].joinedFigures());
    CHECK(desk.composed().moved() > 1);

    part.text = broughtUpToDate(part, now);
    CHECK(part.text->at(0).text == now[0].text);
    CHECK(part.text->at(1).text == "Our own words about delays.");
    CHECK(part.text->at(1).figures == first[1].joinedFigures());
    // Words without the figures stay marked until they are said to be right.
    const auto ofPart = [&] { return standingOf(part, now)[1].moved; };
    CHECK(ofPart());
    part.text = confirmed(part, now);
    CHECK_FALSE(ofPart());
}

TEST_CASE("Figures in the planner's own words are replaced where each of them stands there, and only there")
{
    model::PaperPart part;
    part.text = std::vector<model::PaperSentence>{{"b", "As many as 23 people wait, of 231.", "23", true, true},
                                                  {"b", "Some 230 people wait.", "23", true, false}};
    const std::vector<Sentence> now{{"b", "30 people wait.", {"30"}, true}};
    const auto made = broughtUpToDate(part, now);
    CHECK(made[0].text == "As many as 30 people wait, of 231.");
    CHECK(made[0].figures == "30");
    CHECK(made[1].text == "Some 230 people wait.");
    CHECK(made[1].figures == "23");
}

TEST_CASE("What the planner types is told apart from what Homeward wrote")
{
    const std::vector<Sentence> now{{"a", "In 2026/27, 466 people are at home.", {"2026/27", "466"}, true},
                                    {"b", "By then 23 people wait in a bed.", {"23"}, false}};
    const auto before = standingOf(model::PaperPart{}, now);
    CHECK(textToType(before) == "In 2026/27, 466 people are at home. By then 23 people wait in a bed.");

    const auto typed = typedText(
        "In 2026/27, 466 people are at home. We are glad. By then as many as 23 people wait in a bed.\n\nThe end.",
        before);
    REQUIRE(typed.size() == 4);
    CHECK(typed[0].key == "a");
    CHECK_FALSE(typed[0].own);
    CHECK(typed[1].text == "We are glad.");
    CHECK((typed[1].own && typed[1].key.empty()));
    CHECK((typed[2].own && typed[2].key == "b" && typed[2].figures == "23"));
    CHECK((typed[3].opens && typed[3].text == "The end."));

    // Left as it is, it is as it was.
    const auto same = typedText(textToType(before), before);
    REQUIRE(same.size() == 2);
    CHECK(same == kept(now));
    CHECK(typedText("", before).empty());
}

TEST_CASE("Every number of a paper is met by the plan that made it, and a changed one is found")
{
    Desk desk;
    desk.paper.id = model::PaperId{"board"};
    const paper::Document document = desk.composed().document;
    const auto bytes = paper::writeDocx(document, {});
    REQUIRE(bytes.ok());
    auto file = paper::readDocx(bytes.value());
    REQUIRE(file.ok());
    REQUIRE(file.value().run);
    CHECK(file.value().run->fingerprint == desk.result.fingerprint);
    CHECK(file.value().paperId == "board");
    const Verification met = verify(file.value(), document);
    CHECK(met.met());
    CHECK(met.numbers > 20);

    file.value().tables[0].rows[1][1] = "1";
    const Verification found = verify(file.value(), document);
    REQUIRE(found.mismatches.size() == 1);
    CHECK(found.mismatches[0].inPaper == "1");
    CHECK(found.mismatches[0].row == paper::tablesOf(document)[0]->rows[1][0].text);
    file = paper::readDocx(bytes.value());
    file.value().tables[0].columns[1] = "Then";
    CHECK(verify(file.value(), document).mismatches.size() == 1);
    file.value().tables[0].columns[1] = paper::tablesOf(document)[0]->columns[1].name;
    file.value().tables[0].rows[0].push_back("7");
    CHECK_FALSE(verify(file.value(), document).met());
    file = paper::readDocx(bytes.value());
    file.value().tables.push_back(file.value().tables[0]);
    CHECK(verify(file.value(), document).missingTables.size() == 1);
    file.value().tables.back().mark.clear();
    CHECK(verify(file.value(), document).unknownTables.size() == 1);
    file.value().tables.clear();
    CHECK_FALSE(verify(file.value(), {}).met());
}

TEST_CASE("Observed counts that are small are hidden in every table of observed figures")
{
    Desk desk;
    desk.plan.calibration.targets.resize(3);
    const char* names[] = {"all", "one", "two"};
    for (std::size_t i = 0; i < 3; ++i) {
        desk.plan.calibration.targets[i].id = model::TargetId{names[i]};
        desk.plan.calibration.targets[i].name = names[i];
        desk.plan.calibration.targets[i].measure = model::TargetMeasure::DelayedDischargeDays;
    }
    desk.plan.calibration.targets[1].reason = model::DelayReason::Code9;
    desk.plan.calibration.targets[2].reason = model::DelayReason::HealthAndSocialCare;
    model::AreaFit fit;
    fit.area = tests::small::area;
    fit.targets = {{model::TargetId{"all"}, 203.0, 204.0, 0.0, 0.0, {}},
                   {model::TargetId{"one"}, 3.0, 3.1, 0.0, 0.0, {}},
                   {model::TargetId{"two"}, 200.0, 201.0, 0.0, 0.0, {}}};
    desk.plan.calibration.fits = {fit};
    const auto table = tableOf("base-year", desk.material(), desk.paper, {});
    REQUIRE(table);
    REQUIRE(table->columns.size() == 3); // of one area: no column says so in every row
    CHECK(table->rows[0][1].text == "203");
    for (const std::size_t row : {std::size_t{1}, std::size_t{2}}) {
        CHECK(table->rows[row][1].text == "hidden");
        CHECK_FALSE(table->rows[row][1].value);
        CHECK(table->rows[row][2].text == "hidden");
    }
    CHECK_FALSE(table->source.empty());
    desk.paper.hideBelow = 0;
    CHECK(tableOf("base-year", desk.material(), desk.paper, {})->rows[1][1].text == "3.0");
}

TEST_CASE("No sentence of a paper stands in two parts, and no column is empty")
{
    const Desk desk;
    const Composition made = desk.composed();
    std::vector<std::string> met;
    for (const ComposedPart& part : made.parts)
        for (const StandingSentence& one : part.text) {
            INFO(one.sentence.text);
            CHECK_FALSE(holds(met, one.sentence.text));
            met.push_back(one.sentence.text);
        }
    CHECK(met.size() > 10);
    for (const paper::Table* table : paper::tablesOf(made.document))
        for (std::size_t column = 1; column < table->columns.size(); ++column) {
            INFO(table->id << ", " << table->columns[column].name);
            CHECK(std::ranges::any_of(table->rows, [&](const auto& row) { return !row[column].text.empty(); }));
        }
}

TEST_CASE("A cost is one figure in every part of a paper, and now is one scenario's")
{
    const Desk desk;
    const Material material = desk.material();
    const results::Question question{1, 0, results::all, 1};
    const auto rowOf = [](const paper::Table& table, std::size_t column, const std::string& name) {
        const auto found = std::ranges::find_if(table.rows, [&](const auto& row) { return row[column].text == name; });
        REQUIRE(found != table.rows.end());
        return *found;
    };
    const auto payers = tableOf("payers", material, desk.paper, question);
    const auto headlines = tableOf("headlines", material, desk.paper, question);
    const auto priorities = tableOf("priorities", material, desk.paper, question);
    const auto costs = tableOf("costs", material, desk.paper, question);
    REQUIRE((payers && headlines && priorities && costs));
    const std::string name = "Cost a year, real terms";
    const auto cost = rowOf(*headlines, 0, name), all = rowOf(*payers, 0, "All budgets");
    for (const std::size_t column : {1U, 2U, 3U})
        CHECK(cost[column].value.value_or(0.0) == Approx(all[column].value.value_or(-1.0)));
    CHECK(costs->rows[1][2].value.value_or(0.0) == Approx(all[3].value.value_or(-1.0)));
    const auto ofPriority = rowOf(*priorities, 1, name);
    for (const std::size_t column : {1U, 2U, 3U})
        CHECK(ofPriority[column + 1].text == cost[column].text);
    CHECK(rowOf(*priorities, 1, "Home and community days")[2].text
          == rowOf(*headlines, 0, "Home and community days")[1].text);
    // So has the chart of scenarios, with the difference and its judgement.
    results::ComparisonTable compared = results::compareKnown(
        desk.result, {{}, 0, results::all, 1, {results::HeadlineId::CareCost, results::HeadlineId::DelayedInHospital}});
    const results::ComparisonTable before = compared;
    REQUIRE(money::tellCosts(material.books->accounts, compared));
    for (const std::size_t row : {0U, 1U, 2U}) {
        REQUIRE(compared.rows[row].figures[0]);
        CHECK(compared.rows[row].figures[1] == before.rows[row].figures[1]);
    }
    CHECK(compared.rows[0].figures[0]->now.mean == Approx(cost[2].value.value_or(0.0)));
    CHECK_FALSE(compared.rows[0].figures[0]->change);
    CHECK(compared.rows[1].figures[0]->now.mean == Approx(cost[3].value.value_or(0.0)));
    REQUIRE(compared.rows[1].figures[0]->change);
    CHECK(compared.rows[1].figures[0]->change->difference.mean == Approx(*cost[3].value - *cost[2].value).margin(1.0));
    const Material withoutBooks{desk.plan, desk.result};
    CHECK_FALSE(accountsIn(withoutBooks));
    CHECK_FALSE(money::tellCosts({}, compared));
    const auto summary = sentencesOf(material, desk.paper, desk.paper.parts.front());
    const auto said = std::ranges::find(summary, "summary.money", &Sentence::key);
    REQUIRE(said != summary.end());
    CHECK(said->text.find(cost[3].text) != std::string::npos);
}

TEST_CASE("Tables have as many cells as columns, and ids that are unlike")
{
    const Desk desk;
    const paper::Document document = desk.composed().document;
    std::vector<std::string> ids;
    for (const paper::Table* table : paper::tablesOf(document)) {
        INFO(table->id);
        CHECK_FALSE(holds(ids, table->id));
        ids.push_back(table->id);
        CHECK_FALSE(table->rows.empty());
        for (const auto& row : table->rows)
            CHECK(row.size() == table->columns.size());
    }
    for (const char* id : {"headlines", "scenarios", "differences", "changes", "costs", "payers", "released",
                           "priorities", "sources", "illustrative"})
        CHECK(holds(ids, id));
}

TEST_CASE("Money, staff and the five priorities are said with the figures of the accounts")
{
    Desk desk;
    model::StaffRole nurse;
    nurse.id = model::StaffRoleId{"nurse"};
    nurse.name = "Nurse";
    nurse.posts = {{2026, 1.0}};
    nurse.needs = {{desk.plan.settings[0].id, 0.5, 0.0, {}}};
    desk.plan.staff = {nurse};
    const Material material = desk.material();
    const auto money = sentencesOf(material, desk.paper, desk.part(model::PaperPartKind::MoneyAndStaff));
    const auto holdsKey = [&](const char* key) { return std::ranges::find(money, key, &Sentence::key) != money.end(); };
    for (const char* key : {"money.all", "money.released", "money.payback", "staff.short"})
        CHECK(holdsKey(key));
    CHECK(sentencesOf(material, desk.paper, desk.part(model::PaperPartKind::Priorities)).size() == 5);

    // Who pays adds up to all.
    const results::Question question{1, 0, results::all, 1};
    const auto payers = tableOf("payers", material, desk.paper, question);
    REQUIRE(payers);
    double sum = 0.0;
    for (std::size_t row = 0; row + 1 < payers->rows.size(); ++row)
        sum += payers->rows[row][3].value.value_or(0.0);
    CHECK(payers->rows.back()[3].value.value_or(0.0) == Approx(sum));
    CHECK(sum > 0.0);
    const auto staff = tableOf("staff", material, desk.paper, question);
    REQUIRE(staff);
    CHECK(staff->rows[0][0].text == "Nurse");
    CHECK(staff->rows[0][1].value == 1.0);

    // Without books a paper says nothing of them.
    const Material without{desk.plan, desk.result};
    CHECK_FALSE(tableOf("payers", without, desk.paper, question));
    CHECK_FALSE(tableOf("staff", without, desk.paper, question));
}

TEST_CASE("An interval on both sides of none says which way each of its ends is")
{
    Desk desk;
    for (const paper::Block& block : desk.composed().document.blocks)
        if (const auto* table = std::get_if<paper::Table>(&block); table && table->id != "priorities")
            for (const auto& row : table->rows)
                for (const paper::Cell& cell : row) {
                    INFO(table->id << ": " << cell.text);
                    CHECK(cell.text.find("(\u2212") == std::string::npos);
                }
}
