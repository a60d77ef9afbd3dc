// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/ranges_dialog.h"

#include "ui/widgets/number_field.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

constexpr double hundred = 100.0;

NumberField* widthField(double width, QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setScale(hundred);
    field->setSuffix(QStringLiteral("%"));
    field->setRange(0.0, 0.9);
    field->setValue(width);
    return field;
}

} // namespace

RangesDialog::RangesDialog(const model::ScenarioId& scenario, const QString& scenarioName, QWidget* parent)
    : QDialog(parent),
      m_scenario(scenario)
{
    const study::RangeWishes usual;
    setWindowTitle(tr("Add ranges"));
    auto* intro = new QLabel(
        tr("Figures without a range get one about the figure that is typed. They can be changed one by one under "
           "Assumptions, and all are taken back by one Undo."),
        this);
    intro->setWordWrap(true);
    const std::array<QString, assumptions::groupCount> names{tr("&People who come"), tr("&Stays and packages"),
                                                             tr("&Room, chances and delays"), QString(),
                                                             tr("&Changes of “%1”").arg(scenarioName)};
    auto* groups = new QVBoxLayout;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i].isEmpty())
            continue;
        m_groups[i] = new QCheckBox(names[i], this);
        m_groups[i]->setChecked(usual.groups[i]);
        groups->addWidget(m_groups[i]);
    }
    m_derived = widthField(usual.derived, this);
    m_local = widthField(usual.local, this);
    m_illustrative = widthField(usual.illustrative, this);
    auto* form = new QFormLayout;
    form->addRow(tr("&Derived from published figures, either way"), m_derived);
    form->addRow(tr("&Local figures, either way"), m_local);
    form->addRow(tr("&Illustrative figures, either way"), m_illustrative);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Add ranges"));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addWidget(intro);
    layout->addLayout(groups);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

study::RangeWishes RangesDialog::wishes() const
{
    study::RangeWishes wishes;
    for (std::size_t i = 0; i < m_groups.size(); ++i)
        wishes.groups[i] = m_groups[i] && m_groups[i]->isChecked();
    wishes.derived = m_derived->value();
    wishes.local = m_local->value();
    wishes.illustrative = m_illustrative->value();
    wishes.scenario = m_scenario;
    return wishes;
}

} // namespace homeward::ui
