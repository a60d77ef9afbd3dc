// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/reference/reference_draft.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace homeward::reference {

/// Reads the sections `[how]` and `[figures]` of a reference text: tables of a measure, with a row an area, a column a
/// band and year, and cells whose marks say where they differ from their table's. Faults go to the draft.
class FigureTables {
public:
    /// The draft must outlive this.
    explicit FigureTables(ReferenceDraft& draft) : m_draft(draft) { }

    /// Restarts the numbering of how figures were made.
    void beginHows() { m_hows.clear(); }
    void endTable() { m_table.reset(); }
    void readHow(std::string_view line);
    void readFigures(std::string_view line);

private:
    struct Column {
        std::uint16_t band = 0;
        std::uint16_t year = 0;
    };
    /// How a figure was made, and its source if that differs from the table's.
    struct How {
        std::uint16_t text = 0;
        std::optional<std::uint16_t> source;
    };
    struct Marks {
        Status status = Status::Published;
        How how;
    };
    struct Table {
        std::uint16_t measure = 0;
        std::uint16_t source = 0;
        Marks usual;
    };

    /// `measure source status how`.
    void readTable(std::string_view line);
    void readColumns(std::string_view line);
    void readRow(std::string_view line);
    /// Reads a number, followed, if they differ from the table's, by a letter for the status and the number of how.
    void readCell(std::string_view word, std::uint16_t area, Column column);
    [[nodiscard]] bool readMarks(std::string_view text, Marks& marks);

    ReferenceDraft& m_draft;
    std::optional<Table> m_table;
    std::vector<Column> m_columns;
    std::unordered_map<unsigned, How> m_hows;
};

} // namespace homeward::reference
