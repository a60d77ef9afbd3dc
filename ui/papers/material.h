// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "core/paper/document.h"
#include "core/results/headlines.h"
#include "ui/wording/translate.h"

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

// What a paper is made from, and what a part of it looks at.
namespace homeward::papers {

struct Books;
struct RiskStudies;

/// What a chart says of itself.
struct ChartFacts {
    std::string title; ///< the finding
    std::string altText;
    std::string source; ///< with what must be said of its figures
    std::vector<paper::Table> numbers;
};

/// Asks a chart by its kind; none where there is no such chart, or nothing to draw.
using ChartSource =
    std::function<std::optional<ChartFacts>(const std::string& kind, const results::Question& question)>;

/// Plan and result must outlive it.
struct Material {
    const model::Plan& plan;
    const results::RunResult& result;
    ChartSource charts = {}; ///< empty = a paper without charts
    wording::Translate say = wording::untranslated;
    bool inputsChanged = false; ///< the plan is no longer the one that was run: the paper says so
    std::shared_ptr<const Books> books = {}; ///< of plan and result (books.h); null = a paper without money and staff
    std::shared_ptr<const RiskStudies> risks = {}; ///< of the paper (risk_studies.h); null = not worked out

    /// A marked text with its arguments, in the language of the paper.
    [[nodiscard]] std::string words(const char* text, std::initializer_list<std::string> arguments = {}) const
    {
        return wording::fill(say(text), arguments);
    }
};

/// What a part looks at, as places on the axes of the result: the scenario against the base, in the paper's year.
[[nodiscard]] results::Question questionOf(const Material& material, const model::Paper& paper,
                                           const model::PaperPart& part);

/// A count with its thousands apart: `5,104`.
[[nodiscard]] std::string countText(std::size_t count);

// Names for sentences.
[[nodiscard]] const std::string& scenarioName(const Material& material, int scenario);
[[nodiscard]] const std::string& yearLabel(const Material& material, int year);
/// The area, or all of them by the name of the plan.
[[nodiscard]] std::string areaName(const Material& material, const results::Question& question);

} // namespace homeward::papers
