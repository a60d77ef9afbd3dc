// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/shapes.h"
#include "core/reference/row_reader.h"

#include <algorithm>

namespace homeward::reference {

namespace {

const ColumnRole sendingArea{"area", {"sending_location", "Location", "Council", "Partnership"}};
const ColumnRole ageGroup{"age", {"age_group", "AgeGroup", "Age Group"}};
const ColumnRole financialYearColumn{"year", {"financial_year", "FinancialYear", "Financial Year"}};
const ColumnRole financialQuarterColumn{"quarter", {"financial_quarter", "FinancialQuarter", "Financial Quarter"}};
const ColumnRole measureColumn{"measure", {"measure"}};

std::vector<ColumnRole> delayColumns(std::string area, std::vector<std::string> names)
{
    return {{std::move(area), std::move(names)},
            {"month", {"date", "MonthOfDelay", "month"}},
            ageGroup,
            {"reason", {"delay_reason", "ReasonForDelay", "Reason For Delay"}},
            {"days", {"num_delayed_bed_days", "NumberOfDelayedBedDays", "Number Of Delayed Bed Days"}}};
}

std::vector<Shape> hospitalShapes()
{
    return {
        {"delay",
         "Delayed discharge bed days by council area",
         delayColumns("area", {"ltla_code", "CA", "council_area", "CouncilArea", "Council Area"}),
         readDelays,
         {}},
        {"delay-board", "Delayed discharge bed days by board of treatment", delayColumns("board", {"HBT", "HB"}),
         nullptr, "by board of treatment, not by where people live"},
        {"cpop",
         "Community Planning Outcomes Profile",
         {{"area", {"CPP"}},
          {"indicator", {"Indicator"}},
          {"type", {"Type"}},
          {"year", {"Year"}},
          {"value", {"value"}}},
         readProfile,
         {}},
        {"lgbf",
         "Local Government Benchmarking Framework",
         {{"area", {"Local Authority"}},
          {"indicator", {"Indicator2", "Indicator"}},
          {"title", {"Title"}},
          {"year", {"Year"}},
          {"value", {"Value"}}},
         readBenchmark,
         {}},
    };
}

std::vector<Shape> careShapes()
{
    return {
        {"cah",
         "Care at home, trend",
         {{"period", {"Time Period"}},
          {"quarter", {"Financial Quarter"}},
          {"area", {"Location"}},
          ageGroup,
          measureColumn,
          {"value", {"Value"}}},
         readCareAtHome,
         {}},
        {"chres",
         "Care homes, residents by type of stay",
         {financialYearColumn, sendingArea, ageGroup, {"stay", {"stay_type"}}, measureColumn, {"value", {"value"}}},
         readCareHomeResidents,
         {}},
        {"chem",
         "Care homes, emergency care",
         {financialQuarterColumn, sendingArea, ageGroup, measureColumn, {"value", {"value"}}, {"rate", {"rate"}}},
         readCareHomeEmergency,
         {}},
        {"cahem",
         "Care at home, emergency care",
         {financialQuarterColumn, sendingArea, ageGroup, measureColumn, {"value", {"numerator"}}, {"rate", {"rate"}}},
         readHomeCareEmergency,
         {}},
        {"chstay",
         "Care homes, length of stay",
         {financialYearColumn, sendingArea, ageGroup, {"stay", {"stay_type"}}, {"median", {"median_los"}}},
         readCareHomeStay,
         {}},
        {"services",
         "People supported, by service",
         {financialYearColumn, sendingArea, ageGroup, {"service", {"service_group"}}, {"people", {"nclient"}}},
         readServices,
         {}},
        {"chsex",
         "Care homes, residents by age and sex",
         {financialYearColumn,
          sendingArea,
          ageGroup,
          {"stay", {"stay_type"}},
          {"sex", {"sex"}},
          {"people", {"nclient"}}},
         nullptr,
         "no figure is by sex"},
        {"deprivation",
         "People supported, by deprivation",
         {financialYearColumn, sendingArea, {"quintile", {"simd_quintile"}}, {"people", {"nclient"}}},
         nullptr,
         "no figure is by deprivation"},
    };
}

std::vector<Shape> populationShapes()
{
    return {
        {"nrs",
         "Mid-year population estimates",
         {{"name", {"ltla19_name", "ca_name", "Area name"}},
          {"area", {"ltla19_code", "ca_code", "Area code"}},
          {"sex", {"sex"}},
          {"all", {"all_ages", "All ages"}},
          {"oldest", {"90 and over", "90+", "Age90plus", "90plus"}}},
         readMidYear,
         {}},
        {"projection",
         "Population projections by council area, all variants",
         {{"area", {"Area"}},
          {"variant", {"Projection"}},
          {"year", {"Year"}},
          {"0-17", {"age_0_17"}},
          {"18-64", {"age_18_64"}},
          {"65-74", {"age_65_74"}},
          {"75-84", {"age_75_84"}},
          {"85+", {"age_85plus"}}},
         readProjection,
         {}},
        {"lookup",
         "Codes of councils, partnerships and boards",
         {{"council", {"CA"}}, {"partnership", {"HSCP"}}, {"board", {"HB"}}},
         nullptr,
         "areas do not come from files"},
        {"localities",
         "Names of smaller areas",
         {{"short", {"Area.Name"}}, {"long", {"LongName"}}, {"council", {"Council.Name"}}},
         nullptr,
         "no figure is of a smaller area"},
    };
}

/// Files that planners have and no plan takes as they stand, each with the reason.
std::vector<Shape> otherShapes()
{
    const ColumnRole residence{"area", {"CA", "HBR", "HB", "HSCP", "council", "council_area_desc", "Partnership"}};
    return {
        {"attendances",
         "Attendances at emergency departments",
         {{"time", {"Month", "WeekEndingDate"}},
          {"board", {"HBT"}},
          {"department", {"DepartmentType"}},
          {"attendances",
           {"NumberOfAttendancesEpisode", "NumberOfAttendancesAggregate", "NumberOfAttendancesAll",
            "NumberOfAttendances"}}},
         nullptr,
         "attendances are no part of a plan, which begins with those who are admitted"},
        {"inpatients",
         "Inpatient and day case activity",
         {{"time", {"FinancialYear", "Quarter"}},
          {"kind", {"AdmissionType"}},
          {"episodes", {"Episodes"}},
          {"stays", {"Stays", "Spells"}}},
         nullptr,
         "emergency admissions of a plan come from the Community Planning Outcomes Profile, by where people live"},
        {"last-months",
         "Last six months of life",
         {{"year", {"FinancialYear"}},
          {"deaths", {"NumberOfDeaths", "Deaths"}},
          {"hospital", {"PercentageSpentInHospital", "Large Hospital", "Community Hospital"}}},
         nullptr,
         "where people spend their last months is a result of a plan"},
        {"integration-months",
         "Integration indicators by month",
         {{"month", {"month", "data_month"}},
          residence,
          {"age", {"age_group", "age_grp_18"}},
          {"figure", {"admissions", "unplanned_beddays", "number_of_attendances"}}},
         nullptr,
         "plans are fitted to yearly rates; emergency admissions come from the Community Planning Outcomes Profile"},
        {"integration-display",
         "Integration indicators by month",
         {{"area", {"Partnership of Residence"}}},
         nullptr,
         "plans are fitted to yearly rates; emergency admissions come from the Community Planning Outcomes Profile"},
        {"integration-core",
         "Core suite of integration indicators",
         {{"time", {"Time_Period", "Time Period"}},
          {"area", {"Partnership"}},
          {"indicator", {"Indicator"}},
          {"numerator", {"numerator"}},
          {"denominator", {"denominator"}}},
         nullptr,
         "its rates have no place in a plan"},
    };
}

bool hasColumn(const Table& table, const ColumnRole& role)
{
    return std::ranges::any_of(role.names, [&](const std::string& name) {
        return std::ranges::any_of(table.columns,
                                   [&](const std::string& column) { return nameKey(column) == nameKey(name); });
    });
}

} // namespace

const std::vector<Shape>& shapes()
{
    static const std::vector<Shape> all = [] {
        std::vector<Shape> found = hospitalShapes();
        for (auto* more : {careShapes, populationShapes, otherShapes})
            for (Shape& shape : more())
                found.push_back(std::move(shape));
        return found;
    }();
    return all;
}

Likeness likenessOf(const Table& table)
{
    // A single column that is not there is a changed edition of a file; with more of them it is another file.
    constexpr std::size_t fewestForEdition = 4;
    Likeness best;
    std::size_t bestCount = 0;
    for (const Shape& shape : shapes()) {
        const auto count = static_cast<std::size_t>(
            std::ranges::count_if(shape.columns, [&](const ColumnRole& role) { return hasColumn(table, role); }));
        const bool whole = count == shape.columns.size();
        const bool edition = count + 1 == shape.columns.size() && count >= fewestForEdition && shape.read;
        const bool bestIsWhole = best.shape && best.missing.empty();
        if ((!whole && !edition) || (bestIsWhole && !whole) || (bestIsWhole == whole && count <= bestCount))
            continue;
        best.shape = &shape;
        bestCount = count;
        best.missing.clear();
        for (const ColumnRole& role : shape.columns)
            if (!whole && !hasColumn(table, role))
                best.missing = role.names.front();
    }
    return best;
}

} // namespace homeward::reference
