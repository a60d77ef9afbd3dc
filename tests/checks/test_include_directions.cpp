// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/checks/include_rules.h"
#include "tests/checks/source_tree.h"
#include "tests/support/catch.h"

using namespace homeward::tests;

TEST_CASE("Includes are read off the lines of a text")
{
    CHECK(includesIn("#pragma once\n#include \"core/base/id.h\"\n  # include <QString> // why\nint include;\n")
          == std::vector<std::string>{"core/base/id.h", "QString"});
    CHECK(includesIn("").empty());
    CHECK(includesIn("#include MACRO\n#\n#include \"open").empty());
}

TEST_CASE("A planted wrong include is found")
{
    const auto wrong = [](const std::string& path, const std::string& header) {
        return objectionsTo(path, "#include <string>\n#include \"" + header + "\"\n").size() == 1;
    };
    CHECK(wrong("core/base/id.h", "core/model/plan.h"));
    CHECK(wrong("core/model/plan.h", "core/results/query.h"));
    CHECK(wrong("core/results/query.h", "core/sim/run.h"));
    CHECK(wrong("core/sim/run.cpp", "core/exchange/plan_json.h"));
    CHECK(wrong("core/sim/run.cpp", "core/store/plan_file.h"));
    CHECK(wrong("core/exchange/plan_json.cpp", "core/store/plan_file.h"));
    CHECK(wrong("core/exchange/plan_json.cpp", "core/sim/run.h"));
    CHECK(wrong("core/model/plan.h", "ui/wording/problem_text.h"));
    CHECK(wrong("core/model/plan.h", "QString"));
    CHECK(wrong("core/model/plan.h", "QtGlobal"));
    CHECK(wrong("ui/wording/problem_text.cpp", "QString"));
    CHECK(wrong("app/cli_main.cpp", "QCoreApplication"));
    CHECK(wrong("app/cli/run_command.cpp", "ui/document/plan_document.h"));
    CHECK(wrong("ui/charts/where/where_chart.h", "ui/document/plan_document.h"));
    CHECK(wrong("ui/widgets/number_field.h", "ui/pages/page.h"));
    CHECK(wrong("ui/style/style.h", "ui/shell/navigation.h"));
    CHECK(wrong("ui/pages/where_page.h", "ui/shell/navigation.h"));
    CHECK(wrong("core/exchange/plan_json.cpp", "sqlite3.h"));
    CHECK(wrong("ui/pages/where_page.cpp", "sqlite3.h"));
    CHECK(wrong("core/sim/engine.cpp", "boost/math/special_functions/gamma.hpp"));
    CHECK(wrong("core/model/plan.h", "nlohmann/json.hpp"));
    CHECK_FALSE(objectionTo("ui/attic/old.h", "core/base/id.h").empty());
}

TEST_CASE("Right includes are left in peace")
{
    const auto right = [](const std::string& path, const std::string& header) {
        return objectionTo(path, header).empty();
    };
    CHECK(right("core/store/sqlite.cpp", "sqlite3.h"));
    CHECK(right("core/store/plan_file.cpp", "core/exchange/plan_json.h"));
    CHECK(right("core/sim/run.cpp", "core/results/run_result.h"));
    CHECK(right("ui/pages/where_page.cpp", "ui/charts/where/where_chart.h"));
    CHECK(right("ui/pages/where_page.cpp", "QWidget"));
    CHECK(right("ui/shell/navigation.cpp", "ui/pages/page.h"));
    CHECK(right("app/window/window_program.cpp", "ui/shell/navigation.h"));
    CHECK(right("core/model/plan.h", "vector"));
}

TEST_CASE("Arrows between the rooms run down only")
{
    int files = 0;
    for (const char* house : {"core", "ui", "app"})
        for (const std::string& path : filesBelow(house, {".h", ".cpp"})) {
            ++files;
            for (const std::string& objection : objectionsTo(path, contentOf(path)))
                FAIL_CHECK(objection);
        }
    CHECK(files > 100);   // the tree was found
}
