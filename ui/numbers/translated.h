// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>

#include <string>

namespace homeward::numbers {

/// A marked text of ui/wording in the language of the screen: the `Translate` of the window. Nothing for no text.
[[nodiscard]] inline std::string translated(const char* text)
{
    return *text == '\0' ? std::string() : QCoreApplication::translate("wording", text).toStdString();
}

} // namespace homeward::numbers
