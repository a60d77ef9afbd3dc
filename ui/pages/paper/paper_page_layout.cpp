// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_document.h"
#include "ui/document/prompt.h"
#include "ui/pages/paper/front_editor.h"
#include "ui/pages/paper/hand_over_card.h"
#include "ui/pages/paper/page_view.h"
#include "ui/pages/paper/paper_desk.h"
#include "ui/pages/paper/paper_page.h"
#include "ui/pages/paper/paper_told.h"
#include "ui/pages/paper/part_editor.h"
#include "ui/pages/paper/part_list_model.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/page_scroll.h"
#include "ui/workspace/workspace.h"

#include <QComboBox>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QStandardPaths>
#include <QTimer>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr double partsWidth = 262.0; ///< at 1x
constexpr double sideWidth = 310.0;
constexpr int settleTime = 250; ///< ms after the last change of size

QPushButton* iconButton(const QString& icon, const QString& name, QWidget* parent)
{
    auto* button = new QPushButton(parent);
    button->setAccessibleName(name);
    button->setToolTip(name);
    const auto paint = [button, icon] { button->setIcon(style::icon(icon)); };
    QObject::connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, button, paint);
    paint();
    return button;
}

} // namespace

PaperPage::PaperPage(Workspace& workspace, QWidget* parent)
    : Page(workspace, parent),
      m_workspace(workspace),
      m_desk(new PaperDesk(workspace, this)),
      m_model(new PartListModel(*m_desk, this)),
      m_stack(new QStackedWidget(this)),
      m_empty(new EmptyState(this)),
      m_resized(new QTimer(this))
{
    connect(m_empty, &EmptyState::buttonClicked, this, [this] { m_workspace.runs().start(); });
    connect(m_desk, &PaperDesk::previewed, this, &PaperPage::showPreview);
    connect(m_desk, &PaperDesk::risksMade, this, &Page::markStale);
    m_resized->setSingleShot(true);
    m_resized->setInterval(settleTime);
    connect(m_resized, &QTimer::timeout, this, &Page::markStale);
    m_stack->addWidget(m_empty);
    m_stack->addWidget(buildContent());
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->addWidget(m_stack);
}

QWidget* PaperPage::buildContent()
{
    auto* content = new QWidget(this);
    m_headline = plainLabel({}, "pageTitle", content);
    m_headline->setWordWrap(true);
    auto* caption =
        plainLabel(tr("Put parts in order, choose their charts, write in your own words: they stay when the figures "
                      "are brought up to date. Saved with the plan."),
                   "caption", content);
    caption->setWordWrap(true);
    auto* body = new QHBoxLayout;
    body->setSpacing(10);
    body->addWidget(buildPartsCard());
    body->addWidget(buildPreviewCard(), 1);
    body->addWidget(buildSide());
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_headline);
    layout->addWidget(caption);
    layout->addLayout(body, 1);
    return content;
}

QWidget* PaperPage::buildPartsCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    card->setFixedWidth(static_cast<int>(style::scaled(partsWidth)));
    m_papers = new QComboBox(card);
    m_papers->setAccessibleName(tr("Paper"));
    m_papers->setMinimumContentsLength(8);
    m_papers->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_papers, &QComboBox::activated, this, [this](int row) {
        m_desk->choosePaper(model::PaperId{m_papers->itemData(row).toString().toStdString()});
        markStale();
    });
    auto* add = iconButton(QStringLiteral("add"), tr("Add a paper"), card);
    add->setMenu(buildPaperMenu(add));
    m_remove = iconButton(QStringLiteral("remove"), tr("Remove the paper"), card);
    connect(m_remove, &QPushButton::clicked, m_desk, &PaperDesk::removePaper);
    m_parts = new QListView(card);
    m_parts->setModel(m_model);
    m_parts->setAccessibleName(tr("Parts of the paper"));
    m_parts->setFrameShape(QFrame::NoFrame);
    m_parts->setSpacing(1);
    m_parts->setTextElideMode(Qt::ElideRight);
    m_parts->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_parts->setDragDropMode(QAbstractItemView::InternalMove);
    m_parts->installEventFilter(this);
    connect(m_parts->selectionModel(), &QItemSelectionModel::currentChanged, this,
            [this](const QModelIndex& now) { choose(std::max(now.row(), 0)); });
    auto* own = new QPushButton(tr("Add a part of your &own"), card);
    connect(own, &QPushButton::clicked, this, &PaperPage::addOwnPart);
    auto* head = new QHBoxLayout;
    head->addWidget(m_papers, 1);
    head->addWidget(add);
    head->addWidget(m_remove);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(10, 10, 10, 10);
    layout->addLayout(head);
    layout->addWidget(m_parts, 1);
    layout->addWidget(own);
    layout->addWidget(plainLabel(tr("Drag or Alt+Up, Alt+Down to reorder"), "small", card));
    return card;
}

QMenu* PaperPage::buildPaperMenu(QWidget* parent)
{
    auto* menu = new QMenu(parent);
    connect(menu->addAction(tr("A &new paper")), &QAction::triggered, m_desk, &PaperDesk::addPaper);
    connect(menu->addAction(tr("A paper from a &template…")), &QAction::triggered, this, [this] {
        m_desk->addFromTemplate(QFileDialog::getOpenFileName(
            this, tr("A template of a paper"), QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation),
            tr("Templates of papers (*.json)")));
    });
    menu->addSeparator();
    connect(menu->addAction(tr("&Save this paper as a template…")), &QAction::triggered, this, [this] {
        const QString path =
            m_workspace.prompt().askSavePath(QString::fromStdString(m_desk->paper().name) + QStringLiteral(".json"));
        if (!path.isEmpty())
            m_desk->saveTemplate(path);
    });
    return menu;
}

QWidget* PaperPage::buildPreviewCard()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_view = new PageView(card);
    m_view->setFrameShape(QFrame::NoFrame);
    m_view->setAccessibleName(tr("Pages of the paper"));
    setTellsPoints(*m_view, [this](const std::optional<QPointF>& point) -> std::optional<FigureAsked> {
        const printing::PaperNumber* number = m_view->numberAt(point);
        const auto preview = m_desk->preview();
        return number && preview ? std::optional(askedInPaper(*number, *preview)) : std::nullopt;
    });
    auto* up = new QPushButton(tr("Back"), card);
    up->setAccessibleName(tr("Page before"));
    auto* down = new QPushButton(tr("Next"), card);
    down->setAccessibleName(tr("Next page"));
    connect(up, &QPushButton::clicked, this, [this] { m_view->showPage(m_view->page() - 1); });
    connect(down, &QPushButton::clicked, this, [this] { m_view->showPage(m_view->page() + 1); });
    m_pageWords = plainLabel({}, "caption", card);
    connect(m_view, &PageView::pageChanged, this, [this](int page) {
        m_pageWords->setText(m_view->count() > 0 ? tr("Page %1 of %2, A4").arg(page + 1).arg(m_view->count())
                                                 : QString());
    });
    auto* head = new QHBoxLayout;
    head->addWidget(up);
    head->addWidget(down);
    head->addWidget(m_pageWords);
    head->addStretch();
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(10, 8, 10, 10);
    layout->addLayout(head);
    layout->addWidget(m_view, 1);
    return card;
}

QWidget* PaperPage::buildSide()
{
    m_front = new FrontEditor(*m_desk, m_workspace, this);
    m_editor = new PartEditor(*m_desk, m_workspace, this);
    m_handOver = new HandOverCard(*m_desk, m_workspace, this);
    m_side = new QStackedWidget(this);
    m_side->addWidget(m_front);
    m_side->addWidget(m_editor);
    const auto onlyTheShownCounts = [this] {
        for (int i = 0; i < m_side->count(); ++i)
            m_side->widget(i)->setSizePolicy(
                QSizePolicy::Preferred, i == m_side->currentIndex() ? QSizePolicy::Preferred : QSizePolicy::Ignored);
    };
    connect(m_side, &QStackedWidget::currentChanged, this, onlyTheShownCounts);
    onlyTheShownCounts(); // else Hand over lies below what the hidden editor would need
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(m_side, 1);
    layout->addWidget(m_handOver);
    auto* scroll = new PageScroll(content, this);
    scroll->setFixedWidth(static_cast<int>(style::scaled(sideWidth)));
    return scroll;
}

} // namespace homeward::ui
