// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/sums_table.h"

#include "core/results/bounded_sum.h"
#include "core/results/wait_counter.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>

namespace homeward::results {

namespace {

// A mask has a bit for each field that is not 0; their values follow in the order of the fields. Stored results fix the
// position of each bit, so levels and counts that were added later have theirs behind all others.
constexpr std::size_t firstLevels = 15;
constexpr std::size_t firstCounts = 15;
constexpr std::size_t firstFields = firstLevels + firstCounts + 3;
constexpr unsigned costBit = firstFields;
constexpr unsigned waitsBit = firstFields + 1;
constexpr unsigned capacityBit = firstFields + 2; ///< two bits
constexpr std::uint64_t capacityMask = 3;
constexpr unsigned laterBit = capacityBit + 2;
constexpr std::size_t laterLevels = levelCount - firstLevels;
constexpr std::size_t plainFields = levelCount + countCount + 3;
static_assert(laterBit + plainFields - firstFields <= 64);

/// More than any run gives: a thousand million people over 150 years, in seconds.
constexpr std::uint64_t largest = std::uint64_t{1} << 62U;
constexpr double largestCost = 1e18;

template <class Self>
auto& fieldOf(Self& sums, std::size_t field)
{
    if (field < firstLevels)
        return sums.levels[field];
    if (field < firstLevels + firstCounts)
        return sums.counts[field - firstLevels];
    if (field < firstFields) {
        const std::size_t own = field - firstLevels - firstCounts;
        return own == 0 ? sums.available : own == 1 ? sums.over : sums.full;
    }
    const std::size_t later = field - firstFields;
    return later < laterLevels ? sums.levels[firstLevels + later] : sums.counts[firstCounts + later - laterLevels];
}

/// The position of a field's bit in the mask.
constexpr unsigned bitOf(std::size_t field)
{
    return static_cast<unsigned>(field < firstFields ? field : field - firstFields + laterBit);
}

/// The fields in a mask, with field i as bit i.
constexpr std::uint64_t fieldsOf(std::uint64_t mask)
{
    constexpr std::uint64_t first = (std::uint64_t{1} << firstFields) - 1U;
    return (mask & first) | mask >> laterBit << firstFields;
}

void append(std::string& out, std::uint64_t value)
{
    std::array<char, 10> bytes; // the most that 64 bits need
    std::size_t count = 0;
    for (; value >= 0x80U; value >>= 7U)
        bytes[count++] = static_cast<char>(value | 0x80U);
    bytes[count++] = static_cast<char>(value);
    out.append(bytes.data(), count);
}

void appendBits(std::string& out, double value)
{
    const auto bits = std::bit_cast<std::uint64_t>(value);
    for (unsigned i = 0; i < 8; ++i)
        out.push_back(static_cast<char>(bits >> (8U * i)));
}

/// Reads packed numbers. Past the end of the bytes, or out of range, it fails and returns 0 from then on.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) { }

    std::uint64_t number()
    {
        std::uint64_t value = 0;
        for (unsigned shift = 0; shift < 64 && m_at < m_bytes.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            value |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80U)
                return value < largest ? value : fail();
        }
        return fail();
    }
    double bits()
    {
        if (m_bytes.size() - m_at < 8)
            return static_cast<double>(fail());
        std::uint64_t bits = 0;
        for (unsigned i = 0; i < 8; ++i)
            bits |= static_cast<std::uint64_t>(static_cast<unsigned char>(m_bytes[m_at++])) << (8U * i);
        const double value = std::bit_cast<double>(bits);
        return std::abs(value) <= largestCost ? value : static_cast<double>(fail());
    }
    std::uint64_t fail()
    {
        m_failed = true;
        m_at = m_bytes.size();
        return 0;
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] std::size_t at() const { return m_at; }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

void appendWaits(std::string& out, const WaitHistogram& waits)
{
    append(out, waits.bins().size());
    append(out, static_cast<std::uint64_t>(waits.longestSeconds()));
    unsigned next = 0;
    for (const WaitHistogram::Bin& bin : waits.bins()) {
        // Most bins hold one wait and lie close to the bin before, so that step and flag fit one byte.
        const unsigned step = bin.index - next;
        append(out, step * 2U + (bin.count > 1 ? 1U : 0U));
        if (bin.count > 1)
            append(out, bin.count);
        next = bin.index + 1U;
    }
}

/// Reads the bins of waits; calls `take(bin)` for each. Returns the longest wait.
template <class Take>
std::int64_t readWaits(Reader& in, Take take)
{
    const std::uint64_t count = in.number();
    const std::uint64_t longest = in.number();
    if (count > WaitHistogram::binCount || longest > 0x7fffffffU)
        in.fail();
    std::uint64_t next = 0;
    for (std::uint64_t b = 0; b < count && !in.failed(); ++b) {
        const std::uint64_t step = in.number();
        const std::uint64_t waits = (step & 1U) != 0 ? in.number() : 1;
        next += step / 2U;
        if (next >= WaitHistogram::binCount || waits == 0 || waits > 0xffffffffU)
            in.fail();
        else
            take(WaitHistogram::Bin{static_cast<std::uint16_t>(next++), static_cast<std::uint32_t>(waits)});
    }
    return in.failed() ? 0 : static_cast<std::int64_t>(longest);
}

/// Adds the sums that begin at the reader's position; `waits(in)` reads the waits, which come last.
template <class Waits>
void readInto(Sums& to, Reader& in, Waits waits)
{
    const std::uint64_t mask = in.number();
    for (std::uint64_t left = fieldsOf(mask); left != 0; left &= left - 1U) {
        std::int64_t& field = fieldOf(to, static_cast<std::size_t>(std::countr_zero(left)));
        field = boundedSum(field, static_cast<std::int64_t>(in.number()));
    }
    const auto capacity = static_cast<unsigned>(mask >> capacityBit & capacityMask);
    if (capacity > static_cast<unsigned>(Capacity::NotTheirs)) {
        in.fail();
        return;
    }
    to.capacity = std::max(to.capacity, static_cast<Capacity>(capacity));
    if ((mask >> costBit & 1U) != 0)
        to.cost += in.bits();
    if ((mask >> waitsBit & 1U) != 0)
        waits(in);
}

/// Adds sums; counts bins instead of merging histograms, which is faster for a year of twelve months.
void readInto(Sums& to, Reader& in, WaitCounter& counter)
{
    readInto(to, in, [&counter](Reader& from) {
        counter.noteLongest(readWaits(from, [&counter](WaitHistogram::Bin bin) { counter.add(bin); }));
    });
}

} // namespace

void SumsTable::push(const Sums& sums)
{
    m_offsets.push_back(static_cast<std::uint32_t>(m_bytes.size()));
    std::uint64_t mask = static_cast<std::uint64_t>(sums.capacity) << capacityBit;
    for (std::size_t f = 0; f < plainFields; ++f)
        mask |= static_cast<std::uint64_t>(fieldOf(sums, f) != 0) << bitOf(f);
    mask |= static_cast<std::uint64_t>(sums.cost != 0.0) << costBit;
    mask |= static_cast<std::uint64_t>(sums.waits.count() > 0) << waitsBit;
    append(m_bytes, mask);
    for (std::uint64_t left = fieldsOf(mask); left != 0; left &= left - 1U)
        append(m_bytes, static_cast<std::uint64_t>(fieldOf(sums, static_cast<std::size_t>(std::countr_zero(left)))));
    if (sums.cost != 0.0)
        appendBits(m_bytes, sums.cost);
    if (sums.waits.count() > 0)
        appendWaits(m_bytes, sums.waits);
}

Sums SumsTable::at(std::size_t period, std::size_t setting) const
{
    return over(static_cast<int>(period), static_cast<int>(period) + 1, setting);
}

Sums SumsTable::over(int first, int end, std::size_t setting) const
{
    WaitCounter counter;
    return over(first, end, setting, counter);
}

Sums SumsTable::over(int first, int end, std::size_t setting, WaitCounter& counter) const
{
    Sums sums;
    for (int period = first; period < end; ++period) {
        Reader in(std::string_view(m_bytes).substr(m_offsets[static_cast<std::size_t>(period) * m_settings + setting]));
        readInto(sums, in, counter);
    }
    sums.waits = counter.take();
    return sums;
}

void SumsTable::addTo(Sums& to, std::size_t period, std::size_t setting, bool waits) const
{
    Reader in(std::string_view(m_bytes).substr(m_offsets[period * m_settings + setting]));
    readInto(to, in, [&](Reader& from) {
        if (!waits)
            return;
        std::vector<WaitHistogram::Bin> bins;
        const std::int64_t longest = readWaits(from, [&bins](WaitHistogram::Bin bin) { bins.push_back(bin); });
        to.waits.add({std::move(bins), longest});
    });
}

SumsTable SumsTable::joined(const std::vector<std::pair<int, int>>& ranges) const
{
    SumsTable made(m_settings);
    WaitCounter counter;
    for (const auto& [first, end] : ranges)
        for (std::size_t setting = 0; setting < m_settings; ++setting)
            made.push(over(first, end, setting, counter));
    made.m_bytes.shrink_to_fit();
    return made;
}

std::optional<SumsTable> SumsTable::fromBytes(std::string bytes, std::size_t periods, std::size_t settings)
{
    SumsTable table(settings);
    if (periods * settings > bytes.size() || bytes.size() > 0xffffffffU)
        return std::nullopt;
    Reader in(bytes);
    const auto checkWaits = [](Reader& from) { readWaits(from, [](WaitHistogram::Bin) { }); };
    for (std::size_t place = 0; place < periods * settings; ++place) {
        table.m_offsets.push_back(static_cast<std::uint32_t>(in.at()));
        Sums sums;
        readInto(sums, in, checkWaits);
    }
    if (in.failed() || in.at() != bytes.size())
        return std::nullopt;
    table.m_bytes = std::move(bytes);
    return table;
}

} // namespace homeward::results
