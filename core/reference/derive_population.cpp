// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/workshop.h"

#include <algorithm>

namespace homeward::reference {

namespace {

constexpr std::string_view boardGrowth = "population_growth_2018_based_of_board";
const std::vector<std::string> bands{"0-17", "18-64", "65-74", "75-84", "85+"};
/// Variants whose lowest and highest growth make the range. Zero migration is no forecast.
const std::vector<std::string> variants{
    "principal",           "high fertility", "low fertility", "high life expectancy",
    "low life expectancy", "high migration", "low migration"};

std::string seriesOf(const std::string& variant) { return std::string(series::projection) + variant; }

/// One of the three that are made of the projections by council area.
struct Variant {
    std::string_view measure;
    const char* growth;
    double (*choose)(const std::vector<double>& growths);   ///< the principal one is the first
};

const std::vector<Variant>& chosenVariants()
{
    static const std::vector<Variant> all{
        {measure::population2016, "the principal growth", [](const std::vector<double>& g) { return g.front(); }},
        {measure::populationLow, "the lowest growth",
         [](const std::vector<double>& g) { return *std::ranges::min_element(g); }},
        {measure::populationHigh, "the highest growth",
         [](const std::vector<double>& g) { return *std::ranges::max_element(g); }},
    };
    return all;
}

/// Growth since the base year in every variant that the file has, the principal one first.
std::vector<double> growthsOf(const Workshop& workshop, const std::string& council, const std::string& band,
                              const std::string& year)
{
    std::vector<double> growths;
    for (const std::string& variant : variants) {
        const auto now = workshop.seen().at({seriesOf(variant), council, band, year});
        const auto base = workshop.seen().at({seriesOf(variant), council, band, workshop.baseYear()});
        if (now && base && *base > 0.0)
            growths.push_back(*now / *base);
    }
    return growths;
}

std::optional<double> projected(const Workshop& workshop, const Variant& variant, const std::string& council,
                                const std::string& band, const std::string& year)
{
    const auto people = workshop.people(council, band);
    const auto growths = growthsOf(workshop, council, band, year);
    return people && !growths.empty() ? std::optional(*people * variant.choose(growths)) : std::nullopt;
}

/// The growth of the 2018-based projection over that of the 2016-based one in the board of an area; 1 in the base year.
std::optional<double> boardFactor(const Workshop& workshop, const std::string& area, const std::string& band,
                                  const std::string& year)
{
    if (year == workshop.baseYear())
        return 1.0;
    const Area* found = workshop.inForce().areas().find(area);
    const auto now = found ? workshop.inForce().figure(found->board, boardGrowth, band, year) : std::nullopt;
    const auto base =
        found ? workshop.inForce().figure(found->board, boardGrowth, band, workshop.baseYear()) : std::nullopt;
    return now ? std::optional(now->value / (base ? base->value : 1.0)) : std::nullopt;
}

double oneDigit(double value) { return static_cast<double>(static_cast<long long>(value * 10.0 + 0.5)) / 10.0; }

void addPeople(Workshop& workshop, const std::string& area, std::string_view measure, const std::string& band,
               const std::string& year, double value, const std::string& how)
{
    const bool isBase = year == workshop.baseYear();
    const bool isPublished = isBase && area != scotland && !workshop.isOfTwo(area);
    workshop.add(area, measure, band, year,
                 {oneDigit(value), isPublished ? Status::Published : Status::Derived, "nrs",
                  isBase ? "mid-" + year + " estimate" + (isPublished ? "" : ", summed over councils") : how});
}

/// One partnership and the councils of one that has two, in one variant.
double addArea(Workshop& workshop, const Variant& variant, const std::string& area, const std::string& band,
               const std::string& year)
{
    const std::string how = "mid-" + workshop.baseYear() + " estimate x " + variant.growth
        + " among the 2016-based projections of the council area";
    const auto councils = workshop.councilsOf(area);
    double total = 0.0;
    for (const std::string& council : councils) {
        const auto people = projected(workshop, variant, council, band, year);
        if (!people)
            return 0.0;
        total += *people;
        if (councils.size() > 1 && variant.measure == measure::population2016)
            addPeople(workshop, council, variant.measure, band, year, *people, how);
    }
    addPeople(workshop, area, variant.measure, band, year, total, how);
    return total;
}

} // namespace

void derivePopulation(Workshop& workshop)
{
    if (!workshop.seen().has(series::people) || !workshop.seen().has(seriesOf("principal")))
        return;
    const std::string sumHow = "sum of the 31 partnerships";
    for (const std::string& year : workshop.seen().periods(seriesOf("principal"))) {
        if (year < workshop.baseYear())
            continue;
        for (const std::string& band : bands) {
            double chosen = 0.0;
            for (const Variant& variant : chosenVariants()) {
                double total = 0.0;
                for (const std::string& area : workshop.partnerships()) {
                    const double people = addArea(workshop, variant, area, band, year);
                    total += people;
                    const auto factor = boardFactor(workshop, area, band, year);
                    if (variant.measure != measure::population2016 || people <= 0.0 || !factor)
                        continue;
                    chosen += people * *factor;
                    addPeople(
                        workshop, area, measure::population, band, year, people * *factor,
                        "mid-" + workshop.baseYear()
                            + " estimate x growth of the 2016-based projection of the council area x growth of the "
                              "2018-based projection against the 2016-based one, of the board");
                }
                addPeople(workshop, scotland, variant.measure, band, year, total, sumHow);
            }
            if (chosen > 0.0)
                addPeople(workshop, scotland, measure::population, band, year, chosen, sumHow);
        }
    }
}

} // namespace homeward::reference
