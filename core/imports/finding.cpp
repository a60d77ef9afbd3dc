// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/finding.h"

#include <algorithm>

namespace homeward::imports {

Weight weightOf(FindingKind kind)
{
    if (kind <= FindingKind::NoSuchRow)
        return Weight::Refused;
    if (kind <= FindingKind::SeveralKinds)
        return Weight::Stop;
    switch (kind) {
    case FindingKind::Personal:
    case FindingKind::PartYear:
    case FindingKind::Projected:
    case FindingKind::FewToFit:
    case FindingKind::AsAt:
    case FindingKind::MonthsNotWhole:
    case FindingKind::Uncalibrated:
    case FindingKind::SolveAgain:
    case FindingKind::MonthFirst: return Weight::Warning;
    default: return Weight::Note;
    }
}

void Findings::add(Finding finding)
{
    const auto same = std::ranges::find_if(m_all, [&](const Finding& one) {
        return one.kind == finding.kind && one.sheet == finding.sheet && one.column == finding.column
            && one.found == finding.found && one.expected == finding.expected;
    });
    if (same == m_all.end())
        m_all.push_back(std::move(finding));
    else
        same->count += finding.count;
}

std::size_t Findings::count(Weight weight) const
{
    std::size_t sum = 0;
    for (const Finding& finding : m_all)
        if (weightOf(finding.kind) == weight)
            sum += finding.count;
    return sum;
}

bool Findings::any(Weight weight) const
{
    return std::ranges::any_of(m_all, [&](const Finding& finding) { return weightOf(finding.kind) == weight; });
}

bool Findings::has(FindingKind kind) const { return std::ranges::find(m_all, kind, &Finding::kind) != m_all.end(); }

} // namespace homeward::imports
