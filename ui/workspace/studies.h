// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/least_capacity.h"
#include "core/study/lever_strength.h"
#include "core/study/range_study.h"
#include "core/study/suggest_ranges.h"
#include "ui/runner/job.h"

#include <optional>
#include <string>
#include <vector>

// Work on the open plan besides its runs, as jobs that pages connect to.
namespace homeward::ui {

/// What the settings of a scenario would need in a year of the plan if nothing were ever full.
struct NeedOrder {
    model::Plan plan;
    model::ScenarioId scenario;
    std::vector<model::AreaId> areas;   ///< empty = all; their needs add
    std::optional<int> year = {};       ///< place among the financial years of the plan; none = the last
};

/// The need of one setting beside what there is.
struct SettingNeed {
    model::SettingId setting;
    std::string name;
    std::string unit;
    double needed = 0.0;               ///< units, in the mean of the year
    std::optional<double> available;   ///< none without a limit, or where it is shared with other areas

    /// Units needed over units there; none where none are known.
    [[nodiscard]] std::optional<double> load() const
    {
        return available && *available > 0.0 ? std::optional(needed / *available) : std::nullopt;
    }
    friend bool operator==(const SettingNeed&, const SettingNeed&) = default;
};

struct YearNeed {
    std::string year;   ///< 2035/36
    std::vector<SettingNeed> settings;
};

using NeedJob = runner::Job<NeedOrder, YearNeed>;
/// Which figures of a plan are to get a range.
struct RangeOrder {
    model::Plan plan;
    study::RangeWishes wishes;
};

using RangeStudyJob = runner::Job<study::RangeStudyRequest, study::RangeStudy>;
using SuggestJob = runner::Job<RangeOrder, std::vector<study::SuggestedRange>>;
/// What is reported on the way has the path so far and nothing else.
using LeastJob = runner::Job<study::LeastRequest, study::LeastCapacity>;
using StrengthJob = runner::Job<study::StrengthRequest, study::LeastStrength>;

/// What `NeedJob` does. Fails as `need::need` does; the plan must be without errors.
[[nodiscard]] base::Result<YearNeed> needOf(const NeedOrder& order, const base::CancelToken& cancel);

/// One job of each kind; the latest start of each wins.
class Studies {
public:
    Studies();

    NeedJob need;
    RangeStudyJob ranges;
    SuggestJob suggest;
    LeastJob least;
    StrengthJob strength;
};

} // namespace homeward::ui
