// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/workspace/run_view.h"

#include <QWidget>

class QAction;
class QProgressBar;
class QPushButton;

namespace homeward::ui {

class ElidedLabel;

/// The state of the run at the right of the toolbar, with the button that starts or stops it.
class RunBar : public QWidget {
    Q_OBJECT
public:
    RunBar(QAction* run, QAction* cancel, QWidget* parent = nullptr);

    void setView(const RunView& view);
    [[nodiscard]] QString text() const;

private:
    void refreshIcons();

    QAction* m_run;
    QAction* m_cancel;
    ElidedLabel* m_text;
    QProgressBar* m_bar;
    QPushButton* m_runButton;
    QPushButton* m_cancelButton;
};

} // namespace homeward::ui
