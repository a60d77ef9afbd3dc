// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/pages/page.h"
#include "ui/workspace/live.h"

#include <optional>

class QAction;
class QFrame;
class QLabel;
class QListView;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;

namespace homeward::models {
class ChangeListModel;
}

namespace homeward::ui {

class ChangeEditor;
class ChangeSlider;
class EmptyState;
class LibraryPanel;
class LivePanel;
class NeedStrip;

/// "Changes": the list of the chosen scenario's changes with their years, and the form of the one chosen.
class ChangesPage : public Page {
    Q_OBJECT
public:
    explicit ChangesPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Changes"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("changes"); }
    [[nodiscard]] QString section() const override { return tr("Scenarios"); }
    /// Fields of a scenario's changes: `/scenarios/2/changes/0/effect/share`.
    [[nodiscard]] bool hasField(const QString& path) const override;
    void showField(const QString& path) override;
    void takeFocus() override;

    /// Adds a change by the place of its effect in `model::Effect`, shows it and gives its name the focus.
    void addChange(std::size_t kind);
    /// The same by its id in the library (ui/wording/change_library.h): with its name, and what to ask in its note.
    void addFromLibrary(const QString& id);
    /// The same, from a day on and at a place in the list; none = as one is offered.
    void dropFromLibrary(const QString& id, const std::optional<base::Date>& start, int row);
    [[nodiscard]] ChangeEditor& editor() { return *m_editor; }
    [[nodiscard]] QListView& list() { return *m_list; }
    [[nodiscard]] NeedStrip& need() { return *m_need; }
    [[nodiscard]] ChangeSlider& slider() { return *m_slider; }
    [[nodiscard]] LivePanel& livePanel() { return *m_livePanel; }
    [[nodiscard]] LibraryPanel& changeLibrary() { return *m_library; }
    [[nodiscard]] Live& live() { return m_live; }

protected:
    void refresh() override { refreshScenario(); }
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* buildList();
    QMenu* buildAddMenu();
    QWidget* buildEditor();
    QAction* listAction(const QString& text, const QString& shortcut, void (ChangesPage::*slot)());
    void connectDocument();
    void refreshScenario();
    void refreshEditor();
    void refreshHead();
    void refreshNeed();
    void refreshLive();
    void hideDouble();
    void connectLive();
    void keepWas();
    void pushEdit(const model::Change& change, const QString& field);
    void add(model::Change change, int row = -1);
    void refreshIcons();
    void choose(const model::ChangeId& id);
    void move(int step);
    void moveUp() { move(-1); }
    void moveDown() { move(1); }
    void duplicateChange();
    void removeChange();
    void addSource();
    [[nodiscard]] const model::Scenario* scenario() const;
    [[nodiscard]] const model::Change* current() const;

    Workspace& m_workspace;
    Live m_live;
    std::optional<model::Scenario> m_was; ///< the scenario as it was when the change that is shown was chosen
    model::ChangeId m_wasOf; ///< that change
    int m_liveYear = 0; ///< place among the financial years
    LibraryPanel* m_library = nullptr;
    LivePanel* m_livePanel = nullptr;
    ChangeSlider* m_slider = nullptr;
    models::ChangeListModel* m_model;
    QStackedWidget* m_stack;
    EmptyState* m_empty;
    QListView* m_list = nullptr;
    QLabel* m_counts = nullptr;
    QLabel* m_title = nullptr;
    QLabel* m_noChanges = nullptr;
    QPushButton* m_add = nullptr;
    NeedStrip* m_need = nullptr;
    QString m_needOf; ///< inputs, scenario and areas whose need is shown or being worked out
    QFrame* m_editorCard = nullptr;
    ChangeEditor* m_editor = nullptr;
    QLabel* m_kind = nullptr;
    QToolButton* m_up = nullptr;
    QToolButton* m_down = nullptr;
    QPushButton* m_duplicate = nullptr;
    QPushButton* m_remove = nullptr;
};

} // namespace homeward::ui
