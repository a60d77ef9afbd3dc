// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/validation/problems.h"

#include <algorithm>

using namespace homeward::tests;

namespace {

template <class Edit>
ProblemsOf withPaper(Edit&& edit)
{
    return problemsAfter([&](Plan& plan) {
        Paper paper;
        paper.id = PaperId{"board"};
        paper.name = "Board paper";
        paper.parts.resize(2);
        paper.parts[0].id = PaperPartId{"summary"};
        paper.parts[1].id = PaperPartId{"where"};
        plan.papers = {paper};
        edit(plan.papers.front());
    });
}

} // namespace

TEST_CASE("A paper that names what the plan has is no problem")
{
    CHECK(withPaper([](Paper& paper) {
              paper.area = small::area;
              paper.scenario = ScenarioId{"base"};
          }).empty());
}

TEST_CASE("A paper that names what the plan has no longer is a warning, and the plan runs")
{
    const auto problems = withPaper([](Paper& paper) {
        paper.area = AreaId{"gone"};
        paper.scenario = ScenarioId{"gone"};
        paper.parts[1].scenario = ScenarioId{"gone"};
        paper.hideBelow = -1;
        paper.houseStyle = HouseStyleId{"gone"};
    });
    CHECK(find(problems, ProblemCode::UnknownArea, "/papers/board/area"));
    CHECK(find(problems, ProblemCode::UnknownScenario, "/papers/board/scenario"));
    CHECK(find(problems, ProblemCode::UnknownScenario, "/papers/board/parts/where/scenario"));
    CHECK(find(problems, ProblemCode::Negative, "/papers/board/hideBelow"));
    CHECK(find(problems, ProblemCode::UnknownHouseStyle, "/papers/board/houseStyle"));
    CHECK(problems.size() == 5);
    CHECK(std::ranges::all_of(problems, [](const Problem& p) { return p.severity == Severity::Warning; }));
}

TEST_CASE("Parts of a paper are told apart by their ids")
{
    CHECK(find(withPaper([](Paper& paper) { paper.parts[1].id = paper.parts[0].id; }), ProblemCode::DuplicateId,
               "/papers/board/parts/1/id"));
    CHECK(find(withPaper([](Paper& paper) { paper.parts[1].id = {}; }), ProblemCode::Missing,
               "/papers/board/parts/1/id"));
}

TEST_CASE("House styles are told apart by their ids")
{
    const auto problems = problemsAfter([](Plan& plan) {
        plan.houseStyles = {{HouseStyleId{"council"}, "Council.dotx", "UEs="},
                            {HouseStyleId{"council"}, "NHS.dotx", "UEs="}};
    });
    CHECK(find(problems, ProblemCode::DuplicateId, "/houseStyles/1/id"));
    CHECK(problems.size() == 1);
}
