// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/path.h"

#include <algorithm>

namespace homeward::model {

namespace {

std::string unescaped(std::string_view text)
{
    std::string step;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const bool escaped = text[i] == '~' && i + 1 < text.size() && (text[i + 1] == '0' || text[i + 1] == '1');
        step += escaped ? (text[++i] == '0' ? '~' : '/') : text[i];
    }
    return step;
}

} // namespace

std::vector<std::string> Path::steps() const
{
    std::vector<std::string> steps;
    if (!m_text.starts_with('/'))
        return steps;
    for (std::size_t from = 1; from <= m_text.size();) {
        const std::size_t end = std::min(m_text.find('/', from), m_text.size());
        steps.push_back(unescaped(std::string_view(m_text).substr(from, end - from)));
        from = end + 1;
    }
    return steps;
}

Path Path::operator/(std::string_view step) const
{
    Path longer;
    longer.m_text.reserve(m_text.size() + step.size() + 1);
    longer.m_text = m_text;
    longer.m_text += '/';
    for (const char c : step) {
        if (c == '~')
            longer.m_text += "~0";
        else if (c == '/')
            longer.m_text += "~1";
        else
            longer.m_text += c;
    }
    return longer;
}

Path Path::operator/(std::size_t place) const { return *this / std::string_view(std::to_string(place)); }

Path Path::parent() const
{
    const std::size_t slash = m_text.rfind('/');
    return Path(slash == std::string::npos ? std::string() : m_text.substr(0, slash));
}

std::string Path::last() const
{
    const std::size_t slash = m_text.rfind('/');
    return slash == std::string::npos ? std::string() : unescaped(std::string_view(m_text).substr(slash + 1));
}

bool Path::isWithin(const Path& other) const
{
    return m_text.starts_with(other.m_text)
        && (m_text.size() == other.m_text.size() || m_text[other.m_text.size()] == '/');
}

} // namespace homeward::model
