// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/recovered_report.h"

#include <QCoreApplication>

namespace homeward::ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(RecoveredReport)
};

template <class List> int countOf(const List& list) { return static_cast<int>(list.size()); }

QString lossText(const store::Loss& loss)
{
    const QString table = QString::fromStdString(loss.table);
    const QString where = loss.row > 0 ? Words::tr("Lost: %1, row %2").arg(table).arg(loss.row)
                                       : Words::tr("Lost: %1", "a table").arg(table);
    return loss.why.empty() ? where : Words::tr("%1 (%2)").arg(where, QString::fromStdString(loss.why));
}

} // namespace

QStringList recoveredLines(const store::RecoveredPlan& what)
{
    const model::Plan& plan = what.plan;
    QStringList lines{Words::tr("Taken out of “%1”: %2, %3, %4, %5.")
                          .arg(QString::fromStdString(plan.name),
                               Words::tr("%n settings", nullptr, countOf(plan.settings)),
                               Words::tr("%n groups of people", nullptr, countOf(plan.cohorts)),
                               Words::tr("%n areas", nullptr, countOf(plan.areas)),
                               Words::tr("%n scenarios", nullptr, countOf(plan.scenarios)))};
    for (const store::Loss& loss : what.losses)
        lines << lossText(loss);
    lines << Words::tr("Stored results and the history of edits are not taken out: run the plan again.")
          << Words::tr("Compare its figures with a backup or a printed paper before you use them.");
    return lines;
}

} // namespace homeward::ui
