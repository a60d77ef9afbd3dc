// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threads.h"

#include <algorithm>
#include <atomic>
#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace homeward::base {

int threadCount(int asked)
{
    constexpr int most = 256;
    return std::clamp(asked > 0 ? asked : static_cast<int>(std::thread::hardware_concurrency()), 1, most);
}

void forEach(std::size_t count, int threads, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    std::atomic<bool> failed = false;
    std::exception_ptr first;
    std::mutex guard;   // of `first`
    const auto workOn = [&]() noexcept {
        try {
            for (std::size_t i = next++; i < count && !failed; i = next++)
                work(i);
        } catch (...) {
            failed = true;
            const std::lock_guard lock(guard);
            if (!first)
                first = std::current_exception();
        }
    };
    const std::size_t wanted = std::min(static_cast<std::size_t>(threadCount(threads)), count);
    std::vector<std::thread> others;
    others.reserve(wanted);
    try {
        while (others.size() + 1 < wanted)
            others.emplace_back(workOn);
    } catch (const std::system_error&) {
        // The system has no more threads: those started do the work.
    }
    workOn();
    for (std::thread& other : others)
        other.join();
    if (first)
        std::rethrow_exception(first);
}

} // namespace homeward::base
