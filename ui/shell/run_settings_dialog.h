// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/study/futures_needed.h"

#include <QDialog>

#include <optional>

class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace homeward::ui {

class NumberField;
class Workspace;

/// Years, futures and seed of a run. Where a result is in view it says how sure its figures are, and how many futures
/// would make them as sure as asked.
class RunSettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit RunSettingsDialog(const Workspace& workspace, QWidget* parent = nullptr);

    /// What was typed; of use when accepted.
    [[nodiscard]] model::RunSettings settings() const;

private:
    void addSureness(const Workspace& workspace, QFormLayout& form);
    void showNeeded();
    void useNeeded();
    void check();

    model::RunSettings m_before;
    results::ComparisonTable m_comparison;
    int m_comparedFutures = 0;
    QStringList m_scenarios; ///< names in the result, by place
    int m_needed = 0;
    NumberField* m_years;
    NumberField* m_futures;
    QLineEdit* m_seed;
    NumberField* m_share = nullptr; ///< null where there is no result
    QLabel* m_sureness = nullptr;
    QPushButton* m_use = nullptr;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

} // namespace homeward::ui
