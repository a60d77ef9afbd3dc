// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_material.h"

#include "core/base/safe_file.h"
#include "core/calibrate/plan_figures.h"
#include "core/calibrate/templates.h"

#include <algorithm>

namespace homeward::ui {

namespace {

base::Result<reference::ReferenceSet> readSet(const std::string& file)
{
    const auto text = base::readWholeFile(file);
    if (!text)
        return text.error();
    auto set = reference::readReferenceText(text.value());
    if (set)
        return set;
    base::Error error = set.error();
    error.file = file;
    return error;
}

PlanPattern patternOf(const std::string& name, model::Plan plan, const reference::ReferenceSet& set)
{
    PlanPattern pattern{name, std::move(plan), {}};
    for (const reference::Area* partnership : set.areas().partnerships())
        if (auto titles = calibrate::unpublished(set, partnership->code, pattern.plan); !titles.empty())
            pattern.unpublished.emplace(partnership->code, std::move(titles));
    return pattern;
}

} // namespace

const PlanPattern* PlanMaterial::pattern(const std::string& name) const
{
    const auto found = std::ranges::find(patterns, name, &PlanPattern::name);
    return found == patterns.end() ? nullptr : &*found;
}

base::Result<PlanMaterial> readMaterial(const std::string& referenceFile)
{
    PlanMaterial material;
    if (!referenceFile.empty()) {
        auto set = readSet(referenceFile);
        if (set)
            material.own = std::make_shared<const reference::ReferenceSet>(std::move(set.value()));
        else
            material.fault = set.error();
    }
    for (const std::string& name : calibrate::templateNames()) {
        auto plan = calibrate::templateNamed(name);
        if (!plan)
            return plan.error();
        material.patterns.push_back(patternOf(name, std::move(plan.value()), material.set()));
    }
    return material;
}

} // namespace homeward::ui
