// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/text.h"
#include "core/store/plan_file.h"
#include "core/store/plan_lock.h"
#include "core/store/recover.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

std::string count(std::size_t number, const char* one, const char* many)
{
    return std::to_string(number) + ' ' + (number == 1 ? one : many);
}

void sayFound(const store::RecoveredPlan& recovered)
{
    const model::Plan& plan = recovered.plan;
    std::cout << "Taken out of \"" << base::quote(plan.name)
              << "\": " << count(plan.settings.size(), "setting", "settings") << ", "
              << count(plan.cohorts.size(), "cohort", "cohorts") << ", " << count(plan.areas.size(), "area", "areas")
              << ", " << count(plan.scenarios.size(), "scenario", "scenarios") << ".\n";
    for (const store::Loss& loss : recovered.losses) {
        std::cout << "lost: " << base::quote(loss.table);
        if (loss.row > 0)
            std::cout << ", row " << loss.row;
        if (!loss.why.empty())
            std::cout << " (" << base::quote(loss.why) << ')';
        std::cout << '\n';
    }
    std::cout
        << "Stored results and the history of edits are not taken out: run the plan again. Compare its figures with a "
           "backup or a printed paper before you use them.\n";
}

/// A plan that is open in a window is left alone.
Exit save(const store::RecoveredPlan& recovered, const std::string& file)
{
    const auto lock = store::PlanLock::acquire(file);
    const auto saved = lock ? store::savePlanFile(file, recovered.plan, nullptr) : lock.error();
    if (!saved) {
        say(saved.error());
        return Exit::FileFailed;
    }
    sayFound(recovered);
    return Exit::Done;
}

Exit recover(const std::string& damaged, const std::string& file)
{
    if (wouldReplaceInput(file, {damaged}))
        return Exit::WrongUsage;
    const auto recovered = store::recoverPlan(damaged);
    if (!recovered) {
        say(recovered.error());
        return Exit::FileFailed;
    }
    if (!recovered.value().wasWhole)
        return save(recovered.value(), file);
    std::cerr << damaged << " is whole: there is nothing to recover. Open it as it is.\n";
    return Exit::WrongUsage;
}

} // namespace

void addRecoverCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("recover", "Take what can still be read out of a damaged plan file");
    const auto files = std::make_shared<std::pair<std::string, std::string>>();
    command->add_option("DAMAGED", files->first, "The .homeward file that is damaged; it is left as it is")->required();
    command->add_option("NEW", files->second, "The .homeward file to write")->required();
    command->callback([files, &status] { status = recover(files->first, files->second); });
}

} // namespace homeward::cli
