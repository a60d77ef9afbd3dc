// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

namespace homeward::paper {

/// A text for XML and HTML: its marks escaped, and what XML 1.0 cannot hold (control characters) left out.
[[nodiscard]] std::string escaped(std::string_view text);

struct Attribute {
    std::string_view name;
    std::string value;
};

/// Writes elements into a text. What is opened is closed in its order.
class Markup {
public:
    using Attributes = std::initializer_list<Attribute>;

    Markup() = default;
    /// Begins with an XML declaration.
    [[nodiscard]] static Markup xml();

    Markup& open(std::string_view tag, Attributes attributes = {});
    Markup& close();
    /// An element without contents: `<a/>`.
    Markup& empty(std::string_view tag, Attributes attributes = {});
    Markup& text(std::string_view text);
    /// An element with a text.
    Markup& element(std::string_view tag, Attributes attributes, std::string_view text);
    /// Markup that is made elsewhere.
    Markup& raw(std::string_view markup);

    /// The whole; closes what is open.
    [[nodiscard]] std::string take();

private:
    void begin(std::string_view tag, Attributes attributes);

    std::string m_text;
    std::vector<std::string> m_open;
};

} // namespace homeward::paper
