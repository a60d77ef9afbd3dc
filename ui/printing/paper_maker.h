// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/result.h"
#include "core/paper/document.h"
#include "core/paper/writers.h"
#include "core/results/run_result.h"
#include "ui/papers/compose.h"

#include <QString>
#include <QStringList>

#include <map>
#include <memory>

namespace homeward::charts {
class ChartContent;
}

// A paper with its charts, and every file that it can be.
namespace homeward::printing {

/// A paper to make, by value: it may be made on a thread of its own.
struct PaperOrder {
    model::Plan plan;
    std::shared_ptr<const results::RunResult> result;
    model::Paper paper;
    bool inputsChanged = false; ///< the plan is no longer the one that was run
    std::shared_ptr<const papers::Books> books = {}; ///< of plan and result; null = worked out
    std::shared_ptr<const papers::RiskStudies> risks =
        {}; ///< of the paper; null = the paper says that they are not there
};

/// A composed paper that can paint its charts.
class MadePaper {
public:
    explicit MadePaper(const PaperOrder& order);

    [[nodiscard]] const papers::Composition& composition() const { return m_composition; }
    /// The Word file of its house style, as the plan keeps it; empty = Homeward's own look.
    [[nodiscard]] const base::Result<std::string>& houseStyle() const { return m_houseStyle; }
    /// What the run costs; null where plan and run do not go together.
    [[nodiscard]] const std::shared_ptr<const papers::Books>& books() const { return m_books; }
    [[nodiscard]] const paper::Document& document() const { return m_composition.document; }
    /// PNG of 300 dpi, and SVG.
    [[nodiscard]] paper::PictureSource pictures() const;
    /// The chart of a picture; null where there is none.
    [[nodiscard]] const charts::ChartContent* chart(const paper::Picture& picture) const;

private:
    /// By kind of chart and scenario.
    using Charts = std::map<std::pair<std::string, std::string>, std::shared_ptr<const charts::ChartContent>>;

    [[nodiscard]] std::optional<papers::ChartFacts> facts(const PaperOrder& order, const std::string& kind,
                                                          const results::Question& question);

    [[nodiscard]] std::shared_ptr<const charts::ChartContent> painted(const PaperOrder& order, const std::string& kind,
                                                                      const results::Question& question) const;

    base::Result<std::string> m_houseStyle;
    std::shared_ptr<const papers::Books> m_books;
    std::shared_ptr<Charts> m_charts = std::make_shared<Charts>();
    papers::Composition m_composition;
};

/// The endings of the files that a paper can be, lower case.
[[nodiscard]] QStringList paperEndings();
/// The file of a paper by its ending. Fails with `BadField` for another ending, else as its writer. `houseStyle` is a
/// `.docx` or `.dotx` as bytes, for DOCX; empty = that of the paper.
[[nodiscard]] base::Result<std::string> paperFile(const MadePaper& made, const QString& ending,
                                                  const std::string& houseStyle = {});
/// Writes the paper, by the ending of the path. Fails as above, and as `base::writeFileSafely`.
[[nodiscard]] base::Status writePaper(const MadePaper& made, const QString& path, const std::string& houseStyle = {});

} // namespace homeward::printing
