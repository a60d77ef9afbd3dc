// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/locked_file.h"
#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>

namespace homeward::store {

/// Tells other Homewards that a plan file is open here, so that they can offer to open it read-only. The lock is a
/// small file beside the plan; the destructor releases it, as does the end of the process.
class PlanLock {
public:
    /// Fails with FileInUse where another holds it (`detail` = user@host, `number` = its process id). Where the folder
    /// supports no locks the plan can still be used: see `guards`. A file of that name that is not a lock is left as it
    /// is.
    static base::Result<PlanLock> acquire(const std::string& planPath);

    /// False where no lock could be taken (a share without locks, a full disk): two Homewards cannot notice each other.
    [[nodiscard]] bool guards() const { return m_file.has_value(); }

    PlanLock(PlanLock&& other) noexcept;
    PlanLock& operator=(PlanLock&& other) noexcept;
    PlanLock(const PlanLock&) = delete;
    PlanLock& operator=(const PlanLock&) = delete;
    ~PlanLock();

private:
    explicit PlanLock(std::optional<base::LockedFile> file, std::size_t slot);
    void letGo();

    std::optional<base::LockedFile> m_file;
    std::size_t m_slot; ///< index in the list of files that an interrupt removes
};

} // namespace homeward::store
