// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/stuck_rings.h"

#include "core/sim/most_units.h"
#include "core/sim/resources.h"
#include "core/sim/stuck.h"
#include "core/stats/random.h"

#include <algorithm>
#include <utility>

namespace homeward::sim {

namespace {

constexpr int mostCases = 1'000;
constexpr std::uint64_t mostDraws = 500'000;   // of a ring, over all cases: some ten milliseconds
constexpr std::uint64_t seed = 0x52494E47;

/// People of a cohort who go from a setting to another one and wait there in their place until it has room.
struct Way {
    int from = none;
    int to = none;
    int package = none;         ///< held in `from`, a sampler; none = one unit
    int packageWanted = none;
    double perDay = 0.0;
    double upTo = 0.0;   ///< with those before it in the list
};

/// Whether people who come from other settings stay there while this one is full, and for as long as it takes.
bool holdsPeopleBack(const CompiledSetting& setting)
{
    const CompiledRule& rule = setting.rules.back().fromSettings;
    const model::FullRuleKind kind = rule.kind == model::FullRuleKind::Surge ? rule.fallback : rule.kind;
    return kind == model::FullRuleKind::WaitInPlace && std::ranges::all_of(setting.exits, [](const CompiledExit& exit) {
               return exit.who == model::QueueMembers::Waiting;
           });
}

/// The ways between settings that may be full, by the setting they lead out of.
class Ways {
public:
    Ways(const Compiled& model, const std::vector<double>& asking)
        : m_model(model),
          m_from(static_cast<std::size_t>(model.settingCount())),
          m_most(m_from.size())
    {
        for (int setting = 0; setting < model.settingCount(); ++setting) {
            const CompiledSetting& here = model.settings[at(setting)];
            m_most[at(setting)] = limitUnder(here.rules.back().fromSettings, peakAt(model, here, model.end - 1));
        }
        for (int cohort = 0; cohort < model.cohorts; ++cohort)
            for (int setting = 0; setting < model.settingCount(); ++setting)
                if (const double perDay = asking[at(cohort) * m_from.size() + at(setting)];
                    perDay > 0.0 && isLimited(setting))
                    add(cohort, setting, perDay);
    }

    [[nodiscard]] const std::vector<Way>& from(int setting) const { return m_from[at(setting)]; }
    [[nodiscard]] const std::vector<Units>& most() const { return m_most; }

    /// The settings that can be come to from one, itself only where a way leads back.
    [[nodiscard]] std::vector<char> reachedFrom(int setting) const
    {
        std::vector<char> reached(m_from.size(), 0);
        std::vector<int> open{setting};
        while (!open.empty()) {
            const int here = open.back();
            open.pop_back();
            for (const Way& way : from(here))
                if (!std::exchange(reached[at(way.to)], 1))
                    open.push_back(way.to);
        }
        return reached;
    }

private:
    static std::size_t at(int number) { return static_cast<std::size_t>(number); }
    [[nodiscard]] bool isLimited(int setting) const { return m_most[at(setting)] < unlimitedUnits; }
    [[nodiscard]] int packageAt(int cohort, int setting) const { return m_model.step(cohort, setting).package; }

    void add(int cohort, int setting, double perDay)
    {
        const CompiledStep& step = m_model.step(cohort, setting);
        double below = 0.0;
        for (int r = step.firstRoute; r < step.firstRoute + step.routeCount; ++r) {
            const CompiledRoute& route = m_model.routes[at(r)];
            const double share = route.upTo - std::exchange(below, route.upTo);
            if (share <= 0.0 || route.keepsPlace > 0 || !m_model.isSetting(route.to) || !isLimited(route.to)
                || !holdsPeopleBack(m_model.settings[at(route.to)]))
                continue;
            const int next = m_model.cohortIn(route.becomes != none ? route.becomes : cohort, cohort, route.to);
            m_from[at(setting)].push_back(
                {setting, route.to, packageAt(cohort, setting), packageAt(next, route.to), perDay * share, 0.0});
        }
    }

    const Compiled& m_model;
    std::vector<std::vector<Way>> m_from;
    std::vector<Units> m_most;
};

/// Random cases of a ring that is full.
class Cases {
public:
    Cases(const Compiled& model, const Ways& ways, const std::vector<char>& inRing)
        : m_model(model),
          m_ways(ways),
          m_among(inRing.size())
    {
        for (std::size_t setting = 0; setting < inRing.size(); ++setting)
            for (const Way& way : ways.from(static_cast<int>(setting)))
                if (inRing[setting] != 0 && inRing[static_cast<std::size_t>(way.to)] != 0) {
                    const double before = m_among[setting].empty() ? 0.0 : m_among[setting].back().upTo;
                    m_among[setting].push_back(way);
                    m_among[setting].back().upTo = before + way.perDay;
                }
    }

    /// The share of the cases in which somebody is stuck.
    [[nodiscard]] double chance()
    {
        int stuck = 0;
        int cases = 0;
        while (cases == 0 || (cases < mostCases && m_drawn < mostDraws)) {
            ++cases;
            stuck += someoneStuck() ? 1 : 0;
        }
        return static_cast<double>(stuck) / static_cast<double>(cases);
    }

private:
    [[nodiscard]] bool someoneStuck()
    {
        std::vector<Delayed> people;
        std::vector<Units> held(m_among.size(), 0);
        for (std::size_t setting = 0; setting < m_among.size(); ++setting)
            if (!m_among[setting].empty())
                fill(setting, people, held[setting]);
        leaveStuck(people, held, m_ways.most());
        return !people.empty();
    }

    /// People come until one does not fit. Who needs more than a whole setting is told of by itself.
    void fill(std::size_t setting, std::vector<Delayed>& people, Units& held)
    {
        const Units most = m_ways.most()[setting];
        while (m_drawn < 2 * mostDraws) {
            const Way& way = someWay(m_among[setting]);
            const Delayed one{none, way.from, unitsOf(way.package), way.to, unitsOf(way.packageWanted)};
            if (one.units > most || one.unitsWanted > m_ways.most()[static_cast<std::size_t>(way.to)])
                continue;
            if (held + one.units > most)
                return;
            held += one.units;
            people.push_back(one);
        }
    }

    [[nodiscard]] const Way& someWay(const std::vector<Way>& ways)
    {
        const auto found = std::ranges::upper_bound(ways, draw() * ways.back().upTo, {}, &Way::upTo);
        return found == ways.end() ? ways.back() : *found;
    }

    [[nodiscard]] Units unitsOf(int package)
    {
        if (package == none)
            return oneUnit;
        return std::max<Units>(1,
                               schedule::unitsOf(m_model.samplers[static_cast<std::size_t>(package)].quantile(draw())));
    }

    [[nodiscard]] double draw() { return stats::uniform(stats::keyed(seed, m_drawn++)); }

    const Compiled& m_model;
    const Ways& m_ways;
    std::vector<std::vector<Way>> m_among;   ///< by setting, those within the ring
    std::uint64_t m_drawn = 0;
};

} // namespace

std::vector<StuckRing> stuckRings(const Compiled& model, const std::vector<double>& asking)
{
    const Ways ways(model, asking);
    std::vector<char> known(static_cast<std::size_t>(model.settingCount()), 0);
    std::vector<StuckRing> rings;
    for (int first = 0; first < model.settingCount(); ++first) {
        if (known[static_cast<std::size_t>(first)] != 0 || !model.settings[static_cast<std::size_t>(first)].inHours
            || ways.from(first).empty())
            continue;
        const std::vector<char> reached = ways.reachedFrom(first);
        if (reached[static_cast<std::size_t>(first)] == 0)
            continue;
        StuckRing ring;
        std::vector<char> members(reached.size(), 0);
        for (int setting = 0; setting < model.settingCount(); ++setting)
            if (reached[static_cast<std::size_t>(setting)] != 0
                && ways.reachedFrom(setting)[static_cast<std::size_t>(first)] != 0) {
                members[static_cast<std::size_t>(setting)] = known[static_cast<std::size_t>(setting)] = 1;
                ring.settings.push_back(setting);
            }
        ring.chance = Cases(model, ways, members).chance();
        if (ring.chance > 0.0)
            rings.push_back(std::move(ring));
    }
    return rings;
}

} // namespace homeward::sim
