// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/caught.h"

#include <new>
#include <stdexcept>
#include <string>

namespace homeward::store {

/// What `work` on a file gives. Memory that runs out is the error OutOfMemory of the file, never damage, and no exception
/// leaves the store.
template <class Work>
auto fileWork(const std::string& file, Work work) -> decltype(work())
{
    const auto noMemory = [&file] {
        base::Error error = base::caughtError();
        error.file = file;
        return error;
    };
    try {
        return work();
    } catch (const std::bad_alloc&) {
        return noMemory();
    } catch (const std::length_error&) { // a text longer than any memory
        return noMemory();
    }
}

} // namespace homeward::store
