// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/reliability/tally.h"

#include <cstdlib>
#include <fstream>

namespace homeward::tests {

Tally::~Tally()
{
    if (const char* const file = std::getenv("HOMEWARD_RELIABILITY_TALLY"))
        std::ofstream(file, std::ios::app) << m_kind << ' ' << m_right << ' ' << m_tried << '\n';
}

bool Tally::count(bool right)
{
    ++m_tried;
    m_right += right ? 1 : 0;
    return right;
}

bool isLongForm()
{
    const char* const asked = std::getenv("HOMEWARD_RELIABILITY_LONG");
    return asked && std::string(asked) == "1";
}

} // namespace homeward::tests
