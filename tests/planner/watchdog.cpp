// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/planner/watchdog.h"

#include <QEvent>

#include <algorithm>
#include <ctime>

namespace homeward::tests {

namespace {

constexpr double leastKept = 5.0; ///< ms

/// Of this thread, where the system tells it.
double processorMs()
{
#ifdef CLOCK_THREAD_CPUTIME_ID
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
#else
    return 1e3 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
#endif
}

} // namespace

WatchedApplication& WatchedApplication::instance() { return *static_cast<WatchedApplication*>(qApp); }

std::vector<WatchedApplication::Slow> WatchedApplication::slowest(std::size_t count) const
{
    std::vector<Slow> sorted = m_slow;
    std::ranges::sort(sorted, std::ranges::greater(), &Slow::ms);
    sorted.resize(std::min(sorted.size(), count));
    return sorted;
}

void WatchedApplication::watch(const QString& name, const std::function<void()>& call)
{
    const double before = processorMs();
    call();
    if (const double took = processorMs() - before; took >= leastKept)
        m_slow.push_back({took, m_step, name, 0});
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (m_depth > 0) // counts with the event that it is part of
        return QApplication::notify(receiver, event);
    const QString name = QString::fromLatin1(receiver->metaObject()->className());
    const int type = event->type();
    ++m_depth;
    const double before = processorMs();
    const bool taken = QApplication::notify(receiver, event);
    const double took = processorMs() - before;
    --m_depth;
    if (took >= leastKept)
        m_slow.push_back({took, m_step, name, type});
    return taken;
}

} // namespace homeward::tests
