// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/reference_set.h"

#include <CLI/CLI.hpp>
#include <functional>
#include <optional>
#include <string>

namespace homeward::cli {

/// `--reference FILE`, also the environment variable HOMEWARD_REFERENCE: figures that were built anew.
void addReferenceOption(CLI::App& command, std::string& file);

/// The figures of that file, or those of the program where it is empty. Says why where the file cannot be read. They stay
/// until the program ends.
[[nodiscard]] std::optional<std::reference_wrapper<const reference::ReferenceSet>>
referenceSet(const std::string& file);

} // namespace homeward::cli
