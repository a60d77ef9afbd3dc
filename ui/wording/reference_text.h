// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/rebuild.h"
#include "ui/wording/translate.h"

#include <string>

// Published figures and their rebuilding, in words.
namespace homeward::wording {

/// `published`, `derived`, ...
[[nodiscard]] std::string statusText(reference::Status status, const Translate& say = untranslated);

/// What is wrong with a public file, where, what was expected and what to do.
[[nodiscard]] std::string faultText(const reference::TableFault& fault, const Translate& say = untranslated);

/// What became of a file, as one line.
[[nodiscard]] std::string fileText(const reference::FileReport& report, const Translate& say = untranslated);

/// A figure that moved, as one line with the names of the set.
[[nodiscard]] std::string movedText(const reference::Moved& moved, const reference::ReferenceSet& set,
                                    const Translate& say = untranslated);

/// That there is no such area, and the nearest names.
[[nodiscard]] std::string noAreaText(const std::string& name, const reference::Areas& areas,
                                     const Translate& say = untranslated);

/// The same where a partnership is wanted: a board leads to its partnerships, and only these are suggested.
[[nodiscard]] std::string noPartnershipText(const std::string& name, const reference::Areas& areas,
                                            const Translate& say = untranslated);

} // namespace homeward::wording
