// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/distribution.h"
#include "core/tables/table.h"

// How long people stay, how much care they get, and where they go next.
namespace homeward::tables {

/// Mean stays in days: a row for each cohort, a column for each setting (`stay:acute`). Cohorts whose names begin alike
/// ("Emergency, 85 and over") are grouped under that name. With an area: its own stays, or the plan's where it has
/// none.
class StaysTable final : public TableView {
public:
    explicit StaysTable(model::AreaId area = {}) : m_area(std::move(area)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::AreaId m_area;
};

/// Mean hours a week of a person, as the table of stays, for settings counted in hours (`package:cah`).
class PackagesTable final : public TableView {
public:
    explicit PackagesTable(model::AreaId area = {}) : m_area(std::move(area)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::AreaId m_area;
};

/// Shares of routes out of a setting: a row for each cohort that comes there, a column for each place (`to:home`), and
/// their sum (computed), which should be 1.
class RoutesTable final : public TableView {
public:
    explicit RoutesTable(model::SettingId setting, model::AreaId area = {})
        : m_setting(std::move(setting)),
          m_area(std::move(area))
    {
    }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::SettingId m_setting;
    model::AreaId m_area;
};

/// The plan's process delays of the routes out of a setting: a row for each delay, with cohort and destination.
/// Columns: `reason`, `chance`, `delayMean`, `delaySd`, `begins`, `reserves`. A last row for each route adds a delay to
/// it.
class DelaysTable final : public TableView {
public:
    explicit DelaysTable(model::SettingId setting) : m_setting(std::move(setting)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::SettingId m_setting;
};

/// How far the sum of a row of shares may be from 1: 0.05 of a per cent.
inline constexpr double sumTolerance = 0.0005;

/// The mean of a distribution, however it is given; none where the distribution is impossible.
[[nodiscard]] std::optional<double> meanOf(const model::Distribution& distribution);
/// Gives a distribution another mean and keeps its shape by scaling its other figures. False for tables, which have no
/// mean of their own, and for an impossible median and 90th centile.
bool setMean(model::Distribution& distribution, double mean);

/// The stay of a cohort in a setting, for writing: the plan's or, if `area` is given, the area's own, which is created
/// if missing. Null where there is none.
[[nodiscard]] model::Distribution* stayToWrite(model::Plan& plan, const model::CohortId& cohort,
                                               const model::SettingId& setting, const model::AreaId& area);
/// The path of the stay in force.
[[nodiscard]] model::Path pathOfStay(const model::Plan& plan, const model::CohortId& cohort,
                                     const model::SettingId& setting, const model::AreaId& area);

/// Ways to make a row of shares add up to 1.
enum class SumFix {
    AddToCell, ///< one share takes up the difference
    Stretch, ///< all are scaled
};
/// The entries of a fix; none where it cannot be done (a share would be below 0, or all are 0).
[[nodiscard]] std::vector<Entry> fixSum(const Table& routes, const std::string& row, SumFix how,
                                        const std::string& column = {});

/// Converts entries that are counts to shares that add up to 1 in each row. Cells of these rows without an entry become
/// empty, since a missing count means nobody.
[[nodiscard]] std::vector<Entry> sharesOfCounts(const Table& routes, std::vector<Entry> counts);

} // namespace homeward::tables
