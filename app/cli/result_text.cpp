// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/result_text.h"

#include "core/base/text.h"
#include "ui/wording/number_format.h"
#include "ui/wording/translate.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace homeward::cli {

namespace {

std::string blanks(const std::string& text, std::size_t width)
{
    const std::size_t used = charactersIn(text);
    return std::string(used < width ? width - used : 0, ' ');
}

} // namespace

std::size_t charactersIn(const std::string& text)
{
    return static_cast<std::size_t>(std::ranges::count_if(text, [](char c) { return (c & 0xC0) != 0x80; }));
}

std::string leftIn(const std::string& text, std::size_t width)
{
    const std::string line = base::quote(text);
    return line + blanks(line, width);
}

std::string rightIn(const std::string& text, std::size_t width)
{
    const std::string line = base::quote(text);
    return blanks(line, width) + line;
}

std::string figure(double value)
{
    if (!std::isfinite(value))
        return "no limit";
    return wording::number(std::abs(value) < 10.0 ? std::round(10.0 * value) / 10.0 : std::round(value));
}

std::string fineFigure(double value)
{
    const double size = std::abs(value);
    if (!(size > 0.0 && size < 1.0))
        return figure(value);
    const double unit = std::pow(10.0, std::floor(std::log10(size)) - 1.0);
    const int decimals = static_cast<int>(std::lround(-std::log10(unit)));
    return wording::numbers().fixed(std::round(value / unit) * unit, std::min(decimals, 9));
}

std::vector<int> wholeYears(const results::RunResult& result)
{
    std::vector<int> whole;
    for (std::size_t y = 0; y < result.financialYears.size(); ++y) {
        const base::Period& year = result.financialYears[y];
        if (year.endSecond - year.firstSecond >= 365 * base::secondsPerDay)
            whole.push_back(static_cast<int>(y));
    }
    for (std::size_t y = 0; whole.empty() && y < result.financialYears.size(); ++y)
        whole.push_back(static_cast<int>(y));
    return whole;
}

std::string runLine(const results::RunResult& result)
{
    std::ostringstream text;
    const std::string seconds = wording::number(std::round(100.0 * result.timing.seconds) / 100.0);
    text << base::quote(result.planName) << ": " << result.replicationsDone << " futures, seed " << result.seed << ", "
         << wording::number(static_cast<double>(result.timing.events)) << " events in " << seconds << " s ";
    if (result.timing.threads == 0)
        text << "in parts";
    else
        text << "on " << result.timing.threads << (result.timing.threads == 1 ? " thread" : " threads");
    text << ", Homeward " << result.programVersion << '\n';
    const bool conserved = result.checks.peopleConserved && result.checks.settingsConserved;
    text << (conserved ? "Checks: nobody lost or made" : "Checks: PEOPLE LOST OR MADE - do not use these results")
         << "; Little's law within " << wording::percent(std::round(1e4 * result.checks.littlesLawWorst) / 1e4) << '\n';
    return text.str();
}

} // namespace homeward::cli
