// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/exchange/boundaries.h"

#include "core/base/safe_file.h"
#include "core/exchange/json_text.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>

namespace homeward::exchange {

namespace {

using Json = nlohmann::ordered_json;
using Rings = std::vector<std::vector<MapPoint>>;

constexpr std::uintmax_t largestBoundaries = std::uintmax_t{64} << 20U;
constexpr std::size_t mostPoints = 2'000'000;
constexpr double mostMetres = 1e8;   // the most that a coordinate may be: more than twice round the Earth

base::Error noPolygons(const std::string& field) { return {base::ErrorCode::BadField, {}, field, {}, 0, "polygons"}; }

/// Reads the rings of polygons and counts their points.
class RingReader {
public:
    /// Adds the rings of a geometry, which lies at `field`, to `rings`.
    std::optional<base::Error> read(const Json& geometry, const std::string& field, Rings& rings)
    {
        const auto type = geometry.is_object() ? geometry.find("type") : geometry.end();
        const auto points = geometry.is_object() ? geometry.find("coordinates") : geometry.end();
        if (type == geometry.end() || points == geometry.end() || !points->is_array())
            return noPolygons(field);
        if (*type == "Polygon")
            return polygon(*points, field + "/coordinates", rings);
        if (*type != "MultiPolygon")
            return noPolygons(field + "/type");
        for (std::size_t i = 0; i < points->size(); ++i)
            if (auto error = polygon((*points)[i], field + "/coordinates/" + std::to_string(i), rings))
                return error;
        return std::nullopt;
    }

private:
    std::optional<base::Error> polygon(const Json& polygon, const std::string& field, Rings& rings)
    {
        if (!polygon.is_array())
            return noPolygons(field);
        for (std::size_t i = 0; i < polygon.size(); ++i)
            if (auto error = ring(polygon[i], field + '/' + std::to_string(i), rings.emplace_back()))
                return error;
        return std::nullopt;
    }

    std::optional<base::Error> ring(const Json& ring, const std::string& field, std::vector<MapPoint>& points)
    {
        if (!ring.is_array())
            return noPolygons(field);
        m_points += ring.size();
        if (m_points > mostPoints)
            return base::Error{base::ErrorCode::BadField, {}, field, std::to_string(mostPoints), 0, "points"};
        for (std::size_t i = 0; i < ring.size(); ++i) {
            const Json& point = ring[i];
            if (!point.is_array() || point.size() < 2 || !isCoordinate(point[0]) || !isCoordinate(point[1]))
                return noPolygons(field + '/' + std::to_string(i));
            points.push_back({point[0].get<double>(), point[1].get<double>()});
        }
        return std::nullopt;
    }

    static bool isCoordinate(const Json& number)
    {
        return number.is_number() && std::abs(number.get<double>()) <= mostMetres;
    }

    std::size_t m_points = 0;
};

/// The partnership whose code or name is among the texts of a feature; null where there is none. Codes are tried first,
/// because a name may be that of a place within the partnership.
const reference::Area* partnershipOf(const Json& feature, const reference::Areas& areas)
{
    std::vector<std::string> texts;
    if (const auto id = feature.find("id"); id != feature.end() && id->is_string())
        texts.push_back(id->get<std::string>());
    if (const auto properties = feature.find("properties"); properties != feature.end() && properties->is_object())
        for (const auto& property : properties->items())
            if (property.value().is_string())
                texts.push_back(property.value().get<std::string>());
    const auto isCode = [](const std::string& text) { return text.size() == 9 && text[0] == 'S'; };
    std::stable_partition(texts.begin(), texts.end(), isCode);
    for (const std::string& text : texts)
        if (const reference::Area* found = areas.partnership(text))
            return found;
    return nullptr;
}

bool isInDegrees(const std::map<std::string, Rings>& byCode)
{
    constexpr double mostDegrees = 360.0;
    for (const auto& [code, rings] : byCode)
        for (const auto& ring : rings)
            for (const MapPoint& point : ring)
                if (std::abs(point.east) > mostDegrees || std::abs(point.north) > mostDegrees)
                    return false;
    return true;
}

} // namespace

base::Result<Boundaries> boundariesOf(std::string_view geoJson, const reference::Areas& areas)
{
    const auto json = parseJson(geoJson);
    if (!json)
        return json.error();
    const auto features = json.value().is_object() ? json.value().find("features") : json.value().end();
    if (features == json.value().end() || !features->is_array())
        return noPolygons("/features");
    RingReader reader;
    std::map<std::string, Rings> byCode;
    for (std::size_t i = 0; i < features->size(); ++i) {
        const Json& feature = (*features)[i];
        const std::string field = "/features/" + std::to_string(i);
        if (!feature.is_object())
            return noPolygons(field);
        const reference::Area* const area = partnershipOf(feature, areas);
        if (!area)
            continue;
        const auto geometry = feature.find("geometry");
        if (geometry == feature.end())
            return noPolygons(field + "/geometry");
        if (auto error = reader.read(*geometry, field + "/geometry", byCode[area->code]))
            return *error;
    }
    if (byCode.empty())
        return base::Error{base::ErrorCode::BadField,        {}, "/features",
                           std::to_string(features->size()), 0,  "partnerships"};
    Boundaries found;
    found.inDegrees = isInDegrees(byCode);
    for (auto& [code, rings] : byCode)
        found.areas.push_back({code, std::move(rings)});
    for (const reference::Area* area : areas.partnerships())
        if (!byCode.contains(area->code))
            found.missing.push_back(area->name);
    return found;
}

base::Result<Boundaries> readBoundaries(const std::string& path, const reference::Areas& areas)
{
    const auto text = base::readWholeFile(path, largestBoundaries);
    if (!text)
        return text.error();
    auto found = boundariesOf(text.value(), areas);
    if (found)
        return found;
    base::Error error = found.error();
    error.file = path;
    return error;
}

} // namespace homeward::exchange
