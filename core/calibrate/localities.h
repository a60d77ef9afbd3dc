// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <string_view>
#include <vector>

// Divides an area into localities of which only the population is known.
namespace homeward::calibrate {

/// People of a part of an area, by the age bands of a plan.
struct Locality {
    std::string name;
    std::vector<double> people;

    friend bool operator==(const Locality&, const Locality&) = default;
};

/// Reads a table (`TypedTable`) in one of two forms: a column `locality` and one for each age band, named as in the
/// plan; or the columns `locality`, `band` and `people`. `name` is taken for `locality`. Fails with BadField (`field`
/// says row and column, `detail` what was found) for a column or band that the plan has not got, a number that is none,
/// a locality or band given twice; and with MissingField for a column, or a band of a locality (`detail` is the
/// locality).
[[nodiscard]] base::Result<std::vector<Locality>> readLocalities(std::string_view text,
                                                                 const std::vector<model::AgeBand>& bands);

/// Divides the only area of a plan. Each locality gets its share of the area's people of each age, in every year, and
/// the same share of the people of the first day. Rates, stays and routes are those of the area. Beds, places and hours
/// are shared: dividing them would create queues that the area does not have, and the base year would no longer be met.
/// A source documents this. The fit of the area is dropped, since it applies to no locality. Fails with BadField:
/// `areas` where the plan has not one area; `localities` for fewer than two; `band` (in `detail`) where no locality has
/// people of an age and the area has; `listed` (the cohort in `detail`) for people who come at times that are named,
/// who cannot be parted.
[[nodiscard]] base::Result<model::Plan> partArea(const model::Plan& plan, const std::vector<Locality>& localities);

/// All the people of localities, to compare with what is known of their area.
[[nodiscard]] double peopleOf(const std::vector<Locality>& localities);

} // namespace homeward::calibrate
