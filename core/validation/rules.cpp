// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"
#include "core/schedule/rules.h"

#include <algorithm>
#include <optional>

namespace homeward::validation {

namespace {

/// Changes of rule of one area, by setting of the plan.
std::vector<schedule::Changes> ruleChanges(const Plan& plan, const Scenario& scenario, const Area& area)
{
    std::vector<schedule::Changes> changes(plan.settings.size());
    for (const Change& change : scenario.changes)
        if (const auto* effect = std::get_if<RuleEffect>(&change.effect);
            effect && change.on && appliesTo(change, area.id))
            if (const int setting = indexById(plan.settings, effect->setting); setting >= 0)
                changes[static_cast<std::size_t>(setting)].push_back(&change);
    return changes;
}

/// The when-full rules of one area at one moment of a scenario, for people of one origin.
class RulesInForce {
public:
    RulesInForce(const Plan& plan, const Scenario& scenario, const std::vector<schedule::Changes>& changes,
                 schedule::Second now, RuleOrigin origin)
        : m_plan(plan)
    {
        const bool outside = origin == RuleOrigin::FromOutside;
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            const schedule::RulesFrom rules = schedule::rulesAt(plan.settings[s], changes[s], plan.start, now);
            const Change* by = outside ? rules.fromOutsideBy : rules.fromSettingsBy;
            m_rules.push_back(outside ? rules.fromOutside : rules.fromSettings);
            m_changedBy.push_back(by ? std::optional<std::size_t>(by - scenario.changes.data()) : std::nullopt);
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
    std::set<schedule::Second> turns; // a rule that ends may bring back one that closes a ring
    for (const Change& change : scenario.changes)
        if (change.on && std::holds_alternative<RuleEffect>(change.effect)) {
            turns.insert(std::max<schedule::Second>(0, schedule::secondOf(plan.start, change.start)));
            if (change.end)
                turns.insert(std::max<schedule::Second>(0, schedule::secondOf(plan.start, *change.end)));
        }
    if (turns.empty())
        return;
    for (const Area* area : areasOf(plan)) {
        const std::vector<schedule::Changes> changes = ruleChanges(plan, scenario, *area);
        for (const schedule::Second now : turns)
            for (const RuleOrigin origin : {RuleOrigin::FromSettings, RuleOrigin::FromOutside}) {
                const RulesInForce rules(plan, scenario, changes, now, origin);
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
}

} // namespace homeward::validation
