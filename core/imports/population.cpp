// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/cohorts.h"
#include "core/imports/heading_words.h"
#include "core/imports/people_counts.h"

#include "core/edit/draft.h"
#include "core/tables/people_tables.h"

#include <algorithm>
#include <cmath>
#include <set>

namespace homeward::imports {

namespace {

class PopulationReader {
public:
    explicit PopulationReader(Rows& rows) : m_rows(rows) { }

    void read(Proposals& proposals)
    {
        if (!m_rows.chooseKinds() || !findColumns())
            return;
        m_yearOfAll = yearInWords(m_rows.words());
        m_wantsAll = std::ranges::any_of(planBands(), &Ages::isAll);
        for (std::size_t row = m_rows.begin(); row < m_rows.end(); ++row)
            readRow(row);
        m_rows.finish();
        propose(proposals);
    }

private:
    bool findColumns()
    {
        m_age = columnWith(m_rows.columns(), Role::Age);
        m_sex = columnWith(m_rows.columns(), Role::Sex);
        m_period = columnWith(m_rows.columns(), Role::Period);
        for (const Column& column : m_rows.columns()) {
            const bool isValue = column.role == Role::Value || column.role == Role::People;
            if (isValue && (column.ages || m_age))
                m_values.push_back(&column);
        }
        // Beside columns whose headings say what they hold, bare values are totals or keys.
        if (std::ranges::any_of(m_values, [](const Column* c) { return c->isMember(); }))
            std::erase_if(m_values, [&](const Column* c) { return !c->isMember() || (!m_age && !c->ages); });
        else
            keepLikeliest();
        if (!m_age && m_values.empty())
            m_rows.say(FindingKind::NoColumn, {}, "age");
        else if (m_values.empty())
            m_rows.say(FindingKind::NoColumn, {}, "people");
        findSexes();
        return !m_values.empty() && !m_rows.findings().has(FindingKind::SeveralColumns);
    }

    /// Among several bare columns, keeps the one whose heading names people; if there are several of these, one must be
    /// chosen.
    void keepLikeliest()
    {
        const auto rank = [](const Column* column) {
            const std::string plain = plainWords(column->heading);
            const auto has = [&](std::string_view word) { return hasWord(plain, word); };
            return column->why == Why::Chosen ? 3 : has("population") ? 2 : column->role == Role::People ? 1 : 0;
        };
        int most = 0;
        for (const Column* column : m_values)
            most = std::max(most, rank(column));
        std::erase_if(m_values, [&](const Column* column) { return rank(column) < most; });
        m_rows.refuseSeveral(m_values);
    }

    /// Uses persons where the file has them, else the sum of women and men.
    void findSexes()
    {
        const auto isAll = [](const Column* column) { return column->sex == Sex::All; };
        const auto isOne = [](const Column* column) { return column->sex != Sex::Other; };
        m_hasSexes = m_sex || std::ranges::any_of(m_values, isOne);
        m_hasPersons = std::ranges::any_of(m_values, isAll);
        for (std::size_t row = m_rows.begin(); m_sex && row < m_rows.end() && !m_hasPersons; ++row)
            m_hasPersons = sexIn(m_rows.text(row, m_sex)) == Sex::All;
        m_sexOfAll = m_hasSexes ? Sex::Other : m_rows.sexOfAll();
    }

    Sex sexOf(std::size_t row, const Column& value) const
    {
        if (value.sex != Sex::Other)
            return value.sex;
        return m_sex ? sexIn(m_rows.text(row, m_sex)) : m_sexOfAll;
    }

    bool isOfSex(std::size_t row, const Column& value) const
    {
        if (!m_hasSexes)
            return true;
        const Sex sex = sexOf(row, value);
        return m_hasPersons ? sex == Sex::All : sex == Sex::Female || sex == Sex::Male;
    }

    std::optional<Period> periodOf(std::size_t row, const Column& value)
    {
        if (value.period)
            return value.period;
        if (m_period)
            return m_rows.period(row, *m_period);
        if (!m_rows.choices().period.empty())
            return periodIn(m_rows.choices().period);
        return m_yearOfAll;
    }

    void readRow(std::size_t row)
    {
        if (!m_rows.isTaken(row))
            return;
        for (const Column* value : m_values) {
            const auto area = m_rows.area(row, value);
            if (!area || !isOfSex(row, *value))
                continue;
            const auto ages = value->ages ? value->ages : m_rows.ages(row, *m_age);
            const auto period = ages ? periodOf(row, *value) : std::nullopt;
            if (ages && !period && !m_period)
                m_noYear = true;
            if (ages)
                m_seen.try_emplace(*ages);
            // A total beside its parts is not needed, so its faults are not reported.
            if (period && (!ages->isAll() || m_wantsAll))
                readCount(row, *value, {*area, midYearOf(*period)}, *ages);
        }
    }

    void readCount(std::size_t row, const Column& value, const Place& place, const Ages& ages)
    {
        const std::optional<double> people = m_rows.number(row, value);
        if (people && *people < 0.0)
            m_rows.add(FindingKind::BelowZero, row, value);
        // A hidden part is not 0: it makes the whole unknown.
        if (!people || *people < 0.0)
            countAt(row, value, place, ages).isBroken = true;
        else
            put(row, value, place, ages, *people);
    }

    /// Adds a part to its whole. The same part again with another value is disputed.
    void put(std::size_t row, const Column& value, const Place& place, const Ages& ages, double people)
    {
        Count& count = countAt(row, value, place, ages);
        const auto [part, isNew] = count.parts.try_emplace(partOf(row, value), people);
        if (isNew) {
            count.people += people;
        } else if (part->second != people) {
            count.isBroken = true;
            m_rows.add(FindingKind::TwoValues, row, value, sheets::cellName(count.origin.row, count.origin.column));
        }
        ++count.origin.cells;
    }
    Count& countAt(std::size_t row, const Column& value, const Place& place, const Ages& ages)
    {
        const auto [at, isNew] = m_counts[place].try_emplace(ages);
        if (isNew) {
            at->second.origin = m_rows.origin(row, value);
            at->second.origin.cells = 0;
            at->second.wanted = m_rows.partsOfArea(row, &value) * (sumsSexes() ? 2 : 1);
        }
        return at->second;
    }
    [[nodiscard]] bool sumsSexes() const
    {
        return m_hasSexes ? !m_hasPersons : m_sexOfAll == Sex::Female || m_sexOfAll == Sex::Male;
    }
    [[nodiscard]] std::string partOf(std::size_t row, const Column& value) const
    {
        std::string part = m_rows.partsOfArea(row, &value) > 1 ? m_rows.areaText(row, &value) : std::string();
        if (sumsSexes())
            part.append(part.empty() ? "" : ", ").append(sexOf(row, value) == Sex::Female ? "females" : "males");
        return m_rows.addedPart(row) + part;
    }

    void propose(Proposals& proposals)
    {
        if (m_noYear && m_counts.empty())
            m_rows.say(FindingKind::NoColumn, {}, "period");
        const auto bands = planBands();
        for (auto& [place, counts] : m_counts) {
            std::erase_if(counts, [&](const auto& count) { return !isWhole(count.second); });
            if (!counts.empty() && isWanted(place.year))
                proposeYear(proposals, place, counts, bands);
        }
        if (m_leftOut > 0)
            m_rows.say(FindingKind::OtherPeriods, {}, {}, m_leftOut);
    }

    bool isWhole(const Count& count)
    {
        // Of kinds that are added up each has all parts.
        const bool hasAll =
            m_rows.addsUp() ? count.parts.size() % count.wanted == 0 : count.parts.size() == count.wanted;
        if (count.isBroken || hasAll)
            return !count.isBroken;
        std::string found;
        for (const auto& [part, people] : count.parts)
            found.append(found.empty() ? "" : "; ").append(part);
        m_rows.say(FindingKind::PartMissing, found,
                   std::to_string(count.parts.size()) + "/" + std::to_string(count.wanted));
        return false;
    }

    /// Whether a year is taken: one that the plan has, or later than its first.
    bool isWanted(int year)
    {
        const auto named = m_rows.choices().period.empty() ? std::nullopt : periodIn(m_rows.choices().period);
        const int first = m_rows.plan().calibratedFrom.value_or(m_rows.plan().start).year() - 2;
        const bool wanted = named && (m_period || hasPeriods()) ? year == midYearOf(*named) : year >= firstYear(first);
        m_leftOut += wanted ? 0 : 1;
        return wanted;
    }
    [[nodiscard]] bool hasPeriods() const
    {
        return std::ranges::any_of(m_values, [](const Column* column) { return column->period.has_value(); });
    }
    /// The plan's first population year; where the whole file is older, the file's last year.
    [[nodiscard]] int firstYear(int first) const
    {
        for (const model::Area& area : m_rows.plan().areas)
            for (const model::PopulationYear& year : area.population)
                first = std::min(first, year.year);
        int last = 0;
        for (const auto& [place, counts] : m_counts)
            last = std::max(last, place.year);
        return std::min(first, last);
    }

    std::vector<Ages> planBands()
    {
        std::vector<Ages> bands;
        for (const model::AgeBand& band : m_rows.plan().ageBands)
            bands.push_back(agesOf(m_rows.plan(), band.id).value_or(Ages{-1, -1}));
        return bands;
    }

    void proposeYear(Proposals& proposals, const Place& place, const ByAges& counts, const std::vector<Ages>& bands)
    {
        const bool fitsAny =
            std::ranges::any_of(bands, [&](const Ages& band) { return !tilesOf(band, m_seen).empty(); });
        for (std::size_t band = 0; band < bands.size(); ++band) {
            const auto tiles = tilesOf(bands[band], counts);
            // If the file has the ages but not their figures, each cell has been reported already.
            if (tiles.empty() && !tilesOf(bands[band], m_seen).empty())
                continue;
            if (tiles.empty()) {
                std::string found;
                for (const auto& [ages, count] : m_seen)
                    if (found.size() < 80)
                        found.append(found.empty() ? "" : ", ").append(agesText(ages));
                m_rows.say(fitsAny ? FindingKind::BandMissing : FindingKind::BandsDoNotFit, found,
                           m_rows.plan().ageBands[band].name);
                continue;
            }
            double people = 0.0;
            Origin origin = counts.at(tiles.front()).origin;
            origin.cells = 0;
            origin.period = std::to_string(place.year);
            for (const Ages& ages : tiles) {
                people += counts.at(ages).people;
                origin.cells += counts.at(ages).origin.cells;
            }
            proposals.push_back({writing(place, band, people), origin});
        }
    }

    [[nodiscard]] static Writing writing(const Place& place, std::size_t band, double people)
    {
        return [place, band, people](model::Plan& plan) -> std::vector<model::Path> {
            const model::AreaId area = plan.areas[place.area].id;
            const tables::PopulationTable table(area);
            const std::string year = std::to_string(place.year);
            (void)table.write(plan, {"new", "year", static_cast<double>(place.year)}); // false where it is there
            const tables::Entry entry{year, "band:" + plan.ageBands[band].id.value, people};
            if (!table.write(plan, entry))
                return {};
            return {edit::pathOf(area) / "population" / year / "people" / band};
        };
    }

    Rows& m_rows;
    const Column* m_age = nullptr;
    const Column* m_sex = nullptr;
    const Column* m_period = nullptr;
    std::optional<Period> m_yearOfAll; ///< from the words around the table
    std::vector<const Column*> m_values;
    std::map<Place, ByAges> m_counts;
    ByAges m_seen; ///< ages that the file has, with a figure or without
    bool m_hasSexes = false;
    bool m_hasPersons = false;
    Sex m_sexOfAll = Sex::Other;
    bool m_noYear = false;
    bool m_wantsAll = false; ///< whether a band of the plan is everybody
    std::size_t m_leftOut = 0;
};

} // namespace

void readPopulation(Rows& rows, Proposals& proposals) { PopulationReader(rows).read(proposals); }

} // namespace homeward::imports
