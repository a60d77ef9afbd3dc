// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/imports/figure_parts.h"
#include "core/imports/heading_words.h"
#include "core/imports/setting_figures.h"
#include "core/validation/ranges.h"

#include <algorithm>
#include <set>

namespace homeward::imports {

namespace {

namespace ranges = validation::ranges;

constexpr double mostPounds = 1e11; // the health care of a whole country

/// Which figure of a setting a column gives.
struct Figure {
    const Column* column = nullptr;
    std::string_view cell; ///< of the table of settings: `room`, `cost`, `dayOne`; or `budget`
    validation::FigureRange range = {};
};

bool isWithin(const validation::FigureRange& range, double value)
{
    return value <= range.high && (range.aboveLow ? value > range.low : value >= range.low);
}

/// Reads rows of settings with their units, people or costs. Of several periods the latest counts.
class SettingsReader {
public:
    SettingsReader(Rows& rows, Shape shape) : m_rows(rows), m_shape(shape), m_parts(rows) { }

    void read(Proposals& proposals)
    {
        // People may be of groups; room and money are not.
        const bool chosen = m_shape == Shape::People
            ? m_rows.chooseKinds({Role::Sex, Role::Reason})
            : m_rows.chooseKinds({Role::Age, Role::Sex, Role::Cohort, Role::Reason});
        if (!chosen || !findColumns())
            return;
        findPeriod();
        for (std::size_t row = m_rows.begin(); row < m_rows.end(); ++row)
            readRow(row);
        // Units are written before the sums that are divided by them.
        for (const bool isSum : {false, true})
            for (const auto& [key, found] : m_parts.all())
                if ((key.figure == "budget") == isSum && !m_parts.isSumOfGroups(key) && m_parts.isWhole(key))
                    proposals.push_back({writing(key, found), found.origin});
        m_rows.finish();
        if (m_otherPeriods > 0)
            m_rows.say(FindingKind::OtherPeriods, m_taken ? m_taken->text() : std::string(), {}, m_otherPeriods);
    }

private:
    bool findColumns()
    {
        m_setting = columnWith(m_rows.columns(), Role::Setting);
        m_period = columnWith(m_rows.columns(), Role::Period);
        if (m_shape == Shape::People) {
            addFigures(Role::People, "dayOne", ranges::onDayOne);
        } else {
            addFigures(Role::Units, "room", ranges::units);
            addFigures(Role::Cost, "cost", ranges::unitCost);
            addFigures(Role::Budget, "budget", {0.0, mostPounds});
        }
        // A bare value counts if no heading says more.
        if (m_figures.empty() && m_shape == Shape::People)
            addFigures(Role::Value, "dayOne", ranges::onDayOne);
        else if (m_figures.empty())
            addFigures(Role::Value, "room", ranges::units);
        if (m_figures.empty())
            m_rows.say(FindingKind::NoColumn, {}, m_shape == Shape::People ? "people" : "units");
        const bool named = m_setting || !m_rows.choices().setting.empty() || hasMembers();
        if (!named)
            m_rows.say(FindingKind::NoColumn, {}, "setting");
        if (!m_rows.choices().setting.empty() && !settingNamed(m_rows.plan(), m_rows.choices().setting)) {
            m_rows.say(FindingKind::NoColumn, m_rows.choices().setting, "setting");
            return false;
        }
        return named && !m_figures.empty() && !m_rows.findings().has(FindingKind::SeveralColumns);
    }

    /// Adds the columns of a role: those with a period or setting in the heading, else the only one.
    void addFigures(Role role, std::string_view cell, const validation::FigureRange& range)
    {
        std::vector<const Column*> members;
        std::vector<const Column*> others;
        for (const Column& column : m_rows.columns()) {
            const bool isOther =
                (column.ages && m_shape != Shape::People) || column.sex == Sex::Female || column.sex == Sex::Male;
            if (column.role == role && !isOther)
                (column.isMember() ? members : others).push_back(&column);
        }
        m_rows.refuseSeveral(members.empty() ? others : alikeIn(members));
        for (const Column* column : members.empty() ? others : members)
            m_figures.push_back({column, cell, range});
    }
    /// Columns whose headings say the same about their figures: two budgets of a year, or of several years if the
    /// planner chose none.
    [[nodiscard]] std::vector<const Column*> alikeIn(const std::vector<const Column*>& columns) const
    {
        const bool isOpen = m_rows.choices().period.empty();
        const auto same = [isOpen](const Column& a, const Column& b) {
            const bool bothNamed = a.why == Why::Heading && b.why == Why::Heading;
            return a.ages == b.ages && (a.period == b.period || (isOpen && bothNamed)) && a.member == b.member
                && a.area == b.area && a.sex == b.sex;
        };
        std::vector<const Column*> alike;
        for (const Column* column : columns)
            if (std::ranges::count_if(columns, [&](const Column* other) { return same(*column, *other); }) > 1)
                alike.push_back(column);
        return alike;
    }
    [[nodiscard]] bool hasMembers() const
    {
        return std::ranges::any_of(m_figures, [](const Figure& figure) { return !figure.column->member.empty(); });
    }

    /// The period that the planner named, else the latest of the file.
    void findPeriod()
    {
        const auto named = m_rows.choices().period.empty() ? std::nullopt : periodIn(m_rows.choices().period);
        std::set<Period> periods;
        for (const Figure& figure : m_figures)
            if (figure.column->period)
                periods.insert(*figure.column->period);
        for (std::size_t row = m_rows.begin(); m_period && row < m_rows.end(); ++row) {
            m_periods.push_back(m_rows.isTaken(row) ? m_rows.period(row, *m_period) : std::nullopt);
            if (m_periods.back())
                periods.insert(*m_periods.back());
        }
        if (!periods.empty())
            m_taken = named ? *named
                            : *std::ranges::max_element(periods, {}, [](const Period& period) { return period.last; });
    }

    void readRow(std::size_t row)
    {
        const bool isEmpty = !m_setting && m_rows.choices().setting.empty() && !hasMembers();
        if (isEmpty || !m_rows.isTaken(row))
            return;
        for (const Figure& figure : m_figures) {
            const auto area = m_rows.area(row, figure.column);
            if (!area)
                continue;
            const auto when = figure.column->period ? figure.column->period : periodOf(row);
            // A row without a period may belong to any.
            if (m_taken && (!when || *when != *m_taken)) {
                ++m_otherPeriods;
                continue;
            }
            const model::Setting* setting = figure.column->member.empty()
                ? m_rows.setting(row, m_setting)
                : settingNamed(m_rows.plan(), figure.column->member);
            if (setting)
                readFigure(row, figure, *area, *setting, when);
        }
    }
    [[nodiscard]] std::optional<Period> periodOf(std::size_t row) const
    {
        return m_period ? m_periods[row - m_rows.begin()] : std::nullopt;
    }

    void readFigure(std::size_t row, const Figure& figure, std::size_t area, const model::Setting& setting,
                    const std::optional<Period>& when)
    {
        const Column& column = *figure.column;
        const auto value = valueOf(row, figure, setting);
        if (value && m_rows.partsOfArea(row, &column) > 1) {
            m_rows.say(FindingKind::PartMissing, m_rows.areaText(row, &column), m_rows.plan().areas[area].name);
            return;
        }
        const auto group = m_shape == Shape::People ? groupOf(m_rows, row, &column) : std::optional(Group{});
        if (!group)
            return;
        const FigureKey key{figure.cell, area, setting.id.value, *group};
        if (!value) {
            m_parts.breakSum(row, column, key);
        } else if (figure.cell != "budget") {
            m_parts.put(row, column, key, *value, when);
        } else if (isBudgetTaken(row, figure, key, *value)) {
            const bool isOfParts = budgetWay(m_rows.plan(), area, setting.id) == BudgetWay::Parts;
            m_rows.say(isOfParts ? FindingKind::Stretched : FindingKind::Shared, setting.name);
            m_parts.put(row, column, key, *value, when);
        }
    }

    /// The figure of a cell; none, with a finding, where the plan cannot take it.
    std::optional<double> valueOf(std::size_t row, const Figure& figure, const model::Setting& setting)
    {
        auto value = m_rows.number(row, *figure.column);
        if (value && figure.cell == "cost")
            value = *value * daysPrice(*figure.column, setting);
        const bool isBelow = value && *value < 0.0;
        if (value && !isBelow && isWithin(figure.range, *value))
            return value;
        if (isBelow)
            m_rows.add(FindingKind::BelowZero, row, *figure.column);
        else if (value)
            m_rows.add(FindingKind::OutOfRange, row, *figure.column,
                       std::to_string(static_cast<long long>(figure.range.high)));
        return std::nullopt;
    }

    /// The factor that converts a price to one for a unit a day. For hours, the unit is a weekly hour.
    double daysPrice(const Column& column, const model::Setting& setting)
    {
        constexpr double daysOfWeek = 7.0;
        constexpr double daysOfYear = 365.0;
        double factor = 1.0;
        switch (priceOf(column.heading)) {
        case PriceOf::Hour: factor = setting.countedInHours ? 1.0 / daysOfWeek : 24.0; break;
        case PriceOf::Week: factor = 1.0 / daysOfWeek; break;
        case PriceOf::Month: factor = 12.0 / daysOfYear; break;
        case PriceOf::Year: factor = 1.0 / daysOfYear; break;
        case PriceOf::Day:
        case PriceOf::NotSaid: return factor;
        }
        m_rows.findings().add(
            {FindingKind::PricePerDay, m_rows.sheet().name(), 0, sheets::columnName(column.column), column.heading});
        return factor;
    }

    /// Whether a yearly sum can be taken: it needs units to divide it by, and no other costs beside it.
    bool isBudgetTaken(std::size_t row, const Figure& figure, const FigureKey& key, double pounds)
    {
        const model::Plan& plan = m_rows.plan();
        const model::SettingId setting(key.setting);
        const auto price = priceOfBudget(plan, key.area, setting, pounds);
        const bool hasRoom = price || m_parts.has({"room", key.area, key.setting, {}});
        if (!hasRoom || budgetWay(plan, key.area, setting) == BudgetWay::None)
            m_rows.add(FindingKind::OtherCosts, row, *figure.column, nameOf(plan, setting));
        else if (price && *price > ranges::price.high)
            m_rows.add(FindingKind::OutOfRange, row, *figure.column,
                       std::to_string(static_cast<long long>(ranges::price.high)));
        else
            return true;
        return false;
    }

    static Writing writing(const FigureKey& key, const FigureFound& found)
    {
        const model::SettingId setting(key.setting);
        if (key.figure == "budget")
            return yearlySum(key.area, setting, found.value, found.when);
        return key.figure == "dayOne" ? dayOnePeople(key.area, setting, key.group, found.value)
                                      : settingCell(key.area, setting, std::string(key.figure), found.value);
    }

    Rows& m_rows;
    Shape m_shape;
    const Column* m_setting = nullptr;
    const Column* m_period = nullptr;
    std::vector<Figure> m_figures;
    std::optional<Period> m_taken;
    std::vector<std::optional<Period>> m_periods; ///< the periods of the rows, if a column has them
    FigureParts m_parts;
    std::size_t m_otherPeriods = 0;
};

} // namespace

void readSettings(Rows& rows, Shape shape, Proposals& proposals) { SettingsReader(rows, shape).read(proposals); }

} // namespace homeward::imports
