// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/command.h"
#include "core/study/chosen_result.h"

#include <optional>
#include <string>
#include <vector>

namespace homeward::cli {

/// The result that a study is about, as typed.
struct ResultChoice {
    std::string measure;
    std::string scenario;               ///< name or id; empty = the base
    std::string against;                ///< empty = no difference
    std::vector<std::string> areas;
    std::vector<std::string> settings;
    std::string year;                   ///< `10` = the tenth financial year, or `2035/36`; empty = the whole run
};

/// `prefix` parts the options of a result from others of the command: `--until-year`.
void addResultChoice(CLI::App& command, ResultChoice& choice, const std::string& prefix = {});

/// What was chosen of a plan. Says what there is where something is not known, and then gives none.
[[nodiscard]] std::optional<study::ChosenResult> chosenOf(const ResultChoice& choice, const model::Plan& plan);

/// The place of a financial year by its number from 1 or its label; empty leaves it. Says which there are where it is
/// neither, and is then false.
[[nodiscard]] bool chooseYear(const model::Plan& plan, const std::string& text, std::optional<int>& chosen);

/// `delayed_discharge_days, 2035/36, Closer to home against If nothing changes`.
[[nodiscard]] std::string nameOf(const study::ChosenResult& chosen, const model::Plan& plan);

} // namespace homeward::cli
