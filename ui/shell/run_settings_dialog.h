// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/study/comparison_run.h"
#include "core/study/futures_needed.h"

#include <QDialog>

#include <optional>

class QCheckBox;
class QDialogButtonBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSettings;

namespace homeward::ui {

class NumberField;
class Workspace;

/// Years, futures and seed of a run. Where a result is in view it says how sure its figures are, and how many futures
/// would make them as sure as asked. Each area may have as many futures as its own figures need.
class RunSettingsDialog : public QDialog {
    Q_OBJECT
public:
    explicit RunSettingsDialog(const Workspace& workspace, QWidget* parent = nullptr);

    /// What was typed; of use when accepted.
    [[nodiscard]] model::RunSettings settings() const;
    /// How sure each area is to be; none = the same number of futures everywhere.
    [[nodiscard]] std::optional<study::ComparisonPrecision> sureness() const;

private:
    void addSureness(const Workspace& workspace, QFormLayout& form);
    void addEachArea(const Workspace& workspace, QFormLayout& form);
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
    QCheckBox* m_eachArea;
    NumberField* m_within;
    NumberField* m_most;
    QLabel* m_problem;
    QDialogButtonBox* m_buttons;
};

/// The choice of `RunSettingsDialog::sureness` as it was made last; what makes no sense is none.
[[nodiscard]] std::optional<study::ComparisonPrecision> readSureness(const QSettings& settings);
void writeSureness(QSettings& settings, const std::optional<study::ComparisonPrecision>& sure);

} // namespace homeward::ui
