// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/explain/cell_explainer.h"

#include "core/assumptions/assumptions.h"
#include "core/assumptions/figure_index.h"
#include "core/edit/draft.h"
#include "core/model/lookup.h"
#include "core/model/node.h"
#include "core/study/explained.h"
#include "ui/changes/change_text.h"
#include "ui/document/plan_document.h"
#include "ui/document/plan_files.h"
#include "ui/document/spoken.h"
#include "ui/wording/change_kind_text.h"
#include "ui/wording/figure_text.h"
#include "ui/wording/from_to_text.h"
#include "ui/wording/headline_text.h"
#include "ui/workspace/studies.h"
#include "ui/workspace/workspace.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <string>
#include <utility>

namespace homeward::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(CellExplainer)
};

QString said(const std::string& utf8) { return QString::fromStdString(utf8); }

/// The age band of a figure of a population, which is a row of its own; empty for the others.
model::AgeBandId bandAt(const model::Plan& plan, const model::Path& path)
{
    const std::vector<std::string> steps = path.steps();
    const auto people = std::ranges::find(steps, "people");
    if (std::ranges::find(steps, "population") == steps.end() || people == steps.end() || people + 1 == steps.end())
        return {};
    for (std::size_t band = 0; band < plan.ageBands.size(); ++band)
        if (*(people + 1) == std::to_string(band))
            return plan.ageBands[band].id;
    return {};
}

/// The assumption that has the figure at a path: the figure itself, or the list that it belongs to.
const assumptions::Assumption* assumptionAt(const model::Plan& plan, const std::vector<assumptions::Assumption>& rows,
                                            const model::Path& path)
{
    if (const model::AgeBandId band = bandAt(plan, path); !band.empty()) {
        const auto ofBand =
            std::ranges::find_if(rows, [&](const auto& row) { return row.band == band && path.isWithin(row.path); });
        if (ofBand != rows.end())
            return &*ofBand;
    }
    const auto exact = std::ranges::find(rows, path, &assumptions::Assumption::path);
    if (exact != rows.end())
        return &*exact;
    const assumptions::Assumption* found = nullptr;
    for (const assumptions::Assumption& row : rows) {
        const bool closer = found == nullptr || row.path.text().size() > found->path.text().size();
        if (path.isWithin(row.path) && closer)
            found = &row;
    }
    if (found != nullptr)
        return found;
    const auto within = std::ranges::find_if(rows, [&](const auto& row) { return row.path.isWithin(path); });
    return within == rows.end() ? nullptr : &*within;
}

/// The change that a figure is of; null for the others.
std::pair<const model::Scenario*, const model::Change*> changeOf(const model::Plan& plan,
                                                                 const assumptions::Assumption& one)
{
    if (const model::Scenario* scenario = model::findById(plan.scenarios, one.scenario))
        for (const model::Change& change : scenario->changes)
            if (one.path.isWithin(edit::pathOf(scenario->id, change.id)))
                return {scenario, &change};
    return {nullptr, nullptr};
}

} // namespace

std::optional<model::Path> CellExplainer::named(const model::Path& path) const
{
    const model::Path named = model::namedPath(m_workspace.plan(), path);
    const auto rows = assumptions::assumptionsWithin(m_workspace.plan(), assumptions::partOf(m_workspace.plan(), path));
    return assumptionAt(m_workspace.plan(), rows, named) == nullptr ? std::nullopt : std::optional(named);
}

std::optional<CellExplanation> CellExplainer::explain(const model::Path& path)
{
    const model::Plan& plan = m_workspace.plan();
    const auto rows = assumptions::assumptionsWithin(plan, assumptions::partOf(plan, path));
    const assumptions::Assumption* one = assumptionAt(plan, rows, path);
    if (one == nullptr)
        return std::nullopt;
    return CellExplanation{*one,        assumptions::usesOf(plan, *one), historyOf(*one), swingOf(*one), fromToOf(*one),
                           kindOf(*one)};
}

QString CellExplainer::fromToOf(const assumptions::Assumption& one) const
{
    const model::Plan& plan = m_workspace.plan();
    const auto [scenario, change] = changeOf(plan, one);
    if (!change || m_workspace.document().hasErrors())
        return {};
    QStringList parts{changes::changeSummary(plan, *change),
                      said(wording::fromToText(plan, *scenario, *change, document::translated))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(": "));
}

QString CellExplainer::kindOf(const assumptions::Assumption& one) const
{
    const model::Change* change = changeOf(m_workspace.plan(), one).second;
    return change
        ? QStringLiteral("%1: %2").arg(said(wording::changeKindName(change->effect.index(), document::translated)),
                                       said(wording::changeKindHelp(change->effect.index(), document::translated)))
        : QString();
}

QStringList CellExplainer::historyOf(const assumptions::Assumption& one) const
{
    constexpr std::size_t most = 10;
    QStringList steps;
    for (const store::FigureEdit& edit : m_files.editsOf(one.path)) {
        if (static_cast<std::size_t>(steps.size()) == most)
            break;
        QStringList parts{
            QLocale().toString(QDateTime::fromSecsSinceEpoch(edit.entry.at), QStringLiteral("d MMM yyyy HH:mm")),
            said(edit.entry.who), said(edit.entry.label), said(edit.entry.why)};
        parts.removeAll(QString());
        steps << parts.join(QStringLiteral(" · "));
    }
    return steps;
}

void CellExplainer::readSwings()
{
    const auto study = m_workspace.studies().ranges.value();
    if (study == m_swingsOf)
        return;
    m_swingsOf = study;
    m_swings.clear();
    const int lastYear = study ? static_cast<int>(study->years.size()) - 1 : -1;
    for (const results::HeadlineKind& kind : results::headlineKinds()) {
        const auto found =
            study ? study::sensitivityIn(*study, {kind.id, lastYear, study->scenario != study->against}) : std::nullopt;
        if (!found)
            continue;
        for (const auto& [path, swing] : study::swingsOf(study->plan, *found))
            m_swings[path] << Words::tr("%1: %2").arg(
                said(wording::headlineName(kind.id, document::translated)),
                said(wording::figureDifference(kind.id, swing, document::translated)));
    }
}

QString CellExplainer::swingOf(const assumptions::Assumption& one)
{
    readSwings();
    if (!m_swingsOf || !one.range || !isOfPlan(*m_swingsOf, m_workspace.plan()))
        return {};
    const auto moves = m_swings.find(one.path.text());
    return moves == m_swings.end()
        ? Words::tr("Within its range it does not clearly move any headline figure.")
        : Words::tr("From low to high it moves %1.").arg(moves->second.join(QStringLiteral("; ")));
}

} // namespace homeward::ui
