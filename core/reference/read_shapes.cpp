// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/reference/line_fields.h"
#include "core/reference/period.h"
#include "core/reference/reference_set.h"
#include "core/reference/row_reader.h"

#include <array>
#include <bitset>
#include <set>

namespace homeward::reference {

namespace {

constexpr std::size_t monthsInYear = 12;

std::string joined(std::string_view series, std::string_view name) { return std::string(series).append(name); }

/// A file's year as text where its name has one: `mid2022`, `mye-2023`.
std::optional<std::string> yearInName(std::string_view name)
{
    for (std::size_t i = 0; i + 4 <= name.size(); ++i) {
        int year = 0;
        const bool isAlone = (i == 0 || name[i - 1] < '0' || name[i - 1] > '9')
            && (i + 4 == name.size() || name[i + 4] < '0' || name[i + 4] > '9');
        if (isAlone && toNumber(name.substr(i, 4), year) && year >= 2000 && year < 2100)
            return std::to_string(year);
    }
    return std::nullopt;
}

/// The band of the set that contains an age.
std::string bandOfAge(int age)
{
    return age < 18 ? "0-17" : age < 65 ? "18-64" : age < 75 ? "65-74" : age < 85 ? "75-84" : "85+";
}

/// The age that a column is of: `7`, `age_7`, `90 and over`, `Age90plus`.
std::optional<int> ageIn(std::string_view column)
{
    const std::string small = smallLetters(column);
    const std::size_t first = small.find_first_of("0123456789");
    const std::size_t end = first == std::string::npos ? first : small.find_first_not_of("0123456789", first);
    int age = 0;
    if (first == std::string::npos
        || !toNumber(std::string_view(small).substr(first, std::min(end, small.size()) - first), age))
        return std::nullopt;
    const std::string before = small.substr(0, first);
    const std::string after = end == std::string::npos ? "" : small.substr(end);
    const bool isAge = before.empty() || before == "age" || before == "age_" || before == "age ";
    const bool isOldest = after == " and over" || after == "plus" || after == "+";
    return isAge && (after.empty() || isOldest) && age <= 90 ? std::optional(age) : std::nullopt;
}

/// Social-care counts of 2017/18 cover its last quarter only.
bool isPartYear(std::string_view year) { return year == "2017/18"; }

void notePartYear(RowReader& rows, const std::string& year)
{
    if (rows.reading.partYears.empty())
        rows.reading.partYears.push_back(year);
}

} // namespace

void readDelays(RowReader& rows)
{
    static const std::set<std::string> reasons{"all delay reasons", "health and social care reasons",
                                               "patient and family related reasons", "code 9 awi", "code 9 non-awi"};
    struct Year {
        double days = 0.0;
        std::bitset<monthsInYear> months;
    };
    std::map<Place, Year> years;
    rows.forEach([&] {
        const std::string area = rows.area("area");
        const auto month = rows.period("month", monthIn);
        const auto band = rows.band("age");
        const auto days = rows.number("days");
        const std::string reason = smallLetters(rows.text("reason"));
        if (!reasons.contains(reason))
            rows.fail(FaultKind::UnknownWord, rows.columnOf("reason"), rows.text("reason"));
        if (area.empty() || !month || !band || !days)
            return;
        Year& year = years[{joined(series::delay, reason), area, *band, month->year}];
        const auto place = static_cast<std::size_t>(month->place);
        if (year.months[place])
            rows.fail(FaultKind::TwoValues, rows.columnOf("days"),
                      rows.nameOf(area) + ", " + rows.text("month") + ", " + rows.text("age") + ", "
                          + rows.text("reason"));
        year.months.set(place);
        year.days += *days;
    });
    std::map<std::string, std::size_t> fullest; // the most months of a year that any area has
    for (const auto& [place, year] : years)
        fullest[place.period] = std::max(fullest[place.period], year.months.count());
    for (const auto& [place, year] : years)
        if (year.months.all())
            rows.put(place.series, place.area, place.band, place.period, year.days);
    for (const auto& [year, months] : fullest)
        if (months < monthsInYear)
            rows.reading.partYears.push_back(year);
}

void readProfile(RowReader& rows)
{
    rows.forEach([&] {
        // The other rows are projected or imputed: modelled, not observed.
        if (smallLetters(rows.text("type")) != "raw data")
            return;
        const std::string indicator = smallLetters(rows.text("indicator"));
        if (indicator != "emergency admissions" && indicator != "unplanned hospital attendances")
            return;
        const std::string area = rows.area("area");
        const auto year = rows.period("year", financialYearIn);
        const auto value = rows.number("value");
        if (!area.empty() && year && value)
            rows.put(joined(series::profile, indicator), area, indicator.starts_with('e') ? "65+" : "all", *year,
                     *value);
    });
}

void readBenchmark(RowReader& rows)
{
    // By their exact names: those that end in `-Real` are the same after inflation.
    static const std::map<std::string, std::string> wanted{
        {"sw1", "65+"}, {"sw3a", "65+"}, {"sw5", "65+"},
        {"sw6", "all"}, {"sw8", "75+"},  {"net expenditure on care homes for older people", "65+"}};
    rows.forEach([&] {
        const std::string indicator = smallLetters(rows.text("indicator"));
        const auto found = wanted.find(indicator);
        if (found == wanted.end())
            return;
        const std::string area = rows.area("area");
        const auto year = rows.period("year", financialYearIn);
        const auto value = rows.number("value");
        // Zero stands for what was not recorded.
        if (!area.empty() && year && value && *value != 0.0)
            rows.put(joined(series::benchmark, indicator), area, found->second, *year, *value);
    });
}

void readCareAtHome(RowReader& rows)
{
    static const std::map<std::string, std::string> measures{{"number of people", "people"},
                                                             {"number of hours", "hours"}};
    rows.forEach([&] {
        const auto measure = measures.find(smallLetters(rows.text("measure")));
        if (measure == measures.end())
            return;
        const std::string kind = smallLetters(rows.text("period"));
        const bool isQuarter = kind == "financial quarter";
        const auto period = isQuarter ? rows.period("quarter", quarterIn) : rows.period("quarter", financialYearIn);
        const std::string area = rows.area("area");
        const auto band = rows.band("age");
        const auto value = rows.number("value");
        if (!area.empty() && period && band && value)
            rows.put(joined(series::careAtHome, measure->second)
                         + (isQuarter                   ? "/quarter"
                                : kind == "census week" ? "/week"
                                                        : ""),
                     area, *band, *period, *value);
    });
}

void readCareHomeResidents(RowReader& rows)
{
    rows.forEach([&] {
        if (smallLetters(rows.text("measure")) != "number of people")
            return;
        const auto year = rows.period("year", financialYearIn);
        const std::string area = rows.area("area");
        const auto band = rows.band("age");
        const auto value = rows.number("value");
        if (year && isPartYear(*year))
            notePartYear(rows, *year);
        else if (!area.empty() && year && band && value)
            rows.put(joined(series::careHome, smallLetters(rows.text("stay"))), area, *band, *year, *value);
    });
}

namespace {

/// People of a quarter: admissions over their rate per 1,000, which is exact to the rounding of both.
void readEmergency(RowReader& rows, std::string_view clients, std::string_view admissions)
{
    rows.forEach([&] {
        if (smallLetters(rows.text("measure")) != "emergency admissions")
            return;
        const auto quarter = rows.period("quarter", quarterIn);
        const std::string area = rows.area("area");
        const auto band = rows.band("age");
        const auto value = rows.number("value");
        const auto rate = rows.number("rate");
        if (area.empty() || !quarter || !band || !value || !rate || *rate <= 0.0)
            return;
        rows.put(std::string(clients), area, *band, *quarter, 1000.0 * *value / *rate);
        if (!admissions.empty())
            rows.put(std::string(admissions), area, *band, *quarter, *value);
    });
}

} // namespace

void readCareHomeEmergency(RowReader& rows) { readEmergency(rows, series::careHomeClients, {}); }

void readHomeCareEmergency(RowReader& rows)
{
    readEmergency(rows, series::homeCareClients, series::homeCareAdmissions);
}

void readCareHomeStay(RowReader& rows)
{
    rows.forEach([&] {
        const auto year = rows.period("year", financialYearIn);
        const std::string area = rows.area("area");
        const auto band = rows.band("age");
        const auto value = rows.number("median");
        // Zero stands for what was not submitted.
        if (!area.empty() && year && band && value && *value > 0.0 && smallLetters(rows.text("stay")) == "long stay")
            rows.put(std::string(series::careHomeMedian), area, *band, *year, *value);
    });
}

void readServices(RowReader& rows)
{
    rows.forEach([&] {
        const auto year = rows.period("year", financialYearIn);
        const std::string area = rows.area("area");
        const auto band = rows.band("age");
        const auto value = rows.number("people");
        if (year && isPartYear(*year))
            notePartYear(rows, *year);
        else if (!area.empty() && year && band && value)
            rows.put(joined(series::service, smallLetters(rows.text("service"))), area, *band, *year, *value);
    });
}

void readMidYear(RowReader& rows)
{
    // No column has the year. If the name does not give it either, the numbers may: see Rebuilder::findYear.
    const std::string year = yearInName(rows.file()).value_or("");
    rows.forEach([&] {
        const std::string area = rows.area("area");
        if (area.empty() || smallLetters(rows.text("sex")) != "persons")
            return;
        std::map<std::string, double> people;
        for (std::size_t i = 0; i < rows.columns().size(); ++i)
            if (const auto age = ageIn(rows.columns()[i]))
                if (const auto count = rows.number(i))
                    people[bandOfAge(*age)] += *count;
        for (const auto& [band, count] : people)
            rows.put(std::string(series::people), area, band, year, count);
    });
}

void readProjection(RowReader& rows)
{
    rows.forEach([&] {
        const std::string area = rows.area("area");
        for (const char* band : {"0-17", "18-64", "65-74", "75-84", "85+"})
            if (const auto count = rows.number(band); count && !area.empty())
                rows.put(joined(series::projection, smallLetters(rows.text("variant"))), area, band, rows.text("year"),
                         *count);
    });
}

} // namespace homeward::reference
