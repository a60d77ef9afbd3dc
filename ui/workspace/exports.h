// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/runner/job.h"

#include <QObject>
#include <QString>

#include <deque>
#include <functional>
#include <variant>

namespace homeward::ui {

/// Files that leave the program, written one after the other away from the window.
class Exports : public QObject {
    Q_OBJECT
public:
    /// Called on a thread of its own: refers to nothing that may go or change.
    using Write = std::function<base::Status()>;

    explicit Exports(QObject* parent = nullptr);

    /// `written` or `failed` follows.
    void write(const QString& path, Write write);
    [[nodiscard]] bool isWriting() const { return m_job.isRunning(); }

signals:
    void written(const QString& path);
    void failed(const homeward::base::Error& error);

private:
    struct Order {
        QString path;
        Write write;
    };
    void next();

    std::deque<Order> m_orders;   ///< the first is being written
    runner::Job<Write, std::monostate> m_job;
};

} // namespace homeward::ui
