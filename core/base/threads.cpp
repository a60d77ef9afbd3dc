// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/threads.h"

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace homeward::base {

void forEach(std::size_t count, int threads, const std::function<void(std::size_t)>& work)
{
    std::atomic<std::size_t> next = 0;
    const auto workOn = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            work(i);
    };
    const std::size_t wanted = threads > 0 ? static_cast<std::size_t>(threads) : std::thread::hardware_concurrency();
    std::vector<std::thread> others;
    for (std::size_t i = 1; i < std::min(wanted, count); ++i)
        others.emplace_back(workOn);
    workOn();
    for (std::thread& other : others)
        other.join();
}

} // namespace homeward::base
