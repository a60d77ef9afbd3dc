// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/staff_hours.h"

#include "ui/numbers/numbers.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"

#include <QPushButton>

namespace homeward::ui {

namespace {

/// Of a week's contract, what is left for visits after travel, leave and training differs by service: the planner types
/// it, and this is where the field begins.
constexpr double usualHours = 25.0;

NumberField* field(double value, double low, double high, const QString& name, QWidget* parent)
{
    auto* made = new NumberField(parent);
    made->setDecimals(1);
    made->setRange(low, high);
    made->setValue(value);
    made->setAccessibleName(name);
    made->setToolTip(name);
    return made;
}

} // namespace

StaffHours::StaffHours(QWidget* parent)
    : QWidget(parent),
      m_workers(field(0.0, -1e5, 1e5, tr("Number of workers, in full-time posts"), this)),
      m_each(field(usualHours, 0.0, 168.0,
                   tr("Hours of care that one worker gives in a week, without travel and leave"), this)),
      m_result(plainLabel({}, "", this)),
      m_use(new QPushButton(tr("Use these hours"), this))
{
    auto* flow = new FlowLayout(this, 7, 6);
    flow->addWidget(plainLabel(tr("In workers:"), "caption", this));
    flow->addWidget(m_workers);
    flow->addWidget(plainLabel(tr("workers, each giving"), "caption", this));
    flow->addWidget(m_each);
    flow->addWidget(m_result);
    flow->addWidget(m_use);
    for (NumberField* each : {m_workers, m_each}) {
        connect(each, &NumberField::valueCommitted, this, &StaffHours::refresh);
        connect(each, &NumberField::problemChanged, this, &StaffHours::problemChanged);
    }
    connect(m_use, &QPushButton::clicked, this, [this] { emit hoursChosen(hours()); });
    refresh();
}

double StaffHours::hours() const { return m_workers->value() * m_each->value(); }

void StaffHours::refresh()
{
    m_result->setText(tr("hours of care a week, make %1 hours a week.").arg(numbers::typed(hours())));
    m_use->setEnabled(hours() != 0.0);
}

} // namespace homeward::ui
