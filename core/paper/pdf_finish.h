// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"

#include <string>
#include <vector>

namespace homeward::paper {

/// A heading, and the page from 0 on which it stands; `fromTop` is its distance from the top of the page, points.
struct Bookmark {
    std::string text;
    int page = 0;
    double fromTop = 0.0;

    friend bool operator==(const Bookmark&, const Bookmark&) = default;
};

/// Properties that a painted PDF lacks.
struct PdfFacts {
    std::string title;
    std::string author;
    std::string language;
    std::string date; ///< ISO 8601; empty = the first of 1980, so that two runs agree
    std::vector<Bookmark> bookmarks;
};

/// The same PDF with bookmarks, title, author and language, and with a date and an identity that follow from its
/// contents. Fails with Damaged where the bytes are no PDF.
[[nodiscard]] base::Result<std::string> finishedPdf(const std::string& pdf, const PdfFacts& facts);

} // namespace homeward::paper
