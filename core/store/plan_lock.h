// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/locked_file.h"
#include "core/base/result.h"

#include <cstddef>
#include <optional>
#include <string>

namespace homeward::store {

/// Says to other Homewards that a plan file is open here, so that they can offer to open it read-only.
/// Held through a small file beside the plan; let go by the destructor and by the end of the process.
class PlanLock {
public:
    /// Fails with FileInUse where another holds it (`detail` = user@host, `number` = its process id). Where the folder
    /// takes no lock the plan can be used all the same: see `guards`. A file of that name that is not a lock stays.
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
    std::size_t m_slot; ///< in the list of what an interrupt removes
};

} // namespace homeward::store
