// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/tables/settings_table.h"
#include "core/validation/ranges.h"

#include <algorithm>
#include <set>

namespace homeward::imports {

namespace {

namespace ranges = validation::ranges;

/// Which figure of a setting a column gives.
struct Figure {
    const Column* column = nullptr;
    std::string_view cell; ///< of the table of settings: `room`, `cost`, `dayOne`
    validation::FigureRange range = {};
};

bool isWithin(const validation::FigureRange& range, double value)
{
    return value <= range.high && (range.aboveLow ? value > range.low : value >= range.low);
}

/// Reads rows of settings with their room, people or cost. The latest period counts where there are several.
class SettingsReader {
public:
    SettingsReader(Rows& rows, Shape shape) : m_rows(rows), m_shape(shape) { }

    void read(Proposals& proposals)
    {
        if (!m_rows.chooseKinds() || !findColumns())
            return;
        findPeriod();
        for (std::size_t row = m_rows.begin(); row < m_rows.end(); ++row)
            readRow(row);
        for (const auto& [key, found] : m_met)
            if (!found.isDisputed)
                proposals.push_back({writing(key, found.value), found.origin});
        m_rows.finish();
        if (m_otherPeriods > 0)
            m_rows.say(FindingKind::OtherPeriods, m_taken ? m_taken->text() : std::string(), {}, m_otherPeriods);
    }

private:
    bool findColumns()
    {
        m_setting = columnWith(m_rows.columns(), Role::Setting);
        m_period = columnWith(m_rows.columns(), Role::Period);
        for (const Column& column : m_rows.columns())
            addFigure(column);
        if (m_figures.empty())
            m_rows.say(FindingKind::NoColumn, {}, m_shape == Shape::People ? "people" : "units");
        const bool named = m_setting || !m_rows.choices().setting.empty() || hasMembers();
        if (!named)
            m_rows.say(FindingKind::NoColumn, {}, "setting");
        if (!m_rows.choices().setting.empty() && !settingNamed(m_rows.plan(), m_rows.choices().setting)) {
            m_rows.say(FindingKind::NoColumn, m_rows.choices().setting, "setting");
            return false;
        }
        return named && !m_figures.empty();
    }

    /// Of several columns of one kind the first counts, but for those of their own periods or settings.
    void addFigure(const Column& column)
    {
        const bool isTaken = std::ranges::any_of(m_figures, [&](const Figure& figure) {
            return figure.column->role == column.role && column.role != Role::Value && !column.period
                && column.member.empty();
        });
        if (isTaken)
            return;
        const bool isPeople = m_shape == Shape::People;
        const bool isPlain = column.role == Role::Value && !m_figuresOfRole && !column.ages;
        if (column.role == Role::People && isPeople)
            m_figures.push_back({&column, "dayOne", ranges::onDayOne});
        else if (column.role == Role::Units && !isPeople)
            m_figures.push_back({&column, "room", ranges::units});
        else if (column.role == Role::Cost && !isPeople)
            m_figures.push_back({&column, "cost", ranges::unitCost});
        else if (isPlain && (m_figures.empty() || !column.member.empty() || column.period))
            m_figures.push_back({&column, isPeople ? "dayOne" : "room", isPeople ? ranges::onDayOne : ranges::units});
        if (column.role == Role::People || column.role == Role::Units || column.role == Role::Cost) {
            std::erase_if(m_figures, [](const Figure& figure) { return figure.column->role == Role::Value; });
            m_figuresOfRole = true;
        }
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
        const auto area = isEmpty || !m_rows.isTaken(row) ? std::nullopt : m_rows.area(row);
        if (!area)
            return;
        for (const Figure& figure : m_figures) {
            const auto when = figure.column->period ? figure.column->period : periodOf(row);
            // A row that does not say its period may be of any.
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
        const auto value = m_rows.number(row, *figure.column);
        if (!value)
            return;
        if (*value < 0.0) {
            m_rows.add(FindingKind::BelowZero, row, *figure.column);
            return;
        }
        if (!isWithin(figure.range, *value)) {
            m_rows.add(FindingKind::OutOfRange, row, *figure.column,
                       std::to_string(static_cast<long long>(figure.range.high)));
            return;
        }
        if (m_rows.partsOfArea(row) > 1) {
            m_rows.say(FindingKind::PartMissing, m_rows.areaText(row), m_rows.plan().areas[area].name);
            return;
        }
        Origin origin = m_rows.origin(row, *figure.column);
        origin.period = when ? when->text() : std::string();
        const auto [met, isNew] = m_met.try_emplace(Key{area, setting.id.value, figure.cell}, Found{*value, origin});
        if (isNew || met->second.value == *value)
            return;
        met->second.isDisputed = true;
        m_rows.add(FindingKind::TwoValues, row, *figure.column,
                   sheets::cellName(met->second.origin.row, met->second.origin.column));
    }

    /// Of which area and setting a figure is, and which.
    using Key = std::tuple<std::size_t, std::string, std::string_view>;
    struct Found {
        double value = 0.0;
        Origin origin;
        bool isDisputed = false; ///< given twice with two values
    };

    static Writing writing(const Key& key, double value)
    {
        const auto& [area, setting, figure] = key;
        return figure == "dayOne" ? people(area, model::SettingId(setting), value)
                                  : cell(area, model::SettingId(setting), std::string(figure), value);
    }

    /// A cell of the table of settings: the area's own in a plan of several.
    static Writing cell(std::size_t area, const model::SettingId& setting, const std::string& column, double value)
    {
        return [=](model::Plan& plan) -> std::vector<model::Path> {
            const tables::SettingsTable table;
            const model::AreaId own = ownArea(plan, area);
            const std::string key = setting.value + (own.empty() ? "" : "/" + own.value);
            if (!table.write(plan, {key, column, value}))
                return {};
            const tables::Table after = table.read(plan);
            const auto row = after.rowOf(key);
            const auto place = after.columnOf(column);
            return row && place ? std::vector{after.at(*row, *place).path} : std::vector<model::Path>();
        };
    }

    /// People of a setting on the first day: those of its cohorts are stretched alike.
    static Writing people(std::size_t area, const model::SettingId& setting, double value)
    {
        return [=](model::Plan& plan) -> std::vector<model::Path> {
            const tables::SettingsTable table;
            const std::string key = setting.value + "/" + plan.areas[area].id.value;
            std::vector<model::Path> paths;
            if (!table.write(plan, {key, "dayOne", value}))
                return paths;
            const model::Area& own = plan.areas[area];
            for (const model::StartInCare& row : own.dayOne.inCare)
                if (row.setting == setting)
                    paths.push_back(edit::pathOf(own.id) / "dayOne" / "inCare"
                                    / (row.cohort.value + "+" + setting.value) / "people");
            return paths;
        };
    }

    Rows& m_rows;
    Shape m_shape;
    const Column* m_setting = nullptr;
    const Column* m_period = nullptr;
    std::vector<Figure> m_figures;
    bool m_figuresOfRole = false;
    std::optional<Period> m_taken;
    std::vector<std::optional<Period>> m_periods; ///< of the rows, where a column says them
    std::map<Key, Found> m_met;
    std::size_t m_otherPeriods = 0;
};

} // namespace

void readSettings(Rows& rows, Shape shape, Proposals& proposals) { SettingsReader(rows, shape).read(proposals); }

} // namespace homeward::imports
