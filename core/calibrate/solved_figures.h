// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <vector>

namespace homeward::calibrate {

/// The largest chance that a process delay of a reason may have: beyond it the mean grows instead.
[[nodiscard]] double mostChance(model::DelayReason reason);

/// The figures of a plan that unknowns change. They are written again and again while factors are sought, always from
/// the template's figures, so that errors do not accumulate.
class SolvedFigures {
public:
    /// `factors` are those included in the plan's present figures, by unknown. The plan must not move, and its lists
    /// must not grow. Fails with NoSuchFigure where a path leads nowhere.
    static base::Result<SolvedFigures> of(model::Plan& plan, const std::vector<model::Unknown>& unknowns,
                                          const std::vector<double>& factors);

    /// Writes the figures times their factors. If the route that takes up the difference has too little, lowers the
    /// factor; returns the unknowns lowered.
    std::vector<std::size_t> write(std::vector<double>& factors);

private:
    struct Scaled {
        std::size_t unknown = 0;
        double* value = nullptr;
        double base = 0.0;
    };
    struct Share {
        std::size_t unknown = 0;
        double* value = nullptr;
        double* rest = nullptr;
        double base = 0.0;
    };
    struct Rest {
        double* value = nullptr;
        double base = 0.0;
    };
    struct Length {
        std::size_t unknown = 0;
        model::Distribution* value = nullptr;
        model::Distribution base;
    };
    /// One delay of a route; `unknown` is none where nothing moves it.
    struct Delay {
        std::size_t unknown = 0;
        model::UnknownKind kind = model::UnknownKind::DelayMean;
        model::ProcessDelay base;
    };
    struct DelayedRoute {
        model::Route* route = nullptr;
        std::vector<Delay> delays;
    };

    base::Status add(model::Plan& plan, std::size_t number, const model::Unknown& unknown,
                     const model::SolvedFigure& figure, double factor);
    base::Status addShare(model::Plan& plan, std::size_t number, const model::SolvedFigure& figure, double factor,
                          double* value);
    void addDelay(std::size_t number, model::UnknownKind kind, model::Route& route, const model::ProcessDelay& delay,
                  double factor);
    void restoreRests();
    bool writeShares(std::size_t unknown, double& factor) const;
    void writeDelays(const DelayedRoute& route, const std::vector<double>& factors) const;

    std::size_t m_unknowns = 0;
    std::vector<Scaled> m_scaled;
    std::vector<Share> m_shares;
    std::vector<Rest> m_rests;
    std::vector<Length> m_lengths;
    std::vector<DelayedRoute> m_delays;
};

/// The distribution with all that is typed in days or hours times a factor.
[[nodiscard]] model::Distribution scaled(model::Distribution distribution, double factor);

} // namespace homeward::calibrate
