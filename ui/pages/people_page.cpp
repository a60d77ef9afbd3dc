// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/people_page.h"

#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/tables/list_tables.h"
#include "core/tables/people_tables.h"
#include "ui/charts/chart_marks.h"
#include "ui/document/plan_document.h"
#include "ui/grid/grid_view.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/thing_menu.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace homeward::ui {

namespace {

QString shown(const std::string& text) { return QString::fromStdString(text); }

double totalOf(const model::PopulationYear& year)
{
    double sum = 0.0;
    for (const double people : year.people)
        sum += people;
    return sum;
}

using charts::ToldFigure; // lupdate takes a qualified name before a function for its class

QString signedPeople(double people)
{
    return (people < 0.0 ? QStringLiteral("\u2212%1") : QStringLiteral("+%1")).arg(numbers::whole(std::abs(people)));
}

/// The people of an area in the last year of the plan beside those of the first, age by age.
ToldFigure toldPopulation(const model::Plan& plan, const model::Area& area, const QString& finding)
{
    const model::PopulationYear& first = area.population.front();
    const model::PopulationYear& last = area.population.back();
    ToldFigure told;
    told.title = PeoplePage::tr("People who live in %1").arg(shown(area.name));
    told.under = PeoplePage::tr("%1, beside %2").arg(last.year).arg(first.year);
    told.value = numbers::whole(totalOf(last));
    told.why = finding;
    told.meaning =
        PeoplePage::tr("Everybody who lives in the area, on 30 June of the year, in all age bands of the plan. "
                       "Between the years given it is drawn straight, and held where they end.");
    charts::ToldParting ages{PeoplePage::tr("By age"), {}};
    const auto add = [&](const QString& name, double now, double then) {
        ages.parts.push_back({name, numbers::whole(now), numbers::whole(then), signedPeople(now - then)});
    };
    for (std::size_t band = 0; band < plan.ageBands.size() && band < last.people.size(); ++band)
        add(shown(plan.ageBands[band].name), last.people[band], first.people[band]);
    add(PeoplePage::tr("in all"), totalOf(last), totalOf(first));
    told.partings = {std::move(ages)};
    const model::Source& source = model::sourceOf(plan, area.populationSource);
    told.source = source.title.empty() ? PeoplePage::tr("The population has no source in the plan.")
                                       : QStringLiteral("%1, %2.").arg(shown(source.title), shown(source.year));
    told.help = QStringLiteral("people");
    return told;
}

} // namespace

PeoplePage::PeoplePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_title(plainLabel({}, "pageTitle", this))
{
    m_title->setWordWrap(true);
    auto* subtitle =
        plainLabel(tr("Who lives in the areas, and how many of each group of people come to care in a year, "
                      "before any change."),
                   "caption", this);
    subtitle->setWordWrap(true);
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 12, 12, 12);
    column->setSpacing(8);
    column->addWidget(m_title);
    column->addWidget(subtitle);
    column->addWidget(buildPopulation(), 4);
    column->addWidget(buildDemand(), 5);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageScroll(content, this));
    connect(&workspace.document(), &document::PlanDocument::planEdited, this, &Page::refreshIfSeen);
}

QWidget* PeoplePage::buildPopulation()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_populationTitle = plainLabel(tr("Population"), "chartTitle", card);
    m_area = new QComboBox(card);
    m_area->setAccessibleName(tr("Area"));
    connect(m_area, &QComboBox::currentIndexChanged, this, &PeoplePage::showTables);
    m_population = new PlanGrid(m_workspace, tr("Population by age band and year"), card);
    m_population->setMinimumHeight(qRound(style::scaled(190)));
    auto* tools = new QWidget(card);
    auto* flow = new FlowLayout(tools, 8, 6);
    flow->addWidget(m_populationTitle);
    flow->addWidget(m_area);
    flow->addWidget(new ThingMenu(m_workspace, edit::Thing::Area, [this] { return area().value; }, tools));
    flow->addWidget(new ThingMenu(
        m_workspace, edit::Thing::AgeBand,
        [this] {
            const auto& table = m_population->model().table();
            const auto at = table.columnOf(m_population->currentColumn());
            return at ? table.columns[*at].item : std::string();
        },
        tools));
    auto* undo = new QWidget(tools);
    auto* undoRow = new QHBoxLayout(undo);
    undoRow->setContentsMargins(0, 0, 0, 0);
    new UndoButtons(m_workspace, undoRow, undo);
    flow->addWidget(undo);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(tools);
    layout->addWidget(m_population, 1);
    return card;
}

QWidget* PeoplePage::buildDemand()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_columns = new QComboBox(card);
    m_columns->setAccessibleName(tr("What is shown of the people who come"));
    m_columns->addItems({tr("Rates"), tr("Months"), tr("Weekdays"), tr("Hours"), tr("Listed times of a group"),
                         tr("First day: in care"), tr("First day: delayed"), tr("First day: waiting"),
                         tr("First day: hours in use")});
    connect(m_columns, &QComboBox::activated, this, [this](int below) { showColumns(below); });
    m_demand = new PlanGrid(m_workspace, tr("How many people come"), card);
    m_demand->setMinimumHeight(qRound(style::scaled(190)));
    m_scale = new QPushButton(tr("Make the row average 1"), card);
    m_scale->setToolTip(tr("Multiplies the factors of the current row alike"));
    connect(m_scale, &QPushButton::clicked, this, &PeoplePage::scaleFactors);
    m_scale->hide();
    auto* tools = new QWidget(card);
    auto* flow = new FlowLayout(tools, 8, 6);
    flow->addWidget(plainLabel(tr("How many people come"), "chartTitle", tools));
    flow->addWidget(m_columns);
    flow->addWidget(new ThingMenu(m_workspace, edit::Thing::Cohort, [this] { return currentGroup(); }, tools));
    flow->addWidget(m_scale);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(tools);
    layout->addWidget(m_demand, 1);
    return card;
}

model::AreaId PeoplePage::area() const { return model::AreaId(m_area->currentData().toString().toStdString()); }

std::string PeoplePage::currentGroup() const
{
    const std::string row = m_demand->currentRow();
    const std::string group = row.substr(0, row.find('/'));
    return m_shown < Listed && model::findById(m_workspace.plan().cohorts, model::CohortId(group)) ? group : m_group;
}

std::shared_ptr<const tables::TableView> PeoplePage::viewBelow() const
{
    switch (m_shown) {
    case Listed: return tables::listedTimesTable(model::CohortId(m_group));
    case InCare: return tables::inCareTable(area());
    case Delayed: return tables::delayedTable(area());
    case Waiting: return tables::waitingTable(area());
    case HoursInUse: return tables::unitsInUseTable(area());
    default: return std::make_shared<tables::DemandTable>(static_cast<tables::DemandColumns>(m_shown));
    }
}

void PeoplePage::showColumns(int below, const std::string& group)
{
    m_group = group.empty() ? currentGroup() : group;
    m_shown = below;
    m_columns->setCurrentIndex(below);
    m_scale->setVisible(below > Rates && below < Listed);
    showTables();
}

void PeoplePage::showTables()
{
    const model::Plan& plan = m_workspace.plan();
    if (!model::findById(plan.cohorts, model::CohortId(m_group)))
        m_group = plan.cohorts.empty() ? std::string() : plan.cohorts.front().id.value;
    const model::Cohort* const group = model::findById(plan.cohorts, model::CohortId(m_group));
    m_population->setView(std::make_shared<tables::PopulationTable>(area()), tr("Year"));
    m_demand->setView(viewBelow(),
                      m_shown < Listed        ? tr("Group of people, area")
                          : m_shown != Listed ? m_area->currentText()
                          : group             ? shown(group->name)
                                              : QString());
    m_title->setText(finding());
    const model::Area* here = model::findById(plan.areas, area());
    if (here && here->population.size() >= 2)
        setTells(m_title, QVariant::fromValue(toldPopulation(plan, *here, m_title->text())), AskedBy::KeyOrClick);
    else
        setTells(m_title, {});
}

void PeoplePage::refresh()
{
    {
        const QSignalBlocker quiet(m_area);
        const QVariant before = m_area->currentData();
        m_area->clear();
        for (const model::Area& each : m_workspace.plan().areas)
            m_area->addItem(shown(each.name), shown(each.id.value));
        m_area->setCurrentIndex(std::max(0, m_area->findData(before)));
    }
    showTables();
}

void PeoplePage::scaleFactors()
{
    const auto& table = m_demand->model().table();
    const auto row = table.rowOf(m_demand->currentRow());
    const auto average = table.columnOf("average");
    if (!row || !average)
        return;
    const double mean = tables::numberOf(table.at(*row, *average).value).value_or(0.0);
    std::vector<tables::Entry> entries;
    for (std::size_t c = 0; c < table.columns.size() && mean > 0.0; ++c)
        if (const auto factor = tables::numberOf(table.at(*row, c).value); factor && !table.columns[c].isComputed)
            entries.push_back({table.rows[*row].key, table.columns[c].id, *factor / mean});
    m_demand->push(entries, tr("Make the factors average 1"));
}

QString PeoplePage::finding() const
{
    const model::Area* here = model::findById(m_workspace.plan().areas, area());
    if (!here || here->population.size() < 2)
        return tr("People: population and how many come");
    const model::PopulationYear& first = here->population.front();
    const model::PopulationYear& last = here->population.back();
    const double change = totalOf(first) > 0.0 ? totalOf(last) / totalOf(first) - 1.0 : 0.0;
    const QString words = change >= 0.0 ? tr("%1 more people live in %2 in %3 than in %4: %5 in all.")
                                        : tr("%1 fewer people live in %2 in %3 than in %4: %5 in all.");
    return words.arg(numbers::wholeShare(std::abs(change)), shown(here->name))
        .arg(last.year)
        .arg(first.year)
        .arg(numbers::whole(totalOf(last)));
}

bool PeoplePage::hasField(const QString& path) const
{
    const auto keys = model::keysOf(model::Path(path.toStdString()));
    const auto has = [&](const char* key) { return std::ranges::find(keys, key) != keys.end(); };
    const bool ofPlan = !keys.empty() && (keys[0] == "cohorts" || keys[0] == "areas" || keys[0] == "ageBands");
    return ofPlan
        && (has("population") || has("demand") || has("populationSource") || (has("dayOne") && !has("inCare"))
            || keys[0] == "ageBands" || keys.size() < 2 || keys.back() == "name");
}

void PeoplePage::showField(const QString& path)
{
    const model::Path named = model::namedPath(m_workspace.plan(), model::Path(path.toStdString()));
    const auto steps = named.steps();
    if (steps.size() > 1 && steps[0] == "areas")
        m_area->setCurrentIndex(std::max(0, m_area->findData(shown(steps[1]))));
    const std::string group = steps.size() > 1 && steps[0] == "cohorts" ? steps[1] : std::string();
    for (int below = Rates; below < belows; ++below) {
        showColumns(below, group);
        if (m_population->goToPath(shown(named.text())) || m_demand->goToPath(shown(named.text())))
            return;
    }
    showColumns(Rates);
    takeFocus();
}

void PeoplePage::takeFocus() { m_population->view().setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
