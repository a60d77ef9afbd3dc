// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/runner/check_runner.h"

#include <exception>
#include <mutex>
#include <optional>
#include <utility>

namespace homeward::runner {

namespace {

constexpr int collectMs = 50;

/// Checks without letting an exception out of the thread; one that comes is a check that failed.
std::vector<selftest::Check> checkSafely(const CheckFunction& check, const selftest::Progress& progress,
                                         const base::CancelToken& cancel)
{
    try {
        return check(progress, cancel);
    } catch (const std::exception& fault) {
        return {{"checks.ended", 0.0, 1.0, 0.0, false, fault.what()}};
    }
}

} // namespace

/// Where the thread leaves what is new; the window's thread collects it.
struct CheckRunner::Mailbox {
    std::mutex mutex;
    std::optional<double> share;
    std::optional<std::vector<selftest::Check>> checks;
};

CheckRunner::CheckRunner(CheckFunction check, QObject* parent)
    : QObject(parent),
      m_check(std::move(check)),
      m_mailbox(std::make_shared<Mailbox>())
{
    m_timer.setInterval(collectMs);
    connect(&m_timer, &QTimer::timeout, this, &CheckRunner::collect);
}

CheckRunner::~CheckRunner()
{
    m_cancel.cancel();
    if (m_thread.joinable())
        m_thread.join();
}

void CheckRunner::start()
{
    if (m_thread.joinable())
        return;
    m_timer.start();
    m_thread = std::thread([check = m_check, cancel = m_cancel, mailbox = m_mailbox] {
        std::vector<selftest::Check> checks = checkSafely(
            check,
            [&mailbox](double share) {
                const std::scoped_lock lock(mailbox->mutex);
                mailbox->share = share;
            },
            cancel);
        const std::scoped_lock lock(mailbox->mutex);
        mailbox->checks = std::move(checks);
    });
}

void CheckRunner::collect()
{
    std::optional<double> share;
    std::optional<std::vector<selftest::Check>> checks;
    {
        const std::scoped_lock lock(m_mailbox->mutex);
        share = std::exchange(m_mailbox->share, std::nullopt);
        checks = std::exchange(m_mailbox->checks, std::nullopt);
    }
    if (checks)
        m_timer.stop();
    if (share)
        emit progressed(*share);
    if (checks)
        emit finished(*checks);
}

} // namespace homeward::runner
