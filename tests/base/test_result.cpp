// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/cancel.h"
#include "core/base/id.h"
#include "core/base/result.h"
#include "tests/support/catch.h"

#include <type_traits>
#include <unordered_set>

using namespace homeward::base;

namespace {

using Bed = Id<struct BedTag>;
using Ward = Id<struct WardTag>;

Result<int> halfOf(int number)
{
    if (number % 2 != 0)
        return Error{ErrorCode::BadField, {}, "/number", "odd", number};
    return number / 2;
}

} // namespace

TEST_CASE("A result holds a value or the error in its way")
{
    const Result<int> good = halfOf(8);
    REQUIRE(good.ok());
    CHECK(good.value() == 4);
    const Result<int> bad = halfOf(7);
    REQUIRE_FALSE(bad);
    CHECK(bad.error() == Error{ErrorCode::BadField, {}, "/number", "odd", 7});
}

TEST_CASE("A status that is done has no error")
{
    CHECK(done().ok());
    CHECK_FALSE(Status(Error{ErrorCode::OutOfSpace, {}, {}, {}, 0}).ok());
}

TEST_CASE("Ids of different things do not mix and can be looked up")
{
    CHECK_FALSE(std::is_convertible_v<Bed, Ward>);
    CHECK(Bed{}.empty());
    CHECK(Bed{"a"} < Bed{"b"});
    const std::unordered_set<Bed> beds{Bed{"a"}, Bed{"b"}, Bed{"a"}};
    CHECK(beds.size() == 2);
}

TEST_CASE("Copies of a token share one flag")
{
    CancelToken token;
    const CancelToken copy = token;
    CHECK_FALSE(copy.cancelled());
    token.cancel();
    CHECK(copy.cancelled());
    CHECK_FALSE(CancelToken().cancelled());
}
