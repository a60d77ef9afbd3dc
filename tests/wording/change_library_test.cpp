// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/change.h"
#include "tests/support/catch.h"
#include "ui/wording/change_library.h"

#include <set>
#include <string>
#include <variant>

using namespace homeward;
using namespace homeward::wording;

TEST_CASE("Every change of the library has a lever, a plain explanation and a question for the partnership")
{
    std::set<std::string_view> ids;
    std::set<std::string> names;
    for (const LibraryChange& one : libraryChanges()) {
        INFO(one.id);
        CHECK(ids.insert(one.id).second);
        CHECK(names.insert(one.name).second);
        CHECK(one.lever < std::variant_size_v<model::Effect>);
        CHECK(std::string(one.what).ends_with('.'));
        CHECK(std::string(one.ask).ends_with('?'));
        // No size without a source.
        for (const char* text : {one.what, one.ask})
            CHECK(std::string(text).find('%') == std::string::npos);
        CHECK(libraryChange(one.id) == &one);
    }
    CHECK(ids.size() >= 18);
    CHECK(libraryChange("nothing") == nullptr);
    // The lever of the name.
    CHECK(libraryChange("home-first")->lever == model::Effect(model::RedirectDischargeEffect()).index());
    CHECK(libraryChange("ward-closure")->lever == model::Effect(model::CapacityEffect()).index());
    CHECK(libraryChange("prevention")->lever == model::Effect(model::DemandEffect()).index());
}
