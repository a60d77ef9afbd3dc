// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/caught.h"
#include "core/base/threads.h"
#include "tests/support/catch.h"

#include <atomic>
#include <new>
#include <stdexcept>
#include <vector>

using namespace homeward;

TEST_CASE("Every number below the count is worked on once, on any number of threads")
{
    for (const int threads : {1, 2, 7, 0}) {
        std::vector<std::atomic<int>> done(1'000);
        base::forEach(done.size(), threads, [&](std::size_t i) { ++done[i]; });
        CHECK(std::ranges::all_of(done, [](const std::atomic<int>& times) { return times == 1; }));
    }
    base::forEach(0, 4, [](std::size_t) { FAIL("there is nothing to do"); });
}

TEST_CASE("An exception on any thread comes out where the work was asked for, when every thread has ended")
{
    for (const int threads : {1, 2, 7}) {
        std::atomic<int> done = 0;
        const auto work = [&](std::size_t i) {
            if (i == 500)
                throw std::runtime_error("five hundred");
            ++done;
        };
        CHECK_THROWS_AS(base::forEach(100'000, threads, work), std::runtime_error);
        CHECK(done < 100'000);
    }
}

TEST_CASE("An exception is an error at the edge of core")
{
    const auto caught = [](auto thrown) {
        try {
            throw thrown;
        } catch (...) {
            return base::caughtError();
        }
    };
    CHECK(caught(std::bad_alloc()).code == base::ErrorCode::OutOfMemory);
    CHECK(caught(std::length_error("too long")).code == base::ErrorCode::OutOfMemory);
    CHECK(caught(std::runtime_error("a fault")) == base::Error{base::ErrorCode::ProgramFault, {}, {}, "a fault", 0});
    CHECK(caught(7).code == base::ErrorCode::ProgramFault);
}
