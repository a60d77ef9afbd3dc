// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/locality_model.h"

#include <QDialog>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace homeward::ui {

class PlanDraft;

/// Parts the area of a new plan by pasted people of its localities, which are seen beside the published ones before anything
/// is done.
class LocalitiesDialog : public QDialog {
    Q_OBJECT
public:
    /// The draft has one area and must outlive this dialog.
    explicit LocalitiesDialog(PlanDraft& draft, QWidget* parent = nullptr);

    [[nodiscard]] QPlainTextEdit& field() { return *m_field; }
    [[nodiscard]] const models::LocalityModel& model() const { return *m_model; }
    [[nodiscard]] QPushButton& partButton() { return *m_part; }
    [[nodiscard]] QPushButton& wholeButton() { return *m_whole; }
    [[nodiscard]] QString findingText() const;

private:
    void build();
    [[nodiscard]] QWidget* buildFoot();
    void openFile();
    /// Shows what the text makes of the area.
    void look();
    void say(const QString& words, bool isFault);
    [[nodiscard]] QString areaName() const;
    [[nodiscard]] QString textNow() const;

    PlanDraft& m_draft;
    std::vector<model::AgeBand> m_bands;
    models::LocalityModel* m_model;
    QPlainTextEdit* m_field;
    QLabel* m_finding;
    QPushButton* m_part;
    QPushButton* m_whole;
};

} // namespace homeward::ui
