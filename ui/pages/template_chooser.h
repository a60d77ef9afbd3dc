// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QButtonGroup;
class QComboBox;
class QLabel;
class QPushButton;
class QRadioButton;

namespace homeward::ui {

class PlanDraft;

/// The template of a new plan: one that came with the program, one of the planner's own, or one from a file.
class TemplateChooser : public QWidget {
    Q_OBJECT
public:
    /// The draft must outlive this widget.
    explicit TemplateChooser(PlanDraft& draft, QWidget* parent = nullptr);

    /// Shows the draft as it is now.
    void refresh();
    /// The button of a template by its place: whole, small, empty, the planner's own.
    [[nodiscard]] QRadioButton* button(int place) const;
    [[nodiscard]] QComboBox& own() { return *m_own; }
    [[nodiscard]] QPushButton& fileButton() { return *m_file; }
    /// Files of the planner's that are no template, and why; empty where there are none.
    [[nodiscard]] QString faultText() const;

private:
    void choose(int place);
    void chooseOwn();
    void askForFile();
    void refreshOwn();
    [[nodiscard]] QString factsOf(const QString& pattern) const;

    PlanDraft& m_draft;
    QButtonGroup* m_buttons;
    QWidget* m_ownRow;
    QComboBox* m_own;
    QLabel* m_ownFacts;
    QPushButton* m_file;
    QLabel* m_fault;
};

} // namespace homeward::ui
