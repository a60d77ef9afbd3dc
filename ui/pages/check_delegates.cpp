// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/check_delegates.h"

#include "core/validation/problem.h"
#include "ui/models/fit_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/pages/fixable_problems.h"
#include "ui/style/kind_mark.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QPainter>

#include <algorithm>
#include <utility>

namespace homeward::ui {

using models::FitListModel;
using models::ProblemListModel;
using style::TextStyle;
using validation::Severity;

namespace {

constexpr double markWidth = 80.0;    ///< of a row's mark and word, at 1x
constexpr double pageWidth = 130.0;   ///< of the page at the right, at 1x
constexpr double fixWidth = 60.0;     ///< of the button that fixes it, at 1x
constexpr double fixHeight = 22.0;
constexpr double least = 27.0;        ///< height of a row, at 1x

struct Sentences {
    QString what;   ///< is wrong
    QString todo;
};

/// The first sentence says what is wrong, the others what to do.
Sentences sentencesOf(const QString& text)
{
    for (qsizetype at = text.indexOf(QStringLiteral(". ")); at >= 0; at = text.indexOf(QStringLiteral(". "), at + 1))
        if (at + 2 < text.size() && text[at + 2].isUpper())
            return {text.first(at + 1), text.sliced(at + 2)};
    return {text, {}};
}

QString wordOf(Severity severity)
{
    switch (severity) {
    case Severity::Error: return ProblemDelegate::tr("error");
    case Severity::Warning: return ProblemDelegate::tr("warning");
    case Severity::Note: break;
    }
    return ProblemDelegate::tr("note");
}

QPixmap markOf(Severity severity, qreal ratio)
{
    const style::Tokens& colours = style::tokens();
    const int size = static_cast<int>(style::scaled(15.0));
    switch (severity) {
    case Severity::Error: return style::iconPixmap(QStringLiteral("warn"), size, colours.red, ratio);
    case Severity::Warning: return style::iconPixmap(QStringLiteral("warn"), size, colours.amberText, ratio);
    case Severity::Note: break;
    }
    return style::iconPixmap(QStringLiteral("info"), size, colours.text2, ratio);
}

bool canBeFixed(const QModelIndex& index) { return !index.data(FixableProblems::FixRole).toString().isEmpty(); }

/// The right side of a row, where its page stands and its button.
int rightSide(const QModelIndex& index)
{
    return static_cast<int>(style::scaled(pageWidth + (canBeFixed(index) ? fixWidth + 8.0 : 0.0)));
}

QRect wordsIn(const QRect& row, const QModelIndex& index)
{
    return row.adjusted(static_cast<int>(style::scaled(markWidth)), 0, -rightSide(index), 0);
}

int heightOf(const QFont& font, const QString& text, int width)
{
    return text.isEmpty()
        ? 0
        : QFontMetrics(font).boundingRect(QRect(0, 0, width, 10'000), Qt::TextWordWrap, text).height();
}

/// Whether both sentences stand in one line.
bool fitsOneLine(const Sentences& words, int width)
{
    return QFontMetrics(style::font(TextStyle::BodyStrong)).horizontalAdvance(words.what) + 10
        + QFontMetrics(style::font(TextStyle::Caption)).horizontalAdvance(words.todo)
        <= width;
}

void paintWords(QPainter& painter, const QRect& where, const Sentences& words, const style::Tokens& colours)
{
    const QFont strong = style::font(TextStyle::BodyStrong);
    const QFont caption = style::font(TextStyle::Caption);
    painter.setFont(strong);
    painter.setPen(colours.text);
    if (fitsOneLine(words, where.width())) {
        painter.drawText(where, Qt::AlignVCenter | Qt::AlignLeft, words.what);
        const int after = QFontMetrics(strong).horizontalAdvance(words.what) + 10;
        painter.setFont(caption);
        painter.setPen(colours.text2);
        painter.drawText(where.adjusted(after, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, words.todo);
        return;
    }
    const int first = heightOf(strong, words.what, where.width());
    painter.drawText(QRect(where.left(), where.top() + 4, where.width(), first), Qt::TextWordWrap, words.what);
    painter.setFont(caption);
    painter.setPen(colours.text2);
    painter.drawText(where.adjusted(0, 5 + first, 0, 0), Qt::TextWordWrap, words.todo);
}

void paintPage(QPainter& painter, const QRect& where, const QString& page, const style::Tokens& colours)
{
    QFont font = style::font(TextStyle::Caption);
    font.setUnderline(true);
    painter.setFont(font);
    painter.setPen(colours.focus);
    painter.drawText(where, Qt::AlignVCenter | Qt::AlignRight,
                     QFontMetrics(font).elidedText(page, Qt::ElideRight, where.width()));
}

void paintFix(QPainter& painter, const QRect& where, const style::Tokens& colours)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.ink);
    painter.drawRoundedRect(where, 4, 4);
    painter.setFont(style::font(TextStyle::CaptionStrong));
    painter.setPen(colours.inkText);
    painter.drawText(where, Qt::AlignCenter, ProblemDelegate::tr("Fix"));
}

} // namespace

QRect ProblemDelegate::fixButton(const QRect& row)
{
    QRect button(0, 0, static_cast<int>(style::scaled(fixWidth)), static_cast<int>(style::scaled(fixHeight)));
    button.moveCenter(row.center());
    button.moveRight(row.right() - 6);
    return button;
}

ProblemDelegate::ProblemDelegate(PageOf pageOf, QObject* parent)
    : QStyledItemDelegate(parent),
      m_pageOf(std::move(pageOf))
{
}

void ProblemDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    QStyleOptionViewItem shown = option;
    shown.state.setFlag(QStyle::State_HasFocus, false);
    const style::Tokens& colours = style::tokens();
    painter->save();
    QApplication::style()->drawControl(QStyle::CE_ItemViewItem, &shown, painter, shown.widget);
    painter->setPen(QPen(colours.grid, 1));
    painter->drawLine(shown.rect.bottomLeft(), shown.rect.bottomRight());
    const auto severity = static_cast<Severity>(index.data(ProblemListModel::SeverityRole).toInt());
    const QPixmap mark = markOf(severity, painter->device()->devicePixelRatioF());
    const int side = static_cast<int>(mark.width() / mark.devicePixelRatio());
    const QRect row = shown.rect.adjusted(6, 0, -6, 0);
    painter->drawPixmap(row.left(), row.center().y() - side / 2, mark);
    painter->setFont(style::font(TextStyle::Caption));
    painter->setPen(severity == Severity::Error ? colours.redText : colours.text2);
    painter->drawText(row.adjusted(side + 6, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, wordOf(severity));
    paintWords(*painter, wordsIn(row, index), sentencesOf(index.data().toString()), colours);
    const QRect page(row.right() - rightSide(index) + 8, row.top(), static_cast<int>(style::scaled(pageWidth)) - 8,
                     row.height());
    paintPage(*painter, page, m_pageOf(index.data(ProblemListModel::PathRole).toString()), colours);
    if (canBeFixed(index))
        paintFix(*painter, fixButton(shown.rect), colours);
    if (option.state & QStyle::State_HasFocus) {
        painter->setBrush(Qt::NoBrush);
        painter->setPen(QPen(colours.focus, 2));
        painter->drawRect(QRectF(shown.rect).adjusted(1, 1, -1, -1));
    }
    painter->restore();
}

QSize ProblemDelegate::sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* view = qobject_cast<const QAbstractItemView*>(option.widget);
    const int width =
        wordsIn(QRect(0, 0, view ? view->viewport()->width() - 12 : option.rect.width(), 10), index).width();
    const Sentences words = sentencesOf(index.data().toString());
    const int line = static_cast<int>(style::scaled(least));
    if (fitsOneLine(words, width))
        return {0, line};
    return {0,
            std::max(line,
                     10 + heightOf(style::font(TextStyle::BodyStrong), words.what, width)
                         + heightOf(style::font(TextStyle::Caption), words.todo, width))};
}

void MissDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    constexpr double most = 0.08;   // of the axis, both ways
    constexpr double near = 0.05;   // counts as met
    QStyledItemDelegate::paint(painter, option, index);
    const style::Tokens& colours = style::tokens();
    const QRectF where = QRectF(option.rect).adjusted(8, 0, -8, 0);
    const auto at = [&](double share) {
        return where.center().x() + std::clamp(share / most, -1.0, 1.0) * where.width() / 2.0;
    };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->fillRect(QRectF(QPointF(at(-near), where.top()), QPointF(at(near), where.bottom())), colours.betterTint);
    painter->setPen(QPen(colours.axis, 1));
    painter->drawLine(QPointF(at(0.0), where.top()), QPointF(at(0.0), where.bottom()));
    const QVariant miss = index.data(FitListModel::MissRole);
    if (miss.isValid()) {
        const double error = index.data(FitListModel::ErrorRole).toDouble();
        const bool isMet =
            index.data(FitListModel::VerdictRole).toInt() != static_cast<int>(calibrate::Verdict::Missed);
        const QColor colour = isMet ? colours.better : colours.amber;
        const double y = where.center().y();
        painter->setPen(QPen(colour, 2));
        painter->drawLine(QPointF(at(miss.toDouble() - error), y), QPointF(at(miss.toDouble() + error), y));
        painter->setPen(QPen(isMet ? colours.better : colours.amberText, 1));
        painter->setBrush(colour);
        const QPointF centre(at(miss.toDouble()), y);
        constexpr double reach = 4.5;
        if (isMet)
            painter->drawEllipse(centre, reach, reach);
        else
            painter->drawPolygon(QPolygonF{centre + QPointF(0, -reach - 1), centre + QPointF(reach + 1, 0),
                                           centre + QPointF(0, reach + 1), centre + QPointF(-reach - 1, 0)});
    }
    painter->restore();
}

} // namespace homeward::ui
