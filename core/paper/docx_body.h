// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"
#include "core/paper/docx_styles.h"
#include "core/paper/markup.h"
#include "core/paper/writers.h"

#include <string>
#include <utility>
#include <vector>

namespace homeward::paper {

/// A table's bookmark in a DOCX begins so; its id follows, with `_` for `-`, which no bookmark may hold.
inline constexpr std::string_view tableMark = "hw_";
[[nodiscard]] std::string markOf(std::string_view tableId);

/// A picture's files within the package, without their folder.
struct Media {
    std::string name;
    std::string bytes;
    std::string relation; ///< its id
};

/// Writes the body of `word/document.xml` and collects what it leads to.
class DocxBody {
public:
    /// `textWidth` is that of the page within its margins, twentieths of a point. Document and writing must outlive it.
    DocxBody(const Document& document, const Writing& writing, StyleIds styles, NumberingIds numbering,
             double textWidth);

    /// The blocks, in order.
    [[nodiscard]] std::string blocks();
    [[nodiscard]] const std::vector<Media>& media() const { return m_media; }
    /// The texts of the footnotes, in order; their ids count from 1.
    [[nodiscard]] const std::vector<std::string>& notes() const { return m_notes; }

private:
    void write(const Heading& heading);
    void write(const Paragraph& paragraph);
    void write(const List& list);
    void write(const Terms& terms);
    void write(const Table& table);
    void write(const Picture& picture);
    void write(const Contents& contents);
    void write(const PageBreak& pageBreak);

    void openParagraph(std::string_view style, std::string_view more = {});
    void run(std::string_view text, std::string_view properties = {});
    void line(const Line& line);
    void note(const std::string& text);
    void field(std::string_view instruction, std::string_view shown);
    void caption(const std::string& word, const char* sequence, int number, const std::string& text);
    void headerRow(const Table& table);
    /// `keeps` = on one page with what follows.
    void cell(const Table& table, std::size_t column, const Cell& cell, bool keeps);
    void source(const std::string& text);
    void drawing(const Picture& picture, const PictureBytes& bytes);
    [[nodiscard]] std::string relationTo(std::string name, std::string bytes);
    [[nodiscard]] std::string style(std::string_view name) const;
    void bookmark(const std::string& name);

    const Document& m_document;
    const Writing& m_writing;
    StyleIds m_styles;
    NumberingIds m_numbering;
    double m_textWidth;
    std::vector<long> m_columns; ///< widths of the table in hand, twentieths of a point
    std::string m_cellSize; ///< of its letters, as properties of a run; empty = that of the style
    Markup m_out;
    std::vector<Media> m_media;
    std::vector<std::string> m_notes;
    int m_tables = 0;
    int m_figures = 0;
    int m_bookmarks = 0;
};

} // namespace homeward::paper
