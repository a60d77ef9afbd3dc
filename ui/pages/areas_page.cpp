// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/areas_page.h"

#include "core/atlas/like_us.h"
#include "ui/charts/areas/areas_chart.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_marks.h"
#include "ui/charts/chart_parts.h"
#include "ui/document/plan_document.h"
#include "ui/numbers/translated.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/told_by_plan.h"
#include "ui/style/keep_icon.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/atlas_text.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QFileDialog>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <array>

namespace homeward::ui {

namespace {

constexpr double roomForThree = 860.0;   ///< for the pictures beside each other, at 1x
constexpr double measureWidth = 236.0;   ///< of the choice of a measure, at 1x; its list is as wide as its names

QString ofId(std::string_view id) { return QString::fromUtf8(id.data(), static_cast<qsizetype>(id.size())); }

using numbers::translated;

/// The figures that areas are compared by as modelled.
constexpr std::array modelledFigures{
    results::HeadlineId::DelayedDischargeDays, results::HeadlineId::DelayedInHospital,
    results::HeadlineId::PeopleInHospital,     results::HeadlineId::PeopleAtHome,
    results::HeadlineId::HospitalDays,         results::HeadlineId::HomeAndCommunityShare,
    results::HeadlineId::RightPlaceShare,      results::HeadlineId::CareCost,
};

/// Larger text needs larger tiles, rows and axes: the page scrolls.
QSize atTextScale(int width, int height) { return {qRound(style::scaled(width)), qRound(style::scaled(height))}; }

QFrame* cardOf(QWidget* content, QWidget* parent)
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, "card");
    content->setParent(frame);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(7, 6, 7, 6);
    layout->addWidget(content);
    return frame;
}

} // namespace

AreasPage::AreasPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_reading([](const QString& path, const BoundariesJob::Control&) {
          return exchange::readBoundaries(path.toStdString(), reference::builtIn().areas());
      }),
      m_finding(plainLabel({}, "pageTitle", this)),
      m_sureness(plainLabel({}, "caption", this))
{
    m_finding->setWordWrap(true);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sureness->setWordWrap(true);
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(m_finding);
    layout->addWidget(m_sureness);
    layout->addWidget(buildControls());
    layout->addWidget(buildCards(), 1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(new PageScroll(content, this));
    connect(&m_reading, &BoundariesJob::finished, this, &AreasPage::takeBoundaries);
    connect(&m_reading, &BoundariesJob::failed, &workspace.messages(), &Messages::complain);
}

AreasPage::~AreasPage() = default;

void AreasPage::askForBoundaries()
{
    if (m_boundaries) {
        openBoundaries({});
        return;
    }
    const QString path = QFileDialog::getOpenFileName(this, tr("Boundaries of the areas"), {},
                                                      tr("Boundaries as GeoJSON (*.geojson *.json)"));
    if (!path.isEmpty())
        openBoundaries(path);
}

void AreasPage::openBoundaries(const QString& path)
{
    if (!path.isEmpty()) {
        m_reading.start(path);
        return;
    }
    m_reading.cancel();
    m_boundaries.reset();
    m_boundariesButton->setText(tr("&Boundaries…"));
    markStale();
}

void AreasPage::takeBoundaries()
{
    m_boundaries = m_reading.value();
    m_boundariesButton->setText(tr("Show &tiles"));
    const auto missing = static_cast<int>(m_boundaries->missing.size());
    if (missing > 0)
        m_workspace.messages().tell(
            tr("The file has no boundary of %n partnerships: %1.", nullptr, missing)
                .arg(charts::text(m_boundaries->missing.front()) + (missing > 1 ? QStringLiteral("…") : QString())));
    markStale();
}

QWidget* AreasPage::buildControls()
{
    auto* controls = new QWidget(this);
    m_measure = new QComboBox(controls);
    m_measure->setAccessibleName(tr("Measure"));
    m_measure->setMaximumWidth(static_cast<int>(style::scaled(measureWidth)));
    m_told = new Segmented(tr("How the measure is told"), controls);
    m_told->addChoice(static_cast<int>(atlas::Told::Total), tr("Total"), tr("As counted"));
    m_told->addChoice(static_cast<int>(atlas::Told::Crude), tr("Crude"), tr("For each 1,000 people who live there"));
    m_told->addChoice(static_cast<int>(atlas::Told::Standardised), tr("Age-standardised"),
                      tr("As it would be if every area had the ages of the European Standard Population 2013"));
    m_told->setCurrent(static_cast<int>(atlas::Told::Standardised));
    m_year = new QComboBox(controls);
    m_year->setAccessibleName(tr("Year"));
    m_source = new QComboBox(controls);
    m_source->setObjectName(QStringLiteral("areas"));
    m_source->setAccessibleName(tr("Which areas"));
    m_source->addItem(tr("31 partnerships, observed"), static_cast<int>(Shown::Published));
    m_source->addItem(tr("This plan's areas, modelled"), static_cast<int>(Shown::Modelled));
    m_leftShows = new Segmented(tr("What the left picture shows"), controls);
    m_leftShows->addChoice(static_cast<int>(Left::Map), tr("Map"), tr("One tile an area"));
    m_leftShows->addChoice(static_cast<int>(Left::Years), tr("Years"), tr("Every area over the years"));
    m_boundariesButton = new QPushButton(tr("&Boundaries…"), controls);
    m_boundariesButton->setToolTip(tr("A map of the land from a GeoJSON file of council or partnership boundaries"));
    connect(m_boundariesButton, &QPushButton::clicked, this, &AreasPage::askForBoundaries);
    auto* button = new QPushButton(tr("E&xport…"), controls);
    addExport(button);
    for (QComboBox* box : {m_measure, m_year, m_source})
        connect(box, &QComboBox::activated, this, &Page::markStale);
    connect(m_source, &QComboBox::activated, this, &AreasPage::refreshMeasures);
    for (Segmented* choice : {m_told, m_leftShows})
        connect(choice, &Segmented::chosen, this, &Page::markStale);
    auto* layout = new FlowLayout(controls, 7, 4);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_source), static_cast<QWidget*>(m_measure), static_cast<QWidget*>(m_told),
          static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_leftShows), static_cast<QWidget*>(m_boundariesButton),
          static_cast<QWidget*>(button)})
        layout->addWidget(widget);
    refreshMeasures();
    return controls;
}

QWidget* AreasPage::buildCards()
{
    auto* cards = new QWidget(this);
    m_map = new charts::AreasChart(atTextScale(290, 490), cards);
    m_ranked = new charts::AreasChart(atTextScale(280, 490), cards);
    m_funnel = new charts::AreasChart(atTextScale(240, 240), cards);
    m_like = new charts::AreasChart(atTextScale(240, 236), cards);
    for (charts::AreasChart* chart : {m_map, m_ranked, m_funnel, m_like})
        connect(chart, &charts::AreasChart::areaChosen, this, &AreasPage::choose);
    auto* right = new QWidget(cards);
    auto* column = new QVBoxLayout(right);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(10);
    column->addWidget(cardOf(m_funnel, right), 5);
    column->addWidget(cardOf(m_like, right), 4);
    m_cards = new QBoxLayout(QBoxLayout::LeftToRight, cards);
    m_cards->setContentsMargins(0, 0, 0, 0);
    m_cards->setSpacing(10);
    m_cards->addWidget(cardOf(m_map, cards), 12);
    m_cards->addWidget(cardOf(m_ranked, cards), 10);
    m_cards->addWidget(right, 10);
    return cards;
}

void AreasPage::addExport(QPushButton* button)
{
    auto* menu = new QMenu(button);
    const auto add = [&](const QString& name, charts::AreasChart* AreasPage::* chart) {
        fillExportMenu(*menu->addMenu(name), m_workspace,
                       [this, chart, name] { return Exported{(this->*chart)->shared(), name}; });
    };
    add(tr("Map or years"), &AreasPage::m_map);
    add(tr("Areas from the highest"), &AreasPage::m_ranked);
    add(tr("Funnel"), &AreasPage::m_funnel);
    add(tr("Areas like ours"), &AreasPage::m_like);
    button->setMenu(menu);
    style::keepIcon(button, QStringLiteral("export"));
}

void AreasPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_cards->setDirection(width() >= static_cast<int>(style::scaled(roomForThree)) ? QBoxLayout::LeftToRight
                                                                                   : QBoxLayout::TopToBottom);
}

AreasPage::Shown AreasPage::shown() const { return static_cast<Shown>(m_source->currentData().toInt()); }

void AreasPage::refreshMeasures()
{
    const QSignalBlocker blocker(m_measure);
    m_measure->clear();
    if (shown() == Shown::Published)
        for (const atlas::Measure& measure : atlas::measures())
            m_measure->addItem(charts::text(wording::areaMeasureName(measure, translated)), ofId(measure.id));
    else
        for (const results::HeadlineId id : modelledFigures)
            m_measure->addItem(charts::figureName(id), static_cast<int>(id));
    m_measure->view()->setMinimumWidth(m_measure->view()->sizeHintForColumn(0) + 24);
    markStale();
}

void AreasPage::refreshYears(const std::vector<std::string>& years)
{
    QStringList labels;
    for (const std::string& year : years)
        labels.append(charts::text(year));
    QStringList now;
    for (int i = 0; i < m_year->count(); ++i)
        now.append(m_year->itemText(i));
    if (labels == now)
        return;
    const QSignalBlocker blocker(m_year);
    const QString before = m_year->currentText();
    m_year->clear();
    m_year->addItems(labels);
    m_year->setCurrentIndex(labels.contains(before) ? static_cast<int>(labels.indexOf(before))
                                                    : static_cast<int>(labels.size()) - 1);
}

charts::AreasLook AreasPage::look() const
{
    charts::AreasLook look;
    for (const model::Area& area : m_workspace.plan().areas)
        if (look.own.isEmpty())
            look.own = charts::partnershipOf(area.code, area.name);
    look.chosen = m_chosen;
    for (const atlas::Comparator& one : atlas::likeUs(reference::builtIn(), look.own.toStdString()).areas)
        look.like.append(charts::text(one.area->code));
    return look;
}

atlas::AreaQuestion AreasPage::question() const
{
    atlas::AreaQuestion question;
    question.measure = atlas::measureNamed(m_measure->currentData().toString().toStdString());
    question.told = static_cast<atlas::Told>(m_told->current());
    return question;
}

void AreasPage::refresh()
{
    if (!m_workspace.document().hasPlan())
        return;
    m_told->setVisible(shown() == Shown::Published);
    m_leftShows->setVisible(shown() == Shown::Published);
    if (shown() == Shown::Published)
        showPublished();
    else
        showModelled();
}

void AreasPage::showPublished()
{
    const reference::ReferenceSet& set = reference::builtIn();
    atlas::AreaQuestion asked = question();
    const atlas::AreaTable latest = atlas::areaTable(set, asked);
    refreshYears(latest.years);
    asked.year = m_year->currentText().toStdString();
    const atlas::AreaTable table = atlas::areaTable(set, asked);
    const QSignalBlocker blocker(m_told);
    m_told->setCurrent(static_cast<int>(table.told));
    m_told->setEnabled(table.measure->counted != atlas::Counted::Ratio);
    charts::AreasFigures figures = charts::areasFigures(table, latest, look());
    figures.boundaries = m_boundaries;
    const QString followed = m_chosen.isEmpty() ? figures.look.own : m_chosen;
    const atlas::AreaRow* row = figures.area(followed);
    m_finding->setText(row ? charts::text(wording::areaFinding(table, *row, translated)) : figures.measure);
    QStringList words{figures.source};
    if (row && row->ci95)
        words.append(tr("%1, 95 % sure: %2 to %3.")
                         .arg(charts::text(row->name), figures.value(row->ci95->low), figures.value(row->ci95->high)));
    words << figures.limits << figures.gap;
    words.removeAll(QString());
    m_sureness->setText(words.join(QLatin1Char(' ')));
    if (row) {
        auto told = std::get<charts::ToldFigure>(charts::areaMark(figures, *row).meaning);
        told.why = m_sureness->text();
        setTells(m_sureness, QVariant::fromValue(told), AskedBy::KeyOrClick);
    } else {
        setTells(m_sureness, {});
    }
    std::shared_ptr<const charts::AreasContent> left = m_leftShows->current() == static_cast<int>(Left::Years)
        ? charts::areasMultiplesOf(figures, charts::everyYear(set, asked))
        : charts::areasMapOf(figures);
    showFigures(std::move(figures), std::move(left));
}

void AreasPage::showModelled()
{
    const auto asked = m_workspace.question();
    if (!asked) {
        m_finding->setText(m_workspace.whyNothing());
        m_sureness->setText(tr("Run the plan to see its areas as modelled."));
        showFigures({}, charts::areasMapOf({}));
        return;
    }
    const results::RunResult& result = *m_workspace.runs().result();
    std::vector<std::string> years;
    for (const base::Period& period : result.financialYears)
        years.push_back(period.label);
    const bool ofRun = m_year->findText(charts::text(years.front())) >= 0;
    refreshYears(years);
    if (!ofRun)
        m_year->setCurrentIndex(asked->year);
    const auto figure = static_cast<results::HeadlineId>(m_measure->currentData().toInt());
    const atlas::ModelledAreas areas =
        atlas::modelledAreas(result, m_workspace.plan(), figure, asked->scenario, m_year->currentIndex());
    charts::AreasFigures figures = charts::areasFigures(result, areas, m_workspace.plan(), look());
    figures.boundaries = m_boundaries;
    figures.caveats = charts::caveatsWith(figures.caveats, toldByPlan(m_workspace));
    m_finding->setText(areas.gap ? figures.gap : tr("%1: the plan has one area to show").arg(figures.measure));
    m_sureness->setText(figures.source);
    auto map = charts::areasMapOf(figures);
    showFigures(std::move(figures), std::move(map));
}

void AreasPage::showFigures(charts::AreasFigures figures, std::shared_ptr<const charts::AreasContent> left)
{
    m_map->setAreas(std::move(left));
    m_ranked->setAreas(charts::areasRankedOf(figures));
    m_funnel->setAreas(charts::areasFunnelOf(figures));
    m_like->setAreas(charts::areasLikeOf(std::move(figures), reference::builtIn()));
}

void AreasPage::choose(const QString& code)
{
    if (code == m_chosen)
        return;
    m_chosen = code;
    markStale();
}

QString AreasPage::finding() const { return m_finding->text(); }

void AreasPage::takeFocus() { m_map->setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
