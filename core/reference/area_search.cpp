// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/area_search.h"

#include <algorithm>
#include <optional>

namespace homeward::reference {

namespace {

constexpr std::size_t fewestLettersOfAPart = 3;

/// How well a name matches, best first.
enum class Match { Whole, Beginning, Word, Part };

std::optional<Match> matchOf(std::string_view wanted, std::string_view name)
{
    if (name == wanted)
        return Match::Whole;
    if (name.starts_with(wanted))
        return Match::Beginning;
    if (name.find(std::string(" ").append(wanted)) != std::string_view::npos)
        return Match::Word;
    if (wanted.size() >= fewestLettersOfAPart && name.find(wanted) != std::string_view::npos)
        return Match::Part;
    return std::nullopt;
}

/// Partnerships come before their councils, and these before boards, which match for many partnerships.
int precedence(AreaKind kind) { return kind == AreaKind::Partnership ? 0 : kind == AreaKind::Council ? 1 : 2; }

struct Met {
    Match match = Match::Part;
    int order = 0;
    std::string through;
};

void keepBetter(std::optional<Met>& best, Met met)
{
    if (!best || met.match < best->match || (met.match == best->match && met.order < best->order))
        best = std::move(met);
}

std::optional<Met> bestOf(const Area& area, std::string_view wanted)
{
    std::optional<Met> best;
    const auto tryName = [&](const std::string& name, int later) {
        if (const auto match = matchOf(wanted, nameKey(name)))
            keepBetter(best, {*match, 2 * precedence(area.kind) + later, name});
    };
    tryName(area.name, 0);
    for (const std::string& spelling : area.spellings)
        tryName(spelling, 1);
    std::vector<std::string> codes{area.code};
    codes.insert(codes.end(), area.oldCodes.begin(), area.oldCodes.end());
    for (const std::string& code : codes)
        if (nameKey(code).starts_with(wanted))
            keepBetter(best, {Match::Part, 2 * precedence(area.kind) + 1, code});
    return best;
}

/// Whether an area stands for a partnership in a search.
bool standsFor(const Area& area, const Area& partnership)
{
    return area.code == partnership.code || area.partnership == partnership.code
        || (area.kind == AreaKind::Board && area.code == partnership.board);
}

} // namespace

std::vector<AreaHit> searchAreas(const Areas& areas, std::string_view text)
{
    const std::string wanted = nameKey(text);
    if (wanted.empty())
        return {};
    std::vector<std::optional<Met>> ofArea;
    for (const Area& area : areas.all())
        ofArea.push_back(bestOf(area, wanted));
    std::vector<std::pair<Met, AreaHit>> found;
    for (const Area* partnership : areas.partnerships()) {
        std::optional<Met> best;
        for (std::size_t i = 0; i < ofArea.size(); ++i)
            if (ofArea[i] && standsFor(areas.all()[i], *partnership))
                keepBetter(best, *ofArea[i]);
        if (best)
            found.emplace_back(*best, AreaHit{partnership, best->through});
    }
    std::ranges::stable_sort(found, [](const auto& a, const auto& b) {
        return a.first.match != b.first.match ? a.first.match < b.first.match : a.first.order < b.first.order;
    });
    std::vector<AreaHit> hits;
    for (auto& [met, hit] : found)
        hits.push_back(std::move(hit));
    return hits;
}

} // namespace homeward::reference
