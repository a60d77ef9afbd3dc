// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/register_reading.h"

#include "ui/document/spoken.h"
#include "ui/wording/assumption_text.h"

#include <utility>

namespace homeward::models {

using assumptions::Assumption;
using document::translated;

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

} // namespace

RegisterReading readRegister(const model::Plan& plan)
{
    RegisterReading read;
    std::vector<Assumption> figures = assumptions::assumptionsOf(plan);
    read.counts = assumptions::countsOf(figures, plan.start.year());
    read.index = assumptions::FigureIndex(figures);
    read.rows.reserve(figures.size());
    for (Assumption& figure : figures) {
        RegisterRow row{std::move(figure), {}, {}, {}, {}};
        row.name = text(wording::assumptionName(row.figure, plan, translated));
        row.value = text(wording::assumptionValue(row.figure, translated));
        row.unit = text(wording::assumptionUnit(row.figure, plan, translated));
        const QString words = row.name % u'\n' % text(row.figure.sourceTitle) % u'\n' % text(row.figure.owner);
        row.searched = words.toCaseFolded();
        read.rows.push_back(std::move(row));
    }
    return read;
}

bool isLargeRegister(const model::Plan& plan)
{
    constexpr std::size_t readInAFrame = 40; // cohorts in areas; each has some forty figures
    return plan.areas.size() * plan.cohorts.size() > readInAFrame;
}

} // namespace homeward::models
