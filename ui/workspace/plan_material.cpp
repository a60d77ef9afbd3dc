// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_material.h"

#include "core/base/file_ends.h"
#include "core/base/lower_case.h"
#include "core/base/path.h"
#include "core/base/safe_file.h"
#include "core/calibrate/own_template.h"
#include "core/calibrate/plan_figures.h"
#include "core/calibrate/templates.h"
#include "core/edit/new_id.h"
#include "core/exchange/plan_json.h"
#include "core/store/plan_file.h"

#include <algorithm>
#include <filesystem>

namespace homeward::ui {

namespace {

base::Result<reference::ReferenceSet> readSet(const std::string& file)
{
    const auto text = base::readWholeFile(file, base::largestText);
    if (!text)
        return text.error();
    auto set = reference::readReferenceText(text.value());
    if (set)
        return set;
    base::Error error = set.error();
    error.file = file;
    return error;
}

PlanPattern patternOf(const std::string& name, model::Plan plan, const reference::ReferenceSet& set, bool isOwn = false)
{
    PlanPattern pattern{name, std::move(plan), isOwn};
    for (const reference::Area* partnership : set.areas().partnerships())
        if (auto titles = calibrate::unpublished(set, partnership->code, pattern.plan); !titles.empty())
            pattern.unpublished.emplace(partnership->code, std::move(titles));
    return pattern;
}

/// Templates of a folder, by file name; none where it cannot be read.
std::vector<std::string> filesIn(const std::string& folder)
{
    std::vector<std::string> files;
    std::error_code failed;
    if (folder.empty())
        return files;
    for (std::filesystem::directory_iterator at(base::systemPath(folder), failed), end; !failed && at != end;
         at.increment(failed)) {
        const std::string ending = base::lowered(base::pathText(at->path().extension()));
        if ((ending == ".json" || ending == ".homeward") && at->is_regular_file(failed))
            files.push_back(base::pathText(at->path()));
    }
    std::ranges::sort(files);
    return files;
}

void addOwn(PlanMaterial& material, const std::string& file)
{
    if (material.pattern(file))
        return;
    auto plan = readTemplate(file);
    if (plan)
        material.patterns.push_back(patternOf(file, std::move(plan.value()), material.set(), true));
    else
        material.unread.push_back(plan.error());
}

} // namespace

base::Result<model::Plan> readTemplate(const std::string& file)
{
    const auto named = [&](base::Error error) {
        error.file = file;
        return error;
    };
    auto plan = store::readPlan(file);
    if (!plan)
        return named(plan.error());
    if (plan.value().areas.empty())
        return plan;
    auto made = calibrate::templateOf(plan.value(), plan.value().name);
    if (!made)
        return named(made.error());
    return made;
}

std::string templateFile(const std::string& name, const std::string& folder)
{
    return folder + '/' + edit::idOf(name) + ".json";
}

base::Result<std::string> writeTemplate(const model::Plan& pattern, const std::string& folder)
{
    std::error_code failed;
    std::filesystem::create_directories(base::systemPath(folder), failed);
    if (failed)
        return base::Error{base::ErrorCode::FileNotWritable, folder, {}, failed.message()};
    const std::string file = templateFile(pattern.name, folder);
    if (const base::Status written = exchange::writePlanFile(pattern, file); !written)
        return written.error();
    return file;
}

const PlanPattern* PlanMaterial::pattern(const std::string& name) const
{
    const auto found = std::ranges::find(patterns, name, &PlanPattern::name);
    return found == patterns.end() ? nullptr : &*found;
}

base::Result<PlanMaterial> readMaterial(const MaterialPlaces& places)
{
    PlanMaterial material;
    if (!places.referenceFile.empty()) {
        auto set = readSet(places.referenceFile);
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
    for (const std::string& file : filesIn(places.templateFolder))
        addOwn(material, file);
    for (const std::string& file : places.templateFiles)
        addOwn(material, file);
    return material;
}

} // namespace homeward::ui
