// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/document.h"

namespace homeward::paper {

std::string plainText(const Line& line)
{
    std::string text;
    for (const Span& span : line)
        text += span.text;
    return text;
}

std::vector<const Table*> tablesOf(const Document& document)
{
    std::vector<const Table*> tables;
    for (const Block& block : document.blocks)
        if (const auto* table = std::get_if<Table>(&block))
            tables.push_back(table);
    return tables;
}

} // namespace homeward::paper
