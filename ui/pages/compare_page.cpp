// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/compare_page.h"

#include "core/money/comparison_costs.h"
#include "core/money/prices.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/compare/compare_chart.h"
#include "ui/charts/money/money_told.h"
#include "ui/charts/multiples/multiples_chart.h"
#include "ui/charts/tradeoff/tradeoff.h"
#include "ui/charts/waterfall/waterfall.h"
#include "ui/numbers/translated.h"
#include "ui/pages/chart_choice.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/money/books_keeper.h"
#include "ui/pages/no_result.h"
#include "ui/pages/told_by_plan.h"
#include "ui/style/style.h"
#include "ui/widgets/check_list_button.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/money_text.h"
#include "ui/workspace/ladders.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

enum TableView { Dots, Figures };
enum Explanation { Changes, TradeOff };

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, "card");
    return frame;
}

QString idOf(results::HeadlineId id)
{
    const std::string_view name = results::headlineKind(id).name;
    return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
}

/// The scenarios of a result, the one compared with first.
std::vector<int> scenariosOf(const results::RunResult& result, int against)
{
    std::vector<int> scenarios{against};
    for (int s = 0; s < static_cast<int>(result.scenarios.size()); ++s)
        if (s != against)
            scenarios.push_back(s);
    return scenarios;
}

} // namespace

ComparePage::ComparePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_ladders(std::make_unique<Ladders>(workspace.document())),
      m_keeper(std::make_unique<BooksKeeper>(workspace)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { leadOn(m_workspace); });
    connect(m_ladders.get(), &Ladders::changed, this, &Page::markStale);
    connect(m_keeper.get(), &BooksKeeper::changed, this, &Page::markStale);
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildContent());
    m_stack->addWidget(scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(m_stack);
}

ComparePage::~ComparePage() = default;

QWidget* ComparePage::buildContent()
{
    auto* content = new QWidget(this);
    auto* lower = new QHBoxLayout;
    lower->setSpacing(10);
    lower->addWidget(buildMultiplesCard(), 8);
    lower->addWidget(buildWhyCard(), 5);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(buildTableCard());
    layout->addLayout(lower, 1);
    return content;
}

QWidget* ComparePage::buildTableCard()
{
    QFrame* frame = card(this);
    m_table = new charts::CompareChart(frame);
    connect(m_table, &charts::CompareChart::scenarioChosen, this, &ComparePage::choose);
    connect(m_table, &charts::CompareChart::sortAsked, this, &ComparePage::sortBy);
    m_view = new Segmented(tr("How differences are shown"), frame);
    m_view->addChoice(Dots, tr("Dots"), tr("Each difference as a dot with its 95 % interval"));
    m_view->addChoice(Figures, tr("Figures"), tr("Each difference with its 95 % interval in figures"));
    connect(m_view, &Segmented::chosen, this, &Page::markStale);
    m_year = new QComboBox(frame);
    m_year->setAccessibleName(tr("Year compared"));
    connect(m_year, &QComboBox::activated, this, [this](int year) { m_workspace.selection().chooseYear(year); });
    m_indicators =
        new CheckListButton(tr("Usual figures"), [](int count) { return tr("%n figures", nullptr, count); }, frame);
    connect(m_indicators, &CheckListButton::chosenChanged, this, &Page::markStale);
    auto* button = new QPushButton(tr("E&xport…"), frame);
    addExport(button);
    auto* controls = new QHBoxLayout;
    controls->setSpacing(7);
    controls->addWidget(m_view);
    controls->addWidget(m_year);
    controls->addWidget(m_indicators);
    controls->addStretch(1);
    controls->addWidget(button);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(controls);
    layout->addWidget(m_table);
    return frame;
}

QWidget* ComparePage::buildMultiplesCard()
{
    QFrame* frame = card(this);
    m_multiples = new charts::MultiplesChart(frame);
    connect(m_multiples, &charts::MultiplesChart::scenarioChosen, this, &ComparePage::choose);
    joinChoice(*m_multiples, m_workspace);
    m_scale = new Segmented(tr("What the small pictures show"), frame);
    m_scale->addChoice(static_cast<int>(charts::MultiplesShow::People), tr("People"), tr("People in care by sphere"));
    m_scale->addChoice(static_cast<int>(charts::MultiplesShow::Difference), tr("Difference"),
                       tr("By sphere, the difference from the scenario compared with"));
    connect(m_scale, &Segmented::chosen, this, &Page::markStale);
    auto* controls = new QHBoxLayout;
    controls->addWidget(m_scale);
    controls->addStretch(1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(controls);
    layout->addWidget(m_multiples, 1);
    return frame;
}

QWidget* ComparePage::buildWhyCard()
{
    QFrame* frame = card(this);
    m_why = new charts::ChartWidget(frame);
    m_why->setMinimumSize(260, 290);
    m_whyNot = new QLabel(frame);
    m_whyNot->setAlignment(Qt::AlignCenter);
    m_whyNot->setWordWrap(true);
    style::setKind(m_whyNot, "caption");
    m_explain = new Segmented(tr("What the picture explains"), frame);
    m_explain->addChoice(Changes, tr("By change"), tr("What each change brings, added in order"));
    m_explain->addChoice(TradeOff, tr("Trade-off"), tr("Two figures against each other"));
    connect(m_explain, &Segmented::chosen, this, &Page::markStale);
    auto* controls = new QHBoxLayout;
    controls->addWidget(m_explain);
    controls->addStretch(1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->addLayout(controls);
    layout->addWidget(m_why, 1);
    layout->addWidget(m_whyNot, 1);
    return frame;
}

void ComparePage::addExport(QPushButton* button)
{
    auto* menu = new QMenu(button);
    const auto add = [&](const QString& name,
                         const std::function<std::shared_ptr<const charts::ChartContent>()>& shown) {
        QMenu* one = menu->addMenu(name);
        fillExportMenu(*one, m_workspace, [shown, name] { return Exported{shown(), name}; });
    };
    add(tr("Scenarios compared"), [this] { return m_exported; });
    add(tr("Every scenario on one scale"), [this] { return m_multiples->shared(); });
    add(tr("What the changes bring"), [this] { return m_why->shared(); });
    button->setMenu(menu);
    button->setIcon(style::icon(QStringLiteral("export")));
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, button,
            [button] { button->setIcon(style::icon(QStringLiteral("export"))); });
}

void ComparePage::refresh()
{
    const auto question = m_workspace.question();
    if (!question) {
        showNoResult(*m_empty, m_workspace);
        m_stack->setCurrentIndex(0);
        return;
    }
    const results::RunResult& result = *m_workspace.runs().result();
    refreshYears(result, question->year);
    refreshIndicators(result, *question);
    refreshTable(result, *question);
    refreshMultiples(result, *question);
    refreshWhy(result, *question);
    m_stack->setCurrentIndex(1);
}

void ComparePage::refreshYears(const results::RunResult& result, int year)
{
    const QSignalBlocker blocker(m_year);
    m_year->clear();
    for (const base::Period& period : result.financialYears)
        m_year->addItem(QString::fromStdString(period.label));
    m_year->setCurrentIndex(year);
}

void ComparePage::refreshIndicators(const results::RunResult& result, const results::Question& question)
{
    QVector<CheckListButton::Item> items;
    const bool priced = money::PriceBook(m_workspace.plan()).given();
    for (const results::HeadlineKind& kind : results::headlineKinds()) {
        const bool isCost = priced && kind.id == results::HeadlineId::CareCost;
        if (isCost
            || results::headline(result, kind.id, {question.against, question.against, results::all, question.year}))
            items.append({idOf(kind.id),
                          isCost ? charts::text(wording::figureName(priorities::FigureId::Cost, numbers::translated))
                                 : charts::figureName(kind.id)});
    }
    m_indicators->setItems(items);
}

void ComparePage::refreshTable(const results::RunResult& result, const results::Question& question)
{
    results::ComparisonChoice choice;
    choice.against = question.against;
    choice.areas = question.areas;
    choice.year = question.year;
    choice.indicators = results::usualIndicators();
    if (const QStringList chosen = m_indicators->chosen(); !chosen.isEmpty()) {
        choice.indicators.clear();
        for (const QString& id : chosen)
            if (const auto found = results::headlineByName(id.toStdString()))
                choice.indicators.push_back(*found);
    }
    const BooksKeeper::Books all = m_keeper->books();
    const charts::MoneyBooks* const books = all && all->result.get() == &result ? all.get() : nullptr;
    results::ComparisonTable table = tableOf(result, choice, books);
    charts::CompareLook look;
    look.asFigures = m_view->current() == Figures;
    look.selected = question.scenario;
    look.order = m_order;
    look.caveats = caveatsNow(result, question);
    for (std::size_t i = 0; i < table.indicators.size(); ++i)
        if (m_sortedBy == table.indicators[i]) {
            look.sortedBy = i;
            results::sortBy(table, i, m_order);
        }
    look.costsToCome = !books && table.costsByAccounts;
    if (books && table.costsByAccounts)
        look.costs = charts::toldCosts(*books, table);
    const auto content = std::make_shared<const charts::CompareTable>(result, std::move(table), look);
    m_exported = content;
    setExplains(m_table, idOf(figureInView()));
    setExplains(m_why, idOf(figureInView()));
    m_table->setTable(content, question.scenario);
    m_table->setDimmed(m_workspace.runs().view().state == RunView::State::Running && result.complete());
}

results::ComparisonTable ComparePage::tableOf(const results::RunResult& result, const results::ComparisonChoice& choice,
                                              const charts::MoneyBooks* books) const
{
    if (books)
        return money::compareKnown(result, choice, books->accounts);
    results::ComparisonTable table = results::compareKnown(result, choice);
    const auto cost = std::ranges::find(table.indicators, results::HeadlineId::CareCost);
    if (m_keeper->misfits() || cost == table.indicators.end())
        return table;
    // The cost of the units in use is another figure: it does not stand in for the one to come.
    const auto place = cost - table.indicators.begin();
    for (results::ComparisonRow& row : table.rows)
        row.figures[static_cast<std::size_t>(place)].reset();
    table.costsByAccounts = true;
    return table;
}

void ComparePage::refreshMultiples(const results::RunResult& result, const results::Question& question)
{
    m_multiples->setMultiples(std::make_shared<const charts::Multiples>(
        result, scenariosOf(result, question.against), question.against, question.scenario, question.areas,
        question.year, static_cast<charts::MultiplesShow>(m_scale->current()), caveatsNow(result, question)));
}

void ComparePage::refreshWhy(const results::RunResult& result, const results::Question& question)
{
    m_why->show();
    m_whyNot->hide();
    if (m_explain->current() == Changes) {
        showWaterfall(result, question);
        return;
    }
    constexpr results::HeadlineId across = results::HeadlineId::DelayedInHospital;
    const results::HeadlineId upwards =
        figureInView() == across ? results::HeadlineId::HomeAndCommunityShare : figureInView();
    m_why->setChart(
        charts::tradeOffOf(result, across, upwards, question.areas, question.year, caveatsNow(result, question)));
}

void ComparePage::explainNothing(const QString& words)
{
    m_why->setChart(nullptr);
    m_why->hide();
    m_whyNot->setText(words);
    m_whyNot->show();
}

void ComparePage::showWaterfall(const results::RunResult& result, const results::Question& question)
{
    if (m_workspace.runs().view().state != RunView::State::Fresh) {
        explainNothing(tr("Run the plan to see what each change brings."));
        return;
    }
    const Ladders::Run ladder = m_ladders->of(m_workspace.selection().scenario());
    if (!ladder) {
        explainNothing(tr("Working out what each change brings…"));
        return;
    }
    const auto found = study::contributionsTo(*ladder, figureInView(), question.areas, question.year);
    if (!found)
        explainNothing(tr("The plan has nothing that this figure counts."));
    else
        m_why->setChart(
            charts::waterfallOf(*found,
                                {charts::scenarioName(ladder->result, 0), QString::fromStdString(ladder->scenarioName),
                                 charts::yearLabel(result, question.year), charts::areasName(result, question.areas),
                                 charts::runSource(ladder->result), caveatsNow(result, question)}));
}

charts::Caveats ComparePage::caveatsNow(const results::RunResult& result, const results::Question& question) const
{
    return charts::caveatsWith(charts::caveatsOf(result, question.scenario, question.against, question.areas),
                               toldByPlan(m_workspace));
}

results::HeadlineId ComparePage::figureInView() const
{
    return m_sortedBy.value_or(results::HeadlineId::DelayedInHospital);
}

void ComparePage::sortBy(int indicator)
{
    const results::HeadlineId id = m_table->table()->comparison().indicators[static_cast<std::size_t>(indicator)];
    const bool turned = m_sortedBy == id && m_order == results::SortOrder::Ascending;
    m_order = turned ? results::SortOrder::Descending : results::SortOrder::Ascending;
    m_sortedBy = id;
    markStale();
}

void ComparePage::choose(int scenario)
{
    const auto result = m_workspace.runs().result();
    if (result && scenario < static_cast<int>(result->scenarios.size()))
        m_workspace.selection().chooseScenario(result->scenarios[static_cast<std::size_t>(scenario)].id);
}

void ComparePage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else
        m_table->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
