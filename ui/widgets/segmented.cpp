// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/segmented.h"

#include "ui/style/style.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPushButton>
#include <QStyle>

namespace homeward::ui {

Segmented::Segmented(const QString& accessibleName, QWidget* parent)
    : QWidget(parent),
      m_group(new QButtonGroup(this)),
      m_layout(new QHBoxLayout(this))
{
    setAccessibleName(accessibleName);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_group->setExclusive(true);
    connect(m_group, &QButtonGroup::idClicked, this, &Segmented::chosen);
}

void Segmented::addChoice(int id, const QString& text, const QString& toolTip)
{
    auto* button = new QPushButton(text, this);
    button->setCheckable(true);
    button->setToolTip(toolTip);
    button->setAccessibleDescription(accessibleName());
    button->installEventFilter(this);
    m_layout->addWidget(button);
    style::setKind(button, "segment");
    // Room for the weight of the chosen one, so that choosing moves nothing.
    button->setMinimumWidth(QFontMetrics(style::font(style::TextStyle::BodyStrong)).horizontalAdvance(text) + 24);
    m_group->addButton(button, id);
    if (m_layout->count() == 1)
        button->setChecked(true);
    markPlaces();
}

void Segmented::markPlaces()
{
    for (int i = 0; i < m_layout->count(); ++i) {
        QWidget* button = m_layout->itemAt(i)->widget();
        const bool last = i + 1 == m_layout->count();
        button->setProperty("segmentPlace", QLatin1String(i == 0 ? "first" : last ? "last" : "middle"));
        button->style()->unpolish(button);
        button->style()->polish(button);
        button->updateGeometry();
    }
}

void Segmented::setCurrent(int id)
{
    if (auto* button = m_group->button(id))
        button->setChecked(true);
}

int Segmented::current() const { return m_group->checkedId(); }

void Segmented::takeFocus()
{
    if (auto* button = m_group->checkedButton())
        button->setFocus(Qt::ShortcutFocusReason);
}

void Segmented::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    // The style sheet gives the buttons their size only now.
    m_layout->invalidate();
    updateGeometry();
}

bool Segmented::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Right || key == Qt::Key_Down ? 1
        : key == Qt::Key_Left || key == Qt::Key_Up               ? -1
                                                                 : 0;
    if (step == 0)
        return QWidget::eventFilter(object, event);
    const int next = m_layout->indexOf(qobject_cast<QWidget*>(object)) + step;
    if (next >= 0 && next < m_layout->count()) {
        auto* button = qobject_cast<QPushButton*>(m_layout->itemAt(next)->widget());
        button->setFocus(Qt::TabFocusReason);
        button->click();
    }
    return true;
}

} // namespace homeward::ui
