// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace homeward::charts {

/// Figures as people read them: thousands with a comma, no false precision, a real minus sign.
/// Whole from 10, one decimal below it: `1,234`, `12`, `6.7`.
[[nodiscard]] QString formatPeople(double value);
/// The same with its sign: `+77`, `−6.3`, `0`.
[[nodiscard]] QString formatChange(double value);
/// Whole with a comma.
[[nodiscard]] QString formatWhole(double value);
/// To three figures, with a comma: `5,550`, `444`, `44`.
[[nodiscard]] QString formatThreeFigures(double value);
/// A share 0 to 1 as `91.8 %`.
[[nodiscard]] QString formatShare(double share);
/// A share 0 to 1 as `63 %`.
[[nodiscard]] QString formatWholeShare(double share);
/// A difference of shares (0 to 1) in points, with its sign: `+5.8`.
[[nodiscard]] QString formatPoints(double difference);
/// `71 to 84`; both ends with the decimals of the larger one.
[[nodiscard]] QString formatRange(double low, double high);
/// Money to three figures: `£27.4m`, `£312k`, `£950`.
[[nodiscard]] QString formatMoney(double pounds);
/// With a fixed number of decimals, thousands comma and real minus.
[[nodiscard]] QString formatFixed(double value, int decimals);

} // namespace homeward::charts
