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

// Figures of a scenario while it is being edited: exact need over the years, and headline figures that become more
// precise.
namespace homeward::study {

/// A scenario of a plan as it is now, and as it was before the edit.
struct LiveOrder {
    model::Plan plan;
    model::ScenarioId scenario;
    model::Scenario was;
    std::vector<model::AreaId> areas = {}; ///< empty = all, joined
    int year = 0; ///< index of the financial year of the figures
};

/// The need of a setting if nothing were ever full: mean units in each year, areas joined.
struct NeedLine {
    model::SettingId setting;
    std::string name;
    std::string unit;
    model::Sphere sphere = model::Sphere::Hospital;
    std::vector<double> needed; ///< by financial year
    std::vector<double> neededWas;
    std::vector<double> room; ///< empty without a limit, or where others share it

    /// Need over room in a year, which may exceed 1; none where room is empty.
    [[nodiscard]] std::optional<double> load(std::size_t year) const;
    friend bool operator==(const NeedLine&, const NeedLine&) = default;
};

struct NeedLines {
    std::vector<std::string> years; ///< 2031/32
    std::vector<NeedLine> settings;

    friend bool operator==(const NeedLines&, const NeedLines&) = default;
};

/// Computes need exactly, without a simulation. Fails as `need::need` does, with Cancelled, and with UnknownName for a
/// scenario that the plan does not have. The plan must have no errors.
[[nodiscard]] base::Result<NeedLines> needLines(const LiveOrder& order, const base::CancelToken& cancel = {});

/// Need of a scenario that is edited again and again: the need before the edit is computed only once. May be used from
/// several threads.
class NeedFollower {
public:
    /// Returns the same figures as `needLines`.
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

/// Figures of the scenario in a year compared with itself before the edit, from so many futures.
struct LiveFigures {
    int futures = 0;
    int asked = 0;
    std::vector<results::Headline> figures; ///< the figures that the plan has

    friend bool operator==(const LiveFigures&, const LiveFigures&) = default;
};

using LiveCallback = std::function<void(const LiveFigures&)>;

/// Runs both with common random numbers: two futures first, then twice as many each time, up to the plan's number. No
/// future is run twice. Every stage but the last goes to `soFar`. Fails as `sim::run` does, and with UnknownName for a
/// scenario that the plan does not have.
[[nodiscard]] base::Result<LiveFigures> liveFigures(const LiveOrder& order, const base::CancelToken& cancel = {},
                                                    const LiveCallback& soFar = {});

} // namespace homeward::study
