// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/catch.h"
#include "tests/ui/synthetic_result.h"
#include "ui/charts/chart_csv.h"
#include "ui/charts/chart_registry.h"
#include "ui/numbers/locale_numbers.h"
#include "ui/numbers/numbers.h"
#include "ui/pages/headlines.h"

using namespace homeward;

namespace {

/// Writes figures as a locale does until the end of the test.
class InLocale {
public:
    explicit InLocale(const QLocale& locale) { numbers::useLocale(locale); }
    ~InLocale() { numbers::useLocale(QLocale::c()); }
};

} // namespace

TEST_CASE("figures are written as the user's locale writes them")
{
    {
        const InLocale german{QLocale(QLocale::German, QLocale::Germany)};
        CHECK(numbers::whole(12'345.0) == QStringLiteral("12.345"));
        CHECK(numbers::people(6.68) == QStringLiteral("6,7"));
        CHECK(numbers::points(-0.058) == QStringLiteral("\u22125,8"));
        CHECK(numbers::money(27'400'000.0) == QStringLiteral("\u00a327,4m"));
        CHECK(numbers::date(base::Date(2028, 3, 1)) == QStringLiteral("1 M\u00e4rz 2028"));
    }
    {
        const InLocale arabic{QLocale(QLocale::Arabic, QLocale::Egypt)};
        CHECK(numbers::whole(468.0) == QStringLiteral("\u0664\u0666\u0668"));
        CHECK(numbers::people(-6.7) != QStringLiteral("\u22126.7"));
    }
    {
        const InLocale welsh{QLocale(QLocale::Welsh, QLocale::UnitedKingdom)};
        CHECK(numbers::whole(12'345.0) == QStringLiteral("12,345"));
        CHECK(numbers::month(base::Date(2028, 4, 1)) == QStringLiteral("Ebrill 2028"));
    }
    CHECK(numbers::whole(12'345.0) == QStringLiteral("12,345"));
    CHECK(numbers::month(base::Date(2028, 4, 1)) == QStringLiteral("April 2028"));
}

TEST_CASE("a figure halfway between two reads the same in the window and on the command line")
{
    const wording::NumberFormat plain;
    const numbers::LocaleNumbers window{QLocale(QLocale::English, QLocale::UnitedKingdom)};
    for (int eighth = 1; eighth < 200; ++eighth) {
        const double value = eighth / 8.0;
        for (const int decimals : {0, 1, 2}) {
            INFO(value << ", " << decimals);
            CHECK(plain.fixed(value, decimals) == window.fixed(value, decimals));
        }
        CHECK(plain.money(value * 1e6) == window.money(value * 1e6));
        CHECK(plain.money(value * 1e3) == window.money(value * 1e3));
        CHECK(plain.money(value) == window.money(value));
    }
    CHECK(plain.fixed(0.25, 1) == "0.3");
    CHECK(plain.fixed(2.5, 0) == "3");
    CHECK(plain.fixed(-0.25, 1) == "\u22120.3");
    CHECK(plain.money(1'000'500.0) == window.money(1'000'500.0));
}

TEST_CASE("the locale changes the screen, not the files")
{
    const auto result = test::syntheticResult(4);
    const charts::ChartKind& kind = *charts::chartKind("where-days");
    const results::Question question{2, 0, results::all, 5};
    const auto british = kind.make(result, question);
    const QByteArray file = charts::tableCsv(british->tables().front(), {});
    const QString words = british->altText();
    const QString card = ui::headlines(result, question)[3].value;
    const InLocale german{QLocale(QLocale::German, QLocale::Germany)};
    const auto other = kind.make(result, question);
    CHECK(other->altText() != words);
    CHECK(ui::headlines(result, question)[3].value != card);
    CHECK(charts::tableCsv(other->tables().front(), {}) == file);
}
