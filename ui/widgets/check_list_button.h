// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPushButton>
#include <QStringList>
#include <QVector>

#include <functional>

class QFrame;
class QListWidget;
class QListWidgetItem;

namespace homeward::ui {

/// A button that shows which of a list are chosen and opens the list to tick; nothing ticked apart means all.
class CheckListButton : public QPushButton {
    Q_OBJECT
public:
    struct Item {
        QString id;
        QString text;
    };

    /// `allText` names the whole list, `manyText` so many chosen ones: "3 areas".
    CheckListButton(const QString& allText, std::function<QString(int)> manyText, QWidget* parent = nullptr);

    void setItems(const QVector<Item>& items);
    /// Ids of the chosen; empty = all.
    void setChosen(const QStringList& ids);
    [[nodiscard]] QStringList chosen() const { return m_chosen; }
    /// Opens the list below or above the button, whole on the screen, and gives it the focus.
    void openList();
    [[nodiscard]] QListWidget* list() const { return m_list; }

signals:
    void chosenChanged(const QStringList& ids);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void itemToggled(QListWidgetItem* item);
    void refreshChecks();
    void refreshIcon();
    void refreshText();

    QString m_allText;
    std::function<QString(int)> m_manyText;
    QVector<Item> m_items;
    QStringList m_chosen;
    QFrame* m_popup = nullptr;
    QListWidget* m_list = nullptr;
    bool m_refreshing = false;
};

} // namespace homeward::ui
