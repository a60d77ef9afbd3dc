// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace homeward::app {

/// On Windows a program with a window has no console: what it says goes to that of the shell that started it, unless its
/// output is sent to a file or another program. Elsewhere this does nothing.
void useConsoleOfShell();

} // namespace homeward::app
