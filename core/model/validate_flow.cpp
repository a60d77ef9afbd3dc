// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/validate_parts.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <deque>
#include <utility>

namespace homeward::model {

namespace {

enum class Origin { Outside, Setting };

bool waits(FullRuleKind kind) { return kind == FullRuleKind::WaitInPlace || kind == FullRuleKind::WaitAtHome; }

/// What may become of someone who finds a setting full.
struct WhenFull {
    bool diverts = false;
    bool waits = false;
    bool waitsWithoutLimit = false;
};

WhenFull whenFull(const FullRule& rule)
{
    WhenFull then;
    const bool limited = rule.kind == FullRuleKind::Surge ? rule.surgeLimit.has_value() : rule.queueLimit.has_value();
    then.diverts = rule.kind == FullRuleKind::Divert || (limited && rule.fallback == FullRuleKind::Divert);
    // A diverted person who is already in the other setting stays there and waits for the first choice.
    then.waits = waits(rule.kind) || then.diverts || (limited && waits(rule.fallback));
    then.waitsWithoutLimit = (waits(rule.kind) && !limited)
        || (rule.kind == FullRuleKind::Surge && limited && waits(rule.fallback) && !rule.queueLimit);
    return then;
}

/// Where people of one cohort can come in one area, under the base plan and under any scenario.
class Reach {
public:
    Reach(const Plan& plan, const Area& area, const Cohort& cohort)
        : m_plan(plan), m_area(area), m_cohort(cohort), m_seen(plan.settings.size()), m_cause(plan.settings.size())
    {
        start();
        follow();
        while (redirect())
            follow();
    }

    [[nodiscard]] bool reaches(std::size_t setting) const { return m_seen[setting][0] || m_seen[setting][1]; }
    /// The change that leads people to a setting; empty where the plan itself does.
    [[nodiscard]] const Spot& cause(std::size_t setting) const { return m_cause[setting]; }

private:
    void add(const SettingId& id, Origin origin, const Spot& cause = {})
    {
        const int index = indexById(m_plan.settings, id);
        if (index < 0)
            return;
        const auto setting = static_cast<std::size_t>(index);
        if (!reaches(setting))
            m_cause[setting] = cause;
        if (std::exchange(m_seen[setting][static_cast<std::size_t>(origin)], true))
            return;
        m_open.emplace_back(setting, origin);
    }

    void start()
    {
        for (const EntryShare& entry : entriesOf(m_cohort, m_area))
            if (entry.share > 0.0)
                add(entry.setting, Origin::Outside);
        for (const StartInCare& row : m_area.dayOne.inCare)
            if (row.cohort == m_cohort.id && row.people > 0)
                add(row.setting, Origin::Setting);
        for (const StartDelayed& row : m_area.dayOne.delayed)
            if (row.cohort == m_cohort.id && row.people > 0) {
                add(row.setting, Origin::Setting);
                add(SettingId{row.to.value}, Origin::Setting);
            }
        for (const StartWaiting& row : m_area.dayOne.waiting)
            if (row.cohort == m_cohort.id && row.people > 0)
                add(row.to, Origin::Outside);
    }

    void follow()
    {
        while (!m_open.empty()) {
            const auto [index, origin] = m_open.front();
            m_open.pop_front();
            const Setting& setting = m_plan.settings[index];
            if (!capacityOf(setting, m_area)->unlimited)
                followFull(setting, origin);
            if (const auto* routes = routesOf(m_cohort, m_area, setting.id))
                for (const Route& route : *routes)
                    if (route.probability > 0.0)
                        add(SettingId{route.to.value}, Origin::Setting);
        }
    }

    void followFull(const Setting& setting, Origin origin)
    {
        const FullRule& rule = origin == Origin::Outside ? setting.fromOutside : setting.fromSettings;
        const WhenFull then = whenFull(rule);
        if (then.diverts)
            add(rule.divertTo, origin);
        if (!then.waits)
            return;
        for (const QueueExit& exit : queueExitsOf(setting, m_area))
            if (exit.dailyChance > 0.0 || exit.longestWaitDays)
                add(SettingId{exit.destination.value}, Origin::Setting);
    }

    /// Follows the changes that move people; true where one leads somewhere new.
    bool redirect()
    {
        for (std::size_t s = 0; s < m_plan.scenarios.size(); ++s)
            for (std::size_t c = 0; c < m_plan.scenarios[s].changes.size(); ++c) {
                const Change& change = m_plan.scenarios[s].changes[c];
                const Spot spot{"/scenarios/" + std::to_string(s) + "/changes/" + std::to_string(c) + "/effect/to",
                                change.name};
                if (change.on && appliesTo(change, m_area.id) && appliesTo(change, m_cohort.id))
                    moveBy(change, spot.about(m_plan.scenarios[s].name));
            }
        return !m_open.empty();
    }

    void moveBy(const Change& change, const Spot& spot)
    {
        const auto seen = [&](const SettingId& id, Origin origin) {
            const int index = indexById(m_plan.settings, id);
            return index >= 0 && m_seen[static_cast<std::size_t>(index)][static_cast<std::size_t>(origin)];
        };
        if (const auto* entry = std::get_if<RedirectEntryEffect>(&change.effect)) {
            if (entry->share > 0.0 && seen(entry->from, Origin::Outside))
                add(entry->to, Origin::Outside, spot);
        } else if (const auto* discharge = std::get_if<RedirectDischargeEffect>(&change.effect)) {
            if (discharge->share > 0.0 && taken(discharge->at, discharge->from)
                && (seen(discharge->at, Origin::Outside) || seen(discharge->at, Origin::Setting))) {
                m_made.emplace(discharge->at, discharge->to);
                add(SettingId{discharge->to.value}, Origin::Setting, spot);
            }
        }
    }

    /// Whether people go this way, by the plan or by a change before.
    [[nodiscard]] bool taken(const SettingId& at, const PlaceId& to) const
    {
        const auto* routes = routesOf(m_cohort, m_area, at);
        return m_made.contains({at, to}) || (routes && std::ranges::any_of(*routes, [&](const Route& route) {
            return route.to == to && route.probability > 0.0;
        }));
    }

    const Plan& m_plan;
    const Area& m_area;
    const Cohort& m_cohort;
    std::vector<std::array<bool, 2>> m_seen;
    std::vector<Spot> m_cause;
    std::deque<std::pair<std::size_t, Origin>> m_open;
    std::set<std::pair<SettingId, PlaceId>> m_made;   ///< routes that only changes make
};

/// The settings from which routes lead to an outcome in the end.
std::vector<bool> canLeave(const Plan& plan, const Area& area, const Cohort& cohort)
{
    std::vector<bool> leaves(plan.settings.size(), false);
    const auto leavesBy = [&](const Route& route) {
        const int setting = indexById(plan.settings, SettingId{route.to.value});
        const bool out = setting < 0 || leaves[static_cast<std::size_t>(setting)];
        return route.probability > 0.0 && out;
    };
    for (bool changed = true; changed;) {
        changed = false;
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            const auto* routes = routesOf(cohort, area, plan.settings[s].id);
            if (leaves[s] || !routes || std::ranges::none_of(*routes, leavesBy))
                continue;
            leaves[s] = changed = true;
        }
    }
    return leaves;
}

/// The field of a cohort's step for a setting, or of its pathway where it has none.
Spot stepSpot(const Plan& plan, std::size_t cohort, const Setting& setting)
{
    const auto& pathway = plan.cohorts[cohort].pathway;
    const auto step = std::ranges::find(pathway, setting.id, &PathwayStep::setting);
    const Spot spot = Spot{"/cohorts", setting.name}.about(plan.cohorts[cohort].name) / cohort / "pathway";
    return step == pathway.end() ? spot : spot / static_cast<std::size_t>(step - pathway.begin());
}

void validateWayOn(ProblemList& problems, const Area& area, std::size_t index, const Reach& reach)
{
    const Plan& plan = problems.plan();
    const Cohort& cohort = plan.cohorts[index];
    const std::vector<bool> leaves = canLeave(plan, area, cohort);
    for (std::size_t s = 0; s < plan.settings.size(); ++s) {
        if (!reach.reaches(s))
            continue;
        const Setting& setting = plan.settings[s];
        const Spot step = stepSpot(plan, index, setting);
        const bool byChange = !reach.cause(s).path.empty();
        const Spot blame = byChange ? reach.cause(s).about(setting.name).about(cohort.name) : step;
        const auto* routes = routesOf(cohort, area, setting.id);
        if (!stayOf(cohort, area, setting.id) || !routes)
            problems.error(ProblemCode::NoPathway, blame, setting.id.value);
        else if (!routes->empty() && !leaves[s])
            problems.error(ProblemCode::NeverLeaves, step);
        if (setting.countedInHours && !packageOf(cohort, area, setting.id))
            problems.error(ProblemCode::NoPackage, stayOf(cohort, area, setting.id) ? step / "package" : blame);
    }
}

/// A queue that people join without limit and leave only by being served.
void warnOfQueues(ProblemList& problems, const Area& area, std::size_t areaIndex, const Setting& setting,
                  std::size_t index)
{
    const Capacity& capacity = *capacityOf(setting, area);
    const auto& exits = queueExitsOf(setting, area);
    const bool someLeave = std::ranges::any_of(exits, [](const QueueExit& exit) {
        return exit.dailyChance > 0.0 || exit.longestWaitDays;
    });
    const bool grows = whenFull(setting.fromSettings).waitsWithoutLimit || whenFull(setting.fromOutside).waitsWithoutLimit;
    if (capacity.unlimited || someLeave || !grows)
        return;
    Spot spot = Spot{"/settings", setting.name} / index / "queueExits";
    for (std::size_t k = 0; k < area.settings.size(); ++k)
        if (area.settings[k].setting == setting.id && area.settings[k].queueExits)
            spot = Spot{"/areas", setting.name}.about(area.name) / areaIndex / "settings" / k / "queueExits";
    problems.warning(ProblemCode::QueueWithoutExit, spot);
}

} // namespace

void validateFlow(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    const std::vector<const Area*> areas = areasOf(plan);
    std::vector<bool> reached(plan.settings.size(), false);
    for (std::size_t a = 0; a < areas.size(); ++a) {
        std::vector<bool> reachedHere(plan.settings.size(), false);
        for (std::size_t c = 0; c < plan.cohorts.size(); ++c) {
            const Reach reach(plan, *areas[a], plan.cohorts[c]);
            validateWayOn(problems, *areas[a], c, reach);
            for (std::size_t s = 0; s < plan.settings.size(); ++s)
                reachedHere[s] = reachedHere[s] || reach.reaches(s);
        }
        for (std::size_t s = 0; s < plan.settings.size(); ++s) {
            reached[s] = reached[s] || reachedHere[s];
            if (reachedHere[s])
                warnOfQueues(problems, *areas[a], a, plan.settings[s], s);
        }
    }
    for (std::size_t s = 0; s < plan.settings.size() && !plan.cohorts.empty(); ++s)
        if (!reached[s])
            problems.error(ProblemCode::UnreachableSetting, Spot{"/settings", plan.settings[s].name} / s);
}

} // namespace homeward::model
