// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace homeward::charts {

/// Makes the texts of a drawing hold wherever it is opened: each names fonts to fall back on and the length that it
/// was laid out with, so that a viewer without our font neither falls to a serif nor runs out of its boxes.
[[nodiscard]] QByteArray withTextsThatHold(const QByteArray& svg);

} // namespace homeward::charts
