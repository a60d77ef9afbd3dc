// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/books.h"

#include "core/study/draw.h"

namespace homeward::papers {

std::shared_ptr<const Books> booksOf(const model::Plan& plan, const results::RunResult& result)
{
    const money::PlanOf planOf = study::inputsOf(plan);
    auto accounts = money::accountsOf(plan, result, planOf);
    auto staffing = money::staffingOf(plan, result, planOf);
    if (!accounts || !staffing)
        return nullptr;
    return std::make_shared<const Books>(Books{std::move(accounts.value()), std::move(staffing.value())});
}

} // namespace homeward::papers
