// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map/map_page.h"

#include "core/model/lookup.h"
#include "ui/charts/map/map_widget.h"
#include "ui/charts/where/year_slider.h"
#include "ui/document/plan_document.h"
#include "ui/pages/chart_choice.h"
#include "ui/pages/map/map_edits.h"
#include "ui/pages/map/map_inspector.h"
#include "ui/pages/thing_menu.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>
#include <utility>

namespace homeward::ui {

using charts::MapContent;
using charts::MapThing;
using charts::MapView;
using charts::MapWidget;

namespace {

constexpr double inspectorWidth = 286.0;
constexpr double narrowInspector = 236.0;
constexpr double roomForWide = 1000.0; ///< of the page, at 1x
constexpr std::array zooms{0.0, 0.5, 0.75, 1.0, 1.25, 1.5, 2.0};

QString shown(const std::string& text) { return QString::fromStdString(text); }

} // namespace

MapPage::MapPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_figures([](const MapOrder& order, const auto&) {
          return base::Result<MapAnswer>(MapAnswer{order, pathway::mapFigures(*order.result, order.question)});
      }),
      m_need([](const NeedOrder& order, const NeedJob::Control& control) { return needOf(order, control.cancel); }),
      m_edits(nullptr),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    m_empty->setWords(tr("This plan has no settings yet. A setting is a place or a service that holds care."));
    m_empty->setButton(tr("Add a setting"), QStringLiteral("add"));
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { chooseId(m_edits->add(-1)); });
    connect(&m_figures, &runner::JobBase::finished, this, &Page::markStale);
    connect(&m_need, &runner::JobBase::finished, this, [this] {
        m_loadsOf = m_needOf;
        markStale();
    });
    connect(&workspace.document(), &document::PlanDocument::planReplaced, this, [this] {
        m_figures.cancel();
        m_need.cancel();
        m_asked = {};
        m_needOf.clear();
        m_map->choose({});
    });
    // At once: the next edit starts from what the fields show.
    connect(&workspace.document(), &document::PlanDocument::planEdited, this, &Page::refreshIfSeen);
    connectMap();
    connectInspector();
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &MapPage::refreshIcons);
    refreshIcons();
}

void MapPage::connectMap()
{
    connect(m_view, &Segmented::chosen, this, &Page::markStale);
    connect(m_atLeast, &QComboBox::currentIndexChanged, this, &Page::markStale);
    connect(m_fit, &QPushButton::clicked, this, [this] { m_map->setZoom(0.0); });
    connect(m_smaller, &QPushButton::clicked, this, [this] { zoom(-1); });
    connect(m_larger, &QPushButton::clicked, this, [this] { zoom(1); });
    connect(m_route, &QPushButton::toggled, this, [this](bool on) {
        m_map->setDrawingRoutes(on);
        if (on && !m_map->chosen().isNothing())
            m_map->startRoute();
        if (on)
            m_map->setFocus(Qt::OtherFocusReason);
    });
    connect(m_map, &MapWidget::drawingChanged, this, [this] {
        m_route->setChecked(m_map->isDrawingRoutes());
        m_hint->setVisible(m_map->isDrawingRoutes());
        m_hint->setText(
            tr("Drag from a setting to where the route leads; or choose a setting, walk to where it leads and press "
               "Enter. Esc lets go."));
    });
    joinLight(*m_map, m_workspace);
    connect(m_map, &MapWidget::chosenChanged, this, &MapPage::chooseThing);
    connect(m_map, &MapWidget::placeReached, this, [this](int place) {
        const QRectF box = m_map->boxOf(place);
        m_scroll->ensureVisible(qRound(box.center().x()), qRound(box.center().y()), qRound(box.width() / 2.0) + 20,
                                qRound(box.height() / 2.0) + 20);
    });
    connect(m_details, &QPushButton::toggled, this, &MapPage::showInspector);
    connect(m_map, &MapWidget::inspectAsked, this, [this] {
        showInspector(true);
        m_inspector->takeFocus();
    });
    connect(m_map, &MapWidget::routeDrawn, this, [this](int from, int to) {
        if (!m_edits->connectPlaces(from, to))
            return;
        m_map->choose({from, to});
        chooseThing({from, to});
        showInspector(true);
        m_inspector->takeFocus();
    });
    connect(m_map, &MapWidget::removeAsked, m_edits, &MapEdits::remove);
    connect(m_map, &MapWidget::boxMoved, m_edits, &MapEdits::move);
    connect(m_map, &MapWidget::addAsked, this, [this](int beside) { chooseId(m_edits->add(beside)); });
    connect(&m_edits->settings(), &ThingMenu::made, this, &MapPage::chooseId);
}

void MapPage::connectInspector()
{
    connect(m_inspector, &MapInspector::entered, this,
            [this](const CellPlace& cell, const tables::CellValue& value, const QString& label) {
                m_edits->enter(cell, value, label, m_inspector->content().title);
            });
    connect(m_inspector, &MapInspector::renamed, this,
            [this](const QString& name) { m_edits->rename(m_map->chosen(), name); });
    connect(m_inspector, &MapInspector::cohortChosen, this, [this](const QString& id) {
        m_cohort = id.toStdString();
        refreshInspector();
    });
    connect(m_inspector, &MapInspector::figuresAsked, this,
            [this](const QString& path) { m_workspace.messages().goTo(path); });
    connect(m_inspector, &MapInspector::removeAsked, this, [this] { m_edits->remove(m_map->chosen()); });
    connect(m_inspector, &MapInspector::left, this, [this] {
        m_map->setFocus(Qt::OtherFocusReason);
        showInspector(false);
    });
}

const MapContent* MapPage::content() const { return m_map->map(); }

void MapPage::chooseThing(const MapThing& thing)
{
    m_edits->setChosen(thing);
    const auto& settings = m_workspace.plan().settings;
    if (thing.isPlace() && thing.place < static_cast<int>(settings.size()))
        m_workspace.selection().chooseSetting(settings[static_cast<std::size_t>(thing.place)].id);
    refreshInspector();
}

/// A setting that was just made.
void MapPage::chooseId(const QString& id)
{
    const int place = model::indexById(m_workspace.plan().settings, model::SettingId(id.toStdString()));
    if (place < 0)
        return;
    refreshIfSeen();
    m_map->choose({-1, place});
    chooseThing({-1, place});
    showInspector(true);
    m_inspector->focusName();
}

void MapPage::zoom(int step)
{
    const auto at = std::ranges::lower_bound(zooms, m_map->zoom()) - zooms.begin();
    // From what fits, the first step leads to the full size.
    const auto next = m_map->zoom() <= 0.0 ? (step > 0 ? 3 : 2) : at + step;
    m_map->setZoom(zooms[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(next, 0, std::ssize(zooms) - 1))]);
}

void MapPage::refreshIcons()
{
    m_route->setIcon(style::icon(QStringLiteral("map")));
    m_export->setIcon(style::icon(QStringLiteral("export")));
    m_smaller->setIcon(style::icon(QStringLiteral("remove")));
    m_larger->setIcon(style::icon(QStringLiteral("add")));
}

void MapPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool wide = width() >= style::scaled(roomForWide);
    m_inspector->setFixedWidth(qRound(style::scaled(wide ? inspectorWidth : narrowInspector)));
    m_details->setVisible(!wide);
    m_inspector->setVisible(wide || m_details->isChecked());
}

/// A narrow window has room for the map or for what is chosen on it.
void MapPage::showInspector(bool shown)
{
    m_details->setChecked(shown);
    m_inspector->setVisible(shown || m_details->isHidden());
}

void MapPage::refresh()
{
    m_stack->setCurrentIndex(m_workspace.plan().settings.empty() ? 0 : 1);
    if (m_workspace.plan().settings.empty())
        return;
    ask();
    m_map->setMap(std::make_shared<MapContent>(subject()));
    followChoice();
    m_map->setVeiled(m_workspace.runs().isRunning() && m_workspace.runs().result()
                     && m_workspace.runs().result()->complete());
    refreshYears();
    refreshInspector();
}

/// A setting that was chosen on another page is chosen here.
void MapPage::followChoice()
{
    const model::SettingId& setting = m_workspace.selection().setting();
    if (std::exchange(m_followed, setting) == setting || setting.empty())
        return;
    m_map->choose({-1, model::indexById(m_workspace.plan().settings, setting)});
}

void MapPage::refreshYears()
{
    const auto question = m_workspace.question();
    m_years->parentWidget()->setVisible(question.has_value());
    if (!question)
        return;
    const QSignalBlocker quiet(m_years);
    const auto& years = m_workspace.runs().result()->financialYears;
    m_years->setRange(0, static_cast<int>(years.size()) - 1);
    m_years->setValue(question->year);
    m_year->setText(tr("Year shown: %1").arg(shown(years[static_cast<std::size_t>(question->year)].label)));
    m_years->setAccessibleDescription(m_year->text());
}

model::AreaId MapPage::oneArea() const
{
    const auto& areas = m_workspace.selection().areas();
    return areas.size() == 1 && m_workspace.plan().areas.size() > 1 ? areas.front() : model::AreaId();
}

/// The chosen group of people, or the first that comes to what is chosen.
model::CohortId MapPage::cohort() const
{
    const model::Plan& plan = m_workspace.plan();
    if (const auto* chosen = model::findById(plan.cohorts, model::CohortId(m_cohort)))
        return chosen->id;
    const MapThing& thing = m_map->chosen();
    const int place = thing.isRoute() ? thing.from : thing.place;
    if (place >= 0 && place < static_cast<int>(plan.settings.size()))
        for (const model::Cohort& one : plan.cohorts)
            for (const model::PathwayStep& step : one.pathway)
                if (step.setting == plan.settings[static_cast<std::size_t>(place)].id)
                    return one.id;
    return plan.cohorts.empty() ? model::CohortId() : plan.cohorts.front().id;
}

void MapPage::refreshInspector()
{
    if (!content())
        return;
    m_edits->setChosen(m_map->chosen());
    const model::CohortId shownCohort = cohort();
    m_inspector->setCohorts(m_workspace.plan().cohorts, shownCohort);
    m_inspector->setContent(
        inspectorContent(m_workspace.plan(), *content(), m_map->chosen(), {shownCohort, oneArea()}));
}

void MapPage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else
        m_map->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
