// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/figure_history.h"
#include "ui/pages/explain/explain_html.h"

#include <QStringList>

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace homeward::document {
class PlanFiles;
}

namespace homeward::study {
struct RangeStudy;
}

namespace homeward::ui {

class Workspace;

/// Explains figures of the plan: where each comes from, where it is used, what its range moves, and its history.
class CellExplainer {
public:
    /// Both must outlive it; the files have the history of edits.
    CellExplainer(Workspace& workspace, document::PlanFiles& files) : m_workspace(workspace), m_files(files) { }

    /// The figure at a path, or the list that it belongs to. None where the plan has no such figure: a name, a rule.
    [[nodiscard]] std::optional<CellExplanation> explain(const model::Path& path);
    /// The path as it is kept while figures are added and taken out: by names instead of places. None as for `explain`.
    [[nodiscard]] std::optional<model::Path> named(const model::Path& path) const;

private:
    /// Of the figure of a change; empty for the others.
    [[nodiscard]] QString fromToOf(const assumptions::Assumption& one) const;
    [[nodiscard]] QString kindOf(const assumptions::Assumption& one) const;
    [[nodiscard]] QStringList historyOf(const assumptions::Assumption& one) const;
    [[nodiscard]] QString swingOf(const assumptions::Assumption& one);
    /// Reads what each range moves out of the latest study, once.
    void readSwings();

    Workspace& m_workspace;
    document::PlanFiles& m_files;
    std::shared_ptr<const study::RangeStudy> m_swingsOf; ///< the study that they are of
    std::map<std::string, QStringList> m_swings; ///< what each range moves, by its path
};

} // namespace homeward::ui
