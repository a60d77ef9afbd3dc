// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/source_tree.h"
#include "tests/support/catch.h"

#include <sstream>

using namespace homeward::tests;

namespace {

/// Whether one of the first two lines (a script starts with its interpreter) states the licence.
bool statesLicence(const std::string& text)
{
    const std::size_t first = text.find('\n');
    const std::size_t second = first == std::string::npos ? first : text.find('\n', first + 1);
    return text.substr(0, second).find(" SPDX-License-Identifier: GPL-3.0-or-later") != std::string::npos;
}

} // namespace

TEST_CASE("The top of the tree is as it was agreed")
{
    CHECK(topOfTree()
          == std::vector<std::string>{"CHANGELOG.md", "CMakeLists.txt", "CMakePresets.json", "LICENSE", "README.md",
                                      "app", "core", "packaging", "resources", "tests", "ui"});
}

TEST_CASE("A file without a licence is noticed")
{
    CHECK(statesLicence("// SPDX-License-Identifier: GPL-3.0-or-later\n#pragma once\n"));
    CHECK(statesLicence("#!/bin/sh\n# SPDX-License-Identifier: GPL-3.0-or-later\n"));
    CHECK_FALSE(statesLicence("#pragma once\n\n// SPDX-License-Identifier: GPL-3.0-or-later\n"));
    CHECK_FALSE(statesLicence(""));
}

TEST_CASE("Every source file states its licence at its head")
{
    int files = 0;
    for (const char* folder : {"core", "ui", "app", "tests", "packaging"})
        for (const std::string& path : filesBelow(folder, {".h", ".cpp", ".sh", "CMakeLists.txt"})) {
            ++files;
            if (!statesLicence(contentOf(path)))
                FAIL_CHECK(path << " does not state its licence");
        }
    CHECK(files > 100);
}

TEST_CASE("The bill of materials names every package that a build needs")
{
    const std::string common = contentOf("packaging/common.sh"), bill = contentOf("packaging/libraries.txt");
    const std::size_t from = common.find("packages=(") + std::string("packages=(").size();
    std::istringstream names(common.substr(from, common.find(')', from) - from));
    int packages = 0;
    for (std::string name; names >> name; ++packages)
        if (bill.find('\n' + name + " |") == std::string::npos)
            FAIL_CHECK("packaging/libraries.txt does not say the licence of " << name);
    CHECK(packages > 10);
}
