// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/navigation.h"

#include "ui/pages/page.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/page_scroll.h"

#include <QButtonGroup>
#include <QFontMetricsF>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace homeward::ui {

namespace {

constexpr double fullWidth = 172.0;   ///< at 1x; more where the names of a language are longer
constexpr double widest = 232.0;
constexpr double besideName = 42.0;   ///< the icon, and what is left and right
constexpr double foldedWidth = 46.0;
constexpr double rowHeight = 32.0;
constexpr double iconSide = 18.0;
constexpr double foldedRowHeight = 30.0;   ///< all pages fit a window of 600

} // namespace

Navigation::Navigation(QWidget* parent)
    : QFrame(parent),
      m_group(new QButtonGroup(this)),
      m_rows(new QWidget(this)),
      m_layout(new QVBoxLayout(m_rows))
{
    setAccessibleName(tr("Pages"));
    style::setKind(this, "navigation");
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    auto* help = addButton(tr("Help"), QStringLiteral("help"), tr("Help on this page (F1)"));
    connect(help, &QPushButton::clicked, this, &Navigation::helpAsked);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 6, 0, 6);
    outer->setSpacing(0);
    // A bar would take the room of the icons; the wheel and the keyboard scroll where the window is low.
    m_scroll = new PageScroll(m_rows, this);
    m_scroll->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    outer->addWidget(m_scroll, 1);
    outer->addWidget(help);
    connect(m_group, &QButtonGroup::idClicked, this, &Navigation::pageChosen);
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &Navigation::refreshIcons);
    refreshTexts();
}

QPushButton* Navigation::addButton(const QString& text, const QString& icon, const QString& key)
{
    auto* button = new QPushButton(this);
    button->setProperty("iconName", icon);
    button->setProperty("name", text);
    button->setProperty("key", key);
    button->setAccessibleName(text);
    style::setKind(button, "nav");
    return button;
}

void Navigation::addPage(const Page& page, const QKeySequence& key)
{
    const int before = m_layout->count() - 1;   // of the stretch
    int row = before;
    if (page.section() != m_section) {
        m_section = page.section();
        QLabel* heading = plainLabel(m_section, "section", m_rows);
        heading->setContentsMargins(14, 8, 0, 2);
        m_layout->insertWidget(row++, heading);
    }
    QPushButton* button = addButton(page.title(), page.icon(), key.toString(QKeySequence::NativeText));
    button->setCheckable(true);
    button->setProperty("needsPlan", page.needsPlan());
    button->installEventFilter(this);
    m_group->addButton(button, static_cast<int>(m_group->buttons().size()));
    m_layout->insertWidget(row, button);
    refreshTexts();
}

void Navigation::setBadge(int index, int count, bool isError, const QString& spoken)
{
    auto* button = m_group->button(index);
    if (!button)
        return;
    auto* badge = button->findChild<QLabel*>();
    if (!badge) {
        badge = plainLabel({}, "badge", button);
        badge->setAttribute(Qt::WA_TransparentForMouseEvents);
        badge->setAlignment(Qt::AlignCenter);
    }
    constexpr int most = 99;
    badge->setText(count > most ? QStringLiteral("99+") : QString::number(count));
    style::setKind(badge, isError ? "badgeError" : "badge");
    badge->setVisible(count > 0);
    badge->adjustSize();
    placeBadge(button);
    const QString name = button->property("name").toString();
    button->setAccessibleName(count > 0 ? tr("%1: %2", "page, what it counts").arg(name, spoken) : name);
}

QString Navigation::badge(int index) const
{
    const auto* button = m_group->button(index);
    const auto* badge = button ? button->findChild<QLabel*>() : nullptr;
    return badge && !badge->isHidden() ? badge->text() : QString();
}

int Navigation::rowWidth() const
{
    if (m_folded)
        return qRound(style::scaled(foldedWidth));
    double width = style::scaled(fullWidth);
    for (const auto* button : findChildren<QPushButton*>()) {
        QFont font = button->font();
        font.setWeight(QFont::DemiBold);   // of the page that is shown
        const QString name = button->property("name").toString();
        width = std::max(width, style::scaled(besideName) + QFontMetricsF(font).horizontalAdvance(name));
    }
    return qRound(std::min(width, style::scaled(widest)));
}

/// At the right of its button; over the icon where the names are folded away.
void Navigation::placeBadge(QWidget* button) const
{
    auto* badge = button->findChild<QLabel*>();
    if (!badge)
        return;
    const int width = rowWidth();
    const int gap = m_folded ? 3 : 9;
    badge->move(width - badge->width() - gap, m_folded ? 1 : (button->height() - badge->height()) / 2);
}

void Navigation::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    m_folded = folded;
    refreshTexts();
}

void Navigation::refreshTexts()
{
    setFixedWidth(rowWidth());
    for (auto* heading : m_rows->findChildren<QLabel*>(Qt::FindDirectChildrenOnly))
        heading->setVisible(!m_folded);
    for (auto* button : findChildren<QPushButton*>()) {
        const QString name = button->property("name").toString();
        const QString key = button->property("key").toString();
        button->setFixedHeight(static_cast<int>(style::scaled(m_folded ? foldedRowHeight : rowHeight)));
        const int side = qRound(style::scaled(iconSide));
        button->setIconSize(QSize(side, side));
        button->setText(m_folded ? QString() : name);
        button->setToolTip(m_folded ? tr("%1 (%2)", "page, its key").arg(name, key) : key);
        placeBadge(button);
    }
    refreshIcons();
}

void Navigation::setCurrent(int index)
{
    if (auto* button = m_group->button(index)) {
        button->setChecked(true);
        m_scroll->ensureWidgetVisible(button, 0, 0);
    }
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
