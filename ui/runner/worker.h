// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>

namespace homeward::runner {

/// One thread, started when it is first needed and kept, that runs one task at a time. A task that has not begun is
/// replaced by the next: only the latest waits.
class Worker {
public:
    Worker() = default;
    /// Drops the task that waits and waits for the one that runs.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;

    /// The task must not throw.
    void post(std::function<void()> task);

private:
    void run();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::function<void()> m_next;
    bool m_ending = false;
    std::thread m_thread;
};

} // namespace homeward::runner
