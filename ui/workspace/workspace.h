// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"
#include "ui/workspace/runs.h"
#include "ui/workspace/selection.h"

#include <QCoreApplication>
#include <QString>

#include <optional>

namespace homeward::document {
class PlanDocument;
class Prompt;
} // namespace homeward::document

namespace homeward::ui {

class Exports;
class Messages;
class Studies;

/// The parts that a workspace is made of.
struct WorkspaceParts {
    document::PlanDocument& document;
    document::Prompt& prompt;
    Selection& selection;
    Runs& runs;
    Studies& studies;
    Exports& exports;
    Messages& messages;
};

/// What a page is given, as one thing: references to the parts, all of which outlive it.
class Workspace {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
public:
    explicit Workspace(const WorkspaceParts& parts) : m_parts(parts) { }

    [[nodiscard]] document::PlanDocument& document() const { return m_parts.document; }
    [[nodiscard]] const model::Plan& plan() const;
    [[nodiscard]] document::Prompt& prompt() const { return m_parts.prompt; }
    [[nodiscard]] Selection& selection() const { return m_parts.selection; }
    [[nodiscard]] Runs& runs() const { return m_parts.runs; }
    [[nodiscard]] Studies& studies() const { return m_parts.studies; }
    [[nodiscard]] Exports& exports() const { return m_parts.exports; }
    [[nodiscard]] Messages& messages() const { return m_parts.messages; }

    /// The selection in terms of the result in view; none where it does not hold what is selected.
    [[nodiscard]] std::optional<WhereQuestion> question() const;
    /// Why there is no answer, as a sentence.
    [[nodiscard]] QString whyNothing() const;

private:
    WorkspaceParts m_parts;
};

} // namespace homeward::ui
