// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/changes/queue_parts.h"

#include "ui/changes/parts.h"
#include "ui/changes/words.h"

namespace homeward::changes {

using namespace model;

namespace {

using RuleParts = Parts<RuleEffect>;
using PriorityParts = Parts<PriorityEffect>;

bool waits(FullRuleKind kind) { return kind == FullRuleKind::WaitInPlace || kind == FullRuleKind::WaitAtHome; }

bool isLimited(const FullRule& rule) { return rule.surgeLimit || rule.queueLimit; }

/// Takes away what a rule of its kind cannot have.
void tidy(FullRule& rule)
{
    if (rule.kind != FullRuleKind::Surge)
        rule.surgeLimit.reset();
    if (!waits(rule.kind))
        rule.queueLimit.reset();
    if (!isLimited(rule))
        rule.fallback = FullRuleKind::TurnAway;
    if (rule.kind != FullRuleKind::Divert && rule.fallback != FullRuleKind::Divert)
        rule.divertTo = {};
}

std::vector<std::pair<FullRuleKind, QString>> ruleNames(bool asFallback)
{
    using enum FullRuleKind;
    std::vector<std::pair<FullRuleKind, QString>> names{{WaitInPlace, Words::tr("wait where they are")},
                                                        {WaitAtHome, Words::tr("wait at home")},
                                                        {Divert, Words::tr("go to another setting")}};
    if (!asFallback)
        names.emplace_back(Surge, Words::tr("are taken in above capacity"));
    names.emplace_back(TurnAway, Words::tr("are turned away"));
    return names;
}

enum class Limit { None, Some };

Field limitField(const RuleParts& part, const FullRule& rule)
{
    return part.pick("limit", isLimited(rule) ? Limit::Some : Limit::None,
                     {{Limit::None, Words::tr("without limit")}, {Limit::Some, Words::tr("up to a limit")}},
                     waits(rule.kind) ? Words::tr("Limit of the queue") : Words::tr("Limit above capacity"),
                     Words::tr("Choose whether there is a limit: %1"), [](RuleEffect& e, Limit limit) {
                         const bool some = limit == Limit::Some;
                         const bool surges = e.rule.kind == FullRuleKind::Surge;
                         e.rule.surgeLimit = surges && some ? std::optional(0.1) : std::nullopt;
                         e.rule.queueLimit = !surges && some ? std::optional(10) : std::nullopt;
                         tidy(e.rule);
                     });
}

Field limitValueField(const RuleParts& part, const FullRule& rule)
{
    if (rule.surgeLimit)
        return part.share(
            "surgeLimit", [](auto& e) -> auto& { return *e.rule.surgeLimit; }, Words::tr("Share above capacity"),
            Words::tr("Set limit above capacity to %1"));
    return part.number(
        "queueLimit", [](auto& e) -> auto& { return *e.rule.queueLimit; }, Words::tr("People who may wait"),
        Words::tr("Set limit of the queue to %1"), Number{.decimals = 0, .low = 0.0, .high = 1e6});
}

Field divertField(const RuleParts& part)
{
    return part.setting(
        "divertTo", [](auto& e) -> auto& { return e.rule.divertTo; }, Words::tr("Where they go instead"),
        Words::tr("Choose where people go instead: %1"));
}

/// A field of one class of the queue.
Field numbered(Field field, std::size_t index)
{
    field.name += QString::number(index);
    return field;
}

/// The places where people wait, as one list: anywhere, at home, or in one of the settings.
Field whereField(const Plan& plan, const QueuePriority& row, std::size_t index)
{
    const QString anywhere = Words::tr("anywhere");
    const QString atHome = Words::tr("at home");
    const QString in = QStringLiteral("in ");
    const bool held = row.where == WaitingPlace::Setting;
    const QString text = held                  ? Words::tr("in %1").arg(nameIn(plan, row.setting.value))
        : row.where == WaitingPlace::NoSetting ? atHome
                                               : anywhere;
    const QString current = held               ? in + QString::fromStdString(row.setting.value)
        : row.where == WaitingPlace::NoSetting ? QStringLiteral("none")
                                               : QStringLiteral("anywhere");
    return {QStringLiteral("where"), Words::tr("Where they wait"), Words::tr("Choose where a class waits: %1"),
            Choice{current, text,
                   [&plan, anywhere, atHome, in] {
                       std::vector<Option> options{{QStringLiteral("anywhere"), anywhere},
                                                   {QStringLiteral("none"), atHome}};
                       for (const Option& setting : settingOptions(plan))
                           options.push_back({in + setting.id, Words::tr("in %1").arg(setting.name)});
                       return options;
                   },
                   [index](Effect& effect, const std::string& id) {
                       QueuePriority& chosen = std::get<PriorityEffect>(effect).priorities[index];
                       const bool inSetting = id.starts_with("in ");
                       chosen.where = inSetting ? WaitingPlace::Setting
                           : id == "none"       ? WaitingPlace::NoSetting
                                                : WaitingPlace::Anywhere;
                       chosen.setting = SettingId{inSetting ? id.substr(3) : std::string()};
                   }}};
}

void addClassFields(std::vector<Field>& fields, const PriorityParts& part, const PriorityEffect& effect,
                    const Plan& plan, std::size_t index)
{
    const auto at = [index](auto member) { return [=](auto& e) -> auto& { return e.priorities[index].*member; }; };
    const int priorityClass = effect.priorities[index].priorityClass;
    const Field ofClass[] = {
        part.number("priorityClass", at(&QueuePriority::priorityClass), Words::tr("Class: 1 comes first"),
                    Words::tr("Set class to %1"), Number{.decimals = 0, .low = 1.0, .high = 100.0}),
        part.place("cohort", at(&QueuePriority::cohort), Words::tr("Group of people"),
                   Words::tr("Choose who is in a class: %1"), cohortOptions, Words::tr("any group")),
        whereField(plan, effect.priorities[index], index),
        part.button("remove", Words::tr("Remove"), Words::tr("Remove class %1").arg(priorityClass),
                    Words::tr("Remove class %1 from who comes first").arg(priorityClass), [index](PriorityEffect& e) {
                        e.priorities.erase(e.priorities.begin() + static_cast<std::ptrdiff_t>(index));
                    })};
    for (const Field& field : ofClass)
        fields.push_back(numbered(field, index));
}

/// The words for a class, with the number of its fields.
QString classText(QString text, std::size_t index)
{
    return text.replace(QStringLiteral("}"), QString::number(index) + QStringLiteral("}"));
}

} // namespace

QString ruleSentence(const FullRule& rule)
{
    if (rule.kind == FullRuleKind::TurnAway)
        return Words::tr("When {setting} is full, people who come from {origin} {kind}.");
    if (rule.kind == FullRuleKind::Divert)
        return Words::tr("When {setting} is full, people who come from {origin} {kind}: {divertTo}.");
    const QString first = Words::tr("When {setting} is full, people who come from {origin} {kind}, {limit}.");
    if (!isLimited(rule))
        return first;
    const bool diverts = rule.fallback == FullRuleKind::Divert;
    if (rule.surgeLimit)
        return first + QStringLiteral(" ")
            + (diverts ? Words::tr("Up to {surgeLimit} above capacity are taken in; further people {fallback}: "
                                   "{divertTo}.")
                       : Words::tr("Up to {surgeLimit} above capacity are taken in; further people {fallback}."));
    return first + QStringLiteral(" ")
        + (diverts ? Words::tr("Up to {queueLimit} people may wait; further people {fallback}: {divertTo}.")
                   : Words::tr("Up to {queueLimit} people may wait; further people {fallback}."));
}

std::vector<Field> ruleFields(const RuleEffect& effect, const Plan& plan)
{
    const RuleParts part(effect, plan);
    const FullRule& rule = effect.rule;
    std::vector<Field> fields{
        part.setting("setting", &RuleEffect::setting, Words::tr("Setting that is full"),
                     Words::tr("Choose the setting with a new rule: %1")),
        part.pick("origin", effect.origin,
                  {{RuleOrigin::Both, Words::tr("anywhere")},
                   {RuleOrigin::FromSettings, Words::tr("another setting")},
                   {RuleOrigin::FromOutside, Words::tr("outside")}},
                  Words::tr("Where they come from"), Words::tr("Choose where people come from: %1"),
                  [](RuleEffect& e, RuleOrigin origin) { e.origin = origin; }),
        part.pick("kind", rule.kind, ruleNames(false), Words::tr("What happens"),
                  Words::tr("Choose what happens when it is full: %1"), [](RuleEffect& e, FullRuleKind kind) {
                      e.rule.kind = kind;
                      tidy(e.rule);
                  })};
    if (rule.kind == FullRuleKind::Surge || waits(rule.kind))
        fields.push_back(limitField(part, rule));
    if (isLimited(rule)) {
        fields.push_back(limitValueField(part, rule));
        fields.push_back(part.pick("fallback", rule.fallback, ruleNames(true), Words::tr("What happens past the limit"),
                                   Words::tr("Choose what happens past the limit: %1"),
                                   [](RuleEffect& e, FullRuleKind kind) {
                                       e.rule.fallback = kind;
                                       tidy(e.rule);
                                   }));
    }
    if (rule.kind == FullRuleKind::Divert || (isLimited(rule) && rule.fallback == FullRuleKind::Divert))
        fields.push_back(divertField(part));
    return fields;
}

QString prioritySentence(const PriorityEffect& effect)
{
    if (effect.priorities.empty())
        return Words::tr("People join {setting} in the order in which they came. {priorities}");
    QString text = Words::tr("People join {setting} by class: class 1 first, and people in no class last.");
    for (std::size_t i = 0; i < effect.priorities.size(); ++i)
        text += QStringLiteral(" ")
            + classText(Words::tr("Class {priorityClass}: people of {cohort} who wait {where}. {remove}"), i);
    return text + QStringLiteral(" {priorities}");
}

QString prioritySummary(const PriorityEffect& effect)
{
    if (effect.priorities.empty())
        return Words::tr("Order of joining {setting}: first come, first served");
    QString classes;
    for (std::size_t i = 0; i < effect.priorities.size(); ++i)
        classes += (i == 0 ? QString() : QStringLiteral("; "))
            + classText(Words::tr("class {priorityClass} {cohort}, {where}"), i);
    return Words::tr("Order of joining {setting}: %1").arg(classes);
}

std::vector<Field> priorityFields(const PriorityEffect& effect, const Plan& plan)
{
    const PriorityParts part(effect, plan);
    std::vector<Field> fields{part.setting("setting", &PriorityEffect::setting, Words::tr("Setting they wait for"),
                                           Words::tr("Choose the setting people wait for: %1"))};
    for (std::size_t i = 0; i < effect.priorities.size(); ++i)
        addClassFields(fields, part, effect, plan, i);
    fields.push_back(part.button("priorities", Words::tr("Add a class"), Words::tr("Add a class"),
                                 Words::tr("Add a class to who comes first"), [](PriorityEffect& e) {
                                     const int last = e.priorities.empty() ? 0 : e.priorities.back().priorityClass;
                                     e.priorities.push_back({WaitingPlace::NoSetting, {}, {}, last + 1});
                                 }));
    return fields;
}

} // namespace homeward::changes
