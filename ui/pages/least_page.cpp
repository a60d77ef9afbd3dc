// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/least_page.h"

#include "core/edit/draft.h"
#include "core/model/letters.h"
#include "core/model/lookup.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/search/search_chart.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/chart_export.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace homeward::ui {

namespace {

constexpr int firstLook = 30;   ///< futures of each try; sixteen times as many where the target is near

/// Figures that may be held below a target: fewer is better, or at least meant.
constexpr std::array figures{
    results::HeadlineId::DelayedDischargeDays, results::HeadlineId::DelayedInHospital,
    results::HeadlineId::PeopleInHospital,     results::HeadlineId::HospitalBedsInUse,
    results::HeadlineId::HospitalDays,         results::HeadlineId::CareCost,
};

/// Keeps the choice where the list still has it.
template <class Items> void fill(QComboBox& box, const Items& items)
{
    const QSignalBlocker blocker(box);
    const QVariant before = box.currentData();
    box.clear();
    for (const auto& [name, id] : items)
        box.addItem(name, id);
    const int place = box.findData(before);
    box.setCurrentIndex(place >= 0 ? place : box.count() > 0 ? 0 : -1);
}

} // namespace

LeastPage::LeastPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
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
    layout->addWidget(buildQuestion());
    layout->addWidget(buildAnswer(), 1);
    auto* page = new QVBoxLayout(this);
    page->setContentsMargins(0, 0, 0, 0);
    page->addWidget(new PageScroll(content, this));
    connectJobs();
}

LeastPage::~LeastPage() = default;

QWidget* LeastPage::buildQuestion()
{
    auto* question = new QFrame(this);
    style::setKind(question, "card");
    m_figure = new QComboBox(question);
    m_figure->setAccessibleName(tr("The result that is held below a target"));
    for (const results::HeadlineId id : figures)
        m_figure->addItem(charts::figureName(id), static_cast<int>(id));
    m_below = new NumberField(question);
    m_below->setAccessibleName(tr("The target"));
    m_below->setRange(0.0, 1e12);
    m_year = new QComboBox(question);
    m_year->setObjectName(QStringLiteral("year"));
    m_year->setAccessibleName(tr("Year"));
    m_moves = new Segmented(tr("What may move"), question);
    m_moves->addChoice(OneCapacity, tr("One capacity"), tr("The least units of one setting"));
    m_moves->addChoice(TwoCapacities, tr("Two capacities"), tr("The cheapest mix of two settings"));
    m_moves->addChoice(Strength, tr("Strength of the changes"), tr("All changes of the scenario, 100 % is as typed"));
    m_area = new QComboBox(question);
    m_area->setAccessibleName(tr("Whose capacity"));
    m_first = new QComboBox(question);
    m_first->setAccessibleName(tr("The setting that may grow"));
    m_second = new QComboBox(question);
    m_second->setAccessibleName(tr("The other setting that may grow"));
    m_run = new QPushButton(question);
    style::setKind(m_run, "primary");
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (!isRunning()) {
            start();
            return;
        }
        m_workspace.studies().least.cancel();
        m_workspace.studies().strength.cancel();
    });
    connect(m_moves, &Segmented::chosen, this, [this] { forget(); });
    for (QComboBox* box : {m_figure, m_year, m_area, m_first, m_second})
        connect(box, &QComboBox::activated, this, [this] { forget(); });
    connect(m_below, &NumberField::valueCommitted, this, [this] { forget(); });
    auto* layout = new FlowLayout(question, 7, 6);
    layout->setContentsMargins(12, 8, 12, 8);
    const auto word = [&](const QString& text) { return new QLabel(text, question); };
    for (QWidget* widget :
         {static_cast<QWidget*>(word(tr("Keep"))), static_cast<QWidget*>(m_figure),
          static_cast<QWidget*>(word(tr("below"))), static_cast<QWidget*>(m_below),
          static_cast<QWidget*>(word(tr("in"))), static_cast<QWidget*>(m_year),
          static_cast<QWidget*>(word(tr("by moving"))), static_cast<QWidget*>(m_moves), static_cast<QWidget*>(m_area),
          static_cast<QWidget*>(m_first), static_cast<QWidget*>(m_second), static_cast<QWidget*>(m_run)})
        layout->addWidget(widget);
    return question;
}

QWidget* LeastPage::buildAnswer()
{
    auto* frame = new QFrame(this);
    style::setKind(frame, "card");
    m_picture = new charts::ChartWidget(frame);
    m_picture->setMinimumSize(300, 320);
    m_hint =
        plainLabel(tr("Type a target and press Find it. Each try is drawn here as it is made; the answer can be taken "
                      "as a scenario of its own."),
                   "caption", frame);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignCenter);
    m_take = new QPushButton(tr("&Take as a scenario"), frame);
    m_take->setIcon(style::icon(QStringLiteral("add")));
    connect(m_take, &QPushButton::clicked, this, &LeastPage::takeAnswer);
    auto* button = new QPushButton(tr("E&xport…"), frame);
    auto* menu = new QMenu(button);
    fillExportMenu(*menu, m_workspace, [this] { return Exported{m_picture->shared(), tr("What it would take")}; });
    button->setMenu(menu);
    auto* row = new QHBoxLayout;
    row->addWidget(m_take);
    row->addStretch(1);
    row->addWidget(button);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(row);
    layout->addWidget(m_hint, 1);
    layout->addWidget(m_picture, 1);
    return frame;
}

void LeastPage::connectJobs()
{
    Studies& studies = m_workspace.studies();
    document::PlanDocument& document = m_workspace.document();
    connect(&document, &document::PlanDocument::planReplaced, this, &LeastPage::forget);
    connect(&document, &document::PlanDocument::planEdited, this, &LeastPage::forget);
    connect(&m_workspace.selection(), &Selection::changed, this, &LeastPage::forget);
    connect(&studies.least, &runner::JobBase::finished, this, [this] {
        m_units = m_workspace.studies().least.value();
        markStale();
    });
    connect(&studies.strength, &runner::JobBase::finished, this, [this] {
        m_percent = m_workspace.studies().strength.value();
        markStale();
    });
    for (runner::JobBase* job :
         {static_cast<runner::JobBase*>(&studies.least), static_cast<runner::JobBase*>(&studies.strength)}) {
        connect(job, &runner::JobBase::partialArrived, this, &Page::markStale);
        connect(job, &runner::JobBase::cancelled, this, &Page::markStale);
        connect(job, &runner::JobBase::failed, this, [this](const base::Error& error) {
            m_workspace.messages().complain(error);
            markStale();
        });
    }
}

bool LeastPage::isRunning() const
{
    return m_workspace.studies().least.isRunning() || m_workspace.studies().strength.isRunning();
}

void LeastPage::forget()
{
    m_workspace.studies().least.cancel();
    m_workspace.studies().strength.cancel();
    m_units.reset();
    m_percent.reset();
    m_capacity.reset();
    m_strength.reset();
    markStale();
}

void LeastPage::refreshChoices()
{
    const model::Plan& plan = m_workspace.plan();
    QList<std::pair<QString, QVariant>> years, areas, settings;
    int place = 0;
    for (const base::Period& period : base::financialYearsFrom(plan.start, plan.run.years))
        years.append({charts::text(period.label), place++});
    for (const model::Area& area : plan.areas)
        areas.append({charts::text(area.name), charts::text(area.id.value)});
    for (const model::Setting& setting : plan.settings)
        settings.append({charts::text(setting.name), charts::text(setting.id.value)});
    const bool first = m_year->count() == 0;
    fill(*m_year, years);
    if (first && m_year->count() > 0)
        m_year->setCurrentIndex(std::min(m_workspace.selection().year().value_or(5), m_year->count() - 1));
    fill(*m_area, areas);
    const bool fresh = m_first->count() == 0;
    fill(*m_first, settings);
    fill(*m_second, settings);
    if (fresh && m_second->count() > 1)
        m_second->setCurrentIndex(1);
    m_area->setVisible(plan.areas.size() > 1 && m_moves->current() != Strength);
    m_first->setVisible(m_moves->current() != Strength);
    m_second->setVisible(m_moves->current() == TwoCapacities);
    m_run->setText(isRunning() ? tr("Stop") : tr("Find it"));
}

study::ChosenResult LeastPage::chosenResult() const
{
    study::ChosenResult result;
    result.figure = static_cast<results::HeadlineId>(m_figure->currentData().toInt());
    result.scenario = m_workspace.selection().scenario();
    result.year = m_year->currentData().toInt();
    result.areas = m_workspace.selection().areas();
    return result;
}

void LeastPage::start()
{
    const document::PlanDocument& document = m_workspace.document();
    if (!document.hasPlan() || document.hasErrors()) {
        m_workspace.messages().tell(tr("The plan has errors: mend them, then search."));
        return;
    }
    if (m_moves->current() == TwoCapacities && m_first->currentData() == m_second->currentData()) {
        m_workspace.messages().tell(tr("Choose two different settings."));
        return;
    }
    forget();
    sim::RunRequest run;
    run.plan = document.plan();
    run.plan.run.replications = firstLook;
    if (m_moves->current() == Strength) {
        m_strength.emplace();
        m_strength->run = std::move(run);
        m_strength->result = chosenResult();
        m_strength->below = m_below->value();
        m_workspace.studies().strength.start(*m_strength);
    } else {
        m_capacity.emplace();
        m_capacity->run = std::move(run);
        m_capacity->result = chosenResult();
        m_capacity->below = m_below->value();
        m_capacity->area = model::AreaId(m_area->currentData().toString().toStdString());
        m_capacity->first.setting = model::SettingId(m_first->currentData().toString().toStdString());
        if (m_moves->current() == TwoCapacities)
            m_capacity->second.emplace().setting = model::SettingId(m_second->currentData().toString().toStdString());
        // Hours come in tens, so that a search is no longer than that of places.
        for (study::SoughtCapacity* sought : {&m_capacity->first, m_capacity->second ? &*m_capacity->second : nullptr})
            if (sought && model::findById(document.plan().settings, sought->setting)->countedInHours)
                sought->step = 10;
        m_workspace.studies().least.start(*m_capacity);
    }
    markStale();
}

QString LeastPage::settingName(const QComboBox& box) const
{
    const model::SettingId id(box.currentData().toString().toStdString());
    const model::Setting* setting = model::findById(m_workspace.plan().settings, id);
    return setting ? tr("%1, %2").arg(charts::text(setting->name), charts::text(setting->unit)) : QString();
}

charts::SearchFigures LeastPage::searchFigures() const
{
    charts::SearchFigures shown;
    shown.figure = static_cast<results::HeadlineId>(m_figure->currentData().toInt());
    shown.below = m_below->value();
    const model::Scenario* scenario = model::findById(m_workspace.plan().scenarios, m_workspace.selection().scenario());
    shown.subject = tr("%1, %2, %3")
                        .arg(charts::figureName(shown.figure), m_year->currentText(),
                             scenario ? charts::text(scenario->name) : QString());
    shown.source = tr("Modelled: %1. Filled: surely below; hollow: above, or cannot tell.")
                       .arg(charts::text(m_workspace.plan().name));
    shown.firstName = m_moves->current() == Strength ? tr("Strength of the changes, %") : settingName(*m_first);
    shown.secondName = settingName(*m_second);
    const auto units = m_units ? m_units : m_workspace.studies().least.partial();
    if (m_capacity && units) {
        for (const study::CapacityTried& one : units->path) {
            if (one.units == units->units)
                shown.answer = shown.points.size();
            shown.points.push_back({static_cast<double>(one.units[0]),
                                    one.units.size() > 1 ? std::optional<double>(one.units[1]) : std::nullopt,
                                    {one.replications, one.found, one.verdict}});
        }
        for (const std::vector<int>& mix : study::frontierOf(units->path))
            shown.frontier.emplace_back(mix[0], mix[1]);
    }
    const auto percent = m_percent ? m_percent : m_workspace.studies().strength.partial();
    if (m_strength && percent)
        for (const study::StrengthTried& one : percent->path) {
            if (percent->percent == one.percent)
                shown.answer = shown.points.size();
            shown.points.push_back({static_cast<double>(one.percent), std::nullopt, one.look});
        }
    return shown;
}

QString LeastPage::answerText() const
{
    if (m_units && m_units->outcome == study::LeastOutcome::Found) {
        QString text = tr("It takes %1 of %2").arg(numbers::whole(m_units->units[0]), m_first->currentText());
        if (m_units->units.size() > 1)
            text = tr("%1 and %2 of %3").arg(text, numbers::whole(m_units->units[1]), m_second->currentText());
        return m_units->costsKnown ? tr("%1, %2 a year.").arg(text, numbers::money(m_units->costPerYear))
                                   : tr("%1.").arg(text);
    }
    if (m_units)
        return tr("No capacity within bounds does it.");
    if (m_percent && m_percent->percent)
        return *m_percent->percent == 0
            ? tr("None of the changes is needed for it.")
            : tr("It takes the changes at %1 % of their strength.").arg(*m_percent->percent);
    if (m_percent)
        return tr("Not even twice the strength of the changes does it.");
    return isRunning() ? tr("Searching…") : tr("Say what is to be reached, and what may move.");
}

QString LeastPage::answerName() const
{
    if (m_percent && m_percent->percent)
        return tr("%1 at %2 %")
            .arg(charts::text(model::findById(m_workspace.plan().scenarios, m_strength->result.scenario)->name))
            .arg(*m_percent->percent);
    return tr("%1 of %2").arg(numbers::whole(m_units->units[0]), m_first->currentText());
}

void LeastPage::refresh()
{
    if (!m_workspace.document().hasPlan())
        return;
    refreshChoices();
    refreshSearch();
}

void LeastPage::refreshSearch()
{
    m_finding->setText(answerText());
    QStringList words;
    if (m_units && m_units->outcome == study::LeastOutcome::NoneWithinBounds)
        for (const validation::Problem& problem : m_units->why)
            words.append(document::spoken(problem));
    if (words.isEmpty())
        words.append(
            tr("95 % sure of the mean: the upper limit of its interval is at or below the target. Each try meets "
               "the same people with the same luck; %1 futures, sixteen times as many where the target is near.")
                .arg(firstLook));
    m_sureness->setText(words.join(QLatin1Char(' ')));
    charts::SearchFigures shown = searchFigures();
    const bool empty = shown.points.empty();
    if (empty) {
        setTells(m_finding, {});
    } else {
        charts::ToldFigure told = charts::toldTry(shown, shown.answer.value_or(shown.points.size() - 1));
        told.why = QStringLiteral("%1 %2").arg(m_finding->text(), told.why);
        setTells(m_finding, QVariant::fromValue(told), AskedBy::KeyOrClick);
    }
    m_hint->setVisible(empty);
    m_picture->setVisible(!empty);
    m_picture->setChart(empty ? nullptr : charts::searchOf(std::move(shown)));
    const bool units = m_units && m_units->outcome == study::LeastOutcome::Found;
    const bool percent = m_percent && m_percent->percent && *m_percent->percent != 100;
    m_take->setEnabled(units || percent);
}

void LeastPage::takeAnswer()
{
    if (!m_take->isEnabled())
        return;
    document::PlanDocument& document = m_workspace.document();
    const model::ScenarioId id = document::newScenarioId(document.plan());
    const std::string name = document::freeScenarioName(document.plan(), answerName()).toStdString();
    model::Scenario scenario;
    if (m_percent) {
        const model::Scenario& typed = *model::findById(document.plan().scenarios, m_strength->result.scenario);
        scenario = study::renewed(document.plan(),
                                  study::atStrength(typed, m_strength->changes, *m_percent->percent / 100.0), id, name);
    } else {
        std::vector<std::string> names;
        for (std::size_t i = 0; i < m_units->units.size(); ++i)
            names.push_back(
                tr("%1: %2")
                    .arg(i == 0 ? m_first->currentText() : m_second->currentText(), numbers::whole(m_units->units[i]))
                    .toStdString());
        scenario = study::asScenario(*m_capacity, *m_units, id, name, names);
    }
    const auto make = [&](model::Plan& plan) {
        model::keepLetters(plan.scenarios);
        plan.scenarios.push_back(std::move(scenario));
    };
    const QString label = tr("Add the scenario “%1”").arg(charts::text(name));
    document.push({edit::edited(document.plan(), make), label});
    m_workspace.selection().chooseScenario(id);
    m_workspace.messages().tell(
        tr("“%1” is a scenario of the plan now. Run it to see it beside the others.").arg(charts::text(name)));
}

QString LeastPage::answer() const { return m_finding->text(); }

void LeastPage::takeFocus() { m_figure->setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
