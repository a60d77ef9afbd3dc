// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/money/priorities_page.h"

#include "ui/charts/chart_parts.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/money/books_keeper.h"
#include "ui/pages/money/indicators_card.h"
#include "ui/pages/money/priority_told.h"
#include "ui/pages/no_result.h"
#include "ui/style/style.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/wording/headline_text.h"
#include "ui/wording/money_text.h"
#include "ui/workspace/workspace.h"

#include <QGridLayout>
#include <QLabel>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

using priorities::Figure;

using numbers::translated;

QString shown(const std::string& text) { return QString::fromStdString(text); }

QString valueOf(const Figure& figure, const std::optional<results::Summary>& summary)
{
    return summary ? shown(wording::figureValue(figure, summary->mean, translated)) : QString();
}

/// The difference, its interval and what it means.
QString differenceOf(const Figure& figure)
{
    if (!figure.difference)
        return {};
    const QString what = shown(wording::figureDifference(figure.id, figure.difference->mean, translated));
    const QString range = shown(wording::figureRange(figure.id, *figure.difference, translated));
    const QString judgement = shown(wording::judgementWord(figure.judgement, translated));
    return judgement.isEmpty() ? PrioritiesPage::tr("%1 (95 % sure: %2)").arg(what, range)
                               : PrioritiesPage::tr("%1 (95 % sure: %2), %3").arg(what, range, judgement);
}

void clear(QLayout* rows)
{
    while (QLayoutItem* item = rows->takeAt(0)) {
        if (QLayout* inner = item->layout())
            clear(inner);
        delete item->widget();
        delete item;
    }
}

} // namespace

PrioritiesPage::PrioritiesPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_keeper(std::make_unique<BooksKeeper>(workspace)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { leadOn(m_workspace); });
    connect(m_keeper.get(), &BooksKeeper::changed, this, &Page::markStale);
    auto* content = new QWidget(this);
    m_title = plainLabel({}, "pageTitle", content);
    m_title->setWordWrap(true);
    m_subtitle = plainLabel({}, "caption", content);
    m_subtitle->setWordWrap(true);
    auto* cards = new QWidget(content);
    auto* grid = new CardGrid(qRound(style::scaled(420)), 10, cards);
    for (int p = 0; p < priorities::priorityCount; ++p) {
        m_cards[static_cast<std::size_t>(p)] =
            buildCard(cards, shown(wording::priorityName(static_cast<priorities::Priority>(p), translated)));
        grid->addWidget(m_cards[static_cast<std::size_t>(p)].heading->parentWidget());
    }
    m_days = buildCard(cards, tr("Right care, person, place and time"));
    grid->addWidget(m_days.heading->parentWidget());
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(6);
    column->addWidget(m_title);
    column->addWidget(m_subtitle);
    m_indicators = new IndicatorsCard(workspace, content);
    column->addWidget(cards);
    column->addWidget(m_indicators);
    column->addStretch(1);
    m_stack->addWidget(m_empty);
    m_scroll = new PageScroll(content, this);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // the arrow keys scroll it
    m_scroll->setAccessibleName(title());
    m_stack->addWidget(m_scroll);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
}

PrioritiesPage::~PrioritiesPage() = default;

PrioritiesPage::Card PrioritiesPage::buildCard(QWidget* parent, const QString& heading)
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, "card");
    Card card{plainLabel(heading, "chartTitle", frame), plainLabel({}, "caption", frame), new QWidget(frame), nullptr};
    card.sentence->setWordWrap(true);
    card.rows = new QGridLayout(card.figures);
    card.rows->setContentsMargins(0, 4, 0, 0);
    card.rows->setHorizontalSpacing(12);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    layout->addWidget(card.heading);
    layout->addWidget(card.sentence);
    layout->addWidget(card.figures);
    layout->addStretch(1);
    return card;
}

void PrioritiesPage::refreshCard(const Card& card, const charts::MoneyBooks& books, const results::Question& question,
                                 const priorities::PriorityFigures& figures)
{
    clear(card.rows);
    const QString against = charts::scenarioName(*books.result, question.against);
    card.sentence->setText(shown(wording::prioritySentence(figures, against.toStdString(), translated)));
    if (!figures.figures.empty())
        setAsked(card.sentence, askedPriority(books, question, figures.figures.front(), PrioritySide::Difference),
                 AskedBy::Click);
    int row = 0;
    for (const Figure& figure : figures.figures) {
        QLabel* const name =
            plainLabel(shown(wording::figureName(figure.id, translated)), "captionStrong", card.figures);
        name->setWordWrap(true);
        name->setToolTip(shown(wording::figureDefinition(figure.id, translated)));
        card.rows->addWidget(name, row, 0, 1, 3);
        ++row;
        const QString then = valueOf(figure, figure.then), now = valueOf(figure, figure.now);
        const QString other = valueOf(figure, figure.against);
        const auto made = [&](const QString& words, PrioritySide side) {
            QLabel* const label = plainLabel(words, "caption", card.figures);
            label->setWordWrap(true);
            label->setAccessibleName(tr("%1: %2").arg(name->text(), words));
            setAsked(label, askedPriority(books, question, figure, side));
            return label;
        };
        auto* levels = new FlowLayout(nullptr, 4, 0);
        card.rows->addLayout(levels, row, 0);
        if (!now.isEmpty() && !then.isEmpty())
            levels->addWidget(made(tr("%1, then").arg(then), PrioritySide::Then));
        if (!now.isEmpty())
            levels->addWidget(made(now, PrioritySide::Now));
        if (!other.isEmpty() && figure.difference)
            card.rows->addWidget(made(tr("%1: %2").arg(against, other), PrioritySide::Against), row, 1);
        if (figure.difference)
            card.rows->addWidget(made(differenceOf(figure), PrioritySide::Difference), row, 2);
        ++row;
    }
    for (int column = 0; column < 3; ++column)
        card.rows->setColumnStretch(column, column < 2 ? 4 : 5);
}

void PrioritiesPage::refreshDays(const charts::MoneyBooks& books, const results::Question& question)
{
    clear(m_days.rows);
    const priorities::RightDays days =
        priorities::rightDaysOf(*books.result, question.scenario, question.areas, question.year);
    m_days.sentence->setText(
        tr("Of all days that people are in care, delayed or waiting, right-place days are spent in "
           "the setting that they need. The others are lost in four ways, and all add up."));
    const std::array<std::pair<QString, const results::ValueList*>, 5> parts{
        {{tr("Right-place days"), &days.right},
         {tr("Not the right care: a decision or a form holds people up"), &days.care},
         {tr("Not the right person: the service that should care has no room"), &days.person},
         {tr("Not the right place: in a setting other than the one needed"), &days.place},
         {tr("Not the right time: waiting in no setting"), &days.time}}};
    std::vector<std::pair<QString, double>> shares;
    for (const auto& [name, values] : parts)
        if (const auto summary = results::summarise(*values))
            shares.emplace_back(name, summary->mean);
    int row = 0;
    for (const auto& [name, values] : parts) {
        const auto summary = results::summarise(*values);
        QLabel* const words = plainLabel(name, row == 0 ? "captionStrong" : "caption", m_days.figures);
        words->setWordWrap(true);
        m_days.rows->addWidget(words, row, 0);
        QLabel* const share =
            plainLabel(summary ? numbers::share(summary->mean) : tr("–"), "captionStrong", m_days.figures);
        share->setAccessibleName(tr("%1: %2").arg(name, share->text()));
        // Where one is absent all are: they have one denominator.
        if (shares.size() == parts.size())
            setAsked(share, toldDays(books, question, shares, static_cast<std::size_t>(row)));
        m_days.rows->addWidget(share, row, 1, Qt::AlignRight);
        ++row;
    }
    m_days.rows->setColumnStretch(0, 1);
}

void PrioritiesPage::refresh()
{
    const auto question = m_workspace.question();
    const BooksKeeper::Books books = question ? m_keeper->books() : nullptr;
    if (!question || m_keeper->misfits()) {
        showNoResult(*m_empty, m_workspace,
                     question ? tr("The plan has changed since this run. Run it again.") : m_workspace.whyNothing());
        m_stack->setCurrentIndex(0);
        return;
    }
    if (!books || books->result != m_workspace.runs().result()) {
        showWorkingOut(*m_empty); // figures that are shown stay until the books are there
        return;
    }
    const results::RunResult& result = *books->result;
    const QString against = charts::scenarioName(result, question->against);
    const auto all = priorities::prioritiesOf(m_workspace.plan(), result, books->accounts, *question);
    for (std::size_t p = 0; p < all.size(); ++p)
        refreshCard(m_cards[p], *books, *question, all[p]);
    refreshDays(*books, *question);
    m_indicators->show(result, *question);
    m_title->setText(tr("What %1 does for the five priorities").arg(charts::scenarioName(result, question->scenario)));
    QString words = tr("%1, %2 against %3; the first year is %4.")
                        .arg(charts::areasName(result, question->areas), charts::yearLabel(result, question->year),
                             against, charts::yearLabel(result, 0));
    if (m_workspace.runs().inputsHaveChanged())
        words += QLatin1Char(' ') + tr("Inputs have changed since this run: Run again.");
    m_subtitle->setText(words);
    m_stack->setCurrentIndex(1);
}

QString PrioritiesPage::sentence(priorities::Priority priority) const
{
    return m_cards[static_cast<std::size_t>(priority)].sentence->text();
}

void PrioritiesPage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else
        m_scroll->setFocus(Qt::ShortcutFocusReason);
}

} // namespace homeward::ui
