// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/price_parts.h"

#include "core/edit/new_id.h"
#include "core/model/lookup.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <locale>
#include <sstream>
#include <string>

namespace homeward::calibrate {

using model::CostKind;
using model::Plan;
using model::Setting;
using reference::MoneyFigure;
using reference::ReferenceSet;

namespace {

constexpr std::string_view plansItems = "plan";
constexpr std::array<std::string_view, 3> islandBoards{"S08000025", "S08000026",
                                                       "S08000028"};   // Orkney, Shetland, Western Isles
constexpr double hoursAWeekPerDay = 7.0;   // a unit cost is of a weekly hour and day, a part of an hour of care

/// Pounds and pence.
double rounded(double pounds) { return std::round(100.0 * pounds) / 100.0; }

std::string capitalised(std::string text)
{
    if (!text.empty() && text.front() >= 'a' && text.front() <= 'z')
        text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
}

bool isIsland(const Plan& plan, const ReferenceSet& figures)
{
    return !plan.areas.empty() && std::ranges::all_of(plan.areas, [&](const model::Area& area) {
        const reference::Area* const known = figures.areas().find(area.code);
        return known && std::ranges::find(islandBoards, known->board) != islandBoards.end();
    });
}

/// Who pays a price, and which share of it: `delegated health 50 % / council social care 50 %`.
struct Payer {
    std::string budget;
    double share = 1.0;
};

std::vector<Payer> payersOf(std::string_view words)
{
    std::vector<Payer> payers;
    while (!words.empty()) {
        const std::size_t slash = words.find(" / ");
        std::string one(words.substr(0, slash));
        words.remove_prefix(slash == std::string_view::npos ? words.size() : slash + 3);
        Payer payer{one, 1.0};
        if (const std::size_t digits = one.find_first_of("0123456789"); digits != std::string::npos && digits > 0) {
            payer.share = std::stod(one.substr(digits)) / 100.0;
            payer.budget = one.substr(0, one.find_last_not_of(' ', digits - 1) + 1);
        }
        payers.push_back(std::move(payer));
    }
    return payers;
}

/// Of a share in per cent: `10.3 %`.
std::string percent(double share)
{
    std::ostringstream text;
    text.imbue(std::locale::classic());
    text << share << " %";
    return text.str();
}

/// Adds a source unless the plan has one of that id.
model::SourceId addSource(Plan& plan, const char* id, const char* title, const std::string& year, std::string note)
{
    const model::SourceId source{id};
    if (!model::findById(plan.sources, source)) {
        model::Source made;
        made.id = source;
        made.title = title;
        made.year = year;
        made.illustrative = true;
        made.confidence = "illustrative";
        made.note = std::move(note);
        plan.sources.push_back(std::move(made));
    }
    return source;
}

class Parting {
public:
    Parting(Plan& plan, const ReferenceSet& figures)
        : m_plan(plan),
          m_figures(figures),
          m_island(isIsland(plan, figures))
    {
        for (const Setting& setting : plan.settings)
            if (m_year.empty() && setting.unitCost)
                m_year = setting.unitCost->priceYear;
    }

    /// Nothing where no setting of the plan is one that the reference set has shares for.
    void run()
    {
        const auto canBeParted = [this](const Setting& setting) {
            return setting.unitCost && item(setting.id.value, "fixed share of unit cost");
        };
        if (std::ranges::none_of(m_plan.settings, canBeParted))
            return;
        addRates();
        m_partsNote = noteOfParts();
        for (const Setting& setting : m_plan.settings)
            partSetting(setting);
        std::erase_if(m_plan.money.budgets, [this](const model::Budget& budget) {
            return std::ranges::find(m_plan.money.costs, budget.id, &model::CostPart::budget)
                == m_plan.money.costs.end();
        });
        addStaff();
    }

private:
    [[nodiscard]] std::optional<double> item(std::string_view setting, std::string_view name) const
    {
        const MoneyFigure* const figure = m_figures.money(setting, name);
        return figure ? std::optional(figure->value) : std::nullopt;
    }

    /// Budgets with their inflation, and what takes cash to real terms.
    void addRates()
    {
        const model::SourceId source =
            addSource(m_plan, "inflation", "Inflation of budgets", "2025",
                      "Assumed: 3 % for health and 4 % for social care, where pay floors and care-home fees have risen "
                      "faster; 2.5 % in general. Plausible: 2 to 6 %.");
        for (const MoneyFigure& figure : m_figures.money())
            if (figure.setting == plansItems && figure.item == "inflation") {
                model::Budget budget;
                budget.name = capitalised(figure.budget);
                budget.id = model::BudgetId(edit::newId(m_plan.money.budgets, budget.name));
                budget.inflation = figure.value / 100.0;
                budget.priceYear = m_year;
                budget.source = source;
                m_plan.money.budgets.push_back(std::move(budget));
            }
        m_plan.money.priceYear = m_year;
        m_plan.money.generalInflation = item(plansItems, "general inflation (cash to real)").value_or(0.0) / 100.0;
        if (const auto rate = item(plansItems, "discount rate, real"))
            m_plan.money.discountRate = *rate / 100.0;
    }

    /// Which share of each setting's unit cost is paid for capacity that is open, in words.
    [[nodiscard]] std::string noteOfParts() const
    {
        std::string shares;
        for (const Setting& setting : m_plan.settings)
            if (const auto share = item(setting.id.value, "fixed share of unit cost"))
                shares += (shares.empty() ? "" : ", ") + setting.name + " " + percent(*share);
        return "Each unit cost is parted by an assumed share for capacity that is open, used or not (" + shares
            + "); wards and units open and close in steps; a unit above capacity costs up to a quarter more. Ask your "
              "finance team.";
    }

    void partSetting(const Setting& setting)
    {
        const auto fixedShare = item(setting.id.value, "fixed share of unit cost");
        if (!fixedShare)
            return;
        if (setting.unitCost)
            part(setting, {}, *setting.unitCost, *fixedShare / 100.0);
        for (const model::Area& area : m_plan.areas)
            for (const model::AreaSetting& own : area.settings)
                if (own.setting == setting.id && own.unitCost)
                    part(setting, area.id, *own.unitCost, *fixedShare / 100.0);
    }

    /// The step of a setting's capacity, in its units; no more than the whole setting where it is largest.
    [[nodiscard]] double stepOf(const Setting& setting) const
    {
        const auto island = m_island ? item(setting.id.value, "step, island boards") : std::nullopt;
        const double usual = island ? *island : item(setting.id.value, "step").value_or(0.0);
        double most = 0.0;
        for (const model::Area& area : m_plan.areas) {
            const model::Capacity* const capacity = model::capacityOf(setting, area);
            if (!capacity || capacity->unlimited || capacity->steps.empty())
                return usual;
            for (const model::CapacityStep& step : capacity->steps)
                most = std::max(most, std::floor(step.units));
        }
        return std::min(usual, most);
    }

    void part(const Setting& setting, const model::AreaId& area, const model::UnitCost& cost, double fixedShare)
    {
        const double whole = cost.perUnitDay * (setting.countedInHours ? hoursAWeekPerDay : 1.0);
        const double surge = whole * item(setting.id.value, "surge unit cost factor").value_or(1.0);
        const std::array<std::pair<CostKind, double>, 3> parts{{{CostKind::Fixed, whole * fixedShare},
                                                                {CostKind::Variable, whole * (1.0 - fixedShare)},
                                                                {CostKind::Surge, surge - whole * (1.0 - fixedShare)}}};
        for (const Payer& payer : payersOf(m_figures.money(setting.id.value, "unit cost")->budget))
            for (const auto& [kind, pounds] : parts)
                addPart(setting, area, kind, pounds * payer.share, payer, cost.priceYear);
    }

    void addPart(const Setting& setting, const model::AreaId& area, CostKind kind, double pounds, const Payer& payer,
                 const std::string& year)
    {
        const model::Budget* const budget = model::budgetNamed(m_plan, capitalised(payer.budget));
        if (!budget || pounds <= 0.0)
            return;
        model::CostPart made;
        made.id = model::CostPartId(edit::newId(m_plan.money.costs, setting.id.value));
        made.setting = setting.id;
        made.area = area;
        made.kind = kind;
        made.pounds = rounded(pounds);
        made.step = kind == CostKind::Fixed ? stepOf(setting) : 0.0;
        made.budget = budget->id;
        made.priceYear = year;
        made.source = addSource(m_plan, "prices-split", "Parts of unit costs: open, in use and above capacity", m_year,
                                m_partsNote);
        m_plan.money.costs.push_back(std::move(made));
    }

    /// What the reference set calls the staff of a setting, and the role of the plan.
    struct Role {
        const char* name;
        std::array<std::string_view, 2> items;
        bool socialWork = false;
    };

    void addStaff()
    {
        static constexpr std::array roles{
            Role{"Registered nurse", {"staff: nurse", {}}},
            Role{"Support worker", {"staff: carer", "staff: carer (support worker)"}},
            Role{"Therapist", {"staff: AHP", {}}},
            Role{"Doctor", {"staff: doctor (consultant and trainees)", "staff: GP / consultant"}},
            Role{"Social worker", {"staff: social worker", {}}, true},
        };
        if (!m_plan.staff.empty())
            return;
        for (const Role& role : roles)
            addRole(role);
    }

    /// Per cent of the posts.
    [[nodiscard]] double vacancies(bool socialWork) const
    {
        return item(plansItems, socialWork ? "social worker vacancy rate" : "vacancy rate, other roles").value_or(0.0);
    }

    void addRole(const Role& role)
    {
        model::StaffRole made;
        made.name = role.name;
        made.id = model::StaffRoleId(edit::newId(m_plan.staff, made.name));
        made.vacancies = vacancies(role.socialWork) / 100.0;
        for (const Setting& setting : m_plan.settings)
            for (const std::string_view name : role.items)
                addNeed(made, setting, name);
        if (made.needs.empty())
            return;
        made.source =
            addSource(m_plan, "staff-guess", "Staff a unit in use, and vacancies", m_year,
                      std::string("Whole-time equivalents assumed for each bed, place or caseload in use; for care at "
                                  "home one carer for 28 hours of contact a week. Vacancies: social workers ")
                          + percent(vacancies(true)) + ", others " + percent(vacancies(false))
                          + ". Posts are not given: ask the partnership.");
        for (model::StaffNeed& need : made.needs)
            need.source = made.source;
        m_plan.staff.push_back(std::move(made));
    }

    /// Staff for each person cannot be told for each hour.
    void addNeed(model::StaffRole& role, const Setting& setting, std::string_view name) const
    {
        const MoneyFigure* const figure = name.empty() ? nullptr : m_figures.money(setting.id.value, name);
        if (figure && figure->value > 0.0 && figure->unit != "WTE per person")
            role.needs.push_back({setting.id, 0.0, figure->value});
    }

    Plan& m_plan;
    const ReferenceSet& m_figures;
    bool m_island;
    std::string m_year;   ///< of the prices
    std::string m_partsNote;
};

} // namespace

void partPrices(Plan& plan, const ReferenceSet& figures)
{
    if (plan.money.costs.empty() && plan.money.budgets.empty())
        Parting(plan, figures).run();
}

} // namespace homeward::calibrate
