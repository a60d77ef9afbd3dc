// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace homeward::ui {

class MainWindow;

/// Opens the files that the system hands over while the program runs: on macOS a double click sends the running program
/// a `QFileOpenEvent` instead of naming the file on a command line.
class OpenEvents : public QObject {
    Q_OBJECT
public:
    /// Both the application and the window must outlive this object.
    OpenEvents(QObject& application, MainWindow& window);

    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    MainWindow& m_window;
};

} // namespace homeward::ui
