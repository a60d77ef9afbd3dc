// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/imports/import.h"
#include "core/model/node.h"
#include "core/reference/reference_set.h"
#include "core/sheets/read_book.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/wording/import_text.h"

#include <algorithm>
#include <string>

namespace homeward::tests {

/// The small plan as one of Shetland, whose codes and names public files have.
inline model::Plan shetlandPlan()
{
    model::Plan plan = smallPlan();
    plan.areas.front().name = "Shetland";
    plan.areas.front().code = "S37000026";
    return plan;
}

inline imports::Import importOf(const std::string& bytes, const model::Plan& plan, const imports::Choices& choices = {},
                                const std::string& file = "file.csv")
{
    const sheets::Reading reading = sheets::readBook(file, bytes);
    INFO((reading.fault ? wording::faultText(*reading.fault, file) : std::string()));
    REQUIRE_FALSE(reading.fault);
    return imports::lookAt(reading.book, plan, choices, reference::builtIn());
}

/// The plan after the import; what was found is shown where it may not be taken.
inline model::Plan taken(const imports::Import& import, model::Plan plan, bool leaveOut = false)
{
    for (const imports::Finding& finding : import.findings.all())
        UNSCOPED_INFO(wording::findingText(finding, "file"));
    REQUIRE(import.mayBeTaken(leaveOut));
    REQUIRE(edit::apply(plan, import.patch).ok());
    return plan;
}

/// The first finding of a kind; an empty one, and a failed check, where there is none.
inline imports::Finding findingOf(const imports::Import& import, imports::FindingKind kind)
{
    for (const imports::Finding& finding : import.findings.all()) {
        UNSCOPED_INFO(wording::findingText(finding, "file"));
        if (finding.kind == kind)
            return finding;
    }
    CHECK(false);
    return {};
}

inline double people(const model::Plan& plan, int year, std::size_t band)
{
    for (const model::PopulationYear& row : plan.areas.front().population)
        if (row.year == year)
            return row.people.at(band);
    return -1.0;
}

} // namespace homeward::tests
