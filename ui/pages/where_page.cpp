// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/where_page.h"

#include "ui/charts/balance/balance_content.h"
#include "ui/charts/mini_interval.h"
#include "ui/charts/where/where_chart.h"
#include "ui/charts/where/where_kinds.h"
#include "ui/pages/chart_choice.h"
#include "ui/pages/chart_export.h"
#include "ui/pages/headlines.h"
#include "ui/pages/no_result.h"
#include "ui/pages/told_by_plan.h"
#include "ui/pages/where_finding.h"
#include "ui/style/style.h"
#include "ui/widgets/card_grid.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/explainable.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/headline_card.h"
#include "ui/widgets/page_scroll.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/tag_button.h"
#include "ui/workspace/illustrative.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

enum QuantityChoice { PeopleOverTime, DaysOverTime, ShareOverTime, OneYear };

constexpr int headlineCount = 5;
constexpr double leastCard = 180.0;      ///< width of a card, at 1x
constexpr double roomForBoth = 860.0;    ///< for chart and balance beside each other, at 1x
constexpr int balanceWidth = 272;

} // namespace

WherePage::WherePage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this))
{
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { leadOn(m_workspace); });
    m_stack->addWidget(m_empty);
    m_stack->addWidget(new PageScroll(buildContent(), this));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    connectControls();
}

QWidget* WherePage::buildContent()
{
    auto* content = new QWidget(this);
    auto* cards = new CardGrid(static_cast<int>(style::scaled(leastCard)));
    for (int i = 0; i < headlineCount; ++i) {
        auto* card = new HeadlineCard(content);
        auto* interval = new charts::MiniInterval(card);
        card->setPicture(interval);
        cards->addWidget(card);
        m_cards.push_back(card);
        m_intervals.push_back(interval);
    }
    m_balanceCard = new QFrame(content);
    style::setKind(m_balanceCard, "card");
    m_balance = new charts::ChartWidget(m_balanceCard);
    setExplains(m_balance, QStringLiteral("home_and_community_share"));
    auto* balanceLayout = new QVBoxLayout(m_balanceCard);
    balanceLayout->setContentsMargins(12, 12, 12, 10);
    balanceLayout->addWidget(m_balance);
    m_pictures = new QBoxLayout(QBoxLayout::LeftToRight);
    m_pictures->setSpacing(10);
    m_pictures->addWidget(buildChartCard(), 1);
    m_pictures->addWidget(m_balanceCard);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(buildFinding());
    layout->addLayout(cards);
    layout->addLayout(m_pictures, 1);
    return content;
}

QWidget* WherePage::buildFinding()
{
    auto* finding = new QWidget(this);
    m_sentence = plainLabel({}, "pageTitle", finding);
    m_sentence->setWordWrap(true);
    m_why = plainLabel({}, "", finding);
    m_why->setWordWrap(true);
    m_sureness = plainLabel({}, "caption", finding);
    m_sureness->setWordWrap(true);
    m_illustrative = new TagButton(tr("Illustrative"), finding);
    connect(m_illustrative, &TagButton::clicked, this, &WherePage::showIllustrative);
    m_changed = new TagButton(tr("Inputs have changed: run again"), finding);
    connect(m_changed, &TagButton::clicked, this, [this] { m_workspace.runs().start(); });
    m_warned = new TagButton({}, finding);
    connect(m_warned, &TagButton::clicked, this, [this] { m_workspace.messages().askForPage(pages::checks); });
    m_provisional = plainLabel({}, "illustrative", finding);
    m_copy = new QPushButton(tr("Co&py sentence"), finding);
    connect(m_copy, &QPushButton::clicked, this, &WherePage::copySentence);
    auto* under = new QHBoxLayout;
    under->setSpacing(8);
    under->addWidget(m_sureness, 1);
    for (QWidget* tag : {static_cast<QWidget*>(m_changed), static_cast<QWidget*>(m_provisional),
                         static_cast<QWidget*>(m_warned), static_cast<QWidget*>(m_illustrative)})
        under->addWidget(tag, 0, Qt::AlignTop);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_sentence);
    words->addWidget(m_why);
    words->addLayout(under);
    auto* layout = new QHBoxLayout(finding);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(16);
    layout->addLayout(words, 1);
    layout->addWidget(m_copy, 0, Qt::AlignTop);
    return finding;
}

QWidget* WherePage::buildChartCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_chart = new charts::WhereChart(card);
    setExplains(m_chart, QStringLiteral("people_present"));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(buildControls(card));
    layout->addWidget(m_chart, 1);
    return card;
}

QLayout* WherePage::buildControls(QWidget* card)
{
    m_quantity = new Segmented(tr("What the chart shows"), card);
    m_quantity->addChoice(PeopleOverTime, tr("People"), tr("People in care on an average day"));
    m_quantity->addChoice(DaysOverTime, tr("Days"), tr("Days of care"));
    m_quantity->addChoice(ShareOverTime, tr("Share"), tr("Share of the people in care"));
    m_quantity->addChoice(OneYear, tr("One year"), tr("The chosen year as a bar"));
    m_by = new QComboBox(card);
    m_by->setAccessibleName(tr("Coloured by"));
    m_by->addItem(tr("Setting"), static_cast<int>(results::Grouping::Setting));
    m_by->addItem(tr("Side"), static_cast<int>(results::Grouping::Sphere));
    m_by->setToolTip(tr("By setting, or by the side of the balance: hospital, community, home"));
    m_capacity = new QComboBox(card);
    m_capacity->setAccessibleName(tr("Capacity shown"));
    m_capacity->addItem(tr("Capacity: main lines"), static_cast<int>(charts::CapacityShown::Selected));
    m_capacity->addItem(tr("Capacity: all lines"), static_cast<int>(charts::CapacityShown::All));
    m_capacity->addItem(tr("Capacity: no lines"), static_cast<int>(charts::CapacityShown::None));
    m_delayed = new QCheckBox(tr("&Delayed apart"), card);
    m_delayed->setChecked(true);
    m_delayed->setToolTip(tr("Shows people ready to leave hospital, still in a bed, in a strip of their own"));
    m_patterns = new QCheckBox(tr("Pa&tterns"), card);
    m_patterns->setToolTip(tr("Hatches beside the colours"));
    m_export = new QPushButton(tr("E&xport…"), card);
    buildExportMenu(m_export);
    auto* by = new QLabel(tr("&by"), card);
    by->setBuddy(m_by);
    auto* choices = new FlowLayout(nullptr, 7, 4);
    for (QWidget* widget :
         {static_cast<QWidget*>(m_quantity), static_cast<QWidget*>(by), static_cast<QWidget*>(m_by),
          static_cast<QWidget*>(m_capacity), static_cast<QWidget*>(m_delayed), static_cast<QWidget*>(m_patterns)})
        choices->addWidget(widget);
    auto* layout = new QHBoxLayout;
    layout->setSpacing(7);
    layout->addLayout(choices, 1);
    layout->addWidget(m_export, 0, Qt::AlignTop);
    return layout;
}

void WherePage::buildExportMenu(QPushButton* button)
{
    auto* menu = new QMenu(button);
    fillExportMenu(*menu, m_workspace, [this] {
        const charts::WhereChartContent& shown = m_chart->content();
        return Exported{charts::whereChart(shown),
                        tr("Where care is held, %1, %2").arg(shown.scenarioName, shown.areaName)};
    });
    button->setMenu(menu);
}

void WherePage::connectControls()
{
    connect(m_quantity, &Segmented::chosen, this, &Page::markStale);
    connect(m_by, &QComboBox::currentIndexChanged, this, &Page::markStale);
    connect(m_capacity, &QComboBox::currentIndexChanged, this, &Page::markStale);
    connect(m_delayed, &QCheckBox::toggled, this, &Page::markStale);
    connect(m_patterns, &QCheckBox::toggled, this, &Page::markStale);
    joinChoice(*m_chart, m_workspace);
    joinChoice(*m_balance, m_workspace);
    connect(m_chart, &charts::WhereChart::selectedYearChanged, &m_workspace.selection(), &Selection::chooseYear);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &WherePage::refreshIcons);
    refreshIcons();
}

void WherePage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    const bool beside = width() >= style::scaled(roomForBoth);
    m_pictures->setDirection(beside ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    m_balanceCard->setMinimumWidth(beside ? balanceWidth : 0);
    m_balanceCard->setMaximumWidth(beside ? balanceWidth : QWIDGETSIZE_MAX);
}

void WherePage::refreshIcons()
{
    m_copy->setIcon(style::icon(QStringLiteral("copy")));
    m_export->setIcon(style::icon(QStringLiteral("export")));
}

charts::WhereChoices WherePage::choices() const
{
    charts::WhereChoices choices;
    const int quantity = m_quantity->current();
    choices.series.quantity = quantity == DaysOverTime ? results::Quantity::Days
        : quantity == ShareOverTime                    ? results::Quantity::Share
                                                       : results::Quantity::People;
    choices.series.span = quantity == OneYear ? results::Span::OneYear : results::Span::OverTime;
    choices.series.by = static_cast<results::Grouping>(m_by->currentData().toInt());
    choices.capacity = static_cast<charts::CapacityShown>(m_capacity->currentData().toInt());
    choices.delayedApart = m_delayed->isChecked();
    choices.patterns = m_patterns->isChecked();
    return choices;
}

void WherePage::refresh()
{
    const auto question = m_workspace.question();
    const RunView run = m_workspace.runs().view();
    if (!question) {
        showNoResult(*m_empty, m_workspace);
        m_stack->setCurrentIndex(0);
        return;
    }
    const results::RunResult& result = *m_workspace.runs().result();
    charts::WhereChoices chosen = choices();
    chosen.series.selectedYear = question->year;
    charts::WhereChartContent content =
        charts::contentFor(result, question->scenario, question->against, question->areas, chosen);
    content.dimmed = run.state == RunView::State::Running && result.complete();
    content.caveats = charts::caveatsWith(content.caveats, toldByPlan(m_workspace));
    m_chart->setContent(content);
    m_balance->setChart(charts::balanceOf(content));
    m_balance->setDimmed(content.dimmed);
    m_capacity->setEnabled(chosen.series.quantity != results::Quantity::Share);
    const WhereFinding finding = whereFinding(content);
    m_sentence->setText(finding.sentence);
    m_why->setText(finding.why);
    m_why->setVisible(!finding.why.isEmpty());
    m_sureness->setText(finding.sureness);
    for (QLabel* words : {m_sentence, m_why, m_sureness})
        setExplains(words, finding.of ? std::optional(explain::AskedFigure{*finding.of, *question}) : std::nullopt,
                    words == m_sentence ? AskedBy::KeyOrClick : AskedBy::Click);
    refreshCards(headlines(result, *question), content.caveats);
    refreshCaveats(content.caveats);
    m_stack->setCurrentIndex(1);
}

void WherePage::refreshCards(const std::vector<HeadlineText>& figures, const charts::Caveats& caveats)
{
    QVector<HeadlineCard::Mark> marks;
    const QStringList icons = charts::iconsOf(caveats);
    const QStringList sentences = charts::sentencesOf(caveats);
    for (qsizetype i = 0; i < icons.size(); ++i)
        marks.append({icons[i], sentences[i]});
    for (std::size_t i = 0; i < m_cards.size() && i < figures.size(); ++i) {
        const HeadlineText& line = figures[i];
        m_cards[i]->setTitle(line.title);
        m_cards[i]->setFigure(line.value, line.unit);
        m_cards[i]->setJudgement(line.judgement, line.word, line.difference, line.range);
        m_cards[i]->setExplanation(line.explanation);
        m_cards[i]->setMarks(marks);
        m_cards[i]->setComparedWith(line.with);
        m_cards[i]->setReason(line.reason);
        const std::string_view figure = results::headlineKind(line.id).name;
        setExplains(m_cards[i], QString::fromUtf8(figure.data(), static_cast<qsizetype>(figure.size())),
                    AskedBy::KeyOrClick);
        m_intervals[i]->setVisible(line.comparable());
        if (line.comparable())
            m_intervals[i]->setDifference(line.figure->change->difference, line.judgement);
    }
}

void WherePage::refreshCaveats(const charts::Caveats& caveats)
{
    const int count = static_cast<int>(illustrativeUses(m_workspace.plan(), m_workspace.selection().scenario()).size());
    m_illustrative->setVisible(caveats.illustrative);
    m_illustrative->setToolTip(
        tr("These figures rest on %n assumptions without a published figure. Press to see them.", nullptr, count));
    m_illustrative->setAccessibleDescription(m_illustrative->toolTip());
    m_changed->setVisible(caveats.inputsChanged && !m_workspace.runs().isRunning());
    m_changed->setToolTip(
        tr("These are the results of the plan as it was before your last edits. Press to run it again."));
    m_changed->setAccessibleDescription(m_changed->toolTip());
    const charts::Caveats warnings = charts::warningsAlone(caveats);
    m_warned->setVisible(!charts::marksOf(warnings).isEmpty());
    m_warned->setText(charts::marksOf(warnings));
    m_warned->setToolTip(charts::sentencesOf(warnings).join(QLatin1Char('\n')));
    m_warned->setAccessibleDescription(m_warned->toolTip());
    m_provisional->setVisible(caveats.provisional());
    m_provisional->setText(tr("Provisional: %1 of %n futures", nullptr, caveats.asked).arg(caveats.done));
}

QString WherePage::sentenceToCopy() const
{
    QStringList parts{m_sentence->text(), m_why->text(), m_sureness->text()};
    parts.removeAll(QString());
    parts << charts::sentencesOf(content().caveats);
    return parts.join(QLatin1Char('\n'));
}

void WherePage::copySentence()
{
    QGuiApplication::clipboard()->setText(sentenceToCopy());
    m_workspace.messages().tell(tr("The sentence is on the clipboard."));
}

void WherePage::showIllustrative()
{
    const QStringList uses = illustrativeUses(m_workspace.plan(), m_workspace.selection().scenario());
    m_workspace.messages().show(tr("What is illustrative"),
                                tr("These figures rest on assumptions without a published figure:"), uses);
}

void WherePage::takeFocus()
{
    if (m_stack->currentIndex() == 0)
        m_empty->takeFocus();
    else
        m_quantity->takeFocus();
}

const charts::WhereChartContent& WherePage::content() const { return m_chart->content(); }

QString WherePage::why() const { return m_why->text(); }

QString WherePage::sentence() const { return m_sentence->text(); }

} // namespace homeward::ui
