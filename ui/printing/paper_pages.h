// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paper/pdf_finish.h"
#include "core/paper/writers.h"

#include <QImage>
#include <QRectF>
#include <QSizeF>
#include <QString>
#include <QTextDocument>

#include <memory>
#include <vector>

class QPainter;
class QTextBlock;
class QTextTable;

namespace homeward::printing {

class MadePaper;
class TextBuilder;

/// A number as it stands on a page of a paper.
struct PaperNumber {
    int page = 0;     ///< from 0
    QRectF where;     ///< on the page, `PaperPages::pageWidth` wide
    QString number;   ///< `12.6`
    QString sentence; ///< that it stands in, or its cell
    QString row;      ///< of a table; empty outside
    QString column;
};

/// A paper laid out on pages of A4, as it is printed.
class PaperPages {
public:
    /// The paper must outlive it.
    explicit PaperPages(const MadePaper& paper);

    [[nodiscard]] int count() const;
    /// The page, from 0, on which a part begins.
    [[nodiscard]] const std::vector<int>& partPages() const { return m_partPages; }
    /// The page, from 1, on which each heading stands.
    [[nodiscard]] const paper::HeadingPages& headingPages() const { return m_headingPages; }
    /// Paints a page, from 0, 794 wide and 1123 high: A4 at 96 dots an inch.
    void paint(QPainter& painter, int page) const;
    /// The numbers of the text and its tables, in the order of reading; those of headings and pictures are not among them.
    [[nodiscard]] std::vector<PaperNumber> numbers() const;
    /// A page as a picture of that width.
    [[nodiscard]] QImage image(int page, int width) const;
    /// The same paper gives the same bytes.
    [[nodiscard]] base::Result<std::string> pdf() const;

    static constexpr double pageWidth = 794.0;
    static constexpr double pageHeight = 1123.0;

private:
    void addNumbers(const QTextBlock& block, std::vector<PaperNumber>& numbers) const;
    void keepHeadingsWithText();
    bool keepRowsWhole(TextBuilder& builder);
    /// The first row that begins on one page and ends on another; none = 0.
    [[nodiscard]] int partedRow(const QTextTable& table) const;
    void breakBefore(QTextBlock block);
    [[nodiscard]] double topOf(const QTextBlock& block) const;
    [[nodiscard]] int pageOf(const QTextBlock& block) const;

    const MadePaper& m_paper;
    std::unique_ptr<QTextDocument> m_text;
    std::vector<int> m_partPages;
    paper::HeadingPages m_headingPages;
    std::vector<paper::Bookmark> m_bookmarks;
};

} // namespace homeward::printing
