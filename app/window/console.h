// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace homeward::app {

/// On Windows a program with a window has no console: what it says goes to that of the shell that started it, unless its
/// output is sent to a file or another program. Elsewhere this does nothing.
void useConsoleOfShell();

/// Says why the program ends, on the error stream; on Windows in a box where that leads nowhere, as after a double click.
void sayLast(const std::string& text);

} // namespace homeward::app
