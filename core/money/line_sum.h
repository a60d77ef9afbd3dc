// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/figures.h"

// Adds up lines. For the files of core/money only.
namespace homeward::money {

[[nodiscard]] inline double inTerms(const Accounts& accounts, double cash, std::size_t period, std::size_t future,
                                    Terms terms)
{
    return terms == Terms::Cash ? cash : cash * accounts.deflators.at(period, future);
}

/// The lines of a scenario that a cut selects.
[[nodiscard]] std::vector<const Line*> linesOf(const Accounts& accounts, const Cut& cut);

} // namespace homeward::money
