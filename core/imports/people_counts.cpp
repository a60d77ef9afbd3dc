// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/people_counts.h"

#include "core/imports/word_runs.h"

#include <algorithm>
#include <array>
#include <set>

namespace homeward::imports {

namespace {

bool isOfPublishing(std::string_view plain)
{
    static constexpr std::array<std::string_view, 10> words{"published", "publication", "released", "updated",
                                                            "copyright", "revised",     "produced", "accessed",
                                                            "nomis",     "next"};
    return std::ranges::any_of(words, [&](std::string_view word) { return hasWord(plain, word); });
}

/// Collects the years of a line that figures may be for; `mid` gets those behind the word mid.
void takeYears(const std::string& line, std::set<int>& years, std::set<int>& mid)
{
    const auto runs = runsOf(line);
    for (std::size_t i = 0; i < runs.size(); ++i) {
        const auto year = runs[i].size() == 4 ? wholeOf(runs[i]) : std::nullopt;
        const bool isBase = i + 1 < runs.size() && runs[i + 1] == "based";
        if (!year || *year < 1'980 || *year > 2'100 || isBase)
            continue;
        years.insert(*year);
        const bool isMid = i > 0 && (runs[i - 1] == "mid" || (i > 1 && runs[i - 2] == "mid" && runs[i - 1] == "year"));
        if (isMid)
            mid.insert(*year);
    }
}

} // namespace

std::vector<Ages> tilesOf(const Ages& band, const ByAges& counts)
{
    std::vector<Ages> tiles;
    int from = band.first;
    while (from <= band.last) {
        const Ages* best = nullptr;
        for (const auto& [ages, count] : counts)
            if (ages.first == from && ages.last <= band.last && (!best || ages.last > best->last))
                best = &ages;
        if (!best)
            return {};
        tiles.push_back(*best);
        if (best->last == Ages::oldest)
            break;
        from = best->last + 1;
    }
    return tiles;
}

std::optional<Period> yearInWords(const std::vector<std::string>& lines)
{
    std::set<int> years;
    std::set<int> mid;
    for (const std::string& line : lines)
        if (!isOfPublishing(plainWords(line)))
            takeYears(line, years, mid);
    if (mid.size() == 1)
        return calendarYear(*mid.begin());
    return years.size() == 1 ? std::optional(calendarYear(*years.begin())) : std::nullopt;
}

} // namespace homeward::imports
