// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/least_capacity.h"

#include <map>
#include <vector>

namespace homeward::study {

/// Tries capacities, each once, and keeps the results.
class CapacityTrials {
public:
    /// `request` must name the area, and the scenarios and areas to run.
    CapacityTrials(LeastRequest request, const base::CancelToken& cancel, TriedCallback tried = {});

    [[nodiscard]] const std::vector<SoughtCapacity>& sought() const { return m_sought; }
    [[nodiscard]] const LeastRequest& request() const { return m_request; }
    /// The trials, in their order.
    [[nodiscard]] const std::vector<CapacityTried>& path() const { return m_path; }

    /// Whether so many steps of each setting keep the result below the target, with 95 % confidence.
    [[nodiscard]] base::Result<bool> below(const std::vector<int>& steps);

private:
    [[nodiscard]] base::Result<CapacityTried> attempt(const std::vector<int>& steps) const;

    LeastRequest m_request;
    const base::CancelToken& m_cancel;
    TriedCallback m_tried;
    std::vector<SoughtCapacity> m_sought;
    std::map<std::vector<int>, bool> m_known;
    std::vector<CapacityTried> m_path;
};

} // namespace homeward::study
