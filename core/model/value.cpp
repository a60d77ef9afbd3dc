// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/model/value.h"

#include <cmath>
#include <limits>

namespace homeward::model {

Value::Value(double value)
{
    if (std::isfinite(value))
        m_state = value;
    else
        m_state = std::string(std::isnan(value) ? "nan" : value > 0.0 ? "inf" : "-inf");
}

Value::Value(std::uint64_t value)
{
    if (value <= static_cast<std::uint64_t>(std::numeric_limits<std::int64_t>::max()))
        m_state = static_cast<std::int64_t>(value);
    else
        m_state = value;
}

} // namespace homeward::model
