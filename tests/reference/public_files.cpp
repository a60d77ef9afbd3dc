// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reference/public_files.h"
#include "test_paths.h"

#include <cstdlib>
#include <filesystem>

namespace homeward::tests {

namespace {

struct Part {
    const char* name;
    int parts;      ///< how many of the smallest parts it is the sum of
};

constexpr Part ages[] = {{"18plus", 2}, {"18-74", 1}, {"75plus", 1}};
constexpr Part reasons[] = {{"All Delay Reasons", 4},
                            {"Health and Social Care Reasons", 1},
                            {"Patient and Family Related Reasons", 1},
                            {"Code 9 AWI", 1},
                            {"Code 9 Non-AWI", 1}};

std::string monthText(int firstYear, int month)
{
    const int year = month < 9 ? firstYear : firstYear + 1;
    const int number = (month + 3) % 12 + 1;
    return std::to_string(year) + (number < 10 ? "-0" : "-") + std::to_string(number) + "-01";
}

} // namespace

std::string delayFile(const std::vector<std::string>& councils, int firstYear, int days, int months)
{
    std::string text = "ltla_code,date,age_group,delay_reason,num_delayed_bed_days,average_daily_delayed_beds\n";
    for (const std::string& council : councils)
        for (int month = 0; month < months; ++month)
            for (const Part& age : ages)
                for (const Part& reason : reasons)
                    text += council + "," + monthText(firstYear, month) + "," + age.name + "," + reason.name + ","
                        + std::to_string(days * age.parts * reason.parts) + ",0\n";
    return text;
}

reference::Rebuilt rebuiltOf(const std::vector<reference::PublicFile>& files)
{
    return reference::rebuild(files, reference::builtIn(), 2026);
}

std::string realFiles()
{
    namespace fs = std::filesystem;
    std::vector<fs::path> places;
    if (const char* named = std::getenv("HOMEWARD_PUBLIC_DATA"))
        places.emplace_back(named);
    const fs::path checkout(HOMEWARD_SOURCE_DIR);
    places.push_back(checkout.parent_path() / "shared" / "data");
    places.push_back(checkout.parent_path().parent_path() / "shared" / "data");
    for (const fs::path& place : places)
        if (fs::is_directory(place))
            return place.string();
    return {};
}

} // namespace homeward::tests
