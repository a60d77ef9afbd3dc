// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/special.h"

#include <boost/math/special_functions/beta.hpp>
#include <boost/math/special_functions/erf.hpp>
#include <boost/math/special_functions/gamma.hpp>
#include <boost/math/tools/toms748_solve.hpp>
#include <cmath>
#include <numbers>

namespace homeward::stats {

namespace {

namespace policies = boost::math::policies;
using Quiet =
    policies::policy<policies::promote_double<false>, policies::domain_error<policies::ignore_error>,
                     policies::pole_error<policies::ignore_error>, policies::overflow_error<policies::ignore_error>,
                     policies::evaluation_error<policies::ignore_error>>;

} // namespace

double gammaP(double shape, double x) { return boost::math::gamma_p(shape, x, Quiet{}); }
double gammaQ(double shape, double x) { return boost::math::gamma_q(shape, x, Quiet{}); }
double gammaPInverse(double shape, double share) { return boost::math::gamma_p_inv(shape, share, Quiet{}); }
double gammaQInverse(double shape, double share) { return boost::math::gamma_q_inv(shape, share, Quiet{}); }
double gammaDensity(double shape, double x) { return boost::math::gamma_p_derivative(shape, x, Quiet{}); }
double normalInverse(double share) { return -std::numbers::sqrt2 * boost::math::erfc_inv(2.0 * share, Quiet{}); }
double normalShare(double z) { return 0.5 * std::erfc(-z / std::numbers::sqrt2); }
double betaInverse(double a, double b, double share) { return boost::math::ibeta_inv(a, b, share, Quiet{}); }

std::optional<double> rootBetween(const std::function<double(double)>& function, double low, double high)
{
    const double atLow = function(low);
    const double atHigh = function(high);
    if (atLow == 0.0 || atHigh == 0.0)
        return atLow == 0.0 ? low : high;
    if (!(std::signbit(atLow) != std::signbit(atHigh)) || !std::isfinite(atLow) || !std::isfinite(atHigh))
        return std::nullopt;
    std::uintmax_t steps = 200;
    const auto [below, above] = boost::math::tools::toms748_solve(
        function, low, high, atLow, atHigh, boost::math::tools::eps_tolerance<double>(51), steps, Quiet{});
    return (below + above) / 2.0;
}

} // namespace homeward::stats
