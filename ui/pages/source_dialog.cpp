// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/source_dialog.h"

#include "core/model/lookup.h"

#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

SourceDialog::SourceDialog(const model::Plan& plan, QWidget* parent)
    : QDialog(parent),
      m_title(new QLineEdit(this)),
      m_publisher(new QLineEdit(this)),
      m_year(new QLineEdit(this)),
      m_note(new QLineEdit(this)),
      m_illustrative(new QCheckBox(tr("It is an &assumption without a published figure (illustrative)"), this))
{
    setWindowTitle(tr("Add a source"));
    for (int n = 1; m_id.empty() || model::indexById(plan.sources, m_id) >= 0; ++n)
        m_id = model::SourceId{"source-" + std::to_string(n)};
    m_title->setMinimumWidth(360);
    auto* form = new QFormLayout;
    form->addRow(tr("&Title"), m_title);
    form->addRow(tr("&Publisher"), m_publisher);
    form->addRow(tr("&Year"), m_year);
    form->addRow(tr("&Note"), m_note);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Add"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    connect(m_title, &QLineEdit::textChanged, this, [buttons](const QString& text) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.trimmed().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_illustrative);
    layout->addWidget(buttons);
}

model::Source SourceDialog::source() const
{
    model::Source source;
    source.id = m_id;
    source.title = m_title->text().trimmed().toStdString();
    source.publisher = m_publisher->text().trimmed().toStdString();
    source.year = m_year->text().trimmed().toStdString();
    source.note = m_note->text().trimmed().toStdString();
    source.illustrative = m_illustrative->isChecked();
    return source;
}

} // namespace homeward::ui
