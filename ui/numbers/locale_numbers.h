// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/wording/number_format.h"

#include <QLocale>

namespace homeward::numbers {

/// Figures as a locale writes them, their patterns in the language of the screen. The C locale, which groups nothing,
/// stands for no choice: British.
class LocaleNumbers final : public wording::NumberFormat {
public:
    explicit LocaleNumbers(const QLocale& locale);

    [[nodiscard]] std::string date(base::Date date) const override;
    [[nodiscard]] std::string month(base::Date date) const override;

protected:
    [[nodiscard]] std::string digits(double size, int decimals) const override;
    [[nodiscard]] std::string minus() const override;
    [[nodiscard]] std::string plus() const override;
    [[nodiscard]] std::string pattern(const char* text) const override;

private:
    QLocale m_locale;
};

/// Writes the program's figures for the screen as `locale` does, from now on. The window asks for the user's.
void useLocale(const QLocale& locale);

} // namespace homeward::numbers
