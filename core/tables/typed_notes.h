// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

// Notes of what was typed in cells as arithmetic.
namespace homeward::tables {

/// Gives the cells of a table the notes that hold for their figures.
void addNotes(Table& table, const std::vector<model::TypedFigure>& notes);

/// Figures that were written lose the notes they had, and take those of their entries; notes go whose figures are gone
/// or have been changed elsewhere.
void keepNotes(const TableView& view, model::Plan& plan, const std::vector<Entry>& written);

} // namespace homeward::tables
