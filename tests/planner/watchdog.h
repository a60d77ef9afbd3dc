// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>
#include <QString>

#include <functional>
#include <vector>

namespace homeward::tests {

/// The application of a test that minds how long the window's thread works at one event: processor time of the thread, so
/// that other work on the machine does not count.
class WatchedApplication : public QApplication {
public:
    using QApplication::QApplication;

    struct Slow {
        double ms = 0.0;
        QString step; ///< what the planner did
        QString receiver; ///< class of the object that the event was for
        int event = 0; ///< QEvent::Type
    };

    [[nodiscard]] static WatchedApplication& instance();
    /// What follows is counted under this name.
    void begin(const QString& step) { m_step = step; }
    /// What was counted until now counts no more.
    void forget() { m_slow.clear(); }
    /// Counts a call that no event of the program makes, such as the showing of a page by a test.
    void watch(const QString& name, const std::function<void()>& call);
    /// The events that took longest, the longest first.
    [[nodiscard]] std::vector<Slow> slowest(std::size_t count) const;

    bool notify(QObject* receiver, QEvent* event) override;

private:
    QString m_step;
    std::vector<Slow> m_slow;
    int m_depth = 0;
};

} // namespace homeward::tests
