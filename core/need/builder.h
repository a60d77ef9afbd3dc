// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/need/network.h"
#include "core/schedule/day_one.h"
#include "core/schedule/levers.h"

#include <map>
#include <memory>
#include <tuple>
#include <vector>

namespace homeward::need {

/// A route out of a setting after the scenario's changes: its destination, and the plan's route that it comes from.
struct WayOn {
    int to = none; ///< destination: settings first, then outcomes
    int moved = none; ///< the lever whose onward routes apply there
    /// the plan's route, with its process delays; null for a route that a change adds
    const model::Route* route = nullptr;
    Series share;
};

/// Units kept in a setting for people who are elsewhere and may come back.
struct Kept {
    int setting = none;
    int cohort = none;
    double days = 0.0;
    double units = 0.0;

    friend bool operator==(const Kept&, const Kept&) = default;
};

/// Makes the stations of a plan that people can reach.
class Builder {
public:
    Builder(const model::Plan& plan, const model::Scenario& scenario, const model::Area& area);

    [[nodiscard]] Network build();

private:
    /// How people enter a setting: cohort, setting, lever that moved them, the place kept for them elsewhere, and the
    /// place kept for them here, which they hold again.
    using Entrance = std::tuple<int, int, int, int, int>;

    /// A station whose outgoing routes are not made yet.
    struct Open {
        int station = none;
        int cohort = none;
        int setting = none;
        std::vector<const model::Route*> routes;
        int kept = none;
        bool comesBack = false; ///< people leave while their place is still kept
        double unitsAfter = 0.0; ///< units held at the end of the stay
    };
    struct Level {
        double value = 1.0;
        Series share;
    };
    /// The people of an entrance whose stays have the same distribution: where the route decides the stay, there is a
    /// group for each route.
    struct StayGroup {
        std::size_t sampler = 0;
        double share = 0.0;
        std::vector<const model::Route*> routes;
    };

    // builder.cpp
    [[nodiscard]] int settingOf(const model::SettingId& id) const;
    [[nodiscard]] int cohortOf(const model::CohortId& id) const;
    [[nodiscard]] int placeOf(const model::PlaceId& id) const;
    [[nodiscard]] bool isSetting(int place) const { return place < m_network.settings; }
    [[nodiscard]] bool isDeath(int place) const;
    [[nodiscard]] const model::Cohort& cohort(int number) const
    {
        return m_plan.cohorts[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const model::Setting& setting(int number) const
    {
        return m_plan.settings[static_cast<std::size_t>(number)];
    }
    [[nodiscard]] const std::vector<model::Route>* routes(int cohort, int setting) const;
    /// The plan's route to a place; null for a route that a change adds.
    [[nodiscard]] const model::Route* routeTo(int cohort, int setting, int place) const;
    /// The cohort in which a person goes on: `next` if it has a stay in the setting, else `now`.
    [[nodiscard]] int cohortIn(int next, int now, int setting) const;
    /// The package in a setting, multiplied by `factor`.
    [[nodiscard]] schedule::MeanPackage packageOf(int cohort, int setting, double factor = 1.0);
    [[nodiscard]] std::size_t sampler(const model::Distribution& stay);
    [[nodiscard]] int law(std::size_t sampler, double factor = 1.0, StayPart part = StayPart::All, double limit = 0.0);
    /// The kernel of a law. Kernels of exponential laws are only made when asked for.
    [[nodiscard]] const Kernel& kernelOf(int law);
    [[nodiscard]] std::vector<double> entriesByDay(const model::Cohort& of) const;
    void addAllWaysOn();
    void addStreams();
    void leaveOutLoneForks();

    // builder_levers.cpp
    template <class Fits>
    [[nodiscard]] Series productOf(schedule::Lever::Kind kind, int cohort, int setting, Fits&& fits);
    [[nodiscard]] Series stayFactor(int cohort, int setting);
    [[nodiscard]] Series packageFactor(int cohort, int setting);
    [[nodiscard]] Series delayFactor(schedule::Lever::Kind kind, int cohort, int setting, int to,
                                     model::DelayReason reason);
    /// The levers of a kind that act on a cohort in a setting, as indexes into the list.
    [[nodiscard]] std::vector<std::size_t> leversAt(schedule::Lever::Kind kind, int cohort, int setting) const;
    [[nodiscard]] std::vector<WayOn> waysOn(int cohort, int setting,
                                            const std::vector<const model::Route*>& planned) const;
    [[nodiscard]] std::vector<Series> entryShares(int cohort) const;
    /// Approximates a changing factor by a few fixed ones, with shares of people that keep the mean of every day.
    [[nodiscard]] const std::vector<Level>& levelsOf(const Series& factor, double step);

    // builder_stations.cpp
    [[nodiscard]] std::vector<Share> enter(const Entrance& entrance);
    [[nodiscard]] std::vector<StayGroup> stayGroups(int cohort, int setting, int moved);
    void addStay(const Entrance& entrance, const StayGroup& group, std::vector<Share>& shares);
    void addParts(Station station, Open open, const StayGroup& group, double factor, const Series& share,
                  std::vector<Share>& shares);
    int addStation(Station station, Open open);
    /// Replaces several shares by one to a fork.
    [[nodiscard]] std::vector<Share> joined(std::vector<Share> shares);
    void addWaysOn(const Open& open);
    [[nodiscard]] std::vector<Share> onwardOf(const Open& open);
    [[nodiscard]] std::vector<Share> arriveBy(const Open& open, const WayOn& way);
    [[nodiscard]] std::vector<Share> delayedBy(const Open& open, const WayOn& way, const model::ProcessDelay& delay,
                                               const std::vector<Share>& after);
    [[nodiscard]] int keptBy(const Open& open, const model::Route* route);

    // builder_run_in.cpp
    void replaceRunIn();
    [[nodiscard]] bool isReplaced(const Station& station, const schedule::DayOneGiven& given) const;
    void carryOver(const Station& station, const std::vector<float>& entries);
    [[nodiscard]] std::vector<double> overOf(const Station& station, const std::vector<float>& entries, double people);

    // builder_day_one.cpp
    void addDayOne();
    [[nodiscard]] double packageScale(int setting);
    void addInCare(const model::StartInCare& row);
    void addDelayed(const model::StartDelayed& row);
    [[nodiscard]] std::vector<Share> afterGrants(const Open& open, const WayOn& way, const std::vector<Share>& after);
    void addFresh(const std::vector<Share>& shares, double people);
    void beginInProgress(Station& station, int law, double people);
    /// The shares by day of people of a law who leave: people who begin on day one or, if `inProgress`, are in their
    /// stay then.
    [[nodiscard]] std::shared_ptr<const std::vector<double>> leavingOf(int law, bool inProgress);
    [[nodiscard]] std::vector<double> fromDayOne(std::vector<double> byDay) const;

    const model::Plan& m_plan;
    const model::Scenario& m_scenario;
    const model::Area& m_area;
    std::shared_ptr<const schedule::Horizon> m_horizon;
    model::DayOne m_dayOne;
    std::vector<schedule::Lever> m_levers;
    std::vector<Series> m_strengths;
    std::vector<Series> m_moved; ///< shares of discharges redirected by a lever
    std::vector<Series> m_staying; ///< shares of discharges that the lever leaves
    Network m_network;
    std::vector<std::pair<model::Distribution, stats::Sampler>> m_samplers;
    std::map<std::tuple<std::size_t, double, StayPart, double>, int> m_laws;
    std::vector<std::pair<std::size_t, double>> m_lawOrigins; ///< by law: sampler and factor
    std::map<std::pair<int, bool>, std::shared_ptr<const std::vector<double>>> m_leaving;
    std::map<std::vector<std::size_t>, Series> m_products; ///< products of lever factors, by the levers' indexes
    std::map<std::tuple<const float*, double, double>, std::vector<Level>> m_levels;
    std::map<Entrance, std::vector<Share>> m_entrances;
    std::map<std::tuple<const model::ProcessDelay*, int, int, int, double>, std::vector<Share>> m_delays;
    /// Cohort, setting, routes, place kept, whether people come back to it, and units: everything that outgoing routes
    /// depend on.
    using Exit = std::tuple<int, int, std::vector<const model::Route*>, int, bool, double>;
    std::map<Exit, std::vector<Share>> m_exits;
    std::vector<Kept> m_kept;
    std::vector<Open> m_open; ///< by station, including finished ones
    std::vector<double> m_unitsCarried; ///< by setting: units held by the run-in's people on the first day
    std::map<int, double> m_packageScales; ///< by setting: scale of packages on the first day, once computed
    std::size_t m_opened = 0; ///< how many of `m_open` have their outgoing routes
};

} // namespace homeward::need
