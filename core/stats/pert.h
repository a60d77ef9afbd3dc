// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::stats {

/// The value at `u` in (0, 1) of the PERT distribution from `low` to `high` with the mode `likely`: a beta distribution
/// with mean (low + 4 likely + high) / 6 (Malcolm, Roseboom, Clark, Fazar, Operations Research 7, 1959; weight 4 as in
/// Vose, Risk Analysis, 2008). `low` <= `likely` <= `high`; where `low` = `high` it is that value.
[[nodiscard]] double pertQuantile(double low, double likely, double high, double u);

} // namespace homeward::stats
