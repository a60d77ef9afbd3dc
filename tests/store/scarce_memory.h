// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::tests {

/// While it lives, memory is had as always, but for one piece: the one after `before` others fails, be it of SQLite or one
/// of the program's of a kilobyte or more (those that are smaller a destructor of nlohmann::json may ask for, which cannot
/// fail). One at a time, and on this thread alone.
class ScarceMemory {
public:
    static constexpr long never = -1;

    explicit ScarceMemory(long before);
    ScarceMemory(const ScarceMemory&) = delete;
    ScarceMemory& operator=(const ScarceMemory&) = delete;
    ~ScarceMemory();

    /// How many such pieces have been asked for since it began.
    [[nodiscard]] static long askings();
};

} // namespace homeward::tests
