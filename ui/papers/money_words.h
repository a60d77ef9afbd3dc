// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/money/accounts.h"
#include "ui/papers/material.h"

namespace homeward::papers {

/// The scenario less the one that it is compared with, in real terms: of one payer, or of all.
[[nodiscard]] std::optional<results::Summary>
differenceOf(const money::Accounts& accounts, const results::Question& question, std::optional<int> payer, int year);
/// `£0.3m less`.
[[nodiscard]] std::string moreOrLess(const Material& material, double pounds);
/// `£0.3m less (95 % sure: £0.1m to £0.5m)`, or that we cannot tell.
[[nodiscard]] std::string sureMoney(const Material& material, const results::Summary& difference);

} // namespace homeward::papers
