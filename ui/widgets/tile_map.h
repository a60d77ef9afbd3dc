// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QStringList>
#include <QVector>
#include <QWidget>

namespace homeward::ui {

/// One tile of a map: where it stands and what it says.
struct Tile {
    QString id;
    int row = 0;
    int column = 0;
    QString text;                ///< lines parted by `\n`
    QString name;                ///< in full, for tips and screen readers
    QString value;               ///< what its colour or mark means, in words
    QColor fill = {}; ///< not valid = plain; a chosen plain tile is filled with ink, a chosen coloured one ringed
    QColor ink = {}; ///< of the text on `fill`
    bool marked = false; ///< a corner mark

    friend bool operator==(const Tile&, const Tile&) = default;
};

/// A map of tiles of equal size, of which any number may be chosen. Arrows move by position, Home and End to the first and
/// last tile, a letter to the next name that begins with it; Space or a click chooses one, with Ctrl one more or one less;
/// Enter activates.
class TileMap : public QWidget {
    Q_OBJECT
public:
    explicit TileMap(QWidget* parent = nullptr);

    /// The current and the chosen tiles stay so where they are still there.
    void setTiles(const QVector<Tile>& tiles);
    [[nodiscard]] const QVector<Tile>& tiles() const { return m_tiles; }

    /// In the order in which they were chosen.
    void setChosen(const QStringList& ids);
    [[nodiscard]] const QStringList& chosen() const { return m_chosen; }
    /// The tile that keys act on; empty without tiles.
    void setCurrent(const QString& id);
    [[nodiscard]] QString current() const;

    /// Chooses a tile as a click on it does: alone, or with `add` besides the others or no longer.
    void choose(int place, bool add);
    /// The place of the tile one step from another in a direction; the same place where there is none.
    [[nodiscard]] int neighbour(int place, Qt::Key arrow) const;
    [[nodiscard]] QRect tileRect(int place) const;
    /// -1 between tiles.
    [[nodiscard]] int tileAt(const QPoint& point) const;
    [[nodiscard]] int currentPlace() const { return m_current; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    /// The planner chose; not sent by `setChosen`.
    void chosenChanged(const QStringList& ids);
    void currentChanged(const QString& id);
    void activated(const QString& id);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;

private:
    void moveTo(int place);
    [[nodiscard]] int nextByLetter(const QString& letter) const;
    void paintTile(QPainter& painter, int place) const;
    [[nodiscard]] QSize grid() const;

    QVector<Tile> m_tiles;
    QStringList m_chosen;
    int m_current = -1;
    int m_hovered = -1;
};

} // namespace homeward::ui
