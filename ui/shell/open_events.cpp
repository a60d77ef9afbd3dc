// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/open_events.h"

#include "ui/shell/main_window.h"

#include <QFileOpenEvent>

namespace homeward::ui {

OpenEvents::OpenEvents(QObject& application, MainWindow& window) : m_window(window)
{
    application.installEventFilter(this);
}

bool OpenEvents::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::FileOpen)
        return QObject::eventFilter(watched, event);
    // Once the event is over: opening may ask a question, and waits for the answer.
    const QString path = static_cast<QFileOpenEvent*>(event)->file();
    QMetaObject::invokeMethod(&m_window, [this, path] { m_window.openFile(path); }, Qt::QueuedConnection);
    return true;
}

} // namespace homeward::ui
