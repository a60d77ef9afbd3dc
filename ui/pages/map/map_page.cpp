// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/map/map_page.h"

#include "core/model/lookup.h"
#include "core/pathway/plan_routes.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/map/map_widget.h"
#include "ui/charts/where/year_slider.h"
#include "ui/document/plan_document.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/map/map_edits.h"
#include "ui/pages/map/map_inspector.h"
#include "ui/pages/thing_menu.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/illustrative.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

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
constexpr std::array thresholds{0.1, 0.2, 0.5, 1.0, 2.0, 5.0, 10.0, 50.0};

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

QWidget* MapPage::buildContent()
{
    auto* content = new QWidget(this);
    m_inspector = new MapInspector(content);
    auto* layout = new QHBoxLayout(content);
    layout->setContentsMargins(12, 12, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(buildCard(), 1);
    layout->addWidget(m_inspector);
    return content;
}

QWidget* MapPage::buildCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_edits = new MapEdits(m_workspace, card);
    m_map = new MapWidget(card);
    m_scroll = new QScrollArea(card);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_map);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_map->setAutoFillBackground(false);
    m_hint = plainLabel({}, "captionStrong", card);
    m_hint->setWordWrap(true);
    m_hint->hide();
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(buildTools(card));
    layout->addWidget(m_hint);
    layout->addWidget(m_scroll, 1);
    layout->addWidget(buildFoot(card));
    return card;
}

QWidget* MapPage::buildTools(QWidget* card)
{
    m_route = new QPushButton(tr("&Route"), card);
    m_route->setCheckable(true);
    m_route->setToolTip(tr("Draw a route: drag from a setting to where it leads, or press R on the map"));
    m_view = new Segmented(tr("How scenarios are shown"), card);
    m_view->addChoice(static_cast<int>(MapView::Scenario), tr("Scenario"), tr("The chosen scenario"));
    m_view->addChoice(static_cast<int>(MapView::Both), tr("Side by side"), tr("Each figure of both scenarios"));
    m_view->addChoice(static_cast<int>(MapView::Difference), tr("Difference"), tr("What is more and what is fewer"));
    m_atLeast = new QComboBox(card);
    m_atLeast->setAccessibleName(tr("Routes that are drawn"));
    m_atLeast->addItem(tr("Main routes"), -1.0);
    m_atLeast->addItem(tr("All routes"), 0.0);
    for (const double least : thresholds)
        m_atLeast->addItem(tr("Routes from %1 a week").arg(numbers::typed(least)), least);
    m_atLeast->setMaximumWidth(qRound(style::scaled(132)));
    m_smaller = new QPushButton(card);
    m_smaller->setAccessibleName(tr("Smaller"));
    m_fit = new QPushButton(tr("&Fit"), card);
    m_larger = new QPushButton(card);
    m_larger->setAccessibleName(tr("Larger"));
    for (QPushButton* button : {m_smaller, m_fit, m_larger})
        style::setKind(button, "flat");
    m_export = new QPushButton(tr("E&xport…"), card);
    buildExport(*m_export);
    auto* tools = new QWidget(card);
    auto* flow = new FlowLayout(tools, 7, 4);
    for (QWidget* each :
         {static_cast<QWidget*>(&m_edits->settings()), static_cast<QWidget*>(m_route), static_cast<QWidget*>(m_view),
          static_cast<QWidget*>(m_atLeast), static_cast<QWidget*>(m_smaller), static_cast<QWidget*>(m_fit),
          static_cast<QWidget*>(m_larger), static_cast<QWidget*>(m_export)})
        flow->addWidget(each);
    return tools;
}

QWidget* MapPage::buildFoot(QWidget* card)
{
    auto* foot = new QWidget(card);
    m_years = new charts::YearSlider(foot);
    m_years->setAccessibleName(tr("Year"));
    m_year = plainLabel({}, "captionStrong", foot);
    auto* layout = new QHBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_years, 1);
    layout->addWidget(m_year);
    connect(m_years, &QSlider::valueChanged, &m_workspace.selection(), &Selection::chooseYear);
    return foot;
}

void MapPage::buildExport(QPushButton& button)
{
    auto* menu = new QMenu(&button);
    fillExportMenu(*menu, m_workspace, [this] {
        const auto* now = content();
        return Exported{m_map->shared(), now ? tr("Pathway map, %1").arg(now->subject().scenario) : QString()};
    });
    button.setMenu(menu);
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
    connect(m_map, &MapWidget::chosenChanged, this, &MapPage::chooseThing);
    connect(m_map, &MapWidget::inspectAsked, m_inspector, &MapInspector::takeFocus);
    connect(m_map, &MapWidget::routeDrawn, this, [this](int from, int to) {
        if (!m_edits->connectPlaces(from, to))
            return;
        m_map->choose({from, to});
        chooseThing({from, to});
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
    connect(m_inspector, &MapInspector::left, this, [this] { m_map->setFocus(Qt::OtherFocusReason); });
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
}

/// Asks for the figures and the loads of the moment, unless they are there or on their way.
void MapPage::ask()
{
    if (const auto question = m_workspace.question()) {
        const MapOrder order{m_workspace.runs().result(), *question};
        if (order != m_asked)
            m_figures.start(order);
        m_asked = order;
    }
    auto& document = m_workspace.document();
    const Selection& selection = m_workspace.selection();
    if (document.hasErrors() || m_workspace.plan().scenarios.empty()) {
        m_need.cancel();
        m_needOf.clear();
        m_loadsOf.clear();
        return;
    }
    QStringList key{shown(document.fingerprint()), shown(selection.scenario().value),
                    QString::number(selection.year().value_or(-1))};
    for (const model::AreaId& area : selection.areas())
        key << shown(area.value);
    if (m_needOf == key.join(u'\n'))
        return;
    m_needOf = key.join(u'\n');
    m_need.start({m_workspace.plan(), selection.scenario(), selection.areas(), selection.year()});
}

charts::MapSubject MapPage::subject() const
{
    const model::Plan& plan = m_workspace.plan();
    charts::MapSubject subject;
    const auto answer = m_figures.value();
    const auto question = m_workspace.question();
    const bool known = answer && question && answer->order.result == m_workspace.runs().result();
    if (known) {
        const results::RunResult& result = *answer->order.result;
        subject = charts::mapSubjectOf(result, answer->order.question, answer->figures);
        subject.figures = pathway::alignedTo(plan, result, answer->figures);
        subject.caveats.inputsChanged = m_workspace.runs().inputsHaveChanged();
        subject.caveats.illustrative =
            subject.caveats.illustrative || !illustrativeUses(plan, m_workspace.selection().scenario()).isEmpty();
    }
    subject.settings.clear();
    subject.outcomes.clear();
    subject.outcomesInRun.clear();
    const results::RunResult* run = known ? answer->order.result.get() : nullptr;
    for (const model::Setting& setting : plan.settings)
        subject.settings.push_back({charts::text(setting.name), setting.sphere, setting.mapPlace,
                                    charts::text(setting.unit), setting.countedInHours, std::nullopt,
                                    run ? model::indexById(run->settings, setting.id) : -1});
    if (const auto need = m_need.value(); need && !m_needOf.isEmpty() && m_loadsOf == m_needOf)
        for (const SettingNeed& one : need->settings)
            if (const int place = model::indexById(plan.settings, one.setting); place >= 0)
                subject.settings[static_cast<std::size_t>(place)].load = one.load();
    for (const model::Outcome& outcome : plan.outcomes) {
        subject.outcomes.push_back(charts::text(outcome.name));
        subject.outcomesInRun.push_back(run ? model::indexById(run->outcomes, outcome.id) : -1);
    }
    subject.routes = pathway::routesOf(plan);
    subject.view = static_cast<MapView>(m_view->current());
    if (const double least = m_atLeast->currentData().toDouble(); least >= 0.0)
        subject.atLeast = least;
    return subject;
}

void MapPage::refresh()
{
    m_stack->setCurrentIndex(m_workspace.plan().settings.empty() ? 0 : 1);
    if (m_workspace.plan().settings.empty())
        return;
    ask();
    m_map->setMap(std::make_shared<MapContent>(subject()));
    m_map->setVeiled(m_workspace.runs().isRunning() && m_workspace.runs().result()
                     && m_workspace.runs().result()->complete());
    refreshYears();
    refreshInspector();
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
