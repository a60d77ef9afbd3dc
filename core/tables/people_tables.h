// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tables/table.h"

// The population, and how many people come.
namespace homeward::tables {

/// The people of an area by age band, a row for each year, with their sum and its growth. Columns: `year`, `band:` with
/// the id of each band, `total`, `growth`. The last row adds a year.
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

/// Demand: every cohort with the plan's demand, and under it the areas with their own. Rows: `over85`, `over85/north`.
/// An area's demand replaces the plan's as a whole: typing the first figure copies the plan's others.
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

/// People who come in a year at these rates, with the population half a year after `day`; factors whose mean is 1 are
/// left out.
[[nodiscard]] double peopleAYear(const model::Plan& plan, const model::Area& area, const model::Demand& demand,
                                 base::Date day);

} // namespace homeward::tables
