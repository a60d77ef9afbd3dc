// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actions.h"

#include "ui/style/style.h"

#include <QAction>
#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>
#include <QWidget>

namespace homeward::ui {

Actions::Actions(QWidget* window) : QObject(window), m_window(window), m_themes(new QActionGroup(this))
{
    newPlan = make(tr("&New plan…"), QStringLiteral("Ctrl+N"), QStringLiteral("new"));
    open = make(tr("&Open…"), QStringLiteral("Ctrl+O"), QStringLiteral("open"));
    save = make(tr("&Save"), QStringLiteral("Ctrl+S"));
    saveAs = make(tr("Save &as…"), QStringLiteral("Ctrl+Shift+S"));
    importFigures = make(tr("Import &figures…"), QStringLiteral("Ctrl+I"));
    importJson = make(tr("&Import from JSON…"));
    exportJson = make(tr("&Export to JSON…"));
    saveTemplate = make(tr("Save as a &template…"));
    close = make(tr("&Close plan"), QStringLiteral("Ctrl+W"));
    quit = make(tr("&Quit"), QStringLiteral("Ctrl+Q"));
    undo = make(tr("&Undo"), QStringLiteral("Ctrl+Z"), QStringLiteral("undo"));
    redo = make(tr("&Redo"), QStringLiteral("Ctrl+Y"), QStringLiteral("redo"));
    problems = make(tr("&Problems"), QStringLiteral("Ctrl+Shift+P"), QStringLiteral("warn"));
    nextProblem = make(tr("Next pro&blem"), QStringLiteral("F4"));
    nextRegion = make(tr("&Next part of the window"), QStringLiteral("F6"));
    previousRegion = make(tr("Pre&vious part of the window"), QStringLiteral("Shift+F6"));
    fullScreen = make(tr("&Full screen"), QStringLiteral("F11"));
    themeLight = make(tr("&Light"));
    themeDark = make(tr("&Dark"));
    themeSystem = make(tr("&As the system"));
    addScenario = make(tr("&Add scenario"), QStringLiteral("Ctrl+Shift+N"), QStringLiteral("add"));
    renameScenario = make(tr("&Rename scenario…"), QStringLiteral("Ctrl+Shift+R"), QStringLiteral("edit"));
    duplicateScenario = make(tr("&Duplicate scenario"), QStringLiteral("Ctrl+Shift+D"), QStringLiteral("copy"));
    moveScenarioLeft = make(tr("Move scenario &left"), QStringLiteral("Ctrl+Shift+Left"));
    moveScenarioRight = make(tr("Move scenario ri&ght"), QStringLiteral("Ctrl+Shift+Right"));
    removeScenario = make(tr("Re&move scenario"), {}, QStringLiteral("remove"));
    findScenario = make(tr("&Find scenario…"), QStringLiteral("Ctrl+Shift+F"), QStringLiteral("search"));
    run = make(tr("&Run"), QStringLiteral("F5"), QStringLiteral("run"));
    cancel = make(tr("&Cancel the run"), QStringLiteral("Esc"), QStringLiteral("stop"));
    runSettings = make(tr("Run &settings…"), {}, QStringLiteral("settings"));
    settings = make(tr("Se&ttings…"), QStringLiteral("Ctrl+,"));
    language = make(tr("&Language…"));
    explain = make(tr("&Why is this figure so?"), QStringLiteral("Ctrl+E"));
    help = make(tr("&Help on this page"), QStringLiteral("F1"), QStringLiteral("help"));
    helpContents = make(tr("C&ontents and search"));
    tour = make(tr("&Tour of five stops"));
    checks = make(tr("&Check the program's sums"));
    about = make(tr("&About Homeward"));
    for (QAction* theme : {themeLight, themeDark, themeSystem}) {
        theme->setCheckable(true);
        m_themes->addAction(theme);
    }
    fullScreen->setCheckable(true);
    m_needPlan = {save,
                  importFigures,
                  saveAs,
                  exportJson,
                  saveTemplate,
                  close,
                  problems,
                  nextProblem,
                  explain,
                  addScenario,
                  renameScenario,
                  duplicateScenario,
                  moveScenarioLeft,
                  moveScenarioRight,
                  removeScenario,
                  findScenario,
                  run,
                  runSettings};
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &Actions::refreshIcons);
    refreshIcons();
}

QAction* Actions::make(const QString& text, const QString& shortcut, const QString& icon)
{
    auto* action = new QAction(text, this);
    QString plain = text;
    plain.remove(u'&').remove(QChar(0x2026));
    action->setProperty("what", plain);
    if (!shortcut.isEmpty()) {
        action->setShortcut(QKeySequence(shortcut, QKeySequence::PortableText));
        action->setToolTip(QStringLiteral("%1 (%2)").arg(plain, action->shortcut().toString(QKeySequence::NativeText)));
    }
    action->setProperty("iconName", icon);
    m_window->addAction(action);
    return action;
}

void Actions::refreshIcons()
{
    for (auto* action : findChildren<QAction*>())
        if (const QString name = action->property("iconName").toString(); !name.isEmpty())
            action->setIcon(style::icon(name));
}

void Actions::buildMenus(QMenuBar* bar)
{
    QMenu* file = bar->addMenu(tr("&File"));
    file->addActions({newPlan, open});
    recent = file->addMenu(tr("Open &recent"));
    examples = file->addMenu(tr("Open e&xample"));
    file->addSeparator();
    file->addActions({save, saveAs, saveTemplate});
    file->addSeparator();
    file->addActions({importFigures, importJson, exportJson});
    file->addSeparator();
    file->addActions({close, quit});
    QMenu* edit = bar->addMenu(tr("&Edit"));
    edit->addActions({undo, redo});
    edit->addSeparator();
    edit->addAction(settings);
    QMenu* view = bar->addMenu(tr("&View"));
    pages = view->addMenu(tr("&Go to"));
    view->addActions({explain, problems, nextProblem});
    view->addSeparator();
    QMenu* theme = view->addMenu(tr("&Theme"));
    theme->addActions({themeLight, themeDark, themeSystem});
    view->addSeparator();
    view->addActions({nextRegion, previousRegion, fullScreen});
    scenario = bar->addMenu(tr("&Scenario"));
    scenario->addActions({addScenario, findScenario});
    scenario->addSeparator();
    scenario->addActions({renameScenario, duplicateScenario, moveScenarioLeft, moveScenarioRight});
    scenario->addSeparator();
    scenario->addAction(removeScenario);
    QMenu* runMenu = bar->addMenu(tr("&Run"));
    runMenu->addActions({run, cancel});
    runMenu->addSeparator();
    runMenu->addAction(runSettings);
    QMenu* helpMenu = bar->addMenu(tr("&Help"));
    helpMenu->addActions({help, helpContents, tour});
    helpMenu->addSeparator();
    helpMenu->addActions({checks, language, about});
}

void Actions::setPlanOpen(bool planOpen)
{
    for (QAction* action : m_needPlan)
        action->setEnabled(planOpen);
    if (!planOpen) {
        undo->setEnabled(false);
        redo->setEnabled(false);
        cancel->setEnabled(false);
    }
}

} // namespace homeward::ui
