// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/assumption_commands.h"

#include "ui/document/plan_document.h"
#include "ui/document/spoken.h"
#include "ui/wording/assumption_text.h"

#include <QCoreApplication>

namespace homeward::document {

using assumptions::Assumption;

namespace {

QString tr(const char* text) { return QCoreApplication::translate("homeward::document", text); }

QString nameOf(const PlanDocument& document, const Assumption& row)
{
    return QString::fromStdString(wording::assumptionName(row, document.plan(), translated));
}

/// One row by its name, several by their number.
QString nameOf(const PlanDocument& document, const AssumptionRows& rows)
{
    return rows.size() == 1
        ? nameOf(document, rows.front())
        : QCoreApplication::translate("homeward::document", "%n figures", nullptr, static_cast<int>(rows.size()));
}

PlanEdit editSources(const PlanDocument& document, const AssumptionRows& rows, const QString& label,
                     const std::function<void(model::Source&)>& edit)
{
    return {assumptions::editSources(document.plan(), rows, edit), label.arg(nameOf(document, rows))};
}

} // namespace

PlanEdit setAssumptionFigure(const PlanDocument& document, const Assumption& row, double value)
{
    Assumption typed = row;
    typed.value = value;
    typed.last.reset();
    return {assumptions::setFigure(document.plan(), row, value),
            tr("Set %1 to %2")
                .arg(nameOf(document, row), QString::fromStdString(wording::assumptionValue(typed, translated))),
            true};
}

PlanEdit setAssumptionRange(const PlanDocument& document, const Assumption& row,
                            const std::optional<assumptions::Range>& range)
{
    const QString name = nameOf(document, row);
    const QString label = range ? tr("Set the range of %1").arg(name) : tr("Remove the range of %1").arg(name);
    return {assumptions::setRange(document.plan(), row, range, name.toStdString()), label, range.has_value()};
}

PlanEdit setAssumptionOwner(const PlanDocument& document, const AssumptionRows& rows, const QString& owner)
{
    const std::string text = owner.trimmed().toStdString();
    return editSources(document, rows, tr("Set the owner of %1"), [&](model::Source& source) { source.owner = text; });
}

PlanEdit setAssumptionSource(const PlanDocument& document, const AssumptionRows& rows, const QString& title)
{
    return {assumptions::setSource(document.plan(), rows, title.trimmed().toStdString()),
            tr("Set the source of %1").arg(nameOf(document, rows))};
}

PlanEdit setAssumptionYear(const PlanDocument& document, const AssumptionRows& rows, const QString& year)
{
    const std::string text = year.trimmed().toStdString();
    return editSources(document, rows, tr("Set the year of %1"), [&](model::Source& source) { source.year = text; });
}

PlanEdit setAssumptionKind(const PlanDocument& document, const AssumptionRows& rows, assumptions::Kind kind)
{
    return editSources(document, rows, tr("Set the kind of %1"),
                       [&](model::Source& source) { assumptions::setKind(source, kind); });
}

PlanEdit setAssumptionSureness(const PlanDocument& document, const AssumptionRows& rows, assumptions::Sureness sureness)
{
    return editSources(document, rows, tr("Set how sure %1 is"),
                       [&](model::Source& source) { assumptions::setSureness(source, sureness); });
}

PlanEdit putFigureBack(const PlanDocument& document, const Assumption& row, const model::Path& path,
                       const model::Value& before)
{
    return {assumptions::putBack(document.plan(), path, before), tr("Put back %1").arg(nameOf(document, row))};
}

} // namespace homeward::document
