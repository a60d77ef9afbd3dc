// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/plan_figures.h"

#include <QString>
#include <QVector>
#include <QWidget>

class QPainter;

namespace homeward::ui {

class PlanDraft;

/// One line of what comes with a plan.
struct ComingRow {
    calibrate::Standing standing = calibrate::Standing::Published;
    QString name;
    QString value;
    QString year;

    friend bool operator==(const ComingRow&, const ComingRow&) = default;
};

/// The key figures of a draft: counts of its areas together, and the assumptions of its template.
[[nodiscard]] QVector<ComingRow> comingRows(const PlanDraft& draft);

/// Shows as many of the lines as there is room for, and how many more there are.
class ComingList : public QWidget {
    Q_OBJECT
public:
    explicit ComingList(QWidget* parent = nullptr);

    void setRows(const QVector<ComingRow>& rows);
    [[nodiscard]] const QVector<ComingRow>& rows() const { return m_rows; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    [[nodiscard]] int rowHeight() const;
    /// Of the words of a row; one that is too long for it has two lines.
    [[nodiscard]] int roomForName(const ComingRow& row) const;
    [[nodiscard]] int heightOf(const ComingRow& row) const;
    void paintRow(QPainter& painter, const ComingRow& row, QRect line) const;

    QVector<ComingRow> m_rows;
};

} // namespace homeward::ui
