// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/imports/import.h"

namespace homeward::imports {

/// Gives every figure that an import changes a source that says file, sheet, cells and year. What a source speaks of
/// together (the shares of a way on, the people of the first day) has one for all of it.
void giveSources(Import& import, const model::Plan& plan, const sheets::Book& book, const Choices& choices);

} // namespace homeward::imports
