// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QStyledItemDelegate>
#include <QWidget>

namespace homeward::document {
class PlanDocument;
}

namespace homeward::ui {

/// Where the years of the plan lie across a row of the list of changes.
class ChangeTimeline {
public:
    ChangeTimeline(const model::Plan& plan, const QRect& row);

    [[nodiscard]] QRect area() const { return m_area; }
    [[nodiscard]] double x(base::Date date) const;
    [[nodiscard]] int years() const { return m_years; }
    [[nodiscard]] base::Date yearStart(int year) const { return m_start.plusYears(year); }
    /// The day at a place across, within the years of the plan.
    [[nodiscard]] base::Date dateAt(double x) const;
    /// Where a change begins, at the foot of the row, and where it has its full effect, at the head.
    [[nodiscard]] QPointF startKnob(const model::Change& change) const;
    [[nodiscard]] QPointF fullKnob(const model::Change& change) const;

private:
    QRect m_area;
    base::Date m_start;
    int m_years;
};

/// The timeline of a row of the list, as its bar is painted.
[[nodiscard]] ChangeTimeline barOf(const model::Plan& plan, const QRect& row);

/// Paints one change as a row: switch, name and summary, and its strength over the years of the plan.
class ChangeRow : public QStyledItemDelegate {
    Q_OBJECT
public:
    explicit ChangeRow(document::PlanDocument& document, QObject* parent = nullptr);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

protected:
    bool editorEvent(QEvent* event, QAbstractItemModel* model, const QStyleOptionViewItem& option,
                     const QModelIndex& index) override;

private:
    void paintWords(QPainter* painter, const QRect& row, const QModelIndex& index) const;
    void paintTimeline(QPainter* painter, const QRect& row, const model::Change& change, bool selected) const;

    document::PlanDocument& m_document;
};

/// The years above the list, in line with the rows.
class ChangeYears : public QWidget {
    Q_OBJECT
public:
    explicit ChangeYears(document::PlanDocument& document, QWidget* parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override { return {400, 20}; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    document::PlanDocument& m_document;
};

} // namespace homeward::ui
