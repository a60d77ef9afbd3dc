// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHeaderView>
#include <QSet>
#include <QWidget>

class QTableView;

namespace homeward::grid {

class GridModel;

/// Heights and widths, in logical pixels at 1x.
inline constexpr int letterBand = 16;
inline constexpr int headingHeight = 52;
inline constexpr int rowHeight = 22;
inline constexpr int numberBand = 34;

/// The letter of each column, its heading and what it is counted in.
class ColumnHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit ColumnHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
};

/// The number and name of each row, which stay where they are while the columns scroll. A click on the arrow of a group
/// folds it.
class RowHeader : public QHeaderView {
    Q_OBJECT
public:
    explicit RowHeader(QWidget* parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    void setFolded(int section, bool folded);
    [[nodiscard]] bool isFolded(int section) const;
    /// Gives the longest name room, within bounds.
    void fitNames();

signals:
    void foldAsked(int section);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;
    void mousePressEvent(QMouseEvent* event) override;

private:
    [[nodiscard]] const GridModel* grid() const;
    [[nodiscard]] int widthOf(int section) const;

    QSet<QString> m_folded;
    int m_width = 0; ///< pixels
};

/// The corner over the names of the rows: the letter A and what the rows are.
class GridCorner : public QWidget {
    Q_OBJECT
public:
    explicit GridCorner(QTableView* view);

    void setHeading(const QString& heading);
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTableView* m_view;
    QString m_heading;
};

} // namespace homeward::grid
