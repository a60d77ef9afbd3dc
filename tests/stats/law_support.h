// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/stats/shape.h"

#include <limits>
#include <string>
#include <vector>

namespace homeward::tests {

/// A unit law with a name for messages.
struct NamedLaw {
    std::string name;
    stats::LawPtr law;
};

/// Every kind of smooth law over the shapes that plans use, and some below a limit.
inline std::vector<NamedLaw> namedLaws()
{
    using stats::LawKind;
    constexpr double none = std::numeric_limits<double>::infinity();
    struct Row {
        const char* name;
        LawKind kind;
        double parameter;
        double limit;
    };
    const std::vector<Row> rows{
        {"exponential", LawKind::Weibull, 1.0, none},
        {"Weibull 0.5", LawKind::Weibull, 0.5, none},
        {"Weibull 0.3", LawKind::Weibull, 0.3, none},
        {"Weibull 3", LawKind::Weibull, 3.0, none},
        {"gamma 0.2", LawKind::Gamma, 0.2, none},
        {"gamma 0.6", LawKind::Gamma, 0.6, none},
        {"gamma 2.8", LawKind::Gamma, 2.8, none},
        {"gamma 40", LawKind::Gamma, 40.0, none},
        {"lognormal 0.1", LawKind::Lognormal, 0.1, none},
        {"lognormal 0.83", LawKind::Lognormal, 0.83, none},
        {"lognormal 1.7", LawKind::Lognormal, 1.7, none},
        {"lognormal 2", LawKind::Lognormal, 2.0, none},
        {"uniform", LawKind::Uniform, 0.2, none},
        {"triangular", LawKind::Triangular, 0.1, none},
        {"gamma 0.6 up to 3", LawKind::Gamma, 0.6, 3.0},
        {"lognormal up to 2", LawKind::Lognormal, 0.83, 2.0},
        {"exponential up to 0.7", LawKind::Weibull, 1.0, 0.7},
        {"triangular up to 0.8", LawKind::Triangular, 0.1, 0.8},
        {"uniform up to 0.9", LawKind::Uniform, 0.2, 0.9},
    };
    std::vector<NamedLaw> laws;
    for (const Row& row : rows)
        laws.push_back({row.name, stats::unitLaw(row.kind, row.parameter, row.limit)});
    return laws;
}

} // namespace homeward::tests
