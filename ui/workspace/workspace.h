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

class Messages;

/// What a page is given, as one thing: references to the parts, all of which outlive it.
class Workspace {
    Q_DECLARE_TR_FUNCTIONS(Workspace)
public:
    Workspace(document::PlanDocument& document, document::Prompt& prompt, Selection& selection, Runs& runs,
              Messages& messages)
        : m_document(document),
          m_prompt(prompt),
          m_selection(selection),
          m_runs(runs),
          m_messages(messages)
    {
    }

    [[nodiscard]] document::PlanDocument& document() const { return m_document; }
    [[nodiscard]] const model::Plan& plan() const;
    [[nodiscard]] document::Prompt& prompt() const { return m_prompt; }
    [[nodiscard]] Selection& selection() const { return m_selection; }
    [[nodiscard]] Runs& runs() const { return m_runs; }
    [[nodiscard]] Messages& messages() const { return m_messages; }

    /// The selection in terms of the result in view; none where it does not hold what is selected.
    [[nodiscard]] std::optional<WhereQuestion> question() const;
    /// Why there is no answer, as a sentence.
    [[nodiscard]] QString whyNothing() const;

private:
    document::PlanDocument& m_document;
    document::Prompt& m_prompt;
    Selection& m_selection;
    Runs& m_runs;
    Messages& m_messages;
};

} // namespace homeward::ui
