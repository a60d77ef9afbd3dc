// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/text_builder.h"

#include "core/paper/column_widths.h"
#include "ui/charts/export.h"
#include "ui/printing/paper_maker.h"
#include "ui/style/style.h"

#include <QTextList>
#include <QTextTable>
#include <QUrl>

#include <algorithm>

namespace homeward::printing {

namespace {

constexpr double titleSize = 27.0;
constexpr double headingSizes[] = {19.0, 16.0, 14.5};
constexpr double tableSize = 12.0;
constexpr int mostLevelOfContents = 2;
constexpr double contentsIndent = 18.0;
constexpr double pictureSharpness = 2.0; ///< dots a pixel of the page
constexpr double pixelsPerMillimetre = 96.0 / 25.4;

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

const style::Tokens& colours() { return style::tokens(style::Theme::Light); }

QTextCharFormat letters(double size, bool strong, const QColor& colour = {})
{
    QFont font(style::fontFamily());
    font.setPixelSize(static_cast<int>(size + 0.5));
    font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
    QTextCharFormat format;
    format.setFont(font);
    format.setForeground(colour.isValid() ? colour : colours().text);
    return format;
}

} // namespace

TextBuilder::TextBuilder(const MadePaper& paper, QTextDocument& text, double width)
    : m_paper(paper),
      m_text(text),
      m_width(width),
      m_cursor(&text)
{
}

void TextBuilder::build()
{
    for (const paper::Block& block : m_paper.document().blocks)
        std::visit([this](const auto& one) { write(one); }, block);
    notes();
}

void TextBuilder::openBlock(double above, double below, bool keepsWithNext)
{
    QTextBlockFormat format;
    format.setTopMargin(above);
    format.setBottomMargin(below);
    format.setLineHeight(125.0, QTextBlockFormat::ProportionalHeight);
    if (keepsWithNext)
        format.setProperty(keepWithNextProperty, true);
    if (m_breakBefore)
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    m_breakBefore = false;
    if (m_begun)
        m_cursor.insertBlock(format, letters(textSize, false));
    else
        m_cursor.setBlockFormat(format);
    m_begun = true;
}

/// A line that holds a picture is as high as it: a line of text is given more.
void TextBuilder::openPictureBlock()
{
    openBlock(0.0, 0.0, true);
    QTextBlockFormat format = m_cursor.blockFormat();
    format.setLineHeight(0.0, QTextBlockFormat::SingleHeight);
    m_cursor.setBlockFormat(format);
}

void TextBuilder::insert(const std::string& words, double size, bool strong, const QColor& colour)
{
    m_cursor.insertText(text(words), letters(size, strong, colour));
}

void TextBuilder::line(const paper::Line& line, double size)
{
    for (const paper::Span& span : line) {
        QTextCharFormat format = letters(size, span.emphasis == paper::Emphasis::Strong);
        if (span.emphasis == paper::Emphasis::Changed) {
            format.setBackground(colours().amberTint);
            format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
            format.setUnderlineColor(colours().amber);
        }
        m_cursor.insertText(text(span.text), format);
        if (span.note.empty())
            continue;
        m_notes.push_back(span.note);
        QTextCharFormat number = letters(size, false, colours().ink);
        number.setVerticalAlignment(QTextCharFormat::AlignSuperScript);
        m_cursor.insertText(QString::number(m_notes.size()), number);
    }
}

void TextBuilder::write(const paper::Heading& heading)
{
    const int level = std::clamp(heading.level, 1, 3);
    openBlock(level == 1 ? 22.0 : 14.0, level == 1 ? 8.0 : 4.0, true);
    m_headings.push_back({m_cursor.block(), heading.id, level});
    insert(heading.text, headingSizes[level - 1], true, colours().ink);
}

void TextBuilder::write(const paper::Paragraph& paragraph)
{
    switch (paragraph.kind) {
    case paper::ParagraphKind::Title:
        openBlock(0.0, 6.0, true);
        insert(paper::plainText(paragraph.line), titleSize, true, colours().ink);
        return;
    case paper::ParagraphKind::Subtitle:
        openBlock(0.0, 14.0);
        insert(paper::plainText(paragraph.line), textSize + 1.0, false, colours().text2);
        return;
    case paper::ParagraphKind::Source:
        openBlock(4.0, 12.0);
        insert(paper::plainText(paragraph.line), smallSize, false, colours().text2);
        return;
    case paper::ParagraphKind::Body: break;
    }
    openBlock(0.0, 8.0);
    line(paragraph.line);
}

void TextBuilder::write(const paper::List& list)
{
    QTextListFormat format;
    format.setStyle(list.numbered ? QTextListFormat::ListDecimal : QTextListFormat::ListDisc);
    QTextList* made = nullptr;
    for (const paper::Line& item : list.items) {
        openBlock(0.0, 4.0);
        if (made)
            made->add(m_cursor.block());
        else
            made = m_cursor.createList(format);
        line(item);
    }
}

void TextBuilder::write(const paper::Terms& terms)
{
    for (const auto& [term, meaning] : terms.items) {
        openBlock(0.0, 4.0);
        insert(term + ": ", textSize, true);
        line(meaning);
    }
}

void TextBuilder::cell(QTextTable& made, int row, int column, const paper::Cell& cell, bool numeric)
{
    const bool head = row == 0;
    QTextTableCell at = made.cellAt(row, column);
    QTextTableCellFormat rule = at.format().toTableCellFormat();
    rule.setBottomBorderStyle(QTextFrameFormat::BorderStyle_Solid);
    rule.setBottomBorder(1.0);
    rule.setBottomBorderBrush(head ? colours().ink : colours().border);
    at.setFormat(rule);
    QTextCursor cursor = at.firstCursorPosition();
    QTextBlockFormat format;
    format.setAlignment(numeric ? Qt::AlignRight : Qt::AlignLeft);
    cursor.setBlockFormat(format);
    cursor.insertText(text(cell.text), letters(tableSize, head || cell.strong));
}

/// A table of the rows from `firstRow` on, where the cursor stands.
QTextTable* TextBuilder::insertRows(const paper::Table& table, std::size_t firstRow, bool onNewPage)
{
    QTextTableFormat format;
    format.setHeaderRowCount(1);
    format.setCellSpacing(0.0);
    format.setCellPadding(4.0);
    format.setBorder(0.0);
    format.setBorderCollapse(true);
    format.setWidth(QTextLength(QTextLength::PercentageLength, 100.0));
    if (onNewPage)
        format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    QVector<QTextLength> widths;
    for (const double width : paper::columnWidths(table))
        widths << QTextLength(QTextLength::PercentageLength, 100.0 * width);
    format.setColumnWidthConstraints(widths);
    const auto rows = static_cast<int>(table.rows.size() - firstRow) + 1;
    const auto columns = static_cast<int>(table.columns.size());
    QTextTable* made = m_cursor.insertTable(rows, columns, format);
    for (int c = 0; c < columns; ++c) {
        const paper::Column& column = table.columns[static_cast<std::size_t>(c)];
        cell(*made, 0, c, {column.name}, column.numeric);
        for (int r = 1; r < rows; ++r)
            cell(*made, r, c, table.rows[firstRow + static_cast<std::size_t>(r - 1)][static_cast<std::size_t>(c)],
                 column.numeric);
    }
    return made;
}

void TextBuilder::write(const paper::Table& table)
{
    openBlock(10.0, 4.0, true);
    insert(m_paper.document().words.table + " " + std::to_string(++m_tables) + ". " + table.caption, textSize - 1.0,
           true);
    const QTextBlock caption = m_cursor.block();
    QTextTable* const made = insertRows(table, 0, false);
    m_tableBlocks.push_back({made, &table, 0, caption});
    m_cursor = made->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    m_begun = false; // the block that a table leaves behind it is there already
    write(paper::Paragraph{{{table.source}}, paper::ParagraphKind::Source});
}

void TextBuilder::part(std::size_t number, int row)
{
    const TableBlock whole = m_tableBlocks[number];
    QTextCursor all(&m_text); // the text is laid out once, not after each cell
    all.beginEditBlock();
    whole.made->removeRows(row, whole.made->rows() - row);
    m_cursor = whole.made->lastCursorPosition();
    m_cursor.movePosition(QTextCursor::NextBlock);
    const std::size_t firstRow = whole.firstRow + static_cast<std::size_t>(row - 1);
    const TableBlock rest{insertRows(*whole.table, firstRow, true), whole.table, firstRow};
    all.endEditBlock();
    m_tableBlocks.insert(m_tableBlocks.begin() + static_cast<std::ptrdiff_t>(number) + 1, rest);
}

void TextBuilder::write(const paper::Picture& picture)
{
    const std::string number = std::to_string(++m_figures);
    openBlock(10.0, 4.0, true);
    insert(m_paper.document().words.figure + " " + number + ". " + picture.caption, textSize - 1.0, true);
    const charts::ChartContent* chart = m_paper.chart(picture);
    if (chart) {
        openPictureBlock();
        const charts::PaperSize size = chart->paper();
        const double width = std::min(m_width, size.millimetres.width() * pixelsPerMillimetre);
        const double height = width * size.millimetres.height() / size.millimetres.width();
        const QSize design(size.designWidth,
                           static_cast<int>(size.designWidth * size.millimetres.height() / size.millimetres.width()));
        const QString name = QStringLiteral("figure") + text(number);
        QImage image = charts::chartImage(*chart, design, pictureSharpness, style::Theme::Light);
        image.setDevicePixelRatio(1.0);
        m_text.addResource(QTextDocument::ImageResource, QUrl(name), image);
        QTextImageFormat format;
        format.setName(name);
        format.setWidth(width);
        format.setHeight(height);
        m_cursor.insertImage(format);
    } else {
        openBlock(0.0, 0.0);
        insert(picture.altText, textSize);
    }
    write(paper::Paragraph{{{picture.source}}, paper::ParagraphKind::Source});
}

void TextBuilder::write(const paper::Contents& contents)
{
    openBlock(16.0, 4.0, true);
    insert(contents.title, headingSizes[1], true, colours().ink);
    for (const paper::Block& block : m_paper.document().blocks)
        if (const auto* heading = std::get_if<paper::Heading>(&block);
            heading && heading->level <= mostLevelOfContents) {
            openBlock(0.0, 2.0);
            QTextBlockFormat format = m_cursor.blockFormat();
            format.setLeftMargin(heading->level == 1 ? 0.0 : contentsIndent);
            format.setTabPositions({QTextOption::Tab(m_width - format.leftMargin(), QTextOption::RightTab)});
            m_cursor.setBlockFormat(format);
            insert(heading->text, textSize);
            m_contents.push_back(m_cursor.block());
        }
}

void TextBuilder::fillContents(const std::function<int(const QTextBlock& block)>& pageOf)
{
    std::size_t entry = 0;
    for (const HeadingBlock& heading : m_headings) {
        if (heading.level > mostLevelOfContents || entry >= m_contents.size())
            continue;
        QTextCursor end(m_contents[entry++]);
        end.movePosition(QTextCursor::EndOfBlock);
        end.insertText(QStringLiteral("\t%1").arg(pageOf(heading.block) + 1),
                       letters(textSize, false, colours().text2));
    }
}

void TextBuilder::write(const paper::PageBreak&) { m_breakBefore = true; }

void TextBuilder::notes()
{
    if (m_notes.empty())
        return;
    openBlock(22.0, 6.0, true);
    insert(m_paper.document().words.sources, headingSizes[1], true, colours().ink);
    for (std::size_t i = 0; i < m_notes.size(); ++i) {
        openBlock(0.0, 3.0);
        insert(std::to_string(i + 1) + "  " + m_notes[i], smallSize + 1.0);
    }
}

} // namespace homeward::printing
