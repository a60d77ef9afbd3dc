// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <QString>

namespace homeward::document {

/// Figures as they were typed, in the user's locale: up to three decimals, a real minus sign.
[[nodiscard]] QString numberText(double value);
/// With a plus sign where it is above zero.
[[nodiscard]] QString signedNumberText(double value);
/// A share 0 to 1 as `35 %`.
[[nodiscard]] QString percentText(double share);
/// A factor as the change it makes: 0.9 is `−10 %`.
[[nodiscard]] QString factorText(double factor);
/// `1 April 2028`.
[[nodiscard]] QString dateText(base::Date date);

} // namespace homeward::document
