// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"

namespace homeward::imports {

/// Gives every figure that an import changes a source with file, sheet, cells and year. Figures that share a source
/// (the shares of routes, the people of the first day) get one together.
void giveSources(Import& import, const model::Plan& plan, const sheets::Book& book, const Choices& choices);

} // namespace homeward::imports
