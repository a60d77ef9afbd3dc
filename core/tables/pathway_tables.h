// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/distribution.h"
#include "core/tables/table.h"

// How long people stay, how much care they get, and where they go next.
namespace homeward::tables {

/// Mean stays in days: a row a cohort, a column a setting (`stay:acute`). Cohorts whose names begin alike ("Emergency, 85
/// and over") stand under that name. With an area, its own stays and the plan's where it has none.
class StaysTable final : public TableView {
public:
    explicit StaysTable(model::AreaId area = {}) : m_area(std::move(area)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::AreaId m_area;
};

/// Mean hours a week of a person: as the table of stays, with the settings that are counted in hours (`package:cah`).
class PackagesTable final : public TableView {
public:
    explicit PackagesTable(model::AreaId area = {}) : m_area(std::move(area)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::AreaId m_area;
};

/// Where people go from a setting: a row a cohort that comes there, a column a place (`to:home`), shares that add up to
/// 1, and their sum (computed).
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

/// Process delays of the ways on from a setting: a row a delay, with cohort and destination; the plan's. Columns:
/// `reason`, `chance`, `delayMean`, `delaySd`, `begins`, `reserves`. A last row for each way adds a delay to it.
class DelaysTable final : public TableView {
public:
    explicit DelaysTable(model::SettingId setting) : m_setting(std::move(setting)) { }

    [[nodiscard]] Table read(const model::Plan& plan) const override;
    bool write(model::Plan& plan, const Entry& entry) const override;
    bool setSource(model::Plan& plan, const Entry& entry, const model::SourceId& source) const override;

private:
    model::SettingId m_setting;
};

/// How far a row of shares may be from its sum: 0.05 of a per cent.
inline constexpr double sumTolerance = 0.0005;

/// The mean of a distribution, whatever it is given by; none where there is no such distribution.
[[nodiscard]] std::optional<double> meanOf(const model::Distribution& distribution);
/// Gives a distribution another mean and keeps its shape: what else is given is multiplied alike. False for tables, which
/// have no mean of their own, and where median and 90th centile are of no distribution.
bool setMean(model::Distribution& distribution, double mean);

/// The distribution that holds for a cohort in a setting, an area's own or the plan's, to write in; the area gets its own
/// where `area` is given. Null where there is none.
[[nodiscard]] model::Distribution* stayToWrite(model::Plan& plan, const model::CohortId& cohort,
                                               const model::SettingId& setting, const model::AreaId& area);
/// The path of the stay in force.
[[nodiscard]] model::Path pathOfStay(const model::Plan& plan, const model::CohortId& cohort,
                                     const model::SettingId& setting, const model::AreaId& area);

/// Ways to make a row of shares add up to 1.
enum class SumFix {
    AddToCell, ///< one share takes what is missing, or gives what is too much
    Stretch, ///< all are multiplied alike
};
/// The entries of a fix; none where it cannot be done (a share would be below 0, or all are 0).
[[nodiscard]] std::vector<Entry> fixSum(const Table& routes, const std::string& row, SumFix how,
                                        const std::string& column = {});

/// Makes shares of entries that are counts, row by row: each row adds up to 1. Cells of a row that no entry has become
/// empty, so that a count of nobody is nobody.
[[nodiscard]] std::vector<Entry> sharesOfCounts(const Table& routes, std::vector<Entry> counts);

} // namespace homeward::tables
