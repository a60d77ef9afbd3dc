// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/paper_desk.h"

#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "ui/document/plan_document.h"
#include "ui/numbers/translated.h"
#include "ui/papers/books.h"
#include "ui/papers/parts.h"
#include "ui/printing/paper_pages.h"
#include "ui/workspace/selection.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>

#include <algorithm>

namespace homeward::ui {

namespace {

using numbers::translated;

base::Result<PaperPreview> look(const PreviewOrder& order, const runner::JobControl<PaperPreview>& control)
{
    const printing::MadePaper made(order.paper);
    const printing::PaperPages pages(made);
    PaperPreview preview{{}, pages.partPages(), made.composition(), order.paper};
    preview.order.books = made.books();
    for (int page = 0; page < pages.count(); ++page) {
        if (control.cancel.cancelled())
            return base::Error{base::ErrorCode::Cancelled, {}, {}, {}, 0};
        preview.pages.push_back(pages.image(page, order.width));
    }
    return preview;
}

/// A paper of the scenario in view, where that is not the base.
model::Paper freshPaper(const Workspace& workspace)
{
    const model::Plan& plan = workspace.plan();
    model::Paper paper = papers::newPaper(plan, translated);
    const model::ScenarioId& chosen = workspace.selection().scenario();
    if (!plan.scenarios.empty() && chosen != plan.scenarios.front().id)
        paper.scenario = chosen;
    return paper;
}

} // namespace

PaperDesk::PaperDesk(Workspace& workspace, QObject* parent) : QObject(parent), m_workspace(workspace), m_job(look)
{
    connect(&m_job, &runner::JobBase::finished, this, &PaperDesk::previewed);
    connect(&workspace.runs(), &Runs::stateChanged, this, &PaperDesk::resultArrived);
}

model::Paper PaperDesk::paper() const
{
    const model::Plan& plan = m_workspace.plan();
    if (const model::Paper* chosen = model::findById(plan.papers, m_chosen))
        return *chosen;
    return plan.papers.empty() ? freshPaper(m_workspace) : plan.papers.front();
}

bool PaperDesk::isKept() const { return !m_workspace.plan().papers.empty(); }

void PaperDesk::choosePaper(const model::PaperId& id)
{
    m_chosen = id;
    emit previewed();
}

void PaperDesk::addPaper()
{
    model::Paper added = freshPaper(m_workspace);
    keepSentences(added);
    m_chosen = added.id;
    const auto insert = [&](model::Plan& plan) { plan.papers.push_back(added); };
    m_workspace.document().push({edit::edited(m_workspace.plan(), insert), tr("Add a paper")});
}

void PaperDesk::removePaper()
{
    const model::PaperId gone = paper().id;
    const auto remove = [&](model::Plan& plan) {
        std::erase_if(plan.papers, [&](const model::Paper& one) { return one.id == gone; });
    };
    m_workspace.document().push({edit::edited(m_workspace.plan(), remove), tr("Remove the paper")});
}

void PaperDesk::edit(const QString& label, const std::function<void(model::Paper&)>& change, bool merges)
{
    model::Paper edited = paper();
    const bool isNew = !isKept();
    if (isNew)
        keepSentences(edited);
    const model::Paper before = edited;
    change(edited);
    if (edited == before && !isNew)
        return;
    m_chosen = edited.id;
    const auto put = [&](model::Plan& plan) {
        if (model::Paper* there = model::findById(plan.papers, edited.id))
            *there = edited;
        else
            plan.papers.push_back(edited);
    };
    m_workspace.document().push({edit::edited(m_workspace.plan(), put), label, merges});
}

void PaperDesk::editPart(const QString& label, const model::PaperPartId& id,
                         const std::function<void(model::PaperPart&)>& change, bool merges)
{
    edit(
        label,
        [&](model::Paper& paper) {
            if (model::PaperPart* part = model::findById(paper.parts, id))
                change(*part);
        },
        merges);
}

bool PaperDesk::hasResult() const
{
    const auto result = m_workspace.runs().result();
    return result && !result->scenarios.empty() && !result->financialYears.empty() && result->replicationsDone > 0;
}

printing::PaperOrder PaperDesk::order() const
{
    return {m_workspace.plan(), m_workspace.runs().result(), paper(), m_workspace.runs().inputsHaveChanged(),
            booksMade()};
}

/// Those of the preview, where plan and run are still the same; else null.
std::shared_ptr<const papers::Books> PaperDesk::booksMade() const
{
    const auto made = preview();
    if (!made || made->order.result != m_workspace.runs().result())
        return nullptr;
    model::Plan then = made->order.plan;
    then.papers = m_workspace.plan().papers;
    then.houseStyles = m_workspace.plan().houseStyles;
    return then == m_workspace.plan() ? made->order.books : nullptr;
}

papers::Material PaperDesk::material() const
{
    const results::RunResult& result = *m_workspace.runs().result();
    const auto made = booksMade();
    return {m_workspace.plan(), result, {},
            translated,         false,  made ? made : papers::booksOf(m_workspace.plan(), result)};
}

bool PaperDesk::isStale() const
{
    return m_workspace.runs().inputsHaveChanged() || (preview() && preview()->composition.moved() > 0);
}

void PaperDesk::lookAgain(int width)
{
    if (hasResult())
        m_job.start({order(), width});
}

void PaperDesk::confirmWords(const model::PaperPartId& id)
{
    if (!hasResult())
        return;
    const papers::Material material = this->material();
    edit(tr("Say that words are right"), [&](model::Paper& paper) {
        if (model::PaperPart* part = model::findById(paper.parts, id); part && part->text)
            part->text = papers::confirmed(*part, papers::sentencesOf(material, paper, *part));
    });
}

void PaperDesk::bringUpToDate()
{
    takeTyped();
    if (!hasResult())
        return;
    m_bringWhenRun = m_workspace.runs().inputsHaveChanged();
    if (m_bringWhenRun) {
        m_workspace.runs().start();
        return;
    }
    edit(tr("Bring the paper up to date"), [this](model::Paper& paper) { takeFigures(paper); });
}

void PaperDesk::resultArrived()
{
    if (!m_bringWhenRun || m_workspace.runs().isRunning())
        return;
    m_bringWhenRun = false; // also where the run ended without a result
    if (hasResult() && !m_workspace.runs().inputsHaveChanged())
        bringUpToDate();
}

void PaperDesk::takeFigures(model::Paper& paper) const
{
    const papers::Material material = this->material();
    for (model::PaperPart& part : paper.parts)
        if (part.text)
            part.text = papers::broughtUpToDate(part, papers::sentencesOf(material, paper, part));
}

void PaperDesk::keepSentences(model::Paper& paper) const
{
    if (!hasResult())
        return;
    const papers::Material material = this->material();
    for (model::PaperPart& part : paper.parts)
        if (const auto now = papers::sentencesOf(material, paper, part); !part.text && !now.empty())
            part.text = papers::kept(now);
}

} // namespace homeward::ui
