// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/observed_sums.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::papers {

namespace {

constexpr std::size_t reasons = 3;
constexpr std::size_t mostSums = 64; ///< of one total: more are combinations of these
constexpr int mostSteps = 20'000;

/// What a count counts: every combination of one place of each list.
struct Box {
    std::vector<std::size_t> settings;
    std::vector<std::size_t> cohorts;
    std::vector<std::size_t> reasons;

    [[nodiscard]] std::size_t size() const { return settings.size() * cohorts.size() * reasons.size(); }
};

template <class List, class Id>
std::vector<std::size_t> placesOf(const List& all, const std::vector<Id>& ids)
{
    std::vector<std::size_t> places;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (ids.empty() || std::ranges::find(ids, all[i].id) != ids.end())
            places.push_back(i);
    return places;
}

Box boxOf(const model::Plan& plan, const model::CalibrationTarget& target)
{
    Box box{placesOf(plan.settings, target.settings), placesOf(plan.cohorts, target.cohorts), {0, 1, 2}};
    static_assert(static_cast<std::size_t>(model::DelayReason::HealthAndSocialCare) + 1 == reasons);
    if (target.reason)
        box.reasons = {static_cast<std::size_t>(*target.reason)};
    return box;
}

bool overlap(const std::vector<std::size_t>& a, const std::vector<std::size_t>& b)
{
    return std::ranges::any_of(a, [&](std::size_t one) { return std::ranges::find(b, one) != b.end(); });
}

bool overlap(const Box& a, const Box& b)
{
    return overlap(a.settings, b.settings) && overlap(a.cohorts, b.cohorts) && overlap(a.reasons, b.reasons);
}

bool isWithin(const Box& part, const Box& whole)
{
    return std::ranges::includes(whole.settings, part.settings) && std::ranges::includes(whole.cohorts, part.cohorts)
        && std::ranges::includes(whole.reasons, part.reasons);
}

/// Finds the sets of boxes without overlap that fill one box.
class Partitions {
public:
    Partitions(const std::vector<Box>& boxes, std::vector<std::size_t> candidates, std::size_t total,
               std::vector<paper::SumOf>& sums)
        : m_boxes(boxes),
          m_candidates(std::move(candidates)),
          m_total(total),
          m_sums(sums)
    {
    }

    void find() { next(0, m_boxes[m_total].size()); }

private:
    void next(std::size_t place, std::size_t left)
    {
        if (left == 0 && m_parts.size() > 1 && m_found++ < mostSums)
            m_sums.push_back({m_parts, m_total});
        if (left == 0 || ++m_steps > mostSteps)
            return;
        for (; place < m_candidates.size(); ++place) {
            const std::size_t one = m_candidates[place];
            const auto clashes = [&](std::size_t other) { return overlap(m_boxes[one], m_boxes[other]); };
            if (m_boxes[one].size() > left || std::ranges::any_of(m_parts, clashes))
                continue;
            m_parts.push_back(one);
            next(place + 1, left - m_boxes[one].size());
            m_parts.pop_back();
        }
    }

    const std::vector<Box>& m_boxes;
    std::vector<std::size_t> m_candidates;
    std::size_t m_total;
    std::vector<paper::SumOf>& m_sums;
    std::vector<std::size_t> m_parts;
    std::size_t m_found = 0;
    int m_steps = 0;
};

} // namespace

std::vector<paper::SumOf> sumsOf(const model::Plan& plan, const std::vector<ObservedCount>& counts)
{
    std::vector<Box> boxes;
    for (const ObservedCount& count : counts)
        boxes.push_back(boxOf(plan, *count.target));
    std::vector<paper::SumOf> sums;
    for (std::size_t total = 0; total < counts.size(); ++total) {
        std::vector<std::size_t> within;
        paper::SumOf byReason{{}, total};
        for (std::size_t part = 0; part < counts.size(); ++part) {
            const model::CalibrationTarget &one = *counts[part].target, &whole = *counts[total].target;
            if (part == total || counts[part].area != counts[total].area || one.measure != whole.measure
                || boxes[part].size() == 0 || !isWithin(boxes[part], boxes[total]))
                continue;
            if (boxes[part].size() < boxes[total].size())
                within.push_back(part);
            if (one.reason && !whole.reason && one.settings == whole.settings && one.cohorts == whole.cohorts)
                byReason.parts.push_back(part);
        }
        const std::size_t before = sums.size();
        Partitions(boxes, std::move(within), total, sums).find();
        if (byReason.parts.size() > 1
            && std::find(sums.begin() + static_cast<std::ptrdiff_t>(before), sums.end(), byReason) == sums.end())
            sums.push_back(std::move(byReason));
    }
    return sums;
}

} // namespace homeward::papers
