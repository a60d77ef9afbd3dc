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
    RulesInForce(const ProblemList& problems, const Scenario& scenario, const std::vector<schedule::Changes>& changes,
                 schedule::Second now, RuleOrigin origin)
        : m_index(problems.index())
    {
        const Plan& plan = problems.plan();
        const bool outside = origin == RuleOrigin::FromOutside;
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            const schedule::RulesFrom rules = schedule::rulesAt(plan.settings[s], changes[s], plan.start, now);
            const Change* by = outside ? rules.fromOutsideBy : rules.fromSettingsBy;
            m_rules.push_back(outside ? rules.fromOutside : rules.fromSettings);
            m_changedBy.push_back(by ? std::optional<std::size_t>(by - scenario.changes.data()) : std::nullopt);
        }
    }

    /// For each ring of diversion that needs changes, the last of these changes.
    [[nodiscard]] std::vector<std::size_t> changesThatCloseRings() const
    {
        std::vector<int> next;
        for (const FullRule* rule : m_rules)
            next.push_back(divertedTo(m_index, *rule));
        std::vector<std::size_t> closing;
        for (const std::vector<std::size_t>& ring : ringsOf(next)) {
            std::optional<std::size_t> last;
            for (const std::size_t setting : ring)
                last = std::max(last, m_changedBy[setting]);
            if (last)
                closing.push_back(*last);
        }
        return closing;
    }

private:
    const PlanIndex& m_index;
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
                const RulesInForce rules(problems, scenario, changes, now, origin);
                for (const std::size_t c : rules.changesThatCloseRings()) {
                    const Change& change = scenario.changes[c];
                    problems.error(ProblemCode::DiversionRing,
                                   Spot{spot.path, change.name}.about(spot.subject) / "changes" / c / "effect" / "rule"
                                       / "divertTo",
                                   std::get<RuleEffect>(change.effect).rule.divertTo.value);
                }
            }
    }
}

} // namespace homeward::validation
