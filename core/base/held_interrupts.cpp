// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/held_interrupts.h"

#include <csignal>

namespace homeward::base {

#ifdef _WIN32

struct HeldInterrupts::Mask { };

HeldInterrupts::HeldInterrupts() = default;
HeldInterrupts::~HeldInterrupts() = default;

#else

struct HeldInterrupts::Mask {
    sigset_t set{};
};

HeldInterrupts::HeldInterrupts() : m_before(std::make_unique<Mask>())
{
    sigset_t held{};
    sigemptyset(&held);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        sigaddset(&held, signal);
    if (pthread_sigmask(SIG_BLOCK, &held, &m_before->set) != 0)
        m_before.reset();
}

HeldInterrupts::~HeldInterrupts()
{
    if (m_before)
        pthread_sigmask(SIG_SETMASK, &m_before->set, nullptr);
}

#endif

} // namespace homeward::base
