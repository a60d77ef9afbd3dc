// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/money/line_sum.h"
#include "core/schedule/quantities.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <tuple>

namespace homeward::money {

using results::ValueList;

namespace {

/// Identifies what a line stands for, so that lines of several scenarios can be matched.
using Key = std::tuple<int, int, std::string, Part, int>;

Key keyOf(const Line& line) { return {line.group, line.setting, line.change.value, line.part, line.payer}; }

/// Matching lines in the scenario and in the one compared with: several lines each where areas share a setting.
struct Lines {
    std::vector<const Line*> now;
    std::vector<const Line*> before;
};
using Values = std::vector<double>;

double meanOf(const Values& values)
{
    return values.empty() ? 0.0
                          : std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

void add(Values& to, const Values& values, double factor)
{
    for (std::size_t f = 0; f < to.size(); ++f)
        to[f] += factor * values[f];
}

/// Divides differences, line by line.
class Parting {
public:
    Parting(const Accounts& accounts, const Pair& pair, std::size_t period, Terms terms)
        : m_accounts(accounts),
          m_pair(pair),
          m_period(period),
          m_terms(terms)
    {
        for (Values* values : {&m_total, &m_spent, &m_avoided, &m_cashable, &m_notCashable})
            values->assign(accounts.futures, 0.0);
    }

    [[nodiscard]] Released parted()
    {
        for (const auto& [key, lines] : pairedLines())
            addLine(lines);
        addNotCashable();
        return {ValueList(m_total), ValueList(m_spent), ValueList(m_avoided), ValueList(m_cashable),
                ValueList(m_notCashable)};
    }

private:
    [[nodiscard]] std::map<Key, Lines> pairedLines() const
    {
        std::map<Key, Lines> lines;
        for (const Line* line : linesOf(m_accounts, {m_pair.scenario, m_pair.areas}))
            lines[keyOf(*line)].now.push_back(line);
        for (const Line* line : linesOf(m_accounts, {m_pair.against, m_pair.areas}))
            lines[keyOf(*line)].before.push_back(line);
        return lines;
    }

    [[nodiscard]] Values poundsOf(const std::vector<const Line*>& lines, std::size_t period) const
    {
        Values values(m_accounts.futures, 0.0);
        for (const Line* line : lines)
            for (std::size_t f = 0; f < values.size(); ++f)
                values[f] += inTerms(m_accounts, line->cash.at(period, f), period, f, m_terms);
        return values;
    }

    /// The pounds of the first period, converted to the prices and days of this period.
    [[nodiscard]] double today(const std::vector<const Line*>& lines) const
    {
        double sum = 0.0;
        for (const Line* line : lines)
            for (std::size_t f = 0; line->setting >= 0 && f < m_accounts.futures; ++f) {
                const double first = line->rate.at(0, f);
                const double units = first != 0.0 ? line->cash.at(0, f) / first / daysOf(0) : 0.0;
                sum += inTerms(m_accounts, units * daysOf(m_period) * line->rate.at(m_period, f), m_period, f, m_terms);
            }
        return m_accounts.futures > 0 ? sum / static_cast<double>(m_accounts.futures) : 0.0;
    }

    [[nodiscard]] double daysOf(std::size_t period) const
    {
        const base::Period& of = m_accounts.periods[period];
        return schedule::daysOf(of.endSecond - of.firstSecond);
    }

    void addLine(const Lines& lines)
    {
        const Values now = poundsOf(lines.now, m_period);
        const Values before = poundsOf(lines.before, m_period);
        add(m_total, now, 1.0);
        add(m_total, before, -1.0);
        const double saved = meanOf(before) - meanOf(now);
        if (saved <= 0.0) {
            add(m_spent, now, 1.0);
            add(m_spent, before, -1.0);
            return;
        }
        const double level = std::max(meanOf(now), today(lines.before));
        const double share = std::clamp((meanOf(before) - level) / saved, 0.0, 1.0);
        for (auto [part, of] : {std::pair(&m_avoided, share), std::pair(&m_cashable, 1.0 - share)}) {
            add(*part, before, of);
            add(*part, now, -of);
        }
    }

    /// Adds freed units whose capacity stays open. Their worth is the fixed cost that they bear; no money is released.
    void addNotCashable()
    {
        for (const auto& [key, lines] : pairedLines()) {
            if (lines.now.empty() || lines.before.empty() || lines.now.front()->part != Part::Fixed)
                continue;
            const Values freed = freedWorth(lines.before);
            Values kept = freed;
            add(kept, poundsOf(lines.before, m_period), -1.0);
            add(kept, poundsOf(lines.now, m_period), 1.0);
            if (meanOf(freed) > 0.0 && meanOf(kept) > 0.0)
                add(m_notCashable, meanOf(kept) < meanOf(freed) ? kept : freed, 1.0);
        }
    }

    /// The fixed cost of units no longer in use.
    [[nodiscard]] Values freedWorth(const std::vector<const Line*>& fixed) const
    {
        Values worth(m_accounts.futures, 0.0);
        for (const Line* line : fixed)
            for (std::size_t f = 0; f < worth.size(); ++f) {
                const double freed = usedBy(*line, m_pair.against, f) - usedBy(*line, m_pair.scenario, f);
                worth[f] += inTerms(m_accounts, freed * line->rate.at(m_period, f), m_period, f, m_terms);
            }
        return worth;
    }

    [[nodiscard]] double usedBy(const Line& line, int scenario, std::size_t future) const
    {
        const auto place =
            static_cast<std::size_t>(line.area) * m_accounts.settings + static_cast<std::size_t>(line.setting);
        return m_accounts.sheets[static_cast<std::size_t>(scenario)].used[place].at(m_period, future);
    }

    const Accounts& m_accounts;
    const Pair& m_pair;
    std::size_t m_period;
    Terms m_terms;
    Values m_total, m_spent, m_avoided, m_cashable, m_notCashable;
};

} // namespace

std::vector<const Line*> linesOf(const Accounts& accounts, const Cut& cut)
{
    const Sheet& sheet = accounts.sheets[static_cast<std::size_t>(cut.scenario)];
    const auto isIn = [&](int area) {
        const std::vector<int> chosen = cut.areas.of(0);
        return cut.areas.isAll() || std::ranges::find(chosen, area) != chosen.end();
    };
    std::vector<const Line*> lines;
    for (const Line& line : sheet.lines)
        if (isIn(line.area) && (!cut.payer || *cut.payer == line.payer)
            && (!cut.setting || *cut.setting == line.setting) && (!cut.part || *cut.part == line.part))
            lines.push_back(&line);
    return lines;
}

Released released(const Accounts& accounts, const Pair& pair, std::size_t period, Terms terms)
{
    return Parting(accounts, pair, period, terms).parted();
}

} // namespace homeward::money
