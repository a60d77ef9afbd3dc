// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/import_models.h"
#include "ui/pages/import/import_look.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QPushButton;
class QSpinBox;
class QTableView;

namespace homeward::ui {

/// Shows what a file of figures would do to the plan: what its columns are taken for and why, every figure old and new,
/// and each cell that does not fit. Nothing changes until it is pressed, and then by one edit.
class ImportDialog : public QDialog {
    Q_OBJECT
public:
    ImportDialog(const model::Plan& plan, const ImportSource& source, QSettings& settings, QWidget* parent = nullptr);

    [[nodiscard]] ImportLook& look() { return m_look; }
    /// The edit that was agreed to, and how many figures it has.
    [[nodiscard]] edit::PlanPatch patch() const;
    [[nodiscard]] int figures() const;

    void accept() override;

signals:
    /// What there is to see is shown.
    void shown();

private:
    void assemble();
    [[nodiscard]] QWidget* choicesBar();
    void addTableChoices(QWidget* bar);
    void addRowChoices(QWidget* bar);
    void addFormChoices(QWidget* bar);
    [[nodiscard]] QComboBox* addList(QWidget* bar, const QString& label);
    [[nodiscard]] QWidget* views();
    [[nodiscard]] QWidget* foot();
    void showImport(const imports::Import& import);
    void showSheets(const imports::Import& import);
    void showPeriods(const imports::Import& import);
    void connectColumns();
    void showState();
    void showRefusal(const QString& why);
    /// The choices as the fields say them now; looks again.
    void choose();

    ImportLook m_look;
    QString m_file;
    bool m_isFilling = false; ///< fields are set from what was seen
    bool m_isWanted = false; ///< the figures were agreed to while a look was going on
    models::ImportColumnsModel m_columns;
    models::ImportChangesModel m_changes;
    models::ImportFindingsModel m_findings;
    QLabel* m_heading = nullptr;
    QComboBox* m_sheet = nullptr;
    QComboBox* m_table = nullptr;
    QSpinBox* m_headerRow = nullptr;
    QComboBox* m_headerRows = nullptr;
    QComboBox* m_shape = nullptr;
    QComboBox* m_area = nullptr;
    QComboBox* m_setting = nullptr;
    QComboBox* m_period = nullptr;
    QComboBox* m_numbers = nullptr;
    QComboBox* m_dates = nullptr;
    QTableView* m_columnsView = nullptr;
    QLabel* m_changesTitle = nullptr;
    QTableView* m_changesView = nullptr;
    QLabel* m_findingsTitle = nullptr;
    QListView* m_findingsView = nullptr;
    QLineEdit* m_source = nullptr;
    QCheckBox* m_leaveOut = nullptr;
    QPushButton* m_take = nullptr;
};

} // namespace homeward::ui
