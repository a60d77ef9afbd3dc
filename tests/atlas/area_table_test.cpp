// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/atlas/area_table.h"
#include "core/atlas/like_us.h"
#include "core/exchange/atlas_text.h"
#include "tests/support/catch.h"

#include <algorithm>
#include <set>

using namespace homeward;
using namespace homeward::atlas;

namespace {

AreaTable tableOf(std::string_view id, Told told, std::string year = {})
{
    return areaTable(reference::builtIn(), {measureNamed(id), std::move(year), told});
}

constexpr std::string_view shetland = "S37000026";

} // namespace

TEST_CASE("the European Standard Population has 100,000 people, as published by five-year bands")
{
    double all = 0.0;
    for (const std::string_view band : {"0-17", "18-64", "65-74", "75-84", "85+"})
        all += europeanStandard(band);
    CHECK(all == 100'000.0);
    CHECK(europeanStandard("all") == 100'000.0);
    CHECK(europeanStandard("18-74") + europeanStandard("75+") == europeanStandard("18+"));
    CHECK(europeanStandard("75+") == 4000.0 + 2500.0 + 1500.0 + 800.0 + 200.0);
    CHECK(europeanStandard("unknown") == 0.0);
}

TEST_CASE("Shetland's rates are those worked by hand from the published days and people")
{
    // 2024/25: 619 days of people of 18 to 74 and 2,659 of 75 and over; mid-2024: 13,157 + 2,678.9 and 1,922 + 609.2.
    const AreaTable crude = tableOf("delayed-days", Told::Crude, "2024/25");
    REQUIRE(crude.area(shetland));
    CHECK(*crude.area(shetland)->value == Approx(3278.0 / 18367.1 * 1000.0));
    const AreaTable standardised = tableOf("delayed-days", Told::Standardised, "2024/25");
    CHECK(*standardised.area(shetland)->value
          == Approx((71'700.0 * 619.0 / 15'835.9 + 9'000.0 * 2'659.0 / 2'531.2) / 80'700.0 * 1000.0));
    CHECK(standardised.dispersion == Approx(22.0)); // delays of 11 days
    const stats::Limits limits = *standardised.area(shetland)->ci95;
    CHECK(limits.low == Approx(0.845 * *standardised.area(shetland)->value).epsilon(0.02));
    CHECK(limits.high == Approx(1.172 * *standardised.area(shetland)->value).epsilon(0.02));
}

TEST_CASE("every area has a row, Scotland is no area, and a rank leaves out who has no figure")
{
    for (const Measure& measure : measures()) {
        const AreaTable table = areaTable(reference::builtIn(), {&measure, {}, Told::Standardised});
        INFO(measure.id);
        CHECK(table.areas.size() == 31);
        CHECK(table.source != nullptr);
        const auto ranked = table.ranked();
        CHECK(std::ranges::is_sorted(ranked, std::ranges::greater(), [](const AreaRow* row) { return *row->value; }));
        for (const AreaRow& row : table.areas)
            CHECK(row.value.has_value() == (row.missing == Missing::Nothing));
    }
}

TEST_CASE("a rate is told for the people whose ages its bands are of")
{
    for (const Measure& measure : measures()) {
        std::vector<std::string_view> parts;
        for (const std::string_view part : measure.parts)
            for (const std::string_view narrow : narrowBandsOf(part))
                parts.push_back(narrow);
        INFO(measure.id);
        CHECK((measure.parts.empty() || parts == narrowBandsOf(measure.among)));
    }
}

TEST_CASE("a measure is told by what it can be told by")
{
    CHECK(tableOf("home-care-cost", Told::Standardised).told == Told::Total);
    CHECK(tableOf("home-care-cost", Told::Total).country);
    CHECK_FALSE(tableOf("home-care-cost", Told::Total).funnel);
    CHECK(tableOf("delayed-days-75", Told::Standardised).told == Told::Crude);
    const AreaTable totals = tableOf("delayed-days", Told::Total);
    CHECK_FALSE(totals.country);
    CHECK_FALSE(totals.between);
    CHECK(*totals.area(shetland)->value == 3278.0);
}

TEST_CASE("the funnel's limits meet at Scotland's rate and narrow with people")
{
    const AreaTable table = tableOf("delayed-days", Told::Standardised);
    REQUIRE(table.funnel);
    const Funnel& funnel = *table.funnel;
    CHECK(funnel.target == *table.country->value);
    CHECK(funnel.spread.phi > 1.0);
    const stats::Limits few = funnel.limits(20'000.0, stats::funnelZ95());
    const stats::Limits many = funnel.limits(500'000.0, stats::funnelZ95());
    CHECK(few.high - funnel.target == Approx(5.0 * (many.high - funnel.target)));
    for (const AreaRow& row : table.areas) {
        const stats::Limits wide = funnel.limits(*row.people, stats::funnelZ998());
        const bool outside = *row.value < wide.low || *row.value > wide.high;
        CHECK(outside == (row.place == stats::FunnelPlace::FarAbove || row.place == stats::FunnelPlace::FarBelow));
    }
}

TEST_CASE("the crude standard error of one person is that of a Poisson count with the dispersion")
{
    const AreaTable table = tableOf("care-at-home", Told::Crude);
    REQUIRE(table.funnel);
    // A rate r per 1,000 of n people has the variance 1,000 r / n.
    CHECK(table.funnel->errorOfOne * table.funnel->errorOfOne == Approx(1000.0 * table.funnel->target));
}

TEST_CASE("the gap between areas is told with its interval and is beyond chance for delays")
{
    const auto between = tableOf("delayed-days", Told::Standardised).between;
    REQUIRE(between);
    CHECK(between->deviation > 20.0);
    CHECK(between->ci95.low < between->deviation);
    CHECK(between->ci95.high > between->deviation);
    CHECK(between->heterogeneity > 0.9);
}

TEST_CASE("areas like Shetland are the other islands; likeness is said to be by age, rurality and size")
{
    const Comparators like = likeUs(reference::builtIn(), shetland);
    CHECK(like.byAge);
    CHECK(like.byRurality);
    REQUIRE(like.areas.size() == 5);
    std::set<std::string> names;
    for (const Comparator& one : like.areas)
        names.insert(one.area->name);
    CHECK(names.contains("Orkney Islands"));
    CHECK(names.contains("Western Isles"));
    CHECK(like.bySize);
    CHECK_FALSE(names.contains("Shetland Islands"));
    CHECK(std::ranges::is_sorted(like.areas, {}, &Comparator::distance));
    CHECK(likeUs(reference::builtIn(), "S92000003").areas.empty());
}

TEST_CASE("areas are written with empty cells for what is not there")
{
    const std::string csv = exchange::areasToCsv(tableOf("home-care-cost", Told::Total));
    CHECK(csv.starts_with("area,code,measure,year,told,total,people,value,ci95_low,ci95_high,status,place\n"));
    CHECK(std::ranges::count(csv, '\n') == 33);
    CHECK(exchange::areasToJson(tableOf("delayed-days", Told::Crude)).find("\"phi\"") != std::string::npos);
}
