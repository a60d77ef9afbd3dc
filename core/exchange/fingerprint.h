// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/model/plan.h"

#include <cstdint>
#include <map>
#include <string>

namespace homeward::exchange {

/// A hash of everything that a run depends on (not names, notes or sources), as 16 hexadecimal digits. Not
/// cryptographic. Equal inputs have equal fingerprints, no matter how the plan was edited.
[[nodiscard]] std::string inputsFingerprint(const model::Plan& plan);

/// The fingerprint of a plan that is edited. Remembers the hashes of areas, cohorts, settings and scenarios, and after
/// an edit computes only those again that it touched.
class InputsFingerprint {
public:
    /// Must be called after every edit.
    void forget(const edit::PlanPatch& patch);
    [[nodiscard]] std::string of(const model::Plan& plan);

private:
    /// Hashes by the path of the item; items that share a path with another are not remembered.
    std::map<std::string, std::uint64_t> m_hashes;
};

} // namespace homeward::exchange
