// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/figure_parts.h"

#include <algorithm>

namespace homeward::imports {

FigureFound& FigureParts::at(std::size_t row, const Column& column, const FigureKey& key)
{
    const auto [found, isNew] = m_found.try_emplace(key);
    if (isNew) {
        found->second.origin = m_rows.origin(row, column);
        found->second.origin.cells = 0;
    }
    return found->second;
}

std::optional<Ages> FigureParts::agesOf(std::size_t row, const Column& column, const FigureKey& key)
{
    if (key.group.band.empty())
        return std::nullopt;
    const Column* const age = columnWith(m_rows.columns(), Role::Age);
    return column.ages ? column.ages : age ? m_rows.ages(row, *age) : std::nullopt;
}

void FigureParts::put(std::size_t row, const Column& column, const FigureKey& key, double value,
                      const std::optional<Period>& when)
{
    FigureFound& found = at(row, column, key);
    found.when = when;
    found.origin.period = when ? when->text() : std::string();
    const auto ages = agesOf(row, column, key);
    if (ages)
        found.ages.try_emplace(*ages);
    std::string part = ages ? agesText(*ages) : std::string();
    if (key.figure != "cost") // prices do not add up
        part += m_rows.addedPart(row);
    const auto [known, isNew] = found.parts.try_emplace(part, value);
    if (isNew) {
        found.value += value;
        ++found.origin.cells;
    } else if (known->second != value) {
        found.isBroken = true;
        m_rows.add(FindingKind::TwoValues, row, column, sheets::cellName(found.origin.row, found.origin.column));
    }
}

void FigureParts::breakSum(std::size_t row, const Column& column, const FigureKey& key)
{
    if (key.group.band.empty() && !m_rows.addsUp())
        return;
    if (m_rows.text(row, &column).empty())
        m_rows.add(FindingKind::Missing, row, column);
    at(row, column, key).isBroken = true;
}

bool FigureParts::isWhole(const FigureKey& key)
{
    const FigureFound& found = m_found.at(key);
    const auto band = found.isBroken ? std::nullopt : imports::agesOf(m_rows.plan(), key.group.band);
    if (!band || found.ages.empty() || !tilesOf(*band, found.ages).empty())
        return !found.isBroken;
    std::string ages;
    for (const auto& [each, count] : found.ages)
        ages.append(ages.empty() ? "" : ", ").append(agesText(each));
    m_rows.say(FindingKind::PartMissing, ages, agesText(*band));
    return false;
}

bool FigureParts::isSumOfGroups(const FigureKey& key) const
{
    return key.group == Group{} && std::ranges::any_of(m_found, [&](const auto& each) {
               const FigureKey& other = each.first;
               return other.figure == key.figure && other.area == key.area && other.setting == key.setting
                   && other.group != Group{};
           });
}

} // namespace homeward::imports
