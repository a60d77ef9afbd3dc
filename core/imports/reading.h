// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/counted.h"
#include "core/imports/import.h"
#include "core/reference/area.h"
#include "core/tables/read_cell.h"

#include <functional>
#include <initializer_list>
#include <map>
#include <optional>
#include <string>
#include <vector>

// How shapes read a table and propose changes. For the files of core/imports only.
namespace homeward::imports {

/// A cell of the file.
struct Origin {
    long row = 0;
    std::size_t column = 0;
    std::size_t cells = 1;
    std::string period = {};
};

/// Writes figures into a plan and returns the paths to them; empty where the plan cannot take them.
using Writing = std::function<std::vector<model::Path>(model::Plan& plan)>;
struct Proposal {
    Writing write;
    Origin origin;
};

/// Reads the rows of a table by the roles of its columns and collects the findings of each cell.
class Rows {
public:
    Rows(const sheets::Sheet& sheet, const Import& import, const model::Plan& plan, const Choices& choices,
         const reference::Areas& areas, Findings& findings, const base::CancelToken& cancel);

    [[nodiscard]] std::size_t begin() const { return m_layout.firstRow; }
    [[nodiscard]] std::size_t end() const { return m_layout.endRow; }
    [[nodiscard]] const model::Plan& plan() const { return m_plan; }
    [[nodiscard]] const Choices& choices() const { return m_choices; }
    [[nodiscard]] const std::vector<Column>& columns() const { return m_columns; }
    [[nodiscard]] const sheets::Sheet& sheet() const { return m_sheet; }
    [[nodiscard]] const Layout& layout() const { return m_layout; }
    [[nodiscard]] Findings& findings() { return m_findings; }
    [[nodiscard]] Origin origin(std::size_t row, const Column& column) const
    {
        return {m_sheet.number(row), column.column};
    }

    /// The text of a cell; empty where there is no such column.
    [[nodiscard]] std::string text(std::size_t row, const Column* column) const;
    /// The number of a cell. None where the cell says that there is no figure (a note), or holds no number (refused).
    [[nodiscard]] std::optional<double> number(std::size_t row, const Column& column);
    [[nodiscard]] std::optional<base::Date> date(std::size_t row, const Column& column);
    [[nodiscard]] std::optional<Period> period(std::size_t row, const Column& column);
    [[nodiscard]] std::optional<Ages> ages(std::size_t row, const Column& column);
    /// The index in the plan of a row's area, or of the area that a column's heading names; none for other areas, which
    /// are counted.
    [[nodiscard]] std::optional<std::size_t> area(std::size_t row, const Column* value = nullptr);
    /// How many councils make up the area of a row, if the row is for one of them; 1 for a row of the area itself.
    [[nodiscard]] std::size_t partsOfArea(std::size_t row, const Column* value = nullptr) const;
    /// The text of the area, from the heading or the column of areas.
    [[nodiscard]] std::string areaText(std::size_t row, const Column* value = nullptr) const
    {
        return value && !value->area.empty() ? value->area : text(row, m_areaColumn);
    }
    /// The sex of the whole table, where the sheet's name or a line above the table gives it.
    [[nodiscard]] Sex sexOfAll() const;
    /// The lines above the table, the nearest first.
    [[nodiscard]] const std::vector<std::string>& titles() const { return m_titles; }
    /// The words around the table: see `wordsAbout`.
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
    /// The setting of a row, or the one that the planner named; refused where the plan does not have it.
    [[nodiscard]] const model::Setting* setting(std::size_t row, const Column* column);
    /// Whether a row has the kinds that are taken: see `chooseKinds`.
    [[nodiscard]] bool isTaken(std::size_t row) const;

    /// Whether the planner adds up the kinds of a column.
    [[nodiscard]] bool addsUp() const { return !m_added.empty(); }
    /// The kinds of a row that are added up, in words; empty where none are.
    [[nodiscard]] std::string addedPart(std::size_t row) const;

    /// Chooses a kind in every column of kinds, and in columns of roles that the shape does not use: the one that the
    /// planner named, else the total, else the only one among rows of the plan's areas. False, with a finding, where a
    /// column has several kinds and no total.
    bool chooseKinds(std::initializer_list<Role> alsoKinds = {});
    /// Reports that one column must be chosen, if there are several.
    void refuseSeveral(const std::vector<const Column*>& columns);
    /// Reports what was counted while reading: other areas, totals.
    void finish();
    void add(FindingKind kind, std::size_t row, const Column& column, std::string expected = {},
             std::vector<std::string> nearest = {});
    /// Adds a finding that belongs to no cell.
    void say(FindingKind kind, std::string found = {}, std::string expected = {}, std::size_t count = 1);
    /// Whether any row belongs to an area of the plan.
    [[nodiscard]] bool hasArea() const { return !hasAreas() || m_metArea; }

private:
    /// The meaning of an area's text.
    struct Met {
        std::optional<std::size_t> area;
        std::size_t parts = 1; ///< councils of the area, where it is one of them
        bool isKnown = false;
        std::vector<std::string> nearest = {}; ///< areas of the plan with similar names
    };
    using Kinds = std::map<std::string, std::size_t>;

    void findGroups();
    void readForms();
    void findArea();
    void findAreaInTitles();
    [[nodiscard]] bool hasAreas() const { return m_areaColumn || m_hasAreaHeadings; }
    [[nodiscard]] const Met& metBy(const std::string& text);
    [[nodiscard]] Met areaOf(const std::string& text) const;
    [[nodiscard]] std::vector<std::string> areasIn(const std::string& line) const;
    [[nodiscard]] std::optional<std::size_t> areaNamed(std::size_t row, const Column& column, const std::string& name);
    [[nodiscard]] double scaleOf(const Column& column) const;
    [[nodiscard]] bool isTooLong(std::size_t row) const;
    [[nodiscard]] std::optional<double> plainNumber(std::size_t row, const Column& column);
    [[nodiscard]] bool hasTwoForms(std::string_view text, const Column& column) const;
    [[nodiscard]] bool isOfPlan(std::size_t row) const;
    [[nodiscard]] std::string kindOf(std::size_t row, std::size_t column) const;
    [[nodiscard]] bool isOpen(const Column& column) const;
    [[nodiscard]] Kinds kindsIn(const Column& column) const;
    [[nodiscard]] static std::string totalOf(const Kinds& kinds);
    void findWholes();

    const sheets::Sheet& m_sheet;
    const Layout& m_layout;
    const std::vector<Column>& m_columns;
    const std::vector<std::string>& m_titles;
    const model::Plan& m_plan;
    const Choices& m_choices;
    const reference::Areas& m_areas;
    Findings& m_findings;
    const base::CancelToken& m_cancel;
    const std::string& m_file;
    std::vector<std::string> m_words;
    std::size_t m_lastHeading = 0; ///< the last column with a heading
    bool m_takesShares = false; ///< whether per cent may stand for counts
    base::NumberForm m_form;
    std::string_view m_doubtful; ///< the mark that may part thousands or decimals; empty where that is clear
    bool m_dayFirst = true;
    const Column* m_areaColumn = nullptr;
    bool m_hasAreaHeadings = false;
    std::optional<std::size_t> m_areaOfAll;
    std::optional<std::size_t> m_lastRow; ///< the row whose area was asked last
    std::optional<std::size_t> m_lastArea;
    bool m_metArea = false;
    std::map<std::string, Met> m_met;
    std::map<std::string, std::size_t> m_otherAreas;
    std::map<std::size_t, std::string> m_kinds; ///< the kinds taken, by column
    std::vector<const Column*> m_added; ///< columns whose kinds are added up
    std::vector<std::size_t> m_grouped; ///< columns whose blank cells belong to the group above
    std::vector<std::size_t> m_wholes; ///< columns in which rows that name an area of the plan are totals
    std::map<std::size_t, double> m_scales; ///< factors of columns in thousands or millions
};

/// The area of all rows if no column gives one: the area that the planner named, or the plan's only one.
[[nodiscard]] std::optional<std::size_t> areaOfAll(const model::Plan& plan, const Choices& choices);
/// The area whose own values are written; empty in a plan with one area, where the plan's values are written.
[[nodiscard]] model::AreaId ownArea(const model::Plan& plan, std::size_t area);

using Proposals = std::vector<Proposal>;

// The shapes.
void readPopulation(Rows& rows, Proposals& proposals);
void readSettings(Rows& rows, Shape shape, Proposals& proposals);
void readStays(Rows& rows, Proposals& proposals);
void readMoves(Rows& rows, Proposals& proposals);
void readPublished(Rows& rows, const std::string& file, const reference::ReferenceSet& set, Proposals& proposals);
/// Whether a book is a plan's workbook, for `readWorkbook`.
[[nodiscard]] bool isPlanWorkbook(const sheets::Book& book);
/// Reads a plan's workbook; `sheetsOf` receives the sheet of each proposal.
void readWorkbook(const sheets::Book& book, const model::Plan& plan, const tables::TypingForm& typing,
                  Findings& findings, Proposals& proposals, std::vector<std::string>& sheetsOf);

} // namespace homeward::imports
