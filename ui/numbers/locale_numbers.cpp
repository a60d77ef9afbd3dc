// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/numbers/locale_numbers.h"
#include "ui/numbers/translated.h"

#include <QCoreApplication>
#include <QDate>

namespace homeward::numbers {

namespace {

QLocale localeFor(const QLocale& locale)
{
    QLocale chosen =
        locale.language() == QLocale::C ? QLocale(QLocale::English, QLocale::UnitedKingdom) : QLocale(locale);
    chosen.setNumberOptions(QLocale::DefaultNumberOptions);
    return chosen;
}

QDate dayOf(base::Date date) { return {date.year(), date.month(), date.day()}; }

} // namespace

LocaleNumbers::LocaleNumbers(const QLocale& locale) : m_locale(localeFor(locale)) { }

std::string LocaleNumbers::digits(double size, int decimals) const
{
    return m_locale.toString(size, 'f', decimals).toStdString();
}

std::string LocaleNumbers::minus() const
{
    const QString sign = m_locale.negativeSign();
    return sign == QStringLiteral("-") ? NumberFormat::minus() : sign.toStdString();
}

std::string LocaleNumbers::plus() const { return QString(m_locale.positiveSign()).toStdString(); }

std::string LocaleNumbers::pattern(const char* text) const { return translated(text); }

std::string LocaleNumbers::date(base::Date date) const
{
    return m_locale.toString(dayOf(date), QStringLiteral("d MMMM yyyy")).toStdString();
}

std::string LocaleNumbers::month(base::Date date) const
{
    // In running text, where some languages decline the name of a month that stands without a day.
    const QString name = m_locale.standaloneMonthName(date.month());
    return QStringLiteral("%1 %2").arg(name, m_locale.toString(dayOf(date), QStringLiteral("yyyy"))).toStdString();
}

void useLocale(const QLocale& locale) { wording::setNumbers(std::make_unique<LocaleNumbers>(locale)); }

} // namespace homeward::numbers
