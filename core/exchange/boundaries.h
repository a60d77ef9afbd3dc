// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/area.h"

#include <string>
#include <string_view>
#include <vector>

namespace homeward::exchange {

/// A point of a boundary: degrees of longitude and latitude, or metres east and north of a national grid.
struct MapPoint {
    double east = 0.0;
    double north = 0.0;

    friend bool operator==(const MapPoint&, const MapPoint&) = default;
};

/// The land of one partnership: rings of points, islands and holes alike (filled by the even-odd rule).
struct Boundary {
    std::string code;                            ///< of the partnership: `S37000026`
    std::vector<std::vector<MapPoint>> rings;
};

struct Boundaries {
    std::vector<Boundary> areas;                 ///< those found, in the order of their codes
    std::vector<std::string> missing;            ///< names of partnerships that the file does not have
    bool inDegrees = true;
};

/// Reads a GeoJSON feature collection (RFC 7946) of polygons and matches each to a partnership, by any text among its
/// properties or its id that is the code or name of a partnership or council. Councils of one partnership are joined;
/// features of other places are left out. Coordinates beyond 360 are taken for metres of a grid. Fails with NotJson,
/// and with BadField and the path where the file is no such collection, a coordinate is no number of degrees or metres,
/// there are more than two million points, or (`detail` is `areas`) no partnership is found.
[[nodiscard]] base::Result<Boundaries> boundariesOf(std::string_view geoJson, const reference::Areas& areas);

/// Reads the boundaries from a file of at most 64 MB. Fails as above and as `base::readWholeFile`.
[[nodiscard]] base::Result<Boundaries> readBoundaries(const std::string& path, const reference::Areas& areas);

} // namespace homeward::exchange
