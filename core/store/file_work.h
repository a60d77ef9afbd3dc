// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/caught.h"

#include <new>
#include <stdexcept>
#include <string>

namespace homeward::store {

/// Runs `work` on a file. Running out of memory becomes the error OutOfMemory for the file, never Damaged, and no
/// exception leaves the store.
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
    } catch (const std::length_error&) { // a text longer than any string can be
        return noMemory();
    }
}

} // namespace homeward::store
