// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/read_docx.h"
#include "core/paper/writers.h"
#include "tests/paper/sample.h"
#include "tests/support/catch.h"
#include "tests/support/small_plan.h"
#include "ui/papers/observed_sums.h"
#include "ui/papers/tables.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <random>
#include <set>

using namespace homeward;
using namespace homeward::papers;

namespace {

using model::CalibrationTarget;
using model::TargetMeasure;

constexpr int hideBelow = 3;
constexpr int mostInAnAtom = 4;
constexpr int mostTried = 30; ///< more than all of them together
constexpr std::array reasons{model::DelayReason::Code9, model::DelayReason::PatientCarerFamily,
                             model::DelayReason::HealthAndSocialCare};

CalibrationTarget target(const std::string& id, TargetMeasure measure, std::vector<model::CohortId> cohorts,
                         std::optional<model::DelayReason> reason = {})
{
    CalibrationTarget made;
    made.id = model::TargetId{id};
    made.name = id;
    made.measure = measure;
    made.cohorts = std::move(cohorts);
    made.reason = reason;
    return made;
}

/// Delayed days by cohort and reason with every total, in two areas; `atoms` by area, cohort and reason.
model::Plan observedPlan(const std::vector<int>& atoms)
{
    model::Plan plan = tests::smallPlan();
    plan.areas.push_back(plan.areas[0]);
    plan.areas[1].id = model::AreaId{"south"};
    plan.areas[1].name = "South";
    const std::vector<std::vector<model::CohortId>> groups{{tests::small::older}, {tests::small::younger}, {}};
    for (std::size_t g = 0; g < groups.size(); ++g)
        for (std::size_t r = 0; r <= reasons.size(); ++r)
            plan.calibration.targets.push_back(target("t" + std::to_string(g) + std::to_string(r),
                                                      TargetMeasure::DelayedDischargeDays, groups[g],
                                                      r < reasons.size() ? std::optional(reasons[r]) : std::nullopt));
    for (std::size_t a = 0; a < 2; ++a) {
        model::AreaFit fit;
        fit.area = plan.areas[a].id;
        for (std::size_t g = 0; g < 3; ++g)
            for (std::size_t r = 0; r <= 3; ++r) {
                double count = 0.0;
                for (std::size_t c = 0; c < 2; ++c)
                    for (std::size_t k = 0; k < 3; ++k)
                        count += (g == c || g == 2) && (r == k || r == 3) ? atoms[a * 6 + c * 3 + k] : 0;
                model::TargetFit one;
                one.target = plan.calibration.targets[g * 4 + r].id;
                one.wanted = count;
                one.found = count;
                fit.targets.push_back(one);
            }
        plan.calibration.fits.push_back(fit);
    }
    return plan;
}

/// A number of a sheet; none where the cell has text or nothing.
std::optional<double> numberAt(const pugi::xml_document& sheet, std::size_t row, std::size_t column)
{
    const std::string cell = std::string(1, static_cast<char>('A' + column)).append(std::to_string(row));
    const auto found = sheet.select_node(("//c[@r='" + cell + "'][not(@t)]/v").c_str());
    return found ? std::optional(found.node().text().as_double()) : std::nullopt;
}

/// What a reader of the Word paper and of the workbook sees of a table, each cell where either of them shows a number.
std::vector<std::vector<std::optional<double>>> numbersInFiles(const paper::Table& table)
{
    paper::Document document;
    document.title = "Paper";
    document.blocks = {table};
    const auto word = paper::readDocx(paper::writeDocx(document, {}).value());
    REQUIRE(word.ok());
    REQUIRE(word.value().tables.size() == 1);
    const auto book = paper::Package::read(paper::writeXlsx(document, {}).value());
    REQUIRE(book.ok());
    const pugi::xml_document sheet = tests::xmlOf(book.value(), "xl/worksheets/sheet1.xml");
    constexpr std::size_t head = 3; // the title and an empty row are above it
    std::vector<std::vector<std::optional<double>>> found;
    for (std::size_t r = 0; r < table.rows.size(); ++r) {
        found.emplace_back();
        for (std::size_t c = 0; c < table.columns.size(); ++c) {
            const std::string text = word.value().tables[0].rows[r][c];
            const auto inBook = numberAt(sheet, head + 1 + r, c);
            const bool inWord = !text.empty() && text.find_first_not_of("0123456789.") == std::string::npos;
            CHECK(inWord == inBook.has_value());
            found.back().push_back(inBook ? inBook : inWord ? std::optional(std::stod(text)) : std::nullopt);
        }
    }
    return found;
}

/// What a reader of a paper and its workbook sees: the count by area and target, none where it is hidden. What is modelled
/// after a count tells it too.
std::map<std::string, std::optional<int>> shownIn(const model::Plan& plan, const model::AreaId& area)
{
    const results::RunResult none;
    const Material material{plan, none};
    model::Paper paper;
    paper.area = area;
    paper.hideBelow = hideBelow;
    const auto table = tableOf("base-year", material, paper, {});
    REQUIRE(table);
    std::map<std::string, std::optional<int>> shown;
    const auto numbers = numbersInFiles(*table);
    for (std::size_t r = 0; r < table->rows.size(); ++r) {
        const auto& row = table->rows[r];
        const bool named = table->columns.size() == 4; // with the area
        const std::size_t observed = named ? 2 : 1;
        const auto count = numbers[r][observed] ? numbers[r][observed] : numbers[r][observed + 1];
        const std::string place = named ? row[1].text : model::AreaId(area).value == "south" ? "South" : "North";
        shown[place + row[0].text] = count ? std::optional(static_cast<int>(std::lround(*count))) : std::nullopt;
    }
    return shown;
}

/// Looks for values that each hidden count of an area can have for somebody who knows what is shown, by trying, until each
/// has enough of them.
class Solver {
public:
    Solver(const std::string& place, const std::map<std::string, std::optional<int>>& shown)
    {
        for (std::size_t g = 0; g < 3; ++g)
            for (std::size_t r = 0; r <= 3; ++r)
                m_counts.push_back({g, r, shown.at(place + "t" + std::to_string(g) + std::to_string(r)), {}});
    }

    /// The fewest values that a hidden count can have; none where nothing is hidden.
    std::optional<std::size_t> fewest()
    {
        next(0);
        std::optional<std::size_t> least;
        for (const Count& count : m_counts)
            if (!count.shown)
                least = std::min(least.value_or(count.values.size()), count.values.size());
        return least;
    }

private:
    struct Count {
        std::size_t group = 0;
        std::size_t reason = 0;
        std::optional<int> shown;
        std::set<int> values;
    };

    [[nodiscard]] int sumOf(const Count& count, std::size_t known) const
    {
        int sum = 0;
        for (std::size_t i = 0; i < known; ++i)
            sum += (count.group == i / 3 || count.group == 2) && (count.reason == i % 3 || count.reason == 3)
                ? m_atoms[i]
                : 0;
        return sum;
    }
    [[nodiscard]] bool fits(std::size_t known) const
    {
        return std::ranges::all_of(m_counts, [&](const Count& count) {
            const int sum = sumOf(count, known);
            return !count.shown || (known < m_atoms.size() ? sum <= *count.shown : sum == *count.shown);
        });
    }
    [[nodiscard]] bool enough() const
    {
        return std::ranges::all_of(m_counts,
                                   [](const Count& count) { return count.shown || count.values.size() >= hideBelow; });
    }
    void next(std::size_t place)
    {
        if (!fits(place) || enough())
            return;
        if (place == m_atoms.size()) {
            for (Count& count : m_counts)
                count.values.insert(sumOf(count, place));
            return;
        }
        for (m_atoms[place] = 0; m_atoms[place] <= mostTried; ++m_atoms[place])
            next(place + 1);
        m_atoms[place] = 0;
    }

    std::vector<Count> m_counts;
    std::array<int, 6> m_atoms{};
};

} // namespace

TEST_CASE("A small count by age is not to be had from the count of all ages and the other ages")
{
    model::Plan plan = tests::smallPlan();
    plan.calibration.targets = {target("all", TargetMeasure::People, {}),
                                target("older", TargetMeasure::People, {tests::small::older}),
                                target("younger", TargetMeasure::People, {tests::small::younger})};
    for (CalibrationTarget& one : plan.calibration.targets)
        one.settings = {tests::small::careHome};
    model::AreaFit fit;
    fit.area = tests::small::area;
    for (const auto& [id, count] : {std::pair{"all", 103.0}, {"older", 101.0}, {"younger", 2.0}}) {
        fit.targets.emplace_back();
        fit.targets.back().target = model::TargetId{id};
        fit.targets.back().wanted = count;
    }
    plan.calibration.fits = {fit};
    const auto shown = shownIn(plan, tests::small::area);
    CHECK(shown.at("Northall") == 103);
    CHECK_FALSE(shown.at("Northolder"));
    CHECK_FALSE(shown.at("Northyounger"));
}

TEST_CASE("Counts with parts by cohort, by reason and by both are found to add up")
{
    const model::Plan plan = observedPlan(std::vector<int>(12, 1));
    std::vector<ObservedCount> counts;
    for (const CalibrationTarget& one : plan.calibration.targets)
        counts.push_back({&one, plan.areas[0].id});
    const auto sums = sumsOf(plan, counts);
    const auto has = [&](std::vector<std::size_t> parts, std::size_t total) {
        return std::ranges::find(sums, paper::SumOf{std::move(parts), total}) != sums.end();
    };
    CHECK(has({0, 1, 2}, 3));
    CHECK(has({0, 4}, 8));
    CHECK(has({3, 7}, 11));
    CHECK(has({8, 9, 10}, 11));
    CHECK(has({0, 1, 2, 4, 5, 6}, 11));
    CHECK_FALSE(has({0, 1}, 3));
}

TEST_CASE("No hidden count can be solved for with two exports of one plan beside each other")
{
    std::mt19937 random(5);
    int tried = 0;
    for (int n = 0; n < 15; ++n) {
        std::vector<int> atoms(12);
        for (int& atom : atoms)
            atom = static_cast<int>(random() % (mostInAnAtom + 1));
        const model::Plan plan = observedPlan(atoms);
        auto shown = shownIn(plan, {});
        for (const auto& [place, area] : {std::pair{"North", "north"}, {"South", "south"}}) {
            for (const auto& [name, count] : shownIn(plan, model::AreaId{area})) {
                REQUIRE(shown.contains(name));
                if (count)
                    shown[name] = count; // what either export shows is known
            }
            const auto fewest = Solver(place, shown).fewest();
            if (!fewest)
                continue;
            ++tried;
            INFO("table " << n << ", " << place);
            CHECK(*fewest >= hideBelow);
        }
    }
    CHECK(tried > 12);
}
