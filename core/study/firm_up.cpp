// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/study/firm_up.h"

#include "core/model/lookup.h"
#include "core/model/node.h"

#include <algorithm>
#include <cmath>

namespace homeward::study {

namespace {

double weightOf(assumptions::Sureness sureness)
{
    switch (sureness) {
    case assumptions::Sureness::Guess: return 3.0;
    case assumptions::Sureness::Fairly: return 2.0;
    case assumptions::Sureness::Sure: break;
    }
    return 1.0;
}

} // namespace

FirmUp standingOf(const model::Plan& plan, const std::vector<assumptions::Assumption>& rows,
                  const InputSensitivity& input)
{
    FirmUp standing;
    const model::Path path = model::namedPath(plan, model::Path(input.path));
    const auto row = std::ranges::find(rows, path, &assumptions::Assumption::path);
    if (row != rows.end()) {
        standing.kind = row->kind;
        standing.sureness = row->sureness;
        standing.sourceTitle = row->sourceTitle;
        standing.owner = row->owner;
        return standing;
    }
    const model::Source& source = model::sourceOf(plan, plan.uncertainInputs[input.input].source);
    standing.kind = assumptions::kindOf(source);
    standing.sureness = assumptions::surenessOf(source);
    standing.sourceTitle = source.title;
    standing.owner = source.owner;
    return standing;
}

std::vector<FirmUp> firmUpFirst(const model::Plan& plan, const Sensitivity& found, std::size_t most)
{
    const std::vector<assumptions::Assumption> rows = assumptions::assumptionsOf(plan);
    std::vector<FirmUp> list;
    for (std::size_t i = 0; i < found.inputs.size(); ++i) {
        FirmUp one = standingOf(plan, rows, found.inputs[i]);
        if (one.kind == assumptions::Kind::Published || !found.inputs[i].surelyMoves())
            continue;
        one.place = i;
        one.weight = std::abs(found.inputs[i].swing.mean) * weightOf(one.sureness);
        list.push_back(std::move(one));
    }
    std::ranges::stable_sort(list, std::greater(), &FirmUp::weight);
    list.resize(std::min(list.size(), most));
    return list;
}

} // namespace homeward::study
