// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/reference/area.h"
#include "core/reference/figure.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string_view>
#include <vector>

namespace homeward::reference {

/// The licence of the public figures, as all papers and listings state it.
inline constexpr std::string_view licenceLine = "Contains public sector information licensed under the Open Government "
                                                "Licence v3.0 (Public Health Scotland, National "
                                                "Records of Scotland, Improvement Service).";

/// The published figures of every partnership, of the boards and of Scotland. Values only; safe to share between
/// threads. Missing is not zero: a missing figure is `nullopt`, and one that was filled in says so.
class ReferenceSet {
public:
    /// Indices into the lists of names; cells are sorted by area, measure, year and band.
    struct Cell {
        std::uint16_t area = 0;
        std::uint16_t measure = 0;
        std::uint16_t year = 0;
        std::uint16_t band = 0;
        std::uint16_t source = 0;
        std::uint16_t how = 0;
        Status status = Status::Published;
        double value = 0.0;
    };
    /// The parts of a set. Cells may come in any order, each figure once; `years` must be sorted.
    struct Parts {
        std::vector<Area> areas;
        std::vector<Measure> measures;
        std::vector<Publication> sources;
        std::vector<std::string> hows;
        std::vector<std::string> years;
        std::vector<Cell> cells;
        std::vector<MoneyFigure> money;
    };

    explicit ReferenceSet(Parts parts);

    [[nodiscard]] const Areas& areas() const { return m_areas; }
    [[nodiscard]] const std::vector<Measure>& measures() const { return m_parts.measures; }
    [[nodiscard]] const Measure* measure(std::string_view id) const;
    [[nodiscard]] const std::vector<Publication>& sources() const { return m_parts.sources; }
    [[nodiscard]] const std::vector<MoneyFigure>& money() const { return m_parts.money; }
    /// All parts, to write the set or to make another from it.
    [[nodiscard]] const Parts& parts() const { return m_parts; }
    [[nodiscard]] const MoneyFigure* money(std::string_view setting, std::string_view item) const;

    /// The figure of an area (by its current code); none if there is none.
    [[nodiscard]] std::optional<Figure> figure(std::string_view area, std::string_view measure, std::string_view band,
                                               std::string_view year) const;
    /// The figure of the latest year that there is one for.
    [[nodiscard]] std::optional<Figure> latest(std::string_view area, std::string_view measure,
                                               std::string_view band) const;
    /// Every year of a measure and band, the oldest first.
    [[nodiscard]] std::vector<Figure> series(std::string_view area, std::string_view measure,
                                             std::string_view band) const;
    /// Every figure of an area, by measure, year and band.
    [[nodiscard]] std::vector<Figure> figures(std::string_view area) const;

    /// People of a band in a year with the range of the other projections; `all` is the sum of the bands.
    [[nodiscard]] std::optional<Population> population(std::string_view area, std::string_view band, int year) const;
    /// The years that there is a population for.
    [[nodiscard]] std::vector<int> populationYears() const;

private:
    using Names = std::map<std::string, std::uint16_t, std::less<>>;

    [[nodiscard]] Figure figureOf(const Cell& cell) const;
    [[nodiscard]] std::pair<const Cell*, const Cell*> cellsOf(std::string_view area, std::string_view measure) const;

    Parts m_parts;
    Areas m_areas;
    Names m_areaIndex;
    Names m_measureIndex;
    Names m_yearIndex;
};

/// The age bands of figures, the youngest first, then the wide ones, then `all`.
[[nodiscard]] const std::vector<std::string>& ageBands();

/// Reads the text form of a set (resources/reference/README.md). Fails with Damaged: `number` is the line, `field` the
/// part of it and `detail` what is wrong there.
[[nodiscard]] base::Result<ReferenceSet> readReferenceText(std::string_view text);

/// The text form of a set, from which reading gives the same set.
[[nodiscard]] std::string referenceText(const ReferenceSet& set);

/// The set that came with the program. Read once, on first use.
[[nodiscard]] const ReferenceSet& builtIn();

} // namespace homeward::reference
