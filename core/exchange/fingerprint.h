// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/edit/plan_patch.h"
#include "core/model/plan.h"

#include <cstdint>
#include <map>
#include <string>

namespace homeward::exchange {

/// 16 hexadecimal digits that change when anything changes that a run depends on (not names, notes or sources): a hash,
/// not for secrets. Equal inputs have equal fingerprints, however they were reached.
[[nodiscard]] std::string inputsFingerprint(const model::Plan& plan);

/// The fingerprint of a plan that is edited: it remembers the hashes of areas, cohorts, settings and scenarios, and after
/// an edit hashes only those anew that the edit touched.
class InputsFingerprint {
public:
    /// To call after every edit.
    void forget(const edit::PlanPatch& patch);
    [[nodiscard]] std::string of(const model::Plan& plan);

private:
    /// By the path of the item; items that share a path with another are not kept.
    std::map<std::string, std::uint64_t> m_hashes;
};

} // namespace homeward::exchange
