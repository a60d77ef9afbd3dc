// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/refit.h"
#include "ui/models/own_figures_model.h"
#include "ui/runner/job.h"

#include <QDialog>

#include <memory>

class QComboBox;
class QLabel;
class QPlainTextEdit;
class QProgressBar;
class QPushButton;
class QTableView;

namespace homeward::ui {

/// Fits the base year of a plan to figures that its planner observed: typed, pasted or from a file. The plan is another only
/// when the fit is taken, and then by one edit.
class FitDialog : public QDialog {
    Q_OBJECT
public:
    explicit FitDialog(std::shared_ptr<const model::Plan> plan, QWidget* parent = nullptr);

    [[nodiscard]] models::OwnFiguresModel& model() { return *m_model; }
    [[nodiscard]] QTableView& table() { return *m_table; }
    [[nodiscard]] QPushButton& solveButton() { return *m_solve; }
    [[nodiscard]] QPushButton& takeButton() { return *m_take; }
    [[nodiscard]] QString findingText() const;
    /// What is not met and why; empty before it is solved and where all is well.
    [[nodiscard]] QString reasonsText() const;
    /// A table of figures, with headings or as names and figures, or a column of figures for the rows from the current one.
    void takeText(const QString& text);
    /// The plan as it was fitted; null before.
    [[nodiscard]] std::shared_ptr<const calibrate::Refit> fitted() const { return m_fitted; }

    void reject() override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Order {
        std::shared_ptr<const model::Plan> plan;
        std::vector<calibrate::OwnFigures> own;
        model::Source source;
    };
    using FitJob = runner::Job<Order, calibrate::Refit>;

    static base::Result<calibrate::Refit> work(const Order& order, const FitJob::Control& control);
    void build();
    void buildTable();
    [[nodiscard]] QWidget* buildHead();
    [[nodiscard]] QWidget* buildFoot();
    void openFile();
    void takeColumn(const QStringList& lines);
    void solve();
    void takeFitted();
    /// What was typed is another thing now.
    void forget();
    void refresh();
    void refreshReasons();
    void say(const QString& words, bool isFault);
    [[nodiscard]] model::AreaId area() const;

    std::shared_ptr<const model::Plan> m_plan;
    std::shared_ptr<const calibrate::Refit> m_fitted;
    models::OwnFiguresModel* m_model;
    QComboBox* m_area;
    QTableView* m_table;
    QLabel* m_finding;
    QPlainTextEdit* m_reasons;
    QProgressBar* m_progress;
    QPushButton* m_solve;
    QPushButton* m_take;
    FitJob m_job;
};

} // namespace homeward::ui
