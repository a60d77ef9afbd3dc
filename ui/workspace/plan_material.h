// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/reference/reference_set.h"

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace homeward::ui {

/// A template that new plans are made by.
struct PlanPattern {
    std::string name; ///< `whole`, `small`, `empty`; of the planner's own the path
    model::Plan plan;
    bool isOwn = false; ///< of a file
    std::map<std::string, std::vector<std::string>> unpublished =
        {}; ///< titles, by code of the partnership; only where there are some
};

/// Where figures and templates are read from besides the program itself.
struct MaterialPlaces {
    std::string referenceFile = {}; ///< empty = the figures that came with the program
    std::string templateFolder = {}; ///< of the planner's own templates; it need not be there
    std::vector<std::string> templateFiles = {}; ///< more of them, elsewhere
};

/// What new plans are made of: published figures and templates.
struct PlanMaterial {
    std::shared_ptr<const reference::ReferenceSet> own; ///< of a file; null = the set that came with the program
    std::vector<PlanPattern> patterns; ///< those of the program, then the planner's own by name
    std::optional<base::Error> fault; ///< why the file was not taken
    std::vector<base::Error> unread; ///< files that are no template, each with why

    [[nodiscard]] const reference::ReferenceSet& set() const { return own ? *own : reference::builtIn(); }
    [[nodiscard]] const PlanPattern* pattern(const std::string& name) const;
};

/// Reads all of it: figures of a file that cannot be read are replaced by those of the program.
[[nodiscard]] base::Result<PlanMaterial> readMaterial(const MaterialPlaces& places);

/// A template from a file; of a plan with areas, the template that can be made of it (`calibrate::templateOf`). `file` of an
/// error is the path. Fails as `store::readPlan` and `calibrate::templateOf`.
[[nodiscard]] base::Result<model::Plan> readTemplate(const std::string& file);

/// Writes a template into a folder, which is made where it is not there, under a file name made of the template's; gives the
/// path. One by the same name is replaced.
[[nodiscard]] base::Result<std::string> writeTemplate(const model::Plan& pattern, const std::string& folder);

/// The file that `writeTemplate` writes a template of a name to.
[[nodiscard]] std::string templateFile(const std::string& name, const std::string& folder);

} // namespace homeward::ui
