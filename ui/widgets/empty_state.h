// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace homeward::ui {

/// What a page shows when it has nothing to show: one sentence and one button.
class EmptyState : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(QWidget* parent = nullptr);

    void setWords(const QString& sentence);
    /// An empty text hides the button.
    void setButton(const QString& text, const QString& iconName = {});
    void takeFocus();

signals:
    void buttonClicked();

private:
    QLabel* m_words;
    QPushButton* m_button;
};

} // namespace homeward::ui
