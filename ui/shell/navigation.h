// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QButtonGroup;
class QPushButton;
class QVBoxLayout;

namespace homeward::ui {

class Page;
class PageScroll;

/// The list of pages at the left; up and down move along it.
class Navigation : public QFrame {
    Q_OBJECT
public:
    explicit Navigation(QWidget* parent = nullptr);

    /// At the end; `key` goes there too.
    void addPage(const Page& page, const QKeySequence& key);
    void setCurrent(int index);
    /// Pages that need a plan can be chosen only when one is open.
    void setPlanOpen(bool open);
    /// A count beside the name of a page, red where there is an error among what it counts; 0 = none. `spoken` is read.
    void setBadge(int index, int count, bool isError, const QString& spoken);
    [[nodiscard]] QString badge(int index) const;
    void takeFocus();
    /// Folded, it shows the icons alone, and the names as tips.
    void setFolded(bool folded);
    [[nodiscard]] bool isFolded() const { return m_folded; }

signals:
    void pageChosen(int index);
    void helpAsked();

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void refreshIcons();
    void refreshTexts();
    void placeBadge(QWidget* button) const;
    [[nodiscard]] int rowWidth() const;
    QPushButton* addButton(const QString& text, const QString& icon, const QString& key);

    QButtonGroup* m_group;
    QWidget* m_rows;
    PageScroll* m_scroll = nullptr;
    QVBoxLayout* m_layout;
    QString m_section;
    bool m_folded = false;
};

} // namespace homeward::ui
