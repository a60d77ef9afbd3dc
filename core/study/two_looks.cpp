// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/two_looks.h"

#include "core/study/growing_run.h"

namespace homeward::study {

namespace {

CapacityVerdict verdictOn(const results::Summary& found, double below)
{
    if (found.ci95High <= below)
        return CapacityVerdict::Below;
    return found.ci95Low > below ? CapacityVerdict::Above : CapacityVerdict::CannotTell;
}

} // namespace

base::Result<Look> lookTwice(sim::RunRequest run, const ChosenResult& result, double below, int first, int most,
                             const base::CancelToken& cancel)
{
    GrowingRun growing(std::move(run));
    Look look;
    for (int n = first;; n = most) {
        if (const base::Status grown = growing.growTo(n, cancel); !grown)
            return grown.error();
        const auto values = valuesOf(growing.years(), result);
        if (!values)
            return values.error();
        look.replications = n;
        look.found = intervalOf(growing.years(), result, values.value());
        look.verdict = verdictOn(look.found, below);
        if (look.verdict != CapacityVerdict::CannotTell || n >= most)
            return look;
    }
}

} // namespace homeward::study
