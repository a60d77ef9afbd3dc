// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/headlines.h"

#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <vector>

// What a scenario shows while it is being changed: exact need over the years, and headline figures that refine.
namespace homeward::study {

/// A scenario of a plan as it is now, and as it was before it was changed.
struct LiveOrder {
    model::Plan plan;
    model::ScenarioId scenario;
    model::Scenario was;
    std::vector<model::AreaId> areas = {}; ///< empty = all, joined
    int year = 0; ///< place among the financial years of the plan, for the figures
};

/// What a setting would need if nothing were ever full, year by year: units, in the mean of each year, areas joined.
struct NeedLine {
    model::SettingId setting;
    std::string name;
    std::string unit;
    model::Sphere sphere = model::Sphere::Hospital;
    std::vector<double> needed; ///< by financial year
    std::vector<double> neededWas;
    std::vector<double> room; ///< empty without a limit, or where others share it

    /// Of a year, 0 to 1 and above; none without room.
    [[nodiscard]] std::optional<double> load(std::size_t year) const;
    friend bool operator==(const NeedLine&, const NeedLine&) = default;
};

struct NeedLines {
    std::vector<std::string> years; ///< 2031/32
    std::vector<NeedLine> settings;

    friend bool operator==(const NeedLines&, const NeedLines&) = default;
};

/// Exact, without a run. Fails as `need::need` does, with Cancelled, and with UnknownName for a scenario that the plan has
/// not; the plan must be without errors.
[[nodiscard]] base::Result<NeedLines> needLines(const LiveOrder& order, const base::CancelToken& cancel = {});

/// Need of a scenario that is changed again and again: what it was is worked out once. May be used from several threads.
class NeedFollower {
public:
    /// As `needLines`, with the same figures.
    [[nodiscard]] base::Result<NeedLines> follow(const LiveOrder& order, const base::CancelToken& cancel = {});

private:
    struct Was {
        model::Plan plan; ///< its scenarios are the base and the scenario as it was
        std::vector<model::AreaId> areas;
        NeedLines lines;
    };

    std::mutex m_mutex;
    std::shared_ptr<const Was> m_was;
};

/// Figures of the scenario in a year against itself as it was, from so many futures.
struct LiveFigures {
    int futures = 0;
    int asked = 0;
    std::vector<results::Headline> figures; ///< those that the plan has

    friend bool operator==(const LiveFigures&, const LiveFigures&) = default;
};

using LiveCallback = std::function<void(const LiveFigures&)>;

/// Runs both with the same people and the same luck: two futures first, then twice as many, up to those that the plan asks
/// for. What has been run is kept. Every stage but the last goes to `soFar`. Fails as `sim::run` does and with UnknownName
/// for a scenario that the plan has not.
[[nodiscard]] base::Result<LiveFigures> liveFigures(const LiveOrder& order, const base::CancelToken& cancel = {},
                                                    const LiveCallback& soFar = {});

} // namespace homeward::study
