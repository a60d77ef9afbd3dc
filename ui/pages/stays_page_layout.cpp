// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_document.h"
#include "ui/grid/grid_delegate.h"
#include "ui/grid/grid_view.h"
#include "ui/pages/plan_grid.h"
#include "ui/pages/stay_editor.h"
#include "ui/pages/stays_page.h"
#include "ui/pages/thing_menu.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

// Lays out the page; what it does is in stays_page.cpp.
namespace homeward::ui {

namespace {

constexpr double roomForBoth = 780.0; ///< for table and curve beside each other, at 1x

} // namespace

StaysPage::StaysPage(Workspace& workspace, QWidget* parent) : Page(workspace, parent), m_workspace(workspace)
{
    auto* content = new QWidget(this);
    auto* column = new QVBoxLayout(content);
    column->setContentsMargins(12, 10, 12, 12);
    column->setSpacing(8);
    column->addWidget(buildHead());
    m_upper = new QBoxLayout(QBoxLayout::LeftToRight);
    m_upper->setSpacing(10);
    m_upper->addWidget(buildStays(), 3);
    m_editor = new StayEditor(this);
    m_upper->addWidget(m_editor, 2);
    column->addLayout(m_upper, 5);
    column->addWidget(buildNext(), 4);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(new PageScroll(content, this));
    connect(m_editor, &StayEditor::changed, this, &StaysPage::takeStay);
    connect(m_stays, &grid::Grid::currentChanged, this, &StaysPage::showCurrent);
    connect(&workspace.document(), &document::PlanDocument::planEdited, this, &Page::refreshIfSeen);
}

void StaysPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    m_upper->setDirection(width() < style::scaled(roomForBoth) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QWidget* StaysPage::buildHead()
{
    auto* head = new QWidget(this);
    m_title = plainLabel({}, "pageTitle", head);
    m_title->setWordWrap(true);
    auto* subtitle = plainLabel(tr("Stays until ready to leave, before any delay, and where people go next. Before any "
                                   "change. Type a figure, or drag its line on the curve."),
                                "caption", head);
    subtitle->setWordWrap(true);
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(m_title);
    words->addWidget(subtitle);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    new UndoButtons(m_workspace, buttons, head);
    auto* paste = new QPushButton(tr("Paste stays"), head);
    paste->setToolTip(tr("Stays in days, one a row, copied from a spreadsheet: every curve is fitted to them"));
    connect(paste, &QPushButton::clicked, this, [this] { pasteStays(QApplication::clipboard()->text()); });
    buttons->addWidget(paste);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addLayout(words, 1);
    layout->addLayout(buttons);
    return head;
}

QWidget* StaysPage::buildStays()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_area = new QComboBox(card);
    m_area->setAccessibleName(tr("Whose stays and routes"));
    connect(m_area, &QComboBox::currentIndexChanged, this, &StaysPage::showTables);
    m_stays = new PlanGrid(m_workspace, tr("Mean stays in days"), card);
    m_stays->setMinimumHeight(qRound(style::scaled(200)));
    m_stays->view().cells().setPainter([this](QPainter& painter, const QRect& cell, const QModelIndex& index) {
        return paintCurve(painter, cell, index);
    });
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(m_area);
    layout->addWidget(m_stays, 1);
    return card;
}

QWidget* StaysPage::buildBanner(QWidget* parent)
{
    m_banner = new QFrame(parent);
    style::setKind(m_banner, "problem");
    m_bannerText = plainLabel({}, "error", m_banner);
    m_bannerText->setWordWrap(true);
    m_fix = new QPushButton(tr("Fix"), m_banner);
    style::setKind(m_fix, "primary");
    m_fixLargest = new QPushButton(m_banner);
    m_fixAll = new QPushButton(tr("Stretch all"), m_banner);
    connect(m_fix, &QPushButton::clicked, this, [this] { fix(LastChanged); });
    connect(m_fixLargest, &QPushButton::clicked, this, [this] { fix(Largest); });
    connect(m_fixAll, &QPushButton::clicked, this, [this] { fix(All); });
    auto* layout = new QHBoxLayout(m_banner);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_bannerText, 1);
    layout->addWidget(m_fix);
    layout->addWidget(plainLabel(tr("Other ways:"), "caption", m_banner));
    layout->addWidget(m_fixLargest);
    layout->addWidget(m_fixAll);
    m_banner->hide();
    return m_banner;
}

QWidget* StaysPage::buildNext()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_belowChoice = new QComboBox(card);
    m_belowChoice->setAccessibleName(tr("What is shown"));
    m_belowChoice->addItems({tr("Where people go"), tr("Process delays"), tr("Hours of care"),
                             tr("Hours at the end of a stay"), tr("Ends of care"), tr("Each way on of a group"),
                             tr("Stay as a list of days"), tr("Stay as bands of days")});
    connect(m_belowChoice, &QComboBox::activated, this, [this](int what) { showBelow(static_cast<Below>(what)); });
    m_settings = new QComboBox(card);
    m_settings->setAccessibleName(tr("The setting that people leave"));
    connect(m_settings, &QComboBox::currentIndexChanged, this, [this](int place) {
        if (place >= 0)
            chooseSetting(model::SettingId(m_settings->itemData(place).toString().toStdString()));
    });
    m_counts = new QPushButton(tr("Paste counts"), card);
    m_counts->setToolTip(
        tr("Counts of people, copied from a spreadsheet, from the current cell on: each row becomes shares of 100 %"));
    connect(m_counts, &QPushButton::clicked, this, [this] { pasteCounts(QApplication::clipboard()->text()); });
    m_next = new PlanGrid(m_workspace, tr("Where people go next"), card);
    m_next->setMinimumHeight(qRound(style::scaled(170)));
    auto* tools = new QWidget(card);
    auto* flow = new FlowLayout(tools, 8, 6);
    flow->addWidget(m_belowChoice);
    flow->addWidget(m_settings);
    flow->addWidget(m_counts);
    flow->addWidget(new ThingMenu(
        m_workspace, edit::Thing::Outcome,
        [this] {
            if (m_below == Outcomes)
                return m_next->currentRow();
            const std::string column = m_next->currentColumn();
            return column.starts_with("to:") ? column.substr(3) : std::string();
        },
        tools));
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(6);
    layout->addWidget(tools);
    layout->addWidget(m_next, 1);
    layout->addWidget(buildBanner(card));
    return card;
}

} // namespace homeward::ui
