// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/date.h"

#include <memory>
#include <string>

namespace homeward::wording {

/// How figures are written for people: no false precision, grouped thousands, a real minus sign. The rules stand here
/// once. A locale changes digits, signs and patterns only: the virtual functions. This class itself writes British
/// English, as the command line does. Files are written by core/exchange in the C locale, never by this class.
class NumberFormat {
public:
    NumberFormat() = default;
    virtual ~NumberFormat() = default;
    NumberFormat(const NumberFormat&) = delete;
    NumberFormat& operator=(const NumberFormat&) = delete;

    /// With a fixed number of decimals; a figure that rounds to zero has no sign, one that is no number is a dash.
    [[nodiscard]] std::string fixed(double value, int decimals) const;
    /// Whole from 10, one decimal below: `1,234`, `12`, `6.7`.
    [[nodiscard]] std::string people(double value) const;
    /// Whole: `1,234`.
    [[nodiscard]] std::string whole(double value) const;
    /// To three figures, whole: `5,550`, `444`, `44`.
    [[nodiscard]] std::string threeFigures(double value) const;
    /// A share 0 to 1 as `91.8 %`.
    [[nodiscard]] std::string share(double share) const;
    /// A share 0 to 1 as `63 %`.
    [[nodiscard]] std::string wholeShare(double share) const;
    /// A difference of shares (0 to 1) in percentage points, with its sign: `+5.8`.
    [[nodiscard]] std::string points(double difference) const;
    /// `71 to 84`; both ends with the decimals of the larger one.
    [[nodiscard]] std::string range(double low, double high) const;
    [[nodiscard]] std::string range(double low, double high, int decimals) const;
    /// Money to three figures: `£27.4m`, `£312k`, `£950`.
    [[nodiscard]] std::string money(double pounds) const;
    /// `£0.2m to £0.8m`.
    [[nodiscard]] std::string moneyRange(double low, double high) const;

    /// As it was typed: up to three decimals.
    [[nodiscard]] std::string typed(double value) const;
    /// The same with a plus sign above zero.
    [[nodiscard]] std::string signedTyped(double value) const;
    /// A share (1 = all) as `97 %`, with up to `mostDecimals` decimals.
    [[nodiscard]] std::string percent(double share, int mostDecimals = 2) const;
    /// A factor as the change it makes: 0.9 is `−10 %`.
    [[nodiscard]] std::string factor(double factor) const;

    /// `1 April 2028`.
    [[nodiscard]] virtual std::string date(base::Date date) const;
    /// `April 2028`.
    [[nodiscard]] virtual std::string month(base::Date date) const;

protected:
    /// A size, 0 or more, with its decimals and thousands apart.
    [[nodiscard]] virtual std::string digits(double size, int decimals) const;
    [[nodiscard]] virtual std::string minus() const;
    [[nodiscard]] virtual std::string plus() const;
    /// A marked pattern such as "%1 to %2" in the language of the screen (context `wording`).
    [[nodiscard]] virtual std::string pattern(const char* text) const;

private:
    [[nodiscard]] std::string withPlus(double value, int decimals, const std::string& text) const;
};

/// The format in force in this program: British until another is set.
[[nodiscard]] const NumberFormat& numbers();
/// Sets it, or British again for null. Called where the window starts, before any other thread writes figures.
void setNumbers(std::unique_ptr<const NumberFormat> format);

} // namespace homeward::wording
