// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_fields.h"
#include "ui/pages/change_sentence.h"
#include "ui/style/style.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"

#include <QPushButton>

#include <cmath>
#include <utility>

// The sentences of changes to a queue: who leaves it, what happens when the setting is full, who comes first.
namespace homeward::ui {

using namespace model;

namespace {

/// Shows a choice of an enum by its number.
template <class Enum>
std::string numberOf(Enum value)
{
    return std::to_string(static_cast<int>(value));
}

template <class Enum>
Enum fromNumber(const std::string& id)
{
    return static_cast<Enum>(std::stoi(id));
}

template <class Enum>
Choice choice(Enum value, const QString& name)
{
    return {QString::number(static_cast<int>(value)), name};
}

std::vector<Choice> cohortChoices(const Plan& plan)
{
    std::vector<Choice> choices;
    for (const Cohort& cohort : plan.cohorts)
        choices.push_back({QString::fromStdString(cohort.id.value), QString::fromStdString(cohort.name)});
    return choices;
}

bool waits(FullRuleKind kind) { return kind == FullRuleKind::WaitInPlace || kind == FullRuleKind::WaitAtHome; }

/// What a rule of another kind keeps of the one before: nothing that it cannot have.
FullRule ofKind(FullRule rule, FullRuleKind kind)
{
    rule.kind = kind;
    if (kind != FullRuleKind::Surge)
        rule.surgeLimit.reset();
    if (!waits(kind))
        rule.queueLimit.reset();
    const bool limited = rule.surgeLimit || rule.queueLimit;
    if (!limited)
        rule.fallback = FullRuleKind::TurnAway;
    if (kind != FullRuleKind::Divert && rule.fallback != FullRuleKind::Divert)
        rule.divertTo = {};
    return rule;
}

} // namespace

QWidget* ChangeSentence::modeBox(FactorMode mode, std::function<void(FactorMode)> picked)
{
    const std::vector<Choice> modes{choice(FactorMode::Multiply, tr("changes by")),
                                    choice(FactorMode::Set, tr("becomes"))};
    return choiceBox(
        modes, numberOf(mode), tr("How it changes"),
        [picked = std::move(picked)](const std::string& id) { picked(fromNumber<FactorMode>(id)); }, this);
}

void ChangeSentence::build(const LeaveQueueEffect& effect)
{
    using E = LeaveQueueEffect;
    word(tr("Of those who wait for"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting they wait for"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    word(tr(", the share that leaves the queue each day for"));
    addField(choiceBox(
                 withFirst(tr("any reason"), placeChoices(m_plan)), effect.destination.value, tr("Where they go"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.destination = PlaceId{id}; }); }, this),
             "destination");
    buildMode<E>(effect);
    const auto committed = [this](double v) { edit<E>([v](auto& e) { e.value = v; }); };
    addField(effect.mode == FactorMode::Multiply ? changeByField(effect.value, committed, this)
                                                 : shareField(effect.value, committed, this),
             "value");
    word(tr("."));
}

void ChangeSentence::build(const UnitCostEffect& effect)
{
    using E = UnitCostEffect;
    word(tr("What a unit in use costs in"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    buildMode<E>(effect);
    const auto committed = [this](double v) { edit<E>([v](auto& e) { e.value = v; }); };
    if (effect.mode == FactorMode::Multiply) {
        addField(changeByField(effect.value, committed, this), "value");
    } else {
        auto* pounds = new NumberField(this);
        pounds->setDecimals(2);
        pounds->setRange(0.0, 1e9);
        pounds->setValue(effect.value);
        pounds->setAccessibleName(tr("Pounds a unit and day"));
        connect(pounds, &NumberField::valueCommitted, this, committed);
        addField(pounds, "value");
        word(tr("pounds a day"));
    }
    word(tr("."));
}

void ChangeSentence::build(const RuleEffect& effect)
{
    using E = RuleEffect;
    using enum FullRuleKind;
    word(tr("When"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting that is full"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    word(tr("is full, those who come from"));
    const std::vector<Choice> origins{choice(RuleOrigin::Both, tr("anywhere")),
                                      choice(RuleOrigin::FromSettings, tr("another setting")),
                                      choice(RuleOrigin::FromOutside, tr("outside"))};
    addField(choiceBox(
                 origins, numberOf(effect.origin), tr("Where they come from"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.origin = fromNumber<RuleOrigin>(id); }); },
                 this),
             "origin");
    const std::vector<Choice> kinds{choice(WaitInPlace, tr("wait where they are")),
                                    choice(WaitAtHome, tr("wait at home")), choice(Divert, tr("go to another setting")),
                                    choice(Surge, tr("are taken in above capacity")),
                                    choice(TurnAway, tr("are turned away"))};
    addField(choiceBox(
                 kinds, numberOf(effect.rule.kind), tr("What happens"),
                 [this](const std::string& id) {
                     edit<E>([&](auto& e) { e.rule = ofKind(e.rule, fromNumber<FullRuleKind>(id)); });
                 },
                 this),
             "kind");
    if (effect.rule.kind == Divert) {
        word(tr(":"));
        buildDivertTo(effect.rule);
    }
    buildRuleLimit(effect.rule);
    word(tr("."));
}

void ChangeSentence::buildRuleLimit(const FullRule& rule)
{
    using E = RuleEffect;
    const bool surges = rule.kind == FullRuleKind::Surge;
    if (!surges && !waits(rule.kind))
        return;
    const bool limited = surges ? rule.surgeLimit.has_value() : rule.queueLimit.has_value();
    const std::vector<Choice> limits{{QStringLiteral("none"), tr("without limit")},
                                     {QStringLiteral("some"), tr("up to")}};
    addField(choiceBox(
                 limits, limited ? "some" : "none", surges ? tr("Limit of the surge") : tr("Limit of the queue"),
                 [this, surges](const std::string& id) {
                     edit<E>([&](auto& e) {
                         const bool some = id == "some";
                         e.rule.surgeLimit = surges && some ? std::optional(0.1) : std::nullopt;
                         e.rule.queueLimit = !surges && some ? std::optional(10) : std::nullopt;
                         e.rule = ofKind(e.rule, e.rule.kind);
                     });
                 },
                 this),
             "limit");
    if (!limited)
        return;
    if (surges) {
        addField(shareField(
                     *rule.surgeLimit, [this](double v) { edit<E>([v](auto& e) { e.rule.surgeLimit = v; }); }, this),
                 "surgeLimit");
        word(tr("more"));
    } else {
        auto* people = new NumberField(this);
        people->setDecimals(0);
        people->setRange(0.0, 1e6);
        people->setValue(*rule.queueLimit);
        people->setAccessibleName(tr("People who may wait"));
        connect(people, &NumberField::valueCommitted, this,
                [this](double v) { edit<E>([v](auto& e) { e.rule.queueLimit = static_cast<int>(std::lround(v)); }); });
        addField(people, "queueLimit");
        word(tr("people"));
    }
    buildFallback(rule);
}

void ChangeSentence::buildFallback(const FullRule& rule)
{
    using E = RuleEffect;
    using enum FullRuleKind;
    word(tr("; past that they"));
    const std::vector<Choice> kinds{choice(WaitInPlace, tr("wait where they are")),
                                    choice(WaitAtHome, tr("wait at home")), choice(Divert, tr("go to another setting")),
                                    choice(TurnAway, tr("are turned away"))};
    addField(choiceBox(
                 kinds, numberOf(rule.fallback), tr("What happens past the limit"),
                 [this](const std::string& id) {
                     edit<E>([&](auto& e) {
                         e.rule.fallback = fromNumber<FullRuleKind>(id);
                         e.rule = ofKind(e.rule, e.rule.kind);
                     });
                 },
                 this),
             "fallback");
    if (rule.fallback == Divert) {
        word(tr(":"));
        buildDivertTo(rule);
    }
}

void ChangeSentence::buildDivertTo(const FullRule& rule)
{
    using E = RuleEffect;
    addField(choiceBox(
                 settingChoices(m_plan), rule.divertTo.value, tr("Where they go instead"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.rule.divertTo = SettingId{id}; }); }, this),
             "divertTo");
}

void ChangeSentence::build(const PriorityEffect& effect)
{
    using E = PriorityEffect;
    word(tr("Into"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting they wait for"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    word(effect.priorities.empty() ? tr("people come first come, first served.")
                                   : tr("people come by class, 1 first; those whom no line fits come last."));
    for (std::size_t i = 0; i < effect.priorities.size(); ++i)
        buildPriority(effect.priorities[i], i);
    auto* add = new QPushButton(tr("Add a class"), this);
    connect(add, &QPushButton::clicked, this, [this] {
        edit<E>([](auto& e) {
            const int last = e.priorities.empty() ? 0 : e.priorities.back().priorityClass;
            e.priorities.push_back({WaitingPlace::NoSetting, {}, {}, last + 1});
        });
    });
    style::setKind(add, "flat");
    addField(add, "priorities");
}

void ChangeSentence::buildPriority(const QueuePriority& row, std::size_t index)
{
    using E = PriorityEffect;
    const auto name = [index](const char* part) -> QByteArray {
        return QByteArray(part) + QByteArray::number(static_cast<int>(index));
    };
    const auto editRow = [this, index](auto change) { edit<E>([&](auto& e) { change(e.priorities[index]); }); };
    word(tr("Class"));
    auto* number = new NumberField(this);
    number->setDecimals(0);
    number->setRange(1.0, 100.0);
    number->setValue(row.priorityClass);
    number->setAccessibleName(tr("Class: 1 comes first"));
    number->setFixedWidth(40);
    connect(number, &NumberField::valueCommitted, this,
            [editRow](double v) { editRow([v](auto& r) { r.priorityClass = static_cast<int>(std::lround(v)); }); });
    addField(number, name("priorityClass"));
    word(tr(": those who wait"));
    std::vector<Choice> places = settingChoices(m_plan);
    for (Choice& place : places)
        place = {QStringLiteral("in ") + place.id, tr("in %1").arg(place.name)};
    places.insert(places.begin(),
                  {{QStringLiteral("anywhere"), tr("anywhere")}, {QStringLiteral("none"), tr("at home")}});
    const std::string current = row.where == WaitingPlace::Setting ? "in " + row.setting.value
        : row.where == WaitingPlace::NoSetting                     ? "none"
                                                                   : "anywhere";
    addField(choiceBox(
                 places, current, tr("Where they wait"),
                 [editRow](const std::string& id) {
                     editRow([&](auto& r) {
                         const bool held = id.starts_with("in ");
                         r.where = held     ? WaitingPlace::Setting
                             : id == "none" ? WaitingPlace::NoSetting
                                            : WaitingPlace::Anywhere;
                         r.setting = SettingId{held ? id.substr(3) : std::string()};
                     });
                 },
                 this),
             name("where"));
    word(tr(", of"));
    addField(choiceBox(
                 withFirst(tr("any group"), cohortChoices(m_plan)), row.cohort.value, tr("Group of people"),
                 [editRow](const std::string& id) { editRow([&](auto& r) { r.cohort = CohortId{id}; }); }, this),
             name("cohort"));
    auto* remove = new QPushButton(tr("Remove"), this);
    remove->setAccessibleName(tr("Remove class %1").arg(row.priorityClass));
    connect(remove, &QPushButton::clicked, this, [this, index] {
        edit<E>([index](auto& e) { e.priorities.erase(e.priorities.begin() + static_cast<std::ptrdiff_t>(index)); });
    });
    style::setKind(remove, "flat");
    addField(remove, name("remove"));
}

} // namespace homeward::ui
