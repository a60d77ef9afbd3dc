// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/help_browser.h"

#include "ui/style/style.h"

#include <QImage>
#include <QPainter>
#include <QScrollBar>
#include <QTextBlock>
#include <QTextCursor>
#include <QUrl>

#include <algorithm>

// Q_INIT_RESOURCE must stand outside every namespace.
static void initialiseHelpPictures() { Q_INIT_RESOURCE(help); }

namespace homeward::ui {

namespace {

constexpr int margin = 14;
constexpr int narrowest = 120; ///< of a picture
constexpr double afterParagraph = 9.0;
constexpr double afterListItem = 4.0;
constexpr double beforeHeading = 8.0;
constexpr int largestHeading = 2; ///< steps above the text, one less for each level

/// Markdown comes without room between paragraphs and with headings for a whole screen.
void setApart(QTextDocument& page)
{
    QTextCursor cursor(&page);
    for (QTextBlock block = page.begin(); block.isValid(); block = block.next()) {
        const int level = block.blockFormat().headingLevel();
        QTextBlockFormat paragraph;
        paragraph.setTopMargin(level > 1 ? beforeHeading : 0.0);
        paragraph.setBottomMargin(block.textList() ? afterListItem : afterParagraph);
        cursor.setPosition(block.position());
        cursor.mergeBlockFormat(paragraph);
        if (level == 0)
            continue;
        QTextCharFormat heading;
        heading.setProperty(QTextFormat::FontSizeAdjustment, std::max(0, largestHeading + 1 - level));
        cursor.movePosition(QTextCursor::EndOfBlock, QTextCursor::KeepAnchor);
        cursor.mergeCharFormat(heading);
    }
}

} // namespace

HelpBrowser::HelpBrowser(QWidget* parent) : QTextBrowser(parent)
{
    initialiseHelpPictures();
    setOpenLinks(false);
    // A bar that came and went would change the column, and with it the length of the page that the bar is for.
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOn);
}

void HelpBrowser::showPage(const QString& markdown)
{
    m_markdown = markdown;
    lay();
    verticalScrollBar()->setValue(0);
}

int HelpBrowser::column() const { return std::max(narrowest, viewport()->width() - 2 * margin); }

void HelpBrowser::lay()
{
    m_laidFor = column();
    document()->setDefaultFont(style::font(style::TextStyle::Body));
    setMarkdown(m_markdown);
    document()->setDocumentMargin(margin);
    setApart(*document());
}

QVariant HelpBrowser::loadResource(int type, const QUrl& name)
{
    if (type != QTextDocument::ImageResource)
        return QTextBrowser::loadResource(type, name);
    const QImage drawn(QStringLiteral(":/help/") + name.fileName());
    if (drawn.isNull())
        return {};
    const double ratio = devicePixelRatioF();
    const int width = std::min(drawn.width(), column());
    QImage picture =
        drawn.convertToFormat(QImage::Format_RGB32).scaledToWidth(qRound(width * ratio), Qt::SmoothTransformation);
    picture.setDevicePixelRatio(ratio);
    QPainter painter(&picture);
    painter.setPen(style::tokens().border);
    painter.drawRect(QRectF({0.5, 0.5}, picture.deviceIndependentSize() - QSizeF(1.0, 1.0)));
    return picture;
}

/// Pictures are laid anew for another column; the reader stays where they are.
void HelpBrowser::resizeEvent(QResizeEvent* event)
{
    QTextBrowser::resizeEvent(event);
    if (m_markdown.isEmpty() || column() == m_laidFor)
        return;
    QScrollBar& bar = *verticalScrollBar();
    const double read = bar.maximum() > 0 ? static_cast<double>(bar.value()) / bar.maximum() : 0.0;
    lay();
    bar.setValue(qRound(read * bar.maximum()));
}

void HelpBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    if (event->type() == QEvent::PaletteChange && !m_markdown.isEmpty())
        lay();
}

} // namespace homeward::ui
