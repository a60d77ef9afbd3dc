// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/workspace/illustrative.h"

#include "core/model/lookup.h"

#include <QCoreApplication>

namespace homeward::ui {

QStringList illustrativeUses(const model::Plan& plan, const model::ScenarioId& scenario)
{
    QStringList uses;
    if (const model::Scenario* chosen = model::findById(plan.scenarios, scenario))
        for (const model::Change* change : model::illustrativeChanges(plan, *chosen))
            uses << QCoreApplication::translate("Illustrative", "The change “%1”")
                        .arg(QString::fromStdString(change->name));
    for (const model::Source* source : model::illustrativeSources(plan)) {
        QString text = QString::fromStdString(source->title);
        if (!source->note.empty())
            text += QStringLiteral(": ") + QString::fromStdString(source->note);
        uses << text;
    }
    return uses;
}

} // namespace homeward::ui
