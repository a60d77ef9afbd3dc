// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/reference_choice.h"
#include "app/cli/command.h"
#include "core/base/file_ends.h"
#include "core/base/safe_file.h"

#include <iostream>
#include <list>

namespace homeward::cli {

void addReferenceOption(CLI::App& command, std::string& file)
{
    command.add_option("--reference", file, "Figures written by \"reference build\"; else those of the program")
        ->envname("HOMEWARD_REFERENCE");
}

std::optional<std::reference_wrapper<const reference::ReferenceSet>> referenceSet(const std::string& file)
{
    static std::list<reference::ReferenceSet> read;
    if (file.empty())
        return std::cref(reference::builtIn());
    const auto text = base::readWholeFile(file, base::largestText);
    if (!text) {
        say(text.error());
        return std::nullopt;
    }
    auto set = reference::readReferenceText(text.value());
    if (!set) {
        const base::Error& error = set.error();
        std::cerr
            << file << ", line " << error.number << " (" << error.field << "): " << error.detail
            << ". This is no file that \"homeward-cli reference build\" wrote, or it was changed since. The figures "
            << "of the program stay in force: leave --reference and HOMEWARD_REFERENCE out to use them.\n";
        return std::nullopt;
    }
    return std::cref(read.emplace_back(std::move(set.value())));
}

} // namespace homeward::cli
