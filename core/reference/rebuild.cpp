// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/rebuild.h"
#include "core/reference/new_set.h"
#include "core/reference/period.h"
#include "core/reference/shapes.h"
#include "core/reference/workshop.h"

#include <algorithm>
#include <cmath>

namespace homeward::reference {

namespace {

constexpr std::size_t mostColumnsSaid = 12;

std::string columnsText(const Table& table)
{
    std::string text;
    for (std::size_t i = 0; i < std::min(table.columns.size(), mostColumnsSaid); ++i)
        text += (i == 0 ? "" : ", ") + table.columns[i];
    return table.columns.size() > mostColumnsSaid ? text + ", ..." : text;
}

/// Reads files one by one, then joins their numbers.
class Rebuilder {
public:
    explicit Rebuilder(const ReferenceSet& inForce) : m_inForce(inForce) { }

    void read(const TableReading& read)
    {
        const Table& table = read.table;
        const Likeness like = likenessOf(table);
        if (!like.shape)   // also no table at all: text, a picture, a workbook
            result.files.push_back({table.file, FileOutcome::NotUnderstood, {}, columnsText(table), 0, {}, {}});
        else if (!like.missing.empty())
            result.faults.push_back(
                {FaultKind::MissingColumn, table.file, {}, 1, like.missing, columnsText(table), like.shape->title});
        else if (read.fault)
            result.faults.push_back(*read.fault);
        else if (!like.shape->read)
            result.files.push_back(
                {table.file, FileOutcome::NotUsed, like.shape->title, like.shape->unused, 0, {}, {}});
        else
            use(*like.shape, table);
    }

    /// All numbers read; where files differ, those of the file with the later last period win.
    Observations joined()
    {
        std::ranges::stable_sort(m_used, {}, [](const Used& used) { return used.observations.lastYear(); });
        Observations all;
        for (const Used& used : m_used)
            all.take(used.observations);
        return all;
    }

    /// The files of each shape, to be named as sources of the set.
    [[nodiscard]] std::map<std::string, std::string> filesByShape() const
    {
        std::map<std::string, std::string> files;
        for (const Used& used : m_used)
            files.insert_or_assign(used.shape->id, used.file);
        return files;
    }

    Rebuilt result;

private:
    struct Used {
        const Shape* shape;
        std::string file;
        Observations observations;
    };

    void use(const Shape& shape, const Table& table)
    {
        auto read = readShape(shape, table, m_inForce.areas());
        if (const auto* fault = std::get_if<TableFault>(&read)) {
            result.faults.push_back(*fault);
            return;
        }
        auto& reading = std::get<FileReading>(read);
        if (shape.id == "nrs" && !findYear(reading.observations)) {
            result.faults.push_back({FaultKind::UnknownYear, table.file, {}, 0, {}, {}, {}});
            return;
        }
        result.files.push_back({table.file,
                                reading.observations.empty() ? FileOutcome::NotUnderstood : FileOutcome::Used,
                                shape.title, reading.observations.empty() ? columnsText(table) : "",
                                reading.observations.size(), reading.noArea, reading.partYears});
        m_used.push_back({&shape, table.file, std::move(reading.observations)});
    }

    /// If the name of a mid-year estimate gives no year, it is the present base year if its numbers equal the present
    /// ones.
    bool findYear(Observations& people) const
    {
        const auto periods = people.periods(series::people);
        if (periods.empty() || !periods.front().empty())
            return true;
        const std::string base = std::to_string(m_inForce.populationYears().front());
        Observations dated;
        std::size_t same = 0;
        std::size_t count = 0;
        for (const Area& council : m_inForce.areas().all())
            for (const std::string& band : ageBands())
                if (const auto value = people.at({std::string(series::people), council.code, band, {}})) {
                    (void)dated.put({std::string(series::people), council.code, band, base}, *value);
                    const auto known = m_inForce.figure(m_inForce.areas().councilsOf(council.partnership).size() > 1
                                                            ? council.code
                                                            : council.partnership,
                                                        measure::population2016, band, base);
                    same += known && known->value == *value ? 1 : 0;
                    ++count;
                }
        people = std::move(dated);
        return 10 * same >= 9 * count;
    }

    const ReferenceSet& m_inForce;
    std::vector<Used> m_used;
};

Rebuilt finished(Rebuilder rebuilder, const ReferenceSet& inForce, int thisYear)
{
    Rebuilt result = std::move(rebuilder.result);
    if (!result.faults.empty())
        return result;
    const Observations seen = rebuilder.joined();
    Workshop workshop(seen, inForce);
    derivePopulation(workshop);
    deriveHospital(workshop);
    deriveDelays(workshop);
    deriveCareAtHome(workshop);
    deriveCosts(workshop); // the residents behind costs fill gaps of care homes
    deriveCareHomes(workshop);
    deriveServices(workshop);
    result.set = newSet(inForce, workshop.figures(), rebuilder.filesByShape());
    result.kept = measuresKept(inForce, workshop.figures());
    result.moved = movedFigures(inForce, *result.set);
    result.old = oldMeasures(*result.set, thisYear);
    return result;
}

} // namespace

Rebuilt rebuild(const std::vector<PublicFile>& files, const ReferenceSet& inForce, int thisYear)
{
    Rebuilder rebuilder(inForce);
    for (const PublicFile& file : files)
        rebuilder.read(readCsvTable(file.name, file.bytes));
    return finished(std::move(rebuilder), inForce, thisYear);
}

Rebuilt rebuild(const std::vector<Table>& tables, const ReferenceSet& inForce, int thisYear)
{
    Rebuilder rebuilder(inForce);
    for (const Table& table : tables)
        rebuilder.read(TableReading{table, {}});
    return finished(std::move(rebuilder), inForce, thisYear);
}

} // namespace homeward::reference
