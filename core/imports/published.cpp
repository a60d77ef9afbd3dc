// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/imports/reading.h"

#include "core/calibrate/area_plan.h"
#include "core/calibrate/targets.h"
#include "core/calibrate/templates.h"
#include "core/imports/published.h"
#include "core/model/lookup.h"
#include "core/reference/rebuild.h"
#include "core/reference/reference_set.h"

#include <algorithm>
#include <cmath>
#include <iterator>

namespace homeward::imports {

namespace {

/// A published figure that the file changes.
struct NewFigure {
    std::string measure;
    std::string band;
    std::string year;
};

bool isSame(double before, double now) { return std::abs(now - before) <= 1e-9 * std::max(std::abs(before), 1.0); }

/// The figures of an area that the file gives another value, or a new year.
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

/// Compares what the targets of an area want of the figures before and now.
class TargetReader {
public:
    TargetReader(Rows& rows, const reference::ReferenceSet& before, const reference::ReferenceSet& now)
        : m_rows(rows),
          m_before(before),
          m_now(now)
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
        const model::Plan seen = calibrate::areaPlan(m_rows.plan(), area);
        const auto figures = calibrate::figuresOf(m_now, partnership->code);
        const auto wanted =
            calibrate::wantedOf(seen, calibration.targets, figures, calibrate::DelayYears::Last, obstacles);
        for (std::size_t t = 0; t < wanted.size(); ++t)
            compare(area, *fit, calibration.targets[t], wanted[t], figures, proposals);
    }

    bool met = false;
    std::size_t same = 0;

private:
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

void sayFault(Rows& rows, const reference::TableFault& fault)
{
    const auto column = std::ranges::find(rows.columns(), fault.column, &Column::heading);
    const bool isColumn = column != rows.columns().end();
    const bool lacks = kindOf(fault.kind) == FindingKind::NoColumn;
    rows.findings().add({kindOf(fault.kind), rows.sheet().name(), fault.row,
                         isColumn ? sheets::columnName(column->column) : std::string(), fault.column, fault.found,
                         lacks ? (fault.column.empty() ? "period" : fault.column) : fault.expected});
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
    TargetReader targets(rows, set, *rebuilt.set);
    for (const model::Area& area : rows.plan().areas)
        targets.read(area, proposals);
    if (targets.same > 0)
        rows.say(FindingKind::Same, {}, {}, targets.same);
    if (!proposals.empty())
        rows.say(FindingKind::SolveAgain);
    if (!targets.met)
        rows.say(FindingKind::NoPlace, file);
}

} // namespace homeward::imports
