// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/tile_places.h"
#include "tests/support/catch.h"
#include "ui/widgets/tile_map.h"

#include <QAccessible>
#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSignalSpy>

#include <set>

using namespace homeward;

namespace {

QVector<ui::Tile> scotland()
{
    QVector<ui::Tile> tiles;
    for (const reference::TilePlace& place : reference::tilePlaces()) {
        const QString text = QString::fromUtf8(place.shortName.data(), static_cast<qsizetype>(place.shortName.size()));
        QString name = text;
        tiles.append({QString::fromUtf8(place.code.data(), static_cast<qsizetype>(place.code.size())), place.row,
                      place.column, text, name.replace(QStringLiteral("-\n"), QString()).replace(u'\n', u' '),
                      QStringLiteral("a value")});
    }
    return tiles;
}

struct Map {
    ui::TileMap map;

    Map()
    {
        map.setTiles(scotland());
        map.resize(map.sizeHint());
        map.show();
        map.setFocus();
        QCoreApplication::processEvents();
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}, const QString& text = {})
    {
        QKeyEvent event(QEvent::KeyPress, key, modifiers, text);
        QCoreApplication::sendEvent(&map, &event);
    }
    void click(int place, Qt::KeyboardModifiers modifiers = {})
    {
        const QPointF at = map.tileRect(place).center();
        QMouseEvent event(QEvent::MouseButtonPress, at, map.mapToGlobal(at), Qt::LeftButton, Qt::LeftButton, modifiers);
        QCoreApplication::sendEvent(&map, &event);
    }
    QString name() { return map.tiles()[map.currentPlace()].name; }
};

} // namespace

TEST_CASE("arrows walk the tiles by position and reach every one", "[tiles]")
{
    Map one;
    one.map.setCurrent(QStringLiteral("S37000032"));
    CHECK(one.name() == QStringLiteral("Fife"));
    one.press(Qt::Key_Left);
    CHECK(one.name() == QStringLiteral("Falkirk"));
    one.press(Qt::Key_Up);
    CHECK(one.name() == QStringLiteral("Perth & Kinross"));
    one.map.setCurrent(QStringLiteral("S37000022"));
    one.press(Qt::Key_Up);   // no tile right above Orkney: the nearest row that has one
    CHECK(one.name() == QStringLiteral("Shetland"));
    one.press(Qt::Key_Up);
    CHECK(one.name() == QStringLiteral("Shetland"));
    one.map.setCurrent(QStringLiteral("S37000031"));
    one.press(Qt::Key_Right);   // over the gap
    CHECK(one.name() == QStringLiteral("Highland"));
    one.press(Qt::Key_Home);
    CHECK(one.map.currentPlace() == 0);
    one.press(Qt::Key_End);
    CHECK(one.map.currentPlace() == 30);
    one.press(Qt::Key_I, {}, QStringLiteral("i"));
    CHECK(one.name() == QStringLiteral("Inverclyde"));

    std::set<int> reached{0};
    for (std::set<int> fresh = reached; !fresh.empty();) {
        std::set<int> next;
        for (const int place : fresh)
            for (const Qt::Key arrow : {Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down})
                if (const int to = one.map.neighbour(place, arrow); reached.insert(to).second)
                    next.insert(to);
        fresh = next;
    }
    CHECK(reached.size() == 31);
}

TEST_CASE("Space and clicks choose one tile, with Ctrl one more or one less", "[tiles]")
{
    Map one;
    QSignalSpy chosen(&one.map, &ui::TileMap::chosenChanged);
    one.map.setCurrent(QStringLiteral("S37000032"));
    one.press(Qt::Key_Space);
    CHECK(one.map.chosen() == QStringList{QStringLiteral("S37000032")});
    one.press(Qt::Key_Left);
    one.press(Qt::Key_Space, Qt::ControlModifier);
    CHECK(one.map.chosen() == QStringList{QStringLiteral("S37000032"), QStringLiteral("S37000013")});
    one.press(Qt::Key_Space, Qt::ControlModifier);
    CHECK(one.map.chosen() == QStringList{QStringLiteral("S37000032")});
    one.click(0);
    CHECK(one.map.chosen() == QStringList{QStringLiteral("S37000026")});
    one.click(1, Qt::ControlModifier);
    CHECK(one.map.chosen().size() == 2);
    CHECK(chosen.size() == 5);
    one.map.setChosen({});
    CHECK(chosen.size() == 5);
    QSignalSpy activated(&one.map, &ui::TileMap::activated);
    one.press(Qt::Key_Return);
    CHECK(activated.size() == 1);
    // Tiles that go take their choice along; the current one stays the same area.
    one.map.setChosen({QStringLiteral("S37000026"), QStringLiteral("S37000032")});
    one.map.setCurrent(QStringLiteral("S37000032"));
    one.map.setTiles(scotland().mid(5));
    CHECK(one.map.current() == QStringLiteral("S37000032"));
    CHECK(one.map.chosen() == QStringList{QStringLiteral("S37000032")});
}

TEST_CASE("screen readers find each tile with its name, its value and whether it is chosen", "[tiles]")
{
    Map one;
    QAccessibleInterface* list = QAccessible::queryAccessibleInterface(&one.map);
    REQUIRE(list != nullptr);
    CHECK(list->role() == QAccessible::List);
    REQUIRE(list->childCount() == 31);
    QAccessibleInterface* tile = list->child(2);
    CHECK(tile->text(QAccessible::Name) == QStringLiteral("Western Isles"));
    CHECK(tile->text(QAccessible::Value) == QStringLiteral("a value"));
    CHECK_FALSE(tile->state().selected);
    tile->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(tile->state().selected);
    CHECK(list->indexOfChild(tile) == 2);
    CHECK(one.map.currentPlace() == 2);
    CHECK(list->childAt(tile->rect().center().x(), tile->rect().center().y()) == tile);
}

TEST_CASE("tiles keep within the widget, small or large", "[tiles]")
{
    Map one;
    for (const QSize size : {one.map.minimumSizeHint(), one.map.sizeHint(), QSize(900, 900)}) {
        one.map.resize(size);
        for (int i = 0; i < one.map.tiles().size(); ++i) {
            CHECK(one.map.rect().contains(one.map.tileRect(i)));
            CHECK(one.map.tileRect(i).width() >= 40);
        }
    }
}
