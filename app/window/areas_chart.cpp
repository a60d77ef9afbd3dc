// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window/programs.h"
#include "core/atlas/like_us.h"
#include "core/base/text.h"
#include "core/exchange/atlas_text.h"
#include "core/exchange/boundaries.h"
#include "ui/charts/areas/areas_charts.h"
#include "ui/charts/chart_parts.h"
#include "ui/wording/atlas_text.h"

#include <algorithm>
#include <iostream>

namespace homeward::app {

namespace {

/// The measure, year and telling asked for; says what there is where there is none.
std::optional<atlas::AreaQuestion> questionOf(const Options& options, const reference::ReferenceSet& set)
{
    atlas::AreaQuestion question;
    question.measure = options.measure.empty() ? &atlas::measures().front() : atlas::measureNamed(options.measure);
    if (!question.measure) {
        std::cerr << "There is no measure \"" << base::quote(options.measure) << "\". There are:\n";
        for (const atlas::Measure& one : atlas::measures())
            std::cerr << "  " << one.id << ": " << wording::areaMeasureName(one) << '\n';
        return std::nullopt;
    }
    for (const atlas::Told told : {atlas::Told::Total, atlas::Told::Crude, atlas::Told::Standardised})
        if (exchange::toldName(told) == options.told)
            question.told = told;
    const std::vector<std::string> years = atlas::yearsOf(set, *question.measure);
    if (!options.year.empty() && std::ranges::find(years, options.year) == years.end()) {
        std::cerr << "Nothing is published for the year \"" << base::quote(options.year) << "\". There is:";
        for (const std::string& year : years)
            std::cerr << ' ' << year;
        std::cerr << '\n';
        return std::nullopt;
    }
    return question;
}

/// The first area of the plan that is a partnership, and those like it.
charts::AreasLook lookOf(const model::Plan& plan, const reference::ReferenceSet& set)
{
    charts::AreasLook look;
    for (const model::Area& area : plan.areas)
        if (look.own.isEmpty())
            look.own = charts::partnershipOf(area.code, area.name);
    for (const atlas::Comparator& one : atlas::likeUs(set, look.own.toStdString()).areas)
        look.like.append(charts::text(one.area->code));
    return look;
}

} // namespace

cli::Exit drawAreas(const Options& options, const model::Plan& plan)
{
    const reference::ReferenceSet& set = reference::builtIn();
    auto question = questionOf(options, set);
    if (!question)
        return cli::Exit::WrongUsage;
    const atlas::AreaTable latest = atlas::areaTable(set, *question);
    question->year = options.year;
    charts::AreasFigures figures = charts::areasFigures(atlas::areaTable(set, *question), latest, lookOf(plan, set));
    if (!options.boundaries.empty()) {
        auto boundaries = exchange::readBoundaries(options.boundaries, set.areas());
        if (!boundaries) {
            cli::say(boundaries.error());
            return cli::Exit::FileFailed;
        }
        figures.boundaries = std::make_shared<const exchange::Boundaries>(std::move(boundaries.value()));
    }
    if (options.kind == "areas-ranked")
        return writeChart(*charts::areasRankedOf(std::move(figures)), options);
    if (options.kind == "areas-funnel")
        return writeChart(*charts::areasFunnelOf(std::move(figures)), options);
    if (options.kind == "areas-multiples")
        return writeChart(*charts::areasMultiplesOf(std::move(figures), charts::everyYear(set, *question)), options);
    return writeChart(*charts::areasMapOf(std::move(figures)), options);
}

} // namespace homeward::app
