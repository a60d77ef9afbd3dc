// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/count_chips.h"

#include "ui/style/style.h"
#include "ui/widgets/flow_layout.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QLocale>
#include <QPushButton>

#include <cassert>

namespace homeward::ui {

CountChips::CountChips(const QString& accessibleName, QWidget* parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this))
{
    setAccessibleName(accessibleName);
    auto* layout = new FlowLayout(this, 8, 6);
    layout->setContentsMargins(0, 0, 0, 0);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &CountChips::chosen);
}

void CountChips::addChip(int id, const QString& text, const QIcon& icon)
{
    assert(id >= 0); // a group gives buttons with other ids one of its own
    auto* chip = new QPushButton(text, this);
    chip->setCheckable(true);
    chip->setIcon(icon);
    chip->setIconSize(QSize(14, 14));
    chip->setProperty("name", text);
    chip->setAccessibleDescription(accessibleName());
    chip->installEventFilter(this);
    style::setKind(chip, "chip");
    layout()->addWidget(chip);
    m_group->addButton(chip, id);
    if (m_group->buttons().size() == 1)
        chip->setChecked(true);
}

void CountChips::setIcon(int id, const QIcon& icon)
{
    if (auto* chip = m_group->button(id))
        chip->setIcon(icon);
}

void CountChips::setCount(int id, int count)
{
    auto* chip = m_group->button(id);
    const QString text = chip ? chip->property("name").toString() % u' ' % QLocale().toString(count) : QString();
    if (!chip || chip->text() == text)
        return;
    chip->setText(text);
    layout()->invalidate();
}

void CountChips::setChipVisible(int id, bool visible)
{
    if (auto* chip = m_group->button(id))
        chip->setVisible(visible || chip->isChecked());
}

void CountChips::setCurrent(int id)
{
    if (auto* chip = m_group->button(id))
        chip->setChecked(true);
}

int CountChips::current() const { return m_group->checkedId(); }

QString CountChips::text(int id) const
{
    const auto* chip = m_group->button(id);
    return chip ? chip->text() : QString();
}

bool CountChips::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Right ? 1 : key == Qt::Key_Left ? -1 : 0;
    if (step == 0)
        return QWidget::eventFilter(object, event);
    const QList<QAbstractButton*> chips = m_group->buttons();
    for (auto at = chips.indexOf(qobject_cast<QAbstractButton*>(object)) + step; at >= 0 && at < chips.size();
         at += step)
        if (!chips[at]->isHidden()) {
            chips[at]->setFocus(Qt::TabFocusReason);
            chips[at]->click();
            break;
        }
    return true;
}

} // namespace homeward::ui
