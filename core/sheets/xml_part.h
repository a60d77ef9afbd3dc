// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sheets/archive.h"

#include <string_view>

namespace homeward::sheets {

/// The attributes of an element, by their names without a prefix.
class Attributes {
public:
    explicit Attributes(const char* const* pairs) : m_pairs(pairs) { }
    /// Empty where there is none.
    [[nodiscard]] std::string_view operator[](std::string_view name) const;
    /// As a whole number from 0; `fallback` where there is none.
    [[nodiscard]] long number(std::string_view name, long fallback) const;

private:
    const char* const* m_pairs;
};

/// Takes in an XML part event by event. Names come without their prefix.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(const XmlHandler&) = delete;
    XmlHandler& operator=(const XmlHandler&) = delete;
    virtual ~XmlHandler() = default;

    virtual void begin(std::string_view name, const Attributes& attributes) = 0;
    virtual void end(std::string_view name) = 0;
    virtual void text(std::string_view /*text*/) { }
    /// Whether it needs no more; then the rest of the part is not unpacked.
    [[nodiscard]] virtual bool isDone() const { return false; }
};

/// Reads a part of a workbook. Fails as `Archive::unpack`, with Damaged for text that is no XML or has entity
/// definitions (which attacks use), and with TooDeep. Returns false if it failed.
bool readXmlPart(Archive& archive, const std::string& part, BookBuilder& builder, XmlHandler& handler);

} // namespace homeward::sheets
