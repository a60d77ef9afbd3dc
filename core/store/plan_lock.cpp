// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_lock.h"

#include "core/base/safe_file.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
using base::Status;
namespace fs = std::filesystem;

namespace {

/// Beside the file that the path leads to, however it is written: `.plan.homeward.lock`.
std::string lockPathOf(const std::string& planPath)
{
    std::error_code failed;
    const fs::path given = base::systemPath(planPath);
    const fs::path plan = fs::weakly_canonical(given, failed);
    fs::path name = ".";
    name += (failed ? given : plan).filename();
    name += ".lock";
    const std::u8string text = ((failed ? given : plan).parent_path() / name).u8string();
    return {text.begin(), text.end()};
}

/// The lock file holds `user@host` and the process id, a line each.
Error inUseBy(const std::string& lockPath, const std::string& planPath)
{
    Error error{ErrorCode::FileInUse, planPath, {}, {}, 0};
    if (const auto contents = base::readWholeFile(lockPath)) {
        std::istringstream lines(contents.value());
        std::string process;
        if (std::getline(lines, error.detail) && std::getline(lines, process))
            error.number = std::strtol(process.c_str(), nullptr, 10);
    }
    return error;
}

} // namespace

PlanLock::PlanLock(base::LockedFile file) : m_file(std::move(file)) { }

PlanLock::~PlanLock()
{
    if (m_held)
        static_cast<void>(m_file.remove());
}

PlanLock::PlanLock(PlanLock&& other) noexcept
    : m_file(std::move(other.m_file)),
      m_held(std::exchange(other.m_held, false))
{
}

PlanLock& PlanLock::operator=(PlanLock&& other) noexcept
{
    if (this != &other) {
        if (m_held)
            static_cast<void>(m_file.remove());
        m_file = std::move(other.m_file);
        m_held = std::exchange(other.m_held, false);
    }
    return *this;
}

Result<PlanLock> PlanLock::acquire(const std::string& planPath)
{
    const std::string lockPath = lockPathOf(planPath);
    auto file = base::LockedFile::open(lockPath, base::LockedFile::Readers::Everyone);
    if (!file) {
        if (file.error().code == ErrorCode::FileInUse)
            return inUseBy(lockPath, planPath);
        return Error{ErrorCode::FileNotWritable, planPath, {}, file.error().detail, 0};
    }
    const base::ProcessIdentity self = base::thisProcess();
    Status written = file.value().truncate(0);
    if (written)
        written = file.value().append(self.user + '@' + self.host + '\n' + std::to_string(self.id) + '\n');
    if (!written)
        return written.error();
    return PlanLock(std::move(file.value()));
}

} // namespace homeward::store
