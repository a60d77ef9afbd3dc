// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/calibrate/localities.h"
#include "core/calibrate/new_plan.h"
#include "core/calibrate/plan_figures.h"
#include "ui/runner/job.h"
#include "ui/workspace/plan_material.h"

#include <QObject>
#include <QStringList>

#include <memory>
#include <optional>
#include <vector>

namespace homeward::ui {

/// What the base year of a new plan is solved with.
struct SolveOrder {
    std::shared_ptr<const PlanMaterial> material;
    std::string pattern;
    std::vector<calibrate::AreaFigures> areas;
    calibrate::DelayYears delays = calibrate::DelayYears::Last;
    calibrate::PriceSet prices = calibrate::PriceSet::Template;
    std::vector<calibrate::Locality> localities = {}; ///< parts of the only area; none = it stays whole
};

/// The areas solved, and the plan of their base year, which says how well each target is met.
struct SolvedAreas {
    std::vector<calibrate::Solution> solutions;
    model::Plan baseYear;
};

/// When a new plan starts and what it is called.
struct PlanWishes {
    std::string name;
    base::Date start;
    int years = 10;
};

/// A plan before it is made: its areas, its template, the figures of each area with those that the planner typed, and the
/// base year, which a job solves. Nothing of it is saved.
class PlanDraft : public QObject {
    Q_OBJECT
public:
    enum class State {
        Waiting, ///< not solved, or something has changed since
        Solving,
        Solved,
        Stopped, ///< by the planner
        Failed,
    };

    /// Cancels and waits at its end.
    explicit PlanDraft(MaterialPlaces places = {}, QObject* parent = nullptr);

    /// Reads figures and templates, where that was not done before; `loaded` follows.
    void load();
    /// Reads them again, since a template was saved.
    void reload();
    /// Reads a template of the planner's from a file as well and takes it for the plan; `loaded` follows. Where the file is no
    /// template, the material says why (`PlanMaterial::unread`).
    void addPattern(const QString& file);
    /// Of the planner's own.
    [[nodiscard]] const std::string& templateFolder() const { return m_places.templateFolder; }
    [[nodiscard]] bool isLoaded() const { return m_material != nullptr; }
    /// Null until it is loaded.
    [[nodiscard]] const PlanMaterial* material() const { return m_material.get(); }
    [[nodiscard]] const PlanPattern* pattern() const;
    [[nodiscard]] const QString& patternName() const { return m_pattern; }
    void setPattern(const QString& name);

    /// Codes of partnerships, in the order in which they were chosen.
    [[nodiscard]] const QStringList& areas() const { return m_areas; }
    void setAreas(const QStringList& codes);
    /// By area.
    [[nodiscard]] const std::vector<calibrate::AreaFigures>& figures() const { return m_figures; }
    /// Every figure that comes with one of the areas, by its place.
    [[nodiscard]] std::vector<calibrate::PlanFigure> rows(std::size_t area) const;
    /// What the plan is called where the planner gives it no name.
    [[nodiscard]] QString defaultName() const;

    /// A planner's own figure in the place of a published one. False, and nothing done, where there is none or it is no number
    /// above 0.
    bool type(std::size_t area, const std::string& measure, const std::string& band, double value);
    /// Takes back what was typed for a measure and band. False where nothing was.
    bool putBack(std::size_t area, const std::string& measure, const std::string& band);

    [[nodiscard]] calibrate::DelayYears delays() const { return m_delays; }
    void setDelays(calibrate::DelayYears delays);

    [[nodiscard]] calibrate::PriceSet prices() const { return m_prices; }
    void setPrices(calibrate::PriceSet prices);

    /// The parts of the only area; none = it stays whole. They go with the area, and with the age bands of the template.
    [[nodiscard]] const std::vector<calibrate::Locality>& localities() const { return m_localities; }
    void setLocalities(std::vector<calibrate::Locality> localities);
    /// Why the area could not be parted so; nothing where it can.
    [[nodiscard]] std::optional<base::Error> partingFault(const std::vector<calibrate::Locality>& localities) const;

    [[nodiscard]] State state() const { return m_state; }
    /// 0 to 1, while it is solving.
    [[nodiscard]] double share() const { return m_share; }
    [[nodiscard]] const base::Error& failure() const { return m_failure; }
    /// What was solved last, of these areas and this template; null before. Figures may have been typed since.
    [[nodiscard]] const SolvedAreas* solved() const { return m_solved.get(); }
    /// Solves the base year unless it is solved or being solved already.
    void solve();
    void stop();

    /// Makes the plan as soon as its base year is solved; `made` follows, or `failed`.
    void make(const PlanWishes& wishes);
    [[nodiscard]] bool isMaking() const { return m_wishes.has_value(); }

signals:
    void loaded();
    /// Areas, template, figures or years of delays.
    void changed();
    void stateChanged();
    void progressed(double share);
    void made(const std::shared_ptr<const homeward::model::Plan>& plan);
    void failed(const homeward::base::Error& error);

private:
    struct Typed {
        std::string area;
        std::string measure;
        std::string band;
        double value = 0.0;
    };
    struct MakeOrder {
        SolveOrder areas;
        std::shared_ptr<const SolvedAreas> solved;
        PlanWishes wishes;
        model::Source typed;
    };
    using LoadJob = runner::Job<MaterialPlaces, PlanMaterial>;
    using SolveJob = runner::Job<SolveOrder, SolvedAreas>;
    using MakeJob = runner::Job<MakeOrder, model::Plan>;

    static base::Result<SolvedAreas> solveWork(const SolveOrder& order, const SolveJob::Control& control);
    static base::Result<model::Plan> makeWork(const MakeOrder& order, const MakeJob::Control& control);
    void setState(State state);
    void takeMaterial();
    void takeSolved();
    void failWith(const base::Error& error);
    void makeNow();
    void refigure();
    /// Something that was solved with is different now.
    void invalidate(bool otherAreas);
    [[nodiscard]] SolveOrder order() const
    {
        return {m_material, m_pattern.toStdString(), m_figures, m_delays, m_prices, m_localities};
    }
    [[nodiscard]] model::Source typedSource() const;

    MaterialPlaces m_places;
    QString m_wantedPattern; ///< is taken when it has been read
    std::shared_ptr<const PlanMaterial> m_material;
    QString m_pattern;
    QStringList m_areas;
    std::vector<calibrate::AreaFigures> m_figures;
    std::vector<Typed> m_typed; ///< in the order of typing
    calibrate::DelayYears m_delays = calibrate::DelayYears::Last;
    calibrate::PriceSet m_prices = calibrate::PriceSet::Template;
    std::vector<calibrate::Locality> m_localities;
    State m_state = State::Waiting;
    double m_share = 0.0;
    base::Error m_failure;
    std::shared_ptr<const SolvedAreas> m_solved;
    std::optional<PlanWishes> m_wishes; ///< of the plan that is being made
    LoadJob m_load;
    SolveJob m_solve;
    MakeJob m_make;
};

} // namespace homeward::ui
