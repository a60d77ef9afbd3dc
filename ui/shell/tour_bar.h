// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/help_text.h"

#include <QFrame>

#include <vector>

class QLabel;
class QPushButton;

namespace homeward::ui {

/// The tour: a bar at the foot of the pages that shows one stop after another, each with its page of the window.
class TourBar : public QFrame {
    Q_OBJECT
public:
    explicit TourBar(QWidget* parent = nullptr);

    void start();
    void end();
    void go(int step);
    [[nodiscard]] int stop() const { return m_at; }
    [[nodiscard]] int stops() const { return static_cast<int>(m_stops.size()); }
    void takeFocus();

signals:
    void pageAsked(const QString& id);
    void ended();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void showStop();

    std::vector<wording::TourStop> m_stops;
    int m_at = 0;
    QLabel* m_title;
    QLabel* m_text;
    QPushButton* m_back;
    QPushButton* m_next;
};

} // namespace homeward::ui
