// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>

namespace homeward::base {

/// Puts off Ctrl+C and requests to end, as far as this thread takes them, while the object lives: for the moment between
/// the making of a file and its entry in the list of what an interrupt removes. Does nothing on Windows.
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
