// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace homeward::models {
class PlanFigureModel;
}

namespace homeward::ui {

/// The table of figures that come with a plan. F2, Enter or typing begins a figure of one's own, Del puts the published one
/// back.
class FiguresTable : public QTableView {
    Q_OBJECT
public:
    /// The model must outlive this widget.
    explicit FiguresTable(models::PlanFigureModel& model, QWidget* parent = nullptr);

    /// Widths and spans, after other rows.
    void arrange();

signals:
    void putBackAsked(const std::string& measure, const std::string& band);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void currentChanged(const QModelIndex& current, const QModelIndex& previous) override;

private:
    void arrangeRows();

    models::PlanFigureModel& m_figures;
};

} // namespace homeward::ui
