// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

// Who there is, and how many of them come.
namespace homeward::tables {

/// The people of an area by age band, a row a year, with their sum and its growth. Columns: `year`, the bands' ids behind
/// `band:`, `total`, `growth`. The last row adds a year.
class PopulationTable final : public TableView {
public:
    explicit PopulationTable(model::AreaId area) : m_area(std::move(area)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::AreaId m_area;
};

/// The sets of columns of the table of demand.
enum class DemandColumns {
    Rates, ///< per 1,000 by band, a plain number a year, trend, people a year (computed), source
    Months, ///< factors, with their average
    Weekdays,
    Hours,
};

/// How many come: every cohort with the plan's demand, and under it the areas with their own. Rows: `over85`,
/// `over85/north`. An area's demand is its own as a whole: the first figure typed takes the plan's others with it.
class DemandTable final : public TableView {
public:
    explicit DemandTable(DemandColumns columns, std::vector<model::AreaId> areas = {})
        : m_columns(columns),
          m_areas(std::move(areas))
    {
    }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    DemandColumns m_columns;
    std::vector<model::AreaId> m_areas;
};

/// People who come in a year at these rates, with the population in the middle of the year after `day` and without
/// factors that average 1.
[[nodiscard]] double peopleAYear(const model::Plan& plan, const model::Area& area, const model::Demand& demand,
                                 base::Date day);

} // namespace homeward::tables
