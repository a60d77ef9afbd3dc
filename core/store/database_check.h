// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_ends.h"
#include "core/store/seal.h"
#include "core/store/sqlite.h"

#include <cstdint>
#include <string_view>

// Judges the bytes of a database file before a row of it is read.
namespace homeward::store {

/// No file that Homeward wrote before it sealed them is larger; one that says more by its head would be read whole to be refused.
inline constexpr std::uintmax_t largestUnsealed = std::uintmax_t{150} << 20U;

/// The first bytes: that it is an SQLite file of this kind (NotAHomewardFile), of version 1 to `newest` (NewerVersion,
/// `number` = its version), and no shorter than it says (Damaged). Gives the version.
[[nodiscard]] base::Result<int> checkHead(std::string_view bytes, std::uint32_t applicationId, int newest);

/// The same by the ends of a file, before the whole is read, and that nothing stands behind what the head says but a seal,
/// which is not judged.
[[nodiscard]] base::Result<int> checkEnds(const base::FileEnds& ends, std::uint32_t applicationId, int newest);

/// The same for a plan file, and that every byte is as it was saved, where it has a seal, and that it has one where its
/// version always had: fails with Damaged (`hint` is `changed`), and with NewerVersion where it is whole and of a newer version.
[[nodiscard]] base::Result<int> checkPlanHead(const Unsealed& file, std::uint32_t applicationId, int newest);

/// The same for a plan file: that it has a seal where its version always had, and is no larger than any that had none.
[[nodiscard]] base::Result<int> checkPlanEnds(const base::FileEnds& ends, std::uint32_t applicationId, int newest);

/// That the schema is exactly that of `ours`, an empty database (no trigger, view or table of someone else's), and
/// that SQLite finds nothing wrong with pages, indexes and foreign keys. Fails with Damaged.
base::Status checkSound(Database& database, Database& ours);

} // namespace homeward::store
