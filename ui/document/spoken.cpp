// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/spoken.h"

#include "ui/numbers/translated.h"
#include "ui/wording/error_text.h"
#include "ui/wording/place_text.h"
#include "ui/wording/problem_text.h"

#include <QCoreApplication>

namespace homeward::document {

std::string translated(const char* text) { return numbers::translated(text); }

QString spoken(const validation::Problem& problem)
{
    return QString::fromStdString(wording::problemText(problem, translated));
}

QString placeOf(const QString& path, const model::Plan& plan)
{
    return QString::fromStdString(wording::placeText(path.toStdString(), plan, translated));
}

QString spoken(const base::Error& error) { return QString::fromStdString(wording::errorText(error, translated)); }

} // namespace homeward::document
