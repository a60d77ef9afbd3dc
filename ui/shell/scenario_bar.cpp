// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/scenario_bar.h"

#include "core/model/letters.h"
#include "ui/document/plan_document.h"
#include "ui/shell/actions.h"
#include "ui/shell/run_bar.h"
#include "ui/shell/scenario_picker.h"
#include "ui/style/style.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/letter_combo.h"
#include "ui/widgets/scenario_chips.h"
#include "ui/workspace/workspace.h"

#include <QAbstractItemView>
#include <QAction>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

namespace homeward::ui {

using document::PlanDocument;

ScenarioBar::ScenarioBar(Workspace& workspace, Actions& actions, QWidget* parent)
    : QFrame(parent),
      m_workspace(workspace),
      m_actions(actions),
      m_chips(new ScenarioChips(this)),
      m_add(new QToolButton(this)),
      m_againstWord(new QLabel(tr("a&gainst"), this)),
      m_against(new LetterCombo(this)),
      m_areas(new CheckListButton(
          tr("All areas"), [](int count) { return tr("%n areas", nullptr, count); }, this)),
      m_run(new RunBar(actions.run, actions.cancel, this)),
      m_picker(new ScenarioPicker(workspace.document(), this))
{
    style::setKind(this, "toolbar");
    setFixedHeight(static_cast<int>(style::scaled(44.0)));
    m_add->setAccessibleName(tr("Add scenario"));
    m_add->setToolTip(actions.addScenario->toolTip());
    m_add->setFixedSize(28, 28);
    m_againstWord->setBuddy(m_against);
    m_against->setAccessibleName(tr("Compared with"));
    m_areas->setAccessibleName(tr("Areas"));
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 0, 12, 1);
    layout->setSpacing(8);
    m_chips->setTail(m_add);
    layout->addWidget(m_chips, 1);
    layout->addWidget(m_againstWord);
    layout->addWidget(m_against);
    layout->addWidget(m_areas);
    layout->addWidget(m_run);
    connect(m_add, &QToolButton::clicked, actions.addScenario, &QAction::trigger);
    connect(m_chips, &ScenarioChips::chosen, this, [this](int index) {
        m_workspace.selection().chooseScenario(m_workspace.plan().scenarios[static_cast<std::size_t>(index)].id);
    });
    connect(m_chips, &ScenarioChips::menuAsked, this, [this](int, const QPoint& at) { m_actions.scenario->popup(at); });
    connect(m_chips, &ScenarioChips::listAsked, this, &ScenarioBar::openPicker);
    connect(actions.findScenario, &QAction::triggered, this, &ScenarioBar::openPicker);
    connect(m_picker, &ScenarioPicker::chosen, &workspace.selection(), &Selection::chooseScenario);
    connect(m_chips, &ScenarioChips::renameAsked, actions.renameScenario, &QAction::trigger);
    connect(m_chips, &ScenarioChips::removeAsked, actions.removeScenario, &QAction::trigger);
    connect(m_against, &QComboBox::activated, this, [this](int index) {
        m_workspace.selection().chooseAgainst(m_workspace.plan().scenarios[static_cast<std::size_t>(index)].id);
    });
    connect(m_areas, &CheckListButton::chosenChanged, this, [this](const QStringList& ids) {
        std::vector<model::AreaId> areas;
        for (const QString& id : ids)
            areas.push_back(model::AreaId{id.toStdString()});
        m_workspace.selection().chooseAreas(areas);
    });
    auto& document = workspace.document();
    connect(&document, &PlanDocument::planReplaced, this, &ScenarioBar::refreshLists);
    connect(&document, &PlanDocument::scenariosChanged, this, &ScenarioBar::refreshLists);
    connect(&document, &PlanDocument::areasChanged, this, &ScenarioBar::refreshLists);
    connect(&workspace.selection(), &Selection::changed, this, &ScenarioBar::refreshChoice);
    for (const auto signal : {&Runs::resultChanged, &Runs::stateChanged, &Runs::progressed})
        connect(&workspace.runs(), signal, this, &ScenarioBar::refreshRun);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &ScenarioBar::refreshIcons);
    refreshIcons();
    refreshLists();
    refreshRun();
}

void ScenarioBar::refreshLists()
{
    QStringList names;
    for (const model::Scenario& scenario : m_workspace.plan().scenarios)
        names << QString::fromStdString(scenario.name);
    m_letters = model::letterPlaces(m_workspace.plan().scenarios);
    m_chips->setScenarios(names, m_letters);
    m_against->clear();
    for (int i = 0; i < names.size(); ++i)
        m_against->addItem(style::badgeIcon(m_letters[static_cast<std::size_t>(i)]), names.at(i));
    int widest = 0;
    for (const QString& name : names)
        widest = std::max(widest, fontMetrics().horizontalAdvance(name));
    m_against->view()->setMinimumWidth(widest + 48);
    QVector<CheckListButton::Item> areas;
    for (const model::Area& area : m_workspace.plan().areas)
        areas.append({QString::fromStdString(area.id.value), QString::fromStdString(area.name)});
    m_areas->setItems(areas);
    const bool open = m_workspace.document().hasPlan();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_chips), static_cast<QWidget*>(m_add), static_cast<QWidget*>(m_againstWord),
          static_cast<QWidget*>(m_against), static_cast<QWidget*>(m_areas), static_cast<QWidget*>(m_run)})
        widget->setVisible(open);
    m_areas->setVisible(open && areas.size() > 1);
    refreshChoice();
}

void ScenarioBar::refreshChoice()
{
    m_chips->setCurrent(m_workspace.selection().scenarioIndex());
    m_against->setCurrentIndex(m_workspace.selection().againstIndex());
    m_against->setToolTip(tr("Compared with %1").arg(m_against->currentText()));
    QStringList ids;
    for (const model::AreaId& area : m_workspace.selection().areas())
        ids << QString::fromStdString(area.value);
    m_areas->setChosen(ids);
    const bool base = m_workspace.selection().scenarioIndex() <= 0;
    m_actions.removeScenario->setEnabled(!base);
    m_actions.moveScenarioLeft->setEnabled(m_workspace.selection().scenarioIndex() > 1);
    m_actions.moveScenarioRight->setEnabled(!base && m_workspace.selection().scenarioIndex() + 1 < m_against->count());
}

void ScenarioBar::resizeEvent(QResizeEvent* event)
{
    QFrame::resizeEvent(event);
    constexpr int roomForName = 1500;
    constexpr int roomForWord = 900;
    m_against->setCompact(width() < style::scaled(roomForName));
    m_againstWord->setVisible(m_workspace.document().hasPlan() && width() >= style::scaled(roomForWord));
}

void ScenarioBar::refreshRun()
{
    const RunView view = m_workspace.runs().view();
    const bool running = view.state == RunView::State::Running;
    m_actions.cancel->setEnabled(running);
    m_actions.run->setEnabled(!running && view.state != RunView::State::Nothing);
    m_run->setView(view);
}

void ScenarioBar::refreshIcons()
{
    m_add->setIcon(style::icon(QStringLiteral("add")));
    for (int i = 0; i < m_against->count(); ++i)
        m_against->setItemIcon(i, style::badgeIcon(m_letters[static_cast<std::size_t>(i)]));
}

void ScenarioBar::openPicker()
{
    const QWidget* list = m_chips->listButton();
    m_picker->open(list->isHidden() ? *m_chips : *list, m_workspace.selection().scenario());
}

void ScenarioBar::takeFocus() { m_chips->takeFocus(); }

} // namespace homeward::ui
