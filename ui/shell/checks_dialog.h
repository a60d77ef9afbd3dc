// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/selftest/selftest.h"
#include "ui/runner/job.h"

#include <QDialog>

#include <functional>
#include <variant>
#include <vector>

class QLabel;
class QProgressBar;
class QTableWidget;

namespace homeward::ui {

/// The program's figures beside those of theory and of published cases, as they are found.
class ChecksDialog : public QDialog {
    Q_OBJECT
public:
    /// `selftest::run`, but for tests.
    using Check = std::function<std::vector<selftest::Check>(const selftest::Progress&, const base::CancelToken&)>;

    /// Begins to check at once; closing it cancels.
    explicit ChecksDialog(Check check, QWidget* parent = nullptr);

private:
    void showFailure(const base::Error& error);
    void showChecked(const std::vector<selftest::Check>& checks);
    void addRow(const selftest::Check& check);

    runner::Job<std::monostate, std::vector<selftest::Check>> m_job;
    QLabel* m_verdict;
    QProgressBar* m_progress;
    QTableWidget* m_table;
};

/// Opens it on the engine.
void showChecks(QWidget* parent);

} // namespace homeward::ui
