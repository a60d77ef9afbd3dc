// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map/cell_field.h"

#include "core/tables/read_cell.h"
#include "ui/grid/grid_model.h"
#include "ui/widgets/explainable.h"
#include "ui/wording/table_text.h"

#include <QKeyEvent>
#include <QStyle>

namespace homeward::ui {

CellField::CellField(QWidget* parent) : QLineEdit(parent)
{
    setAlignment(Qt::AlignRight);
    connect(this, &QLineEdit::editingFinished, this, &CellField::commit);
}

void CellField::setCell(const tables::Column& column, const tables::Cell& cell)
{
    const bool same = column == m_column && cell.value == m_cell.value;
    m_column = column;
    m_cell = cell;
    setReadOnly(cell.locked);
    setExplainsPath(this, QString::fromStdString(cell.path.text()));
    if (same && (isModified() || !m_problem.isEmpty()))
        return;
    setProblem({});
    showValue();
}

void CellField::showValue()
{
    setText(QString::fromStdString(wording::valueText(m_column, m_cell.value, grid::said)));
    setModified(false);
}

void CellField::setProblem(const QString& problem)
{
    if (problem == m_problem)
        return;
    m_problem = problem;
    setProperty("problem", !problem.isEmpty());
    setToolTip(problem);
    setAccessibleDescription(problem);
    style()->unpolish(this);
    style()->polish(this);
    emit problemChanged(problem);
}

void CellField::commit()
{
    if (!isModified())
        return;
    const auto form = wording::typingForm(grid::said);
    const tables::ReadCell read = tables::readCell(m_column, text().toStdString(), form);
    if (!read.value) {
        const std::string wrong = wording::wrongText(text().toStdString(), read.expected, m_column, grid::said);
        const std::string advice = wording::adviceText(read.expected, m_column, m_cell.unit, m_cell.value, grid::said);
        setProblem(QString::fromStdString(wrong) % QLatin1Char(' ') % QString::fromStdString(advice));
        return;
    }
    setModified(false);
    setProblem({});
    if (*read.value == m_cell.value)
        showValue();
    else
        emit entered(*read.value);
}

void CellField::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape && isModified()) {
        setProblem({});
        showValue();
        selectAll();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

void CellField::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    if (!isModified())
        selectAll();
}

} // namespace homeward::ui
