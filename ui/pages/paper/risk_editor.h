// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QComboBox;
class QFormLayout;

namespace homeward::ui {

class NumberField;
class PaperDesk;
class Workspace;

/// What the risks of a paper ask: the figure, whose capacity may grow, and the target that the figure is to be held at or
/// below.
class RiskEditor : public QWidget {
    Q_OBJECT
public:
    RiskEditor(PaperDesk& desk, Workspace& workspace, QWidget* parent = nullptr);

    /// Shows what the paper asks now.
    void refresh();

private:
    [[nodiscard]] QComboBox* combo(const QString& name);
    void connectFields();
    void refreshPlaces();
    void refreshTarget();

    PaperDesk& m_desk;
    Workspace& m_workspace;
    QFormLayout* m_form;
    QComboBox* m_figure;
    QComboBox* m_setting;
    QComboBox* m_area;
    QComboBox* m_target;
    NumberField* m_below;
};

} // namespace homeward::ui
