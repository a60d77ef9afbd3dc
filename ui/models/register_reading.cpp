// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/register_reading.h"

#include "ui/document/spoken.h"
#include "ui/wording/assumption_text.h"

#include <algorithm>
#include <utility>

namespace homeward::models {

using assumptions::Assumption;
using document::translated;

namespace {

QString text(const std::string& utf8) { return QString::fromStdString(utf8); }

void compare(RegisterReading& read, const std::shared_ptr<const RegisterReading>& before)
{
    read.before = before;
    read.hasSameRows =
        std::ranges::equal(before->rows, read.rows, [](const RegisterRow& left, const RegisterRow& right) {
            return isSameFigure(left.figure, right.figure);
        });
    for (std::size_t i = 0; read.hasSameRows && i < read.rows.size(); ++i)
        if (read.rows[i] != before->rows[i])
            read.changed.push_back(i);
}

} // namespace

bool isSameFigure(const Assumption& left, const Assumption& right)
{
    return left.path == right.path && left.quantity == right.quantity && left.band == right.band;
}

RegisterReading readRegister(const model::Plan& plan, const std::shared_ptr<const RegisterReading>& before)
{
    RegisterReading read;
    read.startYear = plan.start.year();
    std::vector<Assumption> figures = assumptions::assumptionsOf(plan);
    read.counts = assumptions::countsOf(figures, read.startYear);
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
    if (before)
        compare(read, before);
    return read;
}

bool isLargeRegister(const model::Plan& plan)
{
    constexpr std::size_t readInAFrame = 40; // cohorts in areas; each has some forty figures
    return plan.areas.size() * plan.cohorts.size() > readInAFrame;
}

} // namespace homeward::models
