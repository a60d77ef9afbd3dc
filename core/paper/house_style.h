// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paper/package.h"

#include <string_view>

namespace homeward::paper {

/// Reads the house style of an organisation from a `.docx` or `.dotx`: a Word document without text that has the
/// styles, theme, lists, page size, headers and footers of the file, with their pictures, as its relations lead to
/// them, and nothing else: no macros, no text, no comments, no properties. Reading that again gives the same.
///
/// Fails with Damaged and one of these hints; `detail` names the part or what is in it: `house-not-word`,
/// `house-strict` (ISO/IEC 29500 strict), `house-too-large`, `house-no-styles`, `house-damaged`, `house-linked` (a
/// picture outside the file), `house-object` (in a header: neither text nor picture), `house-field` (a field that
/// fetches something or runs a program: `detail` is its word).
[[nodiscard]] base::Result<Package> readHouseStyle(std::string_view bytes);

} // namespace homeward::paper
