// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/least_capacity.h"
#include "core/study/range_study.h"
#include "ui/papers/material.h"

#include <memory>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

// What the part on risks says besides the run: runs of their own, of the same plan with the same luck. The question follows
// from plan, run and paper alone, so that the same paper gives the same figures anywhere.
namespace homeward::papers {

/// What a paper asks, settled: as the planner chose, else as is usual.
struct RiskQuestion {
    results::HeadlineId figure = results::HeadlineId::DelayedInHospital;
    model::ScenarioId scenario;
    std::vector<model::AreaId> areas; ///< empty = all
    int year = 0; ///< financial year of the run
    bool ranges = false; ///< what each range moves
    int alone = 0; ///< futures of each range at each end
    bool least = false; ///< what it would take
    model::SettingId setting; ///< whose least capacity it is, in `area`, as the four that follow
    model::AreaId area;
    double below = 0.0;
    std::uint64_t seed = 0;

    friend bool operator==(const RiskQuestion&, const RiskQuestion&) = default;
};

/// The figure of that name, where the risks of a paper may ask about it: its cost is of the accounts, which no study keeps.
[[nodiscard]] std::optional<results::HeadlineId> riskFigure(std::string_view name);

/// None where no part of the paper shows it, or the plan has nothing that the figure counts.
[[nodiscard]] std::optional<RiskQuestion> riskQuestionOf(const Material& material, const model::Paper& paper);

/// What was found. A member that is none was not asked for, or a figure at an end of its range makes no plan that can run.
struct RiskStudies {
    RiskQuestion asked;
    std::optional<study::RangeStudy> ranges;
    std::optional<study::LeastCapacity> least;
};

/// Takes seconds for a plan of one area, minutes for large ones. Fails with Cancelled only.
[[nodiscard]] base::Result<std::shared_ptr<const RiskStudies>>
riskStudiesOf(const model::Plan& plan, const RiskQuestion& question, const base::CancelToken& cancel = {});
/// The same of a paper; null where it asks for none.
[[nodiscard]] std::shared_ptr<const RiskStudies> riskStudiesOf(const Material& material, const model::Paper& paper);

/// What each range moves in the figure of the paper, most first; none where it was not found.
[[nodiscard]] std::optional<study::Sensitivity> sensitivityOf(const RiskStudies& studies);
/// The ranges that a page has room for: those that move the figure most.
inline constexpr std::size_t mostRanges = 12;

/// A target as it was set: a count is not rounded to the digits of results, so that `12.3` does not read as `12`.
[[nodiscard]] std::string targetText(results::HeadlineId figure, double below);

/// A chart of these studies.
struct RiskChartKind {
    std::string_view id;
    const char* name = nullptr; ///< marked for translation, context `wording`
};
[[nodiscard]] std::span<const RiskChartKind> riskChartKinds();
/// Whether a part shows what the studies find.
[[nodiscard]] bool showsRisks(const model::PaperPart& part);
/// Whether a sentence is made of them, by its key.
[[nodiscard]] bool isOfStudies(std::string_view key);

} // namespace homeward::papers
