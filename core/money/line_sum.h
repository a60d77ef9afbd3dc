// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/figures.h"

// Reading lines, for the files of this room alone.
namespace homeward::money {

[[nodiscard]] inline double inTerms(const Accounts& accounts, double cash, std::size_t period, std::size_t future,
                                    Terms terms)
{
    return terms == Terms::Cash ? cash : cash * accounts.deflators.at(period, future);
}

/// The lines of a scenario that a cut joins.
[[nodiscard]] std::vector<const Line*> linesOf(const Accounts& accounts, const Cut& cut);

} // namespace homeward::money
