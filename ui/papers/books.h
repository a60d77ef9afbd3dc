// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "core/money/staff.h"

#include <memory>

namespace homeward::papers {

/// What the care and the changes of a run cost, and the staff that they need, by financial year.
struct Books {
    money::Accounts accounts;
    money::Staffing staffing;
};

/// Null where the plan no longer has what the run has. Takes as long as drawing the plan's ranges anew in every future.
[[nodiscard]] std::shared_ptr<const Books> booksOf(const model::Plan& plan, const results::RunResult& result);

} // namespace homeward::papers
