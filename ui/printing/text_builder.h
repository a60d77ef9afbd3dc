// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"

#include <QTextBlock>
#include <QTextCursor>
#include <QTextDocument>

#include <functional>
#include <vector>

class QTextTable;

namespace homeward::printing {

class MadePaper;

/// Writes a document into a QTextDocument, in pixels of 96 to the inch.
class TextBuilder {
public:
    /// `width` is that of the text. Both must outlive it.
    TextBuilder(const MadePaper& paper, QTextDocument& text, double width);

    void build();
    /// A heading: its text block, what it is called by, and its level.
    struct HeadingBlock {
        QTextBlock block;
        std::string id;
        int level = 1;
    };
    [[nodiscard]] const std::vector<HeadingBlock>& headings() const { return m_headings; }
    /// Says in the contents on which page each heading that they name stands; page 1 = the first.
    void fillContents(const std::function<int(const QTextBlock& block)>& pageOf);

    /// A table, or the rest of one that was parted.
    struct TableBlock {
        QTextTable* made = nullptr;
        const paper::Table* table = nullptr;
        std::size_t firstRow = 0; ///< of the table, in the first row below the headers
        QTextBlock caption = {}; ///< none for the rest of a table
    };
    [[nodiscard]] const std::vector<TableBlock>& tables() const { return m_tableBlocks; }
    /// Parts a table above a row of it, from 2 on; what follows stands on a new page under headers of its own, next in
    /// `tables()`.
    void part(std::size_t number, int row);

private:
    void write(const paper::Heading& heading);
    void write(const paper::Paragraph& paragraph);
    void write(const paper::List& list);
    void write(const paper::Terms& terms);
    void write(const paper::Table& table);
    void write(const paper::Picture& picture);
    void write(const paper::Contents& contents);
    void write(const paper::PageBreak& pageBreak);

    void openBlock(double above, double below, bool keepsWithNext = false);
    void openPictureBlock();
    void insert(const std::string& text, double size, bool strong = false, const QColor& colour = {});
    void line(const paper::Line& line, double size = textSize);
    QTextTable* insertRows(const paper::Table& table, std::size_t firstRow, bool onNewPage);
    void cell(QTextTable& made, int row, int column, const paper::Cell& cell, bool numeric);
    void notes();

    static constexpr double textSize = 14.0;
    static constexpr double smallSize = 11.0;

    const MadePaper& m_paper;
    QTextDocument& m_text;
    double m_width;
    QTextCursor m_cursor;
    bool m_begun = false;
    bool m_breakBefore = false;
    std::vector<HeadingBlock> m_headings;
    std::vector<TableBlock> m_tableBlocks;
    std::vector<QTextBlock> m_contents; ///< the text blocks of the contents
    std::vector<std::string> m_notes;
    int m_tables = 0;
    int m_figures = 0;
};

/// Blocks with this property stand on the page of the block after them.
inline constexpr int keepWithNextProperty = 0x100000 + 17; // QTextFormat::UserProperty and on

} // namespace homeward::printing
