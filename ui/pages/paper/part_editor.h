// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/paper.h"

#include <QFrame>

#include <functional>
#include <vector>

class QComboBox;
class QLabel;
class QLineEdit;
class QPlainTextEdit;
class QPushButton;

namespace homeward::ui {

class PaperDesk;
class RiskEditor;
class Workspace;

/// "This part": heading, charts, tables, scenario and text of one part. Edits are made as a field is left.
class PartEditor : public QFrame {
    Q_OBJECT
public:
    PartEditor(PaperDesk& desk, Workspace& workspace, QWidget* parent = nullptr);

    /// Shows a part as it is now; what is being typed stays.
    void show(const model::PaperPartId& part);
    [[nodiscard]] QPlainTextEdit& text() const { return *m_text; }

protected:
    bool eventFilter(QObject* object, QEvent* event) override;

private:
    void buildStale();
    void buildFields();
    void refreshMenus(const model::PaperPart& part);
    void refreshScenarios(const model::PaperPart& part);
    void refreshText(const model::PaperPart& part);
    void refreshStale();
    void takeHeading();
    void takeText();
    void takeScenario(int row);

    PaperDesk& m_desk;
    Workspace& m_workspace;
    model::PaperPartId m_part;
    QFrame* m_stale = nullptr;
    QLabel* m_staleWords = nullptr;
    QPushButton* m_right = nullptr; ///< the planner's own words are
    QLabel* m_moves = nullptr;
    QLineEdit* m_heading = nullptr;
    QPushButton* m_charts = nullptr;
    QPushButton* m_tables = nullptr;
    QComboBox* m_scenario = nullptr;
    RiskEditor* m_risks = nullptr; ///< of a part that shows what its ranges move, or what it would take
    QPlainTextEdit* m_text = nullptr;
    QLabel* m_kept = nullptr;
    QString m_shownText; ///< as the editor was filled
};

} // namespace homeward::ui
