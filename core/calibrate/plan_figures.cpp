// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/plan_figures.h"

#include "core/calibrate/source_figures.h"
#include "core/calibrate/typed_figure.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace homeward::calibrate {

using reference::ReferenceSet;

namespace {

struct Place {
    std::string_view measure;
    std::string_view band;

    friend bool operator==(const Place&, const Place&) = default;
};

/// Published figures that describe an area, though nothing is solved with them.
constexpr std::array<Place, 3> besides{{
    {"emergency_admissions_65plus_per_100_000", "65+"},
    {"care_home_cost_a_week_65plus_net_council_spend", "65+"},
    {"pct_of_65plus_with_intensive_needs_cared_for_at_home", "65+"},
}};

std::vector<Place> usedBy(const model::Plan& pattern)
{
    std::vector<Place> used;
    const auto add = [&](const model::ReferenceFigure& figure) {
        const Place place{figure.measure, figure.band};
        if (std::ranges::find(used, place) == used.end())
            used.push_back(place);
    };
    for (const model::CalibrationTarget& target : pattern.calibration.targets)
        for (const model::ReferenceFigure& figure : target.figures)
            add(figure);
    for (const model::GivenFigure& given : pattern.calibration.givens)
        add(given.figure);
    return used;
}

std::string_view scotlandsCode(const ReferenceSet& set)
{
    const reference::Area* country = set.areas().find("Scotland", reference::AreaKind::Country);
    return country ? std::string_view(country->code) : std::string_view();
}

/// The people of a band: the sum of the narrow bands that make it.
std::optional<double> peopleOf(const ReferenceSet& set, std::string_view area, std::string_view band, int year)
{
    if (const auto known = set.population(area, band, year))
        return known->figure.value;
    double sum = 0.0;
    for (const char* narrow : {"0-17", "18-64", "65-74", "75-84", "85+"})
        if (isWithin(narrow, band)) {
            const auto known = set.population(area, narrow, year);
            if (!known)
                return std::nullopt;
            sum += known->figure.value;
        }
    return sum > 0.0 ? std::optional(sum) : std::nullopt;
}

/// The year of a label that is the latest in it, within the years that there is a population for.
int populationYear(const ReferenceSet& set, std::string_view label)
{
    const std::vector<int> known = set.populationYears();
    const std::size_t last = label.find_last_of('-');
    const std::string text(last == std::string_view::npos ? label : label.substr(last + 1));
    return known.empty() ? 0 : std::clamp(std::atoi(text.c_str()), known.front(), known.back());
}

Standing standingOf(const std::optional<reference::Figure>& figure, const AreaFigure* known)
{
    if (!figure)
        return known ? Standing::Derived : Standing::Missing;
    switch (figure->status) {
    case reference::Status::Published: return Standing::Published;
    case reference::Status::Derived: return Standing::Derived;
    case reference::Status::Imputed: return Standing::FilledIn;
    case reference::Status::Illustrative: return Standing::Illustrative;
    }
    return Standing::Derived;
}

void compare(PlanFigure& row, const ReferenceSet& set, const AreaFigures& area, bool isCount)
{
    const std::string_view country = scotlandsCode(set);
    const auto whole = set.latest(country, row.measure, row.band);
    if (!isCount) {
        row.beside = Beside::Itself;
        if (whole)
            row.scotland = whole->value;
        return;
    }
    constexpr double thousand = 1000.0;
    row.beside = Beside::PerThousand;
    const auto here = peopleOf(set, area.code, row.band, populationYear(set, row.year));
    if (here && row.value)
        row.compared = thousand * *row.value / *here;
    if (!whole)
        return;
    if (const auto there = peopleOf(set, country, row.band, populationYear(set, whole->year)))
        row.scotland = thousand * whole->value / *there;
}

PlanFigure rowOf(const ReferenceSet& set, const AreaFigures& area, const Place& place, bool mayBeTyped)
{
    PlanFigure row;
    row.measure = place.measure;
    row.band = place.band;
    row.mayBeTyped = mayBeTyped;
    const reference::Measure* measure = set.measure(place.measure);
    row.title = measure ? measure->title : row.measure;
    row.unit = measure ? measure->unit : std::string();
    const auto figure = set.latest(area.code, place.measure, place.band);
    const AreaFigure* known = latest(area, place.measure, place.band);
    row.standing = standingOf(figure, known);
    if (known) {
        row.value = known->value;
        row.typed = known->typed;
        row.year = known->year;
        row.publisher = known->publisher;
        row.how = known->how;
    }
    compare(row, set, area, measure && measure->joining == reference::Joining::Sum);
    return row;
}

/// The rows of one measure: the widest bands, each followed by those within it.
void addMeasure(std::vector<PlanFigure>& rows, const ReferenceSet& set, const AreaFigures& area,
                const std::vector<Place>& used, std::string_view measure)
{
    std::vector<Place> ofMeasure;
    for (const Place& place : used)
        if (place.measure == measure)
            ofMeasure.push_back(place);
    const auto isInAnother = [&](const Place& place) {
        return std::ranges::any_of(ofMeasure, [&](const Place& other) { return isWithin(place.band, other.band); });
    };
    for (const Place& wide : ofMeasure) {
        if (isInAnother(wide))
            continue;
        rows.push_back(rowOf(set, area, wide, true));
        for (const Place& narrow : ofMeasure)
            if (isWithin(narrow.band, wide.band)) {
                rows.push_back(rowOf(set, area, narrow, true));
                rows.back().isPart = true;
            }
    }
}

PlanFigure populationRow(const ReferenceSet& set, const AreaFigures& area, std::string_view band)
{
    PlanFigure row;
    row.measure = reference::measure::population;
    row.band = band;
    row.title = set.measure(row.measure)->title;
    row.unit = "people";
    const int year = set.populationYears().front();
    row.value = peopleOf(set, area.code, band, year);
    row.year = std::string("mid-").append(std::to_string(year));
    row.publisher = "National Records of Scotland";
    row.standing = row.value ? Standing::Published : Standing::Missing;
    row.beside = Beside::ShareOfAll;
    const auto shareIn = [&](std::string_view code) -> std::optional<double> {
        const auto part = peopleOf(set, code, band, year);
        const auto all = peopleOf(set, code, "all", year);
        return part && all ? std::optional(*part / *all) : std::nullopt;
    };
    row.compared = shareIn(area.code);
    row.scotland = shareIn(scotlandsCode(set));
    return row;
}

PlanFigure growthRow(const ReferenceSet& set, const AreaFigures& area, std::string_view band)
{
    constexpr int decade = 10;
    PlanFigure row = populationRow(set, area, band);
    const int from = set.populationYears().front();
    const auto growthIn = [&](std::string_view code) -> std::optional<double> {
        const auto before = peopleOf(set, code, band, from);
        const auto after = peopleOf(set, code, band, from + decade);
        return before && after ? std::optional(*after / *before - 1.0) : std::nullopt;
    };
    row.beside = Beside::Growth;
    row.value = growthIn(area.code);
    row.compared = row.value;
    row.scotland = growthIn(scotlandsCode(set));
    row.unit.clear();
    row.year = std::to_string(from).append(" to ").append(std::to_string(from + decade));
    row.standing = row.value ? Standing::Derived : Standing::Missing;
    return row;
}

} // namespace

std::vector<PlanFigure> planFigures(const ReferenceSet& set, const AreaFigures& area, const model::Plan& pattern)
{
    std::vector<PlanFigure> rows;
    if (!set.populationYears().empty()) {
        rows.push_back(populationRow(set, area, "65+"));
        rows.push_back(growthRow(set, area, "85+"));
    }
    const std::vector<Place> used = usedBy(pattern);
    for (const reference::Measure& measure : set.measures()) {
        if (!used.empty())
            for (const Place& place : besides)
                if (place.measure == measure.id)
                    rows.push_back(rowOf(set, area, place, false));
        addMeasure(rows, set, area, used, measure.id);
    }
    for (PlanFigure& own : sourceFigures(pattern))
        rows.push_back(std::move(own));
    return rows;
}

namespace {

bool isPublished(const ReferenceSet& set, std::string_view code, const Place& place)
{
    const auto figure = set.latest(code, place.measure, place.band);
    return figure && figure->status != reference::Status::Imputed;
}

/// Whether any partnership has the figure. A figure that is national for all is not missing for any.
bool isPublishedAnywhere(const ReferenceSet& set, const Place& place)
{
    return std::ranges::any_of(set.areas().partnerships(),
                               [&](const reference::Area* area) { return isPublished(set, area->code, place); });
}

} // namespace

std::vector<std::string> unpublished(const ReferenceSet& set, std::string_view code, const model::Plan& pattern)
{
    std::vector<std::string> titles;
    for (const Place& place : usedBy(pattern)) {
        if (isPublished(set, code, place) || !isPublishedAnywhere(set, place))
            continue;
        const reference::Measure* measure = set.measure(place.measure);
        const std::string title = measure ? measure->title : std::string(place.measure);
        if (std::ranges::find(titles, title) == titles.end())
            titles.push_back(title);
    }
    return titles;
}

} // namespace homeward::calibrate
