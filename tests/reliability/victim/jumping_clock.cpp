// SPDX-License-Identifier: GPL-3.0-or-later
// Loaded before the system's library: the clock of the day jumps at every look, by minutes and by decades, both ways, as a
// machine's does that is corrected, sleeps, or has an empty battery. The clock that measures time goes on as it does.
#include <array>
#include <atomic>
#include <ctime>
#include <sys/syscall.h>
#include <sys/time.h>
#include <unistd.h>

namespace {

time_t nextJump()
{
    constexpr time_t minute = 60, day = 86'400, year = 365 * day;
    constexpr std::array<time_t, 7> jumps{0, 11 * minute, -3 * day, 40 * year, -40 * year, -minute, 2 * year};
    static std::atomic<unsigned> looks = 0;
    return jumps[looks++ % jumps.size()];
}

int realTime(clockid_t clock, timespec* now) { return static_cast<int>(::syscall(SYS_clock_gettime, clock, now)); }

} // namespace

extern "C" {

int clock_gettime(clockid_t clock, timespec* now) noexcept
{
    const int outcome = realTime(clock, now);
    if (outcome == 0 && clock == CLOCK_REALTIME)
        now->tv_sec += nextJump();
    return outcome;
}

int gettimeofday(timeval* now, void*) noexcept
{
    timespec time{};
    const int outcome = realTime(CLOCK_REALTIME, &time);
    *now = {time.tv_sec + nextJump(), time.tv_nsec / 1'000};
    return outcome;
}

time_t time(time_t* now) noexcept
{
    timespec time{};
    realTime(CLOCK_REALTIME, &time);
    time.tv_sec += nextJump();
    if (now)
        *now = time.tv_sec;
    return time.tv_sec;
}

} // extern "C"
