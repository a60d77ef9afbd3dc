// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QListView;
class QModelIndex;
class QPushButton;

namespace homeward::models {
class ProblemListModel;
}

namespace homeward::ui {

/// Every problem of the plan as a sentence; click or Enter goes to its field.
class ProblemsPanel : public QWidget {
    Q_OBJECT
public:
    explicit ProblemsPanel(models::ProblemListModel& problems, QWidget* parent = nullptr);

    void takeFocus();
    [[nodiscard]] QListView* list() { return m_list; }

signals:
    void fieldAsked(const QString& path);
    void closeAsked();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void ask(const QModelIndex& index);
    void refresh();

    models::ProblemListModel& m_problems;
    QListView* m_list;
    QLabel* m_none;
    QPushButton* m_close;
};

} // namespace homeward::ui
