// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/age_range.h"

#include "core/model/lookup.h"

#include <charconv>
#include <string>

namespace homeward::model {

namespace {

constexpr int oldest = 150;

/// Reads the next whole number and moves `words` behind it; none where there is no number, or one that is no age.
std::optional<int> nextNumber(std::string_view& words)
{
    const std::size_t at = words.find_first_of("0123456789");
    if (at == std::string_view::npos)
        return std::nullopt;
    int number = 0;
    const auto [end, error] = std::from_chars(words.data() + at, words.data() + words.size(), number);
    words.remove_prefix(static_cast<std::size_t>(end - words.data()));
    return error == std::errc() && number <= oldest ? std::optional(number) : std::nullopt;
}

bool beginsWith(std::string_view words, std::string_view small)
{
    for (std::size_t i = 0; i < small.size(); ++i)
        if (i >= words.size() || (words[i] != small[i] && words[i] != static_cast<char>(small[i] - 'a' + 'A')))
            return false;
    return true;
}

bool holds(std::string_view words, std::string_view part) { return words.find(part) != std::string_view::npos; }

} // namespace

std::optional<AgeRange> ageRangeOf(std::string_view band)
{
    if (beginsWith(band, "all"))
        return AgeRange{0, std::nullopt};
    std::string_view rest = band;
    const auto first = nextNumber(rest);
    if (!first)
        return std::nullopt;
    if (beginsWith(band, "under"))
        return *first > 0 ? std::optional(AgeRange{0, *first - 1}) : std::nullopt;
    if (rest.starts_with('+') || holds(rest, "and over") || holds(rest, "or over") || holds(rest, "plus"))
        return AgeRange{*first, std::nullopt};
    const auto last = nextNumber(rest);
    if (!last)
        return rest.empty() ? std::optional(AgeRange{*first, *first}) : std::nullopt;
    return *last >= *first ? std::optional(AgeRange{*first, *last}) : std::nullopt;
}

std::optional<AgeRange> agesOf(const Plan& plan, const Cohort& cohort)
{
    const AgeBand* const band = findById(plan.ageBands, cohort.ageBand);
    if (!band)
        return std::nullopt;
    const auto ages = ageRangeOf(band->id.value);
    return ages ? ages : ageRangeOf(band->name);
}

} // namespace homeward::model
