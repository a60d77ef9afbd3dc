// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <optional>

namespace homeward::validation {

namespace {

/// The when-full rules of one area on one day of a scenario, for those of one origin.
class RulesOfDay {
public:
    RulesOfDay(const Plan& plan, const Scenario& scenario, const Area& area, base::Date day, RuleOrigin origin)
        : m_plan(plan),
          m_changedBy(plan.settings.size())
    {
        const bool outside = origin == RuleOrigin::FromOutside;
        for (const Setting& setting : plan.settings)
            m_rules.push_back(outside ? &setting.fromOutside : &setting.fromSettings);
        for (std::size_t c = 0; c < scenario.changes.size(); ++c) {
            const Change& change = scenario.changes[c];
            const auto* effect = std::get_if<RuleEffect>(&change.effect);
            if (!effect || !change.on || change.start > day || (change.end && *change.end <= day)
                || !appliesTo(change, area.id) || (effect->origin != RuleOrigin::Both && effect->origin != origin))
                continue;
            if (const int setting = indexById(plan.settings, effect->setting); setting >= 0) {
                m_rules[static_cast<std::size_t>(setting)] = &effect->rule;
                m_changedBy[static_cast<std::size_t>(setting)] = c;
            }
        }
    }

    /// The last of the changes that a ring through `first` hangs on; none where there is no ring, or the plan has it.
    [[nodiscard]] std::optional<std::size_t> changeThatClosesRing(std::size_t first) const
    {
        std::optional<std::size_t> last;
        std::size_t now = first;
        for (std::size_t step = 0; step < m_rules.size(); ++step) {
            if (m_changedBy[now])
                last = std::max(last.value_or(0), *m_changedBy[now]);
            const Setting* next = divertedTo(m_plan, *m_rules[now]);
            if (!next)
                return std::nullopt;
            now = static_cast<std::size_t>(next - m_plan.settings.data());
            if (now == first)
                return last;
        }
        return std::nullopt;
    }

private:
    const Plan& m_plan;
    std::vector<const FullRule*> m_rules;
    std::vector<std::optional<std::size_t>> m_changedBy;
};

} // namespace

void validateRuleChanges(ProblemList& problems, const Scenario& scenario, const Spot& spot)
{
    const Plan& plan = problems.plan();
    std::set<base::Date> turns; // a rule that ends may bring back one that closes a ring
    for (const Change& change : scenario.changes)
        if (change.on && std::holds_alternative<RuleEffect>(change.effect)) {
            turns.insert(change.start);
            if (change.end)
                turns.insert(*change.end);
        }
    for (const base::Date day : turns)
        for (const Area* area : areasOf(plan))
            for (const RuleOrigin origin : {RuleOrigin::FromSettings, RuleOrigin::FromOutside}) {
                const RulesOfDay rules(plan, scenario, *area, day, origin);
                for (std::size_t s = 0; s < plan.settings.size(); ++s)
                    if (const auto c = rules.changeThatClosesRing(s)) {
                        const Change& change = scenario.changes[*c];
                        problems.error(ProblemCode::DiversionRing,
                                       Spot{spot.path, change.name}.about(spot.subject) / "changes" / *c / "effect"
                                           / "rule" / "divertTo",
                                       std::get<RuleEffect>(change.effect).rule.divertTo.value);
                    }
            }
}

} // namespace homeward::validation
