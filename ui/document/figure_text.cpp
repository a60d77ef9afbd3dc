// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/document/figure_text.h"

#include <QDate>
#include <QLocale>

#include <cmath>

namespace homeward::document {

namespace {

constexpr int mostDecimals = 3;
const QChar minusSign(0x2212);

/// The fewest decimals that show the value to `mostDecimals`.
int decimalsFor(double value)
{
    double scale = 1.0;
    for (int decimals = 0; decimals < mostDecimals; ++decimals, scale *= 10.0)
        if (std::abs(std::round(value * scale) / scale - value) < 0.5e-3)
            return decimals;
    return mostDecimals;
}

} // namespace

QString numberText(double value)
{
    const QString digits = QLocale().toString(std::abs(value), 'f', decimalsFor(value));
    return std::round(value * 1'000.0) < 0.0 ? QString(minusSign + digits) : digits;
}

QString signedNumberText(double value)
{
    return std::round(value * 1'000.0) > 0.0 ? QString(QLatin1Char('+') + numberText(value)) : numberText(value);
}

QString percentText(double share) { return numberText(share * 100.0) + QStringLiteral("\u00a0%"); }

QString factorText(double factor) { return signedNumberText((factor - 1.0) * 100.0) + QStringLiteral("\u00a0%"); }

QString dateText(base::Date date)
{
    return QLocale().toString(QDate(date.year(), date.month(), date.day()), QStringLiteral("d MMMM yyyy"));
}

} // namespace homeward::document
