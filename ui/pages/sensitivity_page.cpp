// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/sensitivity_page.h"

#include "core/model/lookup.h"
#include "core/study/firm_up.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/sensitivity/sensitivity_told.h"
#include "ui/charts/sensitivity/study_figures.h"
#include "ui/charts/sensitivity/tornado_chart.h"
#include "ui/document/plan_document.h"
#include "ui/document/range_commands.h"
#include "ui/document/spoken.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/firm_up_card.h"
#include "ui/pages/ranges_dialog.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/sensitivity_text.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

constexpr int drawnFutures = 200;
constexpr int mostAlone = 60;       ///< futures of each figure at each end; fewer where there are many figures
constexpr int leastAlone = 20;
constexpr int aloneInAll = 4'000;

int aloneFutures(std::size_t figures)
{
    return std::clamp(aloneInAll / static_cast<int>(2 * figures + 1), leastAlone, mostAlone);
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
    connect(&m_workspace.studies().suggest, &runner::JobBase::failed, &m_workspace.messages(), &Messages::complain);
    connect(&m_workspace.studies().suggest, &runner::JobBase::finished, this, &SensitivityPage::takeRanges);
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
    m_workspace.studies().suggest.cancel();
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
    for (QLabel* words : {m_finding, m_sureness})
        setTells(words, {});
    m_tornado->setTornado(nullptr);
    m_picture->setChart(nullptr);
    m_firmUp->setList({}, {});
    showStudy(false);
    m_nothing->setWords(running ? tr("Trying each figure at its low and its high…")
                                : tr("Each figure is tried at its low and its high end, so that you see which of them "
                                     "the result hangs on."));
    m_nothing->setButton(running ? QString() : tr("Find what matters"), QStringLiteral("run"));
}

void SensitivityPage::showStudy(bool shown)
{
    m_tornado->setVisible(shown);
    m_beside->setVisible(shown);
    m_nothing->setVisible(!shown);
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
    charts::SensitivityFigures figures = charts::figuresOfStudy(*m_study, std::move(*found), *asked, m_chosen);
    figures.caveats.inputsChanged = m_edited;
    const auto futures = study::futuresIn(*m_study, asked->figure, asked->year);
    const QString title = charts::Tornado(figures).title();
    for (QLabel* label : {m_finding, m_sureness})
        setTells(label, {});
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
    setTells(m_sureness, QVariant::fromValue(charts::toldDrawn(figures)), AskedBy::KeyOrClick);
    if (futures)
        setTells(m_finding, QVariant::fromValue(charts::toldFutures(figures, *futures, m_finding->text())),
                 AskedBy::KeyOrClick);
    else if (!figures.found.inputs.empty())
        setTells(m_finding, QVariant::fromValue(charts::toldInput(figures, figures.found.inputs.front())),
                 AskedBy::KeyOrClick);
    showStudy(true);
    m_firmUp->setList(study::firmUpFirst(m_study->plan, figures.found), figures);
    m_tornado->setTornado(std::make_shared<const charts::Tornado>(figures));
    m_tornado->setDimmed(m_workspace.studies().ranges.isRunning());
    m_picture->setChart(m_shows->current() == Curve ? charts::rangeCurveOf(std::move(figures))
                                                    : charts::rangeScatterOf(std::move(figures)));
}

QString SensitivityPage::finding() const { return m_finding->text(); }

void SensitivityPage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else if (!m_nothing->isHidden())
        m_nothing->takeFocus();
    else
        m_tornado->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
