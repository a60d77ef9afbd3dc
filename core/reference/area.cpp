// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/area.h"
#include "core/reference/edit_distance.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace homeward::reference {

namespace {

/// Words at the end of a name that give the kind of an area.
constexpr std::array kindWords{" health and social care partnership",
                               " integration joint board",
                               " hscp",
                               " ijb",
                               " partnership",
                               " council area",
                               " council"};

int precedence(AreaKind kind)
{
    switch (kind) {
    case AreaKind::Country: return 0;
    case AreaKind::Partnership: return 1;
    case AreaKind::Council: return 2;
    case AreaKind::Board: return 3;
    }
    return 4;
}

/// Whether the bytes at an index are a no-break space, which counts as a blank in the comparison of names.
bool isNoBreakSpace(std::string_view text, std::size_t at)
{
    return at + 1 < text.size() && text[at] == '\xC2' && text[at + 1] == '\xA0';
}

} // namespace

std::string nameKey(std::string_view text)
{
    std::string key;
    const auto blank = [&] {
        if (!key.empty() && key.back() != ' ')
            key += ' ';
    };
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto c = static_cast<unsigned char>(text[i]);
        if (isNoBreakSpace(text, i)) {
            blank();
            ++i;
        } else if (c == '&') {
            blank();
            key += "and ";
        } else if (c >= 0x80 || std::isalnum(c) != 0) {
            key += static_cast<char>(std::tolower(c));
        } else if (c != '\'') {
            blank();
        }
    }
    while (!key.empty() && key.back() == ' ')
        key.pop_back();
    for (const std::string_view word : kindWords)
        if (key.size() > word.size() && key.ends_with(word))
            return key.substr(0, key.size() - word.size());
    return key;
}

Areas::Areas(std::vector<Area> areas) : m_areas(std::move(areas))
{
    for (std::size_t i = 0; i < m_areas.size(); ++i) {
        const Area& area = m_areas[i];
        m_keys.push_back({nameKey(area.code), i});
        m_keys.push_back({nameKey(area.name), i});
        for (const std::string& code : area.oldCodes)
            m_keys.push_back({nameKey(code), i});
        for (const std::string& spelling : area.spellings)
            m_keys.push_back({nameKey(spelling), i});
    }
    std::ranges::stable_sort(m_keys, [this](const Key& a, const Key& b) {
        return a.text != b.text ? a.text < b.text : precedence(m_areas[a.area].kind) < precedence(m_areas[b.area].kind);
    });
}

std::vector<const Area*> Areas::partnerships() const
{
    std::vector<const Area*> found;
    for (const Area& area : m_areas)
        if (area.kind == AreaKind::Partnership)
            found.push_back(&area);
    std::ranges::sort(found, {}, [](const Area* area) -> const std::string& { return area->name; });
    return found;
}

std::vector<const Area*> Areas::councilsOf(std::string_view partnership) const
{
    std::vector<const Area*> found;
    for (const Area& area : m_areas)
        if (area.kind == AreaKind::Council && area.partnership == partnership)
            found.push_back(&area);
    return found;
}

const Area* Areas::find(std::string_view text) const
{
    const std::string key = nameKey(text);
    const auto found = std::ranges::lower_bound(m_keys, key, {}, &Key::text);
    return found != m_keys.end() && found->text == key ? &m_areas[found->area] : nullptr;
}

const Area* Areas::find(std::string_view text, AreaKind kind) const
{
    const std::string key = nameKey(text);
    for (const Key& found : std::ranges::equal_range(m_keys, key, {}, &Key::text))
        if (m_areas[found.area].kind == kind)
            return &m_areas[found.area];
    return nullptr;
}

const Area* Areas::partnership(std::string_view text) const
{
    if (const Area* found = find(text, AreaKind::Partnership))
        return found;
    const Area* council = find(text, AreaKind::Council);
    return council ? find(council->partnership, AreaKind::Partnership) : nullptr;
}

std::vector<std::string> Areas::nearest(std::string_view text, std::size_t most) const
{
    struct Near {
        std::size_t distance;
        int order;
        std::string name;
    };
    const std::string key = nameKey(text);
    const std::size_t limit = std::max<std::size_t>(2, key.size() / 3);
    std::vector<Near> near;
    for (const Key& known : m_keys) {
        const bool isPart = key.size() >= 3 && known.text.find(key) != std::string::npos;
        const std::size_t distance = isPart ? 1 : editDistance(key, known.text);
        if (distance <= limit && !key.empty())
            near.push_back({distance, precedence(m_areas[known.area].kind), m_areas[known.area].name});
    }
    std::ranges::stable_sort(near, [](const Near& a, const Near& b) {
        return a.distance != b.distance ? a.distance < b.distance : a.order < b.order;
    });
    std::vector<std::string> names;
    for (const Near& one : near)
        if (names.size() < most && std::ranges::find(names, one.name) == names.end())
            names.push_back(one.name);
    return names;
}

} // namespace homeward::reference
