// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/exchange/paper_template.h"
#include "ui/papers/risk_studies.h"
#include "ui/printing/paper_maker.h"
#include "ui/printing/paper_pages.h"
#include "ui/runner/job.h"

#include <QImage>
#include <QObject>

#include <functional>
#include <memory>
#include <vector>

namespace homeward::ui {

class Workspace;

/// A paper as it would be printed now.
struct PaperPreview {
    std::vector<QImage> pages;
    std::vector<int> partPages; ///< by included part, from 0
    papers::Composition composition;
    printing::PaperOrder order; ///< that it was made of, its books worked out
    std::vector<printing::PaperNumber> numbers; ///< on the pages, where they stand
};

struct PreviewOrder {
    printing::PaperOrder paper;
    int width = 0; ///< of a page, dots
};

/// The studies of a paper's risks: of which plan, for which run.
struct RiskOrder {
    model::Plan plan;
    papers::RiskQuestion question;
    std::string fingerprint; ///< of the inputs of the run
};

/// The paper that the page works on: one of the plan's, or a new one that enters the plan with its first edit. Composes
/// and lays it out on a thread of its own.
class PaperDesk : public QObject {
    Q_OBJECT
public:
    explicit PaperDesk(Workspace& workspace, QObject* parent = nullptr);

    /// As the plan has it now.
    [[nodiscard]] model::Paper paper() const;
    /// Whether it is in the plan.
    [[nodiscard]] bool isKept() const;
    void choosePaper(const model::PaperId& id);
    /// Adds another paper to the plan and chooses it.
    void addPaper();
    void removePaper();

    /// The paper takes the styles, page, headers and footers of a Word file, read away from the window; empty = none.
    /// What is no such file is complained of.
    void chooseHouseStyle(const QString& path);
    /// One that the plan keeps already; null = none.
    void takeHouseStyle(const model::HouseStyle* style);
    /// Writes the paper as a template for other papers and plans.
    void saveTemplate(const QString& path);
    /// Adds a paper made of a template, read away from the window, and chooses it.
    void addFromTemplate(const QString& path);
    [[nodiscard]] bool isReading() const { return m_house.isRunning() || m_template.isRunning(); }

    /// Edits the paper; a new one is added to the plan with it. `merges` with an edit of the same just before.
    void edit(const QString& label, const std::function<void(model::Paper&)>& change, bool merges = false);
    /// The same for one of its parts.
    void editPart(const QString& label, const model::PaperPartId& id,
                  const std::function<void(model::PaperPart&)>& change, bool merges = false);
    /// The kept sentences take the figures of the run; the plan runs first where its inputs have changed.
    void bringUpToDate();
    /// The planner's own words of a part are right for the figures of the run.
    void confirmWords(const model::PaperPartId& part);
    /// What is being typed enters the paper now.
    void takeTyped() { emit typedWanted(); }

    /// Whether there is a run to write from.
    [[nodiscard]] bool hasResult() const;
    /// Whether the inputs have changed since the run, or figures have since sentences were kept.
    [[nodiscard]] bool isStale() const;
    [[nodiscard]] printing::PaperOrder order() const;
    /// Lays the paper out anew; `previewed` follows. What its risks ask is worked out besides, where it is not there:
    /// `risksMade` follows.
    void lookAgain(int width);
    [[nodiscard]] bool isLooking() const { return m_job.isRunning(); }
    [[nodiscard]] bool isWorkingOutRisks() const { return m_risksJob.isRunning(); }
    /// The last one that was made; may be null.
    [[nodiscard]] std::shared_ptr<const PaperPreview> preview() const { return m_job.value(); }

signals:
    void previewed();
    void risksMade();
    /// Editors give what is being typed to the paper.
    void typedWanted();

private:
    void resultArrived();
    /// Every part with the sentences of now, so that sentences whose figures move can be marked.
    void keepSentences(model::Paper& paper) const;
    void takeFigures(model::Paper& paper) const;
    void takeTemplate(const exchange::PaperTemplate& from);
    [[nodiscard]] std::shared_ptr<const papers::Books> booksMade() const;
    /// The studies that a paper asks of the run in view; null where they are not there.
    [[nodiscard]] std::shared_ptr<const papers::RiskStudies> risksOf(const model::Paper& paper) const;
    void workOutRisks();
    /// Of the plan and the run that there are. Books are worked out where the preview has none of these.
    [[nodiscard]] papers::Material materialOf(const model::Paper& paper) const;

    Workspace& m_workspace;
    model::PaperId m_chosen;
    bool m_bringWhenRun = false;
    bool m_bringWhenRisks = false;
    runner::Job<PreviewOrder, PaperPreview> m_job;
    runner::Job<RiskOrder, std::shared_ptr<const papers::RiskStudies>> m_risksJob;
    std::optional<RiskOrder> m_risksAsked; ///< of the job
    std::shared_ptr<const papers::RiskStudies> m_risks; ///< the last that were made
    std::string m_risksFor; ///< the fingerprint that they belong to
    runner::Job<QString, model::HouseStyle> m_house;
    runner::Job<QString, exchange::PaperTemplate> m_template;
};

} // namespace homeward::ui
