// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

namespace homeward::changes {

/// The translation context of every text about changes.
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Changes)
};

} // namespace homeward::changes
