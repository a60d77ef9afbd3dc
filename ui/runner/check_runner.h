// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/cancel.h"
#include "core/selftest/selftest.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <thread>
#include <vector>

namespace homeward::runner {

/// What checks the program's sums; `selftest::run` but for tests.
using CheckFunction = std::function<std::vector<selftest::Check>(const selftest::Progress&, const base::CancelToken&)>;

/// Checks the program's sums once, on a thread of its own.
class CheckRunner : public QObject {
    Q_OBJECT
public:
    explicit CheckRunner(CheckFunction check, QObject* parent = nullptr);
    /// Cancels and waits.
    ~CheckRunner() override;

    void start();

signals:
    void progressed(double share);
    void finished(const std::vector<homeward::selftest::Check>& checks);

private:
    struct Mailbox;
    void collect();

    CheckFunction m_check;
    base::CancelToken m_cancel;
    std::shared_ptr<Mailbox> m_mailbox;
    std::thread m_thread;
    QTimer m_timer;
};

} // namespace homeward::runner
