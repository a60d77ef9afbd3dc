// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/problem_list_model.h"
#include "ui/shell/window_prompt.h"
#include "ui/workspace/session.h"

#include <QMainWindow>

#include <vector>

class QStackedWidget;

namespace homeward::ui {

class Actions;
class ExplainDrawer;
class HelpWindow;
struct ImportSource;
class Navigation;
class Page;
class RecoveryBanner;
class ScenarioBar;
class StatusStrip;
class TourBar;

/// Assembles menu, navigation, toolbar, pages and foot around one session; the parts do the work.
class MainWindow : public QMainWindow {
    Q_OBJECT
public:
    /// The session and the prompt must outlive the window. Without a prompt of its own no message boxes stand over it.
    explicit MainWindow(Session& session, WindowPrompt* prompt = nullptr, QWidget* parent = nullptr);
    ~MainWindow() override;

    /// An example opens and, without a stored result, runs at once. False where it failed or was called off.
    bool openExample(const QString& resource);
    /// Empty = ask which file.
    bool openFile(QString path);
    bool recover(const QString& journalFile);
    /// A plan that was just made opens and runs at once. False where it was called off.
    bool openNew(const model::Plan& plan);
    /// Takes figures of a table into the open plan; asks which file where the name is empty. False where nothing was taken.
    bool importFigures(QString path);
    /// The same of a block that was copied in another program. False where nothing was taken.
    bool pasteFigures();
    /// Keeps a template of the open plan, which new plans of other areas can be made by. Says why where none can be made of it.
    bool saveTemplate(const QString& name);
    /// Keeps how the open plan looks now for the list of recent plans.
    void keepPicture();

    [[nodiscard]] Session& session() { return m_session; }
    [[nodiscard]] Actions& actions() { return *m_actions; }
    [[nodiscard]] const std::vector<Page*>& pages() const { return m_pages; }
    /// Null where there is no such page.
    [[nodiscard]] Page* page(const QString& id) const;
    /// By its id in the registry, or by its place in the navigation.
    void showPage(const QString& id);
    void showPage(int index);
    [[nodiscard]] QString currentPage() const;
    /// The page that has the field of a path; null where none has.
    [[nodiscard]] Page* pageWith(const QString& path) const;
    /// Goes to the field of a problem's path, or says where it is.
    void showField(const QString& path);
    [[nodiscard]] models::ProblemListModel& problems() { return m_problems; }
    [[nodiscard]] StatusStrip& statusStrip() { return *m_status; }
    [[nodiscard]] ScenarioBar& scenarioBar() { return *m_bar; }
    [[nodiscard]] Navigation& navigation() { return *m_navigation; }
    [[nodiscard]] ExplainDrawer& explainDrawer() { return *m_explain; }
    [[nodiscard]] TourBar& tourBar() { return *m_tour; }
    /// Null until help is asked for.
    [[nodiscard]] HelpWindow* helpWindow() const { return m_help; }
    /// Opens help at a page of it.
    void showHelp(const QString& id);
    /// Opens an example where there is no plan.
    void startTour();
    /// Opens the drawer for a figure by its name in files.
    void explainFigure(const QString& name);

protected:
    void closeEvent(QCloseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    bool importFrom(const ImportSource& source);
    /// Opens a plan and imports tables that were dropped on the window, one after another; says what it cannot take.
    void takeDropped(const QStringList& paths);
    void assemble();
    void addPages();
    void fillMenus();
    void connectFileActions();
    void connectEditActions();
    void connectScenarioActions();
    void connectViewActions();
    void connectWorkspace();
    void connectHelp();
    void refreshTitle();
    void refreshUndo();
    /// Says what undo or redo did, and shows where.
    void tellHistory(int index);
    /// The field of a path, where a page has it.
    void showPlace(const QString& path);
    void refreshRecent();
    /// Asks where the file of a recent plan has gone, and opens it.
    void findMissing(const QString& path);
    void planReplaced();
    void chooseTheme(int choice);
    void showProblems();
    void goToNextProblem();
    void refreshBadge();
    void moveRegion(int step);
    void help();
    /// The figure that has the focus, or the cell of a table.
    void explainFocused();
    void editRunSettings();
    void addScenario();
    void renameScenario();
    void duplicateScenario();
    void moveScenario(int step);
    void removeScenario();
    /// Says what was taken out of a damaged file, and what was lost.
    void tellRecovered(const QString& damaged, const store::RecoveredPlan& what);
    /// Says what went wrong; false for anything but success. Being called off is not an error.
    bool report(const base::Status& status);
    void complain(const base::Error& error);
    /// Words that have to be read.
    void warn(const QString& words);
    /// Where a file went; a template is listed with the others from now on.
    void tellWritten(const QString& path);
    void restoreWindow();

    Session& m_session;
    models::ProblemListModel m_problems;
    WindowPrompt* m_prompt;
    Actions* m_actions;
    Navigation* m_navigation = nullptr;
    ScenarioBar* m_bar = nullptr;
    QStackedWidget* m_stack = nullptr;
    RecoveryBanner* m_recovery = nullptr;
    StatusStrip* m_status = nullptr;
    ExplainDrawer* m_explain = nullptr;
    TourBar* m_tour = nullptr;
    HelpWindow* m_help = nullptr;
    std::vector<Page*> m_pages;
    Runs::Result m_pictured; ///< the last run whose picture was kept
    int m_historyIndex = 0; ///< edits in force
    int m_problemAt = -1; ///< the problem that was gone to last
};

} // namespace homeward::ui
