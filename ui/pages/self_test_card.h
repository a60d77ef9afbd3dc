// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/selftest/selftest.h"
#include "ui/runner/job.h"

#include <QFrame>

#include <functional>
#include <variant>
#include <vector>

class QLabel;
class QProgressBar;
class QPushButton;
class QTableWidget;

namespace homeward::ui {

/// The program's figures beside those of theory and of published cases, as they are found when they are asked for.
class SelfTestCard : public QFrame {
    Q_OBJECT
public:
    /// `selftest::run`, but for tests.
    using Check = std::function<std::vector<selftest::Check>(const selftest::Progress&, const base::CancelToken&)>;

    explicit SelfTestCard(Check check, QWidget* parent = nullptr);

    /// Begins to check; a second time while it checks does nothing.
    void start();
    [[nodiscard]] QString verdict() const;
    void takeFocus();

private:
    void buildTable();
    void showFailure(const base::Error& error);
    void showChecked(const std::vector<selftest::Check>& checks);
    void addRow(const selftest::Check& check);
    void setChecking(bool checking);

    runner::Job<std::monostate, std::vector<selftest::Check>> m_job;
    QLabel* m_verdict;
    QPushButton* m_start;
    QProgressBar* m_progress;
    QTableWidget* m_table;
    QLabel* m_note;
};

} // namespace homeward::ui
