// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/changes_page.h"

#include "ui/changes/kind.h"
#include "ui/document/plan_document.h"
#include "ui/document/scenario_commands.h"
#include "ui/models/change_list_model.h"
#include "ui/numbers/numbers.h"
#include "ui/numbers/translated.h"
#include "ui/pages/change_editor.h"
#include "ui/pages/change_row.h"
#include "ui/pages/changes/change_slider.h"
#include "ui/pages/changes/timeline_drag.h"
#include "ui/pages/need_strip.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/wording/change_library.h"
#include "ui/workspace/workspace.h"

#include <QAction>
#include <QHBoxLayout>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

// Lays out the two cards; what they do is in changes_page.cpp.
namespace homeward::ui {

namespace {

QString said(const char* text) { return numbers::text(numbers::translated(text)); }

} // namespace

/// The kinds of change, and the library, which a narrow window has no room for beside the list.
QMenu* ChangesPage::buildAddMenu()
{
    auto* menu = new QMenu(m_add);
    menu->setToolTipsVisible(true);
    QMenu* library = menu->addMenu(tr("From the library"));
    QMenu* group = nullptr;
    const char* groupName = nullptr;
    for (const wording::LibraryChange& one : wording::libraryChanges()) {
        if (groupName != one.group) {
            groupName = one.group;
            group = library->addMenu(said(groupName));
            group->setToolTipsVisible(true);
        }
        const QString id = QString::fromUtf8(one.id.data(), static_cast<qsizetype>(one.id.size()));
        group->addAction(said(one.name), this, [this, id] { addFromLibrary(id); })->setToolTip(said(one.what));
    }
    menu->addSeparator();
    for (std::size_t place = 0; place < changes::kindCount; ++place) {
        const changes::Kind kind = changes::kindAt(place, m_workspace.plan());
        menu->addAction(kind.name, this, [this, place] { addChange(place); })->setToolTip(kind.help);
    }
    return menu;
}

QWidget* ChangesPage::buildList()
{
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    m_title = plainLabel(tr("What changes, and when"), "chartTitle", card);
    m_counts = plainLabel({}, "caption", card);
    // They give way where there is little room.
    m_title->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    m_title->setMinimumWidth(qRound(style::scaled(150)));
    m_add = new QPushButton(tr("&Add change"), card);
    m_add->setMenu(buildAddMenu());
    m_list = new QListView(card);
    m_list->setModel(m_model);
    m_list->setItemDelegate(new ChangeRow(m_workspace.document(), m_list));
    m_list->setAccessibleName(tr("Changes"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setDragDropMode(QAbstractItemView::InternalMove);
    m_list->setDefaultDropAction(Qt::MoveAction);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollBarPolicy(Qt::ScrollBarAsNeeded);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setMouseTracking(true);
    m_list->setMinimumHeight(130);
    m_list->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    m_list->addActions({listAction(tr("Move up"), QStringLiteral("Alt+Up"), &ChangesPage::moveUp),
                        listAction(tr("Move down"), QStringLiteral("Alt+Down"), &ChangesPage::moveDown),
                        listAction(tr("Duplicate"), QStringLiteral("Ctrl+D"), &ChangesPage::duplicateChange),
                        listAction(tr("Remove"), QStringLiteral("Del"), &ChangesPage::removeChange)});
    m_list->setContextMenuPolicy(Qt::ActionsContextMenu);
    auto* drag = new TimelineDrag(*m_list, m_workspace.document(), *m_model);
    connect(drag, &TimelineDrag::moved, this, &ChangesPage::pushEdit);
    connect(drag, &TimelineDrag::dropped, this, &ChangesPage::dropFromLibrary);
    m_noChanges = plainLabel(
        tr("No changes yet: this scenario is the same as the base. Drag one from the library to the years, or "
           "press Add change."),
        "caption", card);
    auto* head = new QHBoxLayout;
    head->setSpacing(8);
    head->addWidget(m_title, 1);
    head->addWidget(m_counts);
    head->addWidget(m_add);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 8, 12, 10);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(new ChangeYears(m_workspace.document(), card));
    layout->addWidget(m_noChanges);
    layout->addWidget(m_list, 1);
    m_need = new NeedStrip(card);
    layout->addWidget(m_need);
    return card;
}

QAction* ChangesPage::listAction(const QString& text, const QString& shortcut, void (ChangesPage::*slot)())
{
    auto* action = new QAction(text, this);
    action->setShortcut(QKeySequence(shortcut, QKeySequence::PortableText));
    action->setShortcutContext(Qt::WidgetShortcut);
    connect(action, &QAction::triggered, this, slot);
    return action;
}

QWidget* ChangesPage::buildEditor()
{
    m_editorCard = new QFrame(this);
    style::setKind(m_editorCard, "card");
    m_kind = plainLabel({}, "chartTitle", m_editorCard);
    const auto tool = [this](const QString& name, void (ChangesPage::*slot)()) {
        auto* button = new QToolButton(m_editorCard);
        button->setAccessibleName(name);
        button->setToolTip(name);
        button->setFixedSize(28, 28);
        connect(button, &QToolButton::clicked, this, slot);
        return button;
    };
    m_up = tool(tr("Move up (Alt+Up in the list)"), &ChangesPage::moveUp);
    m_down = tool(tr("Move down (Alt+Down in the list)"), &ChangesPage::moveDown);
    m_duplicate = new QPushButton(tr("Duplicate"), m_editorCard);
    m_remove = new QPushButton(tr("Remove"), m_editorCard);
    style::setKind(m_duplicate, "flat");
    style::setKind(m_remove, "flat");
    connect(m_duplicate, &QPushButton::clicked, this, &ChangesPage::duplicateChange);
    connect(m_remove, &QPushButton::clicked, this, &ChangesPage::removeChange);
    m_editor = new ChangeEditor(m_editorCard);
    connect(m_editor, &ChangeEditor::edited, this, &ChangesPage::pushEdit);
    m_slider = new ChangeSlider(m_editorCard);
    connect(m_editor, &ChangeEditor::sourceAddAsked, this, &ChangesPage::addSource);
    auto* head = new QHBoxLayout;
    head->setSpacing(4);
    head->addWidget(m_kind);
    head->addStretch(1);
    for (QWidget* button : {static_cast<QWidget*>(m_up), static_cast<QWidget*>(m_down),
                            static_cast<QWidget*>(m_duplicate), static_cast<QWidget*>(m_remove)})
        head->addWidget(button);
    auto* layout = new QVBoxLayout(m_editorCard);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_slider);
    layout->addWidget(m_editor);
    return m_editorCard;
}

} // namespace homeward::ui
