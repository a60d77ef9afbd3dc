// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/grid.h"

#include <memory>

class QHBoxLayout;
class QPushButton;

namespace homeward::ui {

class Workspace;

/// A grid over a table of the open plan: what is typed becomes an edit of the document.
class PlanGrid : public grid::Grid {
    Q_OBJECT
public:
    PlanGrid(Workspace& workspace, const QString& accessibleName, QWidget* parent = nullptr);

    /// Shows a table of the plan; `heading` says what its rows are.
    void setView(std::shared_ptr<const tables::TableView> view, const QString& heading);
    /// Shows the plan as it is now.
    void refresh();
    [[nodiscard]] const tables::TableView* tableView() const { return m_table.get(); }
    /// The column of the last figure typed, and its row.
    [[nodiscard]] const tables::Entry& lastEntry() const { return m_last; }
    /// Makes entries an edit.
    void push(const std::vector<tables::Entry>& entries, const QString& label, const QString& source = {});

private:
    Workspace& m_workspace;
    std::shared_ptr<const tables::TableView> m_table;
    QString m_heading;
    tables::Entry m_last;
};

/// Buttons that undo and redo the last edit and say which it is.
class UndoButtons : public QObject {
    Q_OBJECT
public:
    UndoButtons(Workspace& workspace, QHBoxLayout* layout, QWidget* parent);

private:
    void refresh();

    Workspace& m_workspace;
    QPushButton* m_undo;
    QPushButton* m_redo;
};

} // namespace homeward::ui
