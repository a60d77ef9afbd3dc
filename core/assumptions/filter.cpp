// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"

namespace homeward::assumptions {

bool passes(const Assumption& assumption, Filter filter, int start)
{
    switch (filter) {
    case Filter::All: return true;
    case Filter::Published: return assumption.kind == Kind::Published;
    case Filter::Derived: return assumption.kind == Kind::Derived;
    case Filter::Local: return assumption.kind == Kind::Local;
    case Filter::Illustrative: return assumption.kind == Kind::Illustrative;
    case Filter::NoOwner: return assumption.owner.empty();
    case Filter::NoSource: return !assumption.hasSource();
    case Filter::Ranged: return assumption.range.has_value();
    case Filter::Old: break;
    }
    const int year = latestYear(assumption.year);
    return year > 0 && start - year > oldAfterYears;
}

Counts countsOf(const std::vector<Assumption>& assumptions, int start)
{
    Counts counts;
    for (const Assumption& one : assumptions) {
        for (std::size_t filter = 0; filter < filterCount; ++filter)
            counts.of[filter] += passes(one, static_cast<Filter>(filter), start) ? 1 : 0;
        counts.ownedHere += one.kind == Kind::Local && !one.owner.empty() ? 1 : 0;
    }
    return counts;
}

} // namespace homeward::assumptions
