// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace homeward::base {

/// Blocks Ctrl+C and requests to end in this thread while the object lives: for the moment between creating a file and
/// adding it to the list of files that an interrupt removes. Does nothing on Windows.
class HeldInterrupts {
public:
    HeldInterrupts();
    ~HeldInterrupts();
    HeldInterrupts(const HeldInterrupts&) = delete;
    HeldInterrupts& operator=(const HeldInterrupts&) = delete;

private:
    struct Mask;
    std::unique_ptr<Mask> m_before;
};

} // namespace homeward::base
