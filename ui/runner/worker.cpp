// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runner/worker.h"

#include <QEventLoop>

#include <utility>

namespace homeward::runner {

Worker::~Worker()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_ending = true;
    }
    m_changed.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

void Worker::post(std::function<void()> task)
{
    std::function<void()> replaced;  // destroyed outside the lock: it may hold a whole plan
    {
        const std::scoped_lock lock(m_mutex);
        replaced = std::exchange(m_next, std::move(task));
    }
    if (!m_thread.joinable())
        m_thread = std::thread([this] { run(); });
    m_changed.notify_one();
}

void Worker::run()
{
    const QEventLoop dispatcher; // gives the thread the event dispatcher that layouts of text ask for
    for (;;) {
        std::function<void()> task;
        {
            std::unique_lock lock(m_mutex);
            m_changed.wait(lock, [this] { return m_ending || m_next; });
            if (m_ending)
                return;
            task = std::exchange(m_next, nullptr);
        }
        task();
    }
}

} // namespace homeward::runner
