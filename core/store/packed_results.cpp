// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/packed_results.h"

#include "core/store/compressed.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>

namespace homeward::store {

using results::ReplicationSums;
using results::Summary;
using results::SummaryTable;
using results::SumsTable;

namespace {

constexpr int mostReplications = 1'000'000;
constexpr double largestValue = 1e18;

template <class Number>
void append(std::string& out, Number number)
{
    for (unsigned i = 0; i < sizeof number; ++i)
        out.push_back(static_cast<char>(number >> (8U * i)));
}

/// Reads numbers from the front; a missing number reads as 0 and marks the failure.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) { }

    template <class Number>
    Number take()
    {
        const std::string_view bytes = taken(sizeof(Number));
        Number number = 0;
        for (std::size_t i = 0; i < bytes.size(); ++i)
            number =
                static_cast<Number>(number | static_cast<Number>(static_cast<unsigned char>(bytes[i])) << (8U * i));
        return number;
    }
    std::string_view taken(std::size_t count)
    {
        if (count > m_bytes.size()) {
            m_failed = true;
            count = 0;
        }
        const std::string_view bytes = m_bytes.substr(0, count);
        m_bytes.remove_prefix(count);
        return bytes;
    }
    [[nodiscard]] bool finished() const { return !m_failed && m_bytes.empty(); }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    std::string_view m_bytes;
    bool m_failed = false;
};

/// Writes one field of a column byte by byte: the highest byte of all values, then the next one. Similar bytes lie
/// together and compress well.
template <class Bits, class Field>
void appendPlanes(std::string& out, const SummaryTable::Column& column, Field field)
{
    for (unsigned byte = sizeof(Bits); byte-- > 0;)
        for (const Summary& summary : column)
            out.push_back(static_cast<char>(std::bit_cast<Bits>(field(summary)) >> (8U * byte)));
}

template <class Bits, class Number>
std::vector<Number> takePlanes(Reader& in, std::size_t count)
{
    const std::string_view bytes = in.taken(count * sizeof(Bits));
    std::vector<Number> numbers(count);
    for (std::size_t i = 0; i < count && !bytes.empty(); ++i) {
        Bits bits = 0;
        for (unsigned byte = 0; byte < sizeof(Bits); ++byte)
            bits = static_cast<Bits>(bits << 8U | static_cast<unsigned char>(bytes[byte * count + i]));
        numbers[i] = std::bit_cast<Number>(bits);
    }
    return numbers;
}

void appendColumn(std::string& out, const SummaryTable::Column& column, Rounding rounding)
{
    const auto exact = [&](double Summary::* field) {
        appendPlanes<std::uint64_t>(out, column, [field](const Summary& s) { return s.*field; });
    };
    const auto rounded = [&](auto field) {
        appendPlanes<std::uint32_t>(out, column, [field](const Summary& s) { return static_cast<float>(field(s)); });
    };
    exact(&Summary::mean);
    if (rounding == Rounding::None) {
        for (const auto field : {&Summary::ci95Low, &Summary::ci95High, &Summary::p10, &Summary::p50, &Summary::p90})
            exact(field);
        return;
    }
    rounded([](const Summary& s) { return s.ci95High - s.mean; });
    for (const auto field : {&Summary::p10, &Summary::p50, &Summary::p90})
        rounded([field](const Summary& s) { return s.*field; });
}

/// Whether a summary is one that a run can give, or absent.
bool isPossible(const Summary& s)
{
    const bool absent = std::isnan(s.mean);
    for (const double value : {s.mean, s.ci95Low, s.ci95High, s.p10, s.p50, s.p90})
        if (absent ? !std::isnan(value) : !(std::abs(value) <= largestValue))
            return false;
    return true;
}

SummaryTable::Column takeColumn(Reader& in, std::size_t periods, Rounding rounding)
{
    SummaryTable::Column column(periods);
    const auto put = [&](double Summary::* field, const auto& values) {
        for (std::size_t i = 0; i < periods; ++i)
            column[i].*field = static_cast<double>(values[i]);
    };
    put(&Summary::mean, takePlanes<std::uint64_t, double>(in, periods));
    if (rounding == Rounding::None) {
        for (const auto field : {&Summary::ci95Low, &Summary::ci95High, &Summary::p10, &Summary::p50, &Summary::p90})
            put(field, takePlanes<std::uint64_t, double>(in, periods));
        return column;
    }
    const auto half = takePlanes<std::uint32_t, float>(in, periods);
    for (std::size_t i = 0; i < periods; ++i) {
        column[i].ci95Low = column[i].mean - static_cast<double>(half[i]);
        column[i].ci95High = column[i].mean + static_cast<double>(half[i]);
    }
    for (const auto field : {&Summary::p10, &Summary::p50, &Summary::p90})
        put(field, takePlanes<std::uint32_t, float>(in, periods));
    return column;
}

} // namespace

std::string packSummaries(const SummaryTable& table, Rounding rounding)
{
    std::string out;
    append(out, static_cast<std::uint8_t>(rounding));
    std::uint32_t count = 0;
    for (std::size_t place = 0; place < table.columns(); ++place)
        count += !table.column(place).empty();
    append(out, count);
    for (std::size_t place = 0; place < table.columns(); ++place)
        if (!table.column(place).empty())
            append(out, static_cast<std::uint32_t>(place));
    for (std::size_t place = 0; place < table.columns(); ++place)
        appendColumn(out, table.column(place), rounding);
    return compressed(out);
}

std::optional<SummaryTable> unpackSummaries(std::string_view packed, std::size_t periods, std::size_t settings,
                                            std::size_t& room)
{
    const auto bytes = expanded(packed, room);
    if (!bytes)
        return std::nullopt;
    Reader in(*bytes);
    SummaryTable table(periods, settings);
    const auto rounding = in.take<std::uint8_t>();
    const auto count = in.take<std::uint32_t>();
    if (rounding > static_cast<std::uint8_t>(Rounding::Float) || count > table.columns())
        return std::nullopt;
    std::vector<std::uint32_t> places;
    for (std::uint32_t i = 0; i < count; ++i) {
        const auto place = in.take<std::uint32_t>();
        if (in.failed() || place >= table.columns() || (!places.empty() && place <= places.back()))
            return std::nullopt;
        places.push_back(place);
    }
    for (const std::uint32_t place : places) {
        table.column(place) = takeColumn(in, periods, static_cast<Rounding>(rounding));
        if (in.failed() || !std::ranges::all_of(table.column(place), isPossible))
            return std::nullopt;
    }
    return in.finished() ? std::optional(std::move(table)) : std::nullopt;
}

std::string packReplications(const std::vector<ReplicationSums>& replications)
{
    std::string out;
    append(out, static_cast<std::uint32_t>(replications.size()));
    for (const ReplicationSums& one : replications) {
        append(out, static_cast<std::uint32_t>(one.replication));
        append(out, static_cast<std::uint32_t>(one.periods.bytes().size()));
        out += one.periods.bytes();
    }
    return compressed(out);
}

std::optional<std::vector<ReplicationSums>> unpackReplications(std::string_view packed, std::size_t periods,
                                                               std::size_t settings, std::size_t& room)
{
    const auto bytes = expanded(packed, room);
    if (!bytes)
        return std::nullopt;
    Reader in(*bytes);
    const auto count = in.take<std::uint32_t>();
    std::vector<ReplicationSums> replications;
    for (std::uint32_t i = 0; i < count && !in.failed(); ++i) {
        const auto number = in.take<std::uint32_t>();
        const auto size = in.take<std::uint32_t>();
        auto sums = SumsTable::fromBytes(std::string(in.taken(size)), periods, settings);
        if (!sums || number >= mostReplications)
            return std::nullopt;
        replications.push_back({static_cast<int>(number), std::move(*sums)});
    }
    return in.finished() ? std::optional(std::move(replications)) : std::nullopt;
}

} // namespace homeward::store
