// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/problem_place.h"

#include <QCoreApplication>
#include <QStringList>

namespace homeward::ui {

namespace {

/// The name of the item at a place of one of the plan's own lists, or its number from 1.
QString itemName(const model::Plan& plan, const QString& list, std::size_t index)
{
    const auto name = [&](const auto& items) {
        return index < items.size() ? QString::fromStdString(items[index].name) : QString::number(index + 1);
    };
    if (list == QStringLiteral("settings"))
        return name(plan.settings);
    if (list == QStringLiteral("outcomes"))
        return name(plan.outcomes);
    if (list == QStringLiteral("cohorts"))
        return name(plan.cohorts);
    if (list == QStringLiteral("areas"))
        return name(plan.areas);
    if (list == QStringLiteral("scenarios"))
        return name(plan.scenarios);
    if (list == QStringLiteral("ageBands"))
        return name(plan.ageBands);
    return QString::number(index + 1);
}

/// `dayOne` reads `day one`.
QString spaced(const QString& key)
{
    QString words;
    for (const QChar letter : key) {
        if (letter.isUpper())
            words += u' ';
        words += letter.toLower();
    }
    return words;
}

} // namespace

QString placeInWords(const model::Plan& plan, const QString& path)
{
    const QStringList parts = path.split(u'/', Qt::SkipEmptyParts);
    QStringList words;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        bool number = false;
        const int index = parts.at(i).toInt(&number);
        if (number && i == 1)
            words << itemName(plan, parts.front(), static_cast<std::size_t>(index));
        else if (number)
            words << QString::number(index + 1);
        else
            words << spaced(parts.at(i));
    }
    return words.isEmpty() ? QCoreApplication::translate("ProblemPlace", "the plan") : words.join(QStringLiteral(" › "));
}

} // namespace homeward::ui
