// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/validation/parts.h"

#include "core/model/lookup.h"

namespace homeward::validation {

namespace {

/// The fields of one effect, each kind by itself.
struct EffectCheck {
    ProblemList& problems;
    const Spot& spot;

    void factor(double value, const FigureRange& range = ranges::factor) const
    {
        problems.inRange(value, range, spot / "factor");
    }
    void share(double value) const
    {
        if (problems.notNegative(value, spot / "share") && value > 1.0)
            problems.error(ProblemCode::ShareAboveWhatIsLeft, spot / "share", {}, value, 0.0, 1.0);
    }
    void elsewhere(const std::string& from, const std::string& to) const
    {
        if (!from.empty() && from == to)
            problems.error(ProblemCode::DuplicateEntry, spot / "to", to);
    }

    void operator()(const DemandEffect& effect) const { factor(effect.factor); }
    void operator()(const RedirectEntryEffect& effect) const
    {
        problems.setting(effect.from, spot / "from");
        problems.setting(effect.to, spot / "to");
        elsewhere(effect.from.value, effect.to.value);
        share(effect.share);
    }
    void operator()(const RedirectDischargeEffect& effect) const
    {
        problems.setting(effect.at, spot / "at");
        problems.place(effect.from, spot / "from");
        problems.place(effect.to, spot / "to");
        elsewhere(effect.from.value, effect.to.value);
        share(effect.share);
        if (!effect.onward.empty() && findById(problems.plan().outcomes, OutcomeId{effect.to.value}))
            problems.error(ProblemCode::UnknownSetting, spot / "onward", problems.nameOf(effect.to));
        validateRoutes(problems, effect.onward, spot / "onward");
    }
    void operator()(const StayEffect& effect) const
    {
        problems.setting(effect.setting, spot / "setting");
        factor(effect.factor, ranges::positiveFactor);
    }
    void operator()(const ProcessDelayEffect& effect) const
    {
        if (!effect.at.empty())
            problems.setting(effect.at, spot / "at");
        if (!effect.to.empty())
            problems.place(effect.to, spot / "to");
        factor(effect.factor);
    }
    void operator()(const PackageEffect& effect) const
    {
        if (problems.setting(effect.setting, spot / "setting")
            && !findById(problems.plan().settings, effect.setting)->countedInHours)
            problems.error(ProblemCode::NoPackage, spot / "setting", "hours");
        factor(effect.factor, ranges::positiveFactor);
    }
    void operator()(const CapacityEffect& effect) const
    {
        problems.setting(effect.setting, spot / "setting");
        if (effect.mode == CapacityMode::Set)
            problems.inRange(effect.value, ranges::units, spot / "value");
        else if (effect.mode == CapacityMode::Add)
            problems.inRange(effect.value, ranges::unitsAdded, spot / "value");
        else
            problems.inRange(effect.value, ranges::growth, spot / "value");
    }
    void operator()(const LeaveQueueEffect& effect) const
    {
        problems.setting(effect.setting, spot / "setting");
        if (!effect.destination.empty())
            problems.place(effect.destination, spot / "destination");
        if (problems.inRange(effect.value, ranges::chanceFactor, spot / "value") && effect.mode == FactorMode::Set
            && effect.value >= 1.0)
            problems.error(ProblemCode::OutOfRange, spot / "value", "chance", effect.value, 0.0, 1.0);
    }
    void operator()(const RuleEffect& effect) const
    {
        problems.setting(effect.setting, spot / "setting");
        validateRule(problems, effect.rule, spot / "rule");
    }
    void operator()(const PriorityEffect& effect) const
    {
        problems.setting(effect.setting, spot / "setting");
        validatePriorities(problems, effect.priorities, spot / "priorities");
    }
    void operator()(const UnitCostEffect& effect) const
    {
        problems.setting(effect.setting, spot / "setting");
        problems.inRange(effect.value, effect.mode == FactorMode::Set ? ranges::unitCost : ranges::factor,
                         spot / "value");
    }
};

void validateDates(ProblemList& problems, const Change& change, const Spot& spot)
{
    const Plan& plan = problems.plan();
    problems.inRange(change.ramp.months, ranges::rampMonths, spot / "ramp" / "months");
    if (!takesRamp(change.effect) && change.ramp.shape != RampShape::None)
        problems.error(ProblemCode::RampNotPossible, spot / "ramp");
    if (change.end && *change.end <= change.start)
        problems.error(ProblemCode::DatesOutOfOrder, spot / "end", change.end->iso());
    else if (change.start >= plan.start.plusYears(yearsOf(plan)) || (change.end && *change.end <= plan.start))
        problems.warning(ProblemCode::ChangeOutsideHorizon, spot / "start", change.start.iso());
}

void validateScope(ProblemList& problems, const Change& change, const Spot& spot)
{
    Once areas(problems);
    for (std::size_t i = 0; i < change.areas.size(); ++i) {
        problems.area(change.areas[i], spot / "areas" / i);
        areas.check(change.areas[i].value, spot / "areas" / i);
    }
    Once cohorts(problems);
    for (std::size_t i = 0; i < change.cohorts.size(); ++i) {
        problems.cohort(change.cohorts[i], spot / "cohorts" / i);
        cohorts.check(change.cohorts[i].value, spot / "cohorts" / i);
    }
    if (!takesCohorts(change.effect) && !change.cohorts.empty())
        problems.error(ProblemCode::WrongCount, spot / "cohorts", "everyone",
                       static_cast<double>(change.cohorts.size()));
}

/// Checks a change. One that is switched off may be unfinished, so only its name is checked.
void validateChange(ProblemList& problems, const Change& change, const Spot& spot)
{
    problems.source(change.source, spot / "source");
    if (!change.on)
        return;
    validateDates(problems, change, spot);
    validateScope(problems, change, spot);
    if (change.cost)
        validateChangeCost(problems, change, spot / "cost");
    validateSharedAlike(problems, change, spot);
    std::visit(EffectCheck{problems, spot / "effect"}, change.effect);
}

} // namespace

void validateScenarios(ProblemList& problems)
{
    const Plan& plan = problems.plan();
    Names names(problems);
    for (std::size_t i = 0; i < plan.scenarios.size(); ++i) {
        const Scenario& scenario = plan.scenarios[i];
        const std::string title = scenario.name.empty() ? scenario.id.value : scenario.name;
        const Spot spot = Spot{"/scenarios", {}} / i;
        names.check(scenario.id.value, scenario.name, spot.about(title));
        if (i == 0 && !scenario.changes.empty())
            problems.error(ProblemCode::BaseHasChanges, spot.about(title) / "changes", {},
                           static_cast<double>(scenario.changes.size()));
        Names changes(problems);
        for (std::size_t c = 0; c < scenario.changes.size(); ++c) {
            const Change& change = scenario.changes[c];
            const Spot here =
                spot.about(change.name.empty() ? change.id.value : change.name).about(title) / "changes" / c;
            changes.check(change.id.value, change.name, here);
            validateChange(problems, change, here);
        }
        validateRuleChanges(problems, scenario, spot.about(title));
        validateComposition(problems, scenario, spot.about(title));
    }
}

} // namespace homeward::validation
