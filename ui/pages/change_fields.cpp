// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/change_fields.h"

#include "core/model/lookup.h"
#include "ui/style/style.h"
#include "ui/widgets/number_field.h"

#include <QAbstractItemView>
#include <QCalendarWidget>
#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace homeward::ui {

namespace {

QString tr(const char* text) { return QCoreApplication::translate("ChangeFields", text); }

/// The first route that leads from a hospital setting to another setting, so that a new redirect names a real one.
model::RedirectDischargeEffect firstRedirect(const model::Plan& plan)
{
    model::RedirectDischargeEffect effect;
    for (const model::Cohort& cohort : plan.cohorts)
        for (const model::PathwayStep& step : cohort.pathway)
            for (const model::Route& route : step.routes)
                for (const model::Setting& setting : plan.settings) {
                    if (effect.from.empty() && setting.sphere == model::Sphere::Community
                        && route.to == model::place(setting.id)) {
                        effect.at = step.setting;
                        effect.from = route.to;
                    }
                    if (effect.to.empty() && setting.sphere == model::Sphere::Home)
                        effect.to = model::place(setting.id);
                }
    return effect;
}

model::SettingId firstOf(const model::Plan& plan, model::Sphere sphere)
{
    for (const model::Setting& setting : plan.settings)
        if (setting.sphere == sphere)
            return setting.id;
    return plan.settings.empty() ? model::SettingId{} : plan.settings.front().id;
}

model::SettingId firstInHours(const model::Plan& plan)
{
    for (const model::Setting& setting : plan.settings)
        if (setting.countedInHours)
            return setting.id;
    return firstOf(plan, model::Sphere::Home);
}

/// The first setting with a way out of its queue.
model::SettingId firstQueue(const model::Plan& plan)
{
    const auto found =
        std::ranges::find_if(plan.settings, [](const auto& setting) { return !setting.queueExits.empty(); });
    return found == plan.settings.end() ? firstOf(plan, model::Sphere::Community) : found->id;
}

model::SettingId firstWithCost(const model::Plan& plan)
{
    const auto found =
        std::ranges::find_if(plan.settings, [](const auto& setting) { return setting.unitCost.has_value(); });
    return found == plan.settings.end() ? firstOf(plan, model::Sphere::Hospital) : found->id;
}

/// The rule that the first community setting has already.
model::RuleEffect firstRule(const model::Plan& plan)
{
    const model::SettingId id = firstOf(plan, model::Sphere::Community);
    const model::Setting* setting = model::findById(plan.settings, id);
    return {id, model::RuleOrigin::FromSettings, setting ? setting->fromSettings : model::FullRule{}};
}

/// The priorities that the first community setting has already.
model::PriorityEffect firstPriorities(const model::Plan& plan)
{
    const model::SettingId id = firstOf(plan, model::Sphere::Community);
    const model::Setting* setting = model::findById(plan.settings, id);
    return {id, setting ? setting->priorities : std::vector<model::QueuePriority>{}};
}

/// As wide as what it shows, like a word in a sentence; the open list as wide as its widest entry.
void fitToChosen(QComboBox& box)
{
    const QFontMetrics metrics(style::font(style::TextStyle::Body));
    int widest = 0;
    for (int row = 0; row < box.count(); ++row)
        widest = std::max(widest, metrics.horizontalAdvance(box.itemText(row)));
    box.setFixedWidth(metrics.horizontalAdvance(box.currentText()) + 46);
    box.view()->setMinimumWidth(widest + 30);
}

model::Effect newEffect(std::size_t kind, const model::Plan& plan)
{
    const model::SettingId hospital = firstOf(plan, model::Sphere::Hospital);
    switch (kind) {
    case 0: return model::DemandEffect{1.0};
    case 1: return model::RedirectEntryEffect{hospital, firstOf(plan, model::Sphere::Home), 0.0};
    case 2: return firstRedirect(plan);
    case 3: return model::StayEffect{hospital, 1.0};
    case 4: return model::ProcessDelayEffect{};
    case 5: return model::PackageEffect{firstInHours(plan), 1.0};
    case 7: return model::LeaveQueueEffect{firstQueue(plan), {}, model::FactorMode::Multiply, 1.0};
    case 8: return firstRule(plan);
    case 9: return firstPriorities(plan);
    case 10: return model::UnitCostEffect{firstWithCost(plan), model::FactorMode::Multiply, 1.0};
    default: return model::CapacityEffect{firstOf(plan, model::Sphere::Home), model::CapacityMode::Add, 0.0};
    }
}

} // namespace

std::vector<Choice> settingChoices(const model::Plan& plan)
{
    std::vector<Choice> choices;
    for (const model::Setting& setting : plan.settings)
        choices.push_back({QString::fromStdString(setting.id.value), QString::fromStdString(setting.name)});
    return choices;
}

std::vector<Choice> placeChoices(const model::Plan& plan)
{
    std::vector<Choice> choices = settingChoices(plan);
    for (const model::Outcome& outcome : plan.outcomes)
        choices.push_back({QString::fromStdString(outcome.id.value), QString::fromStdString(outcome.name)});
    return choices;
}

std::vector<Choice> withFirst(const QString& text, std::vector<Choice> choices)
{
    choices.insert(choices.begin(), Choice{QString(), text});
    return choices;
}

QComboBox* choiceBox(const std::vector<Choice>& choices, const std::string& current, const QString& accessibleName,
                     std::function<void(const std::string&)> picked, QWidget* parent)
{
    auto* box = new QComboBox(parent);
    box->setAccessibleName(accessibleName);
    box->setToolTip(accessibleName);
    for (const Choice& choice : choices)
        box->addItem(choice.name, choice.id);
    const QString id = QString::fromStdString(current);
    int index = box->findData(id);
    if (index < 0) {
        box->insertItem(0, id.isEmpty() ? tr("choose one") : tr("unknown: %1").arg(id), id);
        index = 0;
    }
    box->setCurrentIndex(index);
    fitToChosen(*box);
    QObject::connect(box, &QComboBox::activated, box, [box, picked = std::move(picked)](int row) {
        picked(box->itemData(row).toString().toStdString());
    });
    return box;
}

NumberField* changeByField(double factor, std::function<void(double)> committed, QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setScale(100.0);
    field->setDecimals(3);
    field->setSuffix(QStringLiteral("%"));
    field->setRange(-1.0, 99.0);
    field->setAlwaysSigned(true);
    field->setValue(factor - 1.0);
    QObject::connect(field, &NumberField::valueCommitted, field,
                     [committed = std::move(committed)](double change) { committed(1.0 + change); });
    return field;
}

NumberField* shareField(double share, std::function<void(double)> committed, QWidget* parent)
{
    auto* field = new NumberField(parent);
    field->setScale(100.0);
    field->setDecimals(3);
    field->setSuffix(QStringLiteral("%"));
    field->setRange(0.0, 1.0);
    field->setValue(share);
    QObject::connect(field, &NumberField::valueCommitted, field, std::move(committed));
    return field;
}

QDateEdit* dateField(base::Date date, const QString& accessibleName, QWidget* parent)
{
    auto* field = new QDateEdit(toQDate(date), parent);
    field->setDisplayFormat(QStringLiteral("d MMMM yyyy"));
    field->setCalendarPopup(true);
    field->calendarWidget()->setFirstDayOfWeek(Qt::Monday);
    field->setAccessibleName(accessibleName);
    field->setKeyboardTracking(false);
    return field;
}

QDate toQDate(base::Date date) { return QDate(date.year(), date.month(), date.day()); }

base::Date fromQDate(QDate date) { return base::Date(date.year(), date.month(), date.day()); }

QString changeKindName(std::size_t kind)
{
    switch (kind) {
    case 0: return tr("Need: more or fewer people");
    case 1: return tr("Go elsewhere at the start");
    case 2: return tr("Go elsewhere on leaving");
    case 3: return tr("Length of stay");
    case 4: return tr("Time to arrange leaving");
    case 5: return tr("Size of care packages");
    case 7: return tr("Leaving the queue");
    case 8: return tr("What happens when it is full");
    case 9: return tr("Who comes first");
    case 10: return tr("Cost of a unit");
    default: return tr("Capacity");
    }
}

QString changeKindHelp(std::size_t kind)
{
    switch (kind) {
    case 0: return tr("Prevention, early help, community-led support: people need care less or more often.");
    case 1: return tr("Rapid response, hospital at home: a share of those who would enter one setting enter another.");
    case 2: return tr("Discharge to assess, home first, reablement: a share of those who leave go somewhere else.");
    case 3: return tr("Care planning, care navigators, multi-disciplinary teams: stays become shorter or longer.");
    case 4: return tr("Discharge planning, one point of contact: assessment and arrangements take less time.");
    case 5: return tr("Telecare, equipment: new packages need fewer hours.");
    case 7: return tr("Support while waiting: fewer or more of those who wait get worse, die or need it no longer.");
    case 8: return tr("A new rule for those who find a setting full: wait, go elsewhere, be taken in all the same.");
    case 9: return tr("A new order of the queue: those who wait in one place come before those who wait in another.");
    case 10: return tr("Prices, pay or a new contract: what a bed, a place or an hour in use costs.");
    default: return tr("Beds, places or hours are added, taken away, set, or grow by a share a year.");
    }
}

model::Change newChange(std::size_t kind, const model::Plan& plan)
{
    model::Change change;
    change.name = changeKindName(kind).toStdString();
    change.start = plan.start.plusYears(1);
    change.effect = newEffect(kind, plan);
    return change;
}

} // namespace homeward::ui
