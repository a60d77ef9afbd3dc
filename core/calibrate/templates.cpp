// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/templates.h"

#include "core/base/embedded_file.h"
#include "core/edit/new_id.h"
#include "core/exchange/plan_json.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <array>

namespace homeward::embedded {
/// Every plan of resources/templates.
std::span<const base::EmbeddedFile> planTemplates();
} // namespace homeward::embedded

namespace homeward::calibrate {

namespace {

/// Bands of a population of adults; beds and services of the templates are theirs.
constexpr std::array<const char*, 4> adults{"18-64", "65-74", "75-84", "85+"};

std::string_view stem(std::string_view file) { return file.substr(0, file.rfind('.')); }

void addPopulation(AreaFigures& area, const reference::ReferenceSet& set, std::string_view code)
{
    for (const char* band : adults)
        area.bands.push_back(model::AgeBandId{band});
    for (const int year : set.populationYears()) {
        model::PopulationYear people{year, {}};
        for (const char* band : adults)
            if (const auto known = set.population(code, band, year))
                people.people.push_back(known->figure.value);
        if (people.people.size() == adults.size())
            area.population.push_back(std::move(people));
    }
}

} // namespace

std::vector<std::string> templateNames() { return {"whole", "small", "empty"}; }

base::Result<model::Plan> templateNamed(std::string_view name)
{
    for (const base::EmbeddedFile& file : embedded::planTemplates())
        if (stem(file.name) == name)
            return exchange::planFromText(file.bytes);
    return base::Error{base::ErrorCode::UnknownName, {}, {}, std::string(name)};
}

AreaFigures figuresOf(const reference::ReferenceSet& set, std::string_view code)
{
    AreaFigures area;
    if (const reference::Area* known = set.areas().find(code)) {
        area.name = known->name;
        area.code = known->code;
        area.id = edit::idOf(known->name);
    }
    const reference::Area* country = set.areas().find("Scotland", reference::AreaKind::Country);
    for (const reference::Figure& figure : set.figures(area.code)) {
        AreaFigure one{std::string(figure.measure),
                       std::string(figure.band),
                       std::string(figure.year),
                       figure.value,
                       {},
                       {},
                       std::string(figure.how),
                       figure.status == reference::Status::Published};
        if (country)
            if (const auto beside = set.figure(country->code, figure.measure, figure.band, figure.year))
                one.scotland = beside->value;
        if (figure.source) {
            one.publisher = figure.source->publisher;
            one.title = figure.source->title;
        }
        area.figures.push_back(std::move(one));
    }
    addPopulation(area, set, area.code);
    return area;
}

} // namespace homeward::calibrate
