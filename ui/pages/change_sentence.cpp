// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_sentence.h"

#include "core/model/lookup.h"
#include "ui/pages/change_fields.h"
#include "ui/style/style.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/number_field.h"

#include <utility>

namespace homeward::ui {

using namespace model;

namespace {

QString unitOf(const Plan& plan, const SettingId& id)
{
    const Setting* setting = findById(plan.settings, id);
    return setting ? QString::fromStdString(setting->unit) : QString();
}

const std::vector<DelayReason> delayReasons{DelayReason::Code9, DelayReason::PatientCarerFamily,
                                            DelayReason::HealthAndSocialCare};

} // namespace

ChangeSentence::ChangeSentence(const Plan& plan, const Effect& effect, Edited edited, QWidget* parent)
    : QWidget(parent),
      m_plan(plan),
      m_effect(effect),
      m_edited(std::move(edited)),
      m_flow(new FlowLayout(this, 7, 6))
{
    std::visit([this](const auto& which) { build(which); }, effect);
}

void ChangeSentence::build(const DemandEffect& effect)
{
    word(tr("The number of people who come to need care changes by"));
    addField(changeByField(
                 effect.factor, [this](double f) { edit<DemandEffect>([f](auto& e) { e.factor = f; }); }, this),
             "factor");
    word(tr("."));
}

void ChangeSentence::build(const RedirectEntryEffect& effect)
{
    using E = RedirectEntryEffect;
    const auto settings = settingChoices(m_plan);
    word(tr("Of those who would go into"));
    addField(choiceBox(
                 settings, effect.from.value, tr("Setting they would enter"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.from = SettingId{id}; }); }, this),
             "from");
    word(tr(":"));
    addField(shareField(effect.share, [this](double v) { edit<E>([v](auto& e) { e.share = v; }); }, this), "share");
    word(tr("go to"));
    addField(choiceBox(
                 settings, effect.to.value, tr("Setting they enter instead"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.to = SettingId{id}; }); }, this),
             "to");
    word(tr("instead."));
}

void ChangeSentence::build(const RedirectDischargeEffect& effect)
{
    using E = RedirectDischargeEffect;
    const auto places = placeChoices(m_plan);
    word(tr("Leaving"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.at.value, tr("Setting they leave"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.at = SettingId{id}; }); }, this),
             "at");
    word(tr("for"));
    addField(choiceBox(
                 places, effect.from.value, tr("Where they would go"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.from = PlaceId{id}; }); }, this),
             "from");
    word(tr(":"));
    addField(shareField(effect.share, [this](double v) { edit<E>([v](auto& e) { e.share = v; }); }, this), "share");
    word(tr("go to"));
    addField(choiceBox(
                 places, effect.to.value, tr("Where they go instead"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.to = PlaceId{id}; }); }, this),
             "to");
    word(tr("instead."));
}

void ChangeSentence::build(const StayEffect& effect)
{
    using E = StayEffect;
    word(tr("Stays in"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    word(tr("change in length by"));
    addField(
        changeByField(effect.factor, [this](double f) { edit<E>([f](auto& e) { e.factor = f; }); }, this), "factor");
    word(tr("on average."));
}

void ChangeSentence::build(const ProcessDelayEffect& effect)
{
    using E = ProcessDelayEffect;
    word(tr("For those ready to leave"));
    addField(choiceBox(
                 withFirst(tr("any setting"), settingChoices(m_plan)), effect.at.value, tr("Setting they are in"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.at = SettingId{id}; }); }, this),
             "at");
    word(tr("for"));
    addField(choiceBox(
                 withFirst(tr("anywhere"), placeChoices(m_plan)), effect.to.value, tr("Where they go next"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.to = PlaceId{id}; }); }, this),
             "to");
    word(tr(", held up by"));
    buildDelayWords(effect);
    addField(
        changeByField(effect.factor, [this](double f) { edit<E>([f](auto& e) { e.factor = f; }); }, this), "factor");
    word(tr("."));
}

void ChangeSentence::buildDelayWords(const ProcessDelayEffect& effect)
{
    using E = ProcessDelayEffect;
    const std::vector<Choice> reasons{{QString(), tr("any reason")},
                                      {QStringLiteral("0"), tr("code 9 (guardianship and other legal steps)")},
                                      {QStringLiteral("1"), tr("patient, carer or family")},
                                      {QStringLiteral("2"), tr("health and social care")}};
    const std::string reason = effect.reason ? std::to_string(static_cast<int>(*effect.reason)) : std::string();
    addField(choiceBox(
                 reasons, reason, tr("Reason of the delay"),
                 [this](const std::string& id) {
                     edit<E>([&](auto& e) {
                         e.reason = id.empty() ? std::optional<DelayReason>{}
                                               : delayReasons[static_cast<std::size_t>(id.front() - '0')];
                     });
                 },
                 this),
             "reason");
    word(tr(":"));
    const std::vector<Choice> parts{{QStringLiteral("mean"), tr("how long it takes")},
                                    {QStringLiteral("chance"), tr("how often it happens")}};
    addField(choiceBox(
                 parts, effect.part == DelayPart::Mean ? "mean" : "chance", tr("What changes"),
                 [this](const std::string& id) {
                     edit<E>([&](auto& e) { e.part = id == "mean" ? DelayPart::Mean : DelayPart::Chance; });
                 },
                 this),
             "part");
    word(tr("changes by"));
}

void ChangeSentence::build(const PackageEffect& effect)
{
    using E = PackageEffect;
    word(tr("New packages of"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    word(tr("change in size by"));
    addField(
        changeByField(effect.factor, [this](double f) { edit<E>([f](auto& e) { e.factor = f; }); }, this), "factor");
    word(tr("."));
}

void ChangeSentence::build(const CapacityEffect& effect)
{
    using E = CapacityEffect;
    word(tr("Capacity of"));
    addField(choiceBox(
                 settingChoices(m_plan), effect.setting.value, tr("Setting"),
                 [this](const std::string& id) { edit<E>([&](auto& e) { e.setting = SettingId{id}; }); }, this),
             "setting");
    const std::vector<Choice> modes{{QStringLiteral("add"), tr("changes by")},
                                    {QStringLiteral("set"), tr("becomes")},
                                    {QStringLiteral("grow"), tr("grows each year by")}};
    const char* current = effect.mode == CapacityMode::Add ? "add" : effect.mode == CapacityMode::Set ? "set" : "grow";
    addField(choiceBox(
                 modes, current, tr("How it changes"),
                 [this](const std::string& id) {
                     edit<E>([&](auto& e) {
                         const CapacityMode mode = id == "add" ? CapacityMode::Add
                             : id == "set"                     ? CapacityMode::Set
                                                               : CapacityMode::GrowPerYear;
                         // Units and shares are not the same figure: neither is kept as the other.
                         if ((mode == CapacityMode::GrowPerYear) != (e.mode == CapacityMode::GrowPerYear))
                             e.value = 0.0;
                         e.mode = mode;
                     });
                 },
                 this),
             "mode");
    buildCapacityValue(effect);
}

void ChangeSentence::buildCapacityValue(const CapacityEffect& effect)
{
    using E = CapacityEffect;
    const auto committed = [this](double v) { edit<E>([v](auto& e) { e.value = v; }); };
    if (effect.mode == CapacityMode::GrowPerYear) {
        auto* field = changeByField(1.0 + effect.value, [committed](double f) { committed(f - 1.0); }, this);
        addField(field, "value");
        word(tr("."));
        return;
    }
    auto* field = new NumberField(this);
    field->setDecimals(2);
    field->setAlwaysSigned(effect.mode == CapacityMode::Add);
    if (effect.mode == CapacityMode::Set)
        field->setRange(0.0, 1e9);
    field->setValue(effect.value);
    connect(field, &NumberField::valueCommitted, this, committed);
    addField(field, "value");
    if (const QString unit = unitOf(m_plan, effect.setting); !unit.isEmpty())
        word(unit);
    word(tr("."));
}

void ChangeSentence::word(const QString& text)
{
    auto* label = new QLabel(text, this);
    label->setTextFormat(Qt::PlainText);
    label->setProperty("attached", QStringLiteral(".,:;").contains(text.front()));
    m_flow->addWidget(label);
}

void ChangeSentence::addField(QWidget* field, const QByteArray& name)
{
    field->setObjectName(QString::fromLatin1(name));
    if (auto* number = qobject_cast<NumberField*>(field))
        connect(number, &NumberField::problemChanged, this, &ChangeSentence::problemChanged);
    m_flow->addWidget(field);
}

} // namespace homeward::ui
