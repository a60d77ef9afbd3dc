// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/precision.h"

#include "core/study/growing_run.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::study {

namespace {

double wantedWidth(const PrecisionTarget& target, const results::Summary& found)
{
    return target.relative ? target.halfWidth * std::abs(found.mean) : target.halfWidth;
}

base::Result<PrecisionReached> look(const results::RunResult& run, const PrecisionTarget& target)
{
    const auto values = valuesOf(run, target.result);
    if (!values)
        return values.error();
    PrecisionReached reached{target, intervalOf(run, target.result, values.value()), 0.0, false};
    const auto& [mean, low, high, p10, p50, p90] = reached.found;
    reached.halfWidth = std::max(high - mean, mean - low);
    reached.reached = values.value().size() > 1 && reached.halfWidth <= wantedWidth(target, reached.found);
    return reached;
}

/// The half-width found over the half-width wanted, for the target that is farthest from it.
double worstRatio(const std::vector<PrecisionReached>& targets)
{
    double worst = 0.0;
    for (const PrecisionReached& one : targets)
        if (!one.reached) {
            const double wanted = wantedWidth(one.target, one.found);
            worst = std::max(worst, wanted > 0.0 ? one.halfWidth / wanted : std::numeric_limits<double>::infinity());
        }
    return worst;
}

} // namespace

bool PrecisionResult::reached() const { return std::ranges::all_of(targets, &PrecisionReached::reached); }

int nextReplications(int n, double ratio, int most)
{
    const double wanted = std::ceil(n * ratio * ratio);
    const double next = std::clamp(wanted, std::ceil(1.1 * n), 4.0 * n);
    return static_cast<int>(std::min<double>(next, most));
}

base::Result<PrecisionResult> runUntil(const PrecisionRequest& request, const base::CancelToken& cancel,
                                       const sim::ProgressCallback& progress)
{
    GrowingRun run(request.run);
    PrecisionResult found;
    for (int n = std::min(std::max(request.least, 2), request.most);;) {
        if (const base::Status grown = run.growTo(n, cancel, progress); !grown)
            return grown.error();
        found.looks.push_back(n);
        found.targets.clear();
        for (const PrecisionTarget& target : request.targets) {
            auto reached = look(run.years(), target);
            if (!reached)
                return reached.error();
            found.targets.push_back(std::move(reached.value()));
        }
        if (found.reached() || n >= request.most)
            break;
        n = nextReplications(n, worstRatio(found.targets), request.most);
    }
    auto whole = std::move(run).finish();
    if (!whole)
        return whole.error();
    found.run = std::move(whole.value());
    return found;
}

} // namespace homeward::study
