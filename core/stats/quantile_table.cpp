// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/quantile_table.h"

#include <cmath>

namespace homeward::stats {

namespace {

struct Cubic {
    double a, b, c, d;
};

/// The value with a share t of the n-th moment on one side of it, and the density of the weighted law there.
struct Knot {
    double value = 0.0;
    double density = 0.0;
};

/// Walks the knots of one side outwards from the median, each from its neighbour: the quantile is guessed from its
/// slope, and Halley's step (cubic convergence) settles it. Laws with cheap inverses are asked directly.
class Walk {
public:
    Walk(const Law& law, int n, bool upper) : m_law(law), m_n(n), m_upper(upper), m_moment(law.moment(n)) { }

    [[nodiscard]] Knot at(double t)
    {
        double x = m_share > 0.0 ? settled(guess(t), t) : std::nan("");
        if (!std::isfinite(x))
            x = m_upper ? m_law.inverseAbove(m_n, t) : m_law.inverseBelow(m_n, t);
        m_share = t;
        m_last = {x, densityAt(x)};
        return m_last;
    }

private:
    [[nodiscard]] double densityAt(double x) const { return (m_n == 0 ? 1.0 : x) * m_law.density(x) / m_moment; }

    /// Lower tails are powers of t, upper tails are near linear in log t.
    [[nodiscard]] double guess(double t) const
    {
        const double step = std::log(t / m_share) * m_share / m_last.density;
        return m_upper ? m_last.value - step : m_last.value * std::exp(step / m_last.value);
    }
    [[nodiscard]] double settled(double x, double t) const
    {
        for (int i = 0; i < 8; ++i) {
            const double slope = m_law.logSlope(x) + m_n / x;
            if (!std::isfinite(slope) || x <= 0.0)
                return std::nan("");
            const double gap = m_upper ? t - m_law.above(m_n, x) : m_law.below(m_n, x) - t;
            const double newton = gap / densityAt(x);
            const double step = newton / std::max(0.5, 1.0 - newton * slope / 2.0);
            x -= step;
            if (std::abs(step) < 1e-4 * x)
                return x;
        }
        return std::nan("");
    }

    const Law& m_law;
    int m_n;
    bool m_upper;
    double m_moment;
    double m_share = 0.0;
    Knot m_last;
};

/// The cubic through both knots over a cell of width `width`; `way` is 1 where the value grows with the share.
Cubic cubic(const Knot& from, const Knot& to, double width, double way)
{
    const double rise = to.value - from.value;
    const auto slope = [&](const Knot& knot) { return knot.density > 0.0 ? way * width / knot.density : rise; };
    const double first = slope(from);
    const double last = slope(to);
    return {from.value, first, 3.0 * rise - 2.0 * first - last, first + last - 2.0 * rise};
}

/// The cubics of both sides, each from the tail to the median, and the median itself as one more.
std::vector<Cubic> cubicsOf(const Law& law, int n, int inOctave)
{
    std::vector<Cubic> cubics;
    for (const bool upper : {false, true}) {
        std::vector<Cubic> outwards;
        Walk walk(law, n, upper);
        Knot last = walk.at(0.5);
        outwards.push_back({last.value, 0.0, 0.0, 0.0});
        for (int cell = QuantileTable::octaves * inOctave - 1; cell >= 0; --cell) {
            const double octave = std::ldexp(QuantileTable::lowestShare, cell / inOctave);
            const Knot next = walk.at(octave * (1.0 + static_cast<double>(cell % inOctave) / inOctave));
            outwards.push_back(cubic(next, last, octave / inOctave, upper ? -1.0 : 1.0));
            last = next;
        }
        cubics.insert(cubics.end(), outwards.rbegin(), outwards.rend());
    }
    return cubics;
}

/// The factor for the cubics that gives the mean of the law; 1 where it cannot be computed.
double factorForMean(const std::vector<Cubic>& cubics, const Law& law, int n, int inOctave)
{
    const std::size_t side = cubics.size() / 2;
    double inCells = 0.0;
    for (std::size_t i = 0; i < cubics.size(); ++i) {
        const auto [a, b, c, d] = cubics[i];
        const auto place = static_cast<int>(i % side);
        if (place == QuantileTable::octaves * inOctave)
            continue;
        const double width = std::ldexp(QuantileTable::lowestShare, place / inOctave) / inOctave;
        inCells += width * (a + b / 2.0 + c / 3.0 + d / 4.0);
    }
    const double lowest = cubics[0].a;
    const double highest = cubics[side].a;
    const double between =
        law.moment(n + 1) / law.moment(n) * (1.0 - law.below(n + 1, lowest) - law.above(n + 1, highest));
    const double factor = between / inCells;
    return std::abs(factor - 1.0) < 1e-6 ? factor : 1.0;
}

} // namespace

QuantileTable::QuantileTable(const Law& law, int n) : m_cellBits(52 - law.bitsPerOctave())
{
    const int inOctave = 1 << law.bitsPerOctave();
    const std::vector<Cubic> cubics = cubicsOf(law, n, inOctave);
    const double factor = factorForMean(cubics, law, n, inOctave);
    m_cells.reserve(cubics.size());
    for (const auto& [a, b, c, d] : cubics)
        m_cells.push_back({static_cast<float>(a * factor), static_cast<float>(b * factor),
                           static_cast<float>(c * factor), static_cast<float>(d * factor)});
}

} // namespace homeward::stats
