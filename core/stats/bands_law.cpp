// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/stats/law.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>

namespace homeward::stats {

namespace {

/// Pieces that do not overlap, in order: a single value, or values spread evenly.
std::vector<Band> piecesOf(const std::vector<Band>& bands)
{
    std::vector<double> cuts;
    for (const Band& band : bands) {
        cuts.push_back(band.low);
        cuts.push_back(band.high);
    }
    std::ranges::sort(cuts);
    cuts.erase(std::ranges::unique(cuts).begin(), cuts.end());
    // Even indexes are the cuts themselves, odd ones the spans up to the next cut.
    std::vector<double> weights(2 * cuts.size());
    for (const Band& band : bands) {
        auto cut = static_cast<std::size_t>(std::ranges::lower_bound(cuts, band.low) - cuts.begin());
        if (band.low == band.high)
            weights[2 * cut] += band.weight;
        for (; cuts[cut] < band.high; ++cut)
            weights[2 * cut + 1] += band.weight * (cuts[cut + 1] - cuts[cut]) / (band.high - band.low);
    }
    std::vector<Band> pieces;
    for (std::size_t i = 0; i < weights.size(); ++i)
        if (weights[i] > 0.0)
            pieces.push_back({cuts[i / 2], cuts[(i + 1) / 2], weights[i]});
    return pieces;
}

double power(double x, int n) { return n == 0 ? 1.0 : n == 1 ? x : n == 2 ? x * x : x * x * x; }

/// The mean of the n-th power over values spread evenly from a to b.
double evenMoment(int n, double a, double b)
{
    return n == 0 ? 1.0 : n == 1 ? (a + b) / 2.0 : (a * a + a * b + b * b) / 3.0;
}

class Bands : public Law {
public:
    explicit Bands(std::vector<Band> pieces) : m_pieces(std::move(pieces))
    {
        double all = 0.0;
        for (const Band& piece : m_pieces)
            all += piece.weight;
        for (int n = 0; n < 3; ++n) {
            std::vector<double>& upTo = m_upTo[static_cast<std::size_t>(n)];
            double sum = 0.0;
            for (const Band& piece : m_pieces)
                upTo.push_back(sum += piece.weight / all * evenMoment(n, piece.low, piece.high));
            for (double& share : upTo)
                share = sum > 0.0 ? share / sum : 1.0;
            m_moment[static_cast<std::size_t>(n)] = sum;
        }
        fillGuide();
    }

    double moment(int n) const override { return m_moment[static_cast<std::size_t>(n)]; }
    double below(int n, double x) const override
    {
        const auto after = std::ranges::partition_point(m_pieces, [x](const Band& piece) { return piece.low <= x; });
        const auto piece = static_cast<std::size_t>(after - m_pieces.begin());
        if (piece == 0)
            return 0.0;
        const auto [before, share] = shareOf(n, piece - 1);
        const Band& band = m_pieces[piece - 1];
        if (x >= band.high)
            return before + share;
        const double part =
            (x - band.low) * evenMoment(n, band.low, x) / ((band.high - band.low) * evenMoment(n, band.low, band.high));
        return before + share * part;
    }
    double above(int n, double x) const override { return std::max(0.0, 1.0 - below(n, x)); }
    double inverseBelow(int n, double share) const override
    {
        if (n == 0) {
            const Step& step = m_steps[guided(share)];
            return step.low + std::min(1.0, std::max(0.0, share - step.before) * step.perShare) * step.width;
        }
        const std::size_t piece = searched(n, share);
        const Band& band = m_pieces[piece];
        const auto [before, width] = shareOf(n, piece);
        const double part = width > 0.0 ? std::clamp((share - before) / width, 0.0, 1.0) : 0.0;
        if (band.low == band.high)
            return band.low;
        const double from = power(band.low, n + 1);
        const double raised = from + part * (power(band.high, n + 1) - from);
        return n == 1 ? std::sqrt(raised) : std::cbrt(raised);
    }
    double inverseAbove(int n, double share) const override { return inverseBelow(n, 1.0 - share); }
    double density(double) const override { return 0.0; }
    double highest() const override { return m_pieces.back().high; }
    bool smooth() const override { return false; }

private:
    /// Share of the n-th moment before a piece, and in it.
    [[nodiscard]] std::pair<double, double> shareOf(int n, std::size_t piece) const
    {
        const std::vector<double>& upTo = m_upTo[static_cast<std::size_t>(n)];
        const double before = piece == 0 ? 0.0 : upTo[piece - 1];
        return {before, upTo[piece] - before};
    }
    [[nodiscard]] std::size_t searched(int n, double share) const
    {
        const std::vector<double>& upTo = m_upTo[static_cast<std::size_t>(n)];
        const auto found = std::ranges::upper_bound(upTo, share);
        return std::min(static_cast<std::size_t>(found - upTo.begin()), upTo.size() - 1);
    }
    /// For each of equally many steps of the share, the first piece that reaches into it (Chen and Asau, AIIE
    /// Transactions 6, 1974).
    void fillGuide()
    {
        for (std::size_t i = 0; i < m_pieces.size(); ++i) {
            const auto [before, share] = shareOf(0, i);
            m_steps.push_back({before, m_upTo[0][i], share > 0.0 ? 1.0 / share : 0.0, m_pieces[i].low,
                               m_pieces[i].high - m_pieces[i].low});
        }
        const std::size_t cells = 4 * m_pieces.size();
        for (std::size_t i = 0; i < cells; ++i)
            m_guide.push_back(
                static_cast<std::uint32_t>(searched(0, static_cast<double>(i) / static_cast<double>(cells))));
    }
    [[nodiscard]] std::size_t guided(double share) const
    {
        const auto cell = static_cast<std::size_t>(std::clamp(share, 0.0, 1.0) * static_cast<double>(m_guide.size()));
        std::size_t piece = m_guide[std::min(cell, m_guide.size() - 1)];
        while (m_steps[piece].upTo <= share && piece + 1 < m_steps.size())
            ++piece;
        return piece;
    }

    struct Step {
        double before, upTo, perShare, low, width;
    };

    std::vector<Band> m_pieces;
    std::array<std::vector<double>, 3> m_upTo;
    std::array<double, 3> m_moment{};
    std::vector<Step> m_steps;
    std::vector<std::uint32_t> m_guide;
};

} // namespace

LawPtr bandsLaw(const std::vector<Band>& bands) { return std::make_shared<Bands>(piecesOf(bands)); }

} // namespace homeward::stats
