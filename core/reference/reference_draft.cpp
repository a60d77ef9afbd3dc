// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/reference_draft.h"

#include "core/reference/line_fields.h"

#include <utility>

namespace homeward::reference {

void ReferenceDraft::fail(std::string field, std::string detail)
{
    if (!error)
        error = base::Error{base::ErrorCode::Damaged, {}, std::move(field), std::move(detail), line};
}

std::vector<std::string_view> ReferenceDraft::fields(std::string_view text, std::size_t count)
{
    std::vector<std::string_view> found = fieldsOf(text, '|');
    if (found.size() == count)
        return found;
    fail("line", std::to_string(found.size()) + " fields, not " + std::to_string(count));
    return {};
}

std::optional<std::uint16_t> ReferenceDraft::sourceOf(std::string_view key)
{
    const auto found = sources.find(std::string(key));
    if (found != sources.end())
        return found->second;
    fail("source", std::string(key));
    return std::nullopt;
}

std::uint16_t ReferenceDraft::yearOf(std::string_view year)
{
    const auto [found, isNew] = years.emplace(year, static_cast<std::uint16_t>(parts.years.size()));
    if (isNew)
        parts.years.emplace_back(year);
    return found->second;
}

} // namespace homeward::reference
