// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/paper/word_xml.h"

#include "core/paper/markup.h"

namespace homeward::paper {

namespace {

/// Checks the depth without recursion, which a hostile file could exhaust.
bool isShallow(const pugi::xml_node& root)
{
    int depth = 0;
    for (pugi::xml_node node = root; node;) {
        if (node.first_child()) {
            node = node.first_child();
            if (++depth > deepest)
                return false;
            continue;
        }
        while (node && node != root && !node.next_sibling()) {
            node = node.parent();
            --depth;
        }
        node = node == root ? pugi::xml_node() : node.next_sibling();
    }
    return true;
}

} // namespace

bool loadWordXml(pugi::xml_document& document, std::string_view text)
{
    return text.size() <= mostXml
        && document.load_buffer(text.data(), text.size(), pugi::parse_default | pugi::parse_ws_pcdata)
        && isShallow(document);
}

void keepKnown(pugi::xml_node node)
{
    const auto isKnown = [](std::string_view name) { return name.starts_with("w:") || name.starts_with("r:"); };
    for (pugi::xml_attribute one = node.first_attribute(); one;) {
        const pugi::xml_attribute next = one.next_attribute();
        if (!isKnown(one.name()))
            node.remove_attribute(one);
        one = next;
    }
    for (pugi::xml_node child = node.first_child(); child;) {
        const pugi::xml_node next = child.next_sibling();
        if (isKnown(child.name()))
            keepKnown(child);
        else
            node.remove_child(child);
        child = next;
    }
}

std::string settingsXml(bool evenAndOdd)
{
    Markup markup = Markup::xml();
    markup.open("w:settings", {{"xmlns:w", wordSpace}});
    markup.empty("w:defaultTabStop", {{"w:val", "720"}});
    if (evenAndOdd)
        markup.empty("w:evenAndOddHeaders");
    markup.open("w:footnotePr").empty("w:footnote", {{"w:id", "-1"}}).empty("w:footnote", {{"w:id", "0"}}).close();
    markup.open("w:compat")
        .empty(
            "w:compatSetting",
            {{"w:name", "compatibilityMode"}, {"w:uri", "http://schemas.microsoft.com/office/word"}, {"w:val", "15"}});
    return markup.take();
}

} // namespace homeward::paper
