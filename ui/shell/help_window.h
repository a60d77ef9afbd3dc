// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/help_text.h"

#include <QDialog>
#include <QStringList>

#include <vector>

class QLineEdit;
class QListWidget;
class QPushButton;
class QUrl;

namespace homeward::ui {

class HelpBrowser;

/// Help beside the work: pages and search at the left, a page at the right. Stays open while the window is used.
class HelpWindow : public QDialog {
    Q_OBJECT
public:
    explicit HelpWindow(QWidget* parent = nullptr);

    /// Shows a page by its id; the contents where there is no such page.
    void showPage(const QString& id);
    void search(const QString& words);

    [[nodiscard]] QString currentPage() const { return m_current; }
    [[nodiscard]] QStringList found() const;
    [[nodiscard]] QLineEdit& searchField() { return *m_search; }
    [[nodiscard]] HelpBrowser& browser() { return *m_browser; }
    void follow(const QUrl& link);

signals:
    /// A page of the window, by its id.
    void pageAsked(const QString& id);
    void tourAsked();

private:
    QWidget* buildList();
    void fillList();
    void back();

    std::vector<wording::HelpPage> m_pages;
    QString m_current;
    QStringList m_before; ///< pages seen before, the last one last
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
    QPushButton* m_back = nullptr;
    HelpBrowser* m_browser = nullptr;
};

} // namespace homeward::ui
