// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes_page.h"

#include "core/model/lookup.h"
#include "core/model/node.h"
#include "ui/changes/before_after_text.h"
#include "ui/changes/kind.h"
#include "ui/document/plan_commands.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"
#include "ui/document/spoken.h"
#include "ui/models/change_list_model.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/changes/library_panel.h"
#include "ui/pages/changes/live_panel.h"
#include "ui/pages/need_strip.h"
#include "ui/pages/source_dialog.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_scroll.h"
#include "ui/wording/change_library.h"
#include "ui/workspace/messages.h"
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
constexpr double roomForLibrary = 1240.0; ///< of the page, at 1x
constexpr double roomForLive = 1020.0;

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
    refreshLive();
}

/// The panel beside the list says what the strip below it says.
void ChangesPage::hideDouble() { m_need->setVisible(!m_livePanel->isVisibleTo(this) && !m_need->texts().isEmpty()); }

void ChangesPage::connectLive()
{
    connect(&m_live, &Live::needChanged, this, [this] {
        const model::Change* change = current();
        m_livePanel->showNeed(m_live.need().get(), change ? changes::settingOf(change->effect) : model::SettingId());
    });
    connect(&m_live, &Live::figuresChanged, this, [this] {
        const auto years =
            base::financialYearsFrom(m_workspace.plan().start, std::max(1, m_workspace.plan().run.years));
        m_livePanel->showFigures(m_live.figures().get(), m_live.isRunning(),
                                 QString::fromStdString(years[static_cast<std::size_t>(m_liveYear)].label));
    });
    connect(m_library, &LibraryPanel::addAsked, this, &ChangesPage::addFromLibrary);
    connect(m_slider, &ChangeSlider::moved, this, [this](const model::Effect& effect, const QString& field) {
        const model::Change* change = current();
        if (!change)
            return;
        model::Change edited = *change;
        edited.effect = effect;
        pushEdit(edited, field);
    });
}

void ChangesPage::pushEdit(const model::Change& change, const QString& field)
{
    m_workspace.document().push(
        document::editChange(m_workspace.document(), m_workspace.selection().scenario(), change, field));
}

/// Keeps the scenario as it is when another change is chosen: what is edited from here on is compared with it.
void ChangesPage::keepWas()
{
    const model::Scenario* chosen = scenario();
    const model::Change* change = current();
    const model::ChangeId of = change ? change->id : model::ChangeId();
    if (m_was && chosen && m_was->id == chosen->id && of == m_wasOf)
        return;
    m_was = chosen ? std::optional(*chosen) : std::nullopt;
    m_wasOf = of;
}

void ChangesPage::refreshLive()
{
    const auto& document = m_workspace.document();
    if (!m_livePanel->isVisible() || !m_was || document.hasErrors() || m_workspace.selection().scenarioIndex() <= 0)
        return;
    const Selection& selection = m_workspace.selection();
    const int last =
        std::max(
            1,
            static_cast<int>(base::financialYearsFrom(m_workspace.plan().start, m_workspace.plan().run.years).size()))
        - 1;
    m_liveYear = std::min(selection.year().value_or(last), last);
    QStringList key{QString::fromStdString(document.fingerprint()), QString::fromStdString(selection.scenario().value),
                    QString::fromStdString(m_wasOf.value), QString::number(m_liveYear)};
    for (const model::AreaId& area : selection.areas())
        key << QString::fromStdString(area.value);
    m_live.follow(key.join(u'\n'), {m_workspace.plan(), selection.scenario(), *m_was, selection.areas(), m_liveYear});
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
    // What a plan with errors means on a day is not known.
    const bool known = !m_workspace.document().hasErrors();
    m_editor->showConsequence(known ? changes::beforeAfterText(m_workspace.plan(), *scenario(), *change) : QString());
}

void ChangesPage::refreshNeed()
{
    PlanDocument& document = m_workspace.document();
    const Selection& selection = m_workspace.selection();
    if (document.hasErrors()) {
        m_workspace.studies().need.cancel();
        m_needOf.clear();
        m_need->hide();
        return;
    }
    QStringList key{QString::fromStdString(document.fingerprint()), QString::fromStdString(selection.scenario().value)};
    for (const model::AreaId& area : selection.areas())
        key << QString::fromStdString(area.value);
    if (m_needOf == key.join(u'\n'))
        return;
    m_needOf = key.join(u'\n');
    m_need->setOutdated(true);
    m_workspace.studies().need.start({m_workspace.plan(), selection.scenario(), selection.areas()});
}

void ChangesPage::refreshIcons()
{
    m_add->setIcon(style::icon(QStringLiteral("add")));
    m_duplicate->setIcon(style::icon(QStringLiteral("copy")));
    m_remove->setIcon(style::icon(QStringLiteral("remove")));
    m_up->setArrowType(Qt::UpArrow);
    m_down->setArrowType(Qt::DownArrow);
}

void ChangesPage::choose(const model::ChangeId& id)
{
    const int row = m_model->rowOf(id);
    if (row >= 0)
        m_list->setCurrentIndex(m_model->index(row, 0));
    refreshEditor();
}

void ChangesPage::addFromLibrary(const QString& id) { dropFromLibrary(id, std::nullopt, -1); }

void ChangesPage::dropFromLibrary(const QString& id, const std::optional<base::Date>& start, int row)
{
    const wording::LibraryChange* one = wording::libraryChange(id.toStdString());
    if (!one)
        return;
    const auto said = [](const char* text) { return numbers::text(numbers::translated(text)); };
    model::Change change = changes::newChange(one->lever, m_workspace.plan());
    change.name = said(one->name).toStdString();
    change.note = tr("Ask locally: %1").arg(said(one->ask)).toStdString();
    if (start)
        change.start = *start;
    add(std::move(change), row);
}

void ChangesPage::addChange(std::size_t kind) { add(changes::newChange(kind, m_workspace.plan())); }

void ChangesPage::add(model::Change change, int row)
{
    PlanDocument& document = m_workspace.document();
    if (m_workspace.selection().scenarioIndex() <= 0) {
        m_workspace.messages().tell(tr("The base has no changes. Choose or add another scenario first."));
        return;
    }
    change.id = document::newChangeId(m_workspace.plan());
    const model::ChangeId id = change.id;
    if (!document.push(document::addChange(document, m_workspace.selection().scenario(), std::move(change), row)))
        return;
    choose(id);
    m_editor->focusField(QStringLiteral("name"));
}

void ChangesPage::move(int step)
{
    const model::Change* change = current();
    if (!change)
        return;
    const model::ChangeId id = change->id;
    const int to = m_list->currentIndex().row() + step;
    if (to < 0 || to >= m_model->rowCount())
        return;
    if (m_workspace.document().push(
            document::moveChange(m_workspace.document(), m_workspace.selection().scenario(), id, to)))
        choose(id);
}

void ChangesPage::duplicateChange()
{
    if (const model::Change* change = current()) {
        const auto copy = document::newChangeId(m_workspace.plan());
        if (m_workspace.document().push(document::duplicateChange(
                m_workspace.document(), m_workspace.selection().scenario(), change->id, copy)))
            choose(copy);
    }
}

void ChangesPage::removeChange()
{
    if (const model::Change* change = current()) {
        const QString name = QString::fromStdString(change->name);
        if (m_workspace.document().push(
                document::removeChange(m_workspace.document(), m_workspace.selection().scenario(), change->id)))
            m_workspace.messages().tell(tr("Removed “%1”. Ctrl+Z brings it back.").arg(name));
    }
}

void ChangesPage::addSource()
{
    const model::ChangeId change = current() ? current()->id : model::ChangeId();
    SourceDialog dialog(m_workspace.plan(), this);
    if (change.empty() || dialog.exec() != QDialog::Accepted)
        return;
    auto& document = m_workspace.document();
    document.push(document::addSource(document, dialog.source(), m_workspace.selection().scenario(), change));
}

namespace {

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
