// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/edit/list_difference.h"

#include <algorithm>
#include <map>
#include <set>

namespace homeward::edit {

using model::Node;
using model::Path;

namespace {

using Identities = std::vector<std::string>;

Identities identitiesOf(const Node& list)
{
    Identities identities;
    for (std::size_t i = 0; i < list.size(); ++i)
        identities.push_back(list.identityOf(i));
    return identities;
}

/// Collects the names of a list's items; false where two items share a name, or one has none.
bool addNames(const Node& list, std::map<std::string, std::string>& identityOfName)
{
    std::set<std::string> names;
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = list.nameOf(i);
        const std::string identity = list.identityOf(i);
        if (name.empty() || !names.insert(name).second
            || identityOfName.emplace(name, identity).first->second != identity)
            return false;
    }
    return true;
}

/// Whether an item has a whole number as its name, which would be ambiguous with an index.
bool looksLikePlaces(const Node& list)
{
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string name = list.nameOf(i);
        const std::string first = name.substr(0, name.find('+'));
        if (!first.empty() && std::ranges::all_of(first, [](char c) { return c >= '0' && c <= '9'; }))
            return true;
    }
    return false;
}

/// Which of `places` belong to a longest increasing subsequence (patience sorting).
std::vector<bool> longestIncreasing(const std::vector<std::size_t>& places)
{
    std::vector<std::size_t> ends; // the last element of the best subsequence of each length, as an index into `places`
    std::vector<std::size_t> previous(places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        const auto end = std::ranges::lower_bound(ends, places[i], {}, [&](std::size_t at) { return places[at]; });
        previous[i] = end == ends.begin() ? places.size() : *std::prev(end);
        if (end == ends.end())
            ends.push_back(i);
        else
            *end = i;
    }
    std::vector<bool> isPart(places.size(), false);
    for (std::size_t i = ends.empty() ? places.size() : ends.back(); i < places.size(); i = previous[i])
        isPart[i] = true;
    return isPart;
}

/// Finds the insertions, removals and moves that arrange a list, tracking its state after each of them.
class Arrangement {
public:
    Arrangement(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
        : m_path(path),
          m_before(before),
          m_after(after),
          m_patch(patch),
          m_now(identitiesOf(before)),
          m_goal(identitiesOf(after))
    {
        for (std::size_t i = 0; i < m_now.size(); ++i)
            m_placeBefore.emplace(m_now[i], i);
    }

    std::vector<PlacePair> make()
    {
        removeOld();
        const std::set<std::string> staying = itemsThatStay();
        std::vector<PlacePair> both;
        for (std::size_t i = 0; i < m_goal.size(); ++i) {
            const auto old = m_placeBefore.find(m_goal[i]);
            if (old == m_placeBefore.end())
                insert(i);
            else
                both.emplace_back(old->second, i);
            if (old != m_placeBefore.end() && !staying.contains(m_goal[i]))
                move(i);
        }
        return both;
    }

private:
    void removeOld()
    {
        const std::set<std::string> goal(m_goal.begin(), m_goal.end());
        for (std::size_t i = m_now.size(); i-- > 0;)
            if (!goal.contains(m_now[i])) {
                m_patch.changes.push_back({.kind = ChangeKind::Remove,
                                           .path = m_path / m_before.nameOf(i),
                                           .before = m_before.item(i).value(),
                                           .after = {},
                                           .place = i});
                m_now.erase(m_now.begin() + static_cast<std::ptrdiff_t>(i));
            }
    }

    /// The items that need not move: a longest subsequence already in order, so that the fewest items move.
    std::set<std::string> itemsThatStay() const
    {
        Identities kept;
        std::vector<std::size_t> places;
        for (const std::string& item : m_goal)
            if (const auto old = m_placeBefore.find(item); old != m_placeBefore.end()) {
                kept.push_back(item);
                places.push_back(old->second);
            }
        const std::vector<bool> isPart = longestIncreasing(places);
        std::set<std::string> staying;
        for (std::size_t i = 0; i < kept.size(); ++i)
            if (isPart[i])
                staying.insert(kept[i]);
        return staying;
    }

    std::size_t placeNow(const std::string& item) const
    {
        return static_cast<std::size_t>(std::ranges::find(m_now, item) - m_now.begin());
    }

    /// The present index for the item that ends up at `goal`: behind the item that precedes it there.
    std::size_t placeFor(std::size_t goal) const { return goal == 0 ? 0 : placeNow(m_goal[goal - 1]) + 1; }

    void insert(std::size_t goal)
    {
        const std::size_t place = placeFor(goal);
        m_patch.changes.push_back({.kind = ChangeKind::Insert,
                                   .path = m_path / m_after.nameOf(goal),
                                   .before = {},
                                   .after = m_after.item(goal).value(),
                                   .place = place});
        m_now.insert(m_now.begin() + static_cast<std::ptrdiff_t>(place), m_goal[goal]);
    }

    void move(std::size_t goal)
    {
        const std::size_t from = placeNow(m_goal[goal]);
        const std::size_t behind = placeFor(goal);
        const std::size_t to = from < behind ? behind - 1 : behind;
        if (from == to)
            return;
        m_patch.changes.push_back({.kind = ChangeKind::Move,
                                   .path = m_path / m_after.nameOf(goal),
                                   .before = {},
                                   .after = {},
                                   .place = from,
                                   .to = to});
        m_now.erase(m_now.begin() + static_cast<std::ptrdiff_t>(from));
        m_now.insert(m_now.begin() + static_cast<std::ptrdiff_t>(to), m_goal[goal]);
    }

    const Path& m_path;
    const Node& m_before;
    const Node& m_after;
    PlanPatch& m_patch;
    Identities m_now; ///< the list after the changes made so far
    Identities m_goal;
    std::map<std::string, std::size_t> m_placeBefore;
};

} // namespace

ListNaming namingOf(const Node& before, const Node& after)
{
    std::map<std::string, std::string> identityOfName;
    if (addNames(before, identityOfName) && addNames(after, identityOfName))
        return ListNaming::ByName;
    return looksLikePlaces(before) || looksLikePlaces(after) ? ListNaming::None : ListNaming::ByPlace;
}

std::vector<PlacePair> arrangeByName(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    return Arrangement(path, before, after, patch).make();
}

std::vector<PlacePair> arrangeByPlace(const Path& path, const Node& before, const Node& after, PlanPatch& patch)
{
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t front = 0;
    while (front < shorter && before.item(front).same(after.item(front)))
        ++front;
    std::size_t back = 0;
    while (back < shorter - front && before.item(before.size() - 1 - back).same(after.item(after.size() - 1 - back)))
        ++back;
    const std::size_t end = shorter - back;
    for (std::size_t i = before.size() - back; i-- > end;)
        patch.changes.push_back(
            {.kind = ChangeKind::Remove, .path = path / i, .before = before.item(i).value(), .after = {}, .place = i});
    for (std::size_t i = end; i < after.size() - back; ++i)
        patch.changes.push_back(
            {.kind = ChangeKind::Insert, .path = path / i, .before = {}, .after = after.item(i).value(), .place = i});
    std::vector<PlacePair> both;
    for (std::size_t i = front; i < end; ++i)
        both.emplace_back(i, i);
    return both;
}

} // namespace homeward::edit
