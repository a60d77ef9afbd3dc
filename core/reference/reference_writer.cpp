// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/line_fields.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>

namespace homeward::reference {

namespace {

using Cell = ReferenceSet::Cell;
using Cells = std::vector<const Cell*>;

std::string numberText(double value)
{
    std::array<char, 32> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value + 0.0);
    return {text.data(), end.ptr};
}

std::string listText(const std::vector<std::string>& items)
{
    std::string text;
    for (const std::string& item : items)
        text += (text.empty() ? "" : ";") + item;
    return text;
}

const char* kindText(AreaKind kind)
{
    switch (kind) {
    case AreaKind::Country: return "country";
    case AreaKind::Board: return "board";
    case AreaKind::Partnership: return "partnership";
    case AreaKind::Council: return "council";
    }
    return "";
}

/// Writes one set.
class Writer {
public:
    explicit Writer(const ReferenceSet& set) : m_parts(set.parts()) { }

    std::string text()
    {
        m_text = "# SPDX-License-Identifier: GPL-3.0-or-later\n# ";
        m_text.append(licenceLine).append("\n");
        writeLists();
        std::map<std::uint16_t, Cells> tables;
        for (const Cell& cell : m_parts.cells)
            tables[cell.measure].push_back(&cell);
        std::string figures;
        for (const auto& [measure, cells] : tables)
            figures += tableText(measure, cells);
        m_text += "[how]\n";
        for (const auto& [key, number] : sortedHows())
            line({std::to_string(number), key.second == noSource ? "" : m_parts.sources[key.second].key,
                  m_parts.hows[key.first]});
        m_text += "[figures]\n" + figures;
        writeMoney();
        return std::move(m_text);
    }

private:
    using How = std::pair<std::uint16_t, std::uint16_t>;   ///< text, and source where it is not the table's
    static constexpr std::uint16_t noSource = 0xffff;

    struct Marks {
        Status status;
        std::uint16_t how;
        std::uint16_t source;
        auto operator<=>(const Marks&) const = default;
    };

    void line(const std::vector<std::string>& fields)
    {
        for (std::size_t i = 0; i < fields.size(); ++i)
            m_text.append(i == 0 ? "" : "|").append(fields[i]);
        m_text += '\n';
    }

    void writeLists()
    {
        m_text += "[areas]\n";
        for (const Area& area : m_parts.areas)
            line({area.code, kindText(area.kind), area.name, area.partnership, area.board, listText(area.oldCodes),
                  listText(area.spellings)});
        m_text += "[sources]\n";
        for (const Publication& source : m_parts.sources)
            line({source.key, source.publisher, source.title, source.period, source.file});
        m_text += "[measures]\n";
        for (const Measure& measure : m_parts.measures)
            line({measure.id, measure.title, measure.unit, measure.group,
                  measure.joining == Joining::Sum ? "sum" : "mean"});
    }

    void writeMoney()
    {
        m_text += "[money]\n";
        const auto optional = [](const std::optional<double>& value) {
            return value ? numberText(*value) : std::string();
        };
        for (const MoneyFigure& money : m_parts.money)
            line({money.setting, money.item, numberText(money.value), optional(money.low), optional(money.high),
                  money.unit, money.budget, money.year, std::string(1, letterOf(money.status)), money.source});
    }

    std::vector<std::pair<How, std::size_t>> sortedHows() const
    {
        std::vector<std::pair<How, std::size_t>> hows(m_hows.begin(), m_hows.end());
        std::ranges::sort(hows, {}, [](const auto& how) { return how.second; });
        return hows;
    }

    std::string numberOf(std::uint16_t how, std::uint16_t source)
    {
        return std::to_string(m_hows.emplace(How{how, source}, m_hows.size() + 1).first->second);
    }

    static Marks marksOf(const Cell& cell) { return {cell.status, cell.how, cell.source}; }

    /// The marks that most figures of a table have, which its head says.
    static Marks usualOf(const Cells& cells)
    {
        std::map<Marks, std::size_t> count;
        for (const Cell* cell : cells)
            ++count[marksOf(*cell)];
        return std::ranges::max_element(count, {}, [](const auto& one) { return one.second; })->first;
    }

    std::string wordOf(const Cell& cell, const Marks& usual)
    {
        std::string word = numberText(cell.value);
        const Marks marks = marksOf(cell);
        if (marks == usual)
            return word;
        word += letterOf(marks.status);
        return word + numberOf(marks.how, marks.source == usual.source ? noSource : marks.source);
    }

    std::string tableText(std::uint16_t measure, const Cells& cells)
    {
        const Marks usual = usualOf(cells);
        std::map<std::pair<std::uint16_t, std::uint16_t>, std::size_t> columns;   // year and band
        std::map<std::uint16_t, Cells> rows;
        for (const Cell* cell : cells) {
            columns.emplace(std::pair(cell->year, cell->band), 0);
            rows[cell->area].push_back(cell);
        }
        std::string text = "= " + m_parts.measures[measure].id + " " + m_parts.sources[usual.source].key + " "
            + letterOf(usual.status) + numberOf(usual.how, noSource) + "\n:";
        std::size_t number = 0;
        for (auto& [column, index] : columns) {
            index = number++;
            text.append(index == 0 ? "" : "|")
                .append(ageBands()[column.second])
                .append("@")
                .append(m_parts.years[column.first]);
        }
        text += '\n';
        for (const auto& [area, row] : rows) {
            std::vector<std::string> words(columns.size(), "-");
            for (const Cell* cell : row)
                words[columns[{cell->year, cell->band}]] = wordOf(*cell, usual);
            text += m_parts.areas[area].code;
            for (const std::string& word : words)
                text.append(" ").append(word);
            text += '\n';
        }
        return text;
    }

    const ReferenceSet::Parts& m_parts;
    std::string m_text;
    std::map<How, std::size_t> m_hows;
};

} // namespace

std::string referenceText(const ReferenceSet& set) { return Writer(set).text(); }

} // namespace homeward::reference
