// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/command.h"
#include "app/cli/result_text.h"
#include "core/selftest/selftest.h"
#include "ui/wording/check_text.h"

#include <algorithm>
#include <iostream>
#include <sstream>

namespace homeward::cli {

namespace {

constexpr std::size_t textWidth = 60;
constexpr std::size_t numberWidth = 12;

std::string fourDecimals(double value)
{
    std::ostringstream text;
    text.setf(std::ios::fixed);
    text.precision(4);
    text << value;
    return text.str();
}

void printHeader()
{
    std::cout << "Figures of the program beside those of theory and of published cases. A figure passes within "
              << selftest::allowedErrors << " standard errors.\n\n"
              << leftIn("", 6) << leftIn("", textWidth) << rightIn("expected", numberWidth)
              << rightIn("found", numberWidth) << rightIn("std error", numberWidth) << "  source\n";
}

void print(const selftest::Check& check)
{
    const bool exact = check.standardError == 0.0;
    std::cout << leftIn(check.passed ? "pass" : "FAIL", 6) << leftIn(wording::checkText(check.key), textWidth)
              << rightIn(fourDecimals(check.expected), numberWidth) << rightIn(fourDecimals(check.found), numberWidth)
              << rightIn(exact ? "exact" : fourDecimals(check.standardError), numberWidth) << "  " << check.source
              << '\n';
}

Exit selfTest()
{
    const std::vector<selftest::Check> checks = selftest::run();
    printHeader();
    std::ranges::for_each(checks, print);
    const auto failed = std::ranges::count(checks, false, &selftest::Check::passed);
    if (failed == 0)
        std::cout << "\nAll " << checks.size() << " pass.\n";
    else
        std::cout << '\n' << failed << " of " << checks.size() << " FAIL: do not use this program's results.\n";
    return failed == 0 ? Exit::Done : Exit::PlanHasProblems;
}

} // namespace

void addSelfTestCommand(CLI::App& app, Exit& status)
{
    auto* command = app.add_subcommand("selftest", "Check the program's sums against theory and published cases");
    command->callback([&status] { status = selfTest(); });
}

} // namespace homeward::cli
