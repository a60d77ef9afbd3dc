// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "core/study/run_request.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/papers/compose.h"
#include "ui/papers/parts.h"
#include "ui/papers/risk_choice.h"
#include "ui/papers/risk_studies.h"
#include "ui/papers/sentences.h"
#include "ui/papers/tables.h"
#include "ui/papers/verify.h"

#include <algorithm>

using namespace homeward;
using namespace homeward::papers;

namespace {

/// A plan whose stays in hospital and hours of care at home are given as ranges, with more hours in its scenario.
struct Desk {
    model::Plan plan = tests::smallPlan();
    results::RunResult result;
    model::Paper paper;

    Desk()
    {
        plan.run.years = 4;
        plan.run.replications = 8;
        plan.uncertainInputs = {{"/cohorts/85-and-over/pathway/hospital/stay/mean", "Stay of the oldest", 7.0, 9.0,
                                 13.0, tests::small::source},
                                {"/cohorts/65-to-84/demand/rates/65-84/per1000PerYear", "Admissions of the younger",
                                 60.0, 90.0, 130.0, tests::small::source}};
        auto made = study::runPlan(plan, {});
        REQUIRE(made.ok());
        result = std::move(made.value().run);
        paper = newPaper(plan);
        paper.year = 2027;
    }

    [[nodiscard]] Material material(bool withRisks) const
    {
        Material made{plan, result};
        if (withRisks)
            made.risks = riskStudiesOf(made, paper);
        return made;
    }
    [[nodiscard]] RiskQuestion question() const
    {
        const auto asked = riskQuestionOf({plan, result}, paper);
        REQUIRE(asked);
        return *asked;
    }
    model::PaperPart& risks()
    {
        return *std::ranges::find(paper.parts, model::PaperPartKind::Risks, &model::PaperPart::kind);
    }
};

const paper::Table* tableNamed(const paper::Document& document, const std::string& id)
{
    for (const paper::Table* table : paper::tablesOf(document))
        if (table->id == id)
            return table;
    return nullptr;
}

} // namespace

TEST_CASE("What the risks of a paper ask follows from plan, run and paper; the planner's choice comes first")
{
    Desk desk;
    const RiskQuestion usual = desk.question();
    CHECK(usual.figure == results::HeadlineId::DelayedInHospital);
    CHECK(usual.scenario.value == "both");
    CHECK(usual.year == 1);
    CHECK((usual.ranges && usual.least));
    CHECK(usual.setting != tests::small::hospital);
    CHECK(usual.area == tests::small::area);
    const auto today = results::headline(desk.result, usual.figure, {0, 0, results::all, 0});
    REQUIRE(today);
    CHECK(usual.below == Approx(today->now.mean).epsilon(0.005));

    const RiskChoice choice{"hospital_days", tests::small::hospital, tests::small::area, 9'000.0};
    REQUIRE(setRiskChoice(desk.paper, choice));
    CHECK(riskChoiceOf(desk.paper) == choice);
    const RiskQuestion chosen = desk.question();
    CHECK(chosen.figure == results::HeadlineId::HospitalDays);
    CHECK(chosen.setting == tests::small::hospital);
    CHECK(chosen.below == 9'000.0);

    desk.risks().included = false;
    CHECK_FALSE(riskQuestionOf({desk.plan, desk.result}, desk.paper));
    CHECK_FALSE(riskStudiesOf(Material{desk.plan, desk.result}, desk.paper));
}

TEST_CASE("A choice survives its way through the name of a table, whatever ids hold; nonsense is as usual")
{
    const RiskChoice hard{"hospital_days", model::SettingId{"a;b=50%3B:c"}, model::AreaId{"n%25"}, 0.1};
    CHECK(readRiskChoice(riskTableId(hard)) == hard);
    CHECK(riskTableId({}) == "least");
    CHECK(readRiskChoice("least") == RiskChoice{});
    CHECK(readRiskChoice("least:below=ten;;=;colour=red") == RiskChoice{});
    CHECK(readRiskChoice("loads:figure=hospital_days") == RiskChoice{});
    CHECK(nameOf(riskTableId(hard)) == "least");
}

TEST_CASE("The studies of a paper meet the same people with the same luck as its run")
{
    const Desk desk;
    const Material material = desk.material(true);
    REQUIRE(material.risks);
    const auto found = sensitivityOf(*material.risks);
    REQUIRE(found);
    const auto ofRun =
        results::headlineKind(found ? results::HeadlineId::DelayedInHospital : results::HeadlineId::Count_)
            .values(desk.result, 1, results::all, 1)
            .known();
    REQUIRE(found->values.size() >= ofRun.size());
    for (std::size_t future = 0; future < ofRun.size(); ++future)
        CHECK(found->values[future] == ofRun[future]);
}

TEST_CASE("The table of ranges has what a study of the same plan finds, the widest first")
{
    const Desk desk;
    const Material material = desk.material(true);
    const auto table = tableOf("tornado", material, desk.paper, {1, 0, results::all, 1});
    REQUIRE(table);
    REQUIRE(table->rows.size() == 2);
    study::SensitivityRequest request;
    request.run.plan = desk.plan;
    request.run.plan.run.replications = desk.question().alone;
    request.result.figure = results::HeadlineId::DelayedInHospital;
    request.result.scenario = model::ScenarioId{"both"};
    request.result.year = 1;
    const auto found = study::sensitivityOf(request);
    REQUIRE(found.ok());
    for (std::size_t row = 0; row < 2; ++row) {
        CHECK(table->rows[row][0].text == found.value().inputs[row].name);
        CHECK(table->rows[row][3].value.value_or(-1.0) == Approx(found.value().inputs[row].atLow.mean));
        CHECK(table->rows[row][4].value.value_or(-1.0) == Approx(found.value().inputs[row].atHigh.mean));
    }
    CHECK_FALSE(tableOf("tornado", material, desk.paper, {0, 0, results::all, 1})); // of another scenario
}

TEST_CASE("The least capacity of a paper surely holds its target, and a step less does not")
{
    Desk desk;
    REQUIRE(setRiskChoice(desk.paper, {{}, tests::small::careAtHome, {}, {}}));
    const Material material = desk.material(true);
    REQUIRE((material.risks && material.risks->least));
    REQUIRE(material.risks->least->outcome == study::LeastOutcome::Found);
    const auto table = tableOf("least", material, desk.paper, {1, 0, results::all, 1});
    REQUIRE(table);
    int answers = 0;
    for (std::size_t row = 0; row < table->rows.size(); ++row) {
        if (!table->rows[row][0].strong)
            continue;
        ++answers;
        CHECK(table->rows[row][0].value == material.risks->least->units.front());
        CHECK(table->rows[row][4].text == "surely at or below");
        if (row > 0)
            CHECK(table->rows[row - 1][4].text != "surely at or below");
    }
    CHECK(answers == 1);
    const auto sentences = sentencesOf(material, desk.paper, desk.risks());
    CHECK(std::ranges::any_of(sentences, [](const Sentence& one) { return one.key == "study.least"; }));
    for (const Sentence& one : sentences)
        for (std::size_t i = 0; i + 1 < one.text.size(); ++i) {
            INFO(one.text);
            CHECK_FALSE((one.text[i] == '%' && one.text[i + 1] >= '1' && one.text[i + 1] <= '9')); // an empty slot
        }
    CHECK(std::ranges::any_of(sentences, [](const Sentence& one) { return one.key == "study.moves"; }));
}

TEST_CASE("A paper says that its studies are not worked out, and marks no sentence for want of them")
{
    Desk desk;
    desk.risks().text = kept(sentencesOf(desk.material(true), desk.paper, desk.risks()));
    const auto says = [](const Composition& made, const std::string& words) {
        return paper::writeHtml(made.document, {}).value().find(words) != std::string::npos;
    };
    const Composition with = compose(desk.material(true), desk.paper);
    const Composition without = compose(desk.material(false), desk.paper);
    CHECK(with.moved() == 0);
    CHECK(without.moved() == 0);
    CHECK_FALSE(says(with, "has not been worked out"));
    CHECK(says(without, "has not been worked out"));
    CHECK(tableNamed(with.document, "least"));
    CHECK_FALSE(tableNamed(without.document, "least"));
}

TEST_CASE("The numbers of the studies are verified with all others, and a changed one is found")
{
    const Desk desk;
    const paper::Document document = compose(desk.material(true), desk.paper).document;
    auto file = paper::readDocx(paper::writeDocx(document, {}).value());
    REQUIRE(file.ok());
    CHECK(verify(file.value(), compose(desk.material(true), desk.paper).document).met());
    const auto tornado = std::ranges::find_if(file.value().tables, [](const paper::ReadTable& table) {
        return table.caption.find("What each range moves") != std::string::npos;
    });
    REQUIRE(tornado != file.value().tables.end());
    tornado->rows[0][4] = "99";
    CHECK(verify(file.value(), document).mismatches.size() == 1);
    CHECK(verify(file.value(), compose(desk.material(false), desk.paper).document).unknownTables.size() == 2);
}
