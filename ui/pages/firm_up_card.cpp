// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/firm_up_card.h"

#include "ui/charts/chart_parts.h"
#include "ui/charts/sensitivity/sensitivity_told.h"
#include "ui/document/spoken.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/explainable.h"
#include "ui/wording/assumption_text.h"

#include <QLabel>
#include <QVBoxLayout>

namespace homeward::ui {

FirmUpCard::FirmUpCard(QWidget* parent) : QFrame(parent), m_rows(new QVBoxLayout(this))
{
    style::setKind(this, "card");
    m_rows->setContentsMargins(12, 8, 12, 8);
    m_rows->setSpacing(3);
}

void FirmUpCard::setList(const std::vector<study::FirmUp>& list, const charts::SensitivityFigures& figures)
{
    while (QLayoutItem* item = m_rows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_rows->addWidget(plainLabel(tr("Firm up these first"), "chartTitle", this));
    m_rows->addWidget(plainLabel(list.empty() ? tr("No figure moves the result surely and rests on little.")
                                              : tr("They move the result most and rest on least."),
                                 "caption", this));
    int number = 0;
    for (const study::FirmUp& one : list) {
        const charts::InputWords& words = figures.wordsOf(figures.found.inputs[one.place]);
        const QString rests = one.sourceTitle.empty() ? tr("no source yet") : charts::text(one.sourceTitle);
        auto* line = plainLabel(tr("%1. %2: moves it by %3")
                                    .arg(++number)
                                    .arg(words.name, figures.size(figures.found.inputs[one.place].swing.mean)),
                                "strong", this);
        line->setWordWrap(true);
        setTells(line, QVariant::fromValue(charts::toldInput(figures, figures.found.inputs[one.place])),
                 AskedBy::KeyOrClick);
        m_rows->addWidget(line);
        auto* why = plainLabel(tr("%1, %2; %3; asked of: %4")
                                   .arg(words.originWord,
                                        charts::text(wording::surenessName(one.sureness, document::translated)), rests,
                                        one.owner.empty() ? tr("no owner yet") : charts::text(one.owner)),
                               "caption", this);
        why->setWordWrap(true);
        m_rows->addWidget(why);
    }
}

} // namespace homeward::ui
