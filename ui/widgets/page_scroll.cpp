// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/page_scroll.h"

namespace homeward::ui {

PageScroll::PageScroll(QWidget* content, QWidget* parent) : QScrollArea(parent)
{
    setWidget(content);
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
}

} // namespace homeward::ui
