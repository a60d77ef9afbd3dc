// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paper/document.h"

#include <map>
#include <string>

// A document as a file. The same document and pictures give the same bytes.
namespace homeward::paper {

/// The page from 1 on which a heading stands, by its id.
using HeadingPages = std::map<std::string, int, std::less<>>;

struct Writing {
    PictureSource pictures = {}; ///< empty = no pictures, only their captions
    /// A `.docx` or `.dotx` whose styles, page, headers and footers a DOCX takes (house_style.h); empty = Homeward's
    /// own.
    std::string houseStyle = {};
    /// The page numbers in the contents of a DOCX until Word updates them. Without them, Word would ask whether it may
    /// update the file.
    HeadingPages pages = {};
};

/// Office Open XML (ECMA-376, transitional). Fails with Damaged where the house style is no such file.
[[nodiscard]] base::Result<std::string> writeDocx(const Document& document, const Writing& writing);
/// Open Document Text 1.3.
[[nodiscard]] base::Result<std::string> writeOdt(const Document& document, const Writing& writing);
/// One file with its pictures in it, for browsers and screen readers.
[[nodiscard]] base::Result<std::string> writeHtml(const Document& document, const Writing& writing);
/// The slides.
[[nodiscard]] base::Result<std::string> writePptx(const Document& document, const Writing& writing);
/// The tables, one a sheet, then the sources and the run. Fails with FileNotWritable where there is no room for a
/// temporary file.
[[nodiscard]] base::Result<std::string> writeXlsx(const Document& document, const Writing& writing);

} // namespace homeward::paper
