// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

#include <QCoreApplication>
#include <QEvent>
#include <QLayout>
#include <QObject>

namespace homeward::ui {

namespace {

/// Lays a page out once more when it is first seen: texts that wrap know how high they are only when they have their fonts.
class LaidOutWhenShown : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject* area, QEvent* event) override
    {
        if (event->type() == QEvent::Show)
            QCoreApplication::postEvent(area, new QEvent(QEvent::LayoutRequest));
        return false;
    }
};

} // namespace

PageScroll::PageScroll(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setWidget(content);
    setWidgetResizable(true);
    installEventFilter(new LaidOutWhenShown(this));
    setFrameShape(QFrame::NoFrame);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

void PageScroll::layOut()
{
    if (QLayout* layout = widget()->layout()) {
        layout->invalidate();
        layout->activate();
    }
    QEvent request(QEvent::LayoutRequest);
    QCoreApplication::sendEvent(this, &request);
}

} // namespace homeward::ui
