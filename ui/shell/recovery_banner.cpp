// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovery_banner.h"

#include "ui/document/recovery_keeper.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QHBoxLayout>
#include <QPushButton>

namespace homeward::ui {

RecoveryBanner::RecoveryBanner(document::RecoveryKeeper& keeper, QWidget* parent) : QFrame(parent), m_keeper(keeper)
{
    style::setKind(this, "banner");
    auto* show = new QPushButton(tr("Show them"), this);
    auto* later = new QPushButton(tr("Later"), this);
    style::setKind(later, "flat");
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 12, 4);
    layout->addWidget(new ElidedLabel(tr("Homeward was stopped before some edits were saved. They are kept."), this),
                      1);
    layout->addWidget(show);
    layout->addWidget(later);
    connect(&keeper, &document::RecoveryKeeper::abandonedChanged, this, &RecoveryBanner::refresh);
    connect(show, &QPushButton::clicked, this, &RecoveryBanner::showAsked);
    connect(later, &QPushButton::clicked, this, [this] {
        m_putOff = true;
        hide();
    });
    hide();
}

void RecoveryBanner::setOfferedOnPage(bool offered)
{
    m_offeredOnPage = offered;
    refresh();
}

void RecoveryBanner::refresh() { setVisible(!m_putOff && !m_offeredOnPage && !m_keeper.abandoned().empty()); }

} // namespace homeward::ui
