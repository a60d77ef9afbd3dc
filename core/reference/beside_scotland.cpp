// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/beside_scotland.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace homeward::reference {

std::vector<BesideRow> besideScotland(const ReferenceSet& set, std::string_view area)
{
    const Area* country = set.areas().find("Scotland", AreaKind::Country);
    std::vector<BesideRow> rows;
    for (const Measure& measure : set.measures()) {
        using Key = std::tuple<std::string_view, std::size_t>;   // year and place of the band
        std::map<Key, BesideRow> ofMeasure;
        bool isOfArea = false;
        const auto& bands = ageBands();
        for (std::size_t b = 0; b < bands.size(); ++b) {
            for (const Figure& figure : set.series(area, measure.id, bands[b])) {
                ofMeasure[{figure.year, b}] = {&measure, figure.band, figure.year, figure, std::nullopt};
                isOfArea = true;
            }
            if (!country || country->code == area)
                continue;
            for (const Figure& figure : set.series(country->code, measure.id, bands[b])) {
                BesideRow& row = ofMeasure[{figure.year, b}];
                row = {&measure, figure.band, figure.year, row.area, figure};
            }
        }
        for (auto& [key, row] : ofMeasure)
            if (isOfArea)
                rows.push_back(std::move(row));
    }
    return rows;
}

} // namespace homeward::reference
