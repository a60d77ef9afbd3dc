// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/imports/import_support.h"

#include <optional>

// Local files broken in the ways that spreadsheets, exports and people break them: each gives the right figure or names
// the cell that stopped it, never a wrong figure.

using namespace homeward;
using namespace homeward::imports;
using namespace homeward::tests;

namespace {

double unitsOf(const model::Plan& plan, std::size_t setting) { return plan.settings[setting].capacity.steps[0].units; }

/// A cell of beds, and what has to come of it: a figure, or a finding at B2.
struct BrokenCell {
    const char* text;
    std::optional<double> units;
    FindingKind kind = FindingKind::Missing;
};

void checkTaken(const std::string& bytes, double hospital, double careHome)
{
    CAPTURE(bytes);
    const model::Plan plan = smallPlan();
    const Import import = importOf(bytes, plan);
    const model::Plan after = taken(import, plan);
    CHECK(unitsOf(after, 0) == hospital);
    CHECK(unitsOf(after, 1) == careHome);
}

/// Nothing of the file is taken, and it is said why.
void checkStopped(const std::string& bytes, FindingKind kind, const Choices& choices = {})
{
    CAPTURE(bytes);
    const Import import = importOf(bytes, smallPlan(), choices);
    CHECK(import.findings.has(kind));
    CHECK_FALSE(import.mayBeTaken(false));
}

} // namespace

TEST_CASE("a cell is read as what it says, or is named")
{
    const BrokenCell cells[]{
        {"44", 44.0},
        {" 44 ", 44.0},
        {"44\xC2\xA0", 44.0},
        {"\"1,044\"", 1'044.0},
        {"1\xC2\xA0"
         "044",
         1'044.0},
        {"1 044", 1'044.0},
        {"44.0", 44.0},
        {"44p", 44.0},
        {"44 [r]", 44.0},
        {"44*", 44.0},
        {"+44", 44.0},
        {"4.4E1", {}, FindingKind::NotANumber},
        {"", {}, FindingKind::Same},
        {"..", {}, FindingKind::Missing},
        {"-", {}, FindingKind::Missing},
        {"--", {}, FindingKind::Missing},
        {"n/a", {}, FindingKind::Missing},
        {"N/K", {}, FindingKind::Missing},
        {"TBC", {}, FindingKind::Missing},
        {"#N/A", {}, FindingKind::Missing},
        {"\xE2\x80\xA6", {}, FindingKind::Missing},
        {"*", {}, FindingKind::Suppressed},
        {"<5", {}, FindingKind::Suppressed},
        {"[c]", {}, FindingKind::Suppressed},
        {"(s)", {}, FindingKind::Suppressed},
        {"-44", {}, FindingKind::BelowZero},
        {"\xE2\x88\x92"
         "44",
         {},
         FindingKind::BelowZero},
        {"(44)", {}, FindingKind::BelowZero},
        {"44%", {}, FindingKind::NotACount},
        {"1-4", {}, FindingKind::NotANumber},
        {"10 to 14", {}, FindingKind::NotANumber},
        {"4O", {}, FindingKind::NotANumber},
        {"44 beds", {}, FindingKind::NotANumber},
        {"c. 44", {}, FindingKind::NotANumber},
        {"44/45", {}, FindingKind::NotANumber},
        {"\"4,4,0\"", {}, FindingKind::NotANumber},
        {"1.2.3", {}, FindingKind::NotANumber},
        {"#REF!", {}, FindingKind::NotANumber},
        {"=40+4", {}, FindingKind::NotANumber},
        {"TRUE", {}, FindingKind::NotANumber},
        {"14-Oct", {}, FindingKind::NotANumber},
        {"1e99", {}, FindingKind::NotANumber},
        {"99999999", {}, FindingKind::OutOfRange},
    };
    const model::Plan plan = smallPlan();
    for (const BrokenCell& cell : cells) {
        CAPTURE(cell.text);
        const Import import =
            importOf("Setting,Beds\nAcute hospital," + std::string(cell.text) + "\nCare home,61\n", plan);
        const bool isRefused = !cell.units && weightOf(cell.kind) == Weight::Refused;
        CHECK(import.mayBeTaken(false) != isRefused);
        CHECK(unitsOf(taken(import, plan, true), 0) == cell.units.value_or(unitsOf(plan, 0)));
        CHECK(unitsOf(taken(import, plan, true), 1) == 61.0);
        if (cell.units || cell.kind == FindingKind::Same)
            continue;
        const Finding finding = findingOf(import, cell.kind);
        CHECK(finding.row == 2);
        CHECK(finding.column == "B");
    }
}

TEST_CASE("two forms of numbers in one file are taken apart, or the doubtful cell is named")
{
    const auto fileOf = [](const char* first, const char* second) {
        return "Setting;Beds\nAcute hospital;" + std::string(first) + "\nCare home;" + second + "\n";
    };
    checkTaken(fileOf("44,5", "61,25"), 44.5, 61.25);
    checkTaken(fileOf("1.044,5", "61"), 1'044.5, 61.0);
    checkTaken(fileOf("1.044", "61,5"), 1'044.0, 61.5);
    checkTaken(fileOf("1,044", "61.5"), 1'044.0, 61.5);
    checkTaken(fileOf("1,044", "2,061"), 1'044.0, 2'061.0);
    checkStopped(fileOf("1,044", "61,5"), FindingKind::TwoForms);
    checkStopped(fileOf("1.044", "2.061"), FindingKind::TwoForms);
    checkStopped(fileOf("44,5", "61.5"), FindingKind::NotANumber);
    Choices choices;
    choices.decimalComma = true;
    const model::Plan plan = smallPlan();
    CHECK(unitsOf(taken(importOf(fileOf("1.044", "2.061"), plan, choices), plan), 0) == 1'044.0);
    choices.decimalComma = false;
    CHECK(unitsOf(taken(importOf(fileOf("1.044", "2.061"), plan, choices), plan), 0) == Approx(1.044));
}

TEST_CASE("headings may be merged, doubled, marked, on two rows, or under notes")
{
    checkTaken("Bed census\n\nSetting,Beds\nAcute hospital,44\nCare home,61\n", 44.0, 61.0);
    checkTaken("\xEF\xBB\xBFSetting,Beds\nAcute hospital,44\nCare home,61\n", 44.0, 61.0);
    checkTaken("Setting,Beds\r\nAcute hospital,44\nCare home,61\r\n", 44.0, 61.0);
    checkTaken("Setting,Beds\rAcute hospital,44\rCare home,61\r", 44.0, 61.0);
    checkTaken("SETTING , BEDS *\nacute hospital,44\nCARE HOME,61\n", 44.0, 61.0);
    checkTaken(",Acute,Care home\n,Beds,Places\n2025/26,44,61\n", 44.0, 61.0);
    checkTaken("Area,Acute beds,Care home places\nNorth,44,61\n", 44.0, 61.0);
    checkTaken("Setting,,Beds\nAcute hospital,,44\nCare home,,61\n", 44.0, 61.0);
    checkTaken("Setting\tBeds\nAcute hospital\t44\nCare home\t61\n", 44.0, 61.0);
    checkTaken("Setting,Beds\nAcute hospital,44\n\nCare home,61\n", 44.0, 61.0);
    checkTaken("Setting,Beds\nAcute hospital,44\nCare home,61\nTotal,105\n\nSource: local census\n* provisional\n",
               44.0, 61.0);
    checkTaken("Setting,Beds\nAcute hospital,44\nCare home,61\nGrand Total,105\n", 44.0, 61.0);
    checkTaken("Setting,Beds\nAcute hospital,44\nSub-total,44\nCare home,61\n", 44.0, 61.0);
    checkTaken("Setting,Beds,% occupied\nAcute hospital,44,88.1\nCare home,61,95\n", 44.0, 61.0);
    checkTaken("Setting,Beds,Remarks\nAcute hospital,44,as agreed\nCare home,61,see note\n", 44.0, 61.0);
    checkTaken("Setting,Beds\nAcute hospital,44\nSetting,Beds\nCare home,61\n", 44.0, 60.0); // two tables: the first
}

TEST_CASE("of columns or rows that say different things none is guessed")
{
    checkStopped("Setting,Beds 2024,Beds 2025\nAcute hospital,44,45\nCare home,61,62\n", FindingKind::SeveralColumns);
    checkStopped("Setting,Beds,Beds\nAcute hospital,44,45\nCare home,61,62\n", FindingKind::SeveralColumns);
    checkStopped("Setting,Staffed beds,Funded beds\nAcute hospital,44,45\nCare home,61,62\n",
                 FindingKind::SeveralColumns);
    checkStopped("Setting,East,West\nAcute hospital,44,45\nCare home,61,62\n", FindingKind::NoPlace);
    checkStopped("Setting,Beds\nAcute hospital,44\nAcute hospital,45\nCare home,61\n", FindingKind::TwoValues);
    checkStopped("Setting,Kind,Beds\nAcute hospital,staffed,44\nAcute hospital,funded,45\nCare home,staffed,61\nCare "
                 "home,funded,62\n",
                 FindingKind::SeveralKinds);
    checkStopped("Setting,Beds\nAcute hospital,44\nCare homes (all),61\n", FindingKind::UnknownSetting);
    checkStopped("Setting,Occupancy\nAcute hospital,88.1\nCare home,95\n", FindingKind::NoPlace);
    Choices choices;
    choices.roles["Beds 2024"] = Role::Ignored;
    const model::Plan plan = smallPlan();
    CHECK(unitsOf(taken(importOf("Setting,Beds 2024,Beds 2025\nAcute hospital,44,45\nCare home,61,62\n", plan, choices),
                        plan),
                  0)
          == 45.0);
}

TEST_CASE("years and dates of every spelling lead to the latest, and one that cannot be read is named")
{
    const auto fileOf = [](const std::string& early, const std::string& late) {
        return "Setting,Period,Beds\nAcute hospital," + early + ",40.5\nAcute hospital," + late + ",44\nCare home,"
            + late + ",61\n";
    };
    for (const auto& [early, late] : {std::pair{"23/24", "24/25"},
                                      {"2023-24", "2024-25"},
                                      {"2023/2024", "2024/2025"},
                                      {"2023\xE2\x80\x93"
                                       "24",
                                       "2024\xE2\x80\x93"
                                       "25"},
                                      {"FY23/24", "FY24/25"},
                                      {"Q1 2024", "Q2 2024"},
                                      {"Q3 2023/24", "Q4 2023/24"},
                                      {"2023/24 Quarter 3", "2024/25 Quarter 1"},
                                      {"Mar-24", "Apr-24"},
                                      {"03/2024", "11/2024"},
                                      {"March 2024", "April 2024"},
                                      {"31/03/2024", "30/04/2024"},
                                      {"3/31/2024", "4/30/2024"},
                                      {"31.03.2024", "30.04.2024"},
                                      {"as at 31 March 2024", "as at 31 March 2025"},
                                      {"year ending 31 March 2024", "year ending 31 March 2025"},
                                      {"45382", "45412"},
                                      {"2023 [note 1]", "2024 (p)"},
                                      {"mid-2023", "mid-2024"}})
        checkTaken(fileOf(early, late), 44.0, 61.0);
    for (const auto& [early, late] : {std::pair{"31/03/2024", "4/30/2024"},
                                      {"2024", "FY25"},
                                      {"2024", "last year"},
                                      {"2023/24", "2024/26"},
                                      {"2024", "Q5 2024"}}) {
        CAPTURE(late);
        const Import import = importOf(fileOf(early, late), smallPlan());
        CHECK(findingOf(import, FindingKind::NotAPeriod).row == 3);
        CHECK(findingOf(import, FindingKind::NotAPeriod).column == "B");
        CHECK_FALSE(import.mayBeTaken(false));
    }
}

TEST_CASE("ages of every spelling, and those that a spreadsheet made dates of")
{
    const auto fileOf = [](const std::string& older, const std::string& oldest) {
        return "Area,Year,Age,People\nShetland,2026," + older + ",4600\nShetland,2026," + oldest + ",640\n";
    };
    const model::Plan plan = shetlandPlan();
    for (const auto& [older, oldest] : {std::pair{"65 - 84", "85 +"},
                                        {"65\xE2\x80\x93"
                                         "84",
                                         ">=85"},
                                        {"65-84 yrs", ">84"},
                                        {"Aged 65 to 84 years", "85 or older"},
                                        {"65-84",
                                         "\xE2\x89\xA5"
                                         "85"}}) {
        CAPTURE(older);
        const model::Plan after = taken(importOf(fileOf(older, oldest), plan), plan);
        CHECK(people(after, 2026, 0) == 4'600.0);
        CHECK(people(after, 2026, 1) == 640.0);
    }
    CHECK(findingOf(importOf("Area,Year,Age,People\nShetland,2026,14-Oct,900\nShetland,2026,65-84,4600\nShetland,2026,"
                             "85+,640\n",
                             plan),
                    FindingKind::NotAnAge)
              .row
          == 2);
    const Import wide = importOf("Area,Year,05-Sep,Oct-14,65-84,85+\nShetland,2026,800,900,4600,640\n", plan);
    CHECK(findingOf(wide, FindingKind::NotAnAge).column == "C");
    CHECK(wide.findings.count(Weight::Refused) == 2);
    CHECK(people(taken(wide, plan, true), 2026, 0) == 4'600.0);
    CHECK(agesText(*agesIn("64 and under")) == "0 to 64");
    CHECK(agesText(*agesIn("under 65")) == "0 to 64");
    CHECK(agesText(*agesIn("<=64")) == "0 to 64");
    CHECK_FALSE(agesIn("<0"));
}

TEST_CASE("counts of where people went are refused cell by cell, and shares are as good as counts")
{
    const model::Plan plan = smallPlan();
    const std::string head = "From,To,Share\n";
    const Import shares = importOf(head
                                       + "Acute hospital,Own home,60%\nAcute hospital,Died,10%\nAcute hospital,Care "
                                         "home,20%\nAcute hospital,Care at home,10%\n",
                                   plan);
    CHECK(taken(shares, plan).cohorts[0].pathway[0].routes[0].probability == Approx(0.6));
    const Import refused = importOf("From,To,People\nAcute hospital,Own home,sixty\nAcute hospital,Mars,10\n", plan);
    CHECK(findingOf(refused, FindingKind::NotANumber).row == 2);
    CHECK(findingOf(refused, FindingKind::UnknownPlace).row == 3);
    CHECK(refused.patch.empty());
}

TEST_CASE("budgets in pounds, thousands and millions become fixed prices that cost just the sum")
{
    const model::Plan plan = smallPlan();
    const auto pounds = [](const model::Plan& after, std::size_t part) { return after.money.costs.at(part).pounds; };
    for (const char* file : {"Setting,Budget 2025/26\nAcute hospital,\"£9,855,000\"\nCare home,3285000\n",
                             "Setting,Budget 2025/26 (£000)\nAcute hospital,9855\nCare home,\"3,285\"\n",
                             "\"Net spend by service, £m\"\nSetting,Spend\nAcute hospital,9.855\nCare home,3.285\n"}) {
        CAPTURE(file);
        const Import import = importOf(file, plan);
        CHECK(import.shape == Shape::Room);
        const model::Plan after = taken(import, plan);
        REQUIRE(after.money.costs.size() == 2);
        for (const model::CostPart& part : after.money.costs) {
            CHECK(part.kind == model::CostKind::Fixed);
            const bool isHospital = part.setting.value == "hospital";
            CHECK(part.pounds * (isHospital ? 40.0 : 60.0) * 365.0 == Approx(isHospital ? 9'855'000.0 : 3'285'000.0));
            CHECK_FALSE(part.source.empty());
        }
        CHECK(import.findings.has(FindingKind::Shared));
        // A later year takes the place of the first.
        model::Plan again = after;
        const Import later = importOf("Setting,Budget\nAcute hospital,19710000\n", again);
        again = taken(later, again);
        CHECK(again.money.costs.size() == 2);
        CHECK(pounds(again, 0) + pounds(again, 1) == Approx(2.0 * 675.0 + 150.0));
    }
}

TEST_CASE("a budget stretches the parts of what a setting costs, so that they cost the sum, or is refused")
{
    model::Plan plan = smallPlan();
    plan.money.budgets = {{model::BudgetId("health"), "Health"}};
    const auto add = [&](const char* id, model::CostKind kind, double pounds) {
        model::CostPart part;
        part.id = model::CostPartId(id);
        part.setting = model::SettingId("hospital");
        part.kind = kind;
        part.pounds = pounds;
        part.budget = model::BudgetId("health");
        plan.money.costs.push_back(part);
    };
    add("fixed", model::CostKind::Fixed, 450.0);
    add("variable", model::CostKind::Variable, 150.0);
    add("surge", model::CostKind::Surge, 600.0);
    add("charge", model::CostKind::Charge, 20.0);
    double used = 0.0;
    for (const model::StartInCare& row : plan.areas[0].dayOne.inCare)
        used += row.setting.value == "hospital" ? row.people : 0.0;
    REQUIRE(used > 0.0);
    const std::string bytes = "Setting,Budget 2026/27 (£000)\nAcute hospital,9000\n";
    const Import import = importOf(bytes, plan);
    CHECK(import.findings.has(FindingKind::Stretched));
    CHECK(import.changes.size() == 3);
    const model::Plan after = taken(import, plan);
    const auto& costs = after.money.costs;
    CHECK(365.0 * (40.0 * costs[0].pounds + used * costs[1].pounds) == Approx(9e6));
    for (std::size_t part = 0; part < 3; ++part) {
        CHECK(costs[part].pounds / plan.money.costs[part].pounds == Approx(costs[0].pounds / 450.0));
        CHECK(costs[part].priceYear == "2026/27");
        CHECK_FALSE(costs[part].source.empty());
    }
    CHECK(costs[3] == plan.money.costs[3]);
    // The room that the same file brings counts, before the sum does.
    const model::Plan both = taken(importOf("Setting,Beds,Budget\nAcute hospital,50,9000000\n", plan), plan);
    CHECK(365.0 * (50.0 * both.money.costs[0].pounds + used * both.money.costs[1].pounds) == Approx(9e6));
    // Nothing that a sum could be shared over.
    plan.money.costs.erase(plan.money.costs.begin(), plan.money.costs.begin() + 2);
    CHECK(findingOf(importOf(bytes, plan), FindingKind::OtherCosts).row == 2);
    // Parts that hold for every area are not one area's to change.
    plan = smallPlan();
    add("all", model::CostKind::Variable, 150.0);
    plan.areas.push_back(plan.areas.front());
    plan.areas.back().id = model::AreaId("south");
    plan.areas.back().name = "South";
    CHECK(importOf("Area,Setting,Budget\nNorth,Acute hospital,9000000\n", plan).findings.has(FindingKind::OtherCosts));
}
