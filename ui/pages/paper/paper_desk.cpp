// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/paper/paper_desk.h"

#include "core/base/file_ends.h"
#include "core/base/safe_file.h"
#include "core/edit/draft.h"
#include "core/model/house_styles.h"
#include "core/model/lookup.h"
#include "ui/document/plan_document.h"
#include "ui/numbers/translated.h"
#include "ui/papers/books.h"
#include "ui/papers/house_styles.h"
#include "ui/papers/parts.h"
#include "ui/printing/paper_pages.h"
#include "ui/workspace/exports.h"
#include "ui/workspace/messages.h"
#include "ui/workspace/selection.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace homeward::ui {

namespace {

using numbers::translated;

base::Result<PaperPreview> look(const PreviewOrder& order, const runner::JobControl<PaperPreview>& control)
{
    const printing::MadePaper made(order.paper);
    const printing::PaperPages pages(made);
    PaperPreview preview{{}, pages.partPages(), made.composition(), order.paper, pages.numbers()};
    preview.order.books = made.books();
    for (int page = 0; page < pages.count(); ++page) {
        if (control.cancel.cancelled())
            return base::Error{base::ErrorCode::Cancelled, {}, {}, {}, 0};
        preview.pages.push_back(pages.image(page, order.width));
    }
    return preview;
}

base::Result<std::shared_ptr<const papers::RiskStudies>>
workOut(const RiskOrder& order, const runner::JobControl<std::shared_ptr<const papers::RiskStudies>>& control)
{
    return papers::riskStudiesOf(order.plan, order.question, control.cancel);
}

base::Result<std::string> contentsOf(const QString& path)
{
    return base::readWholeFile(path.toStdString(), base::largestText);
}

/// The error with the file that it is about.
base::Error on(const QString& path, base::Error error)
{
    if (error.file.empty())
        error.file = path.toStdString();
    return error;
}

base::Result<model::HouseStyle> readHouse(const QString& path, const runner::JobControl<model::HouseStyle>&)
{
    const auto bytes = contentsOf(path);
    if (!bytes)
        return bytes.error();
    auto made = papers::houseStyleFrom(QFileInfo(path).fileName().toStdString(), bytes.value());
    return made ? made : base::Result<model::HouseStyle>(on(path, made.error()));
}

base::Result<exchange::PaperTemplate> readTemplate(const QString& path,
                                                   const runner::JobControl<exchange::PaperTemplate>&)
{
    const auto text = contentsOf(path);
    if (!text)
        return text.error();
    auto made = exchange::readPaperTemplate(text.value());
    return made ? made : base::Result<exchange::PaperTemplate>(on(path, made.error()));
}

/// Whether Homeward can write all of a part now.
bool isWhole(const papers::Material& material, const model::Paper& paper, const model::PaperPart& part)
{
    return material.risks || !papers::showsRisks(part) || !papers::riskQuestionOf(material, paper);
}

/// What Homeward would write into a part; of studies that are not there yet, what it wrote before.
std::vector<papers::Sentence> sentencesNow(const papers::Material& material, const model::Paper& paper,
                                           const model::PaperPart& part)
{
    auto now = papers::sentencesOf(material, paper, part);
    if (part.text && !isWhole(material, paper, part))
        for (const model::PaperSentence& kept : *part.text)
            if (papers::isOfStudies(kept.key))
                now.push_back({kept.key, kept.text, {kept.figures}, kept.opens});
    return now;
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

PaperDesk::PaperDesk(Workspace& workspace, QObject* parent)
    : QObject(parent),
      m_workspace(workspace),
      m_job(look),
      m_risksJob(workOut),
      m_house(readHouse),
      m_template(readTemplate)
{
    connect(&m_job, &runner::JobBase::finished, this, &PaperDesk::previewed);
    connect(&m_risksJob, &runner::JobBase::finished, this, [this] {
        m_risks = *m_risksJob.value();
        m_risksFor = m_risksAsked->fingerprint;
        if (std::exchange(m_bringWhenRisks, false) && hasResult() && risksOf(paper()))
            bringUpToDate();
        emit risksMade();
    });
    connect(&m_risksJob, &runner::JobBase::failed, this, [this] { m_risksAsked.reset(); });
    connect(&m_house, &runner::JobBase::finished, this, [this] { takeHouseStyle(m_house.value().get()); });
    connect(&m_template, &runner::JobBase::finished, this, [this] { takeTemplate(*m_template.value()); });
    for (runner::JobBase* job : {static_cast<runner::JobBase*>(&m_house), static_cast<runner::JobBase*>(&m_template)})
        connect(job, &runner::JobBase::failed, &workspace.messages(), &Messages::complain);
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
        model::dropUnusedHouseStyles(plan);
    };
    m_workspace.document().push({edit::edited(m_workspace.plan(), remove), tr("Remove the paper")});
}

void PaperDesk::chooseHouseStyle(const QString& path)
{
    if (!path.isEmpty())
        m_house.start(path);
}

void PaperDesk::takeHouseStyle(const model::HouseStyle* style)
{
    model::Paper chosen = paper();
    if (!isKept())
        keepSentences(chosen);
    m_chosen = chosen.id;
    const auto put = [&](model::Plan& plan) {
        if (!model::findById(plan.papers, chosen.id))
            plan.papers.push_back(chosen);
        model::setHouseStyle(plan, chosen.id, style ? std::optional(*style) : std::nullopt);
    };
    m_workspace.document().push({edit::edited(m_workspace.plan(), put), tr("Choose the house style of the paper")});
}

void PaperDesk::saveTemplate(const QString& path)
{
    takeTyped();
    m_workspace.exports().write(path, [made = exchange::paperTemplateOf(m_workspace.plan(), paper()), path] {
        return base::writeFileSafely(path.toStdString(), exchange::paperTemplateText(made));
    });
}

void PaperDesk::addFromTemplate(const QString& path)
{
    if (!path.isEmpty())
        m_template.start(path);
}

void PaperDesk::takeTemplate(const exchange::PaperTemplate& from)
{
    model::Plan edited = m_workspace.plan();
    m_chosen = exchange::addPaper(edited, from);
    if (model::Paper* added = model::findById(edited.papers, m_chosen); added && hasResult()) {
        takeFigures(*added);
        keepSentences(*added);
    }
    const auto put = [&](model::Plan& plan) { plan = edited; };
    m_workspace.document().push({edit::edited(m_workspace.plan(), put), tr("Add a paper from a template")});
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
    return {
        m_workspace.plan(), m_workspace.runs().result(), paper(), m_workspace.runs().inputsHaveChanged(), booksMade(),
        risksOf(paper())};
}

std::shared_ptr<const papers::RiskStudies> PaperDesk::risksOf(const model::Paper& paper) const
{
    const auto result = m_workspace.runs().result();
    if (!m_risks || !result || result->fingerprint != m_risksFor)
        return nullptr;
    const auto asked = papers::riskQuestionOf({m_workspace.plan(), *result}, paper);
    return asked == m_risks->asked ? m_risks : nullptr;
}

void PaperDesk::workOutRisks()
{
    const auto result = m_workspace.runs().result();
    if (m_workspace.runs().isRunning() || m_workspace.runs().inputsHaveChanged() || !result->complete())
        return;
    auto asked = papers::riskQuestionOf({m_workspace.plan(), *result}, paper());
    const bool isUnderWay =
        m_risksAsked && asked == m_risksAsked->question && m_risksAsked->fingerprint == result->fingerprint;
    if (!asked || risksOf(paper()) || isUnderWay)
        return;
    m_risksAsked = RiskOrder{m_workspace.plan(), std::move(*asked), result->fingerprint};
    m_risksJob.start(*m_risksAsked);
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

papers::Material PaperDesk::materialOf(const model::Paper& paper) const
{
    const results::RunResult& result = *m_workspace.runs().result();
    const auto made = booksMade();
    return {m_workspace.plan(), result, {},
            translated,         false,  made ? made : papers::booksOf(m_workspace.plan(), result),
            risksOf(paper)};
}

bool PaperDesk::isStale() const
{
    return m_workspace.runs().inputsHaveChanged() || (preview() && preview()->composition.moved() > 0);
}

void PaperDesk::lookAgain(int width)
{
    if (!hasResult())
        return;
    m_job.start({order(), width});
    workOutRisks();
}

void PaperDesk::confirmWords(const model::PaperPartId& id)
{
    if (!hasResult())
        return;
    const papers::Material material = materialOf(paper());
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
    edit(tr("Bring the paper up to date"), [this](model::Paper& paper) { takeFigures(paper); }, true);
    const model::Paper brought = paper();
    const papers::Material material = materialOf(brought);
    m_bringWhenRisks = // theirs follow when they are worked out
        std::ranges::any_of(brought.parts, [&](const auto& part) { return !isWhole(material, brought, part); });
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
    const papers::Material material = materialOf(paper);
    for (model::PaperPart& part : paper.parts)
        if (part.text)
            part.text = papers::broughtUpToDate(part, sentencesNow(material, paper, part));
}

void PaperDesk::keepSentences(model::Paper& paper) const
{
    if (!hasResult())
        return;
    const papers::Material material = materialOf(paper);
    for (model::PaperPart& part : paper.parts)
        if (const auto now = papers::sentencesOf(material, paper, part);
            !part.text && !now.empty() && isWhole(material, paper, part))
            part.text = papers::kept(now);
}

} // namespace homeward::ui
