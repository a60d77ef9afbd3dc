// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/tables/table.h"
#include "ui/pages/page.h"
#include "ui/workspace/loads.h"

#include <memory>

class QComboBox;
class QLabel;

namespace homeward::ui {

class PlanGrid;
class Segmented;
class ThingMenu;

/// "Settings": room, people on day one, costs and rules of every setting in every area, with what is asked of it; and the
/// rest of a setting in further sets of columns.
class SettingsPage : public Page {
    Q_OBJECT
public:
    explicit SettingsPage(Workspace& workspace, QWidget* parent = nullptr);

    [[nodiscard]] QString title() const override { return tr("Settings"); }
    [[nodiscard]] QString icon() const override { return QStringLiteral("settings"); }
    [[nodiscard]] QString section() const override { return tr("Figures"); }
    [[nodiscard]] bool hasField(const QString& path) const override;
    void showField(const QString& path) override;
    void takeFocus() override;

    [[nodiscard]] PlanGrid& grid() const { return *m_grid; }
    [[nodiscard]] ThingMenu& things() const { return *m_things; }
    /// What the page says at its head.
    [[nodiscard]] QString finding() const;

protected:
    void refresh() override;

private:
    /// Sets of columns.
    enum Part { Rooms, Rules, Week, Pools, OverTime, ByHour, WaysOut, Order, SharedBy };
    static constexpr int parts = SharedBy + 1;
    /// Whether a part is of one setting, which is chosen beside it.
    [[nodiscard]] static bool isOfOne(Part part) { return part > Pools; }

    QWidget* buildCard();
    [[nodiscard]] std::shared_ptr<const tables::TableView> viewOf(Part part) const;
    [[nodiscard]] std::vector<model::AreaId> shownAreas() const;
    [[nodiscard]] model::SettingId currentSetting() const;
    void showPart();
    void followChoice();
    void markRows();
    void refreshSettings();
    void refreshHead();
    void refreshLoads();
    void takeLoads();
    void forgetLoads();

    Workspace& m_workspace;
    LoadsJob m_loads;
    std::shared_ptr<const Loads> m_shownLoads; ///< of the plan that is open; null = not known yet
    std::string m_loadsOf; ///< inputs whose load is shown or being worked out
    model::SettingId m_setting;
    model::SettingId m_followed; ///< the setting chosen elsewhere that the table has gone to
    Part m_part = Rooms;
    QLabel* m_title;
    QLabel* m_subtitle;
    QComboBox* m_parts = nullptr;
    QComboBox* m_settings = nullptr;
    QComboBox* m_areas = nullptr;
    ThingMenu* m_things = nullptr;
    PlanGrid* m_grid = nullptr;
};

} // namespace homeward::ui
