// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/model/plan.h"

#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace homeward::study {

/// A number or date within a plan, to read and to set; lives as long as the plan does and its lists keep their places.
class FigureRef {
public:
    FigureRef() = default;
    FigureRef(double& number) : m_where(&number) { }
    FigureRef(int& count) : m_where(&count) { }
    FigureRef(base::Date& date) : m_where(&date) { }

    /// Whether it leads anywhere; nothing else may be asked where it does not.
    [[nodiscard]] bool leads() const { return !std::holds_alternative<std::monostate>(m_where); }
    [[nodiscard]] bool isDate() const { return std::holds_alternative<base::Date*>(m_where); }
    /// A date reads as days since 1970-01-01.
    [[nodiscard]] double get() const;
    /// Counts and dates take the nearest whole number.
    void set(double value) const;
    /// The number itself; null for a count or a date.
    [[nodiscard]] double* number() const;

    friend bool operator==(const FigureRef&, const FigureRef&) = default;

private:
    std::variant<std::monostate, double*, int*, base::Date*> m_where;
};

/// A figure of a plan with the company that it keeps there.
struct Figure {
    FigureRef ref;
    std::string key;                             ///< its own name: `mean`, `probability`; of a plain list the list's
    model::Distribution* distribution = nullptr; ///< whose own member it is, or null
    std::vector<double*> list; ///< the same number of every item of the list that it is in, itself too
};

/// The number or date at a path such as `/cohorts/over85/pathway/acute/stay/mean`. Members go by their names in the
/// plan's JSON form. An item of a list goes by its id; without one by the setting, cohort, band, pool, destination,
/// reason, year or date that it is of (several joined by `+`, as in `/areas/north/dayOne/inCare/over85+acute/people`,
/// of which the first ones do); without these by its name; or by its place, from 0. `~1` is a slash in a name, `~0` a
/// tilde (RFC 6901). The first item that fits counts. Fails with NoSuchFigure: `detail` is the step it stops at.
[[nodiscard]] base::Result<Figure> findFigure(model::Plan& plan, std::string_view path);

/// Its value; a date reads as days since 1970-01-01. Fails as above.
[[nodiscard]] base::Result<double> figureAt(const model::Plan& plan, std::string_view path);

} // namespace homeward::study
