// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/page.h"

#include "ui/document/plan_document.h"
#include "ui/style/style.h"
#include "ui/workspace/workspace.h"

#include <utility>

namespace homeward::ui {

using document::PlanDocument;

Page::Page(Workspace& workspace, QWidget* parent) : QWidget(parent)
{
    staleOn(workspace.selection(), &Selection::changed);
    staleOn(workspace.runs(), &Runs::resultChanged);
    staleOn(workspace.runs(), &Runs::stateChanged);
    staleOn(workspace.document(), &PlanDocument::planReplaced);
    staleOn(workspace.document(), &PlanDocument::planEdited);
    staleOn(*style::themeNotifier(), &style::ThemeNotifier::themeChanged);
}

void Page::markStale()
{
    if (std::exchange(m_stale, true) || !isVisible())
        return;
    QMetaObject::invokeMethod(this, &Page::refreshIfSeen, Qt::QueuedConnection);
}

void Page::refreshIfSeen()
{
    if (!m_stale || !isVisible())
        return;
    m_stale = false;
    ++m_refreshes;
    refresh();
}

void Page::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    refreshIfSeen();
}

} // namespace homeward::ui
