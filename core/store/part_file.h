// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"
#include "core/results/part_result.h"

#include <string>

namespace homeward::store {

/// The content of a `.hwr` file: a part of a run and the plan that was run, so that parts can be joined without other
/// files.
struct PartFile {
    model::Plan plan;
    results::PartResult result;

    friend bool operator==(const PartFile&, const PartFile&) = default;
};

/// Writes beside, flushes and replaces. Every value is kept bit for bit; thirty replications of ten years in one area
/// and scenario take about 3 MB. The result's fingerprint is that of the plan's inputs, or of the plan without its ranges
/// where these were not drawn.
/// Fails with FileNotWritable, OutOfSpace or OutOfMemory.
base::Status writePartFile(const std::string& path, const PartFile& part);

/// Reads a part; the file is not touched. Whoever wrote it, what is read is a whole part: every list has the length
/// that the axes say, every item lies within them and is there once, and the plan is the one that was run.
/// Fails with FileNotFound, FileNotReadable, NotAHomewardFile (`detail` hwr), NewerVersion, PartOfOtherRun where it was
/// made with another list of measures, or Damaged (`detail` says where, `hint` is `part`).
base::Result<PartFile> readPartFile(const std::string& path);

} // namespace homeward::store
