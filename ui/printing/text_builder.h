// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/paper/document.h"

#include <QTextCursor>
#include <QTextDocument>

#include <functional>
#include <vector>

namespace homeward::printing {

class MadePaper;

/// Writes a document into a QTextDocument, in pixels of 96 to the inch.
class TextBuilder {
public:
    /// `width` is that of the text. Both must outlive it.
    TextBuilder(const MadePaper& paper, QTextDocument& text, double width);

    void build();
    /// A heading: the number of its text block, what it is called by, and its level.
    struct HeadingBlock {
        int block = 0;
        std::string id;
        int level = 1;
    };
    [[nodiscard]] const std::vector<HeadingBlock>& headings() const { return m_headings; }
    /// Says in the contents on which page each heading of the first level stands; page 1 = the first.
    void fillContents(const std::function<int(int block)>& pageOf);

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
    void cell(const QTextCursor& at, const paper::Cell& cell, bool numeric, bool head);
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
    std::vector<int> m_contents; ///< the text blocks of the contents
    std::vector<std::string> m_notes;
    int m_tables = 0;
    int m_figures = 0;
};

/// Blocks with this property stand on the page of the block after them.
inline constexpr int keepWithNextProperty = 0x100000 + 17; // QTextFormat::UserProperty and on

} // namespace homeward::printing
