// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/capacity_trials.h"

#include "core/study/growing_run.h"

#include <algorithm>

namespace homeward::study {

namespace {

CapacityVerdict verdictOn(const results::Summary& found, double below)
{
    if (found.ci95High <= below)
        return CapacityVerdict::Below;
    return found.ci95Low > below ? CapacityVerdict::Above : CapacityVerdict::CannotTell;
}

} // namespace

CapacityTrials::CapacityTrials(LeastRequest request, const base::CancelToken& cancel)
    : m_request(std::move(request)),
      m_cancel(cancel),
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
    return isBelow;
}

/// Looks a second time, at the most replications, where the first cannot tell: there the answer hangs on it. No more looks
/// than two: each is a chance to be wrong.
base::Result<CapacityTried> CapacityTrials::attempt(const std::vector<int>& steps) const
{
    CapacityTried tried;
    sim::RunRequest run = m_request.run;
    for (std::size_t i = 0; i < steps.size(); ++i) {
        tried.units.push_back(steps[i] * m_sought[i].step);
        run.plan = withUnits(run.plan, m_request.area, m_sought[i].setting, tried.units.back());
    }
    const int first = m_request.run.plan.run.replications;
    const int most = m_request.mostReplications;
    GrowingRun growing(std::move(run));
    for (int n = first;; n = most) {
        if (const base::Status grown = growing.growTo(n, m_cancel); !grown)
            return grown.error();
        const auto values = valuesOf(growing.years(), m_request.result);
        if (!values)
            return values.error();
        tried.replications = n;
        tried.found = intervalOf(growing.years(), m_request.result, values.value());
        tried.verdict = verdictOn(tried.found, m_request.below);
        if (tried.verdict != CapacityVerdict::CannotTell || n >= most)
            return tried;
    }
}

} // namespace homeward::study
