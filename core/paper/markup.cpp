// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/markup.h"

#include <utility>

namespace homeward::paper {

std::string escaped(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (const char letter : text) {
        switch (letter) {
        case '&': out += "&amp;"; break;
        case '<': out += "&lt;"; break;
        case '>': out += "&gt;"; break;
        case '"': out += "&quot;"; break;
        case '\n':
        case '\t': out += letter; break;
        default:
            if (static_cast<unsigned char>(letter) >= 0x20)
                out += letter;
        }
    }
    return out;
}

Markup Markup::xml()
{
    Markup markup;
    markup.m_text = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    return markup;
}

void Markup::begin(std::string_view tag, Attributes attributes)
{
    m_text.append(1, '<').append(tag);
    for (const Attribute& attribute : attributes)
        m_text.append(1, ' ').append(attribute.name).append("=\"").append(escaped(attribute.value)).append(1, '"');
}

Markup& Markup::open(std::string_view tag, Attributes attributes)
{
    begin(tag, attributes);
    m_text += '>';
    m_open.emplace_back(tag);
    return *this;
}

Markup& Markup::close()
{
    m_text.append("</").append(m_open.back()).append(1, '>');
    m_open.pop_back();
    return *this;
}

Markup& Markup::empty(std::string_view tag, Attributes attributes)
{
    begin(tag, attributes);
    m_text += "/>";
    return *this;
}

Markup& Markup::text(std::string_view text)
{
    m_text += escaped(text);
    return *this;
}

Markup& Markup::element(std::string_view tag, Attributes attributes, std::string_view text)
{
    return open(tag, attributes).text(text).close();
}

Markup& Markup::raw(std::string_view markup)
{
    m_text += markup;
    return *this;
}

std::string Markup::take()
{
    while (!m_open.empty())
        close();
    return std::move(m_text);
}

} // namespace homeward::paper
