// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/calibrate/localities.h"
#include "core/calibrate/typed_table.h"

#include <algorithm>
#include <map>
#include <optional>

namespace homeward::calibrate {

using base::Error;
using base::ErrorCode;
using base::Result;
using model::AgeBand;

namespace {

using Bands = std::vector<AgeBand>;

/// Only letters and digits, in lower case: `75 - 84` equals `75-84`, but `85 and over` differs from `85+`.
std::string bare(std::string_view text)
{
    std::string letters;
    for (const char letter : text)
        if (letter != ' ')
            letters += letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
    return letters;
}

int bandOf(const Bands& bands, const std::string& text)
{
    const auto found = std::ranges::find_if(
        bands, [&](const AgeBand& band) { return bare(band.id.value) == bare(text) || bare(band.name) == bare(text); });
    return found == bands.end() ? -1 : static_cast<int>(found - bands.begin());
}

int nameColumn(const TypedTable& table)
{
    const int locality = table.column("locality");
    return locality >= 0 ? locality : table.column("name");
}

/// Collects the localities of a table; each cell may be given only once.
class Gathered {
public:
    explicit Gathered(const Bands& bands) : m_bands(bands) { }

    /// False where it was given before.
    bool add(const std::string& name, int band, double people)
    {
        const auto known = std::ranges::find(m_localities, name, &Locality::name);
        const auto place = static_cast<std::size_t>(known - m_localities.begin());
        if (known == m_localities.end()) {
            m_localities.push_back({name, std::vector<double>(m_bands.size(), 0.0)});
            m_given.emplace_back(m_bands.size(), false);
        }
        const auto b = static_cast<std::size_t>(band);
        if (m_given[place][b])
            return false;
        m_given[place][b] = true;
        m_localities[place].people[b] = people;
        return true;
    }

    Result<std::vector<Locality>> whole() const
    {
        for (std::size_t l = 0; l < m_localities.size(); ++l)
            for (std::size_t b = 0; b < m_bands.size(); ++b)
                if (!m_given[l][b])
                    return Error{ErrorCode::MissingField, {}, "band " + m_bands[b].id.value, m_localities[l].name};
        return m_localities;
    }

private:
    const Bands& m_bands;
    std::vector<Locality> m_localities;
    std::vector<std::vector<bool>> m_given;
};

Result<std::vector<Locality>> readLong(const TypedTable& table, const Bands& bands)
{
    const int band = table.column("band");
    const int people = table.column("people");
    Gathered gathered(bands);
    for (const TypedTable::Row& row : table.rows()) {
        const std::string name = TypedTable::cell(row, nameColumn(table));
        const int place = bandOf(bands, TypedTable::cell(row, band));
        const auto count = countIn(TypedTable::cell(row, people));
        if (name.empty())
            return badCell(row.line, "locality", name);
        if (place < 0)
            return badCell(row.line, "band", TypedTable::cell(row, band));
        if (!count)
            return badCell(row.line, "people", TypedTable::cell(row, people));
        if (!gathered.add(name, place, *count))
            return badCell(row.line, "band", name + ", " + TypedTable::cell(row, band));
    }
    return gathered.whole();
}

Result<std::vector<Locality>> readWide(const TypedTable& table, const Bands& bands)
{
    std::vector<int> places;
    for (std::size_t i = 0; i < table.heading().size(); ++i) {
        places.push_back(bandOf(bands, table.heading()[i]));
        if (places.back() < 0 && static_cast<int>(i) != nameColumn(table))
            return badCell(1, std::to_string(i + 1), table.heading()[i]);
    }
    for (std::size_t b = 0; b < bands.size(); ++b)
        if (std::ranges::find(places, static_cast<int>(b)) == places.end())
            return Error{ErrorCode::MissingField, {}, "column " + bands[b].id.value, {}};
    Gathered gathered(bands);
    for (const TypedTable::Row& row : table.rows()) {
        const std::string name = TypedTable::cell(row, nameColumn(table));
        if (name.empty())
            return badCell(row.line, "locality", name);
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] < 0)
                continue;
            const auto count = countIn(TypedTable::cell(row, static_cast<int>(i)));
            if (!count)
                return badCell(row.line, table.heading()[i], TypedTable::cell(row, static_cast<int>(i)));
            if (!gathered.add(name, places[i], *count))
                return badCell(row.line, "locality", name);
        }
    }
    return gathered.whole();
}

} // namespace

Result<std::vector<Locality>> readLocalities(std::string_view text, const Bands& bands)
{
    const TypedTable table(text);
    if (nameColumn(table) < 0)
        return Error{ErrorCode::MissingField, {}, "column locality", {}};
    if (table.column("band") >= 0 && table.column("people") >= 0)
        return readLong(table, bands);
    return readWide(table, bands);
}

} // namespace homeward::calibrate
