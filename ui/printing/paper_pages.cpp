// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/printing/paper_pages.h"

#include "core/paper/column_widths.h"
#include "ui/papers/compose.h"
#include "ui/printing/paper_maker.h"
#include "ui/printing/text_builder.h"
#include "ui/style/style.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QPainter>
#include <QPdfWriter>
#include <QRegularExpression>
#include <QTextBlock>
#include <QTextTable>

#include <algorithm>
#include <cmath>
#include <utility>

namespace homeward::printing {

namespace {

constexpr double side = 76.0; // 20 mm
constexpr double top = 104.0;
constexpr double bottom = 83.0;
constexpr double bodyWidth = PaperPages::pageWidth - 2.0 * side;
constexpr double bodyHeight = PaperPages::pageHeight - top - bottom;
constexpr int smallText = 11;
constexpr double dotsPerInch = 96.0;
constexpr double pointsPerInch = 72.0;
constexpr int mostRounds = 3; // of moving what should stand together: each may part what stood well before

QFont smallFont()
{
    QFont font(style::fontFamily());
    font.setPixelSize(smallText);
    return font;
}

} // namespace

PaperPages::PaperPages(const MadePaper& paper) : m_paper(paper), m_text(std::make_unique<QTextDocument>())
{
    m_text->setDocumentMargin(0.0);
    m_text->setUseDesignMetrics(true);
    TextBuilder builder(paper, *m_text, bodyWidth);
    builder.build();
    m_text->setPageSize({bodyWidth, bodyHeight});
    for (int round = 0; round < mostRounds; ++round) {
        keepHeadingsWithText();
        if (!keepRowsWhole(builder))
            break;
    }
    builder.fillContents([this](const QTextBlock& block) { return pageOf(block); });
    for (const TextBuilder::HeadingBlock& heading : builder.headings()) {
        const QTextBlock& block = heading.block;
        const int page = pageOf(block);
        m_headingPages[heading.id] = page + 1;
        if (heading.level != 1)
            continue;
        if (heading.id.starts_with(papers::partMark))
            m_partPages.push_back(page);
        m_bookmarks.push_back(
            {block.text().toStdString(), page, (topOf(block) - page * bodyHeight + top) * pointsPerInch / dotsPerInch});
    }
}

/// Of the first line: a line that finds no room goes to the next page, and leaves the top of its block behind.
double PaperPages::topOf(const QTextBlock& block) const
{
    const double above = m_text->documentLayout()->blockBoundingRect(block).top();
    return block.layout() && block.layout()->lineCount() > 0 ? above + block.layout()->lineAt(0).y() : above;
}

int PaperPages::pageOf(const QTextBlock& block) const { return static_cast<int>(topOf(block) / bodyHeight); }

int PaperPages::count() const { return m_text->pageCount(); }

void PaperPages::breakBefore(QTextBlock block)
{
    while (block.previous().isValid() && block.previous().blockFormat().hasProperty(keepWithNextProperty))
        block = block.previous();
    QTextCursor cursor(block);
    QTextBlockFormat format = block.blockFormat();
    format.setPageBreakPolicy(QTextFormat::PageBreak_AlwaysBefore);
    cursor.beginEditBlock();
    cursor.setBlockFormat(format);
    // Qt lays out anew from here on and leaves tables below where they were: what stands between them is lost.
    m_text->markContentsDirty(0, m_text->characterCount());
    cursor.endEditBlock();
}

void PaperPages::keepHeadingsWithText()
{
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next()) {
        if (!block.blockFormat().hasProperty(keepWithNextProperty))
            continue;
        QTextBlock next = block.next();
        while (next.isValid() && next.blockFormat().hasProperty(keepWithNextProperty))
            next = next.next();
        if (next.isValid() && pageOf(block) != pageOf(next))
            breakBefore(block);
    }
}

int PaperPages::partedRow(const QTextTable& table) const
{
    for (int row = 0; row < table.rows(); ++row) {
        int first = count(), last = 0;
        for (int column = 0; column < table.columns(); ++column) {
            const QTextBlock block = table.cellAt(row, column).firstCursorPosition().block();
            const int lines = block.layout()->lineCount();
            const QTextLine end = block.layout()->lineAt(std::max(lines - 1, 0));
            const double foot = m_text->documentLayout()->blockBoundingRect(block).top()
                + (lines > 0 ? end.y() + end.height() / 2.0 : 0.0);
            first = std::min(first, pageOf(block));
            last = std::max(last, static_cast<int>(foot / bodyHeight));
        }
        if (first != last)
            return row;
    }
    return 0;
}

/// A short table goes to the next page as a whole, a long one is parted above the row. Whether anything was moved.
bool PaperPages::keepRowsWhole(TextBuilder& builder)
{
    bool moved = false;
    for (std::size_t i = 0; i < builder.tables().size(); ++i) {
        const TextBuilder::TableBlock block = builder.tables()[i];
        const QTextTable& table = *block.made;
        const auto pageOfRow = [&](int row) { return pageOf(table.cellAt(row, 0).firstCursorPosition().block()); };
        const int row = partedRow(table);
        const bool isShort = paper::staysWhole(*block.table) && block.caption.isValid();
        if (isShort && (row > 0 || pageOfRow(0) != pageOfRow(table.rows() - 1))
            && !(block.caption.blockFormat().pageBreakPolicy() & QTextFormat::PageBreak_AlwaysBefore)) {
            breakBefore(block.caption);
            moved = true;
        } else if (row > 1) {
            builder.part(i, row);
            m_text->markContentsDirty(0, m_text->characterCount());
            moved = true;
        }
    }
    return moved;
}

void PaperPages::paint(QPainter& painter, int page) const
{
    const paper::Document& document = m_paper.document();
    const style::Tokens& colours = style::tokens(style::Theme::Light);
    painter.fillRect(QRectF(0.0, 0.0, pageWidth, pageHeight), colours.surface);
    painter.setFont(smallFont());
    painter.setPen(colours.text2);
    const QRectF head(side, top - 52.0, bodyWidth, 20.0);
    painter.drawText(head, Qt::AlignLeft | Qt::AlignVCenter, QString::fromStdString(document.headerLeft));
    painter.drawText(head, Qt::AlignRight | Qt::AlignVCenter, QString::fromStdString(document.headerRight));
    painter.setPen(QPen(colours.border, 1.0));
    painter.drawLine(head.bottomLeft() + QPointF(0.0, 4.0), head.bottomRight() + QPointF(0.0, 4.0));
    painter.setPen(colours.text2);
    const QString words = QString::fromStdString(document.words.page).arg(page + 1).arg(count());
    painter.drawText(QRectF(side, pageHeight - bottom + 30.0, bodyWidth, 20.0), Qt::AlignRight | Qt::AlignVCenter,
                     words);
    painter.save();
    painter.translate(side, top - page * bodyHeight);
    const QRectF part(0.0, page * bodyHeight, bodyWidth, bodyHeight);
    painter.setClipRect(part);
    QAbstractTextDocumentLayout::PaintContext context;
    context.clip = part;
    context.palette.setColor(QPalette::Text, colours.text);
    m_text->documentLayout()->draw(&painter, context);
    painter.restore();
}

namespace {

/// The sentence of a text that has a place in it.
QString sentenceAt(const QString& text, qsizetype place)
{
    static const QRegularExpression end(QStringLiteral("[.?!](\\s|$)"));
    qsizetype begin = 0;
    for (auto match = end.globalMatch(text); match.hasNext();) {
        const qsizetype after = match.next().capturedEnd();
        if (after > place)
            return text.mid(begin, after - begin).trimmed();
        begin = after;
    }
    return text.mid(begin).trimmed();
}

QString cellText(const QTextTable& table, int row, int column)
{
    QTextCursor cursor = table.cellAt(row, column).firstCursorPosition();
    cursor.setPosition(table.cellAt(row, column).lastCursorPosition().position(), QTextCursor::KeepAnchor);
    return cursor.selectedText();
}

} // namespace

void PaperPages::addNumbers(const QTextBlock& block, std::vector<PaperNumber>& numbers) const
{
    static const QRegularExpression number(QStringLiteral("[0-9][0-9,]*(\\.[0-9]+)?"));
    static const QRegularExpression year(QStringLiteral("^(19|20)[0-9]{2}$"));
    const QString text = block.text();
    const QTextLayout* layout = block.layout();
    if (!layout || layout->lineCount() == 0)
        return;
    const QPointF corner = m_text->documentLayout()->blockBoundingRect(block).topLeft();
    QTextTable* table = QTextCursor(block).currentTable();
    for (auto match = number.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        const QString before = text.left(found.capturedStart());
        if (year.match(found.captured()).hasMatch() || before.endsWith(QLatin1Char('/')))
            continue;
        const QTextLine line = layout->lineForTextPosition(static_cast<int>(found.capturedStart()));
        const double left = line.cursorToX(static_cast<int>(found.capturedStart()));
        const double right = line.cursorToX(static_cast<int>(found.capturedEnd()));
        const double y = corner.y() + line.y();
        PaperNumber one;
        one.page = static_cast<int>(y / bodyHeight);
        one.where = {side + corner.x() + left, top + y - one.page * bodyHeight, std::max(4.0, right - left),
                     line.height()};
        one.number = found.captured();
        one.sentence = sentenceAt(text, found.capturedStart());
        if (table) {
            const QTextTableCell cell = table->cellAt(block.position());
            if (cell.row() == 0)
                continue; // a header
            one.row = cellText(*table, cell.row(), 0);
            one.column = cellText(*table, 0, cell.column());
        }
        numbers.push_back(std::move(one));
    }
}

std::vector<PaperNumber> PaperPages::numbers() const
{
    std::vector<PaperNumber> numbers;
    for (QTextBlock block = m_text->begin(); block.isValid(); block = block.next())
        if (!block.blockFormat().hasProperty(keepWithNextProperty))
            addNumbers(block, numbers);
    return numbers;
}

QImage PaperPages::image(int page, int width) const
{
    const double scale = width / pageWidth;
    QImage image(width, static_cast<int>(std::lround(pageHeight * scale)), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    paint(painter, page);
    return image;
}

base::Result<std::string> PaperPages::pdf() const
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    {
        QPdfWriter writer(&buffer);
        writer.setTitle(QString::fromStdString(m_paper.document().title));
        writer.setCreator(QStringLiteral("Homeward"));
        writer.setPageSize(QPageSize(QPageSize::A4));
        writer.setPageMargins(QMarginsF());
        writer.setResolution(300);
        QPainter painter(&writer);
        const double scale = writer.width() / pageWidth;
        painter.scale(scale, scale);
        for (int page = 0; page < count(); ++page) {
            if (page > 0)
                writer.newPage();
            paint(painter, page);
        }
    }
    const paper::Document& document = m_paper.document();
    return paper::finishedPdf(bytes.toStdString(),
                              {document.title, document.author, document.language, document.date, m_bookmarks});
}

} // namespace homeward::printing
