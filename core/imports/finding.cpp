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
    case FindingKind::FewToFit:
    case FindingKind::GroupsAlike:
    case FindingKind::AsAt:
    case FindingKind::MonthsNotWhole:
    case FindingKind::Uncalibrated:
    case FindingKind::SolveAgain:
    case FindingKind::FarFromPlan:
    case FindingKind::MonthFirst: return Weight::Warning;
    default: return Weight::Note;
    }
}

void Findings::add(Finding finding)
{
    m_counts[static_cast<std::size_t>(weightOf(finding.kind))] += finding.count;
    std::string key = std::to_string(static_cast<int>(finding.kind));
    for (const std::string* part : {&finding.sheet, &finding.column, &finding.found, &finding.expected})
        key.append(1, '\n').append(*part);
    if (const auto same = m_places.find(key); same != m_places.end()) {
        m_all[same->second].count += finding.count;
        return;
    }
    if (m_all.size() >= most)
        return;
    m_places.emplace(std::move(key), m_all.size());
    m_all.push_back(std::move(finding));
}

std::size_t Findings::count(Weight weight) const { return m_counts[static_cast<std::size_t>(weight)]; }

bool Findings::any(Weight weight) const { return count(weight) > 0; }

bool Findings::has(FindingKind kind) const { return std::ranges::find(m_all, kind, &Finding::kind) != m_all.end(); }

} // namespace homeward::imports
