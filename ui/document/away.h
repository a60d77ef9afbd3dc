// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QEventLoop>
#include <QMetaObject>

#include <exception>
#include <optional>
#include <thread>
#include <utility>

namespace homeward::document {

/// Does work that waits for a disk on a thread of its own and gives what it gave. The window paints on meanwhile; what
/// is typed and clicked comes after, so that nothing is edited, opened or closed in between. `work` refers to nothing
/// that the window's thread may change.
template <class Work> auto awayFromWindow(Work work)
{
    std::optional<decltype(work())> outcome;
    std::exception_ptr thrown;
    QEventLoop loop;
    std::thread thread([&] {
        try {
            outcome.emplace(work());
        } catch (...) {
            thrown = std::current_exception();
        }
        QMetaObject::invokeMethod(&loop, &QEventLoop::quit, Qt::QueuedConnection);
    });
    loop.exec(QEventLoop::ExcludeUserInputEvents);
    thread.join();
    if (thrown)
        std::rethrow_exception(thrown);
    return std::move(*outcome);
}

} // namespace homeward::document
