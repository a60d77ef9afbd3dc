// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

namespace homeward::tables {

/// The stay of one cohort in one setting as a table: observed stays in days with their frequency, or bands of days with
/// their counts. Typing turns the stay into such a table; emptying the first cell removes a row. With an area: its own
/// stay.
class StayValuesTable final : public TableView {
public:
    enum Kind {
        Values, ///< columns `value`, `weight`
        Bands, ///< columns `low`, `high`, `weight`
    };
    StayValuesTable(Kind kind, model::CohortId cohort, model::SettingId setting, model::AreaId area = {})
        : m_kind(kind),
          m_cohort(std::move(cohort)),
          m_setting(std::move(setting)),
          m_area(std::move(area))
    {
    }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;

private:
    Kind m_kind;
    model::CohortId m_cohort;
    model::SettingId m_setting;
    model::AreaId m_area;
};

/// Hours a week at the end of a stay, to which larger packages step down: a row for each cohort, a column for each
/// setting counted in hours (`packageEnd:cah`); empty = packages keep their size. With an area: its own values, or the
/// plan's where it has none.
class PackageEndsTable final : public TableView {
public:
    explicit PackageEndsTable(model::AreaId area = {}) : m_area(std::move(area)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;

private:
    model::AreaId m_area;
};

} // namespace homeward::tables
