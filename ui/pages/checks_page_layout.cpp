// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_document.h"
#include "ui/models/fit_list_model.h"
#include "ui/models/problem_list_model.h"
#include "ui/pages/check_delegates.h"
#include "ui/pages/checks/checks_told.h"
#include "ui/pages/checks_page.h"
#include "ui/pages/explain/figure_asked.h"
#include "ui/pages/fixable_problems.h"
#include "ui/pages/problem_list.h"
#include "ui/style/keep_icon.h"
#include "ui/style/style.h"
#include "ui/widgets/count_chips.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace homeward::ui {

using models::FitListModel;
using models::ProblemListModel;

namespace {

constexpr double roomForBoth = 1160.0;   ///< for run and base year beside each other, at 1x

QFrame* card(QWidget* parent)
{
    auto* frame = new QFrame(parent);
    style::setKind(frame, "card");
    return frame;
}

} // namespace

ChecksPage::ChecksPage(Workspace& workspace, ProblemListModel& problems, QWidget* parent, SelfTestCard::Check check)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_problems(problems),
      m_fit(new FitListModel(this)),
      m_shown(new FixableProblems(workspace.document(), problems, this)),
      m_count(workspace.document(), [this](const assumptions::Counts& counts) { showSources(counts); }),
      m_selfTest(new SelfTestCard(check ? std::move(check) : SelfTestCard::Check(selftest::run), this))
{
    auto* content = new QWidget(this);
    m_lower = new QBoxLayout(QBoxLayout::LeftToRight);
    m_lower->setSpacing(10);
    m_lower->addWidget(buildRun(), 5);
    m_lower->addWidget(buildFit(), 7);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(10);
    layout->addWidget(buildHead());
    layout->addWidget(buildProblems(), 3);
    layout->addLayout(m_lower, 2);
    layout->addWidget(m_selfTest);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(new PageScroll(content, this));
    // The marks are painted in the colours of the theme.
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, [this] { m_checked.reset(); });
    staleOn(problems, &ProblemListModel::countsChanged);
    staleOn(problems, &ProblemListModel::rowsInserted);
    staleOn(problems, &ProblemListModel::rowsRemoved);
}

QWidget* ChecksPage::buildHead()
{
    auto* head = new QWidget(this);
    m_headline = plainLabel({}, "pageTitle", head);
    m_headline->setWordWrap(true);
    auto* under =
        plainLabel(tr("Errors stop a run, warnings do not, notes are worth knowing. Enter or a click goes to the "
                      "field, Ctrl+Enter fixes what can be fixed; F4 goes to the next."),
                   "caption", head);
    under->setWordWrap(true);
    auto* copy = new QPushButton(tr("&Copy all"), head);
    style::keepIcon(copy, QStringLiteral("copy"));
    connect(copy, &QPushButton::clicked, this, &ChecksPage::copyAll);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_headline);
    words->addWidget(under);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(copy, 0, Qt::AlignTop);
    return head;
}

QWidget* ChecksPage::buildProblems()
{
    QFrame* frame = card(this);
    m_problemsHeading = plainLabel({}, "chartTitle", frame);
    m_problemsHeading->setWordWrap(true);
    m_chips = new CountChips(tr("Problems shown"), frame);
    using validation::Severity;
    m_chips->addChip(allProblems, tr("All"));
    m_chips->addChip(static_cast<int>(Severity::Error), tr("Errors"));
    m_chips->addChip(static_cast<int>(Severity::Warning), tr("Warnings"));
    m_chips->addChip(static_cast<int>(Severity::Note), tr("Notes"));
    connect(m_chips, &CountChips::chosen, this, &ChecksPage::filter);
    buildProblemList();
    m_sources = new QPushButton(frame);
    style::setKind(m_sources, "link");
    connect(m_sources, &QPushButton::clicked, this, [this] { m_workspace.messages().askForPage(pages::assumptions); });
    auto* head = new QHBoxLayout;
    head->addWidget(m_problemsHeading, 1);
    head->addWidget(m_chips, 1);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(m_list, 1);
    layout->addLayout(buildFixes(frame));
    return frame;
}

void ChecksPage::buildProblemList()
{
    m_list = new ProblemList(this);
    m_list->setModel(m_shown);
    m_list->setItemDelegate(new ProblemDelegate([this](const QString& path) { return m_pagesOf.value(path); }, m_list));
    setTellsItems(*m_list, [this](const QModelIndex& index) -> std::optional<charts::ToldFigure> {
        const QString sentence = index.data().toString();
        if (std::ranges::none_of(sentence, [](QChar one) { return one.isDigit(); }))
            return std::nullopt;
        return toldProblem(m_problems.problem(m_shown->mapToSource(index).row()), sentence);
    });
    connect(m_list, &ProblemList::fieldAsked, this, &ChecksPage::ask);
    connect(m_list, &ProblemList::fixAsked, this, &ChecksPage::fix);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &ChecksPage::refreshFix);
}

QLayout* ChecksPage::buildFixes(QWidget* frame)
{
    m_fixWords = new ElidedLabel({}, frame);
    style::setKind(m_fixWords, "caption");
    m_fix = new QPushButton(tr("&Fix"), frame);
    style::setKind(m_fix, "primary");
    m_fixAll = new QPushButton(frame);
    connect(m_fix, &QPushButton::clicked, this, [this] { fix(m_list->currentIndex()); });
    connect(m_fixAll, &QPushButton::clicked, this, &ChecksPage::fixAll);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_sources);
    row->addWidget(m_fixWords, 1);
    row->addWidget(m_fix);
    row->addWidget(m_fixAll);
    return row;
}

QWidget* ChecksPage::buildRun()
{
    QFrame* frame = card(this);
    m_runHeading = plainLabel({}, "chartTitle", frame);
    m_runHeading->setWordWrap(true);
    m_runUnder = plainLabel({}, "caption", frame);
    m_runUnder->setWordWrap(true);
    m_runRows = new QVBoxLayout;
    m_runRows->setSpacing(6);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addWidget(m_runHeading);
    layout->addWidget(m_runUnder);
    layout->addLayout(m_runRows);
    layout->addStretch(1);
    return frame;
}

QWidget* ChecksPage::buildFit()
{
    QFrame* frame = card(this);
    m_fitHeading = plainLabel({}, "chartTitle", frame);
    m_fitHeading->setWordWrap(true);
    m_fitUnder = plainLabel({}, "caption", frame);
    m_fitUnder->setWordWrap(true);
    m_area = new QComboBox(frame);
    m_area->setAccessibleName(tr("Area whose base year is shown"));
    connect(m_area, &QComboBox::activated, this, &ChecksPage::refreshFit);
    buildFitTable();
    m_refit = new QPushButton(tr("F&it to figures of your own…"), frame);
    connect(m_refit, &QPushButton::clicked, this, &ChecksPage::fitAgain);
    auto* head = new QHBoxLayout;
    head->addWidget(m_fitHeading, 1);
    head->addWidget(m_area, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(frame);
    layout->setContentsMargins(12, 8, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_fitUnder);
    layout->addWidget(m_fits, 1);
    layout->addWidget(m_refit, 0, Qt::AlignLeft);
    layout->addStretch(0);
    return frame;
}

void ChecksPage::buildFitTable()
{
    m_fits = new QTableView(this);
    m_fits->setModel(m_fit);
    setTellsItems(*m_fits, [this](const QModelIndex& index) -> std::optional<charts::ToldFigure> {
        const auto cell = [&](int column) { return index.siblingAtColumn(column).data().toString(); };
        return toldFit(m_workspace.plan(), model::AreaId{m_area->currentData().toString().toStdString()},
                       m_fit->fit(index.row()),
                       {cell(FitListModel::Figure), cell(FitListModel::Found), cell(FitListModel::Miss),
                        cell(FitListModel::VerdictColumn)});
    });
    m_fits->setItemDelegateForColumn(FitListModel::Picture, new MissDelegate(m_fits));
    m_fits->setAccessibleName(tr("Published figures and the model’s"));
    m_fits->setFrameShape(QFrame::NoFrame);
    m_fits->setShowGrid(false);
    m_fits->setTabKeyNavigation(false);
    m_fits->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_fits->setSelectionMode(QAbstractItemView::SingleSelection);
    m_fits->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_fits->verticalHeader()->hide();
    m_fits->verticalHeader()->setDefaultSectionSize(static_cast<int>(style::scaled(23.0)));
    m_fits->horizontalHeader()->setHighlightSections(false);
    m_fits->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_fits->horizontalHeader()->setSectionResizeMode(FitListModel::Figure, QHeaderView::Stretch);
    m_fits->horizontalHeader()->setSectionResizeMode(FitListModel::Picture, QHeaderView::Fixed);
    const QString axis = m_fit->headerData(FitListModel::Picture, Qt::Horizontal, Qt::DisplayRole).toString();
    m_fits->setColumnWidth(
        FitListModel::Picture,
        std::max(qRound(style::scaled(92.0)), m_fits->horizontalHeader()->fontMetrics().horizontalAdvance(axis) + 16));
    // A verdict may be a sentence: its room is not the figure's.
    m_fits->horizontalHeader()->setSectionResizeMode(FitListModel::VerdictColumn, QHeaderView::Interactive);
    m_fits->setColumnWidth(FitListModel::VerdictColumn, static_cast<int>(style::scaled(60.0)));
    // When columns have come to their widths: a scroll bar that rows bring takes some of them.
    connect(m_fits->horizontalHeader(), &QHeaderView::sectionResized, this, &ChecksPage::arrangeFits,
            Qt::QueuedConnection);
    connect(m_fit, &QAbstractItemModel::modelReset, this, &ChecksPage::arrangeFits, Qt::QueuedConnection);
    m_fits->setMinimumHeight(static_cast<int>(style::scaled(160.0)));
}

/// A name that is too long for its column has as many lines as it needs.
void ChecksPage::arrangeFits()
{
    constexpr int margins = 8;
    const QFontMetrics metrics(m_fits->font());
    const QRect room(0, 0, m_fits->columnWidth(FitListModel::Figure) - margins, 1'000);
    const int line = m_fits->verticalHeader()->defaultSectionSize();
    for (int row = 0; row < m_fit->rowCount(); ++row) {
        const QString name = m_fit->index(row, FitListModel::Figure).data().toString();
        const int lines = metrics.boundingRect(room, Qt::TextWordWrap, name).height();
        m_fits->setRowHeight(row, std::max(line, lines + line - metrics.height()));
    }
}

void ChecksPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_lower->setDirection(width() < style::scaled(roomForBoth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

} // namespace homeward::ui
