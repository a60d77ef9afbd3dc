// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/columns.h"

#include "core/imports/word_runs.h"
#include "core/reference/edit_distance.h"

#include <algorithm>
#include <array>

namespace homeward::imports {

namespace {

/// Other names for a setting: if its name in a plan has one of these words, files may use one of those.
struct OtherNames {
    std::string_view word;
    std::vector<std::string_view> others;
};

const std::vector<OtherNames>& otherNames()
{
    static const std::vector<OtherNames> names{
        {"acute", {"acute", "hospital", "acute beds", "general hospital", "dgh", "acute ward", "inpatient"}},
        {"community hospital", {"community hospital", "cottage hospital", "community beds", "comm hosp"}},
        {"intermediate", {"intermediate care", "step down", "step up", "step down beds"}},
        {"care home", {"care home", "nursing home", "residential home", "residential care", "care homes", "carehome"}},
        {"hospital at home", {"hospital at home", "h ah", "hah", "h h", "virtual ward"}},
        {"reablement", {"reablement", "re ablement", "enablement", "rehab at home"}},
        {"care at home", {"care at home", "home care", "homecare", "domiciliary care", "cah", "package of care"}},
    };
    return names;
}

/// Other names for outcomes.
const std::vector<OtherNames>& otherOutcomes()
{
    static const std::vector<OtherNames> names{
        {"died", {"died", "death", "dead", "deceased", "rip"}},
        {"home",
         {"home", "own home", "usual residence", "usual place of residence", "private residence", "discharged home"}},
        {"moved", {"moved", "moved away", "transferred out", "other area", "other"}},
    };
    return names;
}

/// Puts words into the singular: `care homes` becomes `care home`.
std::string singular(std::string_view plain)
{
    constexpr std::size_t shortest = 4; // `gas` is no plural
    std::string words;
    std::size_t length = 0;
    for (std::size_t i = 0; i <= plain.size(); ++i) {
        const bool isEnd = i == plain.size() || plain[i] == ' ';
        if (isEnd && length >= shortest && words.ends_with('s') && !words.ends_with("ss"))
            words.pop_back();
        length = isEnd ? 0 : length + 1;
        if (i < plain.size())
            words += plain[i];
    }
    return words;
}

bool isAmong(const std::vector<std::string_view>& names, std::string_view plain)
{
    return std::ranges::find(names, plain) != names.end() || std::ranges::find(names, singular(plain)) != names.end();
}

/// The item with this name, or the only one whose name differs just by plurals.
template <class List> auto* namedIn(const List& list, std::string_view plain)
{
    using Item = decltype(&list.front());
    for (const auto& item : list)
        if (plainWords(item.id.value) == plain || plainWords(item.name) == plain)
            return &item;
    Item found = nullptr;
    const std::string one = singular(plain);
    for (const auto& item : list) {
        if (singular(plainWords(item.name)) != one)
            continue;
        if (found)
            return static_cast<Item>(nullptr);
        found = &item;
    }
    return found;
}

/// The only item whose name has the word that other names stand for; null where none or several have it.
template <class List>
auto* namedOtherwise(const List& list, std::string_view plain, const std::vector<OtherNames>& known)
{
    using Item = decltype(&list.front());
    for (const OtherNames& names : known) {
        if (!isAmong(names.others, plain))
            continue;
        Item found = nullptr;
        for (const auto& item : list) {
            if (!hasWord(plainWords(item.name), names.word))
                continue;
            if (found)
                return static_cast<Item>(nullptr);
            found = &item;
        }
        if (found)
            return found;
    }
    return static_cast<Item>(nullptr);
}

} // namespace

const model::Setting* settingNamed(const model::Plan& plan, std::string_view text)
{
    const std::string plain = plainWords(text);
    if (plain.empty())
        return nullptr;
    if (const auto* found = namedIn(plan.settings, plain))
        return found;
    if (const auto* found = namedOtherwise(plan.settings, plain, otherNames()))
        return found;
    // `Care Home Service` is `care home`.
    for (const std::string_view ending : {" service", " services"})
        if (plain.ends_with(ending))
            return settingNamed(plan, std::string_view(plain).substr(0, plain.size() - ending.size()));
    return nullptr;
}

std::optional<model::PlaceId> placeNamed(const model::Plan& plan, std::string_view text)
{
    const std::string plain = plainWords(text);
    if (plain.empty())
        return std::nullopt;
    if (const auto* setting = namedIn(plan.settings, plain))
        return model::place(setting->id);
    if (const auto* outcome = namedIn(plan.outcomes, plain))
        return model::place(outcome->id);
    // `home` is an outcome before it is a service.
    if (const auto* outcome = namedOtherwise(plan.outcomes, plain, otherOutcomes()))
        return model::place(outcome->id);
    for (const OtherNames& names : otherOutcomes())
        if (names.word == "died" && isAmong(names.others, plain))
            for (const model::Outcome& outcome : plan.outcomes)
                if (outcome.death)
                    return model::place(outcome.id);
    const auto* setting = namedOtherwise(plan.settings, plain, otherNames());
    return setting ? std::optional(model::place(setting->id)) : std::nullopt;
}

const model::Cohort* cohortNamed(const model::Plan& plan, std::string_view text)
{
    const std::string plain = plainWords(text);
    return plain.empty() ? nullptr : namedIn(plan.cohorts, plain);
}

const model::Area* areaNamed(const model::Plan& plan, std::string_view text)
{
    const auto find = [&](std::string_view name) -> const model::Area* {
        const std::string key = reference::nameKey(name);
        for (const model::Area& area : plan.areas)
            if (area.id.value == name || reference::nameKey(area.name) == key
                || (!area.code.empty() && area.code == name))
                return &area;
        return nullptr;
    };
    const model::Area* const found = find(text);
    return found ? found : find(withoutTotal(withoutNotes(text)));
}

const model::Setting* settingIn(const model::Plan& plan, std::string_view line)
{
    struct Mention {
        const model::Setting* setting;
        std::size_t from;
        std::size_t end;
    };
    std::vector<Mention> mentions;
    const std::string plain = plainWords(line);
    const auto look = [&](const model::Setting* setting, std::string_view name) {
        for (std::size_t at = plain.find(name); setting && at != std::string::npos; at = plain.find(name, at + 1)) {
            // `Care homes` is `care home`.
            std::size_t end = at + name.size();
            end += end < plain.size() && plain[end] == 's' ? 1 : 0;
            if ((at == 0 || plain[at - 1] == ' ') && (end == plain.size() || plain[end] == ' '))
                mentions.push_back({setting, at, end});
        }
    };
    for (const model::Setting& setting : plan.settings)
        look(&setting, plainWords(setting.name));
    for (const OtherNames& names : otherNames())
        for (const std::string_view name : names.others)
            look(settingNamed(plan, name), name);
    const model::Setting* found = nullptr;
    for (const Mention& one : mentions) {
        // `Hospital` within `community hospital` is not a mention of its own.
        const bool isPart = std::ranges::any_of(mentions, [&](const Mention& other) {
            return other.from <= one.from && one.end <= other.end && other.end - other.from > one.end - one.from;
        });
        if (!isPart && found && found != one.setting)
            return nullptr;
        found = isPart ? found : one.setting;
    }
    return found;
}

std::vector<std::string> nearestNames(const std::vector<std::string>& names, std::string_view text)
{
    constexpr std::size_t most = 3;
    const std::string plain = plainWords(text);
    std::vector<std::pair<std::size_t, std::string>> near;
    for (const std::string& name : names) {
        const std::string other = plainWords(name);
        const bool isPart = plain.size() >= 3 && (hasWord(other, plain) || hasWord(plain, other));
        const std::size_t distance = isPart ? 1 : reference::editDistance(plain, other);
        if (!plain.empty() && distance <= std::max<std::size_t>(2, plain.size() / 3))
            near.emplace_back(distance, name);
    }
    std::ranges::stable_sort(near, {}, &std::pair<std::size_t, std::string>::first);
    std::vector<std::string> found;
    for (const auto& [distance, name] : near)
        if (found.size() < most)
            found.push_back(name);
    return found;
}

std::vector<std::string> settingNames(const model::Plan& plan)
{
    std::vector<std::string> names;
    for (const model::Setting& setting : plan.settings)
        names.push_back(setting.name);
    return names;
}

std::vector<std::string> placeNames(const model::Plan& plan)
{
    std::vector<std::string> names = settingNames(plan);
    for (const model::Outcome& outcome : plan.outcomes)
        names.push_back(outcome.name);
    return names;
}

} // namespace homeward::imports
