// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sim/recorder.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace homeward::sim {

using results::Measure;

namespace {

constexpr double secondsPerDay = static_cast<double>(base::secondsPerDay);

/// Waits of all who started, those who did not wait among them; asked for in rising order of the shares.
class Waits {
public:
    Waits(std::vector<std::int32_t>& waits, std::int64_t starts)
        : m_waits(waits),
          m_all(std::max<std::int64_t>(starts, static_cast<std::int64_t>(waits.size())))
    {
    }

    /// Days; linear between order statistics (Hyndman and Fan 1996, type 7).
    [[nodiscard]] double centile(double share)
    {
        if (m_waits.empty())
            return 0.0;
        const double place = share * static_cast<double>(m_all - 1);
        const auto below = static_cast<std::int64_t>(place);
        const double lower = at(below);
        const double upper = at(std::min(below + 1, m_all - 1));
        return (lower + (place - static_cast<double>(below)) * (upper - lower)) / secondsPerDay;
    }

private:
    /// Puts only the wait asked for in its place, and those before it before it.
    [[nodiscard]] double at(std::int64_t place)
    {
        const auto waited = place - (m_all - static_cast<std::int64_t>(m_waits.size()));
        if (waited < 0)
            return 0.0;
        if (waited >= m_settled) {
            std::nth_element(m_waits.begin() + m_settled, m_waits.begin() + waited, m_waits.end());
            m_settled = waited + 1;
        }
        return static_cast<double>(m_waits[static_cast<std::size_t>(waited)]);
    }

    std::vector<std::int32_t>& m_waits;
    std::int64_t m_all;
    std::int64_t m_settled = 0;   ///< the waits before are in their places or below
};

} // namespace

void Sums::add(const Sums& other)
{
    for (std::size_t i = 0; i < levels.size(); ++i)
        levels[i] += other.levels[i];
    for (std::size_t i = 0; i < counts.size(); ++i)
        counts[i] += other.counts[i];
    cost += other.cost;
    waits.insert(waits.end(), other.waits.begin(), other.waits.end());
}

void Sums::clear()
{
    levels.fill(0);
    counts.fill(0);
    cost = 0.0;
    waits.clear();
}

void writeMeasures(Sums& sums, const RoomSums& room, double share, double seconds, double* to)
{
    const auto at = [to](Measure measure) -> double& { return to[static_cast<std::size_t>(measure)]; };
    const auto mean = [&](std::int64_t sum) { return static_cast<double>(sum) / seconds; };
    const auto count = [&](Count what) { return static_cast<double>(sums[what]); };
    const double days = seconds / secondsPerDay;
    const double unit = static_cast<double>(oneUnit);
    const std::int64_t delayed = sums[Level::DelayedPlace] + sums[Level::DelayedCode9] + sums[Level::DelayedFamily]
        + sums[Level::DelayedHealthSocial];
    at(Measure::PeopleInCare) = mean(sums[Level::InCare]);
    at(Measure::PeopleDelayed) = mean(delayed);
    at(Measure::PeoplePresent) = mean(sums[Level::InCare] + delayed);
    at(Measure::PeopleWaiting) = mean(sums[Level::WaitingFor]);
    at(Measure::DelayedForThis) = mean(sums[Level::DelayedFor]);
    at(Measure::DelayedForPlace) = mean(sums[Level::DelayedPlace]);
    at(Measure::DelayedCode9) = mean(sums[Level::DelayedCode9]);
    at(Measure::DelayedFamily) = mean(sums[Level::DelayedFamily]);
    at(Measure::DelayedHealthSocial) = mean(sums[Level::DelayedHealthSocial]);
    at(Measure::UnitsInUse) = mean(sums[Level::Used]) / unit;
    at(Measure::UnitsAvailable) =
        room.unlimited ? std::numeric_limits<double>::quiet_NaN() : share * mean(room.available) / unit;
    at(Measure::UnitsOverCapacity) = share * mean(room.over) / unit;
    at(Measure::ShareOfTimeFull) = share > 0.0 ? mean(room.full) : 0.0;
    at(Measure::UnitsHeldAway) = mean(sums[Level::Away]) / unit;
    at(Measure::Starts) = count(Count::Starts);
    at(Measure::Ends) = count(Count::Ends);
    at(Measure::Transfers) = count(Count::Transfers);
    at(Measure::Diverted) = count(Count::Diverted);
    at(Measure::Surged) = count(Count::Surged);
    at(Measure::TurnedAway) = count(Count::TurnedAway);
    at(Measure::Escalated) = count(Count::Escalated);
    at(Measure::LeftQueue) = count(Count::LeftQueue);
    at(Measure::Deaths) = count(Count::Deaths);
    at(Measure::Exchanged) = count(Count::Exchanged);
    at(Measure::DelayedDays) = at(Measure::PeopleDelayed) * days;
    at(Measure::DelayedDischargeCode9Days) = mean(sums[Level::DischargeCode9]) * days;
    at(Measure::DelayedDischargeFamilyDays) = mean(sums[Level::DischargeFamily]) * days;
    at(Measure::DelayedDischargeHealthSocialDays) = mean(sums[Level::DischargeHealthSocial]) * days;
    at(Measure::DelayedDischargeDays) =
        mean(sums[Level::DischargeCode9] + sums[Level::DischargeFamily] + sums[Level::DischargeHealthSocial]) * days;
    at(Measure::CareDays) = at(Measure::PeoplePresent) * days;
    at(Measure::RightPlaceDays) = mean(sums[Level::InCare] - sums[Level::NotAskedFor]) * days;
    at(Measure::WaitingDays) = at(Measure::PeopleWaiting) * days;
    at(Measure::CareCost) = sums.cost;
    at(Measure::Waits) = static_cast<double>(sums.waits.size());
    at(Measure::WaitDaysMean) =
        sums[Count::Starts] > 0 ? count(Count::WaitSeconds) / secondsPerDay / count(Count::Starts) : 0.0;
    Waits waits(sums.waits, sums[Count::Starts]);
    at(Measure::WaitDaysMedian) = waits.centile(0.5);
    at(Measure::WaitDaysP90) = waits.centile(0.9);
    at(Measure::WaitDaysLongest) = waits.centile(1.0);
}

} // namespace homeward::sim
