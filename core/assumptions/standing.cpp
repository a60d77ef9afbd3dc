// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/assumptions/standing.h"
#include "core/base/lower_case.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <optional>
#include <vector>

namespace homeward::assumptions {

namespace {

using model::Source;

std::string trimmed(const std::string& text)
{
    const std::size_t first = text.find_first_not_of(' ');
    return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

std::vector<std::string> partsOf(const std::string& confidence)
{
    std::vector<std::string> parts;
    for (std::size_t from = 0; from <= confidence.size();) {
        const std::size_t end = std::min(confidence.find(';', from), confidence.size());
        if (std::string part = trimmed(confidence.substr(from, end - from)); !part.empty())
            parts.push_back(std::move(part));
        from = end + 1;
    }
    return parts;
}

std::string joined(const std::vector<std::string>& parts)
{
    std::string text;
    for (const std::string& part : parts)
        text += (text.empty() ? "" : "; ") + part;
    return text;
}

/// The kind that a part of the text begins with.
std::optional<Kind> kindIn(const std::string& part)
{
    const std::string text = base::lowered(part);
    for (const auto& [kind, word] : kindWords)
        if (text.starts_with(word))
            return kind;
    return text.starts_with("solved") ? std::optional(Kind::Derived) : std::nullopt;
}

std::optional<Sureness> surenessIn(const std::string& part)
{
    for (const auto& [sureness, word] : surenessWords)
        if (base::lowered(part) == word)
            return sureness;
    return std::nullopt;
}

std::optional<Sureness> saidSureness(const Source& source)
{
    for (const std::string& part : partsOf(source.confidence))
        if (const auto found = surenessIn(part))
            return found;
    return std::nullopt;
}

std::optional<Kind> saidKind(const Source& source)
{
    const std::vector<std::string> parts = partsOf(source.confidence);
    return parts.empty() ? std::nullopt : kindIn(parts.front());
}

} // namespace

std::string_view wordOf(Kind kind) { return kindWords[static_cast<std::size_t>(kind)].second; }
std::string_view wordOf(Sureness sureness) { return surenessWords[static_cast<std::size_t>(sureness)].second; }

Kind kindOf(const Source& source)
{
    if (source.illustrative)
        return Kind::Illustrative;
    if (const auto said = saidKind(source))
        return *said;
    return source.publisher.empty() ? Kind::Local : Kind::Published;
}

Sureness surenessOf(const Source& source)
{
    if (const auto said = saidSureness(source))
        return *said;
    switch (kindOf(source)) {
    case Kind::Derived: return Sureness::Fairly;
    case Kind::Illustrative: return Sureness::Guess;
    case Kind::Published:
    case Kind::Local: break;
    }
    return Sureness::Sure;
}

bool saysHowSure(const Source& source) { return saidSureness(source).has_value(); }

bool names(const Source& source) { return !source.title.empty() || !source.publisher.empty(); }

int latestYear(const std::string& text)
{
    int latest = 0;
    const auto isPart = [&](std::size_t at) { // of a longer number or of a code
        return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
    };
    for (std::size_t i = 0; i + 4 <= text.size(); ++i) {
        int year = 0;
        if ((i > 0 && isPart(i - 1)) || isPart(i + 4))
            continue;
        const auto [end, error] = std::from_chars(text.data() + i, text.data() + i + 4, year);
        if (error == std::errc() && end == text.data() + i + 4 && year >= 1900 && year < 2200)
            latest = std::max(latest, year);
    }
    return latest;
}

void setKind(Source& source, Kind kind)
{
    std::vector<std::string> parts = partsOf(source.confidence);
    if (!parts.empty() && kindIn(parts.front()))
        parts.front() = wordOf(kind);
    else
        parts.insert(parts.begin(), std::string(wordOf(kind)));
    source.confidence = joined(parts);
    source.illustrative = kind == Kind::Illustrative;
}

void setSureness(Source& source, Sureness sureness)
{
    std::vector<std::string> parts = partsOf(source.confidence);
    if (parts.empty() || !kindIn(parts.front()))
        parts.insert(parts.begin(), std::string(wordOf(kindOf(source))));
    std::erase_if(parts, [](const std::string& part) { return surenessIn(part).has_value(); });
    parts.insert(parts.begin() + 1, std::string(wordOf(sureness)));
    source.confidence = joined(parts);
}

} // namespace homeward::assumptions
