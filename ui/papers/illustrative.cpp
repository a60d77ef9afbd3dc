// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/assumptions.h"
#include "core/model/lookup.h"
#include "ui/papers/tables.h"
#include "ui/wording/assumption_text.h"

#include <algorithm>

namespace homeward::papers {

namespace {

using assumptions::Assumption;
using assumptions::Quantity;
using paper::Table;

/// What a board calls the figures of a quantity: several quantities by one name.
const char* subjectOf(Quantity quantity)
{
    switch (quantity) {
    case Quantity::Population: return QT_TRANSLATE_NOOP("wording", "Population");
    case Quantity::EntryRate:
    case Quantity::EntryCount: return QT_TRANSLATE_NOOP("wording", "How many people come");
    case Quantity::Trend:
    case Quantity::Seasons:
    case Quantity::ListedArrivals: return QT_TRANSLATE_NOOP("wording", "When people come, and trends");
    case Quantity::Entries: return QT_TRANSLATE_NOOP("wording", "Where people enter");
    case Quantity::DayOne: return QT_TRANSLATE_NOOP("wording", "People on the first day");
    case Quantity::Stay:
    case Quantity::StayBeforeRoute: return QT_TRANSLATE_NOOP("wording", "Lengths of stay");
    case Quantity::Package:
    case Quantity::PackageEnd:
    case Quantity::PackageCap: return QT_TRANSLATE_NOOP("wording", "Hours of care a week");
    case Quantity::Routes:
    case Quantity::KeptPlace: return QT_TRANSLATE_NOOP("wording", "Where people go next");
    case Quantity::Capacity:
    case Quantity::Turnaround:
    case Quantity::SurgeLimit:
    case Quantity::QueueLimit: return QT_TRANSLATE_NOOP("wording", "Capacity and its limits");
    case Quantity::LeaveChance:
    case Quantity::LongestWait: return QT_TRANSLATE_NOOP("wording", "People who stop waiting");
    case Quantity::DelayChance:
    case Quantity::DelayLength: return QT_TRANSLATE_NOOP("wording", "Delays of discharge");
    case Quantity::UnitCost:
    case Quantity::FixedPrice:
    case Quantity::VariablePrice:
    case Quantity::SurgePrice:
    case Quantity::Charge: return QT_TRANSLATE_NOOP("wording", "Unit costs and charges");
    case Quantity::Inflation: return QT_TRANSLATE_NOOP("wording", "Inflation");
    case Quantity::StaffPerUnit:
    case Quantity::StaffPerUnitUsed:
    case Quantity::Vacancies: return QT_TRANSLATE_NOOP("wording", "Staff a unit, and vacant posts");
    case Quantity::CostAtStart:
    case Quantity::CostPerYear:
    case Quantity::Staff: return QT_TRANSLATE_NOOP("wording", "Cost and staff of changes");
    case Quantity::Effect: break;
    }
    return QT_TRANSLATE_NOOP("wording", "Sizes of the effects of changes");
}

struct Subject {
    const char* name = nullptr;
    std::size_t figures = 0;
    std::vector<std::string> places; ///< settings, or scenarios

    void addPlace(const std::string& place)
    {
        if (!place.empty() && std::ranges::find(places, place) == places.end())
            places.push_back(place);
    }
};

std::string placeOf(const Assumption& row, const model::Plan& plan)
{
    if (const auto* setting = model::findById(plan.settings, row.setting))
        return setting->name;
    const auto* scenario = model::findById(plan.scenarios, row.scenario);
    return scenario ? scenario->name : std::string();
}

std::vector<Subject> subjectsOf(const model::Plan& plan)
{
    std::vector<Subject> subjects;
    for (const Assumption& row : assumptions::assumptionsOf(plan)) {
        if (row.kind != assumptions::Kind::Illustrative)
            continue;
        const char* const name = subjectOf(row.quantity);
        auto found = std::ranges::find(subjects, std::string_view(name), &Subject::name);
        if (found == subjects.end())
            found = subjects.insert(subjects.end(), Subject{name, 0, {}});
        ++found->figures;
        found->addPlace(placeOf(row, plan));
    }
    return subjects;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : ", ") + name;
    return text;
}

} // namespace

std::optional<Table> illustrativeTable(const Material& material, const model::Paper&, const results::Question&)
{
    Table table{
        "illustrative",
        material.words(QT_TRANSLATE_NOOP("wording", "What is illustrative: assumptions without a published source")),
        {{material.words(QT_TRANSLATE_NOOP("wording", "What")), false, 4},
         {material.words(QT_TRANSLATE_NOOP("wording", "For")), false, 7},
         {material.words(QT_TRANSLATE_NOOP("wording", "Figures")), true, 1}},
        {},
        material.words(
            QT_TRANSLATE_NOOP("wording", "Each figure with its value stands in the plan, on the page Assumptions."))};
    for (const Subject& subject : subjectsOf(material.plan))
        table.rows.push_back(
            {textCell(material.words(subject.name)), textCell(joined(subject.places)),
             numberCell(static_cast<double>(subject.figures), countText(subject.figures), paper::NumberForm::Whole)});
    return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

} // namespace homeward::papers
