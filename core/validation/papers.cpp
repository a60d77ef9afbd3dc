// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/lookup.h"
#include "core/validation/parts.h"

namespace homeward::validation {

namespace {

/// Checks that the ids of one list exist; an unknown one is a warning.
class Ids {
public:
    explicit Ids(ProblemList& problems) : m_problems(problems) { }

    void check(const std::string& id, const Spot& spot)
    {
        if (id.empty())
            m_problems.warning(ProblemCode::Missing, spot);
        else if (!m_met.insert(id).second)
            m_problems.warning(ProblemCode::DuplicateId, spot, id);
    }

private:
    ProblemList& m_problems;
    std::set<std::string> m_met;
};

void checkScenario(ProblemList& problems, const ScenarioId& id, const Spot& spot)
{
    if (!id.empty() && !findById(problems.plan().scenarios, id))
        problems.warning(ProblemCode::UnknownScenario, spot, id.value);
}

void validatePaper(ProblemList& problems, const Paper& paper, const Spot& spot)
{
    checkScenario(problems, paper.scenario, spot / "scenario");
    if (!paper.area.empty() && !findById(problems.plan().areas, paper.area))
        problems.warning(ProblemCode::UnknownArea, spot / "area", paper.area.value);
    if (!paper.houseStyle.empty() && !findById(problems.plan().houseStyles, paper.houseStyle))
        problems.warning(ProblemCode::UnknownHouseStyle, spot / "houseStyle", paper.houseStyle.value);
    if (paper.hideBelow < 0)
        problems.warning(ProblemCode::Negative, spot / "hideBelow", {}, paper.hideBelow);
    Ids ids(problems);
    for (std::size_t p = 0; p < paper.parts.size(); ++p) {
        const Spot part = spot / "parts" / p;
        ids.check(paper.parts[p].id.value, part / "id");
        checkScenario(problems, paper.parts[p].scenario, part / "scenario");
    }
}

} // namespace

void validatePapers(ProblemList& problems)
{
    Ids ids(problems);
    const std::vector<Paper>& papers = problems.plan().papers;
    for (std::size_t p = 0; p < papers.size(); ++p) {
        const Spot spot = Spot{"/papers", papers[p].name} / p;
        ids.check(papers[p].id.value, spot / "id");
        validatePaper(problems, papers[p], spot);
    }
    Ids styleIds(problems);
    const std::vector<HouseStyle>& styles = problems.plan().houseStyles;
    for (std::size_t s = 0; s < styles.size(); ++s)
        styleIds.check(styles[s].id.value, Spot{"/houseStyles", styles[s].name} / s / "id");
}

} // namespace homeward::validation
