// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/reach.h"

#include "core/model/lookup.h"

#include <algorithm>

namespace homeward::validation {

namespace {

bool waits(FullRuleKind kind) { return kind == FullRuleKind::WaitInPlace || kind == FullRuleKind::WaitAtHome; }

bool admitsDaily(const Setting& setting)
{
    return std::ranges::find(setting.admitsOn, false) == setting.admitsOn.end();
}

} // namespace

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

bool hasRoomWithoutLimit(const Plan& plan, const Area& area, const Setting& setting)
{
    const Pool* pool = poolOf(plan, setting.id);
    return capacityOf(setting, area)->unlimited || (pool && poolCapacityOf(*pool, area)->unlimited);
}

Reach::Reach(const Plan& plan, const Area& area, std::size_t areaIndex)
    : m_plan(plan),
      m_area(area),
      m_areaIndex(areaIndex),
      m_seen(plan.cohorts.size() * plan.settings.size()),
      m_cause(m_seen.size())
{
    for (std::size_t s = 0; s < plan.scenarios.size(); ++s)
        for (std::size_t c = 0; c < plan.scenarios[s].changes.size(); ++c) {
            const Change& change = plan.scenarios[s].changes[c];
            if (change.on && appliesTo(change, area.id))
                m_changes.emplace_back(&change,
                                       Spot{"/scenarios", change.name}.about(plan.scenarios[s].name) / s / "changes" / c
                                           / "effect");
        }
    start();
    follow();
    while (redirect())
        follow();
}

bool Reach::reaches(std::size_t cohort, std::size_t setting) const
{
    return std::ranges::any_of(m_seen[cell(cohort, setting)], [](bool seen) { return seen; });
}

bool Reach::comesBy(std::size_t setting, Origin origin) const
{
    for (std::size_t c = 0; c < m_plan.cohorts.size(); ++c)
        if (m_seen[cell(c, setting)][static_cast<std::size_t>(origin)])
            return true;
    return false;
}

bool Reach::hasStay(std::size_t cohort, std::size_t setting) const
{
    return stayOf(m_plan.cohorts[cohort], m_area, m_plan.settings[setting].id) != nullptr;
}

void Reach::add(std::size_t cohort, const std::string& placeId, Origin origin, const Spot& cause)
{
    const int index = indexById(m_plan.settings, SettingId{placeId});
    if (index < 0)
        return;
    const auto setting = static_cast<std::size_t>(index);
    if (!reaches(cohort, setting))
        m_cause[cell(cohort, setting)] = cause;
    if (!std::exchange(m_seen[cell(cohort, setting)][static_cast<std::size_t>(origin)], true))
        m_open.push_back({cohort, setting, origin});
}

void Reach::add(const CohortId& cohort, const std::string& placeId, Origin origin)
{
    if (const int index = indexById(m_plan.cohorts, cohort); index >= 0)
        add(static_cast<std::size_t>(index), placeId, origin);
}

void Reach::start()
{
    for (std::size_t c = 0; c < m_plan.cohorts.size(); ++c)
        for (const EntryShare& entry : entriesOf(m_plan.cohorts[c], m_area))
            if (entry.share > 0.0)
                add(c, entry.setting.value, Origin::Outside);
    for (const StartInCare& row : m_area.dayOne.inCare)
        if (row.people > 0)
            add(row.cohort, row.setting.value, Origin::Inside);
    for (const StartDelayed& row : m_area.dayOne.delayed)
        if (row.people > 0) {
            add(row.cohort, row.setting.value, Origin::Inside);
            add(row.cohort, row.to.value, Origin::Setting);
        }
    for (const StartWaiting& row : m_area.dayOne.waiting)
        if (row.people > 0)
            add(row.cohort, row.to.value, Origin::Outside);
}

void Reach::follow()
{
    while (!m_open.empty()) {
        const Visit visit = m_open.front();
        m_open.pop_front();
        followFull(visit);
        const SettingId& here = m_plan.settings[visit.setting].id;
        const auto* routes = routesOf(m_plan.cohorts[visit.cohort], m_area, here);
        for (std::size_t r = 0; routes && r < routes->size(); ++r)
            take(visit.cohort, visit.setting, (*routes)[r],
                 (*routes)[r].becomes.empty() ? Spot{} : becomesSpot(visit.cohort, here, r));
    }
}

void Reach::followFull(const Visit& visit)
{
    const Setting& setting = m_plan.settings[visit.setting];
    const bool neverFull = hasRoomWithoutLimit(m_plan, m_area, setting) && admitsDaily(setting);
    if (visit.origin == Origin::Inside || neverFull)
        return;
    const bool outside = visit.origin == Origin::Outside;
    followRule(visit, outside ? setting.fromOutside : setting.fromSettings, {});
    for (const auto& [change, effect] : m_changes)
        if (const auto* rule = std::get_if<RuleEffect>(&change->effect); rule && rule->setting == setting.id
            && rule->origin != (outside ? RuleOrigin::FromSettings : RuleOrigin::FromOutside))
            followRule(visit, rule->rule, effect / "rule" / "divertTo");
}

void Reach::followRule(const Visit& visit, const FullRule& rule, const Spot& cause)
{
    const Setting& setting = m_plan.settings[visit.setting];
    const WhenFull then = whenFull(rule);
    if (then.diverts)
        add(visit.cohort, rule.divertTo.value, visit.origin, cause);
    if (!then.waits)
        return;
    for (const QueueExit& exit : queueExitsOf(setting, m_area))
        if (everLeaves(setting, exit))
            add(visit.cohort, exit.destination.value, Origin::Setting);
}

bool Reach::everLeaves(const Setting& setting, const QueueExit& exit) const
{
    if (exit.dailyChance > 0.0 || exit.longestWaitDays)
        return true;
    return std::ranges::any_of(m_changes, [&](const auto& row) {
        const auto* leave = std::get_if<LeaveQueueEffect>(&row.first->effect);
        return leave && leave->setting == setting.id && leave->mode == FactorMode::Set && leave->value > 0.0
            && (leave->destination.empty() || leave->destination == exit.destination);
    });
}

void Reach::take(std::size_t cohort, std::size_t setting, const Route& route, const Spot& cause)
{
    const int index = route.becomes.empty() ? static_cast<int>(cohort) : indexById(m_plan.cohorts, route.becomes);
    if (route.probability <= 0.0 || index < 0)
        return;
    const auto next = static_cast<std::size_t>(index);
    add(next, route.to.value, Origin::Setting, cause);
    if (route.keepsPlaceDays)
        returnTo(setting, next, SettingId{route.to.value});
}

/// Whoever has a place kept comes back to it as one of the cohort of the way drawn elsewhere, where that cohort can
/// stay there.
void Reach::returnTo(std::size_t setting, std::size_t cohort, const SettingId& from)
{
    const std::string& here = m_plan.settings[setting].id.value;
    if (hasStay(cohort, setting))
        add(cohort, here, Origin::Inside);
    const auto* routes = routesOf(m_plan.cohorts[cohort], m_area, from);
    for (std::size_t r = 0; routes && r < routes->size(); ++r)
        if (const int other = indexById(m_plan.cohorts, (*routes)[r].becomes);
            other >= 0 && (*routes)[r].probability > 0.0 && hasStay(static_cast<std::size_t>(other), setting))
            add(static_cast<std::size_t>(other), here, Origin::Inside);
}

Spot Reach::becomesSpot(std::size_t cohort, const SettingId& setting, std::size_t route) const
{
    const Cohort& own = m_plan.cohorts[cohort];
    const Spot named = Spot{{}, nameOf(m_plan, setting)}.about(own.name);
    for (std::size_t k = 0; k < m_area.cohorts.size(); ++k)
        for (std::size_t p = 0; m_area.cohorts[k].cohort == own.id && p < m_area.cohorts[k].pathway.size(); ++p)
            if (m_area.cohorts[k].pathway[p].setting == setting && !m_area.cohorts[k].pathway[p].routes.empty())
                return Spot{"/areas", named.subject}.about(m_area.name) / m_areaIndex / "cohorts" / k / "pathway" / p
                    / "routes" / route / "becomes";
    const auto step = std::ranges::find(own.pathway, setting, &PathwayStep::setting);
    return Spot{"/cohorts", named.subject} / cohort / "pathway" / static_cast<std::size_t>(step - own.pathway.begin())
        / "routes" / route / "becomes";
}

/// Follows the changes that move people; true where one leads somewhere new.
bool Reach::redirect()
{
    for (const auto& [change, effect] : m_changes)
        for (std::size_t c = 0; c < m_plan.cohorts.size(); ++c)
            if (appliesTo(*change, m_plan.cohorts[c].id))
                moveBy(*change, c, effect);
    return !m_open.empty();
}

void Reach::moveBy(const Change& change, std::size_t cohort, const Spot& effect)
{
    const auto place = [&](const SettingId& id) { return indexById(m_plan.settings, id); };
    if (const auto* entry = std::get_if<RedirectEntryEffect>(&change.effect)) {
        const int from = place(entry->from);
        if (entry->share > 0.0 && from >= 0 && m_seen[cell(cohort, static_cast<std::size_t>(from))][0])
            add(cohort, entry->to.value, Origin::Outside, effect / "to");
    } else if (const auto* discharge = std::get_if<RedirectDischargeEffect>(&change.effect)) {
        const int at = place(discharge->at);
        if (discharge->share <= 0.0 || at < 0 || !reaches(cohort, static_cast<std::size_t>(at))
            || !taken(cohort, discharge->at, discharge->from))
            return;
        m_made.emplace(cohort, discharge->at, discharge->to);
        add(cohort, discharge->to.value, Origin::Setting, effect / "to");
        const int to = place(SettingId{discharge->to.value});
        for (std::size_t r = 0; to >= 0 && r < discharge->onward.size(); ++r)
            take(cohort, static_cast<std::size_t>(to), discharge->onward[r], effect / "onward" / r / "to");
    }
}

/// Whether people go this way, by the plan or by a change before.
bool Reach::taken(std::size_t cohort, const SettingId& at, const PlaceId& to) const
{
    const auto* routes = routesOf(m_plan.cohorts[cohort], m_area, at);
    return m_made.contains({cohort, at, to}) || (routes && std::ranges::any_of(*routes, [&](const Route& route) {
                                                     return route.to == to && route.probability > 0.0;
                                                 }));
}

} // namespace homeward::validation
