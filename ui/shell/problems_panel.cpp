// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problems_panel.h"

#include "ui/models/problem_list_model.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

ProblemsPanel::ProblemsPanel(models::ProblemListModel& problems, QWidget* parent)
    : QWidget(parent),
      m_problems(problems),
      m_list(new QListView(this)),
      m_none(plainLabel(tr("No problems: the plan can run."), "caption", this)),
      m_close(new QPushButton(tr("Close"), this))
{
    // As much as its list needs, and no more than a page can spare.
    setMaximumHeight(static_cast<int>(style::scaled(156.0)));
    setMinimumHeight(static_cast<int>(style::scaled(96.0)));
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    auto* card = new QFrame(this);
    style::setKind(card, "card");
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(12, 0, 12, 12);
    outer->addWidget(card);
    m_list->setModel(&problems);
    m_list->setAccessibleName(tr("Problems"));
    m_list->setWordWrap(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    style::setKind(m_close, "flat");
    auto* head = new QHBoxLayout;
    head->addWidget(plainLabel(tr("Problems"), "chartTitle", this));
    head->addWidget(plainLabel(tr("Press Enter on one to go to its field."), "caption", this));
    head->addStretch(1);
    head->addWidget(m_close);
    auto* layout = new QVBoxLayout(card);
    layout->setContentsMargins(12, 6, 12, 8);
    layout->setSpacing(4);
    layout->addLayout(head);
    layout->addWidget(m_none);
    layout->addWidget(m_list, 1);
    layout->addStretch(0);
    connect(m_list, &QListView::clicked, this, &ProblemsPanel::ask);
    connect(m_list, &QListView::activated, this, &ProblemsPanel::ask);
    connect(m_close, &QPushButton::clicked, this, &ProblemsPanel::closeAsked);
    connect(&problems, &models::ProblemListModel::countsChanged, this, &ProblemsPanel::refresh);
    refresh();
}

void ProblemsPanel::ask(const QModelIndex& index)
{
    emit fieldAsked(index.data(models::ProblemListModel::PathRole).toString());
}

void ProblemsPanel::refresh()
{
    const bool none = m_problems.rowCount() == 0;
    m_none->setVisible(none);
    m_list->setVisible(!none);
}

void ProblemsPanel::takeFocus()
{
    if (m_problems.rowCount() == 0) {
        m_close->setFocus(Qt::ShortcutFocusReason);
        return;
    }
    if (!m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_problems.index(0));
    m_list->setFocus(Qt::ShortcutFocusReason);
}

void ProblemsPanel::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        emit closeAsked();
    else
        QWidget::keyPressEvent(event);
}

} // namespace homeward::ui
