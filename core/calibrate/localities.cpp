// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/localities.h"
#include "core/edit/new_id.h"

#include "core/calibrate/templates.h"
#include "core/model/lookup.h"
#include "core/model/path.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace homeward::calibrate {

using namespace model; // about nothing else
using base::Error;
using base::ErrorCode;
using base::Result;

namespace {

double rounded(double people)
{
    constexpr double parts = 1e5;
    return std::round(people * parts) / parts;
}

/// Parts a plan of one area; errors are kept until the end.
class Parting {
public:
    Parting(const Plan& plan, const std::vector<Locality>& localities)
        : m_plan(plan),
          m_area(plan.areas.front()),
          m_localities(localities),
          m_parted(plan)
    {
    }

    Result<Plan> part()
    {
        if (const auto fault = findShares(); !fault)
            return fault.error();
        addSource();
        m_parted.areas.clear();
        for (std::size_t l = 0; l < m_localities.size(); ++l)
            m_parted.areas.push_back(areaOf(l));
        shareSettings();
        movePrices();
        moveChanges();
        moveRanges();
        std::erase_if(m_parted.calibration.fits, [&](const AreaFit& fit) { return fit.area == m_area.id; });
        return std::move(m_parted);
    }

private:
    base::Status findShares();
    [[nodiscard]] double shareOf(std::size_t locality, const Cohort& cohort) const;
    [[nodiscard]] std::vector<AreaId> ids() const;
    void addSource();
    [[nodiscard]] Area areaOf(std::size_t locality) const;
    void partCounts(Area& area, std::size_t locality) const;
    [[nodiscard]] DayOne dayOneOf(std::size_t locality) const;
    [[nodiscard]] double shareOfUnits(std::size_t locality, const SettingId& setting) const;
    void shareSettings();
    void movePrices();
    void moveChanges();
    void moveRanges();

    const Plan& m_plan;
    const Area& m_area;
    const std::vector<Locality>& m_localities;
    Plan m_parted;
    std::vector<std::vector<double>> m_shares;   ///< by locality and band
    SourceId m_source;
};

base::Status Parting::findShares()
{
    for (const Cohort& cohort : m_plan.cohorts)
        if (!demandOf(cohort, m_area).listed.empty())
            return Error{ErrorCode::BadField, {}, "listed", cohort.name};
    m_shares.assign(m_localities.size(), std::vector<double>(m_plan.ageBands.size(), 0.0));
    for (std::size_t b = 0; b < m_plan.ageBands.size(); ++b) {
        double all = 0.0;
        for (const Locality& locality : m_localities)
            all += locality.people[b];
        const bool peopled = std::ranges::any_of(m_area.population, [&](const PopulationYear& year) {
            return b < year.people.size() && year.people[b] > 0.0;
        });
        if (!(all > 0.0) && peopled)
            return Error{ErrorCode::BadField, {}, "band", m_plan.ageBands[b].name};
        for (std::size_t l = 0; l < m_localities.size() && all > 0.0; ++l)
            m_shares[l][b] = m_localities[l].people[b] / all;
    }
    return base::done();
}

/// The share of a cohort that does not belong to one band: by all people.
double Parting::shareOf(std::size_t locality, const Cohort& cohort) const
{
    if (const int band = indexById(m_plan.ageBands, cohort.ageBand); band >= 0)
        return m_shares[locality][static_cast<std::size_t>(band)];
    const auto& own = m_localities[locality].people;
    const double all = peopleOf(m_localities);
    return all > 0.0 ? std::accumulate(own.begin(), own.end(), 0.0) / all : 0.0;
}

std::vector<AreaId> Parting::ids() const
{
    std::vector<AreaId> all;
    for (const Area& area : m_parted.areas)
        all.push_back(area.id);
    return all;
}

void Parting::addSource()
{
    m_source = SourceId{edit::newId(m_parted.sources, "localities")};
    Source source;
    source.id = m_source;
    source.title = "People of the localities of " + m_area.name;
    source.publisher = "Given by the planner";
    source.note = "Each locality has its share of the people of " + m_area.name
        + " of each age, as given, in every year. Rates, stays, routes and packages are inherited from " + m_area.name
        + "; they are not the locality's own. Beds, places and hours are shared by all localities. The people of the "
          "first day are parted by age.";
    source.confidence = "people as given; all else inherited";
    m_parted.sources.push_back(std::move(source));
    const std::string said = m_area.name + " is parted into " + std::to_string(m_localities.size())
        + " localities by their people; all rates are inherited from it.";
    m_parted.description += (m_parted.description.empty() ? "" : " ") + said;
}

Area Parting::areaOf(std::size_t locality) const
{
    Area area = m_area;
    area.id = AreaId{edit::newId(m_parted.areas, m_localities[locality].name)};
    area.name = m_localities[locality].name;
    area.code.clear();
    area.populationSource = m_source;
    for (PopulationYear& year : area.population)
        for (std::size_t b = 0; b < year.people.size() && b < m_plan.ageBands.size(); ++b)
            year.people[b] *= m_shares[locality][b];
    for (AreaSetting& setting : area.settings)
        setting.capacity.reset();
    std::erase_if(area.settings, [](const AreaSetting& own) { return !own.queueExits && !own.unitCost; });
    partCounts(area, locality);
    area.dayOne = dayOneOf(locality);
    return area;
}

/// Divides counts a year. Rates follow the population by themselves.
void Parting::partCounts(Area& area, std::size_t locality) const
{
    for (const Cohort& cohort : m_plan.cohorts) {
        const Demand& demand = demandOf(cohort, m_area);
        if (!demand.countPerYear)
            continue;
        auto own = std::ranges::find(area.cohorts, cohort.id, &AreaCohort::cohort);
        if (own == area.cohorts.end())
            own = area.cohorts.insert(area.cohorts.end(), AreaCohort{cohort.id, {}, {}, {}, {}});
        own->demand = demand;
        *own->demand->countPerYear *= shareOf(locality, cohort);
    }
}

DayOne Parting::dayOneOf(std::size_t locality) const
{
    DayOne day = m_area.dayOne;
    const auto cut = [&](auto& rows) {
        for (auto& row : rows)
            if (const Cohort* cohort = findById(m_plan.cohorts, row.cohort))
                row.people = rounded(row.people * shareOf(locality, *cohort));
        std::erase_if(rows, [](const auto& row) { return !(row.people > 0.0); });
    };
    cut(day.inCare);
    cut(day.delayed);
    cut(day.waiting);
    for (StartUnits& units : day.unitsInUse)
        units.units = rounded(units.units * shareOfUnits(locality, units.setting));
    if (!day.empty())
        day.source = m_source;
    return day;
}

/// The share of units, by the mean hours of the people in care.
double Parting::shareOfUnits(std::size_t locality, const SettingId& setting) const
{
    double own = 0.0;
    double all = 0.0;
    for (const StartInCare& row : m_area.dayOne.inCare) {
        const Cohort* cohort = findById(m_plan.cohorts, row.cohort);
        if (!cohort || row.setting != setting)
            continue;
        const Distribution* package = packageOf(*cohort, m_area, setting);
        const double units = row.people * (package ? package->mean : 1.0);
        own += units * shareOf(locality, *cohort);
        all += units;
    }
    return all > 0.0 ? own / all : 0.0;
}

void Parting::shareSettings()
{
    for (std::size_t s = 0; s < m_plan.settings.size(); ++s)
        m_parted.settings[s].sharedBy.assign(
            1, SharedSetting{m_area.name, ids(), *capacityOf(m_plan.settings[s], m_area)});
}

/// Makes the area's own prices those of the plan.
void Parting::movePrices()
{
    const auto isOwn = [&](const CostPart& part) { return part.area == m_area.id; };
    std::erase_if(m_parted.money.costs, [&](const CostPart& part) {
        return part.area.value.empty() && std::ranges::any_of(m_plan.money.costs, [&](const CostPart& own) {
                   return isOwn(own) && own.setting == part.setting;
               });
    });
    for (CostPart& part : m_parted.money.costs)
        if (isOwn(part))
            part.area = {};
}

void Parting::moveChanges()
{
    for (Scenario& scenario : m_parted.scenarios)
        for (Change& change : scenario.changes)
            if (!change.areas.empty())
                change.areas = ids();
}

/// Moves ranges: those of the area's capacity to the shared capacity, those of other own values to each locality.
void Parting::moveRanges()
{
    std::vector<UncertainInput> moved;
    const Path own = Path("/areas") / m_area.id;
    for (UncertainInput input : m_plan.uncertainInputs) {
        const bool isOwn = Path(input.path).isWithin(own);
        std::vector<std::string> steps = Path(isOwn ? input.path.substr(own.text().size()) : input.path).steps();
        if (steps.size() > 2 && steps[0] == "settings" && steps[2] == "capacity") {
            Path path = Path("/settings") / steps[1] / "sharedBy" / m_area.name;
            for (std::size_t i = 2; i < steps.size(); ++i)
                path = path / steps[i];
            input.path = path.text();
            moved.push_back(std::move(input));
        } else if (!isOwn) {
            moved.push_back(std::move(input));
        } else {
            for (const AreaId& id : ids()) {
                UncertainInput one = input;
                one.path = (Path("/areas") / id).text() + input.path.substr(own.text().size());
                one.name += ", " + findById(m_parted.areas, id)->name;
                moved.push_back(std::move(one));
            }
        }
    }
    m_parted.uncertainInputs = std::move(moved);
}

} // namespace

double peopleOf(const std::vector<Locality>& localities)
{
    double all = 0.0;
    for (const Locality& locality : localities)
        all += std::accumulate(locality.people.begin(), locality.people.end(), 0.0);
    return all;
}

Result<Plan> partArea(const Plan& plan, const std::vector<Locality>& localities)
{
    if (plan.areas.size() != 1)
        return Error{ErrorCode::BadField, {}, "areas", std::to_string(plan.areas.size())};
    if (localities.size() < 2)
        return Error{ErrorCode::BadField, {}, "localities", std::to_string(localities.size())};
    return Parting(plan, localities).part();
}

} // namespace homeward::calibrate
