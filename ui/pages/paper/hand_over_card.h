// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/figure_counts.h"

#include <QFrame>

class QCheckBox;
class QLabel;

namespace homeward::ui {

class PaperDesk;
class Workspace;

/// "Hand over": the paper as a file. Where figures are older than the plan it asks once, in its place.
class HandOverCard : public QFrame {
    Q_OBJECT
public:
    HandOverCard(PaperDesk& desk, Workspace& workspace, QWidget* parent = nullptr);

    void refresh();
    /// Writes the paper with this ending, where the planner says.
    void write(const QString& ending);
    /// The question about stale figures; hidden where there is none to ask.
    [[nodiscard]] const QFrame& question() const { return *m_question; }

private:
    QWidget* buildButtons();
    void buildQuestion();
    void buildChoices();
    void writeNow(const QString& ending);
    void showCounts(const assumptions::Counts& counts);

    PaperDesk& m_desk;
    Workspace& m_workspace;
    FigureCounts m_count;
    QFrame* m_question = nullptr;
    QLabel* m_questionWords = nullptr;
    QCheckBox* m_hides = nullptr;
    QCheckBox* m_line = nullptr;
    QLabel* m_illustrative = nullptr;
    QString m_asked; ///< the ending that waits for an answer
    bool m_answered = false; ///< as long as the paper stays stale
};

} // namespace homeward::ui
