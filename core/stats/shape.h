// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/law.h"
#include "core/stats/quantile_table.h"

#include <memory>
#include <mutex>
#include <optional>

namespace homeward::stats {

/// A law of unit scale with its tables, shared by all samplers that differ by their scale only. Safe to use from
/// several threads.
class Shape {
public:
    explicit Shape(LawPtr law);

    [[nodiscard]] const Law& law() const { return *m_law; }
    [[nodiscard]] double mean() const { return m_mean; }
    /// Null where the law is not smooth.
    [[nodiscard]] const QuantileTable* table() const { return m_table ? &*m_table : nullptr; }
    /// The value at u of the length-biased law; its table is made when it is first asked for.
    [[nodiscard]] double lengthBiased(double u) const;

private:
    LawPtr m_law;
    double m_mean;
    std::optional<QuantileTable> m_table;
    mutable std::once_flag m_biasedOnce;
    mutable std::optional<QuantileTable> m_biasedTable;
};

using ShapePtr = std::shared_ptr<const Shape>;

enum class LawKind { Gamma, Weibull, Lognormal, Uniform, Triangular };

/// The unit law of a kind, given that it is at most `limit` (infinity = no limit).
[[nodiscard]] LawPtr unitLaw(LawKind kind, double parameter, double limit);

/// The shape of the same law. Tables are kept, so that asking again costs little.
[[nodiscard]] ShapePtr unitShape(LawKind kind, double parameter, double limit);

/// The value 1, always.
[[nodiscard]] ShapePtr fixedShape();

} // namespace homeward::stats
