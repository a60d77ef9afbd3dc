// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/sums_table.h"
#include "tests/support/catch.h"

#include <limits>
#include <random>

using namespace homeward::results;

namespace {

Sums someSums(std::mt19937_64& random)
{
    Sums sums;
    for (std::int64_t& level : sums.levels)
        level = random() % 3 == 0 ? 0 : static_cast<std::int64_t>(random() >> (random() % 50 + 8));
    for (std::int64_t& count : sums.counts)
        count = static_cast<std::int64_t>(random() % 4);
    sums.available = static_cast<std::int64_t>(random() % 1000);
    sums.capacity = static_cast<Capacity>(random() % 3);
    sums.cost = random() % 2 == 0 ? 0.0 : 1.0 / 3.0;
    std::vector<std::int32_t> waits;
    for (std::uint64_t i = 0; i < random() % 30; ++i)
        waits.push_back(static_cast<std::int32_t>(1 + random() % 40'000'000));
    sums.waits = WaitHistogram(waits);
    return sums;
}

} // namespace

TEST_CASE("Packed sums are the sums, and join to their sum")
{
    std::mt19937_64 random(5);
    SumsTable table(2);
    std::vector<Sums> all;
    for (int i = 0; i < 2 * 6; ++i) {
        all.push_back(someSums(random));
        table.push(all.back());
    }
    REQUIRE(table.periods() == 6);
    for (std::size_t place = 0; place < all.size(); ++place)
        CHECK(table.at(place / 2, place % 2) == all[place]);
    const SumsTable joined = table.joined({{0, 2}, {2, 6}});
    REQUIRE(joined.periods() == 2);
    Sums sum;
    for (const std::size_t period : {2U, 3U, 4U, 5U})
        sum.add(all[period * 2 + 1]);
    CHECK(joined.at(1, 1) == sum);
    CHECK(SumsTable::fromBytes(table.bytes(), 6, 2).value() == table);
}

TEST_CASE("Sums beyond every number stay at the highest")
{
    Sums large;
    large.levels[0] = (std::int64_t{1} << 62U) - 1;
    SumsTable table(1);
    for (int period = 0; period < 3; ++period)
        table.push(large);
    Sums sum;
    for (int period = 0; period < 3; ++period) {
        table.addTo(sum, static_cast<std::size_t>(period), 0, true);
        sum.add(large);
    }
    CHECK(sum.levels[0] == std::numeric_limits<std::int64_t>::max());
}

TEST_CASE("Sums that were packed before national figures were counted are read as they were")
{
    // The mask in groups of 7 bits from the lowest: level 1, count 14 (bit 15 + 14), and capacity 1 (bit 35).
    const std::string bytes{'\x82', '\x80', '\x80', '\x80', '\x82', '\x01', '\x05', '\x03'};
    const auto table = SumsTable::fromBytes(bytes, 1, 1);
    REQUIRE(table.has_value());
    Sums sums;
    sums.levels[1] = 5;
    sums.counts[14] = 3;
    sums.capacity = Capacity::Unlimited;
    CHECK(table->at(0, 0) == sums);
    SumsTable again(1);
    again.push(sums);
    CHECK(again.bytes() == bytes);
}

TEST_CASE("Bytes that are no sums are refused, whatever they are")
{
    std::mt19937_64 random(6);
    SumsTable table(1);
    for (int i = 0; i < 4; ++i)
        table.push(someSums(random));
    const std::string good = table.bytes();
    CHECK_FALSE(SumsTable::fromBytes(good, 3, 1).has_value());
    CHECK_FALSE(SumsTable::fromBytes(good, 5, 1).has_value());
    CHECK_FALSE(SumsTable::fromBytes(good + 'x', 4, 1).has_value());
    for (std::size_t length = 0; length < good.size(); ++length)
        CHECK_FALSE(SumsTable::fromBytes(good.substr(0, length), 4, 1).has_value());
    // A cost that is not a number, and a bin beyond the last.
    Sums cost;
    cost.cost = std::numeric_limits<double>::quiet_NaN();
    SumsTable bad(1);
    bad.push(cost);
    CHECK_FALSE(SumsTable::fromBytes(bad.bytes(), 1, 1).has_value());
    Sums bins;
    bins.waits = WaitHistogram({{WaitHistogram::binCount, 1}}, 5);
    SumsTable beyond(1);
    beyond.push(bins);
    CHECK_FALSE(SumsTable::fromBytes(beyond.bytes(), 1, 1).has_value());
}
