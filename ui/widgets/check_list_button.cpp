// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/check_list_button.h"

#include "ui/style/style.h"
#include "ui/widgets/popup.h"

#include <QFrame>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace homeward::ui {

namespace {
constexpr int rowsShown = 14; ///< of a longer list parts are found by their names
}

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
    m_search = new QLineEdit(m_popup);
    m_search->setPlaceholderText(tr("Find"));
    m_search->setAccessibleName(tr("Find in the list"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_list = new QListWidget(m_popup);
    m_list->setAccessibleName(allText);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->installEventFilter(this);
    auto* layout = new QVBoxLayout(m_popup);
    layout->setContentsMargins(4, 4, 4, 4);
    layout->addWidget(m_search);
    layout->addWidget(m_list);
    connect(m_search, &QLineEdit::textChanged, this, &CheckListButton::find);
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
    const int rows = std::min(m_list->count(), rowsShown);
    const int rowHeight = std::max(26, m_list->sizeHintForRow(0));
    const bool isLong = m_list->count() > rowsShown;
    m_search->clear();
    m_search->setVisible(isLong);
    m_popup->resize(std::max(width(), m_list->sizeHintForColumn(0) + 40),
                    rows * rowHeight + 12 + (isLong ? m_search->sizeHint().height() + 6 : 0));
    openPopup(*m_popup, *this);
    if (m_list->currentRow() < 0)
        m_list->setCurrentRow(0);
    (isLong ? static_cast<QWidget*>(m_search) : m_list)->setFocus(Qt::PopupFocusReason);
}

/// Shows the rows whose names hold the words.
void CheckListButton::find(const QString& words)
{
    int first = -1;
    for (int row = m_list->count() - 1; row >= 0; --row) {
        const bool fits = m_list->item(row)->text().contains(words.trimmed(), Qt::CaseInsensitive);
        m_list->setRowHidden(row, !fits);
        first = fits ? row : first;
    }
    m_list->setCurrentRow(first);
}

/// Keys that are no letters of the search and no steps in the list.
bool CheckListButton::handleKey(const QObject* object, int key)
{
    const bool enters = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (object == m_search && key == Qt::Key_Down) {
        m_list->setFocus(Qt::TabFocusReason);
        return true;
    }
    if (object == m_search && enters && !m_search->text().trimmed().isEmpty()) {
        if (QListWidgetItem* item = m_list->currentItem())
            item->setCheckState(item->checkState() == Qt::Checked ? Qt::Unchecked : Qt::Checked);
        m_search->selectAll();
        return true;
    }
    if (!enters && key != Qt::Key_Escape && key != Qt::Key_Tab)
        return false;
    m_popup->hide();
    setFocus(Qt::PopupFocusReason);
    return true;
}

bool CheckListButton::eventFilter(QObject* object, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && (object == m_list || object == m_search))
        return handleKey(object, static_cast<QKeyEvent*>(event)->key());
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
