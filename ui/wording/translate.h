// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <initializer_list>
#include <string>

// Marks a text for lupdate, which knows this macro by name; without Qt it is the text itself.
#ifndef QT_TRANSLATE_NOOP
#define QT_TRANSLATE_NOOP(context, text) text
#endif

namespace homeward::wording {

/// Gives a marked text (context `wording`) in the user's language; the command line leaves it as it is.
/// Parameters of this type are called `say`: lupdate passes over a text that is marked inside `translate(...)`.
using Translate = std::function<std::string(const char* text)>;

[[nodiscard]] inline std::string untranslated(const char* text) { return text; }

/// Puts the arguments in the places of %1 to %9, each as a plain line (core/base/text.h): what a plan holds neither
/// breaks a line nor reaches a terminal as a command.
[[nodiscard]] std::string fill(const std::string& text, std::initializer_list<std::string> arguments);

/// A number as people type it, and a share (1 = all) as `97 %`, in the format in force (number_format.h).
[[nodiscard]] std::string number(double value);
[[nodiscard]] std::string percent(double share);
/// With a capital at the front.
[[nodiscard]] std::string sentence(std::string text);

} // namespace homeward::wording
