// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/paper_choice.h"

#include "core/base/text.h"
#include "ui/papers/parts.h"

#include <iostream>

namespace homeward::cli {

std::optional<model::Paper> choosePaper(const model::Plan& plan, const std::string& name)
{
    for (const model::Paper& paper : plan.papers)
        if (name.empty() || paper.name == name || paper.id.value == name)
            return paper;
    const model::Paper usual = papers::newPaper(plan);
    if (name.empty() || usual.id.value == name)
        return usual;
    std::cerr << "The plan has no paper \"" << base::quote(name) << "\".";
    for (const model::Paper& paper : plan.papers)
        std::cerr << (&paper == plan.papers.data() ? " It has: " : ", ") << '"' << base::quote(paper.name) << '"';
    std::cerr << (plan.papers.empty() ? " It has none.\n" : ".\n");
    return std::nullopt;
}

} // namespace homeward::cli
