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
    /// Gives headings one line or two, above what they are counted in.
    void setHeadingLines(int lines);
    /// The narrowest that a heading may be, in pixels: of its two lines, or of one where it has no blank.
    [[nodiscard]] static int leastWidth(const QString& heading);

protected:
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    int m_lines = 1;
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
    /// Leaves names out that the first column says too, where all columns are seen at once.
    void placeNames();
    [[nodiscard]] bool showsNames() const { return m_showsNames; }

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
    bool m_showsNames = true;
};

/// The corner over the names of the rows: the letter A and what the rows are.
class GridCorner : public QWidget {
    Q_OBJECT
public:
    GridCorner(QTableView* view, const RowHeader& rows);

    void setHeading(const QString& heading);
    void place();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QTableView* m_view;
    const RowHeader& m_rows;
    QString m_heading;
};

} // namespace homeward::grid
