// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace homeward::reference {

double roundedFigure(double value)
{
    const double digits = std::abs(value) < 10.0 ? 1e4 : 1e2;
    return std::round(value * digits) / digits;
}

std::string shortNumber(double value, int digits)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, digits);
    return {text.data(), end.ptr};
}

Workshop::Workshop(const Observations& seen, const ReferenceSet& inForce) : m_seen(seen), m_inForce(inForce)
{
    m_councils[scotland] = {scotland};
    for (const Area& area : inForce.areas().all())
        if (area.kind == AreaKind::Partnership) {
            m_partnerships.push_back(area.code);
            for (const Area* council : inForce.areas().councilsOf(area.code))
                m_councils[area.code].push_back(council->code);
        }
}

const std::vector<std::string>& Workshop::councilsOf(const std::string& partnership) const
{
    static const std::vector<std::string> none;
    const auto found = m_councils.find(partnership);
    return found == m_councils.end() ? none : found->second;
}

std::optional<double> Workshop::sum(const std::string& area, std::string_view series, const std::string& band,
                                    const std::string& period) const
{
    double total = 0.0;
    for (const std::string& council : partsOf(area)) {
        const auto value = m_seen.at({std::string(series), council, band, period});
        if (!value)
            return std::nullopt;
        total += *value;
    }
    return total;
}

const std::vector<std::string>& Workshop::years(std::string_view series) const
{
    if (const auto known = m_years.find(series); known != m_years.end())
        return known->second;
    std::vector<std::string> found = m_seen.periods(series, scotland);
    if (found.empty())
        found = m_seen.periods(series);
    std::erase_if(found, [](const std::string& year) { return year < firstYear; });
    return m_years.emplace(series, std::move(found)).first->second;
}

std::string Workshop::baseYear() const
{
    const auto years = m_seen.periods(series::people);
    return years.empty() ? std::to_string(m_inForce.populationYears().front()) : years.back();
}

std::optional<double> Workshop::people(const std::string& area, const std::string& band) const
{
    static const std::map<std::string, std::vector<std::string>> wide{
        {"65+", {"65-74", "75-84", "85+"}},
        {"75+", {"75-84", "85+"}},
        {"all", {"0-17", "18-64", "65-74", "75-84", "85+"}}};
    std::optional<double> total = 0.0;
    const auto add = [&](std::optional<double> part) {
        total = total && part ? std::optional(*total + *part) : std::nullopt;
    };
    if (const auto parts = wide.find(band); parts != wide.end())
        for (const std::string& part : parts->second)
            add(people(area, part));
    else if (!m_seen.has(series::people)) {
        // The set has councils of their own only where two make a partnership.
        const Area* council = m_inForce.areas().find(area, AreaKind::Council);
        const bool isOnlyOne = council && !isOfTwo(council->partnership);
        const auto known =
            m_inForce.figure(isOnlyOne ? council->partnership : area, measure::population2016, band, baseYear());
        return known ? std::optional(known->value) : std::nullopt;
    } else if (area == scotland)
        for (const std::string& partnership : partnerships())
            add(people(partnership, band));
    else if (area.starts_with("S12"))
        return m_seen.at({std::string(series::people), area, band, baseYear()});
    else
        return sum(area, series::people, band, baseYear());
    return total;
}

void Workshop::add(const std::string& area, std::string_view measure, const std::string& band, const std::string& year,
                   NewFigure figure)
{
    figure.value = roundedFigure(figure.value);
    m_figures.insert_or_assign({std::string(measure), area, band, year}, std::move(figure));
}

const NewFigure* Workshop::made(const std::string& area, std::string_view measure, const std::string& band,
                                const std::string& year) const
{
    const auto found = m_figures.find({std::string(measure), area, band, year});
    return found == m_figures.end() ? nullptr : &found->second;
}

void Workshop::addSums(std::string_view measure, std::string_view series, const std::string& band,
                       const std::string& year, const std::string& source, const std::string& how,
                       const std::string& scotlandHow)
{
    for (const std::string& area : partnerships())
        if (const auto value = sum(area, series, band, year))
            add(area, measure, band, year,
                isOfTwo(area) ? NewFigure{*value, Status::Derived, source, how + "; sum of two councils"}
                              : NewFigure{*value, Status::Published, source, how});
    if (const auto value = sum(scotland, series, band, year))
        add(scotland, measure, band, year,
            {*value, Status::Published, source, scotlandHow.empty() ? how : scotlandHow});
}

void Workshop::addMeans(std::string_view measure, std::string_view series, const std::string& band,
                        const std::string& year, const std::string& source, const std::string& how,
                        const Weight& weight, const std::string& weightHow)
{
    std::vector<std::string> areas = partnerships();
    areas.emplace_back(scotland);
    for (const std::string& area : areas) {
        const std::vector<std::string>& parts = partsOf(area);
        double total = 0.0;
        double weights = 0.0;
        bool whole = true;
        for (const std::string& part : parts) {
            const auto value = m_seen.at({std::string(series), part, band, year});
            const auto share = parts.size() > 1 ? weight(part) : std::optional(1.0);
            whole = whole && value && share;
            total += value.value_or(0.0) * share.value_or(0.0);
            weights += share.value_or(0.0);
        }
        if (!whole || weights <= 0.0)
            continue;
        const bool two = parts.size() > 1;
        add(area, measure, band, year,
            {total / weights, two ? Status::Derived : Status::Published, source,
             two ? "two councils weighted by " + weightHow + "; " + how : how});
    }
}

} // namespace homeward::reference
