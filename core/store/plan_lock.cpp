// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/plan_lock.h"

#include "core/base/file_system.h"
#include "core/base/held_interrupts.h"
#include "core/base/safe_file.h"

#include <cstdlib>
#include <filesystem>
#include <sstream>
#include <utility>

namespace homeward::store {

using base::Error;
using base::ErrorCode;
using base::Result;
namespace fs = std::filesystem;

namespace {

/// The lock file beside the plan, with links in the path resolved: `.plan.homeward.lock`.
std::string lockPathOf(const std::string& planPath)
{
    std::error_code failed;
    const fs::path given = base::systemPath(planPath);
    const fs::path plan = fs::weakly_canonical(given, failed);
    fs::path name = ".";
    name += (failed ? given : plan).filename();
    name += ".lock";
    return base::pathText((failed ? given : plan).parent_path() / name);
}

/// Makes the error from the lock file, which holds `user@host` and the process id, a line each.
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

/// Whether a file is a lock left behind: as `acquire` writes it, or cut short on a full disk. Another file of that name
/// must not be changed.
bool isLockText(const std::string& lockPath)
{
    const auto contents = base::readWholeFile(lockPath);
    if (!contents)
        return false;
    std::istringstream lines(contents.value());
    std::string holder, process, more;
    std::getline(lines, holder);
    std::getline(lines, process);
    return contents.value().empty()
        || (holder.find('@') != std::string::npos && process.find_first_not_of("0123456789") == std::string::npos
            && !std::getline(lines, more));
}

} // namespace

PlanLock::PlanLock(std::optional<base::LockedFile> file, std::size_t slot) : m_file(std::move(file)), m_slot(slot) { }

PlanLock::~PlanLock() { letGo(); }

PlanLock::PlanLock(PlanLock&& other) noexcept
    : m_file(std::exchange(other.m_file, std::nullopt)),
      m_slot(std::exchange(other.m_slot, base::files::noSlot))
{
}

PlanLock& PlanLock::operator=(PlanLock&& other) noexcept
{
    if (this != &other) {
        letGo();
        m_file = std::exchange(other.m_file, std::nullopt);
        m_slot = std::exchange(other.m_slot, base::files::noSlot);
    }
    return *this;
}

void PlanLock::letGo()
{
    const base::HeldInterrupts held; // once ours is deleted, a file of this name may belong to another process
    if (m_file)
        static_cast<void>(m_file->remove());
    m_file.reset();
    base::files::keepOnInterrupt(std::exchange(m_slot, base::files::noSlot));
}

Result<PlanLock> PlanLock::acquire(const std::string& planPath)
{
    const std::string lockPath = lockPathOf(planPath);
    // Only a lock that is ours may be on the list of files that an interrupt removes.
    const base::HeldInterrupts held;
    auto file = base::LockedFile::open(lockPath, base::LockedFile::Readers::Everyone);
    if (!file && file.error().code == ErrorCode::FileInUse)
        return inUseBy(lockPath, planPath);
    if (!file)
        return PlanLock(std::nullopt, base::files::noSlot);
    if (!file.value().isNew() && !isLockText(lockPath))
        return PlanLock(std::nullopt, base::files::noSlot);
    if (!file.value().isLocked()) {
        if (file.value().isNew())
            static_cast<void>(file.value().remove());
        return PlanLock(std::nullopt, base::files::noSlot);
    }
    // The lock is valid even if a full disk leaves no room to write its holder into it.
    const base::ProcessIdentity self = base::thisProcess();
    if (file.value().truncate(0))
        static_cast<void>(file.value().append(self.user + '@' + self.host + '\n' + std::to_string(self.id) + '\n'));
    return PlanLock(std::move(file.value()), base::files::removeOnInterrupt(base::systemPath(lockPath)));
}

} // namespace homeward::store
