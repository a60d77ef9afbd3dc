// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/flow_table.h"
#include "core/results/sums_table.h"
#include "core/results/wait_counter.h"
#include "core/sim/care_history.h"
#include "core/sim/observer.h"

#include <array>
#include <cstdint>
#include <limits>
#include <vector>

namespace homeward::sim {

using results::Count;
using results::Level;
using results::peopleLevels;

/// Accumulates what an engine reports into sums for every cell of time, separately for every area: time-weighted sums
/// of levels, and counts.
class Recorder final : public Observer {
public:
    /// `byCohort` also collects each cohort separately. `cells` divide the whole run into months or finer
    /// (`results::cellsOf`); none = months.
    Recorder(const Compiled& model, bool byCohort, std::vector<base::Period> cells = {});

    void moved(const Move& move, Second at) override;
    void counted(CountedEvent what, int setting, int cohort, Second at) override;
    void capacitySet(int setting, Units units, Second at) override;
    void unservable(int setting, int cohort, int by, Second at) override;
    void inTurnaround(int setting, int cohort, Units by, Second at) override;
    void keptBeside(int setting, int cohort, Units by, Second at) override;

    /// Closes the last period; call it last.
    void finish();

    /// By cell and setting of the plan.
    [[nodiscard]] const results::SumsTable& ofArea(int area) const
    {
        return m_groups[static_cast<std::size_t>(area)].cells;
    }
    [[nodiscard]] const results::SumsTable& ofCohort(int cohort) const
    {
        return m_groups[static_cast<std::size_t>(m_model.areas + cohort)].cells;
    }

    /// By cell.
    [[nodiscard]] const results::FlowTable& flowsOf(int area) const
    {
        return m_flows[static_cast<std::size_t>(area)].cells;
    }

    /// Whether in each area and setting the people there at first, plus starts, less ends, equal the people present.
    [[nodiscard]] bool settingsConserved() const;
    /// The largest relative gap, over settings, between people present integrated over time and the sum of the times
    /// that people spent there.
    [[nodiscard]] double littlesLawGap(const std::vector<PersonState>& present,
                                       const std::vector<Second>& heldSince) const;

private:
    static constexpr Second neverInHospital = std::numeric_limits<Second>::min() / 2;

    /// Sums for the checks, since reporting began.
    struct Tally {
        std::int64_t initial = 0;
        std::int64_t starts = 0; ///< this and `ends` and `presentSeconds` cover the closed cells
        std::int64_t ends = 0;
        std::int64_t presentSeconds = 0; ///< people present integrated over time
        std::int64_t spentSeconds = 0; ///< the times that people who left had spent
    };
    struct Row {
        std::array<std::int64_t, results::levelCount> level{};
        results::Sums sums; ///< sums of the open cell
        std::vector<std::int32_t> waits; ///< waits of the open cell, seconds, of people who had to wait
        Tally tally;
        [[nodiscard]] std::int64_t present() const;
    };
    /// The people of an area, or of a cohort, by setting of the plan.
    struct Group {
        std::vector<Row> rows;
        results::SumsTable cells;
    };
    /// The people of an area who went from one place to another: those of the open cell as a matrix of (outside and the
    /// settings) x places, and the flows of closed cells.
    struct AreaFlows {
        std::vector<std::int32_t> people;
        results::FlowTable cells;
    };
    /// The units of a setting; over the open cell, how long it was full and how much was used above its capacity.
    struct Occupancy {
        Units limit = 0;
        Units free = 0; ///< below 0 while more are used than there are
        std::int64_t overSum = 0; ///< this and `fullSum` cover the open cell
        std::int64_t fullSum = 0;
        bool unlimited = false;
    };
    /// A delay in progress of a person.
    struct DelaySpell {
        Second since = 0;
        int cohort = 0;
        int setting = none; ///< none = the person is not delayed
        int place = none; ///< index among the delayed people (`m_delayed`)
        bool discharge = false;
    };

    /// A number of people, and its sum over the open cell.
    struct People {
        std::int64_t seconds = 0;
        std::int32_t now = 0;
        void change(std::int32_t by, Second left)
        {
            now += by;
            seconds += by * left;
        }
    };
    /// Changes by people in the common state (`isUsual`) since the cell opened. For speed most moves write only this,
    /// once for area and cohort together; the rows get it when the cell closes.
    struct UsualChanges {
        std::int64_t people = 0; ///< changes of levels, and of their integrals to the end of the cell
        std::int64_t peopleSeconds = 0;
        std::int64_t units = 0;
        std::int64_t unitSeconds = 0;
        std::int32_t starts = 0;
        std::int32_t transfers = 0;
        std::int32_t ends = 0;
        std::int64_t spentSeconds = 0; ///< by people who left
    };
    /// The accumulators of a cohort in a setting.
    struct Accumulators {
        Row* ofArea = nullptr;
        Row* ofCohort = nullptr; ///< null unless cohorts are collected separately
        Occupancy* occupancy = nullptr;
        std::int32_t largeFrom =
            std::numeric_limits<std::int32_t>::max(); ///< the least units that count as a large package
        UsualChanges usual = {};
        People people = {}; ///< in care or delayed
        People large = {}; ///< of these, those who hold a large package

        template <class Do>
        void forEachRow(Do what) const
        {
            what(*ofArea);
            if (ofCohort != nullptr)
                what(*ofCohort);
        }
    };

    /// Closes every cell that ends at or before this moment.
    void advance(Second at)
    {
        if (at >= m_nextClose)
            closePeriods(at);
        m_left = m_nextClose - at;
    }
    void closePeriods(Second at);
    void beginReports();
    void writeUsual();
    void openCell();
    void closeCell();
    void writeCost();
    void writeOccupancy();
    void writeAvailable();
    [[nodiscard]] std::int64_t unitsScheduled(std::size_t setting) const;
    [[nodiscard]] double partOf(int area, std::size_t planSetting) const;
    void takeCensus();
    void pushRow(Group& group, std::size_t setting, bool ofArea);
    void noteDelay(const Move& move, Second at);
    void prepareFlows();
    void noteWait(const Move& move, Second at);
    void countFlow(const Move& move, int from);
    void prepareAges();
    void openAges(Second length);
    void writeAges();
    static void countLarge(Accumulators& here, int units, std::int32_t by, Second left)
    {
        if (units >= here.largeFrom)
            here.large.change(by, left);
    }
    /// A person enters the common state or leaves it. `left` is `m_left`, passed in a register.
    static void countUsual(Accumulators& here, int unitsHeld, std::int32_t by, Second left)
    {
        const std::int64_t units = std::int64_t{by} * unitsHeld;
        here.usual.people += by;
        here.usual.peopleSeconds += by * left;
        here.usual.units += units;
        here.usual.unitSeconds += units * left;
        countLarge(here, unitsHeld, by, left);
        useUnits(*here.occupancy, units, left);
    }
    /// What the recorder keeps of a person in the model.
    struct Past {
        Second leftHospital = neverInHospital; ///< when the person last left hospital
        int waitsFrom = none; ///< for a person who waits in no setting: the setting that it left, or none
    };
    [[nodiscard]] Past& pastOf(int person)
    {
        const auto number = static_cast<std::size_t>(person);
        if (number >= m_pasts.size())
            m_pasts.resize(std::max(number + 1, 2 * m_pasts.size()));
        return m_pasts[number];
    }
    void noteReadmission(const Move& move, const Past& past, Second at);
    void noteDischarge(const Move& move, Past& past, Second at) const
    {
        if (move.leaves && inHospital(move.before.setting))
            past.leftHospital = at;
    }
    void noteStay(const Move& move, Second at);
    void noteDeath(const Move& move, Second at);
    void pushFlows(AreaFlows& flows) const;
    /// How many places flows lead to: settings of the plan, outcomes, and one for people who were turned away.
    [[nodiscard]] int placesOfPlan() const
    {
        return m_model.planSettings + static_cast<int>(m_model.outcomeIsDeath.size()) + 1;
    }
    static void countWait(Row& row, Second waited)
    {
        row.sums[Count::WaitSeconds] += waited;
        row.waits.push_back(static_cast<std::int32_t>(waited));
    }
    void endSpell(DelaySpell& spell);
    void endUsual(const Move& move, Accumulators& here, Second at, Second left);
    void beginUsual(const Move& move, Accumulators& here, Second left);
    void endUnusual(const Move& move, Second at);
    void beginUnusual(const Move& move, Second at);
    /// Whether a person is in the common state, which is counted fast: in care where the pathway led, with nothing held
    /// elsewhere.
    [[nodiscard]] static bool isUsual(const PersonState& state)
    {
        return state.kind == StateKind::InCare && state.askedFor && state.away == none;
    }
    [[nodiscard]] static bool isDelayed(const PersonState& state)
    {
        return state.kind == StateKind::ProcessDelay || state.kind == StateKind::DelayedForPlace;
    }
    /// Whether a delayed person is a delayed discharge: held in the hospital sphere, with the next step outside it.
    [[nodiscard]] bool isDischarge(const PersonState& state) const
    {
        return inHospital(state.setting) && !inHospital(state.wanted);
    }
    [[nodiscard]] bool inHospital(int place) const { return m_inHospital[static_cast<std::size_t>(place + 1)] != 0; }
    void addUnusual(const PersonState& state, std::int64_t sign);
    void addDelayed(const PersonState& state, std::int64_t sign);
    [[nodiscard]] int areaOfGroup(std::size_t group) const;
    /// The number, in the compiled model, of a setting of the plan for an area.
    [[nodiscard]] int settingOf(int area, std::size_t planSetting) const
    {
        return m_model.settingOfRow[static_cast<std::size_t>(area * m_model.planSettings) + planSetting];
    }
    /// Changes a level by `by`, and its integral up to the end of the cell.
    void changeLevel(Row& row, Level level, std::int64_t by) const
    {
        row.level[static_cast<std::size_t>(level)] += by;
        row.sums[level] += by * m_left;
    }
    void changeLevel(int cohort, int setting, Level level, std::int64_t by)
    {
        accumulatorsOf(cohort, setting).forEachRow([&](Row& row) { changeLevel(row, level, by); });
    }
    /// Changes the units in use, and with them whether the setting is full and how much it uses above its capacity.
    static void useUnits(Occupancy& here, Units by, Second left)
    {
        const Units before = here.free;
        here.free -= by;
        if (before < oneUnit || here.free < oneUnit)
            noteShortage(here, before, left);
    }
    static void noteShortage(Occupancy& here, Units freeBefore, Second left)
    {
        here.overSum += (std::max<Units>(0, -here.free) - std::max<Units>(0, -freeBefore)) * left;
        here.fullSum += (static_cast<int>(here.free < oneUnit) - static_cast<int>(freeBefore < oneUnit)) * left;
    }
    [[nodiscard]] Accumulators& accumulatorsOf(int cohort, int setting)
    {
        return m_accumulators[static_cast<std::size_t>(cohort * m_settings + setting)];
    }
    [[nodiscard]] Occupancy& occupancyOf(int setting) { return m_occupancies[static_cast<std::size_t>(setting)]; }

    const Compiled& m_model;
    int m_settings;
    std::vector<Group> m_groups; ///< areas, then cohorts where they are collected separately
    std::vector<AreaFlows> m_flows; ///< by area
    std::vector<std::int32_t*> m_flowsOf; ///< by cohort: the matrix of its area's flows
    /// where the row of a setting begins in the matrix; the first row is for people who come from none
    std::vector<int> m_flowRow;
    std::vector<int> m_flowPlace; ///< the column of a setting or outcome; the first entry is for people turned away
    bool m_someoneDies = false; ///< whether an outcome is death
    CareHistory m_history; ///< kept only if someone dies
    std::vector<Past> m_pasts; ///< by number of a person
    std::vector<Occupancy> m_occupancies;
    std::vector<Accumulators> m_accumulators; ///< [cohort * settings + setting]
    std::vector<char> m_inHospital; ///< by place; the first entry is for no place
    std::vector<int> m_sharedBy; ///< how many areas have a setting
    std::vector<DelaySpell> m_spells; ///< by number of the person
    /// numbers of the people who are delayed now, in no order; a census reads these few, not everyone
    std::vector<int> m_delayed;
    results::WaitCounter m_waits; ///< scratch of `pushRow`
    std::vector<base::Period> m_cells;
    std::vector<std::size_t> m_monthOfCell;
    std::size_t m_cell = 0;
    Second m_nextClose = 0; ///< the first close, at 0, begins the reports
    Second m_left = 0; ///< time from now to the next close
    bool m_reporting = false;
};

} // namespace homeward::sim
