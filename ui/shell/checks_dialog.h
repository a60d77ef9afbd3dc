// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runner/check_runner.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QTableWidget;

namespace homeward::ui {

/// The program's figures beside those of theory and of published cases, as they are found.
class ChecksDialog : public QDialog {
    Q_OBJECT
public:
    /// Begins to check at once; closing it calls the checks off.
    explicit ChecksDialog(runner::CheckFunction check, QWidget* parent = nullptr);

private:
    void showChecked(const std::vector<selftest::Check>& checks);
    void addRow(const selftest::Check& check);

    runner::CheckRunner m_runner;
    QLabel* m_verdict;
    QProgressBar* m_progress;
    QTableWidget* m_table;
};

/// Opens it on the engine.
void showChecks(QWidget* parent);

} // namespace homeward::ui
