// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/ids.h"

#include <string>

namespace homeward::model {

/// Where figures come from, so that a reader can ask who says so and how sure they are.
struct Source {
    SourceId id;
    std::string title;
    std::string publisher;
    std::string year;            ///< as published: `2024/25`, `mid-2022`
    bool illustrative = false;   ///< an assumption without a published figure; the screen says so
    std::string note;            ///< how the figure was derived, its plausible range
    std::string owner;           ///< who answers for it locally
    std::string confidence;      ///< in words: `published`, `derived`, `illustrative`, ...

    friend bool operator==(const Source&, const Source&) = default;
};

} // namespace homeward::model
