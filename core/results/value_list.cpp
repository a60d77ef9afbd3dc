// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/results/value_list.h"

#include <algorithm>
#include <cassert>

namespace homeward::results {

namespace {

template <class Do>
void onEach(std::vector<double>& a, const std::vector<double>& b, Do what)
{
    assert(a.size() == b.size());
    for (std::size_t i = 0; i < a.size(); ++i)
        a[i] = what(a[i], b[i]);
}

} // namespace

ValueList operator-(ValueList a, const ValueList& b)
{
    onEach(a.m_values, b.m_values, [](double left, double right) { return left - right; });
    return a;
}

ValueList operator+(ValueList a, const ValueList& b)
{
    onEach(a.m_values, b.m_values, [](double left, double right) { return left + right; });
    return a;
}

ValueList operator/(ValueList a, const ValueList& b)
{
    onEach(a.m_values, b.m_values,
           [](double above, double below) { return above / (below != 0.0 ? below : std::nan("")); });
    return a;
}

ValueList operator*(ValueList a, double factor)
{
    for (double& value : a.m_values)
        value *= factor;
    return a;
}

bool operator==(const ValueList& a, const ValueList& b)
{
    return std::ranges::equal(a.m_values, b.m_values, [](double left, double right) {
        return left == right || (std::isnan(left) && std::isnan(right));
    });
}

} // namespace homeward::results
