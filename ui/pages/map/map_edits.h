// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/charts/map/map_content.h"
#include "ui/pages/map/inspector_lines.h"

#include <QObject>

namespace homeward::ui {

class ThingMenu;
class Workspace;

/// The edits of the pathway map, each one step back: what is drawn, moved, typed and taken away becomes patches of the
/// document, as the tables' do.
class MapEdits : public QObject {
    Q_OBJECT
public:
    explicit MapEdits(Workspace& workspace, QWidget* parent);

    /// Adds, renames and deletes settings, for the tool bar.
    [[nodiscard]] ThingMenu& settings() const { return *m_settings; }
    /// What the menus of settings and outcomes are at.
    void setChosen(const charts::MapThing& thing) { m_chosen = thing; }

    /// A setting below another, of its side of the balance; at the end of the hospital side for -1. Gives its id.
    QString add(int beside);
    /// False where there is nothing to connect.
    bool connectPlaces(int from, int to);
    void remove(const charts::MapThing& thing);
    void move(int setting, const model::MapPlace& place);
    void rename(const charts::MapThing& thing, const QString& name);
    void enter(const CellPlace& cell, const tables::CellValue& value, const QString& label, const QString& of);
    void layOutAnew();

private:
    [[nodiscard]] std::string idOf(int place) const;
    [[nodiscard]] QString nameOf(int place) const;
    [[nodiscard]] int settingCount() const;
    void removeRoute(const charts::MapThing& thing);

    Workspace& m_workspace;
    charts::MapThing m_chosen;
    ThingMenu* m_settings;
    ThingMenu* m_outcomes;
};

} // namespace homeward::ui
