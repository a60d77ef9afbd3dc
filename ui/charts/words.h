// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace homeward::charts {

/// The translation context of every word in a chart.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Charts)
};

} // namespace homeward::charts
