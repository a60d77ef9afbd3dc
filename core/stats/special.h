// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

namespace homeward::stats {

// Special functions in double precision, which give infinity or NaN instead of throwing (Boost.Math behind them).

/// Regularised lower incomplete gamma function P(shape, x), and its complement Q.
[[nodiscard]] double gammaP(double shape, double x);
[[nodiscard]] double gammaQ(double shape, double x);
/// x with P(shape, x) = share, and with Q(shape, x) = share.
[[nodiscard]] double gammaPInverse(double shape, double share);
[[nodiscard]] double gammaQInverse(double shape, double share);
/// The derivative of P(shape, x) by x.
[[nodiscard]] double gammaDensity(double shape, double x);
/// The normal value below which `share` lies; exact for small shares.
[[nodiscard]] double normalInverse(double share);
/// Share of a normal distribution below z.
[[nodiscard]] double normalShare(double z);
/// x with the regularised incomplete beta function I_x(a, b) = share.
[[nodiscard]] double betaInverse(double a, double b, double share);

/// Where a function changes sign between `low` and `high`, to the last digits; none where both ends have one sign
/// (Alefeld, Potra, Shi, ACM Transactions on Mathematical Software 21, 1995).
[[nodiscard]] std::optional<double> rootBetween(const std::function<double(double)>& function, double low, double high);

} // namespace homeward::stats
