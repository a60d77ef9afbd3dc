// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/study/live_figures.h"

#include <QFrame>

class QGridLayout;
class QLabel;
class QProgressBar;
class QVBoxLayout;

namespace homeward::ui {

class NeedLineView;

/// What a change does, while it is made: need lines over the years, and simulated headline figures that refine.
class LivePanel : public QFrame {
    Q_OBJECT
public:
    explicit LivePanel(QWidget* parent = nullptr);

    /// `touched` is the setting that the chosen change works on, shown first; empty = none. Null clears.
    void showNeed(const study::NeedLines* need, const model::SettingId& touched);
    /// Null while none of the latest change are there; `running` says that they are on their way.
    void showFigures(const study::LiveFigures* figures, bool running, const QString& year);
    [[nodiscard]] QString finding() const;
    [[nodiscard]] const std::vector<NeedLineView*>& lines() const { return m_lines; }
    /// The figures as they are read, a text each.
    [[nodiscard]] const QStringList& texts() const { return m_texts; }

private:
    /// A simulated figure: its name and value, and below them what has changed.
    struct FigureRow {
        QLabel* name;
        QLabel* value;
        QLabel* change;
    };

    void buildFigures(QVBoxLayout& layout);
    void showFigure(std::size_t place, const results::Headline& figure, const study::LiveFigures& of,
                    const QString& year);
    FigureRow& rowAt(std::size_t place);

    QLabel* m_finding;
    QLabel* m_key;
    std::vector<NeedLineView*> m_lines;
    QLabel* m_simulated = nullptr;
    QProgressBar* m_progress = nullptr;
    QWidget* m_figures = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<FigureRow> m_rows;
    QStringList m_texts;
};

} // namespace homeward::ui
