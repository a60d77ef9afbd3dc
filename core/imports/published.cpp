// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/calibrate/area_plan.h"
#include "core/calibrate/targets.h"
#include "core/calibrate/templates.h"
#include "core/imports/published.h"
#include "core/model/lookup.h"
#include "core/reference/rebuild.h"
#include "core/reference/reference_set.h"
#include "core/reference/shapes.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace homeward::imports {

namespace {

/// A published figure that the file updates.
struct NewFigure {
    std::string measure;
    std::string band;
    std::string year;
};

bool isSame(double before, double now) { return std::abs(now - before) <= 1e-9 * std::max(std::abs(before), 1.0); }

/// The figures of an area for which the file has another value or a new year.
std::vector<NewFigure> newFigures(const reference::ReferenceSet& before, const reference::ReferenceSet& now,
                                  const std::string& code)
{
    std::vector<NewFigure> found;
    for (const reference::Figure& figure : now.figures(code)) {
        const auto old = before.figure(code, figure.measure, figure.band, figure.year);
        if (!old || !isSame(old->value, figure.value))
            found.push_back({std::string(figure.measure), std::string(figure.band), std::string(figure.year)});
    }
    return found;
}

Writing wantedOf(const model::AreaId& area, const model::TargetId& target, double value)
{
    return [=](model::Plan& plan) -> std::vector<model::Path> {
        auto& fits = plan.calibration.fits;
        auto fit = std::ranges::find(fits, area, &model::AreaFit::area);
        if (fit == fits.end())
            return {};
        auto goal = std::ranges::find(fit->targets, target, &model::TargetFit::target);
        if (goal == fit->targets.end())
            return {};
        goal->wanted = value;
        const auto fitPlace = static_cast<std::size_t>(fit - fits.begin());
        const auto goalPlace = static_cast<std::size_t>(goal - fit->targets.begin());
        return {model::Path() / "calibration" / "fits" / fitPlace / "targets" / goalPlace / "wanted"};
    };
}

/// The plan of an area in the base year to which it was fitted.
model::Plan fittedPlan(const model::Plan& plan, const model::Area& area)
{
    model::Plan own = calibrate::areaPlan(plan, area);
    own.start = plan.calibratedFrom.value_or(plan.start);
    own.calibratedFrom.reset();
    return own;
}

/// Compares the targets of an area by the figures before and now, as far as the file has them.
class TargetReader {
public:
    /// `kept`: measures that the file does not have.
    TargetReader(Rows& rows, const reference::ReferenceSet& before, const reference::ReferenceSet& now,
                 const std::vector<std::string>& kept)
        : m_rows(rows),
          m_before(before),
          m_now(now),
          m_kept(kept)
    {
    }

    void read(const model::Area& area, Proposals& proposals)
    {
        const reference::Area* const partnership = m_now.areas().partnership(area.code.empty() ? area.name : area.code);
        if (!partnership)
            return;
        met = true;
        const model::Calibration& calibration = m_rows.plan().calibration;
        const auto fit = std::ranges::find(calibration.fits, area.id, &model::AreaFit::area);
        const auto changed = newFigures(m_before, m_now, partnership->code);
        if (fit == calibration.fits.end()) {
            m_rows.say(FindingKind::Uncalibrated, area.name, {}, std::max<std::size_t>(changed.size(), 1));
            return;
        }
        calibrate::Obstacles obstacles;
        const model::Plan seen = fittedPlan(m_rows.plan(), area);
        const auto figures = calibrate::figuresOf(m_now, partnership->code);
        const auto years = yearsOf(seen, *fit, calibrate::figuresOf(m_before, partnership->code));
        const auto wanted = calibrate::wantedOf(seen, calibration.targets, figures, years, obstacles);
        for (std::size_t t = 0; t < wanted.size(); ++t)
            if (isInFile(calibration.targets[t]))
                compare(area, *fit, calibration.targets[t], wanted[t], figures, proposals);
    }

    bool met = false;
    std::size_t same = 0;

private:
    [[nodiscard]] bool isInFile(const model::CalibrationTarget& target) const
    {
        return std::ranges::any_of(target.figures, [this](const model::ReferenceFigure& figure) {
            return std::ranges::find(m_kept, figure.measure) == m_kept.end();
        });
    }

    /// Whether the plan was fitted to the last year of delays or to the mean of three: whichever matches more of its
    /// figures.
    [[nodiscard]] calibrate::DelayYears yearsOf(const model::Plan& seen, const model::AreaFit& fit,
                                                const calibrate::AreaFigures& figures) const
    {
        const auto& targets = m_rows.plan().calibration.targets;
        const auto likeness = [&](calibrate::DelayYears years) {
            calibrate::Obstacles obstacles;
            const auto wanted = calibrate::wantedOf(seen, targets, figures, years, obstacles);
            std::size_t count = 0;
            for (std::size_t t = 0; t < wanted.size(); ++t) {
                const auto goal = std::ranges::find(fit.targets, targets[t].id, &model::TargetFit::target);
                count += goal != fit.targets.end() && wanted[t] && isSame(goal->wanted, *wanted[t]) ? 1 : 0;
            }
            return count;
        };
        using calibrate::DelayYears;
        return likeness(DelayYears::MeanOfThree) > likeness(DelayYears::Last) ? DelayYears::MeanOfThree
                                                                              : DelayYears::Last;
    }

    void compare(const model::Area& area, const model::AreaFit& fit, const model::CalibrationTarget& target,
                 const std::optional<double>& wanted, const calibrate::AreaFigures& figures, Proposals& proposals)
    {
        const auto goal = std::ranges::find(fit.targets, target.id, &model::TargetFit::target);
        if (goal == fit.targets.end() || !wanted || target.figures.empty())
            return;
        if (isSame(goal->wanted, *wanted)) {
            ++same;
            return;
        }
        const model::ReferenceFigure& first = target.figures.front();
        const calibrate::AreaFigure* const figure = calibrate::latest(figures, first.measure, first.band);
        Origin origin{m_rows.sheet().number(m_rows.begin()), m_rows.layout().firstColumn,
                      m_rows.layout().rows() * m_rows.layout().columns(), figure ? figure->year : std::string()};
        proposals.push_back({wantedOf(area.id, target.id, *wanted), origin});
    }

    Rows& m_rows;
    const reference::ReferenceSet& m_before;
    const reference::ReferenceSet& m_now;
    const std::vector<std::string>& m_kept;
};

FindingKind kindOf(reference::FaultKind kind)
{
    switch (kind) {
    case reference::FaultKind::BadNumber: return FindingKind::NotANumber;
    case reference::FaultKind::BadPeriod: return FindingKind::NotAPeriod;
    case reference::FaultKind::UnknownBand: return FindingKind::NotAnAge;
    case reference::FaultKind::UnknownWord: return FindingKind::UnknownReason;
    case reference::FaultKind::TwoValues: return FindingKind::TwoValues;
    case reference::FaultKind::MissingColumn: return FindingKind::NoColumn;
    case reference::FaultKind::UnknownYear: return FindingKind::NoColumn;
    default: return FindingKind::NoHeader;
    }
}

/// The names of a column in different editions of its file: `delay_reason, ReasonForDelay`.
std::string namesOf(const std::string& column)
{
    for (const reference::Shape& shape : reference::shapes())
        for (const reference::ColumnRole& role : shape.columns) {
            if (role.names.front() != column)
                continue;
            std::string names;
            for (const std::string& name : role.names)
                names.append(names.empty() ? "" : ", ").append(name);
            return names;
        }
    return column;
}

void sayFault(Rows& rows, const reference::TableFault& fault)
{
    const auto column = std::ranges::find(rows.columns(), fault.column, &Column::heading);
    const bool isColumn = column != rows.columns().end();
    const bool lacks = kindOf(fault.kind) == FindingKind::NoColumn;
    rows.findings().add({kindOf(fault.kind), rows.sheet().name(), fault.row,
                         isColumn ? sheets::columnName(column->column) : std::string(), fault.column, fault.found,
                         !lacks                     ? fault.expected
                             : fault.column.empty() ? "period"
                                                    : namesOf(fault.column)});
}

} // namespace

reference::Table referenceTable(const sheets::Sheet& sheet, const Layout& layout, const std::string& file)
{
    reference::Table table;
    table.file = file;
    table.sheet = sheet.name();
    table.columns = headingsOf(sheet, layout);
    for (std::size_t row = layout.firstRow; row < layout.endRow; ++row) {
        std::vector<std::string>& texts = table.rows.emplace_back();
        for (std::size_t column = layout.firstColumn; column < layout.endColumn; ++column)
            texts.emplace_back(base::withoutBlanks(sheet.shown(row, column)));
        table.lines.push_back(sheet.number(row));
    }
    return table;
}

void readPublished(Rows& rows, const std::string& file, const reference::ReferenceSet& set, Proposals& proposals)
{
    const reference::Table table = referenceTable(rows.sheet(), rows.layout(), file);
    const reference::Rebuilt rebuilt = reference::rebuild(std::vector{table}, set, rows.plan().start.year());
    for (const reference::TableFault& fault : rebuilt.faults)
        sayFault(rows, fault);
    for (const reference::FileReport& report : rebuilt.files) {
        if (report.outcome == reference::FileOutcome::NotUsed)
            rows.say(FindingKind::NotUsed, report.kind, report.detail);
        std::size_t others = 0;
        std::string names;
        for (const auto& [name, count] : report.noArea) {
            others += count;
            if (names.size() < 80)
                names += (names.empty() ? "" : ", ") + name;
        }
        if (others > 0)
            rows.say(FindingKind::OtherAreas, names, {}, others);
        for (const std::string& year : report.partYears)
            rows.say(FindingKind::PartYear, year);
    }
    const bool isUsed = std::ranges::any_of(rebuilt.files, [](const reference::FileReport& report) {
        return report.outcome == reference::FileOutcome::Used;
    });
    if (!rebuilt.set || !isUsed)
        return;
    TargetReader targets(rows, set, *rebuilt.set, rebuilt.kept);
    for (const model::Area& area : rows.plan().areas)
        targets.read(area, proposals);
    if (targets.same > 0)
        rows.say(FindingKind::Same, {}, {}, targets.same);
    if (!proposals.empty())
        rows.say(FindingKind::SolveAgain);
    if (!targets.met)
        rows.say(FindingKind::NoPlace, file);
    else if (proposals.empty() && targets.same == 0 && !rows.findings().has(FindingKind::Uncalibrated))
        rows.say(FindingKind::NotUsed, rebuilt.files.front().kind,
                 "the base year of this plan is not fitted to its figures");
}

} // namespace homeward::imports
