// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/number_format.h"

#include <QString>

/// Figures for the screen, in the format in force: `wording::NumberFormat` says how each is written.
namespace homeward::numbers {

[[nodiscard]] inline QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

[[nodiscard]] inline QString fixed(double value, int decimals)
{
    return text(wording::numbers().fixed(value, decimals));
}
[[nodiscard]] inline QString people(double value) { return text(wording::numbers().people(value)); }
[[nodiscard]] inline QString whole(double value) { return text(wording::numbers().whole(value)); }
[[nodiscard]] inline QString threeFigures(double value) { return text(wording::numbers().threeFigures(value)); }
[[nodiscard]] inline QString share(double share) { return text(wording::numbers().share(share)); }
[[nodiscard]] inline QString wholeShare(double share) { return text(wording::numbers().wholeShare(share)); }
[[nodiscard]] inline QString points(double difference) { return text(wording::numbers().points(difference)); }
[[nodiscard]] inline QString range(double low, double high) { return text(wording::numbers().range(low, high)); }
[[nodiscard]] inline QString money(double pounds) { return text(wording::numbers().money(pounds)); }
[[nodiscard]] inline QString typed(double value) { return text(wording::numbers().typed(value)); }
[[nodiscard]] inline QString signedTyped(double value) { return text(wording::numbers().signedTyped(value)); }
[[nodiscard]] inline QString percent(double share) { return text(wording::numbers().percent(share, 3)); }
[[nodiscard]] inline QString factor(double factor) { return text(wording::numbers().factor(factor)); }
[[nodiscard]] inline QString date(base::Date date) { return text(wording::numbers().date(date)); }
[[nodiscard]] inline QString month(base::Date date) { return text(wording::numbers().month(date)); }

} // namespace homeward::numbers
