// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <pugixml.hpp>

#include <string>
#include <string_view>

// XML of Word documents that comes from elsewhere.
namespace homeward::paper {

inline constexpr const char* wordSpace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
inline constexpr const char* officeRelations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/// Bytes of one part of XML; a tree takes some ten times as much.
inline constexpr std::size_t mostXml = std::size_t{48} << 20U;
/// Elements in elements: far more than a document has.
inline constexpr int deepest = 200;

/// Reads a part, blanks between runs included. False where it is no XML, larger than `mostXml` or deeper than
/// `deepest`.
[[nodiscard]] bool loadWordXml(pugi::xml_document& document, std::string_view text);

/// Removes from a node everything of namespaces other than `w:` and `r:` (such as `w15:`), down to `deepest`.
void keepKnown(pugi::xml_node node);

/// `word/settings.xml` of a document of Homeward; `evenAndOdd` = headers of even pages are others.
[[nodiscard]] std::string settingsXml(bool evenAndOdd);

} // namespace homeward::paper
