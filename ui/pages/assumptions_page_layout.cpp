// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/assumption_model.h"
#include "ui/pages/assumption_delegate.h"
#include "ui/pages/assumption_drawer.h"
#include "ui/pages/assumptions_page.h"
#include "ui/pages/kind_bar.h"
#include "ui/style/keep_icon.h"
#include "ui/style/kind_mark.h"
#include "ui/widgets/count_chips.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/workspace/workspace.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTreeView>
#include <QVBoxLayout>

#include <algorithm>
#include <functional>
#include <utility>

namespace homeward::ui {

using assumptions::Filter;
using models::AssumptionModel;

namespace {

constexpr double drawerWidth = 286.0;   ///< at 1x

/// The list of figures: Enter opens the drawer, F2 and a double click edit the cell.
class FigureList : public QTreeView {
public:
    FigureList(std::function<void()> onEnter, std::function<void()> onRoom, QWidget* parent)
        : QTreeView(parent),
          m_onEnter(std::move(onEnter)),
          m_onRoom(std::move(onRoom))
    {
    }

    [[nodiscard]] QSize minimumSizeHint() const override { return {260, 160}; }

protected:
    void keyPressEvent(QKeyEvent* event) override
    {
        const bool enters = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
        if (enters && state() == EditingState)
            return; // it closes the open cell, whose editor lets it pass
        if (enters)
            m_onEnter();
        else
            QTreeView::keyPressEvent(event);
    }

    /// A scroll bar that comes or goes takes or gives room too.
    void resizeEvent(QResizeEvent* event) override
    {
        QTreeView::resizeEvent(event);
        m_onRoom();
    }

private:
    std::function<void()> m_onEnter;
    std::function<void()> m_onRoom;
};

} // namespace

AssumptionsPage::AssumptionsPage(Workspace& workspace, document::PlanFiles& files, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_files(files),
      m_model(new AssumptionModel(workspace.document(), this)),
      m_reading([](const RegisterOrder& order, const auto&) {
          return base::Result<models::RegisterReading>(models::readRegister(order.plan, order.shown));
      })
{
    m_drawer = new AssumptionDrawer(this);
    m_drawer->setFixedWidth(static_cast<int>(style::scaled(drawerWidth)));
    auto* body = new QHBoxLayout;
    body->setSpacing(10);
    body->addWidget(buildListCard(), 1);
    body->addWidget(m_drawer);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(8);
    layout->addWidget(buildHead());
    layout->addLayout(body, 1);
    connectDrawer();
}

QWidget* AssumptionsPage::buildHead()
{
    auto* head = new QWidget(this);
    m_headline = plainLabel({}, "pageTitle", head);
    m_headline->setWordWrap(true);
    m_involvement = plainLabel({}, "caption", head);
    m_involvement->setWordWrap(true);
    m_kinds = new KindBar(head);
    auto* words = new QVBoxLayout;
    words->setSpacing(1);
    words->addWidget(m_headline);
    words->addWidget(m_involvement);
    auto* layout = new QHBoxLayout(head);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addLayout(words, 1);
    layout->addWidget(m_kinds, 0, Qt::AlignTop);
    return head;
}

QWidget* AssumptionsPage::buildListCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_search = new QLineEdit(card);
    m_search->setPlaceholderText(tr("Find a figure"));
    m_search->setAccessibleName(tr("Find a figure"));
    m_search->setClearButtonEnabled(true);
    m_search->setMaximumWidth(static_cast<int>(style::scaled(168.0)));
    m_search->setMinimumWidth(static_cast<int>(style::scaled(110.0)));
    connect(m_search, &QLineEdit::textChanged, m_model, &AssumptionModel::setSearch);
    buildChips(card);
    auto* exportButton = new QPushButton(tr("E&xport…"), card);
    addExport(exportButton);
    buildList();
    auto* controls = new QHBoxLayout;
    controls->setSpacing(8);
    controls->addWidget(m_search, 0, Qt::AlignTop);
    controls->addWidget(m_chips, 1);
    controls->addWidget(exportButton, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 10, 12, 10);
    layout->setSpacing(6);
    layout->addLayout(controls);
    layout->addWidget(m_listStack, 1);
    return card;
}

void AssumptionsPage::buildChips(QWidget* card)
{
    m_chips = new CountChips(tr("Figures shown"), card);
    m_chips->addChip(static_cast<int>(Filter::All), tr("All"));
    m_chips->addChip(static_cast<int>(Filter::Published), tr("Published"));
    m_chips->addChip(static_cast<int>(Filter::Derived), tr("Derived"));
    m_chips->addChip(static_cast<int>(Filter::Local), tr("Local"));
    m_chips->addChip(static_cast<int>(Filter::Illustrative), tr("Illustrative"));
    m_chips->addChip(static_cast<int>(Filter::NoOwner), tr("No owner"));
    m_chips->addChip(static_cast<int>(Filter::NoSource), tr("No source"));
    m_chips->addChip(static_cast<int>(Filter::Old), tr("Older than 3 years"));
    m_chips->addChip(static_cast<int>(Filter::Ranged), tr("With a range"));
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &AssumptionsPage::refreshIcons);
    refreshIcons();
    connect(m_chips, &CountChips::chosen, this,
            [this](int filter) { m_model->setFilter(static_cast<Filter>(filter)); });
}

void AssumptionsPage::refreshIcons()
{
    const std::pair<Filter, assumptions::Kind> kinds[] = {{Filter::Published, assumptions::Kind::Published},
                                                          {Filter::Derived, assumptions::Kind::Derived},
                                                          {Filter::Local, assumptions::Kind::Local},
                                                          {Filter::Illustrative, assumptions::Kind::Illustrative}};
    constexpr int size = 12;
    for (const auto& [filter, kind] : kinds)
        m_chips->setIcon(static_cast<int>(filter), QIcon(style::kindPixmap(kind, size, devicePixelRatioF())));
}

void AssumptionsPage::buildList()
{
    const auto fit = [this] {
        QMetaObject::invokeMethod(this, &AssumptionsPage::refreshColumns, Qt::QueuedConnection);
    };
    m_list = new FigureList([this] { openDrawer(); }, fit, this);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new AssumptionDelegate(m_list));
    m_list->setAccessibleName(tr("Figures that results rest on"));
    m_list->setUniformRowHeights(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setIndentation(14);
    m_list->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setExpandsOnDoubleClick(false);
    m_list->setTabKeyNavigation(false);
    m_list->header()->setSectionsMovable(false);
    m_list->header()->setStretchLastSection(false);
    m_list->header()->setMinimumSectionSize(24);
    m_none = new EmptyState(this);
    connect(m_none, &EmptyState::buttonClicked, this, [this] {
        m_search->clear();
        m_chips->setCurrent(static_cast<int>(Filter::All));
        m_model->setFilter(Filter::All);
        m_list->setFocus(Qt::TabFocusReason);
    });
    m_listStack = new QStackedWidget(this);
    m_listStack->addWidget(m_list);
    m_listStack->addWidget(m_none);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_problem.clear();
        m_drawerWanted = true;
        refreshDrawer();
    });
    connect(m_model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { m_kept = chosen(); });
    connect(m_model, &QAbstractItemModel::modelReset, this, [this] {
        m_list->expandAll();
        refreshNone();
        refreshColumns();
        choose(m_kept);
    });
}

void AssumptionsPage::addExport(QPushButton* button)
{
    auto* menu = new QMenu(button);
    menu->addAction(tr("As a &table (CSV)…"), this, [this] { write(QStringLiteral("csv")); });
    menu->addAction(tr("As &JSON…"), this, [this] { write(QStringLiteral("json")); });
    button->setMenu(menu);
    style::keepIcon(button, QStringLiteral("export"));
}

void AssumptionsPage::refreshColumns()
{
    using M = AssumptionModel;
    const int room = m_list->viewport()->width();
    const bool narrow = room < style::scaled(720.0);
    // Few figures have a range: beside the drawer, which tells it, names have its room, but where ranges are asked for.
    const bool isRoomy = room >= style::scaled(900.0);
    const bool hasRoomForRanges = room >= style::scaled(1040.0) || m_model->filter() == Filter::Ranged;
    const std::pair<int, double> widths[] = {
        {M::Value, isRoomy ? 172.0 : 158.0}, {M::RangeColumn, 80.0}, {M::KindColumn, 86.0}, {M::SourceColumn, 104.0},
        {M::Year, isRoomy ? 66.0 : 58.0},    {M::Owner, 72.0},       {M::Sureness, 76.0}};
    m_list->setColumnHidden(M::RangeColumn, narrow || !m_model->hasRanges() || !hasRoomForRanges);
    m_list->setColumnHidden(M::SourceColumn, narrow && m_drawer->isVisibleTo(this)); // which tells that too
    m_list->setColumnHidden(M::Year, narrow);
    m_list->setColumnHidden(M::Sureness, room < style::scaled(600.0));
    int left = room;
    for (const auto& [column, width] : widths) {
        if (m_list->isColumnHidden(column))
            continue;
        m_list->setColumnWidth(column, static_cast<int>(style::scaled(width)));
        left -= m_list->columnWidth(column);
    }
    m_list->setColumnWidth(M::Figure, std::max(left, static_cast<int>(style::scaled(150.0))));
}

void AssumptionsPage::resizeEvent(QResizeEvent* event)
{
    Page::resizeEvent(event);
    // The drawer gives way where the list would have no room.
    m_drawer->setVisible(m_drawerWanted && !chosen().empty() && width() > style::scaled(640.0));
}

} // namespace homeward::ui
