// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/typed_number.h"
#include "core/sheets/delimited.h"
#include "core/sheets/readers.h"
#include "core/sheets/text_encoding.h"

#include <algorithm>

namespace homeward::sheets {

namespace {

/// Whether a text is within the limits of rows and cells. Counting first is cheap; storing millions of cells takes ten
/// times as long and would be in vain. Other faults are found when reading.
bool isWithinLimits(std::string_view text, BookBuilder& builder)
{
    const Limits& limits = builder.limits();
    if (text.size() <= std::min(limits.rows, limits.cells))
        return true;
    DelimitedReader reader(text, builder.book().separator, OpenQuote::Fault, limits.columns);
    std::vector<std::string> fields;
    std::size_t cells = 0;
    for (long row = 1; !reader.atEnd(); ++row) {
        if (!reader.next(fields) || fields.size() > limits.columns)
            return true;
        while (!fields.empty() && base::withoutBlanks(fields.back()).empty())
            fields.pop_back();
        cells += fields.size();
        builder.beginRow(row);
        if (!builder.isRoomFor(cells))
            return false;
    }
    return true;
}

} // namespace

void readDelimited(std::string_view bytes, char separator, BookBuilder& builder)
{
    std::string room;
    const DecodedView file = decodedInto(room, bytes);
    std::string_view text = file.text;
    if (!builder.hold(room.size()))
        return;
    // Excel writes and reads a first line that says the separator.
    if (text.starts_with("sep=") && text.size() > 5) {
        separator = text[4];
        text.remove_prefix(std::min(text.size(), text.find('\n') == std::string_view::npos ? 5 : text.find('\n') + 1));
    }
    if (text.find('\0') != std::string_view::npos) {
        builder.fail(FaultKind::NoTable, "no text");
        return;
    }
    builder.book().encoding = file.encoding;
    builder.book().separator = separator ? separator : separatorOf(text);
    if (!builder.beginSheet({}) || !isWithinLimits(text, builder))
        return;
    DelimitedReader reader(text, builder.book().separator, OpenQuote::Fault, builder.limits().columns);
    std::vector<std::string> fields;
    for (long row = 1; !reader.atEnd(); ++row) {
        builder.beginRow(row);
        if (!reader.next(fields)) {
            builder.failAt(FaultKind::OpenQuote, row, 0);
            return;
        }
        if (fields.size() > builder.limits().columns) {
            builder.failAt(FaultKind::TooManyColumns, row, builder.limits().columns);
            return;
        }
        for (std::size_t column = 0; column < fields.size(); ++column)
            if (const std::string_view field = base::withoutBlanks(fields[column]); !field.empty())
                if (!builder.putText(column, field))
                    return;
        if (!builder.endRow())
            return;
    }
}

} // namespace homeward::sheets
