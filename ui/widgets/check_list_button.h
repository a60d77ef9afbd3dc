// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>
#include <QPushButton>
#include <QStringList>
#include <QVector>

#include <functional>

class QFrame;
class QLineEdit;
class QListWidget;
class QListWidgetItem;

namespace homeward::ui {

/// A button that shows which of a list are chosen and opens the list to tick; nothing ticked apart means all. A long list
/// has a field to find in: Down leads from it to the list, Enter ticks the first that is found.
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
    [[nodiscard]] QLineEdit* search() const { return m_search; }

signals:
    void chosenChanged(const QStringList& ids);

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void itemToggled(QListWidgetItem* item);
    void find(const QString& words);
    [[nodiscard]] bool handleKey(const QObject* object, int key);
    void refreshChecks();
    void refreshIcon();
    void refreshText();

    QString m_allText;
    std::function<QString(int)> m_manyText;
    QVector<Item> m_items;
    QStringList m_chosen;
    QFrame* m_popup = nullptr;
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    bool m_refreshing = false;
};

} // namespace homeward::ui
