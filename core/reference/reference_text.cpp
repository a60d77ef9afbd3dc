// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/figure_tables.h"
#include "core/reference/line_fields.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <map>

namespace homeward::reference {

namespace {

/// Reads one set, section by section.
class Reader {
public:
    base::Result<ReferenceSet> read(std::string_view text)
    {
        for (std::size_t from = 0; from < text.size() && !m_draft.error;) {
            const std::size_t end = std::min(text.find('\n', from), text.size());
            std::string_view line = text.substr(from, end - from);
            from = end + 1;
            ++m_draft.line;
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            if (!line.empty() && line.front() != '#')
                readLine(line);
        }
        if (!m_draft.error)
            sortYears();
        if (!m_draft.error)
            requireOnce();
        if (m_draft.error)
            return *m_draft.error;
        return ReferenceSet(std::move(m_draft.parts));
    }

private:
    enum class Section { None, Areas, Sources, Hows, Measures, Figures, Money };

    void readLine(std::string_view line)
    {
        if (line.front() == '[') {
            enter(line);
            return;
        }
        switch (m_section) {
        case Section::Areas: readArea(line); return;
        case Section::Sources: readSource(line); return;
        case Section::Hows: m_figures.readHow(line); return;
        case Section::Measures: readMeasure(line); return;
        case Section::Figures: m_figures.readFigures(line); return;
        case Section::Money: readMoney(line); return;
        case Section::None: m_draft.fail("section", "a line before the first section"); return;
        }
    }

    void enter(std::string_view line)
    {
        static const std::map<std::string_view, Section> sections{
            {"[areas]", Section::Areas},       {"[sources]", Section::Sources}, {"[how]", Section::Hows},
            {"[measures]", Section::Measures}, {"[figures]", Section::Figures}, {"[money]", Section::Money}};
        const auto found = sections.find(line);
        if (found == sections.end()) {
            m_draft.fail("section", std::string(line));
            return;
        }
        m_section = found->second;
        if (m_section == Section::Hows)
            m_figures.beginHows();
        m_figures.endTable();
    }

    void readArea(std::string_view line)
    {
        static const std::map<std::string_view, AreaKind> kinds{{"country", AreaKind::Country},
                                                                {"board", AreaKind::Board},
                                                                {"partnership", AreaKind::Partnership},
                                                                {"council", AreaKind::Council}};
        const auto part = m_draft.fields(line, 7);
        if (part.empty())
            return;
        const auto kind = kinds.find(part[1]);
        if (kind == kinds.end()) {
            m_draft.fail("area", std::string(part[1]));
            return;
        }
        m_draft.areas.emplace(part[0], m_draft.parts.areas.size());
        m_draft.parts.areas.push_back({std::string(part[0]), std::string(part[2]), kind->second, std::string(part[3]),
                                       std::string(part[4]), listOf(part[5]), listOf(part[6])});
    }

    void readSource(std::string_view line)
    {
        const auto part = m_draft.fields(line, 5);
        if (part.empty())
            return;
        if (!m_draft.sources.emplace(part[0], static_cast<std::uint16_t>(m_draft.parts.sources.size())).second) {
            m_draft.fail("source", std::string(part[0]) + " twice");
            return;
        }
        m_draft.parts.sources.push_back({std::string(part[0]), std::string(part[1]), std::string(part[2]),
                                         std::string(part[3]), std::string(part[4])});
    }

    void readMeasure(std::string_view line)
    {
        const auto part = m_draft.fields(line, 5);
        if (part.empty())
            return;
        if (part[4] != "sum" && part[4] != "mean") {
            m_draft.fail("measure", std::string(part[4]));
            return;
        }
        m_draft.measures.emplace(part[0], static_cast<std::uint16_t>(m_draft.parts.measures.size()));
        m_draft.parts.measures.push_back({std::string(part[0]), std::string(part[1]), std::string(part[2]),
                                          std::string(part[3]), part[4] == "sum" ? Joining::Sum : Joining::Mean});
    }

    void readMoney(std::string_view line)
    {
        const auto part = m_draft.fields(line, 10);
        if (part.empty())
            return;
        MoneyFigure money;
        money.setting = part[0];
        money.item = part[1];
        const auto status = statusOf(part[8]);
        if (!toNumber(part[2], money.value) || !toOptional(part[3], money.low) || !toOptional(part[4], money.high)
            || !status) {
            m_draft.fail("money", std::string(line));
            return;
        }
        money.unit = part[5];
        money.budget = part[6];
        money.year = part[7];
        money.status = *status;
        money.source = part[9];
        m_draft.parts.money.push_back(std::move(money));
    }

    void sortYears()
    {
        std::vector<std::string> sorted = m_draft.parts.years;
        std::ranges::sort(sorted);
        std::vector<std::uint16_t> place(sorted.size());
        for (std::size_t i = 0; i < sorted.size(); ++i)
            place[i] =
                static_cast<std::uint16_t>(std::ranges::lower_bound(sorted, m_draft.parts.years[i]) - sorted.begin());
        for (ReferenceSet::Cell& cell : m_draft.parts.cells)
            cell.year = place[cell.year];
        m_draft.parts.years = std::move(sorted);
    }

    /// No place may have two figures: the reader would not know which counts.
    void requireOnce()
    {
        std::vector<std::uint64_t> places;
        places.reserve(m_draft.parts.cells.size());
        for (const ReferenceSet::Cell& c : m_draft.parts.cells)
            places.push_back((std::uint64_t{c.area} << 48) | (std::uint64_t{c.measure} << 32)
                             | (std::uint64_t{c.year} << 16) | c.band);
        std::ranges::sort(places);
        const auto twice = std::ranges::adjacent_find(places);
        if (twice == places.end())
            return;
        m_draft.line = 0;
        m_draft.fail("figure",
                     m_draft.parts.areas[*twice >> 48].code + " " + m_draft.parts.measures[(*twice >> 32) & 0xffff].id
                         + " " + ageBands()[*twice & 0xffff] + "@" + m_draft.parts.years[(*twice >> 16) & 0xffff]
                         + " twice");
    }

    ReferenceDraft m_draft;
    FigureTables m_figures{m_draft};
    Section m_section = Section::None;
};

} // namespace

base::Result<ReferenceSet> readReferenceText(std::string_view text) { return Reader().read(text); }

} // namespace homeward::reference
