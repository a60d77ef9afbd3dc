// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/accessible_tiles.h"

#include "ui/widgets/tile_map.h"

#include <QAccessibleWidget>
#include <QPointer>

#include <map>
#include <utility>

namespace homeward::ui {

namespace {

/// One tile, by its place.
class AccessibleTile final : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    AccessibleTile(QAccessibleInterface* map, TileMap* widget, int place) : m_map(map), m_widget(widget), m_place(place)
    {
    }

    bool isValid() const override { return m_widget && m_place < m_widget->tiles().size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    QAccessibleInterface* parent() const override { return m_map; }
    QAccessibleInterface* child(int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    void setText(QAccessible::Text, const QString&) override { }
    QRect rect() const override
    {
        const QRect tile = m_widget->tileRect(m_place);
        return {m_widget->mapToGlobal(tile.topLeft()), tile.size()};
    }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.multiSelectable = true;
        state.focused = m_widget->hasFocus() && m_widget->currentPlace() == m_place;
        state.selected = m_widget->chosen().contains(tile().id);
        return state;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name                                     ? tile().name
            : kind == QAccessible::Value || kind == QAccessible::Description ? tile().value
                                                                             : QString();
    }
    void* interface_cast(QAccessible::InterfaceType type) override
    {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this) : nullptr;
    }

    QStringList actionNames() const override { return {pressAction(), toggleAction()}; }
    void doAction(const QString& name) override { m_widget->choose(m_place, name == toggleAction()); }
    QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    const Tile& tile() const { return m_widget->tiles()[m_place]; }

    QAccessibleInterface* m_map;
    QPointer<TileMap> m_widget;
    int m_place;
};

class AccessibleTileMap final : public QAccessibleWidget {
public:
    explicit AccessibleTileMap(TileMap* widget) : QAccessibleWidget(widget, QAccessible::List), m_widget(widget) { }
    ~AccessibleTileMap() override
    {
        for (const auto& [place, id] : std::exchange(m_tiles, {}))
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return m_widget ? static_cast<int>(m_widget->tiles().size()) : 0; }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        if (const auto known = m_tiles.find(index); known != m_tiles.end())
            return QAccessible::accessibleInterface(known->second);
        auto* self = const_cast<AccessibleTileMap*>(this);   // Qt's interfaces hand out their parent unconst
        auto* made = new AccessibleTile(self, m_widget, index);
        m_tiles.emplace(index, QAccessible::registerAccessibleInterface(made));
        return made;
    }
    int indexOfChild(const QAccessibleInterface* child) const override
    {
        for (const auto& [place, id] : m_tiles)
            if (QAccessible::accessibleInterface(id) == child)
                return place;
        return -1;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        return m_widget ? child(m_widget->tileAt(m_widget->mapFromGlobal(QPoint(x, y)))) : nullptr;
    }
    QAccessibleInterface* focusChild() const override
    {
        return m_widget && m_widget->hasFocus() ? child(m_widget->currentPlace()) : nullptr;
    }

private:
    QPointer<TileMap> m_widget;
    mutable std::map<int, QAccessible::Id> m_tiles;   ///< by place
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* map = qobject_cast<TileMap*>(object);
    return map ? new AccessibleTileMap(map) : nullptr;
}

} // namespace

void installTileAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)once;
}

} // namespace homeward::ui
