// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/check_list_button.h"

#include "ui/style/style.h"
#include "ui/widgets/popup.h"

#include <QFrame>
#include <QKeyEvent>
#include <QListWidget>
#include <QVBoxLayout>

namespace homeward::ui {

CheckListButton::CheckListButton(const QString& allText, std::function<QString(int)> manyText, QWidget* parent)
    : QPushButton(parent),
      m_allText(allText),
      m_manyText(std::move(manyText))
{
    // The arrow stands at the right, after the text.
    setLayoutDirection(Qt::RightToLeft);
    setIconSize(QSize(14, 14));
    connect(style::themeNotifier(), &style::ThemeNotifier::themeChanged, this, &CheckListButton::refreshIcon);
    refreshIcon();
    m_popup = new QFrame(this, Qt::Popup);
    m_popup->setLayoutDirection(Qt::LeftToRight);
    style::setKind(m_popup, "card");
    m_list = new QListWidget(m_popup);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_list);
    connect(this, &QPushButton::clicked, this, &CheckListButton::openList);
    connect(m_list, &QListWidget::itemChanged, this, &CheckListButton::itemToggled);
    refreshText();
}

void CheckListButton::setItems(const QVector<Item>& items)
{
    m_items = items;
    m_refreshing = true;
    m_list->clear();
    const auto add = [this](const QString& text, const QString& id) {
        auto* item = new QListWidgetItem(text, m_list);
        item->setData(Qt::UserRole, id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    };
    add(m_allText, QString());
    for (const Item& item : m_items)
        add(item.text, item.id);
    m_refreshing = false;
    m_chosen.removeIf([this](const QString& id) {
        return std::none_of(m_items.cbegin(), m_items.cend(), [&](const Item& item) { return item.id == id; });
    });
    refreshChecks();
    refreshText();
}

void CheckListButton::setChosen(const QStringList& ids)
{
    if (m_chosen == ids)
        return;
    m_chosen = ids;
    refreshChecks();
    refreshText();
}

void CheckListButton::openList()
{
    const int rows = std::min(m_list->count(), 14);
    const int rowHeight = std::max(26, m_list->sizeHintForRow(0));
    m_popup->resize(std::max(width(), m_list->sizeHintForColumn(0) + 40), rows * rowHeight + 12);
    openPopup(*m_popup, *this);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    m_list->setFocus(Qt::PopupFocusReason);
}

bool CheckListButton::eventFilter(QObject* object, QEvent* event)
{
    if (object == m_list && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Escape || key == Qt::Key_Tab) {
            m_popup->hide();
            setFocus(Qt::PopupFocusReason);
            return true;
        }
    }
    return QPushButton::eventFilter(object, event);
}

void CheckListButton::itemToggled(QListWidgetItem* item)
{
    if (m_refreshing)
        return;
    QStringList chosen;
    if (m_list->row(item) > 0) {
        const bool wasAll = m_chosen.isEmpty();
        for (int row = 1; row < m_list->count(); ++row) {
            const QListWidgetItem* other = m_list->item(row);
            // From "all", the first tick taken chooses that one alone.
            const bool on = wasAll ? other == item : other->checkState() == Qt::Checked;
            if (on)
                chosen.append(other->data(Qt::UserRole).toString());
        }
        if (chosen.size() == m_items.size())
            chosen.clear();
    }
    m_chosen = chosen;
    refreshChecks();
    refreshText();
    emit chosenChanged(m_chosen);
}

void CheckListButton::refreshChecks()
{
    m_refreshing = true;
    for (int row = 0; row < m_list->count(); ++row) {
        QListWidgetItem* item = m_list->item(row);
        const bool on = row == 0 ? m_chosen.isEmpty() : m_chosen.contains(item->data(Qt::UserRole).toString());
        item->setCheckState(on ? Qt::Checked : Qt::Unchecked);
    }
    m_refreshing = false;
}

void CheckListButton::refreshIcon() { setIcon(style::icon(QStringLiteral("down"))); }

void CheckListButton::refreshText()
{
    QString text = m_allText;
    if (m_items.size() == 1)
        text = m_items.front().text;
    else if (m_chosen.size() == 1) {
        for (const Item& item : m_items)
            if (item.id == m_chosen.front())
                text = item.text;
    } else if (!m_chosen.isEmpty())
        text = m_manyText(static_cast<int>(m_chosen.size()));
    text.replace(u'&', QStringLiteral("&&"));
    setText(text);
}

} // namespace homeward::ui
