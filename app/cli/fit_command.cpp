// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/text_table.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/base/text.h"
#include "core/stats/fit.h"
#include "core/tables/stay_list.h"
#include "ui/wording/number_format.h"
#include "ui/wording/table_text.h"

#include <algorithm>
#include <iostream>

namespace homeward::cli {

namespace {

std::string days(double value) { return wording::numbers().fixed(value, 1); }

/// A family a row, the best first.
std::string textOf(const std::vector<stats::Fit>& fits)
{
    TextTable table;
    table.add({"curve", "mean", "sd", "median", "90th", "misfit"});
    for (const stats::Fit& fit : fits) {
        const auto law = stats::solve(fit.family, stats::MeanSd{fit.mean, fit.sd});
        const double more = fit.aic() - fits.front().aic();
        table.add({tables::wordOfFamily(fit.family), days(fit.mean), days(fit.sd), days(law->median()),
                   days(law->centile(0.9)), more == 0.0 ? "best" : "+" + days(more)});
    }
    return table.text();
}

/// Row by row, up to a number that can still be read.
void sayRefused(const std::vector<tables::StayList::Refused>& refused)
{
    constexpr std::size_t mostSaid = 50;
    for (std::size_t i = 0; i < std::min(refused.size(), mostSaid); ++i)
        std::cerr << "Row " << refused[i].row << ": \"" << base::quote(refused[i].found)
                  << "\" is not a number of days. Type a number such as 12.5.\n";
    if (refused.size() > mostSaid)
        std::cerr << "And " << refused.size() - mostSaid << " rows more that hold no number of days.\n";
}

Exit printFits(const std::string& file)
{
    const auto text = base::readWholeFile(file, base::largestText);
    if (!text) {
        say(text.error());
        return Exit::FileFailed;
    }
    const tables::StayList list = tables::stayListOf(text.value(), wording::typingForm().numbers);
    if (!list.refused.empty()) {
        sayRefused(list.refused);
        return Exit::FileFailed;
    }
    const auto fits = stats::fitsOf(list.days);
    if (fits.empty()) {
        std::cerr << list.days.size() << " stays make no fit: give at least " << stats::fewestToFit
                  << " that are not all alike, one a row, in days.\n";
        return Exit::FileFailed;
    }
    std::cout << list.days.size() << " stays, in days\n"
              << textOf(fits)
              << "Fitted by maximum likelihood; misfit is AIC less the best one's, and 2 or more is worth noting.\n";
    return Exit::Done;
}

} // namespace

void addFitCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("fit", "Fit every family of curves to a list of stays, the best first");
    const auto file = std::make_shared<std::string>();
    command->add_option("FILE", *file, "Stays in days, one a row; a heading and further columns are passed over")
        ->required();
    command->callback([file, &status] { status = printFits(*file); });
}

} // namespace homeward::cli
