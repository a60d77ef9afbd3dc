// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/run_result.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace homeward::paper {

/// What others need to reproduce the numbers of a paper: the program, the plan's fingerprint, the seed and the number
/// of futures.
struct RunLine {
    std::string version;
    std::string fingerprint;
    std::uint64_t seed = 0;
    int futures = 0;

    friend bool operator==(const RunLine&, const RunLine&) = default;
};

[[nodiscard]] RunLine runLineOf(const results::RunResult& result);
/// `Homeward 0.1.0; plan 0123456789abcdef; seed 7; futures 30`: the same in every language.
[[nodiscard]] std::string textOf(const RunLine& line);
/// The first such line in a text.
[[nodiscard]] std::optional<RunLine> findRunLine(std::string_view text);

} // namespace homeward::paper
