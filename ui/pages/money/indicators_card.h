// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"

#include <QFrame>

#include <vector>

class QComboBox;
class QGridLayout;
class QLabel;

namespace homeward::charts {
class ChartWidget;
}
namespace homeward::indicators {
struct IndicatorRow;
}

namespace homeward::ui {

class Workspace;

/// The national indicators of a scenario and year beside what is published, and one of them over the years.
class IndicatorsCard : public QFrame {
    Q_OBJECT
public:
    explicit IndicatorsCard(Workspace& workspace, QWidget* parent = nullptr);

    /// Shows a run of the plan in force.
    void show(const results::RunResult& result, const results::Question& question);

    /// What is shown over the years.
    [[nodiscard]] QComboBox& which() { return *m_which; }
    [[nodiscard]] charts::ChartWidget& picture() { return *m_picture; }
    /// The words of a row: name, modelled, published.
    [[nodiscard]] QStringList rowTexts() const;

private:
    void showRows(const results::RunResult& result, const std::vector<indicators::IndicatorRow>& rows);
    void fillChoices(const std::vector<indicators::IndicatorRow>& rows);
    void showYears();

    Workspace& m_workspace;
    QWidget* m_figures;
    QGridLayout* m_rows;
    QComboBox* m_which;
    charts::ChartWidget* m_picture;
    results::Question m_question;
};

} // namespace homeward::ui
