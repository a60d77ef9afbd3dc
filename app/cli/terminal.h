// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <ios>
#include <iostream>
#include <streambuf>
#include <string>
#include <string_view>

namespace homeward::cli {

/// Passes text on line by line, each as a plain line (core/base/text.h): what a plan or an argument holds is read and
/// never obeyed by a terminal.
class PlainLines : public std::streambuf {
public:
    explicit PlainLines(std::streambuf* target) : m_target(target) { }

protected:
    int_type overflow(int_type character) override;
    std::streamsize xsputn(const char* text, std::streamsize size) override;
    int sync() override;

private:
    bool pass(std::string_view end);

    std::streambuf* m_target;
    std::string m_line;
};

/// While it lives the standard output and the error stream give plain lines, in UTF-8; a Windows console reads them so.
class PlainTerminal {
public:
    PlainTerminal();
    ~PlainTerminal();
    PlainTerminal(const PlainTerminal&) = delete;
    PlainTerminal& operator=(const PlainTerminal&) = delete;

private:
    std::streambuf* m_out;
    std::streambuf* m_error;
    PlainLines m_plainOut;
    PlainLines m_plainError;
    unsigned m_encoding; ///< of the console, for the programs that follow
};

/// Data for another program (CSV, JSON) on the standard output: byte by byte into a pipe or a file, as plain lines on a
/// terminal. False where it could not be written.
[[nodiscard]] bool writeData(std::string_view text);

} // namespace homeward::cli
