// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/rebuild.h"

#include <string>
#include <vector>

// Small files of our own making in the columns of public ones.
namespace homeward::tests {

/// Delayed discharge bed days of councils by their codes: 12 months from April of a year, every age group and reason,
/// totals beside their parts, as published. Each part has `days` a month.
[[nodiscard]] std::string delayFile(const std::vector<std::string>& councils, int firstYear, int days, int months = 12);

/// What a rebuild of these files from the built-in set gives, in 2026.
[[nodiscard]] reference::Rebuilt rebuiltOf(const std::vector<reference::PublicFile>& files);

/// The folder with the real public files: HOMEWARD_PUBLIC_DATA, or `shared/data` beside the checkout or above; empty where
/// it is not there.
[[nodiscard]] std::string realFiles();

} // namespace homeward::tests
