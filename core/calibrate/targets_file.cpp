// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/targets_file.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace homeward::calibrate {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::CalibrationTarget;

namespace {

using Row = std::vector<std::string>;

constexpr std::array<std::string_view, 4> columns{"target", "area", "band", "value"};

std::string_view withoutMark(std::string_view text)
{
    constexpr std::string_view mark = "\xEF\xBB\xBF";
    return text.starts_with(mark) ? text.substr(mark.size()) : text;
}

std::string trimmed(std::string text)
{
    const auto isBlank = [](char letter) { return letter == ' ' || letter == '\t'; };
    while (!text.empty() && isBlank(text.back()))
        text.pop_back();
    const auto first = std::ranges::find_if_not(text, isBlank);
    return {first, text.end()};
}

/// The rows of a table; a line of blanks is none.
class Table {
public:
    explicit Table(std::string_view text)
    {
        const std::string_view heading = text.substr(0, text.find('\n'));
        const char comma = heading.find(';') != std::string_view::npos ? ';' : ',';
        for (std::size_t i = 0; i < text.size(); ++i)
            take(text, i, comma);
        endRow();
    }

    [[nodiscard]] const std::vector<std::pair<long, Row>>& rows() const { return m_rows; }

private:
    void take(std::string_view text, std::size_t& i, char comma)
    {
        const char letter = text[i];
        if (m_quoted && letter == '"' && i + 1 < text.size() && text[i + 1] == '"')
            m_cell += text[++i];
        else if (letter == '"')
            m_quoted = !m_quoted;
        else if (!m_quoted && letter == comma)
            endCell();
        else if (!m_quoted && letter == '\n')
            endRow();
        else if (letter != '\r')
            m_cell += letter;
    }
    void endCell()
    {
        m_row.push_back(trimmed(std::move(m_cell)));
        m_cell.clear();
    }
    void endRow()
    {
        endCell();
        ++m_line;
        if (std::ranges::any_of(m_row, [](const std::string& cell) { return !cell.empty(); }))
            m_rows.emplace_back(m_line, std::move(m_row));
        m_row.clear();
    }

    std::vector<std::pair<long, Row>> m_rows;
    Row m_row;
    std::string m_cell;
    bool m_quoted = false;
    long m_line = 0;
};

Error badCell(long line, std::string_view column, const std::string& found)
{
    return {ErrorCode::BadField, {}, "row " + std::to_string(line) + ", column " + std::string(column), found, line};
}

std::string lower(std::string text)
{
    for (char& letter : text)
        letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return text;
}

std::optional<double> numberIn(std::string text)
{
    std::erase(text, ' ');
    double value = 0.0;
    const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool whole = fault == std::errc() && end == text.data() + text.size();
    return whole && std::isfinite(value) && value >= 0.0 ? std::optional(value) : std::nullopt;
}

bool isMeasure(const CalibrationTarget& target, const std::string& measure)
{
    return std::ranges::any_of(target.figures, [&](const auto& figure) { return figure.measure == measure; });
}

bool isOfBand(const CalibrationTarget& target, const std::string& band)
{
    return std::ranges::any_of(target.figures, [&](const auto& figure) { return figure.band == band; });
}

bool names(const CalibrationTarget& target, const TargetRow& row)
{
    if (row.band.empty() && (target.id.value == row.target || target.name == row.target))
        return true;
    // Days for want of a place are a share of a published figure, not the figure itself.
    return !target.internal && isMeasure(target, row.target) && isOfBand(target, row.band.empty() ? "all" : row.band);
}

} // namespace

Result<std::vector<TargetRow>> readTargets(std::string_view text)
{
    const Table table(withoutMark(text));
    std::array<std::size_t, columns.size()> places{};
    places.fill(std::string::npos);
    if (table.rows().empty())
        return Error{ErrorCode::MissingField, {}, "column target", {}};
    const Row& heading = table.rows().front().second;
    for (std::size_t i = 0; i < heading.size(); ++i) {
        const auto known = std::ranges::find(columns, lower(heading[i]));
        if (known == columns.end())
            return badCell(1, std::to_string(i + 1), heading[i]);
        places[static_cast<std::size_t>(known - columns.begin())] = i;
    }
    for (const std::size_t needed : {std::size_t{0}, std::size_t{3}})
        if (places[needed] == std::string::npos)
            return Error{ErrorCode::MissingField, {}, "column " + std::string(columns[needed]), {}};
    std::vector<TargetRow> rows;
    for (std::size_t r = 1; r < table.rows().size(); ++r) {
        const auto& [line, cells] = table.rows()[r];
        const auto cell = [&](std::size_t column) {
            return places[column] < cells.size() ? cells[places[column]] : std::string();
        };
        const auto value = numberIn(cell(3));
        if (!value)
            return badCell(line, columns[3], cell(3));
        rows.push_back({cell(0), cell(1), cell(2), *value, line});
    }
    return rows;
}

Result<Wanted> wantedOf(const model::Plan& plan, const model::Area& area, const std::vector<TargetRow>& rows)
{
    const std::vector<CalibrationTarget>& targets = plan.calibration.targets;
    Wanted wanted(targets.size());
    for (const TargetRow& row : rows) {
        const auto isArea = [&](const model::Area& one) { return one.id.value == row.area || one.name == row.area; };
        if (!row.area.empty() && std::ranges::none_of(plan.areas, isArea))
            return badCell(row.line, "area", row.area);
        const auto found = std::ranges::find_if(targets, [&](const auto& target) { return names(target, row); });
        if (found == targets.end())
            return badCell(row.line, "target", row.target + (row.band.empty() ? "" : ", " + row.band));
        if (row.area.empty() || isArea(area))
            wanted[static_cast<std::size_t>(found - targets.begin())] = row.value;
    }
    return wanted;
}

} // namespace homeward::calibrate
