// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/locked_file.h"
#include "core/base/result.h"

#include <string>

namespace homeward::store {

/// Says to other Homewards that a plan file is open here, so that they can offer to open it read-only.
/// Held through a small file beside the plan; let go by the destructor and by the end of the process.
class PlanLock {
public:
    /// FileInUse where another holds it (`detail` = user@host, `number` = its process id);
    /// FileNotWritable where the folder takes no lock file.
    static base::Result<PlanLock> acquire(const std::string& planPath);

    PlanLock(PlanLock&& other) noexcept;
    PlanLock& operator=(PlanLock&& other) noexcept;
    PlanLock(const PlanLock&) = delete;
    PlanLock& operator=(const PlanLock&) = delete;
    ~PlanLock();

private:
    explicit PlanLock(base::LockedFile file);

    base::LockedFile m_file;
    bool m_held = true;
};

} // namespace homeward::store
