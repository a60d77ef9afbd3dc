// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/help/number_walk.h"

#include "core/model/plan.h"
#include "ui/charts/chart_widget.h"
#include "ui/charts/where/where_paint.h"
#include "ui/charts/where/where_plot.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QRegularExpression>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

namespace homeward::tests {

namespace {

const QRegularExpression& number()
{
    static const QRegularExpression found(QStringLiteral("[0-9][0-9,]*(\\.[0-9]+)?"));
    return found;
}

/// Whether a widget or one around it is of a class.
bool isWithin(const QWidget* widget, const char* className)
{
    for (const QWidget* at = widget; at != nullptr; at = at->parentWidget())
        if (at->inherits(className))
            return true;
    return false;
}

double valueOf(const QString& text)
{
    QString digits = number().match(text).captured();
    const double value = digits.remove(QLatin1Char(',')).toDouble();
    return text.trimmed().startsWith(QChar(0x2212)) || text.trimmed().startsWith(QLatin1Char('-')) ? -value : value;
}

/// A number alone, with a sign, a currency and a unit.
bool isBare(const QString& text)
{
    static const QRegularExpression bare(
        QStringLiteral("^[\\s+\\x{2212}\\x{00A0}-]*\\x{00A3}?[0-9][0-9,]*(\\.[0-9]+)?\\s*[km%]?\\s*[km%]?$"),
        QRegularExpression::UseUnicodePropertiesOption);
    return bare.match(text.trimmed()).hasMatch();
}

double scaleOf(const QString& text)
{
    const QString end = text.trimmed();
    return end.endsWith(QLatin1Char('m')) ? 1e6 : end.endsWith(QLatin1Char('k')) ? 1e3 : 1.0;
}

using Tick = std::pair<double, double>; ///< place, value

/// Whether a tick lies with two others or more, or with the zero of its axis, on one line.
bool isOnLine(const Tick& own, const std::vector<Tick>& ticks)
{
    for (const Tick& other : ticks) {
        const double places = other.first - own.first, values = other.second - own.second;
        if (std::abs(places) < 1.0 || values == 0.0)
            continue;
        const auto fits = std::ranges::count_if(ticks, [&](const Tick& tick) {
            return std::abs(own.second + (tick.first - own.first) / places * values - tick.second)
                < 0.02 * std::abs(values);
        });
        if (fits >= 3 || (ticks.size() == 2 && (own.second == 0.0 || other.second == 0.0)))
            return true;
    }
    return false;
}

/// The same where each step of the axis is so many times the one before.
bool isOnLogLine(const Tick& own, std::vector<Tick> ticks)
{
    std::erase_if(ticks, [](const Tick& tick) { return tick.second <= 0.0; });
    if (own.second <= 0.0 || ticks.size() < 4)
        return false;
    for (Tick& tick : ticks)
        tick.second = std::log(tick.second);
    return isOnLine({own.first, std::log(own.second)}, ticks);
}

/// Numbers in a row or a column whose places rise as their values do, all by one scale: an axis.
bool isOnAxis(const ShownNumber& one, const std::vector<ShownNumber>& all)
{
    if (!isBare(one.text))
        return false;
    const QPointF here = one.where.center();
    for (const bool across : {true, false}) {
        std::vector<Tick> ticks;
        for (const ShownNumber& other : all) {
            if (other.under != one.under || other.asked != one.asked || !isBare(other.text))
                continue;
            const QPointF there = other.where.center();
            const bool inLine = across
                ? std::abs(here.y() - there.y()) < 2.0
                : std::abs(one.where.right() - other.where.right()) < 2.0 || std::abs(here.x() - there.x()) < 2.0;
            if (inLine)
                ticks.emplace_back(across ? there.x() : there.y(), valueOf(other.text) * scaleOf(other.text));
        }
        const Tick own(across ? here.x() : here.y(), valueOf(one.text) * scaleOf(one.text));
        if (isOnLine(own, ticks) || isOnLogLine(own, ticks))
            return true;
    }
    return false;
}

/// Kinds by the widget that shows them.
struct WidgetKind {
    const char* className;
    const char* kind;
};
constexpr std::array widgetKinds{
    WidgetKind{"homeward::grid::RowHeader", "the number of a row, or its name"},
    WidgetKind{"homeward::grid::ColumnHeader", "the heading of a column"},
    WidgetKind{"homeward::grid::CellBar", "the cell that the cursor is at, typed anew: the cell itself is asked"},
    WidgetKind{"homeward::ui::CountChips", "a count of rows, to filter them by"},
    WidgetKind{"homeward::ui::TemplateChooser", "what a template has, before there is a plan"},
    WidgetKind{"homeward::ui::ChangeSlider", "the ends of a slider, and where it stands: its field is asked"},
    WidgetKind{"homeward::ui::KindBar", "a count of figures of each kind"},
    WidgetKind{"QLineEdit", "a field: what is typed there"},
    WidgetKind{"QComboBox", "a choice"},
    WidgetKind{"QDateTimeEdit", "a date"},
    WidgetKind{"QHeaderView", "a heading"},
};

/// Kinds by what stands in the text.
struct TextKind {
    const char* pattern;
    const char* kind;
};
constexpr std::array textKinds{
    TextKind{"^Step [0-9] of [0-9]", "a step of a form"},
    TextKind{"^of [0-9,]+$|hospital beds$|room for [0-9,]+|[0-9.]+ in [0-9,]+ |[0-9,]+ of [0-9,]+ hours",
             "the room that there is: a figure of the plan, whose cell on Settings is asked"},
    TextKind{"^[0-9]+ areas?, [0-9]+ settings", "what an example has, before there is a plan"},
    TextKind{"^[0-9]+  ?[A-Z]", "the number of a part of the paper"},
    TextKind{"^[0-9]+ (charts?|tables?)", "a count of what a part of the paper holds"},
    TextKind{"^The paper has [0-9]+ parts", "a count of parts"},
    TextKind{"^Hide observed counts under", "a setting of the paper"},
    TextKind{"figures? (are|is) illustrative|[Oo]f [0-9,]+ figures|Figures with a range|Every figure that",
             "a count of figures of the plan"},
    TextKind{"[0-9]+ of [0-9]+ scenarios", "a count of scenarios"},
    TextKind{"with [0-9]+ warnings?|in [0-9]+ settings|settings? never settle|all [0-9]+ published",
             "a count of checks"},
    TextKind{"^[0-9]+\\+$", "ages"},
    TextKind{"one scale from 0", "how far an axis reaches"},
    TextKind{"[0-9] or [0-9] areas by chance", "what a key says of its marks"},
    TextKind{"^[0-9a-f]{8}$", "the seal of a run"},
    TextKind{"[0-9]+ partnerships", "a count of the areas that are listed"},
    TextKind{"\\bF[0-9]+\\b", "a key"},
    TextKind{"seed [0-9]+", "which run it was: seed, version and futures"},
    TextKind{"[0-9]+ (of [0-9]+ )?futures", "how many futures were run"},
    TextKind{"[0-9]+ changes?, [0-9]+ switched on", "a count of rows"},
    TextKind{"^[BZ][0-9]+$", "the name of a cell"},
};

} // namespace

QStringList namesWithDigits(const model::Plan& plan)
{
    QStringList names;
    const auto add = [&](const std::string& name) {
        const QString shown = QString::fromStdString(name);
        if (shown.contains(number()))
            names << shown;
    };
    for (const auto& cohort : plan.cohorts)
        add(cohort.name);
    for (const auto& setting : plan.settings)
        add(setting.name);
    for (const auto& area : plan.areas)
        add(area.name);
    for (const auto& scenario : plan.scenarios) {
        add(scenario.name);
        for (const auto& change : scenario.changes)
            add(change.name);
    }
    for (const auto& source : plan.sources)
        add(source.title);
    std::ranges::sort(names, std::greater(), &QString::size);
    return names;
}

QStringList figuresIn(QString text, const QStringList& names)
{
    text.replace(QChar::Nbsp, QLatin1Char(' ')).replace(QChar(0x202F), QLatin1Char(' '));
    for (const QString& name : names)
        text.remove(name);
    static const QStringList notFigures{
        QStringLiteral("\\b(19|20)[0-9]{2}(/[0-9]{2})?\\b"), // years
        QStringLiteral("\\b[0-9]{2}/[0-9]{2}\\b"), // years, short
        QStringLiteral("\\b[0-9]{1,2} (January|February|March|April|May|June|July|August|September|October|November|"
                       "December)"), // dates
        QStringLiteral("\\b[0-9]{1,2} to [0-9]{2}\\b(?= *(years|$|,|:))"), // ages
        QStringLiteral("\\b[0-9]{2} and over"),
        QStringLiteral("\\b9[59](\\.[0-9])? %"), // how sure
        QStringLiteral("\\(95$"), // the same, broken there
        QStringLiteral(", [0-9]{2}$"), // ages, broken there
        QStringLiteral("\\b1,000\\b"), // for 1,000 people
        QStringLiteral("Code 9"),
    };
    for (const QString& pattern : notFigures)
        text.remove(QRegularExpression(pattern));
    text.remove(QRegularExpression(QStringLiteral("[0-9][0-9,.]*\\x{2026}"))); // cut off
    QStringList found;
    for (auto match = number().globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

std::vector<ShownNumber> numbersOn(QWidget& page, const QStringList& names)
{
    std::vector<ShownText> texts = shownTexts(page);
    // This chart paints itself once, into a picture.
    for (const auto* plot : page.findChildren<charts::WherePlot*>()) {
        const QPointF corner(plot->mapTo(&page, QPoint(0, 0)));
        for (ShownText text :
             paintedTexts(plot->size(), [&](QPainter& painter) { charts::paintScene(painter, plot->scene()); }))
            texts.push_back({text.text, text.where.translated(corner)});
    }
    std::vector<ShownNumber> numbers;
    for (const ShownText& text : texts) {
        if (figuresIn(text.text, names).isEmpty())
            continue;
        ShownNumber one{text.text, text.where, page.childAt(text.where.center().toPoint()), {}};
        if (one.under)
            one.asked = ui::figureUnder(*one.under, QPointF(one.under->mapFrom(&page, text.where.center().toPoint())));
        numbers.push_back(std::move(one));
    }
    return numbers;
}

QString plainKind(const ShownNumber& number, const std::vector<ShownNumber>& all, const QStringList&)
{
    if (!number.asked && isWithin(number.under, "QTreeView") && isBare(number.text))
        return QStringLiteral("a count of rows");
    for (const WidgetKind& each : widgetKinds)
        if (isWithin(number.under, each.className))
            return QString::fromUtf8(each.kind);
    QString text = number.text;
    text.replace(QChar::Nbsp, QLatin1Char(' '));
    for (const TextKind& each : textKinds)
        if (text.contains(QRegularExpression(QString::fromUtf8(each.pattern))))
            return QString::fromUtf8(each.kind);
    return isOnAxis(number, all) ? QStringLiteral("a tick of an axis") : QString();
}

} // namespace homeward::tests
