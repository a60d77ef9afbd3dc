// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imports/import_support.h"

#include "core/base/date.h"

#include <numeric>

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

namespace {

/// A year of stays: three people a day come, stay 4, 8 and 12 days until they are ready; every tenth waits 6 days for
/// an assessment on the way to care at home. Twenty are still there.
std::string
stayFile(const std::string& head =
             "CHI number,Patient name,Date admitted,Ready,Discharged,Setting,Discharged to,Delay reason,Age\n")
{
    std::string bytes = head;
    base::Date day(2025, 4, 1);
    for (int i = 0; i < 1'095; ++i) {
        const base::Date came = day.plusDays(i / 3);
        const base::Date ready = came.plusDays(4 + 4 * (i % 3));
        const bool toCare = i % 5 == 0;
        const bool isDelayed = i % 10 == 0;
        const bool isThere = ready > base::Date(2026, 3, 31);
        const base::Date left = ready.plusDays(isDelayed ? 6 : 0);
        bytes += "0101300" + std::to_string(100 + i % 900) + ",Jean McKay," + came.iso() + ","
            + (isThere ? "" : ready.iso()) + "," + (isThere || left > base::Date(2026, 4, 1) ? "" : left.iso())
            + ",Acute hospital," + (toCare ? "Care at home" : "Home") + ","
            + (isDelayed ? "Health and social care" : "") + "," + std::to_string(i % 2 == 0 ? 90 : 70) + "\n";
    }
    return bytes;
}

} // namespace

TEST_CASE("stays, one row a person, give lengths, delays, routes, people there and months at once")
{
    const model::Plan plan = smallPlan();
    const Import import = importOf(stayFile(), plan);
    CHECK(import.shape == Shape::Stays);
    const model::Plan after = taken(import, plan);
    const model::PathwayStep& step = after.cohorts[0].pathway[0];
    CHECK(step.stay.mean == Approx(8.0).epsilon(0.02));
    CHECK(step.stay.family != plan.cohorts[0].pathway[0].stay.family);
    const auto route =
        std::ranges::find(step.routes, "care-at-home", [](const model::Route& one) { return one.to.value; });
    REQUIRE(route != step.routes.end());
    CHECK(route->probability == Approx(0.2).epsilon(0.05));
    const auto delay =
        std::ranges::find(route->delays, model::DelayReason::HealthAndSocialCare, &model::ProcessDelay::reason);
    REQUIRE(delay != route->delays.end());
    CHECK(delay->chance == Approx(1.0).epsilon(0.05)); // of those of 85 and over who go there, all are delayed
    CHECK(delay->duration.mean == Approx(6.0));
    REQUIRE(after.cohorts[0].demand.monthFactors.size() == 12);
    CHECK(std::accumulate(after.cohorts[0].demand.monthFactors.begin(), after.cohorts[0].demand.monthFactors.end(), 0.0)
          == Approx(12.0));
    for (const double factor : after.cohorts[0].demand.monthFactors)
        CHECK(factor == Approx(1.0).epsilon(0.05));
    double there = 0.0;
    for (const auto& row : after.areas[0].dayOne.inCare)
        there += row.setting.value == "hospital" ? row.people : 0.0;
    CHECK(there > 15.0);
    CHECK(there < 35.0);
}

TEST_CASE("the mean stay is that of the rows, whatever family fits them best")
{
    // Days that a lognormal fits best, whose own mean is another: 30 stays of a day or two, a few of months.
    const std::vector<int> days{1, 1, 1, 1, 2, 2,  2,  2,  2,  3,  3,  3,  4,  4,  5,
                                5, 6, 7, 8, 9, 11, 13, 16, 20, 26, 35, 48, 70, 95, 140};
    std::string bytes = "Came,Left,Setting\n";
    for (const int count : days)
        bytes.append("2025-04-01,").append(base::Date(2025, 4, 1).plusDays(count).iso()).append(",Acute hospital\n");
    const double mean = std::accumulate(days.begin(), days.end(), 0.0) / static_cast<double>(days.size());
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    const model::Distribution stay = taken(import, plan).cohorts[0].pathway[0].stay;
    CHECK(stay.family == model::Family::Lognormal);
    CHECK(stay.mean == Approx(mean));
    CHECK(stay.sd > mean); // of the shape of the fit
    CHECK(findingOf(import, FindingKind::GroupsAlike).expected == "stay");
}

TEST_CASE("nothing personal is kept: columns of names and of ten-digit numbers are dropped and said")
{
    const model::Plan plan = smallPlan();
    const Import import = importOf(stayFile(), plan);
    CHECK(import.columns[0].role == Role::Personal);
    CHECK(import.columns[0].examples.empty());
    CHECK(import.columns[1].role == Role::Personal);
    CHECK(findingOf(import, FindingKind::Personal).heading == "CHI number");
    // Also under headings that say nothing.
    const Import hidden =
        importOf(stayFile("A,B,Date admitted,Ready,Discharged,Setting,Discharged to,Delay reason,Age\n"), plan);
    CHECK(hidden.columns[0].role == Role::Personal);
    Choices choices;
    choices.roles["A"] = Role::Value;
    const Import forced = importOf(
        stayFile("A,B,Date admitted,Ready,Discharged,Setting,Discharged to,Delay reason,Age\n"), plan, choices);
    CHECK(forced.columns[0].role == Role::Personal);
    const model::Plan after = taken(import, plan);
    for (const model::Source& source : after.sources)
        CHECK((source.title + source.note).find("McKay") == std::string::npos);
}

TEST_CASE("a stay that ends before it begins, a date that is none and a reason that is not known are refused")
{
    const std::string head = "Came,Ready,Left,Setting,To,Reason\n";
    const Import order = importOf(
        head + "2025-05-10,2025-05-12,2025-05-11,Acute hospital,Home,\n2025-05-10,,2025-05-09,Acute hospital,Home,\n",
        smallPlan());
    CHECK(findingOf(order, FindingKind::DatesOutOfOrder).row == 2);
    const Import date = importOf(
        head + "2025-05-10,tomorrow,2025-05-12,Acute hospital,Home,\n2025-05-10,,2025-05-12,Acute hospital,Home,\n",
        smallPlan());
    CHECK(findingOf(date, FindingKind::NotADate).found == "tomorrow");
    const Import reason = importOf(head
                                       + "2025-05-10,2025-05-11,2025-05-12,Acute hospital,Home,the "
                                         "weather\n2025-05-10,2025-05-11,2025-05-12,Acute hospital,Home,\n",
                                   smallPlan());
    CHECK(findingOf(reason, FindingKind::UnknownReason).found == "the weather");
    const Import place =
        importOf(head + "2025-05-10,,2025-05-12,Acute hospital,Mars,\n2025-05-10,,2025-05-12,Acute hospital,Home,\n",
                 smallPlan());
    CHECK(findingOf(place, FindingKind::UnknownPlace).found == "Mars");
}

TEST_CASE("a stay from a date that stands for none is refused, and counts in no mean")
{
    std::string bytes = stayFile();
    const std::size_t row = bytes.find('\n') + 1;
    bytes.replace(bytes.find("2025-04-01", row), 10, "1900-01-01");
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    const Finding finding = findingOf(import, FindingKind::OutOfRange);
    CHECK(finding.row == 2);
    CHECK(finding.found == "1900-01-01");
    CHECK(taken(import, plan, true).cohorts[0].pathway[0].stay.mean == Approx(8.0).epsilon(0.02));
}

TEST_CASE("dates as serial numbers and with the month first are read")
{
    std::string serial = "Came,Left,Setting\n";
    std::string american = serial;
    for (int i = 0; i < 10; ++i) {
        serial += std::to_string(45'750 + i) + "," + std::to_string(45'753 + 2 * i) + ",Acute hospital\n";
        american += "4/" + std::to_string(10 + i) + "/2025,4/" + std::to_string(14 + i) + "/2025,Acute hospital\n";
    }
    CHECK(taken(importOf(serial, smallPlan()), smallPlan()).cohorts[0].pathway[0].stay.mean
          == Approx(7.5).epsilon(0.2));
    const Import import = importOf(american, smallPlan());
    CHECK(import.findings.has(FindingKind::MonthFirst));
    CHECK_FALSE(import.findings.any(Weight::Refused));
}

TEST_CASE("too few stays leave the plan's own, and say so")
{
    const Import import = importOf(
        "Came,Left,Setting\n2025-04-01,2025-04-03,Acute hospital\n2025-04-02,2025-04-09,Acute hospital\n", smallPlan());
    CHECK(findingOf(import, FindingKind::FewToFit).count == 2);
    CHECK(import.patch.empty());
}

TEST_CASE("nobody is still there because nobody knows when they left")
{
    std::string bytes = "Came,Left,Setting\n";
    for (int i = 0; i < 10; ++i)
        bytes.append(base::Date(2025, 4, 1 + i).iso())
            .append(",")
            .append(base::Date(2025, 4, 12 + i).iso())
            .append(",Acute hospital\n");
    const Import unknown = importOf(bytes + "2025-04-01,not known,Acute hospital\n", smallPlan());
    CHECK(findingOf(unknown, FindingKind::Missing).found == "not known");
    CHECK_FALSE(unknown.findings.has(FindingKind::StillThere));
    CHECK(findingOf(importOf(bytes + "2025-04-01,-,Acute hospital\n", smallPlan()), FindingKind::StillThere).count
          == 1);
}

TEST_CASE("where a handful of people went makes no shares")
{
    const std::string bytes =
        "Came,Left,Setting,To\n2025-04-01,2025-04-03,Acute hospital,Home\n2025-04-02,2025-04-09,Acute hospital,Died\n";
    const Import import = importOf(bytes, smallPlan());
    CHECK(import.patch.empty());
    CHECK(findingOf(import, FindingKind::FewToFit).found == "Acute hospital");
}
