// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QIcon>

namespace homeward::style {

/// The icon of the program and of its windows, with a picture for each size that a desktop asks for.
[[nodiscard]] QIcon programIcon();

} // namespace homeward::style
