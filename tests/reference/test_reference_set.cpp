// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/reference_set.h"
#include "tests/support/catch.h"

using namespace homeward;
using namespace homeward::reference;

namespace {

constexpr const char* delays = "delayed_discharge_bed_days_all_delay_reasons";

} // namespace

TEST_CASE("Every figure of every area says its unit, year, source and how it was made")
{
    std::size_t count = 0;
    for (const Area& area : builtIn().areas().all())
        for (const Figure& figure : builtIn().figures(area.code)) {
            INFO(area.name << ' ' << figure.measure << ' ' << figure.band << '@' << figure.year);
            CHECK_FALSE(figure.unit.empty());
            CHECK_FALSE(figure.year.empty());
            REQUIRE(figure.source);
            CHECK_FALSE(figure.source->publisher.empty());
            CHECK_FALSE(figure.source->title.empty());
            CHECK_FALSE(figure.how.empty());
            CHECK(figure.value >= 0.0);
            ++count;
        }
    CHECK(count > 20'000);
    for (const MoneyFigure& money : builtIn().money()) {
        INFO(money.setting << ' ' << money.item);
        CHECK_FALSE(money.unit.empty());
        CHECK_FALSE(money.year.empty());
        CHECK_FALSE(money.source.empty());
    }
}

TEST_CASE("A figure is found by area, measure, band and year, with all that is known of it")
{
    const Area* aberdeen = builtIn().areas().partnership("Aberdeen City");
    REQUIRE(aberdeen);
    const auto found = builtIn().figure(aberdeen->code, delays, "75+", "2024/25");
    REQUIRE(found);
    CHECK(found->value == 11478.0);
    CHECK(found->unit == "bed days");
    CHECK(found->status == Status::Published);
    CHECK(found->source->publisher == "Public Health Scotland");
    CHECK(found->how == "sum of 12 months");
    CHECK(builtIn().latest(aberdeen->code, delays, "75+")->year == "2024/25");
    CHECK_FALSE(builtIn().figure(aberdeen->code, delays, "75+", "1999/00"));
    CHECK_FALSE(builtIn().figure(aberdeen->code, delays, "0-17", "2024/25"));
    CHECK_FALSE(builtIn().figure("S12000099", delays, "75+", "2024/25"));
    CHECK_FALSE(builtIn().figure(aberdeen->code, "no_such_measure", "75+", "2024/25"));
}

TEST_CASE("What was not submitted says that it was filled in, and how")
{
    const auto found = builtIn().figure("S37000031", "care_home_people_in_the_year_long_stay", "all", "2020/21");
    REQUIRE(found);
    CHECK(found->status == Status::Imputed);
    CHECK(found->how.find("never submitted") != std::string_view::npos);
}

TEST_CASE("Population goes from 2022 to 2041 with the other projections as its range")
{
    const auto years = builtIn().populationYears();
    CHECK(years.front() == 2022);
    CHECK(years.back() == 2041);
    CHECK(years.size() == 20);
    for (const Area* area : builtIn().areas().partnerships())
        for (const int year : years)
            for (const std::string& band : ageBands()) {
                const auto people = builtIn().population(area->code, band, year);
                if (band == "18-74" || band == "65+" || band == "75+" || band == "18+")
                    continue;
                INFO(area->name << ' ' << band << ' ' << year);
                REQUIRE(people);
                CHECK(people->low <= people->figure.value);
                CHECK(people->high >= people->figure.value);
            }
    CHECK(builtIn().population("S37000001", "all", 2022)->figure.value == 224190.0);
    CHECK(builtIn().population("S37000001", "85+", 2032)->figure.value == 5718.0);
    CHECK(builtIn().population("S37000001", "85+", 2032)->high == 6246.7);
    CHECK_FALSE(builtIn().population("S37000001", "85+", 2042));
}

TEST_CASE("A text that is no set says in which line and what is wrong")
{
    const std::string head = "[areas]\nS37000001|partnership|Aberdeen City||||\n[sources]\nphs|P|T|2020|f.csv\n"
                             "[measures]\nbeds|Beds|beds|Hospital|sum\n[how]\n1||as published\n[figures]\n";
    const auto errorOf = [&](const std::string& text) { return readReferenceText(text).error(); };
    REQUIRE(readReferenceText(head + "= beds phs p1\n:all@2020\nS37000001 5\n").ok());
    CHECK(readReferenceText(head + "= beds phs p1\n:all@2020\nS37000001 -\n").value().figures("S37000001").empty());
    const auto check = [&](const std::string& rest, long line, const char* field) {
        INFO(rest);
        const auto error = errorOf(head + rest);
        CHECK(error.code == base::ErrorCode::Damaged);
        CHECK(error.number == line);
        CHECK(error.field == field);
    };
    check("= no_measure phs p1\n", 10, "measure");
    check("= beds nobody p1\n", 10, "source");
    check("= beds phs p2\n", 10, "how");
    check("= beds phs z1\n", 10, "marks");
    check("= beds phs p1\n:12-13@2020\n", 11, "column");
    check("= beds phs p1\n:all@2020\nS37000002 5\n", 12, "area");
    check("= beds phs p1\n:all@2020\nS37000001 5 6\n", 12, "row");
    check("= beds phs p1\n:all@2020\nS37000001 five\n", 12, "figure");
    check("= beds phs p1\n:all@2020\nS37000001 5i7\n", 12, "how");
    check("= beds phs p1\n:all@2020|all@2020\nS37000001 5 6\n", 0, "figure");
    check("[elsewhere]\n", 10, "section");
    CHECK(errorOf("S37000001 5\n").field == "section");
}
