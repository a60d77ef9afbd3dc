// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/papers/books.h"

#include "core/study/draw.h"

namespace homeward::papers {

std::shared_ptr<const Books> booksOf(const model::Plan& plan, const results::RunResult& result)
{
    model::Plan asRun = plan;
    asRun.run.seed = result.seed; // prices are drawn with the luck of the run
    const money::PlanOf planOf = study::inputsOf(asRun);
    auto accounts = money::accountsOf(asRun, result, planOf);
    auto staffing = money::staffingOf(asRun, result, planOf);
    if (!accounts || !staffing)
        return nullptr;
    return std::make_shared<const Books>(Books{std::move(accounts.value()), std::move(staffing.value())});
}

} // namespace homeward::papers
