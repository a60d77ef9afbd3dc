// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/plan_draft.h"

#include "core/calibrate/templates.h"
#include "core/calibrate/typed_figure.h"

#include <QLocale>

#include <algorithm>
#include <utility>

namespace homeward::ui {

using calibrate::NewPlanRequest;

PlanDraft::PlanDraft(MaterialPlaces places, QObject* parent)
    : QObject(parent),
      m_places(std::move(places)),
      m_pattern(QStringLiteral("whole")),
      m_load([](const MaterialPlaces& from, const LoadJob::Control&) { return readMaterial(from); }),
      m_solve(solveWork),
      m_make(makeWork)
{
    connect(&m_load, &runner::JobBase::finished, this, &PlanDraft::takeMaterial);
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
    request.prices = order.areas.prices;
    auto plan = calibrate::planOf(request, order.solved->solutions);
    if (!plan || order.areas.localities.empty())
        return plan;
    return calibrate::partArea(plan.value(), order.areas.localities);
}

void PlanDraft::load()
{
    if (!isLoaded() && !m_load.isRunning())
        m_load.start(m_places);
}

void PlanDraft::reload() { m_load.start(m_places); }

void PlanDraft::addPattern(const QString& file)
{
    m_wantedPattern = file;
    if (std::ranges::find(m_places.templateFiles, file.toStdString()) == m_places.templateFiles.end())
        m_places.templateFiles.push_back(file.toStdString());
    reload();
}

void PlanDraft::takeMaterial()
{
    const std::shared_ptr<const PlanMaterial> before = std::exchange(m_material, m_load.value());
    const PlanPattern* known = before ? before->pattern(m_pattern.toStdString()) : nullptr;
    const QString wanted = std::exchange(m_wantedPattern, {});
    refigure();
    emit loaded();
    if (m_material->pattern(wanted.toStdString()))
        setPattern(wanted);
    else if (!pattern())
        setPattern(QStringLiteral("whole")); // its file has gone
    else if (known && known->plan != pattern()->plan)
        invalidate(true); // it was saved anew
    else
        emit changed();
    for (const base::Error& error : m_material->unread)
        std::erase(m_places.templateFiles, error.file);
}

const PlanPattern* PlanDraft::pattern() const
{
    return m_material ? m_material->pattern(m_pattern.toStdString()) : nullptr;
}

void PlanDraft::setPattern(const QString& name)
{
    const PlanPattern* before = pattern();
    if (m_pattern == name)
        return;
    const std::vector<model::AgeBand> bands = before ? before->plan.ageBands : std::vector<model::AgeBand>();
    m_pattern = name;
    if (!pattern() || pattern()->plan.ageBands != bands)
        m_localities.clear();
    invalidate(true);
}

void PlanDraft::setAreas(const QStringList& codes)
{
    if (std::exchange(m_areas, codes) == codes)
        return;
    m_localities.clear();
    refigure();
    invalidate(true);
}

void PlanDraft::setPrices(calibrate::PriceSet prices)
{
    if (std::exchange(m_prices, prices) != prices)
        emit changed();
}

void PlanDraft::setLocalities(std::vector<calibrate::Locality> localities)
{
    if (m_localities == localities || (m_areas.size() != 1 && !localities.empty()))
        return;
    m_localities = std::move(localities);
    emit changed();
}

std::optional<base::Error> PlanDraft::partingFault(const std::vector<calibrate::Locality>& localities) const
{
    const PlanPattern* own = pattern();
    if (!own || m_figures.size() != 1)
        return base::Error{base::ErrorCode::BadField, {}, "areas", {}};
    const auto plan = calibrate::planOf({own->plan, m_figures, own->plan.start}, {});
    const auto parted = plan ? calibrate::partArea(plan.value(), localities) : plan;
    return parted ? std::nullopt : std::optional(parted.error());
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
