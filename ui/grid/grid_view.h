// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

#include <vector>

namespace homeward::grid {

class GridCorner;
class GridDelegate;
class GridModel;
class RowHeader;

/// Cells to type, fill, copy and paste with the keys of a spreadsheet: arrows and Tab, Enter down, F2, Shift with arrows,
/// Ctrl+C, X, V, D and R, Delete back to the plan's value, Ctrl+F to find. Tab after the last cell, and Ctrl+Tab
/// anywhere, leave it. What it changes goes out through its model.
class GridView : public QTableView {
    Q_OBJECT
public:
    explicit GridView(GridModel* model, QWidget* parent = nullptr);

    [[nodiscard]] GridModel& grid() const { return *m_model; }
    [[nodiscard]] GridDelegate& cells() const { return *m_delegate; }
    void setHeading(const QString& heading);
    /// Columns as wide as headings and figures need, at most `most` logical pixels at 1x.
    void fitColumns(int most = 190);

    void copy();
    void cut();
    /// Looks at the text of the clipboard from the current cell on, and holds it.
    void paste();
    void pasteText(const QString& text);
    void fillDown();
    void fillRight();
    /// Takes the selected cells back to the plan's values.
    void clearCells();
    /// Goes to the next cell, or the one before, whose row or text holds the words; false where there is none.
    bool find(const QString& words, bool backwards = false);
    /// Shows the rows whose names or texts hold the words, and all where there are none.
    void filter(const QString& words);
    void foldRow(int row);
    void goTo(const QModelIndex& index);

signals:
    void currentCellChanged();
    void findAsked();
    void definitionAsked();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    bool event(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;
    void selectionChanged(const QItemSelection& selected, const QItemSelection& deselected) override;
    void closeEditor(QWidget* editor, QAbstractItemDelegate::EndEditHint hint) override;

private:
    [[nodiscard]] QModelIndex firstCell() const;
    /// The rectangle of cells around the selection; none where nothing is selected.
    [[nodiscard]] QItemSelectionRange block() const;
    [[nodiscard]] std::vector<int> shownRows(int from, int to) const;
    [[nodiscard]] std::vector<int> shownColumns(int from, int to) const;
    [[nodiscard]] QRect rectOf(const QItemSelectionRange& range) const;
    [[nodiscard]] QRect handle() const;
    void fill(const QItemSelectionRange& from, const QItemSelectionRange& to);
    void showColumnMenu(const QPoint& where);
    bool leave(QKeyEvent& key);
    void step(int down, int across);
    void applyHidden();
    void fitLast();

    GridModel* m_model;
    GridDelegate* m_delegate;
    RowHeader* m_rows;
    GridCorner* m_corner;
    QString m_filter;
    QItemSelectionRange m_fillFrom;
    int m_fillTo = -1;
    int m_lastWanted = 0; ///< width of a column of words at the end; 0 = there is none
};

} // namespace homeward::grid
