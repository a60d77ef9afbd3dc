// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes_page.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "ui/changes/before_after_text.h"
#include "ui/changes/kind.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"
#include "ui/document/spoken.h"
#include "ui/models/change_list_model.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/changes/library_panel.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/need_strip.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QListView>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace homeward::ui {

using document::PlanDocument;

namespace {

constexpr double libraryWidth = 200.0;
constexpr double liveWidth = 246.0;
constexpr double roomForLibrary = 1160.0; ///< of the page, at 1x
constexpr double roomForLive = 1020.0;

/// The scenario and the change that a path leads into; null where it does not.
std::pair<const model::Scenario*, const model::Change*> changeAt(const model::Plan& plan, const model::Path& path)
{
    const std::vector<std::string> steps = path.steps();
    if (steps.size() < 4 || steps[0] != "scenarios" || steps[2] != "changes")
        return {nullptr, nullptr};
    const auto nodes = model::walk(plan, model::Path() / steps[0] / steps[1] / steps[2] / steps[3]);
    if (!nodes)
        return {nullptr, nullptr};
    return {nodes.value()[2].as<model::Scenario>(), nodes.value()[4].as<model::Change>()};
}

} // namespace

ChangesPage::ChangesPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_model(new models::ChangeListModel(workspace.document(), this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    auto* content = new QWidget(this);
    auto* cards = new QVBoxLayout(content);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(10);
    cards->addWidget(buildList(), 1);
    cards->addWidget(buildEditor());
    m_library = new LibraryPanel(this);
    m_library->setFixedWidth(qRound(style::scaled(libraryWidth)));
    m_livePanel = new LivePanel(this);
    m_livePanel->setFixedWidth(qRound(style::scaled(liveWidth)));
    auto* whole = new QWidget(this);
    auto* row = new QHBoxLayout(whole);
    row->setContentsMargins(12, 12, 12, 12);
    row->setSpacing(10);
    row->addWidget(m_library);
    row->addWidget(new PageScroll(content, whole), 1);
    row->addWidget(m_livePanel);
    m_empty->setWords(tr("“If nothing changes” has no changes: it is what the others are compared with. "
                         "Choose another scenario above, or add one."));
    m_empty->setButton(tr("Add a scenario"), QStringLiteral("add"));
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        const auto id = document::newScenarioId(m_workspace.plan());
        if (m_workspace.document().push(document::addScenario(m_workspace.document(), id)))
            m_workspace.selection().chooseScenario(id);
    });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(whole);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectDocument();
    connectLive();
    refreshIcons();
}

/// A narrow window has the list and the form alone.
void ChangesPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_library->setVisible(width() >= style::scaled(roomForLibrary));
    m_livePanel->setVisible(width() >= style::scaled(roomForLive));
    hideDouble();
    if (m_was)
        refreshNeed();
    refreshLive();
}

void ChangesPage::connectDocument()
{
    // At once: the next edit starts from what the form shows.
    connect(&m_workspace.document(), &PlanDocument::planEdited, this, &Page::refreshIfSeen);
    NeedJob& need = m_workspace.studies().need;
    connect(&need, &NeedJob::finished, this, [this, &need] {
        m_need->showNeed(*need.value());
        hideDouble();
    });
    connect(&need, &NeedJob::failed, m_need, &QWidget::hide);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChangesPage::refreshEditor);
    connect(&m_workspace.document(), &PlanDocument::planReplaced, this, [this] {
        m_was.reset();
        m_live.stop();
    });
    connect(m_model, &QAbstractItemModel::rowsMoved, this, &ChangesPage::refreshEditor);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &ChangesPage::refreshIcons);
}

const model::Scenario* ChangesPage::scenario() const
{
    return model::findById(m_workspace.plan().scenarios, m_workspace.selection().scenario());
}

const model::Change* ChangesPage::current() const
{
    const model::Scenario* chosen = scenario();
    const QModelIndex index = m_list->currentIndex();
    return chosen && index.isValid() ? model::findById(chosen->changes, m_model->changeAt(index.row())) : nullptr;
}

void ChangesPage::refreshScenario()
{
    m_stack->setCurrentIndex(m_workspace.selection().scenarioIndex() <= 0 ? 0 : 1);
    if (m_model->scenario() != m_workspace.selection().scenario() || !m_list->currentIndex().isValid()) {
        m_model->setScenario(m_workspace.selection().scenario());
        m_list->setCurrentIndex(m_model->index(0, 0));
    }
    refreshHead();
    refreshEditor();
}

void ChangesPage::refreshHead()
{
    const model::Scenario* chosen = scenario();
    if (!chosen)
        return;
    const auto count = static_cast<int>(chosen->changes.size());
    const auto on = static_cast<int>(
        std::count_if(chosen->changes.begin(), chosen->changes.end(), [](const auto& change) { return change.on; }));
    m_title->setText(tr("What changes in “%1”, and when").arg(QString::fromStdString(chosen->name)));
    m_counts->setText(tr("%n changes, %1 switched on", nullptr, count).arg(on));
    m_counts->setVisible(count > 0);
    m_noChanges->setVisible(count == 0);
    m_list->viewport()->update();
}

void ChangesPage::refreshEditor()
{
    if (!m_list->currentIndex().isValid() && m_model->rowCount() > 0)
        m_list->setCurrentIndex(m_model->index(0, 0));
    const model::Change* change = current();
    m_editorCard->setVisible(change != nullptr);
    keepWas();
    refreshNeed();
    refreshLive();
    if (!change)
        return;
    m_kind->setText(changes::kindOf(change->effect, m_workspace.plan()).name);
    const int row = m_list->currentIndex().row();
    m_up->setEnabled(row > 0);
    m_down->setEnabled(row + 1 < m_model->rowCount());
    m_editor->show(m_workspace.plan(), *change);
    m_slider->show(m_workspace.plan(), *scenario(), *change);
    setExplainsPath(m_editorCard, QString::fromStdString(edit::pathOf(scenario()->id, change->id).text()));
    // What a plan with errors means on a day is not known.
    const bool known = !m_workspace.document().hasErrors();
    m_editor->showConsequence(known ? changes::beforeAfterText(m_workspace.plan(), *scenario(), *change) : QString());
}

void ChangesPage::refreshIcons()
{
    m_add->setIcon(style::icon(QStringLiteral("add")));
    m_duplicate->setIcon(style::icon(QStringLiteral("copy")));
    m_remove->setIcon(style::icon(QStringLiteral("remove")));
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
}

bool ChangesPage::hasField(const QString& path) const
{
    // What a change costs is typed on Money and staff.
    return !path.contains(QStringLiteral("/cost/"))
        && changeAt(m_workspace.plan(), model::Path(path.toStdString())).second != nullptr;
}

void ChangesPage::showField(const QString& path)
{
    const model::Path place(path.toStdString());
    const auto [scenario, change] = changeAt(m_workspace.plan(), place);
    if (!scenario || !change)
        return;
    const model::ChangeId id = change->id;
    m_workspace.selection().chooseScenario(scenario->id);
    refreshScenario();
    choose(id);
    const QString field =
        place.steps().size() > 4 ? QString::fromStdString(model::keysOf(place).back()) : QStringLiteral("name");
    const auto& problems = m_workspace.document().problems();
    const auto problem = std::ranges::find(problems, path.toStdString(), &validation::Problem::path);
    if (problem == problems.end())
        m_editor->focusField(field);
    else
        m_editor->markField(field, document::spoken(*problem));
}

void ChangesPage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else if (m_model->rowCount() > 0)
        m_list->setFocus(Qt::ShortcutFocusReason);
    else
        m_add->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
