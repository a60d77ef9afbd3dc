// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/empty_state.h"

#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

EmptyState::EmptyState(QWidget* parent)
    : QWidget(parent),
      m_words(plainLabel({}, "chartTitle", this)),
      m_button(new QPushButton(this))
{
    m_words->setAlignment(Qt::AlignCenter);
    m_words->setWordWrap(true);
    m_words->setMaximumWidth(560);
    // A label in a row of its own is given the height that its lines need; one that is only aligned is not.
    m_words->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    style::setKind(m_button, "primary");
    m_button->hide();
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(14);
    layout->addStretch(2);
    auto* row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_words, 1000);
    row->addStretch(1);
    layout->addLayout(row);
    layout->addWidget(m_button, 0, Qt::AlignHCenter);
    layout->addStretch(3);
    connect(m_button, &QPushButton::clicked, this, &EmptyState::buttonClicked);
}

void EmptyState::setWords(const QString& sentence) { m_words->setText(sentence); }

void EmptyState::setButton(const QString& text, const QString& iconName)
{
    m_button->setVisible(!text.isEmpty());
    m_button->setText(text);
    m_button->setIcon(iconName.isEmpty() ? QIcon() : style::icon(iconName, style::tokens().inkText));
}

void EmptyState::takeFocus() { m_button->setFocus(Qt::ShortcutFocusReason); }

} // namespace homeward::ui
