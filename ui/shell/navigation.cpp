// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/pages/page.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"

#include <QButtonGroup>
#include <QKeyEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {

QPushButton* navigationButton(const QString& text, const QString& icon, QWidget* parent)
{
    auto* button = new QPushButton(text, parent);
    button->setProperty("iconName", icon);
    button->setIconSize(QSize(18, 18));
    button->setFixedHeight(32);
    style::setKind(button, "nav");
    return button;
}

} // namespace

Navigation::Navigation(QWidget* parent) : QFrame(parent), m_group(new QButtonGroup(this)), m_layout(new QVBoxLayout)
{
    setFixedWidth(172);
    setAccessibleName(tr("Pages"));
    style::setKind(this, "navigation");
    m_layout->setSpacing(0);
    auto* help = navigationButton(tr("Help"), QStringLiteral("help"), this);
    help->setToolTip(tr("What the words mean (F1)"));
    connect(help, &QPushButton::clicked, this, &Navigation::helpAsked);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 6, 0, 6);
    outer->setSpacing(0);
    outer->addLayout(m_layout);
    outer->addStretch(1);
    outer->addWidget(help);
    connect(m_group, &QButtonGroup::idClicked, this, &Navigation::pageChosen);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &Navigation::refreshIcons);
    refreshIcons();
}

void Navigation::addPage(const Page& page, const QKeySequence& key)
{
    if (page.section() != m_section) {
        m_section = page.section();
        QLabel* heading = plainLabel(m_section, "section", this);
        heading->setContentsMargins(14, 8, 0, 2);
        m_layout->addWidget(heading);
    }
    auto* button = navigationButton(page.title(), page.icon(), this);
    button->setCheckable(true);
    button->setProperty("needsPlan", page.needsPlan());
    button->setToolTip(key.toString(QKeySequence::NativeText));
    button->installEventFilter(this);
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    m_layout->addWidget(button);
    refreshIcons();
}

void Navigation::setCurrent(int index)
{
    if (auto* button = m_group->button(index))
        button->setChecked(true);
}

void Navigation::setPlanOpen(bool open)
{
    for (auto* button : m_group->buttons())
        button->setEnabled(open || !button->property("needsPlan").toBool());
}

void Navigation::takeFocus()
{
    if (auto* button = m_group->checkedButton())
        button->setFocus(Qt::ShortcutFocusReason);
}

bool Navigation::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(object, event);
    const int key = static_cast<QKeyEvent*>(event)->key();
    const int step = key == Qt::Key_Down ? 1 : key == Qt::Key_Up ? -1 : 0;
    if (step == 0)
        return QFrame::eventFilter(object, event);
    auto* next = m_group->button(m_group->id(qobject_cast<QAbstractButton*>(object)) + step);
    if (next && next->isEnabled()) {
        next->setFocus(Qt::TabFocusReason);
        next->click();
        next->setFocus(Qt::TabFocusReason);
    }
    return true;
}

void Navigation::refreshIcons()
{
    for (auto* button : findChildren<QPushButton*>())
        button->setIcon(style::icon(button->property("iconName").toString()));
}

} // namespace homeward::ui
