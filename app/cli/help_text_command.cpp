// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "core/base/text.h"
#include "ui/wording/help_text.h"

#include <iostream>
#include <memory>

namespace homeward::cli {

namespace {

struct HelpTextOptions {
    std::string topic;
    std::string search;
};

void listTopics(std::ostream& out, const std::vector<wording::HelpPage>& pages)
{
    for (const wording::HelpPage& page : pages)
        out << "  " << page.id << ": " << page.title << '\n';
}

Exit search(const std::vector<wording::HelpPage>& pages, const std::string& words)
{
    const std::vector<wording::HelpHit> hits = wording::searchHelp(pages, words);
    if (hits.empty())
        std::cerr << "No page of help has \"" << base::quote(words) << "\".\n";
    for (const wording::HelpHit& hit : hits)
        std::cout << hit.id << ": " << hit.title << "\n  " << hit.line << '\n';
    return Exit::Done;
}

Exit show(const HelpTextOptions& options)
{
    const std::vector<wording::HelpPage> pages = wording::helpPages();
    if (!options.search.empty())
        return search(pages, options.search);
    if (options.topic.empty()) {
        std::cout << "Pages of help:\n";
        listTopics(std::cout, pages);
        return Exit::Done;
    }
    const wording::HelpPage* page = wording::helpPage(pages, options.topic);
    if (page == nullptr) {
        std::cerr << "There is no page of help \"" << base::quote(options.topic) << "\". There are:\n";
        listTopics(std::cerr, pages);
        return Exit::WrongUsage;
    }
    std::cout << wording::plainHelp(page->text);
    return Exit::Done;
}

} // namespace

void addHelpTextCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("help-text", "The pages of help: what the words, figures and pages mean");
    const auto options = std::make_shared<HelpTextOptions>();
    command->add_option("TOPIC", options->topic, "The page to read (a list of all)");
    command->add_option("--search", options->search, "The pages that have these words");
    command->callback([options, &status] { status = show(*options); });
}

} // namespace homeward::cli
