// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/capacity_trials.h"

#include "core/study/two_looks.h"

#include <algorithm>

namespace homeward::study {

CapacityTrials::CapacityTrials(LeastRequest request, const base::CancelToken& cancel, TriedCallback tried)
    : m_request(std::move(request)),
      m_cancel(cancel),
      m_tried(std::move(tried)),
      m_sought{m_request.first}
{
    if (m_request.second)
        m_sought.push_back(*m_request.second);
    m_request.run.plan.run.replications = std::max(m_request.run.plan.run.replications, 2);
    if (m_request.mostReplications <= 0)
        m_request.mostReplications = 16 * m_request.run.plan.run.replications;
}

base::Result<bool> CapacityTrials::below(const std::vector<int>& steps)
{
    if (const auto known = m_known.find(steps); known != m_known.end())
        return known->second;
    auto tried = attempt(steps);
    if (!tried)
        return tried.error();
    const bool isBelow = tried.value().verdict == CapacityVerdict::Below;
    m_known[steps] = isBelow;
    m_path.push_back(std::move(tried.value()));
    if (m_tried)
        m_tried(m_path);
    return isBelow;
}

base::Result<CapacityTried> CapacityTrials::attempt(const std::vector<int>& steps) const
{
    CapacityTried tried;
    sim::RunRequest run = m_request.run;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        tried.units.push_back(steps[i] * m_sought[i].step);
        run.plan = withUnits(run.plan, m_request.area, m_sought[i].setting, tried.units.back());
    }
    const auto look = lookTwice(std::move(run), m_request.result, m_request.below, m_request.run.plan.run.replications,
                                m_request.mostReplications, m_cancel);
    if (!look)
        return look.error();
    tried.replications = look.value().replications;
    tried.found = look.value().found;
    tried.verdict = look.value().verdict;
    return tried;
}

} // namespace homeward::study
