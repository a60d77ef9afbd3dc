// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_draft.h"

#include "core/calibrate/templates.h"
#include "core/calibrate/typed_figure.h"

#include <QLocale>
#include <utility>

namespace homeward::ui {

using calibrate::NewPlanRequest;

PlanDraft::PlanDraft(const QString& referenceFile, QObject* parent)
    : QObject(parent),
      m_referenceFile(referenceFile),
      m_pattern(QStringLiteral("whole")),
      m_load([](const std::string& file, const LoadJob::Control&) { return readMaterial(file); }),
      m_solve(solveWork),
      m_make(makeWork)
{
    connect(&m_load, &runner::JobBase::finished, this, [this] {
        m_material = m_load.value();
        refigure();
        emit loaded();
        emit changed();
    });
    connect(&m_load, &runner::JobBase::failed, this, &PlanDraft::failed);
    connect(&m_solve, &runner::JobBase::finished, this, &PlanDraft::takeSolved);
    connect(&m_solve, &runner::JobBase::failed, this, &PlanDraft::failWith);
    connect(&m_solve, &runner::JobBase::cancelled, this, [this] {
        if (m_state == State::Solving)
            setState(State::Stopped);
    });
    connect(&m_solve, &runner::JobBase::progressed, this, [this](const runner::JobProgress& progress) {
        m_share = progress.share;
        emit progressed(m_share);
    });
    connect(&m_make, &runner::JobBase::finished, this, [this] {
        m_wishes.reset();
        emit stateChanged();
        emit made(m_make.value());
    });
    connect(&m_make, &runner::JobBase::failed, this, &PlanDraft::failWith);
}

base::Result<SolvedAreas> PlanDraft::solveWork(const SolveOrder& order, const SolveJob::Control& control)
{
    const model::Plan& pattern = order.material->pattern(order.pattern)->plan;
    const NewPlanRequest request{pattern, order.areas, pattern.start, 1, order.delays};
    auto solutions = calibrate::solveAreas(request, control.cancel, [&](double share) { control.reportShare(share); });
    if (!solutions)
        return solutions.error();
    auto plan = calibrate::planOf(request, solutions.value());
    if (!plan)
        return plan.error();
    return SolvedAreas{std::move(solutions.value()), std::move(plan.value())};
}

base::Result<model::Plan> PlanDraft::makeWork(const MakeOrder& order, const MakeJob::Control&)
{
    const model::Plan& pattern = order.areas.material->pattern(order.areas.pattern)->plan;
    NewPlanRequest request{pattern, order.areas.areas, order.wishes.start, order.wishes.years, order.areas.delays};
    request.name = order.wishes.name;
    request.typedSource = order.typed;
    return calibrate::planOf(request, order.solved->solutions);
}

void PlanDraft::load()
{
    if (!isLoaded() && !m_load.isRunning())
        m_load.start(m_referenceFile.toStdString());
}

const PlanPattern* PlanDraft::pattern() const
{
    return m_material ? m_material->pattern(m_pattern.toStdString()) : nullptr;
}

void PlanDraft::setPattern(const QString& name)
{
    if (std::exchange(m_pattern, name) != name)
        invalidate(true);
}

void PlanDraft::setAreas(const QStringList& codes)
{
    if (std::exchange(m_areas, codes) == codes)
        return;
    refigure();
    invalidate(true);
}

void PlanDraft::setDelays(calibrate::DelayYears delays)
{
    if (std::exchange(m_delays, delays) != delays)
        invalidate(false);
}

void PlanDraft::refigure()
{
    m_figures.clear();
    if (!m_material)
        return;
    for (const QString& code : m_areas) {
        m_figures.push_back(calibrate::figuresOf(m_material->set(), code.toStdString()));
        for (const Typed& typed : m_typed)
            if (typed.area == m_figures.back().code)
                calibrate::typeFigure(m_figures.back(), typed.measure, typed.band, typed.value);
    }
}

std::vector<calibrate::PlanFigure> PlanDraft::rows(std::size_t area) const
{
    const PlanPattern* own = pattern();
    if (!own || area >= m_figures.size())
        return {};
    return calibrate::planFigures(m_material->set(), m_figures[area], own->plan);
}

QString PlanDraft::defaultName() const { return QString::fromStdString(calibrate::namesOf(m_figures)); }

bool PlanDraft::type(std::size_t area, const std::string& measure, const std::string& band, double value)
{
    if (area >= m_figures.size() || !calibrate::typeFigure(m_figures[area], measure, band, value))
        return false;
    std::erase_if(m_typed, [&](const Typed& one) {
        return one.area == m_figures[area].code && one.measure == measure && one.band == band;
    });
    m_typed.push_back({m_figures[area].code, measure, band, value});
    invalidate(false);
    return true;
}

bool PlanDraft::putBack(std::size_t area, const std::string& measure, const std::string& band)
{
    if (area >= m_figures.size())
        return false;
    const auto taken = std::erase_if(m_typed, [&](const Typed& typed) {
        return typed.area == m_figures[area].code && typed.measure == measure && typed.band == band;
    });
    if (taken == 0)
        return false;
    refigure();
    invalidate(false);
    return true;
}

void PlanDraft::invalidate(bool otherAreas)
{
    const bool wasWanted = m_state == State::Solving || m_state == State::Solved;
    if (otherAreas) {
        m_solved.reset();
        m_wishes.reset();
    }
    m_solve.cancel();
    m_state = State::Waiting;
    emit changed();
    if (wasWanted && !otherAreas)
        solve();
    else
        emit stateChanged();
}

void PlanDraft::setState(State state)
{
    if (state == State::Stopped)
        m_wishes.reset();
    m_state = state;
    emit stateChanged();
}

void PlanDraft::solve()
{
    if (m_state == State::Solving || m_state == State::Solved || !pattern() || m_figures.empty())
        return;
    m_share = 0.0;
    m_solve.start(order());
    setState(State::Solving);
}

void PlanDraft::stop()
{
    m_wishes.reset();
    m_solve.cancel();
}

void PlanDraft::takeSolved()
{
    m_solved = m_solve.value();
    setState(State::Solved);
    if (m_wishes)
        makeNow();
}

void PlanDraft::failWith(const base::Error& error)
{
    m_failure = error;
    m_wishes.reset();
    setState(State::Failed);
    emit failed(error);
}

void PlanDraft::make(const PlanWishes& wishes)
{
    m_wishes = wishes;
    if (m_state == State::Solved)
        makeNow();
    else
        solve();
    emit stateChanged();
}

void PlanDraft::makeNow() { m_make.start({order(), m_solved, *m_wishes, typedSource()}); }

model::Source PlanDraft::typedSource() const
{
    model::Source source;
    QStringList lines;
    for (const Typed& typed : m_typed)
        for (const calibrate::AreaFigures& area : m_figures)
            if (area.code == typed.area) {
                const reference::Measure* measure = m_material->set().measure(typed.measure);
                lines << tr("%1, %2, %3: %4")
                             .arg(QString::fromStdString(area.name),
                                  QString::fromStdString(measure ? measure->title : typed.measure),
                                  QString::fromStdString(typed.band), QLocale().toString(typed.value, 'g', 12));
            }
    if (lines.isEmpty())
        return source;
    source.id = model::SourceId{"typed-figures"};
    source.title = tr("Figures typed when the plan was made").toStdString();
    source.note = lines.join(QStringLiteral("; ")).toStdString();
    source.confidence = tr("local").toStdString();
    return source;
}

} // namespace homeward::ui
