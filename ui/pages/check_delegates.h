// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

#include <functional>

namespace homeward::ui {

/// Paints a problem: its weight as a mark and a word, what is wrong in bold, what to do, the page that it leads to, and the
/// button that fixes it where it can be fixed.
class ProblemDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    /// What the page of a path is called; empty where none has it.
    using PageOf = std::function<QString(const QString& path)>;

    explicit ProblemDelegate(PageOf pageOf, QObject* parent = nullptr);

    /// Where the button lies in a row.
    [[nodiscard]] static QRect fixButton(const QRect& row);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

private:
    PageOf m_pageOf;
};

/// Paints how far the model is from a published figure: a dot with its 95 % interval on one axis for all rows.
class MissDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace homeward::ui
