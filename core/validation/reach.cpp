// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/reach.h"

#include "core/model/lookup.h"

#include <algorithm>
#include <utility>

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

Reach::Reach(const Plan& plan, const PlanIndex& index, const Area& area, std::size_t areaIndex, const AreaView& view)
    : m_plan(plan),
      m_index(index),
      m_area(area),
      m_areaIndex(areaIndex),
      m_view(view),
      m_rules(plan.settings.size()),
      m_leaves(plan.settings.size()),
      m_seen(plan.cohorts.size() * plan.settings.size()),
      m_comes(plan.settings.size()),
      m_cause(m_seen.size())
{
    gatherChanges();
    start();
    follow();
    while (redirect())
        follow();
}

void Reach::gatherChanges()
{
    for (std::size_t s = 0; s < m_plan.scenarios.size(); ++s)
        for (std::size_t c = 0; c < m_plan.scenarios[s].changes.size(); ++c) {
            const Change& change = m_plan.scenarios[s].changes[c];
            if (change.on && appliesTo(change, m_area.id))
                gather(change,
                       Spot{"/scenarios", change.name}.about(m_plan.scenarios[s].name) / s / "changes" / c / "effect");
        }
}

/// Collects a change if its kind can lead people elsewhere.
void Reach::gather(const Change& change, Spot effect)
{
    const auto ofSetting = [this](auto& lists, const SettingId& id, auto item) {
        if (const int setting = m_index.settings.of(id.value); setting >= 0)
            lists[static_cast<std::size_t>(setting)].push_back(std::move(item));
    };
    if (const auto* rule = std::get_if<RuleEffect>(&change.effect))
        return ofSetting(m_rules, rule->setting, ChangeHere{&change, std::move(effect)});
    if (const auto* leave = std::get_if<LeaveQueueEffect>(&change.effect))
        return ofSetting(m_leaves, leave->setting, leave);
    if (!std::holds_alternative<RedirectEntryEffect>(change.effect)
        && !std::holds_alternative<RedirectDischargeEffect>(change.effect))
        return;
    ChangeHere row{&change, std::move(effect), std::vector<bool>(m_plan.cohorts.size(), change.cohorts.empty())};
    for (const CohortId& id : change.cohorts)
        if (const int cohort = m_index.cohorts.of(id.value); cohort >= 0)
            row.cohorts[static_cast<std::size_t>(cohort)] = true;
    m_redirects.push_back(std::move(row));
}

bool Reach::reaches(std::size_t cohort, std::size_t setting) const
{
    return std::ranges::any_of(m_seen[cell(cohort, setting)], [](bool seen) { return seen; });
}

void Reach::add(std::size_t cohort, const std::string& placeId, Origin origin, const Spot& cause)
{
    const int index = m_index.settings.of(placeId);
    if (index < 0)
        return;
    const auto setting = static_cast<std::size_t>(index);
    if (!reaches(cohort, setting))
        m_cause[cell(cohort, setting)] = cause;
    m_comes[setting][static_cast<std::size_t>(origin)] = true;
    if (!std::exchange(m_seen[cell(cohort, setting)][static_cast<std::size_t>(origin)], true))
        m_open.push_back({cohort, setting, origin});
}

void Reach::add(const CohortId& cohort, const std::string& placeId, Origin origin)
{
    if (const int index = m_index.cohorts.of(cohort.value); index >= 0)
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
        const auto* routes = m_view.routes(visit.cohort, visit.setting);
        for (std::size_t r = 0; routes && r < routes->size(); ++r)
            take(visit.cohort, visit.setting, (*routes)[r],
                 (*routes)[r].becomes.empty() ? Spot{}
                                              : becomesSpot(visit.cohort, m_plan.settings[visit.setting].id, r));
    }
}

void Reach::followFull(const Visit& visit)
{
    const Setting& setting = m_plan.settings[visit.setting];
    const bool neverFull = m_view.hasRoomWithoutLimit(visit.setting) && admitsDaily(setting);
    if (visit.origin == Origin::Inside || neverFull)
        return;
    const bool outside = visit.origin == Origin::Outside;
    followRule(visit, outside ? setting.fromOutside : setting.fromSettings, {});
    for (const ChangeHere& row : m_rules[visit.setting]) {
        const auto& rule = std::get<RuleEffect>(row.change->effect);
        if (rule.origin != (outside ? RuleOrigin::FromSettings : RuleOrigin::FromOutside))
            followRule(visit, rule.rule, row.effect / "rule" / "divertTo");
    }
}

void Reach::followRule(const Visit& visit, const FullRule& rule, const Spot& cause)
{
    const WhenFull then = whenFull(rule);
    if (then.diverts)
        add(visit.cohort, rule.divertTo.value, visit.origin, cause);
    if (!then.waits)
        return;
    for (const QueueExit& exit : m_view.queueExits(visit.setting))
        if (everLeaves(visit.setting, exit))
            add(visit.cohort, exit.destination.value, Origin::Setting);
}

bool Reach::everLeaves(std::size_t setting, const QueueExit& exit) const
{
    if (exit.dailyChance > 0.0 || exit.longestWaitDays)
        return true;
    return std::ranges::any_of(m_leaves[setting], [&](const LeaveQueueEffect* leave) {
        return leave->mode == FactorMode::Set && leave->value > 0.0
            && (leave->destination.empty() || leave->destination == exit.destination);
    });
}

void Reach::take(std::size_t cohort, std::size_t setting, const Route& route, const Spot& cause)
{
    const int index = route.becomes.empty() ? static_cast<int>(cohort) : m_index.cohorts.of(route.becomes.value);
    if (route.probability <= 0.0 || index < 0)
        return;
    const auto next = static_cast<std::size_t>(index);
    add(next, route.to.value, Origin::Setting, cause);
    if (route.keepsPlaceDays)
        returnTo(setting, next, SettingId{route.to.value});
}

/// A person with a kept place returns to it in the cohort of the route drawn elsewhere, if that cohort has a stay
/// there.
void Reach::returnTo(std::size_t setting, std::size_t cohort, const SettingId& from)
{
    const std::string& here = m_plan.settings[setting].id.value;
    if (hasStay(cohort, setting))
        add(cohort, here, Origin::Inside);
    const int elsewhere = m_index.settings.of(from.value);
    const auto* routes = elsewhere < 0 ? nullptr : m_view.routes(cohort, static_cast<std::size_t>(elsewhere));
    for (std::size_t r = 0; routes && r < routes->size(); ++r)
        if (const int other = m_index.cohorts.of((*routes)[r].becomes.value);
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

/// Follows the changes that move people; returns whether one leads somewhere new.
bool Reach::redirect()
{
    for (const ChangeHere& row : m_redirects)
        for (std::size_t c = 0; c < m_plan.cohorts.size(); ++c)
            if (row.cohorts[c])
                moveBy(row, c);
    return !m_open.empty();
}

void Reach::moveBy(const ChangeHere& row, std::size_t cohort)
{
    if (const auto* entry = std::get_if<RedirectEntryEffect>(&row.change->effect)) {
        const int from = m_index.settings.of(entry->from.value);
        if (entry->share > 0.0 && from >= 0 && m_seen[cell(cohort, static_cast<std::size_t>(from))][0])
            add(cohort, entry->to.value, Origin::Outside, row.effect / "to");
        return;
    }
    const auto& discharge = std::get<RedirectDischargeEffect>(row.change->effect);
    const int at = m_index.settings.of(discharge.at.value);
    if (discharge.share <= 0.0 || at < 0 || !reaches(cohort, static_cast<std::size_t>(at))
        || !taken(cohort, static_cast<std::size_t>(at), discharge.from))
        return;
    m_made.emplace(cohort, static_cast<std::size_t>(at), discharge.to);
    add(cohort, discharge.to.value, Origin::Setting, row.effect / "to");
    const int to = m_index.settings.of(discharge.to.value);
    for (std::size_t r = 0; to >= 0 && r < discharge.onward.size(); ++r)
        take(cohort, static_cast<std::size_t>(to), discharge.onward[r], row.effect / "onward" / r / "to");
}

/// Whether people take this route, by the plan or by an earlier change.
bool Reach::taken(std::size_t cohort, std::size_t at, const PlaceId& to) const
{
    const auto* routes = m_view.routes(cohort, at);
    return m_made.contains({cohort, at, to}) || (routes && std::ranges::any_of(*routes, [&](const Route& route) {
                                                     return route.to == to && route.probability > 0.0;
                                                 }));
}

} // namespace homeward::validation
