// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/charts/format.h"

#include <QLocale>

#include <algorithm>
#include <cmath>

namespace homeward::charts {

namespace {

constexpr QChar realMinus{0x2212};

QString withMinus(double value, QString digits)
{
    // A figure that rounds to nothing has no sign.
    const bool zero = !digits.contains(QLatin1Char('1')) && std::none_of(digits.begin(), digits.end(), [](QChar c) {
        return c >= QLatin1Char('2') && c <= QLatin1Char('9');
    });
    return value < 0.0 && !zero ? realMinus + digits : digits;
}

int peopleDecimals(double value) { return std::abs(value) < 9.95 ? 1 : 0; }

} // namespace

QString formatFixed(double value, int decimals)
{
    if (!std::isfinite(value))
        return QString(QChar(0x2013));
    static const QLocale british(QLocale::English, QLocale::UnitedKingdom);
    return withMinus(value, british.toString(std::abs(value), 'f', decimals));
}

QString formatPeople(double value) { return formatFixed(value, std::abs(value) < 1e-9 ? 0 : peopleDecimals(value)); }

QString formatChange(double value)
{
    const QString digits = formatPeople(value);
    return value > 0.0 && formatPeople(-value).startsWith(realMinus) ? QLatin1Char('+') + digits : digits;
}

QString formatWhole(double value) { return formatFixed(value, 0); }

QString formatThreeFigures(double value)
{
    const double size = std::abs(value);
    const double unit = size < 1000.0 ? 1.0 : std::pow(10.0, std::floor(std::log10(size)) - 2.0);
    return formatFixed(std::round(value / unit) * unit, 0);
}

QString formatShare(double share) { return formatFixed(100.0 * share, 1) + QStringLiteral(" %"); }

QString formatWholeShare(double share) { return formatFixed(100.0 * share, 0) + QStringLiteral(" %"); }

QString formatPoints(double difference)
{
    const QString digits = formatFixed(100.0 * difference, 1);
    const bool positive = 100.0 * difference >= 0.05;
    return positive ? QLatin1Char('+') + digits : digits;
}

QString formatRange(double low, double high)
{
    const int decimals = peopleDecimals(std::max(std::abs(low), std::abs(high)));
    return QStringLiteral("%1 to %2").arg(formatFixed(low, decimals), formatFixed(high, decimals));
}

QString formatMoney(double pounds)
{
    const double size = std::abs(pounds);
    const auto threeFigures = [](double value) {
        return formatFixed(value, value < 9.995 ? 2 : value < 99.95 ? 1 : 0);
    };
    QString digits;
    if (size >= 999'500.0)
        digits = threeFigures(size / 1e6) + QLatin1Char('m');
    else if (size >= 1'000.0)
        digits = threeFigures(size / 1e3) + QLatin1Char('k');
    else
        digits = formatFixed(size, 0);
    return (pounds < 0.0 ? QString(realMinus) : QString()) + QChar(0x00A3) + digits;
}

} // namespace homeward::charts
