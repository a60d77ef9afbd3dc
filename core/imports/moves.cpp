// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/cohorts.h"
#include "core/imports/route_counts.h"

#include <algorithm>

namespace homeward::imports {

namespace {

/// Reads counts of people by origin and destination: one row each, or with a column for each destination, group of
/// people or period. Periods are added up unless the planner names one.
class MovesReader {
public:
    explicit MovesReader(Rows& rows)
        : m_rows(rows),
          m_from(columnWith(rows.columns(), Role::From)),
          m_to(columnWith(rows.columns(), Role::To)),
          m_period(columnWith(rows.columns(), Role::Period))
    {
    }

    void read(Proposals& proposals)
    {
        if (!findColumns())
            return;
        for (std::size_t row = m_rows.begin(); row < m_rows.end(); ++row)
            readRow(row);
        m_rows.finish();
        m_counts.propose(m_rows, proposals);
    }

private:
    [[nodiscard]] bool findColumns()
    {
        const bool isFrom = m_from || !m_rows.choices().setting.empty();
        findFigures(columnWith(m_rows.columns(), Role::Value) ? Role::Value : Role::People);
        const bool isTo = m_to || m_isWide;
        if (!isFrom)
            m_rows.say(FindingKind::NoColumn, {}, "from");
        if (!isTo)
            m_rows.say(FindingKind::NoColumn, {}, "to");
        if (m_figures.empty())
            m_rows.say(FindingKind::NoColumn, {}, "people");
        return isFrom && isTo && !m_figures.empty() && m_rows.chooseKinds()
            && !m_rows.findings().has(FindingKind::SeveralColumns);
    }

    void findFigures(Role role)
    {
        std::vector<const Column*> places, groups, periods, sexes, others;
        for (const Column& column : m_rows.columns()) {
            if (column.role != role)
                continue;
            const bool isOfOne = column.sex == Sex::Female || column.sex == Sex::Male;
            (!m_to && !column.member.empty()                                 ? places
                 : column.ages || cohortNamed(m_rows.plan(), column.heading) ? groups
                 : column.period                                             ? periods
                 : isOfOne                                                   ? sexes
                                                                             : others)
                .push_back(&column);
        }
        m_isWide = !places.empty();
        for (const auto* found : {&places, &groups, &periods, &others, &sexes})
            if (m_figures.empty())
                m_figures = *found;
        if (m_figures == periods)
            std::erase_if(m_figures, [&](const Column* column) { return !isNamed(column->period); });
        if (m_figures == others)
            m_rows.refuseSeveral(m_figures);
    }

    /// Whether a period is the one that the planner names, where one is named.
    [[nodiscard]] bool isNamed(const std::optional<Period>& period) const
    {
        const auto named = m_rows.choices().period.empty() ? std::nullopt : periodIn(m_rows.choices().period);
        return !named || period == named;
    }

    void readRow(std::size_t row)
    {
        // People from outside take no route; they are demand.
        const std::string origin = m_rows.text(row, m_from);
        if (!m_rows.isTaken(row) || isOutside(origin) || isTotalWord(origin)
            || (m_period && !m_rows.choices().period.empty() && !isNamed(m_rows.period(row, *m_period))))
            return;
        const auto area = m_rows.area(row);
        const model::Setting* const setting = area ? m_rows.setting(row, m_from) : nullptr;
        for (const Column* column : m_figures)
            // a total beside its parts
            if (setting && !isTotalWord(m_isWide ? column->heading : m_rows.text(row, m_to)))
                readFigure(row, *column, *area, setting->id);
    }

    void readFigure(std::size_t row, const Column& column, std::size_t area, const model::SettingId& setting)
    {
        const auto group = groupOf(m_rows, row, &column);
        if (!group)
            return;
        const bool isEmpty = m_rows.text(row, &column).empty();
        const auto people = m_rows.number(row, column);
        const auto place = placeOf(m_rows, row, m_isWide ? nullptr : m_to, column);
        const bool isBelow = people && *people < 0.0;
        if (isBelow)
            m_rows.add(FindingKind::BelowZero, row, column);
        const Leavers leavers{area, *group, setting};
        if (people && place && !isBelow)
            m_counts.add(leavers, *place, *people, m_rows.origin(row, column));
        else if (!isEmpty)
            m_counts.refuse(leavers);
    }

    Rows& m_rows;
    const Column* m_from;
    const Column* m_to;
    const Column* m_period;
    std::vector<const Column*> m_figures;
    bool m_isWide = false; ///< whether each column is a destination
    RouteCounts m_counts;
};

} // namespace

void readMoves(Rows& rows, Proposals& proposals) { MovesReader(rows).read(proposals); }

} // namespace homeward::imports
