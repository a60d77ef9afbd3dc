// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/grid/grid_model.h"

#include <QWidget>

namespace homeward::grid {

class CellBar;
class CellCallout;
class FindBar;
class GridView;
class PasteBanner;

/// A table of the plan's figures with all that belongs to it: the bar of the current cell, the banner of a paste, what is
/// wrong with a cell, and find. A page shows tables in it and makes edits of what it sends.
class Grid : public QWidget {
    Q_OBJECT
public:
    explicit Grid(const QString& accessibleName, QWidget* parent = nullptr);
    ~Grid() override;

    /// Shows a table whose rows are `heading`. Columns take fitting widths when the table is another one.
    void setTable(tables::Table table, const QString& heading);
    /// Sources that a paste may name.
    void setSources(const QStringList& titles);
    [[nodiscard]] GridModel& model() const { return *m_model; }
    [[nodiscard]] GridView& view() const { return *m_view; }
    [[nodiscard]] CellBar& cellBar() const { return *m_bar; }
    [[nodiscard]] PasteBanner& banner() const { return *m_banner; }
    [[nodiscard]] CellCallout& callout() const { return *m_callout; }
    [[nodiscard]] FindBar& findBar() const { return *m_find; }
    /// The key of the current row, and the id of the current column; empty where there is none.
    [[nodiscard]] std::string currentRow() const;
    [[nodiscard]] std::string currentColumn() const;
    /// Whether a cell has the figure of a path, and goes there.
    [[nodiscard]] bool hasPath(const QString& path) const;
    bool goToPath(const QString& path);
    /// Says what the column of the current cell means.
    void showDefinition();

signals:
    void entered(const std::vector<homeward::tables::Entry>& entries, const QString& label, const QString& source);
    void currentChanged();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshBar();
    void refreshHeld();
    void placeCallout();
    /// To the button that pastes once every cell fits, else to the cells.
    void focusNext();
    /// The refused cell that the callout is of: the current one, else the first.
    [[nodiscard]] std::optional<std::size_t> calledOut() const;

    GridModel* m_model;
    GridView* m_view;
    CellBar* m_bar;
    PasteBanner* m_banner;
    CellCallout* m_callout;
    FindBar* m_find;
    std::string m_fitted;
};

} // namespace homeward::grid
