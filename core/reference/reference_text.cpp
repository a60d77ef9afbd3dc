// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/line_fields.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <charconv>
#include <functional>
#include <limits>
#include <set>
#include <unordered_map>

namespace homeward::reference {

namespace {

using Cell = ReferenceSet::Cell;

/// Reads one set; `m_error` is the first thing that is wrong.
class Reader {
public:
    base::Result<ReferenceSet> read(std::string_view text)
    {
        for (std::size_t from = 0; from < text.size() && !m_failed;) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            std::string_view line = text.substr(from, end - from);
            from = end + 1;
            ++m_line;
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            if (!line.empty() && line.front() != '#')
                readLine(line);
        }
        if (!m_failed)
            sortYears();
        if (!m_failed)
            requireOnce();
        if (m_failed)
            return m_error;
        return ReferenceSet(std::move(m_parts));
    }

private:
    enum class Section { None, Areas, Sources, Hows, Measures, Figures, Money };

    void fail(std::string field, std::string detail)
    {
        if (m_failed)
            return;
        m_failed = true;
        m_error = {base::ErrorCode::Damaged, {}, std::move(field), std::move(detail), m_line};
    }

    void readLine(std::string_view line)
    {
        if (line.front() == '[') {
            enter(line);
            return;
        }
        switch (m_section) {
        case Section::Areas: readArea(line); return;
        case Section::Sources: readSource(line); return;
        case Section::Hows: readHow(line); return;
        case Section::Measures: readMeasure(line); return;
        case Section::Figures: readFigures(line); return;
        case Section::Money: readMoney(line); return;
        case Section::None: fail("section", "a line before the first section"); return;
        }
    }

    void enter(std::string_view line)
    {
        static const std::map<std::string_view, Section> sections{
            {"[areas]", Section::Areas},       {"[sources]", Section::Sources}, {"[how]", Section::Hows},
            {"[measures]", Section::Measures}, {"[figures]", Section::Figures}, {"[money]", Section::Money}};
        const auto found = sections.find(line);
        if (found == sections.end()) {
            fail("section", std::string(line));
            return;
        }
        m_section = found->second;
        if (m_section == Section::Hows)
            m_how.clear();
        m_table.reset();
    }

    /// The parts of a line; fails and gives nothing where there are not so many.
    std::vector<std::string_view> parts(std::string_view line, std::size_t count)
    {
        std::vector<std::string_view> found = fieldsOf(line, '|');
        if (found.size() == count)
            return found;
        fail("line", std::to_string(found.size()) + " fields, not " + std::to_string(count));
        return {};
    }

    void readArea(std::string_view line)
    {
        static const std::map<std::string_view, AreaKind> kinds{{"country", AreaKind::Country},
                                                                {"board", AreaKind::Board},
                                                                {"partnership", AreaKind::Partnership},
                                                                {"council", AreaKind::Council}};
        const auto part = parts(line, 7);
        if (part.empty())
            return;
        const auto kind = kinds.find(part[1]);
        if (kind == kinds.end()) {
            fail("area", std::string(part[1]));
            return;
        }
        m_areas.emplace(part[0], m_parts.areas.size());
        m_parts.areas.push_back({std::string(part[0]), std::string(part[2]), kind->second, std::string(part[3]),
                                 std::string(part[4]), listOf(part[5]), listOf(part[6])});
    }

    void readSource(std::string_view line)
    {
        const auto part = parts(line, 5);
        if (part.empty())
            return;
        if (!m_source.emplace(part[0], static_cast<std::uint16_t>(m_parts.sources.size())).second) {
            fail("source", std::string(part[0]) + " twice");
            return;
        }
        m_parts.sources.push_back({std::string(part[0]), std::string(part[1]), std::string(part[2]),
                                   std::string(part[3]), std::string(part[4])});
    }

    void readHow(std::string_view line)
    {
        const auto part = parts(line, 3);
        unsigned number = 0;
        if (part.empty() || !toNumber(part[0], number)) {
            fail("how", std::string(line));
            return;
        }
        std::optional<std::uint16_t> source;
        if (!part[1].empty() && !(source = sourceOf(part[1])))
            return;
        m_how.insert_or_assign(number, How{static_cast<std::uint16_t>(m_parts.hows.size()), source});
        m_parts.hows.emplace_back(part[2]);
    }

    void readMeasure(std::string_view line)
    {
        const auto part = parts(line, 5);
        if (part.empty())
            return;
        if (part[4] != "sum" && part[4] != "mean") {
            fail("measure", std::string(part[4]));
            return;
        }
        m_measure.emplace(part[0], static_cast<std::uint16_t>(m_parts.measures.size()));
        m_parts.measures.push_back({std::string(part[0]), std::string(part[1]), std::string(part[2]),
                                    std::string(part[3]), part[4] == "sum" ? Joining::Sum : Joining::Mean});
    }

    void readMoney(std::string_view line)
    {
        const auto part = parts(line, 10);
        if (part.empty())
            return;
        MoneyFigure money;
        money.setting = part[0];
        money.item = part[1];
        const auto status = statusOf(part[8]);
        if (!toNumber(part[2], money.value) || !toOptional(part[3], money.low) || !toOptional(part[4], money.high)
            || !status) {
            fail("money", std::string(line));
            return;
        }
        money.unit = part[5];
        money.budget = part[6];
        money.year = part[7];
        money.status = *status;
        money.source = part[9];
        m_parts.money.push_back(std::move(money));
    }

    void readFigures(std::string_view line)
    {
        if (line.front() == '=')
            readTable(line.substr(1));
        else if (line.front() == ':')
            readColumns(line.substr(1));
        else
            readRow(line);
    }

    /// `measure source status how`.
    void readTable(std::string_view line)
    {
        const auto part = wordsOf(line);
        if (part.size() != 3 || part[2].empty()) {
            fail("table", std::string(line));
            return;
        }
        const auto measure = m_measure.find(std::string(part[0]));
        if (measure == m_measure.end()) {
            fail("measure", std::string(part[0]));
            return;
        }
        const auto source = sourceOf(part[1]);
        m_table.emplace();
        if (!source || !readMarks(part[2], m_table->usual))
            return;
        m_table->measure = measure->second;
        m_table->source = *source;
        m_columns.clear();
    }

    void readColumns(std::string_view line)
    {
        m_columns.clear();
        for (const std::string_view column : fieldsOf(line, '|')) {
            const std::size_t at = column.find('@');
            const auto& bands = ageBands();
            const auto band = std::ranges::find(bands, column.substr(0, at));
            if (at == std::string_view::npos || band == bands.end()) {
                fail("column", std::string(column));
                return;
            }
            m_columns.push_back({static_cast<std::uint16_t>(band - bands.begin()), yearOf(column.substr(at + 1))});
        }
    }

    void readRow(std::string_view line)
    {
        const auto words = wordsOf(line);
        const auto area = m_areas.find(std::string(words.front()));
        if (area == m_areas.end() || !m_table) {
            fail("area", std::string(words.front()));
            return;
        }
        if (words.size() != m_columns.size() + 1) {
            fail("row", std::to_string(words.size() - 1) + " figures, not " + std::to_string(m_columns.size()));
            return;
        }
        for (std::size_t i = 0; i < m_columns.size(); ++i)
            if (words[i + 1] != "-")
                readCell(words[i + 1], static_cast<std::uint16_t>(area->second), m_columns[i]);
    }

    struct Column {
        std::uint16_t band = 0;
        std::uint16_t year = 0;
    };
    /// How a figure was made, and the source where that is another than its table's.
    struct How {
        std::uint16_t text = 0;
        std::optional<std::uint16_t> source;
    };
    struct Marks {
        Status status = Status::Published;
        How how;
    };
    struct Table {
        std::uint16_t measure = 0;
        std::uint16_t source = 0;
        Marks usual;
    };

    /// A number, then where they are not the table's: a letter for the status and the number of how.
    void readCell(std::string_view word, std::uint16_t area, Column column)
    {
        Cell cell;
        const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), cell.value);
        Marks marks = m_table->usual;
        const std::string_view rest = word.substr(static_cast<std::size_t>(end - word.data()));
        if (error != std::errc{}) {
            fail("figure", std::string(word));
            return;
        }
        if (!rest.empty() && !readMarks(rest, marks))
            return;
        cell.area = area;
        cell.measure = m_table->measure;
        cell.year = column.year;
        cell.band = column.band;
        cell.status = marks.status;
        cell.how = marks.how.text;
        cell.source = marks.how.source.value_or(m_table->source);
        m_parts.cells.push_back(cell);
    }

    bool readMarks(std::string_view text, Marks& marks)
    {
        const auto status = statusOf(text.substr(0, 1));
        unsigned number = 0;
        if (!status || (text.size() > 1 && !toNumber(text.substr(1), number))) {
            fail("marks", std::string(text));
            return false;
        }
        marks.status = *status;
        if (text.size() == 1)
            return true;
        const auto how = m_how.find(number);
        if (how == m_how.end()) {
            fail("how", std::string(text.substr(1)));
            return false;
        }
        marks.how = how->second;
        return true;
    }

    std::optional<std::uint16_t> sourceOf(std::string_view key)
    {
        const auto found = m_source.find(std::string(key));
        if (found != m_source.end())
            return found->second;
        fail("source", std::string(key));
        return std::nullopt;
    }

    std::uint16_t yearOf(std::string_view year)
    {
        const auto [found, isNew] = m_year.emplace(year, static_cast<std::uint16_t>(m_parts.years.size()));
        if (isNew)
            m_parts.years.emplace_back(year);
        return found->second;
    }

    void sortYears()
    {
        std::vector<std::string> sorted = m_parts.years;
        std::ranges::sort(sorted);
        std::vector<std::uint16_t> place(sorted.size());
        for (std::size_t i = 0; i < sorted.size(); ++i)
            place[i] = static_cast<std::uint16_t>(std::ranges::lower_bound(sorted, m_parts.years[i]) - sorted.begin());
        for (Cell& cell : m_parts.cells)
            cell.year = place[cell.year];
        m_parts.years = std::move(sorted);
    }

    /// No place may have two figures: the reader would not know which counts.
    void requireOnce()
    {
        std::vector<std::uint64_t> places;
        places.reserve(m_parts.cells.size());
        for (const Cell& c : m_parts.cells)
            places.push_back((std::uint64_t{c.area} << 48) | (std::uint64_t{c.measure} << 32)
                             | (std::uint64_t{c.year} << 16) | c.band);
        std::ranges::sort(places);
        const auto twice = std::ranges::adjacent_find(places);
        if (twice == places.end())
            return;
        m_line = 0;
        fail("figure",
             m_parts.areas[*twice >> 48].code + " " + m_parts.measures[(*twice >> 32) & 0xffff].id + " "
                 + ageBands()[*twice & 0xffff] + "@" + m_parts.years[(*twice >> 16) & 0xffff] + " twice");
    }

    ReferenceSet::Parts m_parts;
    Section m_section = Section::None;
    std::optional<Table> m_table;
    std::vector<Column> m_columns;
    std::unordered_map<std::string, std::size_t> m_areas;
    std::unordered_map<std::string, std::uint16_t> m_source;
    std::unordered_map<std::string, std::uint16_t> m_measure;
    std::unordered_map<std::string, std::uint16_t> m_year;
    std::unordered_map<unsigned, How> m_how;
    long m_line = 0;
    bool m_failed = false;
    base::Error m_error;
};

} // namespace

base::Result<ReferenceSet> readReferenceText(std::string_view text) { return Reader().read(text); }

} // namespace homeward::reference
