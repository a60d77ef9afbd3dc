// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/structure.h"

#include <QPushButton>

#include <functional>
#include <string>

namespace homeward::ui {

class Workspace;

/// Adds, duplicates, renames, moves and deletes settings, groups of people, areas, outcomes or age bands. Before a thing
/// is deleted it says what else goes; each is one step back.
class ThingMenu : public QPushButton {
    Q_OBJECT
public:
    /// `current` gives the id of the thing that the page is at; empty where there is none.
    ThingMenu(Workspace& workspace, edit::Thing thing, std::function<std::string()> current, QWidget* parent = nullptr);

    void add();
    void duplicate();
    void rename();
    void move(int places);
    void remove();
    /// What else goes with the current one, as a sentence; empty where nothing does.
    [[nodiscard]] QString whatElseGoes() const;

signals:
    /// A new one, by its id.
    void made(const QString& id);

private:
    void ask(const QString& title, const QString& text, std::function<void(const QString&)> act);
    void push(edit::PlanPatch patch, const QString& label);
    [[nodiscard]] QString currentName() const;

    Workspace& m_workspace;
    edit::Thing m_thing;
    std::function<std::string()> m_current;
};

} // namespace homeward::ui
