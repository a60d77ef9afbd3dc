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
constexpr std::uint64_t mostDraws = 500'000; // for all cases of a ring: takes about ten milliseconds
constexpr std::uint64_t seed = 0x52494E47;

/// People of a cohort who go from a setting to another one and wait there in their place until it has room.
struct Transfer {
    int from = none;
    int to = none;
    int package = none; ///< a sampler of the units held in `from`; none = one unit
    int packageWanted = none;
    double perDay = 0.0;
    double upTo = 0.0; ///< running total of `perDay` in a list
};

/// Whether people who come from other settings are held there until this one has room, however long that takes.
bool holdsPeopleBack(const CompiledSetting& setting)
{
    const CompiledRule& rule = setting.rules.back().fromSettings;
    const model::FullRuleKind kind = rule.kind == model::FullRuleKind::Surge ? rule.fallback : rule.kind;
    return kind == model::FullRuleKind::WaitInPlace && std::ranges::all_of(setting.exits, [](const CompiledExit& exit) {
               return exit.who == model::QueueMembers::Waiting;
           });
}

/// The transfers between settings that may be full, by the setting that they lead out of.
class TransferGraph {
public:
    TransferGraph(const Compiled& model, const std::vector<double>& asking)
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

    [[nodiscard]] const std::vector<Transfer>& from(int setting) const { return m_from[at(setting)]; }
    [[nodiscard]] const std::vector<Units>& most() const { return m_most; }

    /// The settings that can be reached from one; itself only if a path leads back.
    [[nodiscard]] std::vector<char> reachedFrom(int setting) const
    {
        std::vector<char> reached(m_from.size(), 0);
        std::vector<int> open{setting};
        while (!open.empty()) {
            const int here = open.back();
            open.pop_back();
            for (const Transfer& transfer : from(here))
                if (!std::exchange(reached[at(transfer.to)], 1))
                    open.push_back(transfer.to);
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
    std::vector<std::vector<Transfer>> m_from;
    std::vector<Units> m_most;
};

/// Random cases of a ring that is full.
class Cases {
public:
    Cases(const Compiled& model, const TransferGraph& transfers, const std::vector<char>& inRing)
        : m_model(model),
          m_transfers(transfers),
          m_among(inRing.size())
    {
        for (std::size_t setting = 0; setting < inRing.size(); ++setting)
            for (const Transfer& transfer : transfers.from(static_cast<int>(setting)))
                if (inRing[setting] != 0 && inRing[static_cast<std::size_t>(transfer.to)] != 0) {
                    const double before = m_among[setting].empty() ? 0.0 : m_among[setting].back().upTo;
                    m_among[setting].push_back(transfer);
                    m_among[setting].back().upTo = before + transfer.perDay;
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
        leaveStuck(people, held, m_transfers.most());
        return !people.empty();
    }

    /// Fills a setting until somebody does not fit. Skips people who need more than a whole setting: they have a
    /// warning of their own.
    void fill(std::size_t setting, std::vector<Delayed>& people, Units& held)
    {
        const Units most = m_transfers.most()[setting];
        while (m_drawn < 2 * mostDraws) {
            const Transfer& transfer = drawTransfer(m_among[setting]);
            const Delayed one{none, transfer.from, unitsOf(transfer.package), transfer.to,
                              unitsOf(transfer.packageWanted)};
            if (one.units > most || one.unitsWanted > m_transfers.most()[static_cast<std::size_t>(transfer.to)])
                continue;
            if (held + one.units > most)
                return;
            held += one.units;
            people.push_back(one);
        }
    }

    [[nodiscard]] const Transfer& drawTransfer(const std::vector<Transfer>& transfers)
    {
        const auto found = std::ranges::upper_bound(transfers, draw() * transfers.back().upTo, {}, &Transfer::upTo);
        return found == transfers.end() ? transfers.back() : *found;
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
    const TransferGraph& m_transfers;
    std::vector<std::vector<Transfer>> m_among; ///< by setting, the transfers within the ring
    std::uint64_t m_drawn = 0;
};

} // namespace

std::vector<StuckRing> stuckRings(const Compiled& model, const std::vector<double>& asking)
{
    const TransferGraph transfers(model, asking);
    std::vector<char> known(static_cast<std::size_t>(model.settingCount()), 0);
    std::vector<StuckRing> rings;
    for (int first = 0; first < model.settingCount(); ++first) {
        if (known[static_cast<std::size_t>(first)] != 0 || !model.settings[static_cast<std::size_t>(first)].inHours
            || transfers.from(first).empty())
            continue;
        const std::vector<char> reached = transfers.reachedFrom(first);
        if (reached[static_cast<std::size_t>(first)] == 0)
            continue;
        StuckRing ring;
        std::vector<char> members(reached.size(), 0);
        for (int setting = 0; setting < model.settingCount(); ++setting)
            if (reached[static_cast<std::size_t>(setting)] != 0
                && transfers.reachedFrom(setting)[static_cast<std::size_t>(first)] != 0) {
                members[static_cast<std::size_t>(setting)] = known[static_cast<std::size_t>(setting)] = 1;
                ring.settings.push_back(setting);
            }
        ring.chance = Cases(model, transfers, members).chance();
        if (ring.chance > 0.0)
            rings.push_back(std::move(ring));
    }
    return rings;
}

} // namespace homeward::sim
