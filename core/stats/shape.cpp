// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/shape.h"

#include <cmath>
#include <map>
#include <tuple>

namespace homeward::stats {

namespace {

constexpr std::size_t mostKept = 1'000;

} // namespace

Shape::Shape(LawPtr law) : m_law(std::move(law)), m_mean(m_law->moment(1))
{
    if (m_law->smooth())
        m_table.emplace(*m_law, 0);
}

double Shape::lengthBiased(double u) const
{
    if (!m_table)
        return m_law->inverseBelow(1, u);
    if (!(u >= QuantileTable::lowestShare))
        return m_law->inverseBelow(1, u);
    if (!(1.0 - u >= QuantileTable::lowestShare))
        return m_law->inverseAbove(1, 1.0 - u);
    std::call_once(m_biasedOnce, [this] { m_biasedTable.emplace(*m_law, 1); });
    return static_cast<double>(QuantileTable::Reader(*m_biasedTable).read(u));
}

LawPtr unitLaw(LawKind kind, double parameter, double limit)
{
    LawPtr law;
    switch (kind) {
    case LawKind::Gamma: law = gammaLaw(parameter); break;
    case LawKind::Weibull: law = weibullLaw(parameter); break;
    case LawKind::Lognormal: law = lognormalLaw(parameter); break;
    case LawKind::Uniform: law = uniformLaw(parameter); break;
    case LawKind::Triangular: law = triangularLaw(parameter); break;
    }
    return std::isinf(limit) ? law : truncatedLaw(std::move(law), limit);
}

ShapePtr unitShape(LawKind kind, double parameter, double limit)
{
    static std::mutex guard;
    static std::map<std::tuple<LawKind, double, double>, ShapePtr> kept;
    const std::lock_guard lock(guard);
    if (kept.size() >= mostKept)
        std::erase_if(kept, [](const auto& entry) { return entry.second.use_count() == 1; });
    ShapePtr& shape = kept[{kind, parameter, limit}];
    if (!shape)
        shape = std::make_shared<const Shape>(unitLaw(kind, parameter, limit));
    return shape;
}

ShapePtr fixedShape()
{
    static const ShapePtr one = std::make_shared<const Shape>(fixedLaw());
    return one;
}

} // namespace homeward::stats
