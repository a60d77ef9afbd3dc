// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"
#include "core/sheets/readers.h"
#include "core/sheets/xml_part.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// The parts of an XLSX file beside its sheets.
namespace homeward::sheets {

/// Which runs of a text are raised: marks that lead to footnotes. `41,200` with a raised 1 is not 412,001.
class RaisedText {
public:
    void begin(std::string_view element, const Attributes& attributes)
    {
        if (element == "si" || element == "is" || element == "r")
            m_isRaised = false;
        else if (element == "vertAlign")
            m_isRaised = attributes["val"] == "superscript";
    }
    [[nodiscard]] bool isRaised() const { return m_isRaised; }

private:
    bool m_isRaised = false;
};

/// What the parts before the sheets say.
struct XlsxWorkbook {
    struct SheetPart {
        std::string name;
        std::string relation;
        bool isHidden = false;
    };
    std::string folder; ///< of its part, within the file
    std::vector<SheetPart> sheets;
    bool from1904 = false;
    std::map<std::string, std::string, std::less<>> targets; ///< by relation
    std::vector<std::uint32_t> sharedTexts; ///< places in the pool
    std::vector<NumberMeaning> styles;
};

/// The part of a sheet by its relation; empty for what is no sheet of cells, as a chart.
[[nodiscard]] std::string partOf(const XlsxWorkbook& workbook, const std::string& relation);
/// Reads all but the sheets; nothing where the builder has a fault.
[[nodiscard]] std::optional<XlsxWorkbook> readXlsxWorkbook(Archive& archive, BookBuilder& builder);

} // namespace homeward::sheets
