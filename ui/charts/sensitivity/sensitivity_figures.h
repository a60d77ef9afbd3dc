// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/results/headlines.h"
#include "core/study/sensitivity.h"
#include "ui/charts/caveats.h"

#include <QString>

#include <optional>
#include <vector>

namespace homeward::charts {

/// Where a figure comes from, as a mark: full square, half square, ring, dashed square.
enum class OriginMark { Published, Derived, Local, Illustrative };

/// One uncertain input in words, in the order of the plan.
struct InputWords {
    QString name;
    QString low;          ///< its ends and its most likely value, as they are typed
    QString mostLikely;
    QString high;
    double likely = 0.0;
    OriginMark origin = OriginMark::Illustrative;
    QString originWord;
};

/// What ranges do to one result, with the words that go with it: what tornado, scatter and S-curve share.
struct SensitivityFigures {
    study::Sensitivity found;
    std::vector<InputWords> inputs;   ///< by the inputs of the plan
    results::HeadlineId figure = results::HeadlineId::DelayedInHospital;
    bool difference = false;
    QString scenario;
    QString against;
    QString areas;
    QString year;
    QString source;
    Caveats caveats;
    std::optional<std::size_t> chosen;   ///< place in `found.inputs`

    [[nodiscard]] bool empty() const { return found.values.empty(); }
    [[nodiscard]] const InputWords& wordsOf(const study::InputSensitivity& input) const { return inputs[input.input]; }
    /// A figure of the result, with its sign where it is a difference.
    [[nodiscard]] QString value(double figureValue) const;
    /// A size of the result without a sign: how far something moves it.
    [[nodiscard]] QString size(double moved) const;
    /// `Delayed in hospital, a day`, or its difference.
    [[nodiscard]] QString subject() const;
};

} // namespace homeward::charts
