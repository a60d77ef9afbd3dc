// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tile_map.h"

#include "ui/style/own_focus.h"
#include "ui/style/style.h"
#include "ui/widgets/accessible_tiles.h"

#include <QAccessible>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <utility>

namespace homeward::ui {

namespace {

constexpr int gap = 3;
constexpr int rim = 3;              ///< round the map, for the focus ring of an outer tile
constexpr QSize tileSize{60, 49};   ///< at 1x, as drawn
constexpr QSize leastTile{46, 27};
constexpr double markSide = 11.0;

/// Largest of the fonts at which every line fits, and which the reader can still read.
QFont fontFor(const QStringList& lines, double width)
{
    QFont font = style::font(style::TextStyle::Small);
    constexpr int smallest = 10;
    for (int pixels = font.pixelSize(); pixels >= smallest; --pixels) {
        font.setPixelSize(pixels);
        const QFontMetricsF metrics(font);
        if (std::ranges::all_of(lines, [&](const QString& line) { return metrics.horizontalAdvance(line) <= width; }))
            break;
    }
    return font;
}

} // namespace

TileMap::TileMap(QWidget* parent) : QWidget(parent)
{
    installTileAccessibility();
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setProperty(style::paintsOwnFocus, true);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, qOverload<>(&QWidget::update));
}

void TileMap::setTiles(const QVector<Tile>& tiles)
{
    if (m_tiles == tiles)
        return;
    const QString before = current();
    m_tiles = tiles;
    const auto placeOf = [this](const QString& id) {
        const auto found = std::ranges::find(m_tiles, id, &Tile::id);
        return found == m_tiles.end() ? -1 : static_cast<int>(found - m_tiles.begin());
    };
    m_current = placeOf(before);
    if (m_current < 0 && !m_tiles.isEmpty())
        m_current = 0;
    m_chosen.removeIf([&](const QString& id) { return placeOf(id) < 0; });
    m_hovered = -1;
    updateGeometry();
    update();
}

void TileMap::setChosen(const QStringList& ids)
{
    if (m_chosen == ids)
        return;
    m_chosen = ids;
    update();
}

QString TileMap::current() const { return m_current < 0 ? QString() : m_tiles[m_current].id; }

void TileMap::setCurrent(const QString& id)
{
    const auto found = std::ranges::find(m_tiles, id, &Tile::id);
    if (found != m_tiles.end())
        moveTo(static_cast<int>(found - m_tiles.begin()));
}

void TileMap::moveTo(int place)
{
    if (place < 0 || place >= m_tiles.size() || place == m_current)
        return;
    m_current = place;
    update();
    if (hasFocus()) {
        QAccessibleEvent focus(this, QAccessible::Focus);
        focus.setChild(place);
        QAccessible::updateAccessibility(&focus);
    }
    emit currentChanged(current());
}

void TileMap::choose(int place, bool add)
{
    if (place < 0 || place >= m_tiles.size())
        return;
    const QString& id = m_tiles[place].id;
    QStringList chosen = add ? m_chosen : QStringList{id};
    if (add && chosen.removeAll(id) == 0)
        chosen << id;
    moveTo(place);
    if (chosen == m_chosen)
        return;
    m_chosen = chosen;
    update();
    QAccessible::State changed;
    changed.selected = true;
    QAccessibleStateChangeEvent event(this, changed);
    event.setChild(place);
    QAccessible::updateAccessibility(&event);
    emit chosenChanged(m_chosen);
}

int TileMap::neighbour(int place, Qt::Key arrow) const
{
    if (place < 0 || place >= m_tiles.size())
        return place;
    const bool sideways = arrow == Qt::Key_Left || arrow == Qt::Key_Right;
    const int sign = arrow == Qt::Key_Right || arrow == Qt::Key_Down ? 1 : -1;
    const Tile& from = m_tiles[place];
    int best = place;
    std::array<int, 2> least{};   // steps aside, then steps ahead
    for (int i = 0; i < m_tiles.size(); ++i) {
        const int rows = m_tiles[i].row - from.row;
        const int columns = m_tiles[i].column - from.column;
        const int ahead = sign * (sideways ? columns : rows);
        const int aside = std::abs(sideways ? rows : columns);
        // Sideways stays in its row; up and down take the nearest row that has a tile, and in it the nearest column.
        if (ahead <= 0 || (sideways && aside > 0))
            continue;
        const std::array<int, 2> steps = sideways ? std::array{aside, ahead} : std::array{ahead, aside};
        if (best == place || steps < least) {
            best = i;
            least = steps;
        }
    }
    return best;
}

int TileMap::nextByLetter(const QString& letter) const
{
    const auto count = static_cast<int>(m_tiles.size());
    for (int step = 1; step <= count; ++step)
        if (const int place = (m_current + step) % count; m_tiles[place].name.startsWith(letter, Qt::CaseInsensitive))
            return place;
    return m_current;
}

QSize TileMap::grid() const
{
    QSize size(0, 0);
    for (const Tile& tile : m_tiles)
        size = size.expandedTo({tile.column + 1, tile.row + 1});
    return size;
}

QRect TileMap::tileRect(int place) const
{
    const QSize cells = grid();
    if (place < 0 || place >= m_tiles.size())
        return {};
    const QSize most(static_cast<int>(style::scaled(tileSize.width())),
                     static_cast<int>(style::scaled(tileSize.height())));
    const int wide = std::min(most.width(), (width() - 2 * rim + gap) / cells.width() - gap);
    const int high = std::min(most.height(), (height() - 2 * rim + gap) / cells.height() - gap);
    const Tile& tile = m_tiles[place];
    return {rim + tile.column * (wide + gap), rim + tile.row * (high + gap), wide, high};
}

int TileMap::tileAt(const QPoint& point) const
{
    for (int i = 0; i < m_tiles.size(); ++i)
        if (tileRect(i).contains(point))
            return i;
    return -1;
}

QSize TileMap::sizeHint() const
{
    const QSize cells = grid();
    return {2 * rim + cells.width() * (static_cast<int>(style::scaled(tileSize.width())) + gap) - gap,
            2 * rim + cells.height() * (static_cast<int>(style::scaled(tileSize.height())) + gap) - gap};
}

QSize TileMap::minimumSizeHint() const
{
    const QSize cells = grid();
    return {2 * rim + cells.width() * (static_cast<int>(style::scaled(leastTile.width())) + gap) - gap,
            2 * rim + cells.height() * (static_cast<int>(style::scaled(leastTile.height())) + gap) - gap};
}

bool TileMap::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const int place = tileAt(help->pos());
    if (place < 0)
        QToolTip::hideText();
    else
        QToolTip::showText(help->globalPos(),
                           m_tiles[place].value.isEmpty()
                               ? m_tiles[place].name
                               : QStringLiteral("%1\n%2").arg(m_tiles[place].name, m_tiles[place].value),
                           this, tileRect(place));
    return true;
}

void TileMap::keyPressEvent(QKeyEvent* event)
{
    const auto key = static_cast<Qt::Key>(event->key());
    const bool control = event->modifiers().testFlag(Qt::ControlModifier);
    switch (key) {
    case Qt::Key_Left:
    case Qt::Key_Right:
    case Qt::Key_Up:
    case Qt::Key_Down: return moveTo(neighbour(m_current, key));
    case Qt::Key_Home: return moveTo(0);
    case Qt::Key_End: return moveTo(static_cast<int>(m_tiles.size()) - 1);
    case Qt::Key_Space: return choose(m_current, control);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_current >= 0)
            emit activated(current());
        return;
    default: break;
    }
    if (!control && !m_tiles.isEmpty() && event->text().size() == 1 && event->text().front().isLetter())
        return moveTo(nextByLetter(event->text()));
    QWidget::keyPressEvent(event);
}

void TileMap::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        choose(tileAt(event->position().toPoint()), event->modifiers().testFlag(Qt::ControlModifier));
}

void TileMap::mouseMoveEvent(QMouseEvent* event)
{
    const int place = tileAt(event->position().toPoint());
    setCursor(place < 0 ? Qt::ArrowCursor : Qt::PointingHandCursor);
    if (std::exchange(m_hovered, place) != place)
        update();
}

void TileMap::leaveEvent(QEvent*)
{
    m_hovered = -1;
    update();
}

void TileMap::focusInEvent(QFocusEvent* event)
{
    QWidget::focusInEvent(event);
    if (m_current < 0)
        return;
    QAccessibleEvent focus(this, QAccessible::Focus);
    focus.setChild(m_current);
    QAccessible::updateAccessibility(&focus);
}

void TileMap::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (int i = 0; i < m_tiles.size(); ++i)
        paintTile(painter, i);
    if (!hasFocus() || m_current < 0)
        return;
    painter.setPen(QPen(style::tokens().focus, 2.0));
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(tileRect(m_current)).adjusted(-2, -2, 2, 2), 5, 5);
}

void TileMap::paintTile(QPainter& painter, int place) const
{
    const style::Tokens& colours = style::tokens();
    const Tile& tile = m_tiles[place];
    const bool isChosen = m_chosen.contains(tile.id);
    const bool isPlain = !tile.fill.isValid();
    const QRectF box = QRectF(tileRect(place)).adjusted(0.5, 0.5, -0.5, -0.5);
    const QColor ground = !isPlain ? tile.fill
        : isChosen                 ? colours.ink
        : place == m_hovered       ? colours.hover
                                   : colours.surface;
    const bool isRinged = isChosen && !isPlain;
    painter.setPen(QPen(isRinged ? colours.text : colours.borderStrong, isRinged ? 2.5 : 1.0));
    painter.setBrush(ground);
    painter.drawRoundedRect(box, 3, 3);
    if (tile.marked) {
        QPainterPath corner;
        corner.moveTo(box.right() - markSide, box.top());
        corner.lineTo(box.right(), box.top());
        corner.lineTo(box.right(), box.top() + markSide);
        corner.closeSubpath();
        painter.setPen(QPen(colours.amberText, 0.8));
        painter.setBrush(colours.amber);
        painter.drawPath(corner);
    }
    const QStringList lines = tile.text.split(u'\n');
    QFont font = fontFor(lines, box.width() - 2);
    font.setWeight(isChosen ? QFont::DemiBold : font.weight());
    painter.setFont(font);
    painter.setPen(!isPlain       ? (tile.ink.isValid() ? tile.ink : colours.text)
                       : isChosen ? colours.inkText
                                  : colours.text);
    painter.drawText(box, Qt::AlignCenter, tile.text);
}

} // namespace homeward::ui
