// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/packed_flows.h"

#include "core/store/compressed.h"

#include <algorithm>
#include <cstdint>

namespace homeward::store {

using results::Flow;
using results::FlowTable;

namespace {

/// More tables than any result has.
constexpr std::uint32_t mostTables = 1'000'000;

void append(std::string& out, std::uint32_t number)
{
    for (; number >= 0x80U; number >>= 7U)
        out.push_back(static_cast<char>(number | 0x80U));
    out.push_back(static_cast<char>(number));
}

/// Reads numbers of variable length from the front; a missing number reads as 0 and marks the failure.
class Reader {
public:
    explicit Reader(std::string_view bytes) : m_bytes(bytes) { }

    std::uint32_t take()
    {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 35U; shift += 7U) {
            if (m_at == m_bytes.size())
                break;
            const auto byte = static_cast<unsigned char>(m_bytes[m_at++]);
            number |= std::uint64_t{byte & 0x7FU} << shift;
            if (byte < 0x80U) {
                m_failed = m_failed || number > UINT32_MAX;
                return static_cast<std::uint32_t>(number);
            }
        }
        m_failed = true;
        return 0;
    }
    [[nodiscard]] bool failed() const { return m_failed; }
    [[nodiscard]] bool finished() const { return !m_failed && m_at == m_bytes.size(); }

private:
    std::string_view m_bytes;
    std::size_t m_at = 0;
    bool m_failed = false;
};

bool isPossible(const Flow& flow, const FlowShape& shape)
{
    const auto places = shape.settings + shape.outcomes + 1;
    return flow.from >= results::fromOutside && flow.from < static_cast<std::ptrdiff_t>(shape.settings) && flow.to >= 0
        && static_cast<std::size_t>(flow.to) < places && flow.people > 0;
}

/// Whether flows are in order, with each pair of places once.
bool isPeriod(std::span<const Flow> flows, const FlowShape& shape)
{
    const auto fault = std::ranges::adjacent_find(
        flows, [](const Flow& first, const Flow& second) { return !results::comesBefore(first, second); });
    return fault == flows.end()
        && std::ranges::all_of(flows, [&](const Flow& flow) { return isPossible(flow, shape); });
}

/// Reads a table; none where it does not have this shape.
std::optional<FlowTable> takeTable(Reader& in, const FlowShape& shape)
{
    FlowTable table;
    const std::uint32_t periods = in.take();
    if (periods != 0 && periods != shape.periods)
        return std::nullopt;
    for (std::uint32_t period = 0; period < periods && !in.failed(); ++period) {
        std::vector<Flow> flows;
        const std::uint32_t count = in.take();
        for (std::uint32_t i = 0; i < count && !in.failed(); ++i) {
            const std::uint32_t from = in.take();
            const std::uint32_t to = in.take();
            const std::uint32_t people = in.take();
            // Checked before the conversion, which would turn larger numbers into valid ones.
            if (from > shape.settings || to > shape.settings + shape.outcomes || people > INT32_MAX)
                return std::nullopt;
            flows.push_back({static_cast<std::int16_t>(static_cast<int>(from) - 1), static_cast<std::int16_t>(to),
                             static_cast<std::int32_t>(people)});
        }
        if (!isPeriod(flows, shape))
            return std::nullopt;
        table.push(flows);
    }
    return table;
}

} // namespace

FlowShape flowShapeOf(const results::RunResult& head)
{
    return {head.financialYears.size() + head.windows.size(), head.settings.size(), head.outcomes.size()};
}

bool fits(const FlowTable& flows, const FlowShape& shape)
{
    if (flows.periods() != 0 && flows.periods() != shape.periods)
        return false;
    for (std::size_t period = 0; period < flows.periods(); ++period)
        if (!isPeriod(flows.of(period), shape))
            return false;
    return true;
}

std::string packFlows(const std::vector<FlowTable>& tables)
{
    std::string out;
    append(out, static_cast<std::uint32_t>(tables.size()));
    for (const FlowTable& table : tables) {
        append(out, static_cast<std::uint32_t>(table.periods()));
        for (std::size_t period = 0; period < table.periods(); ++period) {
            append(out, static_cast<std::uint32_t>(table.of(period).size()));
            for (const Flow& flow : table.of(period)) {
                append(out, static_cast<std::uint32_t>(flow.from + 1));
                append(out, static_cast<std::uint32_t>(flow.to));
                append(out, static_cast<std::uint32_t>(flow.people));
            }
        }
    }
    return compressed(out);
}

std::optional<std::vector<FlowTable>> unpackFlows(std::string_view packed, const FlowShape& shape, std::size_t& room)
{
    const auto bytes = expanded(packed, room);
    if (!bytes)
        return std::nullopt;
    Reader in(*bytes);
    const std::uint32_t count = in.take();
    if (count > mostTables)
        return std::nullopt;
    std::vector<FlowTable> tables;
    for (std::uint32_t i = 0; i < count && !in.failed(); ++i) {
        auto table = takeTable(in, shape);
        if (!table)
            return std::nullopt;
        tables.push_back(std::move(*table));
    }
    return in.finished() ? std::optional(std::move(tables)) : std::nullopt;
}

} // namespace homeward::store
