// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/terminal.h"

#include "core/base/text.h"

#include <cstdio>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#include <windows.h>
#else
#include <unistd.h>
#endif

namespace homeward::cli {

namespace {

/// Of the standard output, before it gave plain lines; null where it does not.
std::streambuf* rawOutput = nullptr;

bool isTerminal(std::FILE* stream)
{
#ifdef _WIN32
    return _isatty(_fileno(stream)) != 0;
#else
    return isatty(fileno(stream)) != 0;
#endif
}

/// Text is UTF-8 with plain line ends on every system: files of data are the same to the byte, and a console reads it so.
/// What comes in is taken as it is: a workbook may come that way.
/// Returns the encoding that a Windows console had before; 0 where there is none.
unsigned speakUtf8()
{
#ifdef _WIN32
    static_cast<void>(_setmode(_fileno(stdin), _O_BINARY));
    static_cast<void>(_setmode(_fileno(stdout), _O_BINARY));
    static_cast<void>(_setmode(_fileno(stderr), _O_BINARY));
    const UINT before = GetConsoleOutputCP();
    SetConsoleOutputCP(CP_UTF8);
    return before;
#else
    return 0;
#endif
}

void giveBack([[maybe_unused]] unsigned encoding)
{
#ifdef _WIN32
    if (encoding != 0)
        SetConsoleOutputCP(encoding);
#endif
}

bool put(std::streambuf* target, std::string_view text)
{
    const auto size = static_cast<std::streamsize>(text.size());
    return target->sputn(text.data(), size) == size;
}

} // namespace

bool PlainLines::pass(std::string_view end)
{
    const std::string line = base::plainLine(m_line).append(end);
    m_line.clear();
    return put(m_target, line);
}

PlainLines::int_type PlainLines::overflow(int_type character)
{
    if (traits_type::eq_int_type(character, traits_type::eof()))
        return traits_type::not_eof(character);
    const char one = traits_type::to_char_type(character);
    return xsputn(&one, 1) == 1 ? character : traits_type::eof();
}

std::streamsize PlainLines::xsputn(const char* text, std::streamsize size)
{
    std::string_view left(text, static_cast<std::size_t>(size));
    for (auto end = left.find('\n'); end != std::string_view::npos; end = left.find('\n')) {
        m_line += left.substr(0, end);
        if (!pass("\n"))
            return 0;
        left.remove_prefix(end + 1);
    }
    m_line += left;
    return size;
}

int PlainLines::sync()
{
    const bool passed = m_line.empty() || pass({});
    return m_target->pubsync() == 0 && passed ? 0 : -1;
}

PlainTerminal::PlainTerminal()
    : m_out(std::cout.rdbuf()),
      m_error(std::cerr.rdbuf()),
      m_plainOut(m_out),
      m_plainError(m_error),
      m_encoding(speakUtf8())
{
    std::cout.rdbuf(&m_plainOut);
    std::cerr.rdbuf(&m_plainError);
    rawOutput = m_out;
}

PlainTerminal::~PlainTerminal()
{
    std::cout.flush();
    std::cerr.flush();
    std::cout.rdbuf(m_out);
    std::cerr.rdbuf(m_error);
    rawOutput = nullptr;
    giveBack(m_encoding);
}

bool writeData(std::string_view text)
{
    if (!rawOutput || isTerminal(stdout)) {
        std::cout << text;
        return std::cout.flush().good();
    }
    std::cout.flush();
    return put(rawOutput, text) && rawOutput->pubsync() == 0;
}

} // namespace homeward::cli
