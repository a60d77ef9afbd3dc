// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/sheets/xml_part.h"

#include <expat.h>

#include <charconv>
#include <memory>

namespace homeward::sheets {

namespace {

std::string_view withoutPrefix(std::string_view name)
{
    const std::size_t colon = name.rfind(':');
    return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

/// What expat calls back into.
struct Reading {
    XML_Parser parser;
    BookBuilder& builder;
    XmlHandler& handler;
    std::size_t depth = 0;
    bool stopped = false;
    std::size_t silent = 0; ///< bytes since the parser last reported anything

    void stop()
    {
        stopped = true;
        XML_StopParser(parser, XML_FALSE);
    }
    void stopIfDone()
    {
        if (!stopped && (builder.failed() || handler.isDone()))
            stop();
    }
};

void onBegin(void* data, const XML_Char* name, const XML_Char** attributes)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.silent = 0;
    if (reading.stopped)
        return;
    if (++reading.depth > reading.builder.limits().depth)
        reading.builder.fail(FaultKind::TooDeep, {}, std::to_string(reading.builder.limits().depth));
    else
        reading.handler.begin(withoutPrefix(name), Attributes(attributes));
    reading.stopIfDone();
}

void onEnd(void* data, const XML_Char* name)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.silent = 0;
    if (reading.stopped)
        return;
    --reading.depth;
    reading.handler.end(withoutPrefix(name));
    reading.stopIfDone();
}

void onText(void* data, const XML_Char* text, int length)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.silent = 0;
    if (!reading.stopped)
        reading.handler.text({text, static_cast<std::size_t>(length)});
}

void onDefinitions(void* data, const XML_Char*, const XML_Char*, const XML_Char*, int)
{
    auto& reading = *static_cast<Reading*>(data);
    reading.builder.fail(FaultKind::Damaged, "<!DOCTYPE>");
    reading.stop();
}

struct FreeParser {
    void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
};

} // namespace

std::string_view Attributes::operator[](std::string_view name) const
{
    for (const char* const* pair = m_pairs; pair[0]; pair += 2)
        if (withoutPrefix(pair[0]) == name)
            return pair[1];
    return {};
}

long Attributes::number(std::string_view name, long fallback) const
{
    const std::string_view text = (*this)[name];
    long value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return !text.empty() && error == std::errc() && end == text.data() + text.size() && value >= 0 ? value : fallback;
}

bool readXmlPart(Archive& archive, const std::string& part, BookBuilder& builder, XmlHandler& handler)
{
    const std::unique_ptr<XML_ParserStruct, FreeParser> parser(XML_ParserCreate(nullptr));
    Reading reading{parser.get(), builder, handler};
    XML_SetUserData(parser.get(), &reading);
    XML_SetElementHandler(parser.get(), onBegin, onEnd);
    XML_SetCharacterDataHandler(parser.get(), onText);
    XML_SetStartDoctypeDeclHandler(parser.get(), onDefinitions);
    const auto parse = [&](std::string_view bytes, bool isLast) {
        reading.silent += bytes.size();
        const auto status = XML_Parse(parser.get(), bytes.data(), static_cast<int>(bytes.size()), isLast ? 1 : 0);
        // The parser rescans an unfinished token from its beginning with every new piece, so its work grows with the
        // square of the token's length.
        if ((status != XML_STATUS_OK || reading.silent > 2 * builder.limits().cellBytes) && !reading.stopped)
            builder.fail(FaultKind::Damaged, part);
        return status == XML_STATUS_OK && !builder.failed();
    };
    if (archive.unpack(part, builder, [&](std::string_view bytes) { return parse(bytes, false); }))
        parse({}, true);
    return !builder.failed();
}

} // namespace homeward::sheets
