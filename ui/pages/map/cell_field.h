// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

#include <QLineEdit>

namespace homeward::ui {

/// One cell of a table of the plan as a field by itself: shown and read as the grids do.
class CellField : public QLineEdit {
    Q_OBJECT
public:
    explicit CellField(QWidget* parent = nullptr);

    /// Shows a cell; while the planner is typing here the text stays.
    void setCell(const tables::Column& column, const tables::Cell& cell);
    /// What is wrong with the typed text; empty when nothing is.
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void entered(const homeward::tables::CellValue& value);
    void problemChanged(const QString& problem);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void commit();
    void showValue();
    void setProblem(const QString& problem);

    tables::Column m_column;
    tables::Cell m_cell;
    QString m_problem;
};

} // namespace homeward::ui
