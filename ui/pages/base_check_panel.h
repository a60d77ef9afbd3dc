// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/base_check_model.h"

#include <QFrame>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableView;

namespace homeward::ui {

class PlanDraft;

/// The base year was tried, and cannot be solved: a template names what is not there, or a figure is not published.
[[nodiscard]] bool isUnsolvable(const PlanDraft& draft);

/// How the base year of an area of a draft meets its figures, while it is solved and after.
class BaseCheckPanel : public QFrame {
    Q_OBJECT
public:
    /// The draft must outlive this widget.
    explicit BaseCheckPanel(PlanDraft& draft, QWidget* parent = nullptr);

    /// Shows the area at a place of the draft.
    void refresh(std::size_t area);
    [[nodiscard]] const models::BaseCheckModel& model() const { return m_checks; }
    /// Cancels, or solves again.
    [[nodiscard]] QPushButton& button() { return *m_button; }
    [[nodiscard]] QString titleText() const;

private:
    void refreshState();
    [[nodiscard]] QString reasonsText() const;
    void showShare(double share);
    void setUpTable();
    void arrangeRows();

    PlanDraft& m_draft;
    models::BaseCheckModel m_checks;
    QLabel* m_title;
    QLabel* m_says;
    QProgressBar* m_progress;
    QPushButton* m_button;
    QTableView* m_table;
    QWidget* m_key;
};

} // namespace homeward::ui
