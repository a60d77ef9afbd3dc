// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/reference/reference_set.h"

#include <QString>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace homeward::ui {

/// A template that new plans are made by.
struct PlanPattern {
    std::string name;                                            ///< `whole`, `small`, `empty`
    model::Plan plan;
    std::map<std::string, std::vector<std::string>>
        unpublished; ///< titles, by code of the partnership; only where there are some
};

/// What new plans are made of: published figures and templates.
struct PlanMaterial {
    std::shared_ptr<const reference::ReferenceSet> own; ///< of a file; null = the set that came with the program
    std::vector<PlanPattern> patterns;
    std::optional<base::Error> fault; ///< why the file was not taken

    [[nodiscard]] const reference::ReferenceSet& set() const { return own ? *own : reference::builtIn(); }
    [[nodiscard]] const PlanPattern* pattern(const std::string& name) const;
};

/// Reads all of it: the figures of `referenceFile`, or those that came with the program where it is empty or cannot be read.
[[nodiscard]] base::Result<PlanMaterial> readMaterial(const std::string& referenceFile);

} // namespace homeward::ui
