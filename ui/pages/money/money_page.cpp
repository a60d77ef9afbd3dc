// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/money/money_page.h"

#include "core/edit/draft.h"
#include "core/tables/money_tables.h"
#include "ui/charts/chart_parts.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/money/money_chart.h"
#include "ui/charts/money/money_told.h"
#include "ui/document/plan_document.h"
#include "ui/grid/grid_view.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/chart_choice.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/explain/figure_asked.h"
#include "ui/pages/money/books_keeper.h"
#include "ui/pages/money/priority_told.h"
#include "ui/pages/no_result.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/told_by_plan.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/wording/money_text.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <array>
#include <cmath>

namespace homeward::ui {

namespace {

enum Shown { Nothing, Pictures, Tables };

constexpr double roomForRows =
    900.0; ///< for pictures beside each other, at 1x: in less their words lie over each other
constexpr double roomForBoth = 640.0; ///< for both rows one above the other, so that nothing has to be scrolled
constexpr double lowPicture = 248.0;
constexpr double highPicture = 300.0; ///< where one scrolls anyway
/// How wide pictures of a row are beside one another: the table of staff has most columns.
constexpr std::array widths{1, 1, 10, 8, 12};

using numbers::translated;

/// The tables in the order of `MoneyPage::Table`.
std::shared_ptr<const tables::TableView> viewOf(int table)
{
    switch (table) {
    case MoneyPage::Budgets: return std::make_shared<tables::BudgetsTable>();
    case MoneyPage::Changes: return std::make_shared<tables::ChangeCostsTable>();
    case MoneyPage::Staff: return std::make_shared<tables::StaffTable>();
    default: return std::make_shared<tables::CostsTable>();
    }
}

void keepIcon(QPushButton* button, const QString& name)
{
    button->setIcon(style::icon(name));
    QObject::connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, button,
                     [button, name] { button->setIcon(style::icon(name)); });
}

/// The difference of a year in words: `£0.8m more`.
QString moreOrLess(double pounds)
{
    const QString size = numbers::money(std::abs(pounds));
    if (size == numbers::money(0.0))
        return MoneyPage::tr("the same");
    return pounds > 0.0 ? MoneyPage::tr("%1 more").arg(size) : MoneyPage::tr("%1 less").arg(size);
}

} // namespace

MoneyPage::MoneyPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_keeper(std::make_unique<BooksKeeper>(workspace)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    connect(m_empty, &EmptyState::buttonClicked, this, [this] {
        if (m_emptyAsksForPrices)
            showTables(true);
        else
            leadOn(m_workspace);
    });
    connect(m_keeper.get(), &BooksKeeper::changed, this, &Page::markStale);
    // At once, so that the next cell is typed over what there is.
    connect(&workspace.document(), &document::PlanDocument::planEdited, this, &Page::refreshIfSeen);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new PageScroll(buildPictures(), this));
    m_stack->addWidget(buildTables());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

MoneyPage::~MoneyPage() = default;

QWidget* MoneyPage::buildPictures()
{
    auto* content = new QWidget(this);
    m_title = plainLabel({}, "pageTitle", content);
    m_title->setWordWrap(true);
    m_subtitle = plainLabel({}, "caption", content);
    m_subtitle->setWordWrap(true);
    m_upper = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    for (const charts::MoneyChartKind& kind : charts::moneyChartKinds()) {
        auto* card = new QFrame(content);
        style::setKind(card, "card");
        auto* picture = new charts::ChartWidget(card);
        joinChoice(*picture, m_workspace);
        picture->setMinimumSize(200, qRound(style::scaled(lowPicture)));
        picture->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Ignored);   // two rows of them at 1366x768
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(12, 8, 12, 6);
        inside->addWidget(picture);
        const std::size_t place = m_pictures.size();
        (place < 2 ? m_upper : m_lower)->addWidget(card, widths[place]);
        m_pictures.push_back(picture);
        picture->setAccessibleName(kind.translatedName());
    }
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    auto* under = new QHBoxLayout;
    under->setSpacing(16);
    under->addWidget(m_subtitle, 1);
    for (QLabel*& day : m_days) {
        day = plainLabel({}, "caption", content);
        day->setFocusPolicy(Qt::StrongFocus);
        under->addWidget(day, 0, Qt::AlignTop);
    }
    column->addWidget(m_title);
    column->addLayout(under);
    column->addWidget(buildControls(content));
    for (QBoxLayout* row : {m_upper, m_lower}) {
        row->setSpacing(10);
        column->addLayout(row, 1);
    }
    return content;
}

void MoneyPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= style::scaled(roomForRows);
    for (QBoxLayout* row : {m_upper, m_lower})
        row->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    const bool isBoth = beside && height() >= style::scaled(roomForBoth);
    for (charts::ChartWidget* picture : m_pictures)
        picture->setMinimumHeight(qRound(style::scaled(isBoth ? lowPicture : highPicture)));
}

QWidget* MoneyPage::buildControls(QWidget* parent)
{
    auto* bar = new QWidget(parent);
    m_terms = new Segmented(tr("Money of which year"), bar);
    m_terms->addChoice(static_cast<int>(money::Terms::Real), tr("Real terms"), tr("In the prices of one year"));
    m_terms->addChoice(static_cast<int>(money::Terms::Cash), tr("Cash"), tr("In the money of each year"));
    connect(m_terms, &Segmented::chosen, this, &Page::markStale);
    m_year = new QComboBox(bar);
    m_year->setAccessibleName(tr("Year"));
    connect(m_year, &QComboBox::activated, this, [this](int year) { m_workspace.selection().chooseYear(year); });
    m_discount = new NumberField(bar);
    m_discount->setSuffix(QStringLiteral("%"));
    m_discount->setScale(100.0);
    m_discount->setRange(0.0, 1.0);
    m_discount->setAccessibleName(tr("Discount rate a year"));
    m_discount->setFixedWidth(qRound(style::scaled(66)));
    connect(m_discount, &NumberField::valueCommitted, this, &MoneyPage::setDiscount);
    m_worth = plainLabel({}, "strong", bar);
    auto* prices = new QPushButton(tr("&Budgets and prices…"), bar);
    keepIcon(prices, QStringLiteral("money"));
    connect(prices, &QPushButton::clicked, this, [this] { showTables(true); });
    auto* flow = new FlowLayout(bar, 8, 6);
    flow->addWidget(m_terms);
    flow->addWidget(m_year);
    flow->addWidget(plainLabel(tr("net present value at"), "caption", bar));
    flow->addWidget(m_discount);
    flow->addWidget(m_worth);
    flow->addWidget(prices);
    flow->addWidget(exportButton(bar));
    return bar;
}

QPushButton* MoneyPage::exportButton(QWidget* parent)
{
    auto* button = new QPushButton(tr("E&xport…"), parent);
    auto* menu = new QMenu(button);
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        const QString name = charts::moneyChartKinds()[i].translatedName();
        fillExportMenu(*menu->addMenu(name), m_workspace,
                       [this, i, name] { return Exported{m_pictures[i]->shared(), name}; });
    }
    button->setMenu(menu);
    keepIcon(button, QStringLiteral("export"));
    return button;
}

QWidget* MoneyPage::buildTables()
{
    auto* content = new QWidget(this);
    m_which = new QComboBox(content);
    m_which->setAccessibleName(tr("Which figures of money and staff"));
    m_which->addItems({tr("Prices of settings"), tr("Budgets and inflation"), tr("Staff"), tr("Costs of changes")});
    connect(m_which, &QComboBox::currentIndexChanged, this, &MoneyPage::showTable);
    auto* back = new QPushButton(tr("Back to the &pictures"), content);
    connect(back, &QPushButton::clicked, this, [this] { showTables(false); });
    m_grid = new PlanGrid(m_workspace, tr("Money and staff"), content);
    m_grid->setMinimumHeight(qRound(style::scaled(220)));
    auto* tools = new QHBoxLayout;
    tools->addWidget(m_which);
    new UndoButtons(m_workspace, tools, content);
    tools->addStretch(1);
    tools->addWidget(back);
    auto* card = new QFrame(content);
    style::setKind(card, "card");
    auto* inside = new QVBoxLayout(card);
    inside->setContentsMargins(12, 8, 12, 12);
    inside->addLayout(tools);
    inside->addWidget(plainLabel(
        tr("A budget comes first: prices and changes are paid from one. A price can be for every unit that is "
           "open, for units in use, or for units above the room. A change can cost money at its start and "
           "each year, need staff, and pay a while for what it closes."),
        "caption", card));
    inside->addWidget(m_grid, 1);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    column->addWidget(card, 1);
    return content;
}

void MoneyPage::showTables(bool tables)
{
    m_stack->setCurrentIndex(tables ? Tables : Pictures);
    if (tables) {
        // Prices are paid from a budget, so that one comes first.
        if (m_workspace.plan().money.budgets.empty())
            m_which->setCurrentIndex(Budgets);
        showTable();
        m_grid->view().setFocus(Qt::OtherFocusReason);
    } else {
        markStale();
        refreshIfSeen();
        takeFocus();
    }
}

bool MoneyPage::tablesShown() const { return m_stack->currentIndex() == Tables; }

void MoneyPage::showTable()
{
    static const std::array<const char*, 4> headings{QT_TR_NOOP("Setting"), QT_TR_NOOP("Budget"),
                                                     QT_TR_NOOP("Role, setting"), QT_TR_NOOP("Scenario, change")};
    m_grid->setView(viewOf(m_which->currentIndex()), tr(headings[static_cast<std::size_t>(m_which->currentIndex())]));
}

void MoneyPage::setDiscount(double rate)
{
    m_workspace.document().push(
        {edit::edited(m_workspace.plan(), [&](model::Plan& plan) { plan.money.discountRate = rate; }),
         tr("Set the discount rate to %1").arg(numbers::percent(rate))});
}

void MoneyPage::showNothing(const QString& words, const QString& button)
{
    m_empty->setWords(words);
    m_empty->setButton(button, m_emptyAsksForPrices ? QStringLiteral("money") : QStringLiteral("run"));
    m_stack->setCurrentIndex(Nothing);
}

void MoneyPage::refresh()
{
    if (tablesShown()) {
        m_grid->refresh();
        return;
    }
    const auto question = m_workspace.question();
    m_emptyAsksForPrices = false;
    if (!question) {
        showNoResult(*m_empty, m_workspace);
        m_stack->setCurrentIndex(Nothing);
        return;
    }
    const BooksKeeper::Books books = m_keeper->books();
    if (m_keeper->misfits()) {
        showNothing(tr("The plan has changed since this run. Run it again to see what it costs."), tr("Run"));
        return;
    }
    if (!books
        || books->result->scenarios.size()
            <= static_cast<std::size_t>(std::max(question->scenario, question->against))) {
        showWorkingOut(*m_empty); // a picture that is shown stays until the books are there
        return;
    }
    if (!books->accounts.given() && !books->staffing.given()) {
        m_emptyAsksForPrices = true;
        showNothing(numbers::text(wording::notGivenText(translated)), tr("Budgets and prices…"));
        return;
    }
    refreshYears(*books->result, question->year);
    refreshWorth(*books, *question);
    refreshDays(*books, *question);
    refreshPictures(*books, *question);
    m_stack->setCurrentIndex(Pictures);
}

void MoneyPage::refreshYears(const results::RunResult& result, int year)
{
    const QSignalBlocker blocker(m_year);
    m_year->clear();
    for (const base::Period& period : result.financialYears)
        m_year->addItem(QString::fromStdString(period.label));
    m_year->setCurrentIndex(year);
}

void MoneyPage::refreshWorth(const charts::MoneyBooks& books, const results::Question& question)
{
    m_discount->setValue(m_workspace.plan().money.discountRate);
    const money::Accounts& accounts = books.accounts;
    const bool compared = accounts.given() && question.scenario != question.against;
    const money::Pair pair{question.scenario, question.against, question.areas};
    m_worth->setVisible(compared);
    if (compared) {
        const double worth = charts::meanOf(
            money::presentValue(accounts, pair, m_workspace.plan().money.discountRate, accounts.discountYear));
        m_worth->setText(tr("%1 over %n years, discounted to %2", nullptr, static_cast<int>(accounts.periods.size()))
                             .arg(numbers::text(wording::betterText(worth, translated)),
                                  QString::fromStdString(base::financialYearLabel(accounts.discountYear))));
        setAsked(m_worth, toldPresentValue(books, question, m_workspace.plan().money.discountRate));
    }
}

void MoneyPage::refreshDays(const charts::MoneyBooks& books, const results::Question& question)
{
    const charts::MoneyQuestion asked{question, static_cast<money::Terms>(m_terms->current())};
    for (std::size_t i = 0; i < m_days.size(); ++i) {
        QLabel* const label = m_days[i];
        label->setVisible(books.accounts.given());
        if (!books.accounts.given())
            continue;
        const charts::ToldFigure told = charts::toldDay(books, asked, static_cast<money::Day>(i));
        label->setText(tr("%1: %2").arg(told.title, told.value));
        label->setAccessibleName(QStringList{label->text(), told.range, told.why}.join(QLatin1Char(' ')).simplified());
        label->setToolTip(QStringList{told.meaning, told.range, told.why}.join(QLatin1Char(' ')).simplified());
        setTells(label, QVariant::fromValue(told), AskedBy::KeyOrClick);
    }
}

void MoneyPage::refreshPictures(const charts::MoneyBooks& books, const results::Question& question)
{
    const auto terms = static_cast<money::Terms>(m_terms->current());
    const charts::ToldByPlan told = toldByPlan(m_workspace);
    for (std::size_t i = 0; i < m_pictures.size(); ++i) {
        std::shared_ptr<const charts::ChartContent> chart =
            charts::moneyChartKinds()[i].make(books, {question, terms, told});
        const bool hasFigures = !chart->tables().empty();
        m_pictures[i]->setChart(hasFigures ? std::move(chart) : nullptr);
        m_pictures[i]->parentWidget()->setVisible(hasFigures);
    }
    const charts::MoneyNames names = charts::namesOf(books, {question, terms});
    const auto year = static_cast<std::size_t>(question.year);
    QString title = tr("Staff that %1 needs").arg(names.scenario);
    if (books.accounts.given()) {
        const double then = charts::meanOf(
            money::difference(books.accounts, {question.scenario, question.areas}, question.against, 0, terms));
        const double now = charts::meanOf(
            money::difference(books.accounts, {question.scenario, question.areas}, question.against, year, terms));
        const double level =
            charts::meanOf(money::pounds(books.accounts, {question.scenario, question.areas}, year, terms));
        title = question.scenario == question.against
            ? tr("%1 costs %2 in %3").arg(names.scenario, numbers::money(level), names.year)
            : question.year == 0
            ? tr("%1 costs %2 in %3").arg(names.scenario, moreOrLess(now), names.year)
            : tr("%1 costs %2 in %3 and %4 by %5")
                  .arg(names.scenario, moreOrLess(then), QString::fromStdString(books.accounts.periods.front().label),
                       moreOrLess(now), names.year);
    }
    m_title->setText(title);
    if (books.accounts.given()) {
        const money::Cut all{question.scenario, question.areas};
        const charts::MoneyQuestion asked{question, terms};
        setAsked(m_title,
                 question.scenario == question.against
                     ? charts::toldPounds(books, asked, tr("Cost"), all, year)
                     : charts::toldDifference(books, asked, tr("What it costs more or less"), all, year));
    } else {
        setExplains(m_title, QString());
    }
    QStringList words{tr("%1, against %2. %3.").arg(names.areas, names.against, names.terms)};
    if (told.inputsChanged)
        words << tr("Inputs have changed since this run: Run again.");
    for (const int setting : books.accounts.unpriced)
        words << tr("No price: %1.").arg(charts::text(books.result->settings[static_cast<std::size_t>(setting)].name));
    m_subtitle->setText(words.join(QLatin1Char(' ')));
}

QString MoneyPage::finding() const { return m_title->text(); }

bool MoneyPage::hasField(const QString& path) const
{
    const auto steps = model::Path(path.toStdString()).steps();
    const bool ofChange = steps.size() > 4 && steps[0] == "scenarios" && steps[4] == "cost";
    return ofChange || (!steps.empty() && (steps[0] == "money" || steps[0] == "staff"));
}

void MoneyPage::showField(const QString& path)
{
    const QString named =
        QString::fromStdString(model::namedPath(m_workspace.plan(), model::Path(path.toStdString())).text());
    showTables(true);
    for (const Table table : {Prices, Budgets, Staff, Changes}) {
        m_which->setCurrentIndex(table);
        showTable();
        if (m_grid->goToPath(named))
            return;
    }
}

void MoneyPage::takeFocus()
{
    if (tablesShown())
        m_grid->view().setFocus(Qt::ShortcutFocusReason);
    else if (m_stack->currentIndex() == Nothing)
        m_empty->takeFocus();
    else
        m_terms->takeFocus();
}

} // namespace homeward::ui
