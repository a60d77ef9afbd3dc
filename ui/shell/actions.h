// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace homeward::ui {

/// Every action of the window with its text and shortcut, and the menus they hang in. What they do is the window's.
class Actions : public QObject {
    Q_OBJECT
public:
    explicit Actions(QWidget* window);

    void buildMenus(QMenuBar* bar);

    QAction* newPlan;
    QAction* open;
    QAction* save;
    QAction* saveAs;
    QAction* importFigures;
    QAction* importJson;
    QAction* exportJson;
    QAction* saveTemplate;
    QAction* close;
    QAction* quit;
    QAction* undo;
    QAction* redo;
    QAction* problems;
    QAction* nextProblem;
    QAction* nextRegion;
    QAction* previousRegion;
    QAction* fullScreen;
    QAction* themeLight;
    QAction* themeDark;
    QAction* themeSystem;
    QAction* addScenario;
    QAction* renameScenario;
    QAction* duplicateScenario;
    QAction* moveScenarioLeft;
    QAction* moveScenarioRight;
    QAction* removeScenario;
    QAction* findScenario;
    QAction* run;
    QAction* cancel;
    QAction* runSettings;
    QAction* settings;
    QAction* language;
    QAction* explain;
    QAction* help;
    QAction* helpContents;
    QAction* tour;
    QAction* checks;
    QAction* about;
    QMenu* examples;
    QMenu* recent;
    QMenu* pages;
    QMenu* scenario;

    /// Actions that make sense only with an open plan.
    void setPlanOpen(bool open);

private:
    QAction* make(const QString& text, const QString& shortcut = {}, const QString& icon = {});
    void refreshIcons();

    QWidget* m_window;
    QActionGroup* m_themes;
    std::vector<QAction*> m_needPlan;
};

} // namespace homeward::ui
