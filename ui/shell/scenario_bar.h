// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;
class QToolButton;

namespace homeward::ui {

class Actions;
class CheckListButton;
class LetterCombo;
class RunBar;
class ScenarioChips;
class ScenarioPicker;
class Workspace;

/// The toolbar: which scenario, against which, in which areas, and where the run stands.
class ScenarioBar : public QFrame {
    Q_OBJECT
public:
    ScenarioBar(Workspace& workspace, Actions& actions, QWidget* parent = nullptr);

    void takeFocus();
    [[nodiscard]] RunBar& runBar() { return *m_run; }
    [[nodiscard]] ScenarioChips& chips() { return *m_chips; }

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void refreshLists();
    void refreshChoice();
    void refreshRun();
    void refreshIcons();
    void openPicker();

    Workspace& m_workspace;
    Actions& m_actions;
    ScenarioChips* m_chips;
    QToolButton* m_add;
    QLabel* m_againstWord;
    LetterCombo* m_against;
    CheckListButton* m_areas;
    RunBar* m_run;
    ScenarioPicker* m_picker;
    std::vector<int> m_letters;   ///< places of the scenarios' letters
};

} // namespace homeward::ui
