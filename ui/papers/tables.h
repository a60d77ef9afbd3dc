// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/assumptions/assumption.h"
#include "ui/papers/material.h"

#include <array>
#include <span>

namespace homeward::papers {

/// A table that a part can have.
struct TableKind {
    std::string_view id; ///< in the plan and in files
    const char* name = nullptr; ///< marked for translation, context `wording`
    std::optional<paper::Table> (*make)(const Material& material, const model::Paper& paper,
                                        const results::Question& question) = nullptr;
};

/// Every kind, in the order of a list to choose from.
[[nodiscard]] std::span<const TableKind> tableKinds();
/// None where there is no such table, or nothing to put into it.
[[nodiscard]] std::optional<paper::Table> tableOf(std::string_view id, const Material& material,
                                                  const model::Paper& paper, const results::Question& question);

// The makers: each is of one file.
std::optional<paper::Table> headlinesTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> scenariosTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> differencesTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> areasTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> costsTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> changesTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> loadsTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> rangesTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> tornadoTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> leastTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> baseYearTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> sourcesTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> payersTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> releasedTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> staffTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> prioritiesTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> illustrativeFiguresTable(const Material&, const model::Paper&, const results::Question&);
std::optional<paper::Table> illustrativeTable(const Material&, const model::Paper&, const results::Question&);

/// Below a table of results: the run that they come from.
[[nodiscard]] std::string sourceLine(const Material& material);
/// The source of a table in which a reader may take one column from another.
[[nodiscard]] std::string withRounding(const Material& material, const std::string& source);

// Cells.
[[nodiscard]] paper::Cell textCell(std::string text);
/// A figure of the catalogue; an empty one is a dash.
[[nodiscard]] paper::Cell figureCell(results::HeadlineId id, const std::optional<results::Headline>& figure);
[[nodiscard]] paper::Cell numberCell(double value, std::string text, paper::NumberForm form);
/// A value of a figure of the catalogue.
[[nodiscard]] paper::Cell valueCell(results::HeadlineId id, double value);
/// How a workbook shows values and differences of a figure of the catalogue.
[[nodiscard]] paper::NumberForm formOf(results::HeadlineId id);
/// A text that tells a number and its interval.
[[nodiscard]] paper::Cell spreadCell(std::string text, const results::Summary& spread, paper::NumberForm form);
/// A text that tells an interval alone.
[[nodiscard]] paper::Cell rangeCell(std::string text, const results::Summary& range, paper::NumberForm form);
/// Low, most likely and high, in the form of what the figure is counted in; `None` where that is not known.
[[nodiscard]] std::array<paper::Cell, 3> rangeCells(const model::UncertainInput& input, assumptions::Unit unit);
/// `7.4 fewer (6.1 to 8.8)`; of an interval on both sides of none `1.2 fewer (3.1 fewer to 0.8 more)`.
[[nodiscard]] std::string intervalText(const Material& material, const results::Headline& figure);
/// Takes a column out of a table.
void dropColumn(paper::Table& table, std::size_t column);
/// Takes out every column that says nothing in any row; the first stays.
void dropEmptyColumns(paper::Table& table);

} // namespace homeward::papers
