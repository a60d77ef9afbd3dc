// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/file_ends.h"
#include "core/store/seal.h"
#include "core/store/sqlite.h"

#include <cstdint>
#include <string_view>

// Checks the bytes of a database file before any row is read.
namespace homeward::store {

/// Homeward never wrote an unsealed file larger than this. A larger one is refused by its head, without reading the
/// whole.
inline constexpr std::uintmax_t largestUnsealed = std::uintmax_t{150} << 20U;

/// Checks the head: an SQLite file of this kind (else NotAHomewardFile), of version 1 to `newest` (else NewerVersion,
/// `number` = its version), and not shorter than its head says (else Damaged). Returns the version.
[[nodiscard]] base::Result<int> checkHead(std::string_view bytes, std::uint32_t applicationId, int newest);

/// The same from the two ends of a file, before the whole is read. Also checks that nothing but a seal follows the
/// database; the seal itself is not verified.
[[nodiscard]] base::Result<int> checkEnds(const base::FileEnds& ends, std::uint32_t applicationId, int newest);

/// Checks the head of a plan file, that a version which always had a seal has one, and that every byte under a seal is
/// as it was saved. Fails with Damaged (`hint` is `changed`), and with NewerVersion where the file is whole but of a
/// newer version.
[[nodiscard]] base::Result<int> checkPlanHead(const Unsealed& file, std::uint32_t applicationId, int newest);

/// `checkEnds` for a plan file: a version which always had a seal must have one; without a seal it must not be larger
/// than `largestUnsealed`.
[[nodiscard]] base::Result<int> checkPlanEnds(const base::FileEnds& ends, std::uint32_t applicationId, int newest);

/// Checks that the schema is exactly that of `ours`, an empty database (no foreign trigger, view or table), and that
/// SQLite finds no fault in pages, indexes and foreign keys. Fails with Damaged.
base::Status checkSound(Database& database, Database& ours);

} // namespace homeward::store
