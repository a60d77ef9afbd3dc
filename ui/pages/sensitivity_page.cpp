// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sensitivity_page.h"

#include "core/model/lookup.h"
#include "core/study/firm_up.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/sensitivity/tornado_chart.h"
#include "ui/document/plan_document.h"
#include "ui/document/range_commands.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/ranges_dialog.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/assumption_text.h"
#include "ui/wording/sensitivity_text.h"
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
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

enum As { Level, Difference };
enum Shows { Scatter, Curve };

constexpr int drawnFutures = 200;
constexpr int mostAlone = 60;       ///< futures of each figure at each end; fewer where there are many figures
constexpr int leastAlone = 20;
constexpr int aloneInAll = 4'000;

int aloneFutures(std::size_t figures)
{
    return std::clamp(aloneInAll / static_cast<int>(2 * figures + 1), leastAlone, mostAlone);
}

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, "card");
    return frame;
}

charts::OriginMark markOf(assumptions::Kind kind)
{
    switch (kind) {
    case assumptions::Kind::Published: return charts::OriginMark::Published;
    case assumptions::Kind::Derived: return charts::OriginMark::Derived;
    case assumptions::Kind::Local: return charts::OriginMark::Local;
    case assumptions::Kind::Illustrative: break;
    }
    return charts::OriginMark::Illustrative;
}

} // namespace

SensitivityPage::SensitivityPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new PageScroll(buildContent(), this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectJobs();
}

SensitivityPage::~SensitivityPage() = default;

void SensitivityPage::connectJobs()
{
    connect(m_empty, &EmptyState::buttonClicked, this, &SensitivityPage::askForRanges);
    document::PlanDocument& document = m_workspace.document();
    connect(&document, &document::PlanDocument::planReplaced, this, &SensitivityPage::forgetStudy);
    connect(&document, &document::PlanDocument::planEdited, this, [this] { m_edited = true; });
    RangeStudyJob& ranges = m_workspace.studies().ranges;
    connect(&ranges, &runner::JobBase::finished, this, [this] {
        m_study = m_workspace.studies().ranges.value();
        markStale();
    });
    connect(&ranges, &runner::JobBase::failed, this, [this](const base::Error& error) {
        m_workspace.messages().complain(error);
        markStale();
    });
    connect(&ranges, &runner::JobBase::cancelled, this, &Page::markStale);
    connect(&ranges, &runner::JobBase::progressed, this, &Page::markStale);
    connect(&m_workspace.studies().suggest, &runner::JobBase::finished, this, &SensitivityPage::takeRanges);
}

QWidget* SensitivityPage::buildContent()
{
    auto* content = new QWidget(this);
    m_finding = plainLabel({}, "pageTitle", content);
    m_finding->setWordWrap(true);
    m_finding->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_sureness = plainLabel({}, "caption", content);
    m_sureness->setWordWrap(true);
    QFrame* left = card(content);
    m_tornado = new charts::TornadoChart(left);
    connect(m_tornado, &charts::TornadoChart::inputChosen, this, [this](int place) {
        if (m_tornado->tornado())
            m_chosen = m_tornado->tornado()->figures().found.inputs[static_cast<std::size_t>(place)].input;
        markStale();
    });
    auto* leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(7, 6, 7, 6);
    leftLayout->addWidget(m_tornado);
    leftLayout->addStretch(1);
    auto* right = new QVBoxLayout;
    right->setSpacing(10);
    right->addWidget(buildFirmUp());
    right->addWidget(buildPicture(), 1);
    auto* cards = new QHBoxLayout;
    cards->setSpacing(10);
    cards->addWidget(left, 8);
    cards->addLayout(right, 5);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(m_finding);
    layout->addWidget(m_sureness);
    layout->addWidget(buildControls());
    layout->addLayout(cards, 1);
    return content;
}

QWidget* SensitivityPage::buildControls()
{
    auto* controls = new QWidget(this);
    m_figure = new QComboBox(controls);
    m_figure->setAccessibleName(tr("What moves"));
    for (const results::HeadlineKind& kind : results::headlineKinds())
        m_figure->addItem(charts::figureName(kind.id), static_cast<int>(kind.id));
    m_figure->setCurrentIndex(static_cast<int>(results::HeadlineId::DelayedInHospital));
    m_year = new QComboBox(controls);
    m_year->setObjectName(QStringLiteral("year"));
    m_year->setAccessibleName(tr("Year"));
    m_as = new Segmented(tr("Level or difference"), controls);
    m_as->addChoice(Level, tr("a level"), tr("The figure itself"));
    m_as->addChoice(Difference, tr("a difference"), tr("From the scenario compared with, the same people and luck"));
    for (QComboBox* box : {m_figure, m_year})
        connect(box, &QComboBox::activated, this, &Page::markStale);
    connect(m_as, &Segmented::chosen, this, &Page::markStale);
    m_counts = plainLabel({}, "caption", controls);
    m_run = new QPushButton(controls);
    style::setKind(m_run, "primary");
    connect(m_run, &QPushButton::clicked, this, [this] {
        if (m_workspace.studies().ranges.isRunning())
            m_workspace.studies().ranges.cancel();
        else
            start();
    });
    auto* add = new QPushButton(tr("Add &ranges…"), controls);
    connect(add, &QPushButton::clicked, this, &SensitivityPage::askForRanges);
    auto* button = new QPushButton(tr("E&xport…"), controls);
    addExport(button);
    auto* layout = new FlowLayout(controls, 7, 4);
    layout->setContentsMargins(0, 0, 0, 0);
    for (QWidget* widget : {static_cast<QWidget*>(m_figure), static_cast<QWidget*>(m_year), static_cast<QWidget*>(m_as),
                            static_cast<QWidget*>(m_run), static_cast<QWidget*>(add), static_cast<QWidget*>(button),
                            static_cast<QWidget*>(m_counts)})
        layout->addWidget(widget);
    return controls;
}

QWidget* SensitivityPage::buildFirmUp()
{
    QFrame* frame = card(this);
    m_firmUp = new QVBoxLayout(frame);
    m_firmUp->setContentsMargins(12, 8, 12, 8);
    m_firmUp->setSpacing(3);
    return frame;
}

QWidget* SensitivityPage::buildPicture()
{
    QFrame* frame = card(this);
    m_shows = new Segmented(tr("What the picture shows"), frame);
    m_shows->addChoice(Scatter, tr("Future by future"), tr("The chosen figure against the result"));
    m_shows->addChoice(Curve, tr("All futures"), tr("The share of futures at or below each value"));
    connect(m_shows, &Segmented::chosen, this, &Page::markStale);
    m_picture = new charts::ChartWidget(frame);
    m_picture->setMinimumSize(280, 250);
    auto* row = new QHBoxLayout;
    row->addWidget(m_shows);
    row->addStretch(1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(row);
    layout->addWidget(m_picture, 1);
    return frame;
}

void SensitivityPage::addExport(QPushButton* button)
{
    auto* menu = new QMenu(button);
    fillExportMenu(*menu->addMenu(tr("What each figure moves")), m_workspace,
                   [this] { return Exported{m_tornado->shared(), tr("Sensitivity")}; });
    fillExportMenu(*menu->addMenu(tr("The picture beside it")), m_workspace,
                   [this] { return Exported{m_picture->shared(), tr("Futures")}; });
    button->setMenu(menu);
    button->setIcon(style::icon(QStringLiteral("export")));
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, button,
            [button] { button->setIcon(style::icon(QStringLiteral("export"))); });
}

void SensitivityPage::askForRanges()
{
    const model::Scenario* scenario = model::findById(m_workspace.plan().scenarios, m_workspace.selection().scenario());
    auto* dialog =
        new RangesDialog(m_workspace.selection().scenario(), scenario ? charts::text(scenario->name) : QString(), this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { addRanges(dialog->wishes()); });
    dialog->open();
}

void SensitivityPage::addRanges(const study::RangeWishes& wishes)
{
    m_workspace.studies().suggest.start({m_workspace.plan(), wishes});
}

void SensitivityPage::takeRanges()
{
    const auto found = m_workspace.studies().suggest.value();
    const document::PlanEdit edit = document::addRanges(m_workspace.document(), *found);
    if (edit)
        m_workspace.document().push(edit);
    else
        m_workspace.messages().tell(tr("Every figure of these kinds has a range already, or can have none."));
}

void SensitivityPage::start()
{
    const document::PlanDocument& document = m_workspace.document();
    if (!document.hasPlan() || document.hasErrors()) {
        m_workspace.messages().tell(tr("The plan has errors: mend them, then find what matters."));
        return;
    }
    study::RangeStudyRequest request;
    request.run.plan = document.plan();
    request.run.plan.run.replications = drawnFutures;
    request.scenario = m_workspace.selection().scenario();
    request.against = m_workspace.selection().against();
    request.areas = m_workspace.selection().areas();
    request.alone = aloneFutures(request.run.plan.uncertainInputs.size());
    m_studyAreas = request.areas;
    m_edited = false;
    m_workspace.studies().ranges.start(std::move(request));
    markStale();
}

void SensitivityPage::forgetStudy()
{
    m_workspace.studies().ranges.cancel();
    m_study.reset();
    m_chosen.reset();
}

bool SensitivityPage::fits() const
{
    return m_study && m_study->scenario == m_workspace.selection().scenario()
        && m_study->against == m_workspace.selection().against() && m_studyAreas == m_workspace.selection().areas();
}

std::optional<study::RangeQuestion> SensitivityPage::question() const
{
    if (!fits() || m_year->currentIndex() < 0)
        return std::nullopt;
    return study::RangeQuestion{static_cast<results::HeadlineId>(m_figure->currentData().toInt()),
                                m_year->currentIndex(), m_as->current() == Difference};
}

void SensitivityPage::refresh()
{
    if (!m_workspace.document().hasPlan())
        return;
    const model::Plan& plan = m_workspace.plan();
    if (plan.uncertainInputs.empty()) {
        m_empty->setWords(tr("No figure has a range yet. With ranges you see which figures a result hangs on."));
        m_empty->setButton(tr("Add ranges…"), QStringLiteral("add"));
        m_stack->setCurrentIndex(0);
        return;
    }
    refreshChoices();
    refreshStudy();
    m_stack->setCurrentIndex(1);
}

void SensitivityPage::refreshChoices()
{
    const model::Plan& plan = m_workspace.plan();
    QStringList years;
    for (const base::Period& period : base::financialYearsFrom(plan.start, plan.run.years))
        years.append(charts::text(period.label));
    if (m_year->count() != static_cast<int>(years.size()) || m_year->itemText(0) != years.value(0)) {
        const QSignalBlocker blocker(m_year);
        m_year->clear();
        m_year->addItems(years);
        m_year->setCurrentIndex(
            std::min(m_workspace.selection().year().value_or(5), static_cast<int>(years.size()) - 1));
    }
    const bool running = m_workspace.studies().ranges.isRunning();
    const bool beside = m_workspace.selection().scenario() != m_workspace.selection().against();
    m_as->setEnabled(beside);
    if (!beside)
        m_as->setCurrent(Level);
    m_run->setText(running ? tr("Stop") : tr("Find what matters"));
    m_counts->setText(tr("Figures with a range: %1").arg(plan.uncertainInputs.size()));
}

void SensitivityPage::explainNothing()
{
    const bool running = m_workspace.studies().ranges.isRunning();
    const std::size_t figures = m_workspace.plan().uncertainInputs.size();
    const int alone = aloneFutures(figures);
    const int runs = drawnFutures + alone * static_cast<int>(2 * figures + 1);
    m_finding->setText(running ? tr("Trying each figure at its low and its high…")
                               : tr("Find which figures the result hangs on"));
    m_sureness->setText(running ? tr("%1 futures in all; the page fills when they are done.").arg(numbers::whole(runs))
                                : tr("Every range drawn in %1 futures, then each figure at its ends in %2: %3 in all.")
                                      .arg(drawnFutures)
                                      .arg(alone)
                                      .arg(numbers::whole(runs)));
    m_tornado->setTornado(nullptr);
    m_picture->setChart(nullptr);
    refreshFirmUp({}, {});
}

void SensitivityPage::refreshStudy()
{
    const auto asked = question();
    auto found = asked ? study::sensitivityIn(*m_study, *asked) : std::nullopt;
    if (!found) {
        explainNothing();
        if (asked)
            m_finding->setText(tr("The plan has nothing that this figure counts."));
        return;
    }
    charts::SensitivityFigures figures = figuresOf(std::move(*found));
    const auto futures = study::futuresIn(*m_study, asked->figure, asked->year);
    const QString title = charts::Tornado(figures).title();
    m_finding->setText(futures
                           ? charts::text(wording::futuresFinding(*futures, figures.scenario.toStdString(),
                                                                  figures.against.toStdString(), document::translated))
                           : tr("%1: %2").arg(figures.subject(), title));
    const results::Summary& drawn = figures.found.drawn;
    QStringList words{tr("%1, %2, %3. With every range drawn: %4 on average, four futures in five between %5 and %6.")
                          .arg(figures.subject(), figures.scenario, figures.year, figures.value(drawn.mean),
                               figures.value(drawn.p10), figures.value(drawn.p90))};
    if (m_edited)
        words.append(tr("The plan has changed since: find anew."));
    m_sureness->setText(words.join(QLatin1Char(' ')));
    refreshFirmUp(figures.found, figures);
    m_tornado->setTornado(std::make_shared<const charts::Tornado>(figures));
    m_tornado->setDimmed(m_workspace.studies().ranges.isRunning());
    m_picture->setChart(m_shows->current() == Curve ? charts::rangeCurveOf(std::move(figures))
                                                    : charts::rangeScatterOf(std::move(figures)));
}

charts::SensitivityFigures SensitivityPage::figuresOf(study::Sensitivity found) const
{
    const model::Plan& plan = m_study->plan;
    const std::vector<assumptions::Assumption> rows = assumptions::assumptionsOf(plan);
    charts::SensitivityFigures figures;
    figures.found = std::move(found);
    figures.inputs.resize(plan.uncertainInputs.size());
    for (std::size_t i = 0; i < figures.found.inputs.size(); ++i) {
        const study::InputSensitivity& input = figures.found.inputs[i];
        const model::UncertainInput& typed = plan.uncertainInputs[input.input];
        const study::FirmUp standing = study::standingOf(plan, rows, input);
        const model::Path path = model::namedPath(plan, model::Path(typed.path));
        const auto row = std::ranges::find(rows, path, &assumptions::Assumption::path);
        const bool percent = row != rows.end() && wording::isPercent(row->unit);
        const auto shown = [percent](double value) {
            return percent ? numbers::percent(value) : numbers::typed(value);
        };
        figures.inputs[input.input] = {charts::text(typed.name.empty() ? typed.path : typed.name),
                                       shown(typed.low),
                                       shown(typed.mostLikely),
                                       shown(typed.high),
                                       typed.mostLikely,
                                       markOf(standing.kind),
                                       charts::text(wording::kindName(standing.kind, document::translated))};
        if (m_chosen == input.input)
            figures.chosen = i;
    }
    if (!figures.chosen && !figures.found.inputs.empty())
        figures.chosen = 0;
    figures.figure = static_cast<results::HeadlineId>(m_figure->currentData().toInt());
    figures.difference = m_as->current() == Difference;
    const auto nameOf = [&](const model::ScenarioId& id) {
        const model::Scenario* scenario = model::findById(plan.scenarios, id);
        return scenario ? charts::text(scenario->name) : QString();
    };
    figures.scenario = nameOf(m_study->scenario);
    figures.against = nameOf(m_study->against);
    figures.year = m_year->currentText();
    figures.source = tr("Modelled: %1, seed %2, %3 futures in all.")
                         .arg(charts::text(plan.name), QString::number(plan.run.seed), numbers::whole(m_study->runs));
    figures.caveats.inputsChanged = m_edited;
    return figures;
}

void SensitivityPage::refreshFirmUp(const study::Sensitivity& found, const charts::SensitivityFigures& figures)
{
    while (QLayoutItem* item = m_firmUp->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_firmUp->addWidget(plainLabel(tr("Firm up these first"), "chartTitle", this));
    const std::vector<study::FirmUp> list =
        m_study && !found.inputs.empty() ? study::firmUpFirst(m_study->plan, found) : std::vector<study::FirmUp>();
    m_firmUp->addWidget(plainLabel(list.empty() ? tr("No figure moves the result surely and rests on little.")
                                                : tr("They move the result most and rest on least."),
                                   "caption", this));
    int number = 0;
    for (const study::FirmUp& one : list) {
        const charts::InputWords& words = figures.wordsOf(found.inputs[one.place]);
        const QString rests = one.sourceTitle.empty() ? tr("no source yet") : charts::text(one.sourceTitle);
        auto* line = plainLabel(tr("%1. %2: moves it by %3")
                                    .arg(++number)
                                    .arg(words.name, figures.size(found.inputs[one.place].swing.mean)),
                                "strong", this);
        line->setWordWrap(true);
        m_firmUp->addWidget(line);
        auto* why = plainLabel(tr("%1, %2; %3; asked of: %4")
                                   .arg(words.originWord,
                                        charts::text(wording::surenessName(one.sureness, document::translated)), rests,
                                        one.owner.empty() ? tr("no owner yet") : charts::text(one.owner)),
                               "caption", this);
        why->setWordWrap(true);
        m_firmUp->addWidget(why);
    }
}

QString SensitivityPage::finding() const { return m_finding->text(); }

void SensitivityPage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else
        m_tornado->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
