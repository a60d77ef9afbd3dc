// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/plan_commands.h"

#include "core/model/lookup.h"
#include "ui/document/plan_command.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::document {

using namespace model;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("homeward::document::Commands", text); }

/// Exchanges the whole plan.
class ReplacePlan final : public PlanCommand {
public:
    ReplacePlan(PlanDocument& document, const QString& label, Plan plan)
        : PlanCommand(document, label, {}),
          m_other(std::move(plan))
    {
    }

private:
    std::vector<Edited> exchangeIn(Plan& plan) override
    {
        std::swap(plan, m_other);
        return differences(m_other, plan);
    }

    Plan m_other;
};

QString runLabel(const RunSettings& before, const RunSettings& after)
{
    if (before.years != after.years)
        return tr("Set years to %1").arg(after.years);
    if (before.replications != after.replications)
        return tr("Set futures to %1").arg(after.replications);
    if (before.seed != after.seed)
        return tr("Set seed to %1").arg(after.seed);
    return tr("Set run-in to %1 days").arg(after.runInDays);
}

AreaSetting* areaSetting(Plan& plan, const AreaId& area, const SettingId& setting)
{
    Area* place = findById(plan.areas, area);
    if (!place)
        return nullptr;
    const auto found = std::find_if(place->settings.begin(), place->settings.end(),
                                    [&](const AreaSetting& own) { return own.setting == setting; });
    return found == place->settings.end() ? nullptr : &*found;
}

} // namespace

Command renamePlan(PlanDocument& document, const QString& name)
{
    const std::string text = name.trimmed().toStdString();
    if (text == document.plan().name)
        return nullptr;
    return std::make_unique<EditValue<std::string>>(
        document, tr("Rename the plan to %1").arg(name.trimmed()), Edited{.part = Edited::Part::Name},
        [](Plan& plan) { return &plan.name; }, [text](std::string& value) { value = text; },
        QStringLiteral("planName"));
}

Command setRunSettings(PlanDocument& document, const RunSettings& settings)
{
    const RunSettings& now = document.plan().run;
    if (settings == now)
        return nullptr;
    return std::make_unique<EditValue<RunSettings>>(
        document, runLabel(now, settings), Edited{.part = Edited::Part::RunSettings},
        [](Plan& plan) { return &plan.run; }, [settings](RunSettings& value) { value = settings; });
}

Command setCapacity(PlanDocument& document, const AreaId& area, const SettingId& setting, const Capacity& capacity)
{
    const Area* place = findById(document.plan().areas, area);
    const Setting* known = findById(document.plan().settings, setting);
    if (!place || !known)
        return nullptr;
    const QString label = tr("Set capacity of %1").arg(QString::fromStdString(known->name));
    const Edited edited{.part = Edited::Part::Capacity, .area = area, .setting = setting};
    const auto own = std::find_if(place->settings.begin(), place->settings.end(),
                                  [&](const AreaSetting& entry) { return entry.setting == setting; });
    if (own == place->settings.end())
        return std::make_unique<EditValue<std::vector<AreaSetting>>>(
            document, label, edited,
            [area](Plan& plan) {
                Area* found = findById(plan.areas, area);
                return found ? &found->settings : nullptr;
            },
            [=](std::vector<AreaSetting>& list) { list.push_back({setting, capacity, std::nullopt}); });
    if (own->capacity == capacity)
        return nullptr;
    return std::make_unique<EditValue<std::optional<Capacity>>>(
        document, label, edited,
        [=](Plan& plan) {
            AreaSetting* found = areaSetting(plan, area, setting);
            return found ? &found->capacity : nullptr;
        },
        [capacity](std::optional<Capacity>& value) { value = capacity; },
        QStringLiteral("capacity/%1/%2")
            .arg(QString::fromStdString(area.value), QString::fromStdString(setting.value)));
}

Command replacePlan(PlanDocument& document, Plan plan, const QString& label)
{
    return std::make_unique<ReplacePlan>(document, label, std::move(plan));
}

} // namespace homeward::document
