// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/help/shown_texts.h"
#include "ui/pages/explain/figure_asked.h"

#include <QPoint>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

class QWidget;

namespace homeward::model {
struct Plan;
}

namespace homeward::tests {

/// A text with a number in it, where it stands on a page, and the figure that the place is asked for.
struct ShownNumber {
    QString text;
    QRectF where;
    QWidget* under = nullptr;   ///< the innermost widget there; null where none is to be seen
    std::optional<ui::FigureAsked> asked;
};

/// Names with digits in them, which are no figures: of cohorts, age bands and the like.
[[nodiscard]] QStringList namesWithDigits(const model::Plan& plan);

/// The figures in a text: without years, dates, ages, names, and how sure an interval is.
[[nodiscard]] QStringList figuresIn(QString text, const QStringList& names);

/// Every text of a page that has a figure in it.
[[nodiscard]] std::vector<ShownNumber> numbersOn(QWidget& page, const QStringList& names);

/// Whether a number is plainly no result of a run; says which kind. Empty where it is none of them.
[[nodiscard]] QString plainKind(const ShownNumber& number, const std::vector<ShownNumber>& all,
                                const QStringList& names);

} // namespace homeward::tests
