// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::base {

/// Tells the processor that an object will be read soon, which only affects speed. A no-op if the compiler has no such
/// hint.
template <class T>
inline void prefetch([[maybe_unused]] const T* object)
{
#if defined(__GNUC__)
    constexpr unsigned long cacheLine = 64;
    for (unsigned long at = 0; at < sizeof(T); at += cacheLine)
        __builtin_prefetch(reinterpret_cast<const char*>(object) + at);
#endif
}

} // namespace homeward::base
