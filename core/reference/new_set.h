// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/workshop.h"

namespace homeward::reference {

/// The present set with new figures replacing old ones; sources name the files that were read (by the key of the
/// source).
[[nodiscard]] ReferenceSet newSet(const ReferenceSet& inForce, const std::map<Place, NewFigure>& figures,
                                  const std::map<std::string, std::string>& files);

/// The measures of the present set without new figures.
[[nodiscard]] std::vector<std::string> measuresKept(const ReferenceSet& inForce,
                                                    const std::map<Place, NewFigure>& figures);

} // namespace homeward::reference
